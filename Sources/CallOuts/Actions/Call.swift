import Access
import AdmittedTasks
import Clocks
import Duties
import Kernel
import People
import Places
import Storage

extension CallOuts {
    /// Calls everybody who stands in the chosen teams, holds one of the chosen posts or answers for somebody under one
    /// of the chosen kinds of links, once each.
    ///
    /// Throws `CallingRefusal`, or `Refusals` of it; `TaskBindingRefusal` where grid workers are called to what the
    /// county's list does not admit.
    @discardableResult
    package static func call(_ draft: CallOutDraft, in transaction: Transaction) throws -> CallOut {
        guard let place = try Places.find(draft.place, in: transaction),
            place.level != .county && place.parent != nil
        else { throw CallingRefusal.placeUnfit }
        let now = transaction.now
        try draft.check(now: now)
        let offered = try CallOutOffer.read(at: draft.place, in: transaction)
        // Who calls is there anyway.
        let people = offered.people(of: draft.groups).subtracting(transaction.origin.actor.map { [$0] } ?? [])
        try CallOutDraft.check(called: people.count)
        try AdmittedTasks.requireBinding(
            draft.task, at: draft.place, on: now.day, isNeeded: !people.isDisjoint(with: offered.gridWorkers),
            field: "task", in: transaction)
        let until = draft.until ?? now
        let call = CallOut(
            id: draft.id, number: try CallOutStore.nextNumber(year: now.day.year, in: transaction),
            place: draft.place, purpose: draft.purpose, spot: draft.spot, from: max(draft.from ?? now, now),
            until: until, caller: transaction.origin.actor, reference: draft.reference, task: draft.task,
            called: now, ended: nil, arrived: nil, result: "", counts: CallOut.Counts(called: people.count),
            position: transaction.nextPosition)
        try CallOutStore.insert(call, in: transaction)
        for person in people.sorted() { try CallOutStore.add(person, to: call.id, in: transaction) }
        try transaction.record(
            CallOutBegun(
                subject: call.subject, place: call.place, called: people.count,
                cause: call.reference?.kind.rawValue, causeID: call.reference?.id))
        let minutes = (until.milliseconds - now.milliseconds + 59_999) / 60_000
        try Clocks.start(
            owner: call.subject, name: endClock, limit: .minutes(Int(minutes)), at: now, in: transaction)
        return call
    }

    /// Keeps what a called person says; a later word stands instead. Throws `CallOutRefusal`.
    ///
    /// The journal holds how many come, never who: the transaction is the system's, and the person is handed over.
    package static func answer(
        _ answer: CallOut.Answer, of person: PersonID, to id: CallOutID, in transaction: Transaction
    ) throws {
        var call = try found(id, in: transaction)
        guard try CallOutStore.answer(of: person, to: id, in: transaction).isCalled else {
            throw call.isOpen ? CallOutRefusal.unknown : CallOutRefusal.over
        }
        try call.requireOpen()
        try CallOutStore.keep(answer, of: person, to: id, in: transaction)
        try recount(&call, in: transaction)
    }

    private static func recount(_ call: inout CallOut, in transaction: Transaction) throws {
        let before = call.counts.coming
        (call.counts.coming, call.counts.cannot) = try CallOutStore.heads(of: call.id, in: transaction)
        try CallOutStore.keep(call, in: transaction)
        if call.counts.coming == before { return }
        try transaction.record(
            ComersCounted(
                subject: call.subject, coming: call.counts.coming, cause: call.reference?.kind.rawValue,
                causeID: call.reference?.id))
    }

    /// Keeps how many are there, as the caller counts them, on the spot or from paper. Throws `CallOutRefusal`.
    package static func count(arrived: Int, at id: CallOutID, in transaction: Transaction) throws {
        var call = try found(id, in: transaction)
        try call.requireOpen()
        try CallOut.check(arrived: arrived)
        call.arrived = arrived
        try CallOutStore.keep(call, in: transaction)
        try transaction.record(ArrivalsCounted(subject: call.subject, arrived: arrived))
    }

