import Clocks
import Kernel
import Places
import Rulebook
import Storage

extension AdmittedTasks {
    /// The longest term where the rulebook sets none: three years.
    static let term_days_default = 1_095
    static let clockName = "admitted-task"

    /// Enters one of the county's lists; part of making a county.
    package static func enter(_ list: TaskList, sequence: Int, in transaction: Transaction) throws {
        try TaskListStore.insert(list, sequence: sequence, in: transaction)
    }

    /// Enters a task that a text names, for the county to fill in; part of making a county.
    package static func enter(_ name: NamedTask, sequence: Int, in transaction: Transaction) throws {
        try TaskListStore.insert(name, sequence: sequence, in: transaction)
    }

    /// The county's lists in their order.
    package static func lists(in reader: Reader) throws -> [TaskList] {
        try TaskListStore.lists(in: reader)
    }

    /// Every version of every task, those of one code together, the newest first.
    package static func entries(in reader: Reader) throws -> [AdmittedTask] {
        try EntryStore.all(in: reader)
    }

    /// Proposes a task, or the next version of one; the actor is who proposes.
    ///
    /// Throws `Refusals` of `TaskProposalRefusal` and `BarredTaskRefusal`.
    @discardableResult
    package static func propose(
        _ draft: TaskDraft, as id: AdmittedTaskID, in transaction: Transaction
    ) throws -> AdmittedTask {
        let wrong = try refusals(of: draft, in: transaction)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        guard let nature = draft.nature, let frequency = draft.frequency, let until = draft.until else {
            throw Fault("proposing the task \(draft.code): what was checked is not there")
        }
        let last = try EntryStore.versions(of: draft.code, in: transaction).first
        let entry = AdmittedTask(
            id: id, code: draft.code, version: (last?.version ?? 0) + 1, list: draft.list,
            chinese: draft.chinese, english: draft.english, text: draft.text, nature: nature,
            place: draft.place, department: draft.department, basis: draft.basis, frequency: frequency,
            minutes: draft.minutes, from: draft.from, until: until, proposer: transaction.origin.actor,
            proposed: transaction.now)
        try EntryStore.insert(entry, in: transaction)
        try transaction.record(
            TaskProposed(
                subject: entry.subject, code: entry.code, version: entry.version, place: entry.place))
        return entry
    }

    /// Everything that is wrong with a draft as things stand; a sheet is judged by it before a row is entered.
    static func refusals(of draft: TaskDraft, in reader: Reader) throws -> [any Refusal] {
        let today = reader.now.day
        let root = try Places.root(in: reader)?.id
        let line = try Places.lineage(of: draft.place, in: reader)
        let lists = Set(try TaskListStore.lists(in: reader).map(\.code))
        let barred = try rule(barredKey, in: reader)
        let bar = TaskDraft.Bar(words: barred?.list ?? [], source: barred?.source.description ?? "")
        let term = try rule(termKey, in: reader)?.whole ?? term_days_default
        var wrong = draft.refusals(lists: lists, bar: bar, term_days_max: term, today: today)
        if root == nil || !line.contains(where: { $0.id == root }) {
            wrong.append(TaskProposalRefusal.placeUnfit)
        }
        let versions = try EntryStore.versions(of: draft.code, in: reader)
        if versions.first?.isWaiting ?? false {
            wrong.append(TaskProposalRefusal.proposedAlready)
        }
        if versions.isEmpty, try EntryStore.count(in: reader) >= AdmittedTaskLimits.entries_max {
            wrong.append(TaskProposalRefusal.tooMany)
        }
        return wrong
    }

    /// The county's value; lists are the county's.
    static func rule(_ key: String, in reader: Reader) throws -> Rule? {
        guard let root = try Places.root(in: reader)?.id else { return nil }
        return try Rulebook.rule(key, at: [root], on: reader.now.day, in: reader)
    }
}
