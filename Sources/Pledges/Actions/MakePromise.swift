import Clocks
import Kernel
import People
import Places
import Sealing
import Rulebook
import Storage

extension Pledges {
    /// From how many on figures are shown where the rulebook sets none.
    static let floor_default = 5

    /// Makes a promise for the branch to confirm. Throws `PromisingRefusal`, or `Refusals` of it.
    package static func make(_ promise: PledgePromise, in transaction: Transaction) throws {
        guard let person = promise.person,
            try isMember(person, at: promise.village, in: transaction)
        else { throw PromisingRefusal.notMember }
        let others = try PromiseStore.all(of: person, in: transaction).count {
            $0.year == promise.year && $0.decision?.isConfirmed != false
        }
        let wrong = promise.refusals(others: others, today: transaction.now.day)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try PromiseStore.insert(promise, in: transaction)
        let words = "\(promise.text ?? "")\n\(promise.measure ?? "")"
        let digest = try transaction.seal(words, named: "promise", of: promise.subject)
        try transaction.record(
            PromiseMade(
                subject: promise.subject, village: promise.village, due: promise.due, words: digest))
    }

    /// Confirms a promise, from when on its day counts, or says why not. Throws `ClaimingRefusal`.
    package static func decide(
        _ id: PledgePromiseID, _ decision: PledgeDecision, in transaction: Transaction
    ) throws {
        var promise = try found(id, in: transaction)
        try decision.check(after: promise.decision, of: promise.person)
        promise.decision = decision
        try PromiseStore.keep(promise, in: transaction)
        try transaction.record(PromiseDecided(subject: promise.subject, isConfirmed: decision.isConfirmed))
        guard decision.isConfirmed else { return }
        let days = max(0, promise.due.number - transaction.now.day.number)
        guard let limit = try? Limit(days, .days) else { return }
        let warning = try rule(warningKey, at: promise.village, in: transaction)
        try Clocks.start(
            owner: promise.subject, name: ClockName.due, limit: limit,
            warning: warning.flatMap { Warning($0.value) } ?? .lastThird, at: transaction.now, in: transaction
        )
    }

    /// Tells what came of a promise; residents say what they think of one they can read. Throws `PromisingRefusal`.
    package static func tell(
        _ id: PledgePromiseID, isKept: Bool, words: String, in transaction: Transaction
    ) throws {
        let promise = try found(id, in: transaction).told(
            PledgePromise.Result(at: transaction.now, isKept: isKept, words: words))
        try PromiseStore.keep(promise, in: transaction)
        let digest = try transaction.seal(words, named: "result", of: promise.subject)
        try transaction.record(PromiseResultTold(subject: promise.subject, isKept: isKept, words: digest))
        try Clocks.finishAll(of: promise.subject, at: transaction.now, in: transaction)
        if promise.closed != nil {
            try transaction.record(PromiseClosed(subject: promise.subject))
            return
        }
        let review = try rule(reviewKey, at: promise.village, in: transaction)
        if let review {
            try Clocks.start(
                owner: promise.subject, name: ClockName.review, by: review, at: transaction.now,
                in: transaction)
        } else {
            try Clocks.start(
                owner: promise.subject, name: ClockName.review, limit: .days(7), at: transaction.now,
                in: transaction)
        }
    }

    /// For the reaction to `ClockReached`: tells that a promise falls due, and closes a review whose time is over.
    package static func reach(_ reached: ClockReached, in transaction: Transaction) throws {
        guard [ClockName.due, ClockName.review].contains(reached.name),
            var promise = try PromiseStore.find(
                reached.subject.as(Marks.PledgePromise.self), in: transaction)
        else { return }
        let isOver = reached.stage == "\(Clock.Stage.Name.due)"
        if reached.name == ClockName.due, promise.result == nil {
            try transaction.record(PromiseDue(subject: promise.subject, isOver: isOver))
        } else if reached.name == ClockName.review, isOver, promise.closed == nil {
            promise.closed = transaction.now
            try PromiseStore.keep(promise, in: transaction)
            try transaction.record(PromiseClosed(subject: promise.subject))
            try Clocks.finishAll(of: promise.subject, at: transaction.now, in: transaction)
        }
    }

    /// Lets the village's board show a promise, or no more. Throws `PromisingRefusal`.
    package static func publish(
        _ id: PledgePromiseID, isPublic: Bool, in transaction: Transaction
    ) throws {
        var promise = try found(id, in: transaction)
        if promise.isPublic == isPublic { return }
        if isPublic, promise.closed != nil { throw PromisingRefusal.closedAlready }
        promise.isPublic = isPublic
        try PromiseStore.keep(promise, in: transaction)
        try transaction.record(PublicationChosen(subject: promise.subject, isPublic: isPublic))
    }

    /// What a resident thinks; that they said it is kept under a key, what they said in the counts alone.
    ///
    /// Written by nobody: the journal does not tell who rated. Throws `RatingRefusal`.
    package static func rate(
        _ id: PledgePromiseID, _ grade: PledgePromise.Grade, by person: PersonID, key: CountyKey,
        in transaction: Transaction
    ) throws {
        let promise = try found(id, in: transaction)
        let isVillager = try home(of: person, in: transaction) == promise.village
        let rated = try promise.rated(grade, by: person, isVillager: isVillager)
        guard try PromiseStore.mark(id, by: mark(of: person, on: id, key), in: transaction) else {
            throw RatingRefusal.ratedAlready
        }
        try PromiseStore.keep(rated, in: transaction)
        try transaction.record(PromiseRated(subject: promise.subject))
    }

    static func mark(of person: PersonID, on id: PledgePromiseID, _ key: CountyKey) -> [UInt8] {
        key.lookup("\(id) \(person)", purpose: "pledges.mark")
    }

    /// What was counted on paper, once. Throws `RatingRefusal`.
    package static func count(
        _ id: PledgePromiseID, _ grades: PledgePromise.Grades, by person: PersonID,
        in transaction: Transaction
    ) throws {
        let promise = try found(id, in: transaction).counted(grades, by: person)
        try PromiseStore.keep(promise, in: transaction)
        try transaction.record(
            PromiseCounted(
                subject: promise.subject, satisfied: grades.satisfied, fairly: grades.fairly,
                dissatisfied: grades.dissatisfied))
    }

    static func found(_ id: PledgePromiseID, in reader: Reader) throws -> PledgePromise {
        guard let promise = try PromiseStore.find(id, in: reader) else { throw PromisingRefusal.unknown }
        return promise
    }

    /// For the reaction to `PersonErased`: whose posts and promises they were goes, and the words; figures stay.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        let claims = try ClaimStore.all(of: person, in: transaction)
        let promises = try PromiseStore.all(of: person, in: transaction)
        if claims.isEmpty && promises.isEmpty { return }
        try ClaimStore.erase(person, in: transaction)
        try PromiseStore.erase(person, in: transaction)
        for promise in promises {
            try Clocks.finishAll(of: promise.subject, at: transaction.now, in: transaction)
            try transaction.erasePersonalData(of: promise.subject, ground: ground.rawValue)
        }
        try transaction.record(
            PledgesErased(
                subject: person.as(Marks.Anything.self), claims: claims.count, promises: promises.count,
                ground: ground.rawValue))
    }
}
