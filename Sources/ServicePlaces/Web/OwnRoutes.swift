import Access
import Kernel
import Storage
import Web

/// What somebody has booked, joined and borrowed.
struct OwnServices: Sendable {
    let bookings: [(booking: RoomBooking, room: String, point: String)]
    let gatherings: [(gathering: Gathering, point: String)]
    let loans: [(loan: LibraryLoan, title: String, point: String)]
    let today: Day

    static func read(_ person: PersonID, in reader: Reader) throws -> OwnServices {
        let today = reader.now.day
        func name(_ point: ServicePointID) throws -> String {
            try PointStore.find(point, in: reader)?.terms.name ?? ""
        }
        return OwnServices(
            bookings: try BookingStore.all(of: person, from: today, in: reader).map { booking in
                let room = try ServicePlaces.room(booking.room, in: reader)
                return (booking, room.name, try name(room.point))
            },
            gatherings: try GatheringStore.joined(by: person, from: today, in: reader).map {
                ($0, try name($0.point))
            },
            loans: try LibraryStore.out(of: person, in: reader).map { loan in
                let item = try LibraryStore.item(loan.item, in: reader)
                return (loan, item?.title ?? "", try item.map { try name($0.point) } ?? "")
            }, today: today)
    }

    static let shape = Shape.named(
        "OwnServices",
        .object([
            (
                "bookings",
                .list(
                    .object([
                        ("id", .id), ("room", .id), ("room_name", .text), ("day", .day), ("from", .text),
                        ("until", .text), ("state", .text),
                    ]))
            ),
            ("activities", .list(GatheringFile.rowShape)),
            (
                "loans",
                .list(
                    .object([
                        ("id", .id), ("item", .id), ("title", .text), ("state", .text), ("due", .day),
                        ("is_extended", .flag),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("bookings")
            json.array(bookings) { json, line in
                json.object { json in
                    json.field("id", line.booking.id)
                    json.field("room", line.booking.room)
                    json.field("room_name", line.room)
                    json.field("day", line.booking.day)
                    json.field("from", DaySpan.clock(line.booking.span.from))
                    json.field("until", DaySpan.clock(line.booking.span.until))
                    json.field("state", line.booking.state.rawValue)
                }
            }
            json.key("activities")
            json.array(gatherings) { json, line in json.object { line.gathering.write(to: &$0) } }
            json.key("loans")
            json.array(loans) { json, line in
                json.object { json in
                    json.field("id", line.loan.id)
                    json.field("item", line.loan.item)
                    json.field("title", line.title)
                    json.field("state", line.loan.state.rawValue)
                    json.field("due", line.loan.due)
                    json.field("is_extended", line.loan.isExtended)
                }
            }
        }
    }
}

enum OwnRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "services/mine", for: MemberCaller.self, "What the reader has booked, joined and borrowed.",
            output: OwnServices.shape
        ) { visit, member in
            let own = try await visit.county.database.read { try OwnServices.read(member.person, in: $0) }
            let ids = (0..<40).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { own.write(to: &$0) }, page: { ownServicesPage(own, ids: ids, $0) })
        }
    ]

    static func answer(_ visit: Visit) async throws -> Answer {
        let person = try MemberCaller(visit).person
        let own = try await visit.county.database.read { try OwnServices.read(person, in: $0) }
        return Answer(next: "/services/mine", json: { own.write(to: &$0) })
    }
}
