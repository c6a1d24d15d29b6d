import Kernel
import Ledger
import Points

extension RewardTerms {
    /// Everything that is wrong with it, so that it is put right in one go.
    ///
    /// - Parameters:
    ///   - level: of the plan's place; `nil` where there is none.
    package func refusals(at level: PlanLevel?, today: Day) -> [PlanRefusal] {
        let common: [PlanRefusal?] = [
            level == nil || kind == .shares && level != .village ? .placeUnfit : nil,
            title.isEmpty ? .titleMissing : nil,
            title.count > RewardLimits.title_length_max ? .titleTooLong : nil,
            basis.isEmpty ? .basisMissing : nil,
            basis.count > RewardLimits.basis_length_max ? .basisTooLong : nil,
            (RewardLimits.year_min...today.year).contains(year) ? nil : .yearUnfit,
            (0...RewardLimits.points_max).contains(points_min) ? nil : .minimumUnfit,
        ]
        return common.compactMap(\.self) + (kind == .ranks ? rankRefusals(at: level) : shareRefusals)
    }

    private func rankRefusals(at level: PlanLevel?) -> [PlanRefusal] {
        let wrong: [PlanRefusal?] = [
            scope == .village && level == .village || scope == .group && level == .town ? .scopeUnfit : nil,
            tiers.isEmpty ? .tiersMissing : nil,
            tiers.count > RewardLimits.tiers_max ? .tooManyTiers : nil,
            isGapped ? .tiersGapped : nil,
            (tiers.last?.last ?? 0) > RewardLimits.top_max ? .topTooLarge : nil,
            tiers.contains { $0.words.isEmpty || $0.words.count > RewardLimits.words_length_max }
                ? .wordsUnfit : nil,
            forbiddenWord.map(PlanRefusal.touchesRights),
            (0...RewardLimits.last_max).contains(last_places) ? nil : .lastTooMany,
        ]
        return wrong.compactMap(\.self)
    }

    private var shareRefusals: [PlanRefusal] {
        let wrong: [PlanRefusal?] = [
            budget.fen <= 0 ? .budgetMissing : nil,
            budget.fen > RewardLimits.budget_max ? .budgetTooLarge : nil,
            source.isEmpty ? .sourceMissing : nil,
            source.count > RewardLimits.source_length_max ? .sourceTooLong : nil,
        ]
        return wrong.compactMap(\.self)
    }

    /// The first tier begins at 1, each next one after the one before.
    private var isGapped: Bool {
        var next = 1
        for tier in tiers {
            if tier.first != next || tier.last < tier.first { return true }
            next = tier.last + 1
        }
        return false
    }

    /// A reward is goods or an honour: nothing that is anybody's by law, and nobody's share of income.
    ///
    /// - Source: 村民委员会组织法 Art. 27; 农村集体经济组织法 Arts. 8, 13, 18, 42.
    private var forbiddenWord: String? {
        let words = [
            "承包", "宅基地", "低保", "五保", "补贴", "救助", "选举", "候选", "成员资格", "成员身份", "股份", "份额", "股权",
            "入学", "就学", "医保", "分红",
        ]
        return words.first { word in tiers.contains { $0.words.contains(word) } }
    }
}

/// Where a plan may be made.
package enum PlanLevel: Sendable { case village, town }

extension RewardPlan {
    package func checkDraft() throws(PlanRefusal) {
        if state != .draft { throw .notDraft }
    }

    /// A draft that somebody else changed meanwhile is read again first.
    func checkWording(_ seen: Int) throws(PlanRefusal) {
        if state == .draft, seen != wording { throw .changedMeanwhile }
    }

    /// The draft with other terms of its kind.
    ///
    /// - Parameter seen: the wording that whoever writes has before the eyes; somebody else may have been quicker.
    package func revised(_ terms: RewardTerms, seen: Int) throws(PlanRefusal) -> RewardPlan {
        try checkDraft()
        try checkWording(seen)
        if wording >= RewardLimits.wordings_max { throw .tooManyWordings }
        var next = self
        next.terms = terms
        next.wording += 1
        return next
    }

    /// The plan with its text fixed, to be put to the vote of `body`.
    package func submitted(body: String?, digest: String) throws(PlanRefusal) -> RewardPlan {
        try checkDraft()
        guard let body else { throw .bodyUnruled }
        var next = self
        next.state = .submitted
        next.digest = digest
        next.body = body
        return next
    }

    /// The plan as the vote has made it hold.
    ///
    /// - Parameter bodies: codes of the bodies that may decide where the rulebook names `body`.
    package func adopted(by vote: Vote?, bodies: [String]) throws(PlanRefusal) -> RewardPlan {
        if state != .submitted { throw .notSubmitted }
        guard let vote else { throw .resolutionUnknown }
        if vote.subject?.as(Marks.RewardPlan.self) != id { throw .resolutionOfAnother }
        if !vote.isPassed { throw .resolutionNotPassed }
        if vote.textDigest != digest { throw .textDiffers }
        if !bodies.contains(vote.body) { throw terms.kind == .shares ? .bodyNotCollective : .bodyUnfit }
        if vote.place != place { throw .elsewhere }
        var next = self
        next.state = .adopted
        next.adoption = Adoption(resolution: vote.resolution, number: vote.number, decided: vote.decided)
        return next
    }

    package func dropped() throws(PlanRefusal) -> RewardPlan {
        if state == .adopted || state == .dropped { throw .notDraft }
        var next = self
        next.state = .dropped
        return next
    }

    /// What is put to the vote; one line, as forms would write breaks their own way.
    package var motionText: String {
        let unit = Points.unit
        let least = terms.points_min > 0 ? "不满\(unit.text(terms.points_min))分的不参加。" : ""
        switch terms.kind {
        case .ranks:
            let tiers = terms.tiers.map { tier in
                (tier.first == tier.last ? "第\(tier.first)名" : "第\(tier.first)至第\(tier.last)名")
                    + "：\(tier.words)"
            }
            let last =
                terms.last_places > 0
                ? "每村最后\(terms.last_places)名由村里单独告知、主动帮助，不公布，不影响任何待遇。" : ""
            return "通过《\(terms.title)》：按\(terms.year)年积分的名次给予奖励，\(terms.scope.motionWords)排名。"
                + tiers.joined(separator: "；") + "。\(least)同分同名次，后面的名次顺延，名次之内同分的都奖。\(last)"
                + "奖励是实物或者荣誉，不涉及承包地、宅基地、低保、补贴、选举等权利。依据：\(terms.basis)。"
        case .shares:
            return "通过《\(terms.title)》：从\(terms.source)中安排\(terms.budget)，作为\(terms.year)年积分奖励预算，"
                + "按各户积分分配，分到分，尾差按余数从大到小补齐，合计等于预算。\(least)"
                + "这是表决通过的奖励预算，单独记账，不是收益分配；集体可分配收益仍按份额分配（农村集体经济组织法第四十二条）。"
                + "依据：\(terms.basis)。"
        }
    }
}

extension RewardTerms.Scope {
    fileprivate var motionWords: String {
        switch self {
        case .all: "统一"
        case .village: "按村各自"
        case .group: "按组各自"
        }
    }
}
