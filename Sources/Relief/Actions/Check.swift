import Kernel
import People
import Storage

extension Relief {
    /// Keeps what two persons found in the house. Throws `CheckingRefusal`, `ReliefRefusal`.
    package static func check(
        _ draft: CheckDraft, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.applied)
        let kin = try CourseStore.kin(of: id, in: transaction)
        if matter.hasKin, kin.isEmpty { throw ReliefRefusal.kinUnentered }
        let lineage = try lineage(of: matter.place, in: transaction)
        let kind = try kind(matter.kind, at: lineage, in: transaction)
        let first = transaction.origin.actor
        try draft.check(by: first, isAppraised: kind.isAppraised && matter.path == .ordinary)
        let (one, other) = try pair(first, draft.second, for: matter, in: transaction)
        let check = ReliefCheck(
            id: draft.id, round: matter.round, first: one, second: other, checked: transaction.now,
            isFit: draft.isFit, appraisal: draft.appraisal)
        try CourseStore.insert(check, draft.report, of: id, in: transaction)
        try MatterStore.keep(matter.moved(to: .checked), in: transaction)
        try transaction.record(
            HouseholdChecked(
                subject: matter.subject, round: check.round, first: one, second: other, isFit: check.isFit))
    }

    /// Gives the township's opinion; who was in the house does not. Throws `CheckingRefusal`, `ReliefRefusal`.
    package static func opine(
        _ draft: OpinionDraft, on id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.checked)
        try draft.check()
        guard let person = transaction.origin.actor else { throw ReliefRefusal.sameHands }
        try ReliefMatter.checkHand(
            person, barred: try barred(matter, in: transaction),
            worked: Set(
                try CourseStore.checks(of: id, in: transaction).flatMap { [$0.first, $0.second] }))
        let kind = try kind(
            matter.kind, at: try lineage(of: matter.place, in: transaction), in: transaction)
        let opinion = ReliefOpinion(
            id: draft.id, round: matter.round, person: person, given: transaction.now, isFor: draft.isFor,
            amount: draft.isFor ? draft.amount : Money(fen: 0), persons: draft.isFor ? draft.persons : 0)
        try CourseStore.insert(opinion, draft.reason, of: id, in: transaction)
        let isPosted = draft.isFor && kind.isPosted && matter.path == .ordinary
        var next = matter.moved(to: isPosted ? .reviewed : .heard)
        next.reviewed = transaction.now
        try MatterStore.keep(next, in: transaction)
        try transaction.record(
            OpinionGiven(
                subject: matter.subject, round: opinion.round, isFor: opinion.isFor,
                amount_fen: opinion.amount.fen, persons: opinion.persons))
        try ReliefClocks.finish(ClockName.check, of: matter, in: transaction)
        try ReliefClocks.finish(ClockName.papers, of: matter, in: transaction)
    }

    /// Keeps a periodic review; where something changed the county decides on.
    ///
    /// Throws `CheckingRefusal`, `ReliefRefusal`.
    package static func review(
        _ draft: ReviewDraft, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.granted, .suspended)
        guard let care = try CourseStore.decisions(of: id, in: transaction).compactMap(\.care).last else {
            throw DecidingRefusal.notMonthly
        }
        let first = transaction.origin.actor
        try draft.check(by: first)
        let (one, other) = try pair(first, draft.second, for: matter, in: transaction)
        let review = ReliefReview(
            id: draft.id, first: one, second: other, done: transaction.now, isUnchanged: draft.isUnchanged)
        try CourseStore.insert(review, draft.report, of: id, in: transaction)
        try transaction.record(ReliefReviewed(subject: matter.subject, isUnchanged: draft.isUnchanged))
        try ReliefClocks.start(ClockName.review, by: reviewKey(care), for: matter, in: transaction)
    }

    /// The two of them, none of whom is kin of the household.
    private static func pair(
        _ first: PersonID?, _ second: PersonID?, for matter: ReliefMatter, in transaction: Transaction
    ) throws -> (PersonID, PersonID) {
        guard let first, let second, try People.name(of: second, in: transaction) != nil else {
            throw CheckingRefusal.secondUnfit
        }
        let barred = try barred(matter, in: transaction)
        try ReliefMatter.checkHand(first, barred: barred)
        try ReliefMatter.checkHand(second, barred: barred)
        return (first, second)
    }
}
