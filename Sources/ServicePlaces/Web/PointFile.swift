import Access
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// A point with what is on there, as far as the reader may see it.
struct PointFile: Sendable {
    let point: ServicePoint
    /// From the top down.
    let line: [Place]
    let hours: OpeningHours
    let rooms: [ServiceRoom]
    let gatherings: [Gathering]
    /// What the desk has to do; `nil` for everybody else.
    let desk: Desk?
    let today: Day
    let isSignedIn: Bool

    /// What only the desk sees: names are masked.
    struct Desk: Sendable {
        let asked: [(booking: RoomBooking, room: String, name: String)]
        let loans: [(loan: LibraryLoan, title: String, name: String)]
    }

    var path: String { "/services/\(point.id)" }

    static func read(_ id: ServicePointID, _ visit: Visit, in reader: Reader) throws -> PointFile {
        let officer = try? OfficerCaller(visit)
        let point = try ServicePlaces.point(id, in: reader)
        let line = try Places.lineage(of: point.place, in: reader)
        let keeps = ServiceDesk.keeps(officer, at: line.map(\.id))
        let today = reader.now.day
        return PointFile(
            point: point, line: line.reversed(), hours: try PointStore.hours(of: id, in: reader),
            rooms: try PointStore.rooms(of: id, in: reader),
            gatherings: try GatheringStore.coming(at: id, from: today, in: reader),
            desk: keeps ? try desk(id, from: today, in: reader) : nil, today: today,
            isSignedIn: (try? MemberCaller(visit)) != nil)
    }

    private static func desk(_ id: ServicePointID, from today: Day, in reader: Reader) throws -> Desk {
        let asked = try BookingStore.asked(at: id, from: today, in: reader)
        let loans = try LibraryStore.out(at: id, in: reader)
        let names = try People.names(of: Set(asked.map(\.person) + loans.map(\.person)), in: reader)
        func masked(_ person: PersonID) -> String { Masking.name(names[person] ?? "") }
        return Desk(
            asked: try asked.map {
                ($0, try PointStore.room($0.room, in: reader)?.name ?? "", masked($0.person))
            },
            loans: try loans.map {
                ($0, try LibraryStore.item($0.item, in: reader)?.title ?? "", masked($0.person))
            })
    }

    static let shape = Shape.named(
        "ServicePoint",
        .object([
            ("id", .id), ("place", .id), ("name", .text), ("kind", .text), ("address", .text),
            ("phone", .text), ("services", .text), ("latitude", .optional(.number)),
            ("longitude", .optional(.number)), ("closed_on", .optional(.day)), ("today", .list(.text)),
            ("week", .list(.object([("weekday", .whole), ("hours", .list(.text))]))),
            (
                "rooms",
                .list(
                    .object([
                        ("id", .id), ("name", .text), ("seats", .whole), ("equipment", .text),
                        ("needs_consent", .flag),
                    ]))
            ),
            ("gatherings", .list(GatheringFile.rowShape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            point.write(to: &json)
            json.key("today")
            json.array(hours.spans(on: today)) { $0.write($1.text) }
            json.key("week")
            json.array(Array(1...7)) { json, weekday in
                json.object { json in
                    json.field("weekday", weekday)
                    json.key("hours")
                    json.array(hours.week[weekday] ?? []) { $0.write($1.text) }
                }
            }
            json.key("rooms")
            json.array(rooms) { json, room in
                json.object { json in
                    json.field("id", room.id)
                    json.field("name", room.name)
                    json.field("seats", room.seats)
                    json.field("equipment", room.equipment)
                    json.field("needs_consent", room.needsConsent)
                }
            }
            json.key("gatherings")
            json.array(gatherings) { json, gathering in json.object { gathering.write(to: &$0) } }
        }
    }
}

extension ServicePoint {
    /// The fields of an open object.
    func write(to json: inout JSONText) {
        json.field("id", id)
        json.field("place", place)
        json.field("name", terms.name)
        json.field("kind", terms.kind.rawValue)
        json.field("address", terms.address)
        json.field("phone", terms.phone)
        json.field("services", terms.services)
        for (name, degrees) in [("latitude" as StaticString, terms.latitude), ("longitude", terms.longitude)]
        {
            if let degrees { json.field(name, degrees) } else { json.field(name, nil as String?) }
        }
        json.field("closed_on", closed)
    }
}

extension Frame {
    /// `8:30-12:00，14:00-17:30`, or that it is closed.
    func spans(_ spans: [DaySpan]) -> String {
        spans.isEmpty
            ? self(.servicesDayOff) : spans.map(\.text).joined(separator: language == .chinese ? "，" : ", ")
    }

    func weekday(_ number: Int) -> String {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return language == .chinese ? "星期\(chinese[number - 1])" : english[number - 1]
    }
}
