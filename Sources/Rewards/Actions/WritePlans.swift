import Assemblies
import Kernel
import Places
import Points
import Rulebook
import Storage

extension Rewards {
    /// Throws `PlanRefusal.unknown` where there is none.
    package static func plan(_ id: RewardPlanID, in reader: Reader) throws -> RewardPlan {
        guard let plan = try PlanStore.find(id, in: reader) else { throw PlanRefusal.unknown }
        return plan
    }

    /// The place's own plans, newest first.
    package static func plans(at place: PlaceID, in reader: Reader) throws -> [RewardPlan] {
        try PlanStore.all(at: place, in: reader)
    }

    /// Begins a plan of a place. Throws `Refusals` of `PlanRefusal`.
    @discardableResult
    package static func begin(
        _ id: RewardPlanID, at place: PlaceID, _ terms: RewardTerms, in transaction: Transaction
    ) throws -> RewardPlan {
        try check(terms, at: place, in: transaction)
        let plan = RewardPlan(
            id: id, place: place, number: try PlanStore.lastNumber(at: place, in: transaction) + 1,
            terms: terms, author: transaction.origin.actor, drafted: transaction.now)
        try PlanStore.insert(plan, in: transaction)
        try transaction.record(
            PlanDrafted(
                subject: id.as(Marks.Anything.self), place: place, number: plan.number, planKind: terms.kind))
        return plan
    }

    private static func check(_ terms: RewardTerms, at place: PlaceID, in reader: Reader) throws {
        let level = try Places.find(place, in: reader)?.level
        let wrong = terms.refusals(
            at: level == .village ? .village : level == .town ? .town : nil, today: reader.now.day)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
    }

    /// Writes a draft anew, with terms of its kind; what it said before is kept. The same terms change nothing.
    ///
    /// Throws `PlanRefusal`, or `Refusals` of it.
    ///
    /// - Parameter seen: the wording that whoever writes has before the eyes.
    @discardableResult
    package static func revise(
        _ id: RewardPlanID, _ terms: RewardTerms, seen: Int, in transaction: Transaction
    ) throws -> RewardPlan {
        let draft = try plan(id, in: transaction)
        let revised = try draft.revised(terms, seen: seen)
        try check(terms, at: draft.place, in: transaction)
        if terms == draft.terms { return draft }
        try WordingStore.insert(
            EarlierWording(
                plan: id, number: draft.wording, text: draft.motionText, replaced: transaction.now,
                replacer: transaction.origin.actor), in: transaction)
        try PlanStore.keep(terms, of: id, in: transaction)
        try transaction.record(
            PlanRevised(
                subject: id.as(Marks.Anything.self), place: draft.place, wording: revised.wording,
                digest: Assemblies.digest(of: revised.motionText)))
        return revised
    }

    /// What a plan said before it was written anew, the newest first.
    package static func earlierWordings(
        of plan: RewardPlanID, in reader: Reader
    ) throws -> [EarlierWording] {
        try WordingStore.all(of: plan, in: reader)
    }

    /// Fixes the text of a draft, to be put to the vote of the body that the rulebook names.
    ///
    /// - Parameter seen: the wording that was read before it was fixed; `nil` for whichever there is.
    @discardableResult
    package static func submit(
        _ id: RewardPlanID, seen: Int? = nil, in transaction: Transaction
    ) throws -> RewardPlan {
        let draft = try plan(id, in: transaction)
        if let seen { try draft.checkWording(seen) }
        let submitted = try draft.submitted(
            body: try bodyRule(for: draft, in: transaction)?.value,
            digest: Assemblies.digest(of: draft.motionText))
        try PlanStore.settle(submitted, in: transaction)
        try transaction.record(
            PlanSubmitted(
                subject: id.as(Marks.Anything.self), place: submitted.place, body: submitted.body ?? "",
                digest: submitted.digest ?? ""))
        return submitted
    }

    /// Lets a plan hold by the vote that adopted it. Throws `PlanRefusal`.
    @discardableResult
    package static func adopt(
        _ id: RewardPlanID, by resolution: ResolutionID, in transaction: Transaction
    ) throws -> RewardPlan {
        let submitted = try plan(id, in: transaction)
        let vote = try Assemblies.resolution(resolution, in: transaction).map(vote)
        let adopted = try submitted.adopted(by: vote, bodies: deciders(for: submitted.body ?? ""))
        try PlanStore.settle(adopted, in: transaction)
        try transaction.record(
            PlanAdopted(
                subject: id.as(Marks.Anything.self), place: adopted.place,
                resolution: resolution.as(Marks.Anything.self)))
        return adopted
    }

    private static func vote(_ resolution: Resolution) -> Vote {
        Vote(
            resolution: resolution.id.as(Marks.Anything.self), number: resolution.number,
            body: resolution.kind.rawValue, place: resolution.place, subject: resolution.subject,
            textDigest: resolution.textDigest, isPassed: resolution.isPassed, decided: resolution.decided)
    }

    /// For the reaction to `ResolutionPassed`: adopts the plan that it is about, where nothing stands against it.
    package static func heed(_ passed: ResolutionPassed, in transaction: Transaction) throws {
        guard passed.subjectKind == planKind else { return }
        do {
            try adopt(passed.subject.as(Marks.RewardPlan.self), by: passed.resolution, in: transaction)
        } catch is PlanRefusal { return }
    }

    /// Gives a plan up that does not hold yet.
    package static func drop(_ id: RewardPlanID, in transaction: Transaction) throws {
        let dropped = try plan(id, in: transaction).dropped()
        try PlanStore.settle(dropped, in: transaction)
        try transaction.record(PlanDropped(subject: id.as(Marks.Anything.self), place: dropped.place))
    }

    static func bodyRule(for plan: RewardPlan, in reader: Reader) throws -> Rule? {
        try Rulebook.rule(
            plan.terms.kind == .ranks ? ranksBodyKey : sharesBodyKey, at: plan.place, in: reader)
    }
}
