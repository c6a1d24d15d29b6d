import Access
import Kernel
import People
import Storage
import Web

/// A room on one day: when it is taken, and for the desk by whom.
struct RoomFile: Sendable {
    let room: ServiceRoom
    let point: ServicePoint
    let day: Day
    let spans: [DaySpan]
    let bookings: [RoomBooking]
    /// Masked, by booking; only for the desk.
    let names: [RoomBookingID: String]?
    let reader: PersonID?
    let today: Day

    var path: String { "/services/rooms/\(room.id)" }

    static func read(
        _ id: ServiceRoomID, on wanted: Day?, _ visit: Visit, in reader: Reader
    ) throws -> RoomFile {
        let room = try ServicePlaces.room(id, in: reader)
        let point = try ServicePlaces.point(room.point, in: reader)
        let day = wanted ?? reader.now.day
        let bookings = try BookingStore.all(of: id, on: day, in: reader).filter { $0.state.isStanding }
        var names: [RoomBookingID: String]?
        if let officer = try? OfficerCaller(visit),
            (try? ServiceDesk.require(officer, at: point.place, in: reader)) != nil
        {
            let known = try People.names(of: Set(bookings.map(\.person)), in: reader)
            names = Dictionary(
                uniqueKeysWithValues: bookings.map { ($0.id, Masking.name(known[$0.person] ?? "")) })
        }
        return RoomFile(
            room: room, point: point, day: day,
            spans: try PointStore.hours(of: point.id, in: reader).spans(on: day), bookings: bookings,
            names: names, reader: (try? MemberCaller(visit))?.person, today: reader.now.day)
    }

    static let shape = Shape.named(
        "ServiceRoom",
        .object([
            ("id", .id), ("point", .id), ("name", .text), ("seats", .whole), ("equipment", .text),
            ("needs_consent", .flag), ("day", .day), ("hours", .list(.text)),
            (
                "bookings",
                .list(
                    .object([
                        ("id", .id), ("from", .text), ("until", .text), ("state", .text), ("is_own", .flag),
                        ("purpose", .optional(.text)), ("name", .optional(.text)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", room.id)
            json.field("point", room.point)
            json.field("name", room.name)
            json.field("seats", room.seats)
            json.field("equipment", room.equipment)
            json.field("needs_consent", room.needsConsent)
            json.field("day", day)
            json.key("hours")
            json.array(spans) { $0.write($1.text) }
            json.key("bookings")
            json.array(bookings) { json, booking in
                let isOwn = booking.person == reader
                json.object { json in
                    json.field("id", booking.id)
                    json.field("from", DaySpan.clock(booking.span.from))
                    json.field("until", DaySpan.clock(booking.span.until))
                    json.field("state", booking.state.rawValue)
                    json.field("is_own", isOwn)
                    json.field("purpose", isOwn || names != nil ? booking.purpose : nil)
                    json.field("name", names?[booking.id])
                }
            }
        }
    }
}

/// Rooms: when they are free, booking them, giving them up, and what the desk says.
enum RoomRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "services/rooms/{id}", for: Anyone.self,
            "A room on one day: when it is open and when it is taken; by whom is for the desk.",
            query: [QueryField("day", .day, "Which day; today without it.")], output: RoomFile.shape
        ) { visit, _ in
            let id: ServiceRoomID = try visit.id("id")
            let day = (visit.query["day"] ?? visit.input["day"]).flatMap { Day($0) }
            let file = try await visit.county.database.read {
                try RoomFile.read(id, on: day, visit, in: $0)
            }
            let ids = (0..<40).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { roomPage(file, ids: ids, $0) })
        },
        deskAct(
            "services/rooms/{id}/retirement", "Takes a room out of use, once nobody has it ahead.", [],
            output: RoomFile.shape, form: "services/rooms/{id}", point: roomPoint
        ) { _, id in
            { try ServicePlaces.retire(id, in: $0) }
        } answer: { visit, id in
            let file = try await visit.county.database.read { try RoomFile.read(id, on: nil, visit, in: $0) }
            return Answer(next: "/services/\(file.room.point)", json: { file.write(to: &$0) })
        },
    ]

    private static let roomPoint: @Sendable (ServiceRoomID, Reader) throws -> ServicePoint = { id, reader in
        try ServicePlaces.point(try ServicePlaces.room(id, in: reader).point, in: reader)
    }
}

/// Bookings: asked for, given up, answered.
enum BookingRoutes {
    static let all: [Endpoint] = [
        ownAct(
            "services/rooms/{id}/bookings", "Books a room in the reader's own name, free of charge.",
            [
                InputField("day", .day), InputField("from", limit: 8), InputField("until", limit: 8),
                InputField("purpose", limit: 700),
            ], output: RoomFile.shape, form: "services/rooms/{id}"
        ) { visit, id, person in
            guard let sent = try visit.input.id("id", of: Marks.RoomBooking.self) else {
                throw WebRefusal.idMissing
            }
            let draft = BookingDraft(
                id: sent, room: id, day: try visit.dayWanted(), span: try visit.spanOfDay(),
                purpose: visit.input["purpose"] ?? "")
            return { try ServicePlaces.book(draft, for: person, in: $0) }
        } answer: { visit, id in
            try await answer(visit, id, on: visit.input["day"].flatMap { Day($0) })
        },
        ownAct(
            "services/bookings/{id}/cancellation", "Gives one's own booking up; no reason is asked.", [],
            output: RoomFile.shape, form: "services/mine"
        ) { _, id, person in
            { transaction in
                guard let booking = try BookingStore.find(id, in: transaction), booking.person == person
                else {
                    throw UsingRefusal.unknown
                }
                try ServicePlaces.settle(id, as: .cancelled, in: transaction)
            }
        } answer: { visit, id in
            try await settled(visit, id, next: "/services/mine")
        },
        deskAct(
            "services/bookings/{id}/decision", "Says yes or no to a booking; a no says why.",
            [InputField("is_confirmed", .flag), InputField("reason", limit: 700)], output: RoomFile.shape,
            form: "services/mine", point: bookingPoint
        ) { visit, id in
            let isConfirmed = visit.input.isChecked("is_confirmed")
            let reason = isConfirmed ? "" : visit.input["reason"] ?? ""
            return {
                try ServicePlaces.settle(
                    id, as: isConfirmed ? .confirmed : .declined, because: reason, in: $0)
            }
        } answer: { visit, id in
            let point = try await visit.county.database.read { try bookingPoint(id, $0) }
            return try await settled(visit, id, next: "/services/\(point.id)")
        },
    ]

    private static let bookingPoint: @Sendable (RoomBookingID, Reader) throws -> ServicePoint = {
        id, reader in
        guard let booking = try BookingStore.find(id, in: reader) else { throw UsingRefusal.unknown }
        return try ServicePlaces.point(try ServicePlaces.room(booking.room, in: reader).point, in: reader)
    }

    private static func answer(_ visit: Visit, _ id: ServiceRoomID, on day: Day?) async throws -> Answer {
        let file = try await visit.county.database.read { try RoomFile.read(id, on: day, visit, in: $0) }
        return Answer(next: "\(file.path)?day=\(file.day)", json: { file.write(to: &$0) })
    }

    private static func settled(
        _ visit: Visit, _ id: RoomBookingID, next: String
    ) async throws -> Answer {
        let file = try await visit.county.database.read { reader in
            guard let booking = try BookingStore.find(id, in: reader) else { throw UsingRefusal.unknown }
            return try RoomFile.read(booking.room, on: booking.day, visit, in: reader)
        }
        return Answer(next: next, json: { file.write(to: &$0) })
    }
}
