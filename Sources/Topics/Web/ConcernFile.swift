import Access
import Cases
import Kernel
import People
import Places
import Requests
import Storage
import Web

/// Which requests of a concern a number counts.
enum ConcernSpan: Equatable {
    case all, window, before
    case week(Int)

    init?(_ text: String) {
        switch text {
        case "": self = .all
        case "window": self = .window
        case "before": self = .before
        default:
            guard let week = Int(text), (0..<ConcernLimits.weeks).contains(week) else { return nil }
            self = .week(week)
        }
    }

    func contains(_ day: Day, through last: Day, window_days: Int) -> Bool {
        let age = last.number - day.number
        return switch self {
        case .all: true
        case .window: (0..<window_days).contains(age)
        case .before: (window_days..<(2 * window_days)).contains(age)
        case .week(let week): (7 * week..<(7 * week + 7)).contains(age)
        }
    }
}

/// A concern with the requests behind it and what became of it.
struct ConcernFile: Sendable {
    let entry: ConcernBoard.Entry
    let line: [Place]
    let through: Day?
    let rules: ConcernRules
    let span: String
    let members: [ConcernMember]
    let rows: [CaseID: QueueRow]
    let category: (chinese: String, english: String)?
    let acts: [ConcernAct]
    let names: [PersonID: String]
    /// Others of the same place, by which it can be merged; and those that stand in its course.
    let others: [Concern]
    let mayChange: Bool

    var concern: Concern { entry.concern }

    static func read(_ id: ConcernID, _ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws
        -> ConcernFile
    {
        guard let concern = try ConcernStore.find(id, in: reader) else { throw ConcernRefusal.unknown }
        let line = try Places.lineage(of: concern.place, in: reader)
        guard ConcernBoard.covers(officer, line.map(\.id)) else { throw ConcernRefusal.unknown }
        let rules = try ConcernRules.read(at: line.map(\.id), in: reader)
        let asked = visit.query["span"] ?? ""
        let last = try ConcernRunStore.last(in: reader)?.on ?? reader.now.day
        let span = ConcernSpan(asked) ?? .all
        let window = rules.window_days ?? 30
        let members = try ConcernStore.members(of: id, limit: ConcernLimits.listed_max, in: reader)
            .filter { span.contains($0.on, through: last, window_days: window) }
        let rows = try Cases.rows(of: members.map(\.request), in: reader)
        let acts = try ConcernStore.acts(of: id, in: reader)
        let entries = try ConcernBoard.entries(of: [concern], through: last, window_days: window, in: reader)
        guard let entry = entries.first else { throw ConcernRefusal.unknown }
        let classes = try RequestClasses.read(in: reader)
        return ConcernFile(
            entry: entry, line: line, through: last, rules: rules,
            span: ConcernSpan(asked) == nil ? "" : asked,
            members: members,
            rows: Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            category: concern.category.flatMap { code in
                classes.name(of: code, .chinese).flatMap { chinese in
                    classes.name(of: code, .english).map { (chinese, $0) }
                }
            },
            acts: acts, names: try People.names(of: Set(acts.compactMap(\.by)), in: reader),
            others: try ConcernStore.all(at: concern.place, in: reader).filter { $0.id != id },
            mayChange: officer.may(.supervise, at: line.map(\.id)))
    }

    static let shape = Shape.object([
        ("concern", ConcernBoard.entryShape), ("through", .optional(.day)), ("merged_into", .optional(.id)),
        (
            "requests",
            .list(
                .object([
                    ("id", .id), ("number", .optional(.text)), ("title", .optional(.text)), ("on", .day),
                    ("is_pinned", .flag),
                ]))
        ),
        (
            "course",
            .list(
                .object([
                    ("kind", .text), ("note", .text), ("by", .optional(.text)), ("at", .instant),
                    ("other", .optional(.id)),
                ]))
        ),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("concern")
            json.object { entry.write(&$0) }
            json.field("through", through)
            json.field("merged_into", concern.mergedInto)
            json.key("requests")
            json.array(members) { json, member in
                json.object { json in
                    json.field("id", member.request)
                    json.field("number", rows[member.request]?.number)
                    json.field("title", rows[member.request]?.title)
                    json.field("on", member.on)
                    json.field("is_pinned", member.isPinned)
                }
            }
            json.key("course")
            json.array(acts) { json, act in
                json.object { json in
                    json.field("kind", act.kind.rawValue)
                    json.field("note", act.note)
                    json.field("by", act.by.flatMap { names[$0] })
                    json.field("at", act.at)
                    json.field("other", act.other)
                }
            }
        }
    }
}
