import Cases
import Kernel
import Places
import Requests
import Rulebook
import Storage

/// Requests that go into a concern, or that make a new one.
struct ConcernPlacement: Sendable {
    let concern: ConcernID?
    /// Only for a new one.
    let draft: ConcernDraft?
    let members: [(request: CaseID, on: Day)]

    /// The members in parts, each short enough for one write.
    var parts: [[(request: CaseID, on: Day)]] {
        stride(from: 0, to: members.count, by: ConcernLimits.moved_max).map { start in
            Array(members[start..<min(start + ConcernLimits.moved_max, members.count)])
        }
    }
}

/// What a new concern is called, and what kind of matter it is.
struct ConcernDraft: Sendable {
    let name: String
    let category: String?

    /// The category that half of the requests have, or the topmost above theirs.
    static func category(_ counts: [(String, Int)], of all: Int, top: (String) -> String) -> String? {
        let sorted = counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        if let first = sorted.first, 2 * first.1 >= all { return first.0 }
        let tops = Dictionary(counts.map { (top($0.0), $0.1) }, uniquingKeysWith: +)
        let best = tops.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
        return best.flatMap { 2 * $0.value >= all ? $0.key : nil }
    }
}

extension ConcernMatching.Known {
    static func all(_ concerns: [Concern], _ members: [ConcernMember]) -> [ConcernMatching.Known] {
        let byTopic = Dictionary(grouping: members, by: \.concern)
        return concerns.map { concern in
            let its = byTopic[concern.id] ?? []
            return ConcernMatching.Known(
                id: concern.id, members: Set(its.map(\.request)),
                pinned: Set(its.filter(\.isPinned).map(\.request)), mergedInto: concern.mergedInto)
        }
    }
}

extension ConcernRules {
    static func read(at lineage: [PlaceID], in reader: Reader) throws -> ConcernRules {
        let day = reader.now.day
        func rule(_ key: String) throws -> Rule? { try Rulebook.rule(key, at: lineage, on: day, in: reader) }
        let window = try rule(Topics.windowKey)?.whole
        return ConcernRules(
            window_days: window.map { min(max($0, 1), ConcernLimits.window_days_max) },
            threshold: try rule(Topics.thresholdKey)?.whole, taskWorkDays: try rule(Topics.taskKey)?.whole,
            publicFloor: try rule(Topics.publicFloorKey)?.whole,
            isPublic: try rule(Topics.publicKey)?.flag ?? false)
    }

    static func level(at root: PlaceID, in reader: Reader) throws -> Level {
        try Rulebook.rule(Topics.levelKey, at: [root], on: reader.now.day, in: reader)?.text == "town"
            ? .town : .village
    }

    static func countsImported(at root: PlaceID, in reader: Reader) throws -> Bool {
        try Rulebook.rule(Topics.importedKey, at: [root], on: reader.now.day, in: reader)?.flag ?? false
    }
}

extension Topics {
    /// Returns the concern, which may be new.
    @discardableResult
    static func keep(
        _ members: [(request: CaseID, on: Day)], in concern: ConcernID?, _ draft: ConcernDraft?,
        at place: PlaceID,
        in transaction: Transaction
    ) throws -> ConcernID? {
        if let concern {
            try ConcernStore.put(members, into: concern, isPinned: false, in: transaction)
            return concern
        }
        guard let draft else { return nil }
        let concern = Concern(
            id: transaction.derivedID(), place: place, name: draft.name, isNamedByHand: false,
            category: draft.category, state: .open, mergedInto: nil, task: nil, tasked: nil,
            since: members.map(\.on).min() ?? transaction.now.day,
            position: transaction.nextPosition)
        try ConcernStore.insert(concern, in: transaction)
        try ConcernStore.put(members, into: concern.id, isPinned: false, in: transaction)
        try note(.found, on: concern.id, in: transaction)
        try transaction.record(
            ConcernFound(subject: concern.subject, place: place, requests: members.count))
        return concern.id
    }

