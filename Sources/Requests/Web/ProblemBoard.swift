import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Storage
import Web

/// Which problems a board shows, as its address says.
enum ProblemFilter: String, Sendable, CaseIterable {
    case open, late, done, closed
}

/// The problems of a place: who does what by when.
struct ProblemBoard: Sendable {
    let place: Place
    let filter: ProblemFilter
    let entries: [Entry]
    /// How many open ones there are for each filter of open problems.
    let counts: [ProblemFilter: Int]
    let next: Position?
    let mayOpen: Bool

    /// One line of the board.
    struct Entry: Sendable {
        let row: QueueRow
        let placeName: String
        let lead: String?
        let finishOn: Day
        let stages: [Problem.Stage]
        /// The unit that does the current step, by name.
        let doer: String?
        let requests: Int
        let clock: ClockFace?

        var done: Int { stages.count { $0.completion != nil } }
        var current: Problem.Stage? { stages.first { $0.completion == nil } }
    }

    struct Asked: Sendable {
        let place: PlaceID?
        let isPlaceReadable: Bool
        let filter: ProblemFilter
        let before: Position?
        let limit: Int

        init(_ visit: Visit) {
            place = visit.query["place"].flatMap { PlaceID($0) }
            isPlaceReadable = visit.query["place"] == nil || place != nil
            filter = visit.query["show"].flatMap { ProblemFilter(rawValue: $0) } ?? .open
            before = visit.query["cursor"].flatMap { Position($0) }
            limit = visit.limit
        }
    }

    /// Throws `CaseMissing.noSuchCase` for a place that is not the officer's.
    static func read(_ asked: Asked, _ officer: OfficerCaller, in reader: Reader) throws -> ProblemBoard {
        guard asked.isPlaceReadable, let wanted = asked.place ?? officer.homePlace else {
            throw CaseMissing.noSuchCase
        }
        let lineage = try Places.lineage(of: wanted, in: reader)
        guard let place = lineage.first, OfficerQueue.covers(officer, lineage.map(\.id)) else {
            throw CaseMissing.noSuchCase
        }
        let open = try Cases.open(
            Requests.problemKind, at: wanted, limit: RequestLimits.problems_max, in: reader)
        let late = open.filter { ($0.due ?? reader.now) < reader.now }
        let done = open.filter { $0.state == .done }
        var next: Position?
        var rows: [QueueRow]
        switch asked.filter {
        case .open: rows = open
        case .late: rows = late
        case .done: rows = done
        case .closed:
            rows = try Cases.closed(
                Requests.problemKind, at: wanted, before: asked.before, limit: asked.limit + 1, in: reader)
            if rows.count > asked.limit {
                rows.removeLast()
                next = rows.last?.position
            }
        }
        return ProblemBoard(
            place: place, filter: asked.filter, entries: try entries(of: rows, in: reader),
            counts: [.open: open.count, .late: late.count, .done: done.count], next: next,
            mayOpen: officer.may(.dispatch, at: lineage.map(\.id)))
    }

    private static func entries(of rows: [QueueRow], in reader: Reader) throws -> [Entry] {
        let ids = rows.map(\.id)
        let finishes = try ProblemStore.finishes(of: ids, in: reader)
        let stages = try ProblemStore.stages(of: ids, in: reader)
        let requests = try ProblemStore.requestCounts(of: ids, in: reader)
        let list = try OfficerRows(rows, limit: max(rows.count, 1), withClocks: true, in: reader)
        let doers = try People.organisationNames(
            of: Set(stages.values.flatMap { $0 }.compactMap(\.owner)), in: reader)
        return rows.compactMap { row in
            guard let finishOn = finishes[row.id] else { return nil }
            let own = stages[row.id] ?? []
            let current = own.first { $0.completion == nil }
            return Entry(
                row: row, placeName: list.places[row.place] ?? "", lead: list.lead(of: row),
                finishOn: finishOn, stages: own, doer: current?.owner.flatMap { doers[$0] },
                requests: requests[row.id] ?? 0, clock: list.clocks[row.id])
        }
    }

    func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(entries) { json, entry in
                json.object { json in
                    json.field("id", entry.row.id)
                    json.field("number", entry.row.number)
                    json.field("title", entry.row.title)
                    json.field("place", entry.row.place)
                    json.field("place_name", entry.placeName)
                    json.field("state", entry.row.state.rawValue)
                    json.field("lead", entry.lead)
                    json.field("finish_on", entry.finishOn)
                    json.field("due_at", entry.row.due)
                    json.field("stages", entry.stages.count)
                    json.field("stages_done", entry.done)
                    json.field("current_stage", entry.current?.name)
                    json.field("current_until", entry.current?.last)
                    json.field("current_owner", entry.doer ?? (entry.current == nil ? nil : entry.lead))
                    json.field("requests", entry.requests)
                    json.field("outcome", entry.row.outcome?.rawValue)
                }
            }
            json.field("next", next.map { "\($0)" })
        }
    }

    /// As OpenAPI describes it.
    static let shape = Shape.page(
        .named(
            "ProblemRow",
            .object([
                ("id", .id), ("number", .text), ("title", .text), ("place", .id), ("place_name", .text),
                ("state", .text), ("lead", .optional(.text)), ("finish_on", .day),
                ("due_at", .optional(.instant)), ("stages", .whole), ("stages_done", .whole),
                ("current_stage", .optional(.text)), ("current_until", .optional(.day)),
                ("current_owner", .optional(.text)), ("requests", .whole), ("outcome", .optional(.text)),
            ])))
}
