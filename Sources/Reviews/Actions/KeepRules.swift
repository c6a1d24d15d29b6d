import Appraisals
import Assemblies
import Kernel
import Places
import Rulebook
import Storage

extension Reviews {
    /// The weights with which forms begin where the county has such a custom; only what is voted holds.
    package static func customaryWeights(
        at village: PlaceID, in reader: Reader
    ) throws -> ReviewTerms.Weights? {
        try Rulebook.rule(weightsKey, at: village, in: reader).flatMap { ReviewTerms.Weights(rule: $0.value) }
    }

    /// Begins a version of a village's review rule. Throws `Refusals`.
    @discardableResult
    package static func begin(
        _ id: ReviewRuleID, at village: PlaceID, _ terms: ReviewTerms, in transaction: Transaction
    ) throws -> ReviewRule {
        let lineage = try Places.lineage(of: village, in: transaction)
        let trimming = try Rulebook.rule(
            "appraisals.trimming", at: lineage.map(\.id), on: transaction.now.day, in: transaction)
        var wrong = terms.refusals(trimming_least: trimming?.whole ?? 0)
        if lineage.first?.level != .village { wrong.insert(ReviewRuleRefusal.placeUnfit, at: 0) }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let rule = ReviewRule(
            id: id, village: village, number: try RuleStore.lastNumber(at: village, in: transaction) + 1,
            terms: terms, author: transaction.origin.actor, drafted: transaction.now, state: .draft)
        try RuleStore.insert(rule, in: transaction)
        try transaction.record(
            ReviewRuleDrafted(
                subject: id.as(Marks.Anything.self), village: village, number: rule.number))
        return rule
    }

    /// Fixes the text of a draft, to be put to the vote of the body that the rulebook names.
    @discardableResult
    package static func submit(_ id: ReviewRuleID, in transaction: Transaction) throws -> ReviewRule {
        let draft = try rule(id, in: transaction)
        let submitted = try draft.submitted(
            body: try bodyRule(for: draft, in: transaction)?.value,
            digest: Assemblies.digest(of: draft.motionText))
        try RuleStore.settle(submitted, in: transaction)
        try transaction.record(
            ReviewRuleSubmitted(
                subject: id.as(Marks.Anything.self), village: submitted.village,
                body: submitted.body ?? "", digest: submitted.digest ?? ""))
        return submitted
    }

    /// Lets a rule hold by the vote that adopted it. Throws `ReviewRuleRefusal`.
    @discardableResult
    package static func adopt(
        _ id: ReviewRuleID, by resolution: ResolutionID, in transaction: Transaction
    ) throws -> ReviewRule {
        let submitted = try rule(id, in: transaction)
        let vote = try Assemblies.resolution(resolution, in: transaction).map(ReviewVote.init)
        let adopted = try submitted.adopted(
            by: vote, after: try RuleStore.lastEffect(at: submitted.village, in: transaction))
        try RuleStore.settle(adopted, in: transaction)
        try transaction.record(
            ReviewRuleAdopted(
                subject: id.as(Marks.Anything.self), village: adopted.village,
                resolution: resolution.as(Marks.Anything.self),
                effect: adopted.adoption?.effect ?? adopted.terms.from))
        return adopted
    }

    /// For the reaction to `ResolutionPassed`: what does not fit is left submitted.
    package static func heed(_ passed: ResolutionPassed, in transaction: Transaction) throws {
        guard passed.subjectKind == ruleKind else { return }
        do {
            try adopt(passed.subject.as(Marks.ReviewRule.self), by: passed.resolution, in: transaction)
        } catch is ReviewRuleRefusal { return }
    }

    /// Gives a version up that does not hold yet.
    package static func drop(_ id: ReviewRuleID, in transaction: Transaction) throws {
        let dropped = try rule(id, in: transaction).dropped()
        try RuleStore.settle(dropped, in: transaction)
        try transaction.record(
            ReviewRuleDropped(subject: id.as(Marks.Anything.self), village: dropped.village))
    }

    /// Throws `ReviewRuleRefusal.unknown` where there is none.
    package static func rule(_ id: ReviewRuleID, in reader: Reader) throws -> ReviewRule {
        guard let rule = try RuleStore.find(id, in: reader) else { throw ReviewRuleRefusal.unknown }
        return rule
    }

    /// The rule that holds in a village on a day.
    package static func rule(at village: PlaceID, on day: Day, in reader: Reader) throws -> ReviewRule? {
        try RuleStore.inForce(at: village, on: day, in: reader).map { try rule($0, in: reader) }
    }

    static func bodyRule(for rule: ReviewRule, in reader: Reader) throws -> Rule? {
        let lineage = try Places.lineage(of: rule.village, in: reader).map(\.id)
        return try Rulebook.rule(
            rule.terms.isCharter ? charterBodyKey : ordinaryBodyKey, at: lineage, on: reader.now.day,
            in: reader)
    }
}

extension ReviewVote {
    fileprivate init(_ resolution: Resolution) {
        self.init(
            resolution: resolution.id.as(Marks.Anything.self), number: resolution.number,
            body: resolution.kind.rawValue, place: resolution.place, subject: resolution.subject,
            textDigest: resolution.textDigest, isPassed: resolution.isPassed, decided: resolution.decided)
    }
}
