import Access
import Cases
import Kernel
import Places
import Requests
import Rulebook
import Storage
import Web

/// The concerns of a place and of all below it, with their four weeks.
struct ConcernBoard: Sendable {
    let place: Place
    /// From the place up to the county.
    let line: [Place]
    let show: Concern.State
    /// The day through which is counted; nil before the first run.
    let through: Day?
    let rules: ConcernRules
    /// Whether the number that opens a task was checked against its text.
    let isThresholdChecked: Bool
    let entries: [Entry]

    struct Entry: Sendable {
        let concern: Concern
        let counts: ConcernCounts
        let placeName: String
        let task: QueueRow?
    }

    static let query: [QueryField] = [
        .place("The place and what lies below it; the officer's own without it."),
        QueryField(
            "show", .one(of: ["open", "dismissed"]), "Which concerns; those talked about without it."),
    ]

    var path: String { "/concerns?place=\(place.id)&show=\(show.rawValue)" }
    var query: String { "place=\(place.id)&show=\(show.rawValue)" }
    var days: String { "\(rules.window_days ?? 0)" }

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> ConcernBoard {
        let wanted = visit.query["place"].flatMap { $0.isEmpty ? nil : $0 }
        let show = visit.query["show"].flatMap { Concern.State(rawValue: $0) } ?? .open
        guard let id = wanted == nil ? officer.homePlace : wanted.flatMap({ PlaceID($0) }) else {
            throw WebRefusal.notFound
        }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first, covers(officer, line.map(\.id)) else { throw WebRefusal.notFound }
        return try read(at: place, line, show, in: reader)
    }

    static func read(
        at place: Place, _ line: [Place], _ show: Concern.State, in reader: Reader
    ) throws -> ConcernBoard {
        let rules = try ConcernRules.read(at: line.map(\.id), in: reader)
        let threshold = try Rulebook.rule(
            Topics.thresholdKey, at: line.map(\.id), on: reader.now.day, in: reader)
        guard let last = try ConcernRunStore.last(in: reader)?.on, let window = rules.window_days else {
            return ConcernBoard(
                place: place, line: line, show: show, through: nil, rules: rules,
                isThresholdChecked: threshold?.isChecked ?? true, entries: [])
        }
        let since = last.adding(days: 1 - 7 * ConcernLimits.weeks)
        let concerns = try ConcernStore.active(
            at: place.id, show, since: since, limit: ConcernLimits.shown_max, in: reader)
        return ConcernBoard(
            place: place, line: line, show: show, through: last, rules: rules,
            isThresholdChecked: threshold?.isChecked ?? true,
            entries: try entries(of: concerns, through: last, window_days: window, in: reader))
    }

    static func entries(
        of concerns: [Concern], through last: Day, window_days: Int, in reader: Reader
    ) throws -> [Entry] {
        let days = try ConcernStore.days(
            of: concerns.map(\.id), since: last.adding(days: 1 - 2 * max(window_days, 14)), in: reader)
        let names = try Places.longNames(of: Set(concerns.map(\.place)), in: reader)
        let tasks = try Cases.rows(of: concerns.compactMap(\.task), in: reader)
        let byID = Dictionary(tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return concerns.map { concern in
            Entry(
                concern: concern,
                counts: ConcernCounts(days[concern.id] ?? [:], through: last, window_days: window_days),
                placeName: names[concern.place] ?? "", task: concern.task.flatMap { byID[$0] })
        }
    }

    static func covers(_ officer: OfficerCaller, _ lineage: [PlaceID]) -> Bool {
        officer.grants.contains { lineage.contains($0.place) }
    }

    static let entryShape = Shape.object([
        ("id", .id), ("name", .text), ("place", .id), ("place_name", .text), ("category", .optional(.text)),
        ("state", .text), ("since", .day), ("window", .whole), ("before", .whole), ("weeks", .list(.whole)),
        ("task", .optional(.id)),
    ])
    static let shape = Shape.object([
        ("place", .id), ("through", .optional(.day)), ("window_days", .optional(.whole)),
        ("threshold", .optional(.whole)), ("items", .list(entryShape)),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("through", through)
            json.field("window_days", rules.window_days.map { Int64($0) })
            json.field("threshold", rules.threshold.map { Int64($0) })
            json.key("items")
            json.array(entries) { json, entry in json.object { entry.write(&$0) } }
        }
    }
}

extension ConcernBoard.Entry {
    func write(_ json: inout JSONText) {
        json.field("id", concern.id)
        json.field("name", concern.name)
        json.field("place", concern.place)
        json.field("place_name", placeName)
        json.field("category", concern.category)
        json.field("state", concern.state.rawValue)
        json.field("since", concern.since)
        json.field("window", counts.window)
        json.field("before", counts.before)
        json.key("weeks")
        json.array(counts.weeks) { json, count in json.write(Int64(count)) }
        json.field("task", concern.task)
    }
}

extension Topics {
    /// A concern as a bulletin tells it.
    package struct Told: Sendable {
        package let id: AnyID
        package let name: String
        package let placeName: String
        /// Of the days that were asked for.
        package let requests: [CaseID]
        package let task: CaseID?
    }

    /// The concerns at a place and below that most requests of some days were about.
    package static func told(
        at place: PlaceID, from: Day, through: Day, limit: Int, in reader: Reader
    ) throws -> [Told] {
        let concerns = try ConcernStore.active(
            at: place, .open, since: from, limit: ConcernLimits.shown_max, in: reader)
        let members = try ConcernStore.members(
            of: concerns.map(\.id), from: from, through: through, in: reader)
        let names = try Places.longNames(of: Set(concerns.map(\.place)), in: reader)
        let told = concerns.map { concern in
            Told(
                id: concern.subject, name: concern.name, placeName: names[concern.place] ?? "",
                requests: members[concern.id] ?? [], task: concern.task)
        }
        let counted = told.filter { $0.requests.count >= ConcernLimits.members_min }
        return Array(
            counted.sorted { ($1.requests.count, $0.id) < ($0.requests.count, $1.id) }.prefix(limit))
    }
}
