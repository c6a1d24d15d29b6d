import Access
import Kernel
import Storage
import Web

/// What the desk changes of a point: its words, its hours, its rooms.
enum KeepingRoutes {
    static let all: [Endpoint] = [
        point("terms", "Changes what is said of a service place.", PointRoutes.termsFields) { visit, id in
            let terms = try PointRoutes.terms(visit.input)
            return { try ServicePlaces.change(id, terms, in: $0) }
        },
        point(
            "hours",
            "Sets when it is open in a week: `hours.1` for Monday to `hours.7`, as 8:30-12:00 14:00-17:30.",
            []
        ) { visit, id in
            var week: [Int: [DaySpan]] = [:]
            for weekday in 1...7 {
                guard let spans = DaySpan.all(in: visit.input["hours.\(weekday)"] ?? "") else {
                    throw HoursUnreadable(weekday: weekday)
                }
                week[weekday] = spans
            }
            return { [week] in try ServicePlaces.keep(week: week, of: id, in: $0) }
        },
        point(
            "days", "Sets when it is open on the day `day`; without `hours` it is closed then.",
            [InputField("day", .day), InputField("hours", limit: 100)]
        ) { visit, id in
            let day = try visit.dayWanted()
            guard let spans = DaySpan.all(in: visit.input["hours"] ?? "") else {
                throw KeepingRefusal.hoursUnreadable
            }
            return { try ServicePlaces.keep(spans, on: day, of: id, in: $0) }
        },
        point(
            "rooms", "Adds a room that can be booked.",
            [
                InputField("name"), InputField("seats", .number), InputField("equipment", limit: 700),
                InputField("needs_consent", .flag),
            ]
        ) { visit, id in
            guard let sent = try visit.input.id("id", of: Marks.ServiceRoom.self) else {
                throw WebRefusal.idMissing
            }
            let room = ServiceRoom(
                id: sent, point: id, name: visit.input["name"] ?? "",
                seats: try visit.input.number("seats") ?? 0, equipment: visit.input["equipment"] ?? "",
                needsConsent: visit.input.isChecked("needs_consent"), isRetired: false)
            return { try ServicePlaces.add(room, in: $0) }
        },
        point("closing", "Closes a service place for good, once nobody has a room in it ahead.", []) {
            _, id in
            { try ServicePlaces.close(id, in: $0) }
        },
        Endpoint(
            .get, "services/{id}/details", .page, for: OfficerCaller.self,
            "The forms that change a service place."
        ) { visit, officer in
            let id: ServicePointID = try visit.id("id")
            let file = try await visit.county.database.read { reader in
                let file = try PointFile.read(id, visit, in: reader)
                try ServiceDesk.require(officer, at: file.point.place, in: reader)
                return file
            }
            let ids = (0..<5).map { _ in AnyID.minted(at: visit.now) }
            return Answer { editPointPage(file, ids: ids, $0) }
        },
    ]

    private static func point(
        _ name: String, _ sentence: String, _ fields: [InputField],
        _ prepare: @escaping @Sendable (Visit, ServicePointID) throws -> ServiceAct
    ) -> Endpoint {
        deskAct(
            "services/{id}/\(name)", sentence, fields, output: PointFile.shape, form: "services/{id}/details",
            point: { try ServicePlaces.point($0, in: $1) }, prepare
        ) { visit, id in try await PointRoutes.answer(visit, id) }
    }
}

/// The hours of one weekday cannot be read; said at its own field.
struct HoursUnreadable: Refusal {
    let weekday: Int
    var code: String { KeepingRefusal.hoursUnreadable.code }
    var kind: RefusalKind { .invalid }
    var sentence: Sentence { KeepingRefusal.hoursUnreadable.sentence }
    var field: String? { "hours.\(weekday)" }
}
