import Cases
import Clocks
import Kernel
import Places
import Storage
import Web

/// Requests as residents see them in a list: never with who reported them.
struct ResidentRows: Sendable {
    let rows: [Row]
    /// Where the next page begins.
    let next: Int64?

    struct Row: Sendable {
        let row: QueueRow
        let place: String
        let followers: Int
        let face: ClockFace?
        let path: String

        /// Without the numbers that somebody wrote into it.
        var title: String { Masking.text(row.title) }
    }

    static let shape = Shape.page(
        .named(
            "PublicRequestRow",
            .object([
                ("id", .id), ("number", .text), ("title", .text), ("place", .id), ("place_name", .text),
                ("state", .text), ("opened_at", .instant), ("due_at", .optional(.instant)),
                ("followers", .whole),
            ])))

    static let none = ResidentRows(rows: [], next: nil)

    /// Whatever `positions` name, newest first, with the clocks of those that are open.
    static func read(
        positions: [Int64], next: Int64? = nil, in reader: Reader,
        path: (CaseID) -> String = { "/requests/\($0)" }
    ) throws -> ResidentRows {
        if positions.isEmpty { return .none }
        let found = try ResidentQueue.at(positions: positions, in: reader)
        let names = try Places.names(of: Set(found.map(\.place)), in: reader)
        let counts = try ResidentStore.followers(of: found.map(\.id), in: reader)
        let clocks = try Clocks.mostUrgent(of: found.map { $0.id.as(Marks.Anything.self) }, in: reader)
        let calendar = try Clocks.calendar(in: reader)
        return ResidentRows(
            rows: found.map { row in
                Row(
                    row: row, place: names[row.place] ?? "", followers: counts[row.id] ?? 0,
                    face: clocks[row.id.as(Marks.Anything.self)]?.face(at: reader.now, in: calendar),
                    path: path(row.id))
            }, next: next)
    }

    /// What neighbours may see at `place` and below, newest first.
    static func shown(
        at place: PlaceID, before position: Int64?, limit: Int, in reader: Reader
    ) throws -> ResidentRows {
        let positions = try ResidentStore.shown(at: place, before: position, limit: limit + 1, in: reader)
        let some = Array(positions.prefix(limit))
        return try read(positions: some, next: positions.count > limit ? some.last : nil, in: reader)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.row.id)
                    json.field("number", row.row.number)
                    json.field("title", row.title)
                    json.field("place", row.row.place)
                    json.field("place_name", row.place)
                    json.field("state", row.row.state.rawValue)
                    json.field("opened_at", row.row.opened)
                    json.field("due_at", row.row.due)
                    json.field("followers", row.followers)
                }
            }
            json.field("next", next.map(String.init))
        }
    }

    func queue(_ frame: Frame) -> HTML {
        Web.Queue(
            rows.map { row in
                let state = frame(.residentState(row.row.state))
                let followers = frame(.residentFollowers, ["count": String(row.followers)])
                return Web.Queue.Row(
                    row.title, path: row.path, clock: row.face?.badge(frame), place: row.place,
                    meta: [row.row.number, state, row.followers > 0 ? followers : nil].compactMap { $0 }
                        .joined(separator: frame.language == .chinese ? "，" : ", "))
            }
        ).html
    }
}
