import Access
import HTTPTypes
import Kernel
import People
import Storage
import Web

/// An activity of a point; who comes is for the desk.
struct GatheringFile: Sendable {
    let gathering: Gathering
    let point: ServicePoint
    let taken: Int
    let isComing: Bool
    /// Masked; only for the desk.
    let guests: [String]?
    let isSignedIn: Bool
    let today: Day

    var path: String { "/services/activities/\(gathering.id)" }

    static func read(_ id: GatheringID, _ visit: Visit, in reader: Reader) throws -> GatheringFile {
        let gathering = try ServicePlaces.gathering(id, in: reader)
        let point = try ServicePlaces.point(gathering.point, in: reader)
        let people = try GatheringStore.guests(of: id, in: reader)
        let member = try? MemberCaller(visit)
        var guests: [String]?
        if let officer = try? OfficerCaller(visit),
            (try? ServiceDesk.require(officer, at: point.place, in: reader)) != nil
        {
            let names = try People.names(of: Set(people), in: reader)
            guests = people.map { Masking.name(names[$0] ?? "") }
        }
        return GatheringFile(
            gathering: gathering, point: point, taken: people.count,
            isComing: member.map { people.contains($0.person) } ?? false, guests: guests,
            isSignedIn: member != nil, today: reader.now.day)
    }

    static let rowShape = Shape.named(
        "ServiceActivityRow",
        .object([
            ("id", .id), ("point", .id), ("title", .text), ("words", .text), ("day", .day), ("from", .text),
            ("until", .text), ("seats", .optional(.whole)), ("is_dropped", .flag),
        ]))

    static let shape = Shape.named(
        "ServiceActivity",
        .object([
            ("id", .id), ("point", .id), ("title", .text), ("words", .text), ("day", .day), ("from", .text),
            ("until", .text), ("seats", .optional(.whole)), ("is_dropped", .flag), ("taken", .whole),
            ("is_coming", .flag), ("guests", .optional(.list(.text))),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            gathering.write(to: &json)
            json.field("taken", taken)
            json.field("is_coming", isComing)
            guard let guests else { return json.field("guests", nil as String?) }
            json.key("guests")
            json.array(guests) { $0.write($1) }
        }
    }
}

extension Gathering {
    /// The fields of an open object.
    func write(to json: inout JSONText) {
        json.field("id", id)
        json.field("point", point)
        json.field("title", title)
        json.field("words", words)
        json.field("day", day)
        json.field("from", DaySpan.clock(span.from))
        json.field("until", DaySpan.clock(span.until))
        json.field("seats", seats.map(Int64.init))
        json.field("is_dropped", isDropped)
    }
}

/// Activities: announced and called off by the desk, joined by whoever likes.
enum GatheringRoutes {
    static let all: [Endpoint] = [
        deskAct(
            "services/{id}/activities", "Announces an activity at a service place.",
            [
                InputField("title"), InputField("words", limit: 700), InputField("day", .day),
                InputField("from", limit: 8), InputField("until", limit: 8), InputField("seats", .number),
            ], output: GatheringFile.shape, form: "services/{id}",
            point: { try ServicePlaces.point($0, in: $1) }
        ) { visit, id in
            guard let sent = try visit.input.id("id", of: Marks.Gathering.self) else {
                throw WebRefusal.idMissing
            }
            let gathering = Gathering(
                id: sent, point: id, title: visit.input["title"] ?? "", words: visit.input["words"] ?? "",
                day: try visit.dayWanted(), span: try visit.spanOfDay(),
                seats: try visit.input.number("seats"), isDropped: false)
            return { try ServicePlaces.announce(gathering, in: $0) }
        } answer: { visit, _ in
            guard let sent = try visit.input.id("id", of: Marks.Gathering.self) else {
                throw WebRefusal.idMissing
            }
            return try await answer(visit, sent, .created)
        },
        Endpoint(
            .get, "services/activities/{id}", for: Anyone.self,
            "An activity of a service place, and whether the reader comes.", output: GatheringFile.shape
        ) { visit, _ in
            let id: GatheringID = try visit.id("id")
            let file = try await visit.county.database.read { try GatheringFile.read(id, visit, in: $0) }
            let sent = AnyID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { gatheringPage(file, id: sent, $0) })
        },
        ownAct(
            "services/activities/{id}/joining", "Comes to it.", [], output: GatheringFile.shape,
            form: "services/activities/{id}"
        ) { _, id, person in
            { try ServicePlaces.join(id, person, in: $0) }
        } answer: { visit, id in
            try await answer(visit, id)
        },
        ownAct(
            "services/activities/{id}/leaving", "Does not come after all; no reason is asked.", [],
            output: GatheringFile.shape, form: "services/activities/{id}"
        ) { _, id, person in
            { try ServicePlaces.leave(id, person, in: $0) }
        } answer: { visit, id in
            try await answer(visit, id)
        },
        deskAct(
            "services/activities/{id}/cancellation", "Calls it off.", [], output: GatheringFile.shape,
            form: "services/activities/{id}",
            point: { id, reader in
                try ServicePlaces.point(try ServicePlaces.gathering(id, in: reader).point, in: reader)
            }
        ) { _, id in
            { try ServicePlaces.drop(id, in: $0) }
        } answer: { visit, id in
            try await answer(visit, id)
        },
    ]

    private static func answer(
        _ visit: Visit, _ id: GatheringID, _ status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let file = try await visit.county.database.read { try GatheringFile.read(id, visit, in: $0) }
        return Answer(status, next: file.path, json: { file.write(to: &$0) })
    }
}
