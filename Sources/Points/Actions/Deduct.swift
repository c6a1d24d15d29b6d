import Clocks
import Kernel
import Ledger
import People
import Places
import Rulebook
import Storage

extension Points {
    /// Proposes a deduction: the household is told, and may reply while the clock runs.
    ///
    /// Throws `Refusals` of `DeclaringRefusal`, or a `DeductionRefusal`.
    @discardableResult
    package static func propose(
        _ draft: DeclarationDraft, reach: Set<HouseholdID>? = nil, in transaction: Transaction
    ) throws -> PointsAct {
        guard let item = try ItemStore.find(draft.item, in: transaction) else {
            throw DeclaringRefusal.itemUnknown
        }
        let list = try list(at: draft.village, on: draft.day, in: transaction)
        try checkSeason(of: draft.day, in: draft.village, transaction)
        try PointsAct.checkProposal(of: item.terms, because: draft.note)
        let wrong = draft.refusals(
            for: item.terms, isInForce: list?.id == item.version, today: transaction.now.day
        ).filter { $0 != .deductionIsNoDeclaration }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        guard let household = draft.households.first,
            let known = try People.household(household, in: transaction)
        else { throw DeclaringRefusal.householdUnknown("") }
        guard known.village == draft.village, reach?.contains(household) != false else {
            throw DeclaringRefusal.householdElsewhere(known.code)
        }
        let standing = try ActStore.sums(
            of: item.id, for: [household], from: draft.day, until: draft.day.adding(days: 1), in: transaction)
        if standing[household] != nil { throw DeclaringRefusal.twice(known.code) }
        return try notice(draft, item, of: household, in: transaction)
    }

    private static func notice(
        _ draft: DeclarationDraft, _ item: PointsItem, of household: HouseholdID, in transaction: Transaction
    ) throws -> PointsAct {
        let declaration = Declaration(
            id: draft.id, village: draft.village, item: item.id, day: draft.day, times: 1, role: draft.role,
            person: transaction.origin.actor, note: draft.note, witness: draft.witness,
            declared: transaction.now, position: transaction.nextPosition)
        try DeclarationStore.insert(declaration, in: transaction)
        // One household only, so that the act's address is known to whoever declared it.
        let act = PointsAct(
            id: draft.id.as(Marks.PointsAct.self), declaration: draft.id, village: draft.village,
            household: household, item: item.id, day: draft.day, points: item.terms.points, state: .noticed,
            changed: transaction.now)
        try ActStore.insert(act, in: transaction)
        try HearingStore.insert(Hearing(act: act.id, told: transaction.now), in: transaction)
        let subject = act.id.as(Marks.Anything.self)
        try transaction.record(
            DeductionNoticed(
                subject: subject, village: act.village, household: household, item: item.id,
                matter: try transaction.seal(draft.note, named: "matter", of: subject)))
        let lineage = try Places.lineage(of: act.village, in: transaction).map(\.id)
        if let rule = try Rulebook.rule(replyKey, at: lineage, on: transaction.now.day, in: transaction) {
            try Clocks.start(
                owner: subject, name: replyClock, by: rule, warning: nil, at: transaction.now, in: transaction
            )
        }
        return act
    }

    /// Keeps the household's own words. Throws `DeductionRefusal`.
    package static func reply(
        _ words: String, to id: PointsActID, in transaction: Transaction
    ) throws {
        let (act, hearing) = try heard(id, in: transaction)
        try HearingStore.keep(try act.replied(words, to: hearing, at: transaction.now), in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            DeductionAnswered(
                subject: subject, reply: try transaction.seal(words, named: "reply", of: subject)))
    }

    /// Whether the household's time to reply is over; without a rule there is no time to wait for.
    static func isReplyOver(_ id: PointsActID, in reader: Reader) throws -> Bool {
        let calendar = try Clocks.calendar(in: reader)
        let clock = try Clocks.of(id.as(Marks.Anything.self), in: reader).first { $0.name == replyClock }
        guard let clock, clock.isRunning, let due = clock.due(in: calendar) else { return true }
        return due.instant <= reader.now
    }

    /// Decides on a deduction; the decider is the transaction's actor. Throws `DeductionRefusal`.
    ///
    /// - Parameter points: what is deducted, above zero; `nil` for all that the list says.
    @discardableResult
    package static func decide(
        _ id: PointsActID, isUpheld: Bool, points: Int64? = nil, words: String, in transaction: Transaction
    ) throws -> PointsAct {
        let (act, hearing) = try heard(id, in: transaction)
        guard let decider = transaction.origin.actor else { throw DeductionRefusal.unknown }
        let allows = try list(at: act.village, on: transaction.now.day, in: transaction)?.terms
            .allowsBelowZero
        let decided = try act.decided(
            DeductionDecision(
                isUpheld: isUpheld, points: points ?? -act.points, words: words, decider: decider,
                household: try People.household(of: decider, in: transaction)),
            on: hearing, proposer: try DeclarationStore.find(act.declaration, in: transaction)?.person,
            isWindowOver: try isReplyOver(id, in: transaction),
            bearing: try PointsBook.bearing(
                of: act.household, in: act.village, allowsBelowZero: allows ?? false, transaction),
            at: transaction.now)
        try HearingStore.keep(decided.hearing, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try transaction.record(
            DeductionDecided(
                subject: subject, isUpheld: isUpheld, points: isUpheld ? decided.act.points : 0,
                words: try transaction.seal(words, named: "words", of: subject)))
        guard decided.act.state == .confirmed else {
            try ActStore.keep(decided.act, in: transaction)
            return decided.act
        }
        try confirm(decided.act, allowsBelowZero: allows ?? false, in: transaction)
        try startExpiry(of: decided.act, in: transaction)
        return decided.act
    }

    private static func startExpiry(of act: PointsAct, in transaction: Transaction) throws {
        guard let days = try ItemStore.find(act.item, in: transaction)?.terms.standing_days else { return }
        // In hours, which need no calendar: what is to end for a household ends whatever holidays are entered.
        try Clocks.start(
            owner: act.id.as(Marks.Anything.self), name: expiryClock, limit: .hours(days * 24), warning: nil,
            at: transaction.now, in: transaction)
    }

    /// For the reaction to `ClockReached`: a deduction that has stood its time is given back.
    package static func expire(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == expiryClock, reached.stage == "due",
            let act = try ActStore.find(reached.subject.as(Marks.PointsAct.self), in: transaction),
            act.state == .confirmed, act.points < 0
        else { return }
        try Clocks.finishAll(of: reached.subject, at: transaction.now, in: transaction)
        let transfer = try PointsBook.reverse(act, reason: "points.expired", in: transaction)
        try ActStore.keep(act.moved(to: .expired, at: transaction.now), in: transaction)
        try transaction.record(DeductionExpired(subject: reached.subject, transfer: transfer))
    }

    private static func heard(
        _ id: PointsActID, in reader: Reader
    ) throws -> (act: PointsAct, hearing: Hearing) {
        guard let act = try ActStore.find(id, in: reader), let hearing = try HearingStore.find(id, in: reader)
        else { throw DeductionRefusal.unknown }
        return (act, hearing)
    }
}
