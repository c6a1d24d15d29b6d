import Kernel
import Places
import Rulebook
import Storage

/// Why something is not handed to a grid for want of an admitted task, said at the field that names it.
package struct TaskBindingRefusal: Refusal, Equatable {
    /// Nil where no task was named at all.
    package let reason: TaskAdmissionRefusal?
    package let field: String?

    package var code: String { reason?.code ?? "admitted-tasks.task-missing" }
    package var kind: RefusalKind { .invalid }
    package var sentence: Sentence { reason?.sentence ?? Sentence(.taskBindingMissing) }
}

extension AdmittedTasks {
    /// Whether the county hands grids only what is on its list; one that says nothing about it does not.
    package static func binds(on day: Day, in reader: Reader) throws -> Bool {
        guard let root = try Places.root(in: reader)?.id else { return false }
        return try Rulebook.rule(bindsKey, at: [root], on: day, in: reader)?.value == "yes"
    }

    /// What may be handed out on a day, each task once: at a place, or anywhere in the county without one.
    package static func holding(
        at place: PlaceID? = nil, on day: Day, in reader: Reader
    ) throws -> [AdmittedTask] {
        let all = try EntryStore.all(in: reader)
        guard let place else { return all.holdingAnywhere(on: day) }
        let lineage = Set(try Places.lineage(of: place, in: reader).map(\.id))
        return all.filter { lineage.contains($0.place) }.holdingAnywhere(on: day)
    }

    /// The codes of what may be handed out at a place on a day; `nil` where the county's list does not bind.
    package static func bindingCodes(
        at place: PlaceID? = nil, on day: Day, in reader: Reader
    ) throws -> Set<String>? {
        guard try binds(on: day, in: reader) else { return nil }
        return Set(try holding(at: place, on: day, in: reader).map(\.code))
    }

    /// Refuses at `field` what stands on no admitted task: one that is named has to hold, and where the list binds
    /// one is named. Throws `TaskBindingRefusal`.
    ///
    /// - Parameters:
    ///   - place: where it is handed out; without one the task has to hold anywhere in the county.
    ///   - isNeeded: whether it goes to grids at all.
    package static func requireBinding(
        _ code: String?, at place: PlaceID?, on day: Day, isNeeded: Bool = true, field: String,
        in reader: Reader
    ) throws {
        guard let code else {
            if isNeeded, try binds(on: day, in: reader) {
                throw TaskBindingRefusal(reason: nil, field: field)
            }
            return
        }
        let versions = try EntryStore.versions(of: code, in: reader)
        let lineage = try place.map { try Places.lineage(of: $0, in: reader).map(\.id) }
        do throws(TaskAdmissionRefusal) {
            _ = try versions.admitting(code, at: lineage ?? versions.map(\.place), on: day)
        } catch { throw TaskBindingRefusal(reason: error, field: field) }
    }

    /// Enters a task as admitted that a preset brings; part of making a county.
    ///
    /// Nobody of the county has decided on it: it says so on its page, and holds no longer than its term.
    package static func bring(
        _ draft: TaskDraft, as id: AdmittedTaskID, in transaction: Transaction
    ) throws {
        guard let nature = draft.nature, !nature.isBarred, let frequency = draft.frequency,
            let until = draft.until
        else { throw Fault("bringing the task \(draft.code): nature, frequency or last day") }
        let entry = AdmittedTask(
            id: id, code: draft.code, version: 1, list: draft.list, chinese: draft.chinese,
            english: draft.english, text: draft.text, nature: nature, place: draft.place,
            department: draft.department, basis: draft.basis, frequency: frequency, minutes: draft.minutes,
            from: draft.from, until: until, proposer: nil, proposed: transaction.now, isFounding: true)
        try EntryStore.insert(entry, in: transaction)
        try transaction.record(
            TaskBrought(subject: entry.subject, code: entry.code, from: entry.from, until: entry.until))
        try startClock(of: entry, in: transaction)
    }
}
