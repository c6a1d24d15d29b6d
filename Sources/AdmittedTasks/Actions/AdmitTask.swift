import Clocks
import Kernel
import Rulebook
import Places
import Storage

extension AdmittedTasks {
    /// Admits proposals, all of them or none; the actor is the county's body, and proposed none of them.
    ///
    /// Throws `TaskDecisionRefusal`.
    package static func admit(
        _ ids: [AdmittedTaskID], by person: PersonID, in transaction: Transaction
    ) throws {
        if ids.isEmpty { throw TaskDecisionRefusal.nothingChosen }
        for id in ids {
            let entry = try found(id, in: transaction).decided(
                AdmittedTask.Decision(person: person, at: transaction.now, isAdmitted: true),
                today: transaction.now.day)
            try follow(entry, by: person, in: transaction)
            try EntryStore.keep(entry, in: transaction)
            try transaction.record(
                TaskAdmitted(
                    subject: entry.subject, code: entry.code, version: entry.version, from: entry.from,
                    until: entry.until))
            try startClock(of: entry, in: transaction)
        }
    }

    /// Says no to a proposal, with the reason. Throws `TaskDecisionRefusal`.
    package static func decline(
        _ id: AdmittedTaskID, by person: PersonID, because reason: String, in transaction: Transaction
    ) throws {
        let decision = AdmittedTask.Decision(
            person: person, at: transaction.now, isAdmitted: false, reason: reason)
        let entry = try found(id, in: transaction).decided(decision, today: transaction.now.day)
        try EntryStore.keep(entry, in: transaction)
        try transaction.record(TaskDeclined(subject: entry.subject, code: entry.code))
    }

    /// Ends what holds, from today on. Throws `TaskDecisionRefusal`.
    package static func end(
        _ code: String, by person: PersonID, because reason: String, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        let versions = try EntryStore.versions(of: code, in: transaction)
        guard !versions.isEmpty else { throw TaskDecisionRefusal.unknown }
        let standing = versions.filter { [.holding, .coming].contains($0.state(on: today)) }
        guard !standing.isEmpty else { throw TaskDecisionRefusal.notHolding }
        for entry in standing {
            let ended = try entry.ended(
                AdmittedTask.Ending(person: person, on: today, reason: reason), today: today)
            try close(ended, on: today, in: transaction)
        }
    }

    /// What the admitted version comes after ends on its first day.
    private static func follow(
        _ next: AdmittedTask, by person: PersonID, in transaction: Transaction
    ) throws {
        for var former in try EntryStore.versions(of: next.code, in: transaction)
        where [.holding, .coming].contains(former.state(on: transaction.now.day)) {
            let isOver = former.until < next.from || former.ending.map { $0.on <= next.from } ?? false
            if isOver { continue }
            former.ending = AdmittedTask.Ending(person: person, on: next.from, reason: "")
            try close(former, on: next.from, in: transaction)
        }
    }

    private static func close(_ entry: AdmittedTask, on day: Day, in transaction: Transaction) throws {
        try EntryStore.keep(entry, in: transaction)
        try transaction.record(TaskEnded(subject: entry.subject, code: entry.code, on: day))
        try Clocks.finishAll(of: entry.subject, at: transaction.now, in: transaction)
    }

    /// Until midnight of the last day, with a warning before.
    static func startClock(of entry: AdmittedTask, in transaction: Transaction) throws {
        let days = entry.until.number - transaction.now.day.number
        guard let limit = try? Limit(days, .days) else { return }
        let warning = try rule(warningKey, in: transaction).flatMap { Warning($0.value) } ?? .lastThird
        try Clocks.start(
            owner: entry.subject, name: clockName, limit: limit, warning: warning, at: transaction.now,
            in: transaction)
    }

    /// For the reaction to `ClockReached`: tells that a task ends soon, or has ended.
    package static func tellTerm(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == clockName,
            let entry = try EntryStore.find(reached.subject.as(Marks.AdmittedTask.self), in: transaction)
        else { return }
        if reached.stage == "\(Clock.Stage.Name.warning)" {
            try transaction.record(
                TaskExpiring(subject: entry.subject, code: entry.code, until: entry.until))
        } else if reached.stage == "\(Clock.Stage.Name.due)" {
            try transaction.record(TaskExpired(subject: entry.subject, code: entry.code))
            try Clocks.finishAll(of: entry.subject, at: transaction.now, in: transaction)
        }
    }

    static func found(_ id: AdmittedTaskID, in reader: Reader) throws -> AdmittedTask {
        guard let entry = try EntryStore.find(id, in: reader) else { throw TaskDecisionRefusal.unknown }
        return entry
    }
}

extension AdmittedTasks {
    /// Whether a task of the code may be handed to a grid at `place` on a day; the entry on which it then stands.
    ///
    /// Whoever makes tasks for grids asks this first, in the same transaction, and cites what it returns. A request of
    /// a resident is no task, and needs no entry. Throws `TaskAdmissionRefusal` for what is on no list, holds
    /// elsewhere, or is over.
    @discardableResult
    package static func require(
        _ code: String, at place: PlaceID, on day: Day, in reader: Reader
    ) throws -> AdmittedTask {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        return try EntryStore.versions(of: code, in: reader).admitting(code, at: lineage, on: day)
    }
}