    /// Sets something to be done. Throws `CallOutRefusal`.
    package static func set(
        _ words: String, as task: CallOutTaskID, of id: CallOutID, in transaction: Transaction
    ) throws {
        let call = try found(id, in: transaction)
        try call.requireOpen()
        try CallOut.check(task: words, beside: try CallOutStore.tasks(of: id, in: transaction).count)
        try CallOutStore.insert(CallOutTask(id: task, call: id, words: words, done: nil), in: transaction)
        try transaction.record(
            CallOutTaskSet(subject: call.subject, task: task.as(Marks.Anything.self)))
    }

    /// Keeps that something is done. Throws `CallOutRefusal`.
    package static func finish(
        _ task: CallOutTaskID, of id: CallOutID, in transaction: Transaction
    ) throws {
        let call = try found(id, in: transaction)
        try call.requireOpen()
        guard let kept = try CallOutStore.tasks(of: id, in: transaction).first(where: { $0.id == task })
        else {
            throw CallOutRefusal.taskUnknown
        }
        if kept.done != nil { return }
        try CallOutStore.finish(task, in: transaction)
        try transaction.record(
            CallOutTaskDone(subject: call.subject, task: task.as(Marks.Anything.self)))
    }

    /// Ends a call with what came of it; the names go, the head counts stay. Throws `CallOutRefusal`.
    package static func end(_ id: CallOutID, result: String, in transaction: Transaction) throws {
        var call = try found(id, in: transaction)
        try call.requireOpen()
        try CallOut.check(result: result)
        call.result = result
        try end(&call, in: transaction)
    }

    /// For the reaction to `ClockReached`: a call ends by itself when its time is over.
    package static func endInTime(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == endClock, reached.stage == "due",
            var call = try CallOutStore.find(reached.subject.as(Marks.CallOut.self), in: transaction),
            call.isOpen
        else { return }
        try end(&call, in: transaction)
    }

    private static func end(_ call: inout CallOut, in transaction: Transaction) throws {
        call.ended = transaction.now
        try CallOutStore.keep(call, in: transaction)
        try CallOutStore.dropNames(of: call.id, in: transaction)
        try Clocks.finishAll(of: call.subject, at: transaction.now, in: transaction)
        try transaction.record(
            CallOutEnded(
                subject: call.subject, called: call.counts.called, coming: call.counts.coming,
                cannot: call.counts.cannot, arrived: call.arrived, cause: call.reference?.kind.rawValue,
                causeID: call.reference?.id))
    }

    /// For the reaction to `PersonErased`: whoever is erased is called no more.
    package static func release(_ person: PersonID, in transaction: Transaction) throws {
        let calls = try CallOutStore.open(for: person, in: transaction)
        try CallOutStore.drop(person, in: transaction)
        for var call in calls { try recount(&call, in: transaction) }
    }

    /// For the reaction to `CaseFinished`: a request was said to be solved on the spot.
    package static func noteSolvedOnTheSpot(
        _ request: CaseID, at place: PlaceID, on moment: Instant, in transaction: Transaction
    ) throws {
        try SpotStore.note(request, at: place, on: moment, in: transaction)
    }

    package static func call(_ id: CallOutID, in reader: Reader) throws -> CallOut? {
        try CallOutStore.find(id, in: reader)
    }

    static func found(_ id: CallOutID, in reader: Reader) throws -> CallOut {
        guard let call = try CallOutStore.find(id, in: reader) else { throw CallOutRefusal.unknown }
        return call
    }
}

extension CallOuts {
    /// How many people say that they come to help with a matter, over all calls that run for it.
    package static func coming(for cause: AnyID, in reader: Reader) throws -> Int {
        try CallOutStore.coming(for: cause, in: reader)
    }

    /// Calls that reach a person and wait for a word.
    static func waiting(for person: PersonID, in reader: Reader) throws -> Int {
        try CallOutStore.unanswered(by: person, in: reader)
    }
}

extension CallOuts {
    /// Calls that wait for an officer's word, said in a sentence; `nil` where there are none.
    package static func reminder(for officer: OfficerCaller, in reader: Reader) throws -> Sentence? {
        let count = try waiting(for: officer.person, in: reader)
        return count == 0 ? nil : Sentence(.callOutsWaiting, ["count": "\(count)"])
    }
}