    static func end(on day: Day, texts: Int, concerns: Int, tasks: Int, in transaction: Transaction) throws {
        let id: ConcernRunID = transaction.derivedID()
        try ConcernRunStore.insert(
            id, on: day, texts: texts, concerns: concerns, tasks: tasks, in: transaction)
        try transaction.record(
            TopicsGrouped(
                subject: id.as(Marks.Anything.self), on: day, texts: texts, concerns: concerns, tasks: tasks))
    }

    static func note(
        _ kind: ConcernAct.Kind, on concern: ConcernID, _ note: String = "", other: ConcernID? = nil,
        in transaction: Transaction
    ) throws {
        try ConcernStore.insert(
            ConcernAct(
                id: transaction.derivedID(), kind: kind, note: note, by: transaction.origin.actor,
                at: transaction.now, other: other), of: concern, in: transaction)
    }

    // MARK: Root-cause tasks

    /// Topics of a place that have as many requests as open a task, and none that is open.
    static func dueForTask(at place: PlaceID, on day: Day, in reader: Reader) throws -> [ConcernID] {
        let rules = try ConcernRules.read(
            at: try Places.lineage(of: place, in: reader).map(\.id), in: reader)
        guard rules.threshold != nil else { return [] }
        return try ConcernStore.all(at: place, in: reader).filter {
            try taskCount(of: $0, rules, on: day, in: reader) != nil
        }.map(\.id)
    }

    /// Opens the task of a concern; false where somebody was faster, or where no desk has the place.
    static func openTask(_ id: ConcernID, on day: Day, in transaction: Transaction) throws -> Bool {
        guard var concern = try ConcernStore.find(id, in: transaction) else { return false }
        let lineage = try Places.lineage(of: concern.place, in: transaction)
        let rules = try ConcernRules.read(at: lineage.map(\.id), in: transaction)
        guard let count = try taskCount(of: concern, rules, on: day, in: transaction) else { return false }
        let values = [
            ("name", concern.name), ("place", lineage.first?.name ?? ""), ("count", "\(count)"),
            ("days", "\(rules.window_days ?? 0)"),
        ]
        let requests = try ConcernStore.members(of: id, limit: ConcernLimits.named_max, in: transaction)
        let opened = try Requests.openRootCause(
            RootCause(
                title: Text.concernTaskTitle.filled(.chinese, values),
                goal: Text.concernTaskGoal.filled(.chinese, values), place: concern.place,
                workDays: rules.taskWorkDays ?? ConcernRules.taskWorkDays_default,
                requests: requests.map(\.request)), in: transaction)
        guard let opened else { return false }
        concern.task = opened.id
        concern.tasked = transaction.now
        try ConcernStore.keep(concern, in: transaction)
        try note(.tasked, on: id, "\(count)", in: transaction)
        try transaction.record(ConcernTaskOpened(subject: concern.subject, task: opened.id, requests: count))
        return true
    }

    /// How many requests open a task now; nil where they do not. What came before the end of the task before is done.
    private static func taskCount(
        of concern: Concern, _ rules: ConcernRules, on day: Day, in reader: Reader
    ) throws -> Int? {
        guard concern.state == .open, let window = rules.window_days else { return nil }
        var since = day.adding(days: 1 - window)
        var isTaskOpen = false
        if let task = try concern.task.flatMap({ try CaseFile.read($0, in: reader)?.matter }) {
            isTaskOpen = task.isOpen
            if let closure = task.closure { since = max(since, closure.at.day.adding(days: 1)) }
        }
        if isTaskOpen { return nil }
        let count = try ConcernStore.count(of: concern.id, since: since, in: reader)
        return concern.opensTask(at: count, threshold: rules.threshold, isTaskOpen: isTaskOpen) ? count : nil
    }
}

extension ConcernRules {
    /// Where the county has a threshold and no time: a month of workdays.
    static let taskWorkDays_default = 22
}
