import Kernel
import Ledger
import Points

/// Why a reward plan is not written, submitted or adopted, first applicable reason first.
package enum PlanRefusal: Refusal, Equatable {
    case unknown
    case placeUnfit
    case titleMissing
    case titleTooLong
    case basisMissing
    case basisTooLong
    case yearUnfit
    case minimumUnfit
    case scopeUnfit
    case tiersMissing
    case tierUnreadable(Int)
    case tooManyTiers
    case tiersGapped
    case topTooLarge
    case wordsUnfit
    case touchesRights(String)
    case lastTooMany
    case budgetMissing
    case budgetTooLarge
    case sourceMissing
    case sourceTooLong
    case notDraft
    case changedMeanwhile
    case tooManyWordings
    case bodyUnruled
    case notSubmitted
    case resolutionUnknown
    case resolutionOfAnother
    case resolutionNotPassed
    case textDiffers
    case bodyUnfit
    case bodyNotCollective
    case elsewhere

    package var code: String {
        switch self {
        case .unknown: "rewards.plan-unknown"
        case .placeUnfit: "rewards.place-unfit"
        case .titleMissing: "rewards.title-missing"
        case .titleTooLong: "rewards.title-too-long"
        case .basisMissing: "rewards.basis-missing"
        case .basisTooLong: "rewards.basis-too-long"
        case .yearUnfit: "rewards.year-unfit"
        case .minimumUnfit: "rewards.minimum-unfit"
        case .scopeUnfit: "rewards.scope-unfit"
        case .tiersMissing: "rewards.tiers-missing"
        case .tierUnreadable: "rewards.tier-unreadable"
        case .tooManyTiers: "rewards.too-many-tiers"
        case .tiersGapped: "rewards.tiers-gapped"
        case .topTooLarge: "rewards.top-too-large"
        case .wordsUnfit: "rewards.words-unfit"
        case .touchesRights: "rewards.touches-rights"
        case .lastTooMany: "rewards.last-too-many"
        case .budgetMissing: "rewards.budget-missing"
        case .budgetTooLarge: "rewards.budget-too-large"
        case .sourceMissing: "rewards.source-missing"
        case .sourceTooLong: "rewards.source-too-long"
        case .notDraft: "rewards.plan-not-draft"
        case .changedMeanwhile: "rewards.plan-changed-meanwhile"
        case .tooManyWordings: "rewards.too-many-wordings"
        case .bodyUnruled: "rewards.body-unruled"
        case .notSubmitted: "rewards.plan-not-submitted"
        case .resolutionUnknown: "rewards.resolution-unknown"
        case .resolutionOfAnother: "rewards.resolution-of-another"
        case .resolutionNotPassed: "rewards.resolution-not-passed"
        case .textDiffers: "rewards.text-differs"
        case .bodyUnfit: "rewards.body-unfit"
        case .bodyNotCollective: "rewards.body-not-collective"
        case .elsewhere: "rewards.resolution-elsewhere"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .placeUnfit, .titleMissing, .titleTooLong, .basisMissing, .basisTooLong, .yearUnfit,
            .minimumUnfit, .scopeUnfit, .tiersMissing, .tierUnreadable, .tooManyTiers, .tiersGapped,
            .topTooLarge, .wordsUnfit, .touchesRights, .lastTooMany, .budgetMissing, .budgetTooLarge,
            .sourceMissing, .sourceTooLong, .resolutionUnknown:
            .invalid
        case .notDraft, .changedMeanwhile, .tooManyWordings, .bodyUnruled, .notSubmitted,
            .resolutionOfAnother, .resolutionNotPassed, .textDiffers, .bodyUnfit, .bodyNotCollective,
            .elsewhere:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .titleMissing, .titleTooLong: "title"
        case .basisMissing, .basisTooLong: "basis"
        case .yearUnfit: "year"
        case .minimumUnfit: "points_min"
        case .scopeUnfit: "scope"
        case .tiersMissing, .tierUnreadable, .tooManyTiers, .tiersGapped, .topTooLarge, .wordsUnfit,
            .touchesRights:
            "tiers"
        case .lastTooMany: "last_places"
        case .budgetMissing, .budgetTooLarge: "budget"
        case .sourceMissing, .sourceTooLong: "source"
        case .resolutionUnknown, .resolutionOfAnother, .resolutionNotPassed, .textDiffers, .bodyUnfit,
            .bodyNotCollective, .elsewhere:
            "resolution"
        case .unknown, .notDraft, .changedMeanwhile, .tooManyWordings, .bodyUnruled, .notSubmitted: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.rewardsPlanUnknown)
        case .placeUnfit: Sentence(.rewardsPlaceUnfit)
        case .titleMissing: Sentence(.rewardsTitleMissing)
        case .titleTooLong: Sentence(.rewardsTitleTooLong, ["max": "\(RewardLimits.title_length_max)"])
        case .basisMissing: Sentence(.rewardsBasisMissing)
        case .basisTooLong: Sentence(.rewardsBasisTooLong, ["max": "\(RewardLimits.basis_length_max)"])
        case .yearUnfit: Sentence(.rewardsYearUnfit)
        case .minimumUnfit: Sentence(.rewardsMinimumUnfit)
        case .scopeUnfit: Sentence(.rewardsScopeUnfit)
        case .tiersMissing: Sentence(.rewardsTiersMissing)
        case .tierUnreadable(let line): Sentence(.rewardsTierUnreadable, ["line": "\(line)"])
        case .tooManyTiers: Sentence(.rewardsTooManyTiers, ["max": "\(RewardLimits.tiers_max)"])
        case .tiersGapped: Sentence(.rewardsTiersGapped)
        case .topTooLarge: Sentence(.rewardsTopTooLarge, ["max": "\(RewardLimits.top_max)"])
        case .wordsUnfit: Sentence(.rewardsWordsUnfit, ["max": "\(RewardLimits.words_length_max)"])
        case .touchesRights(let word): Sentence(.rewardsTouchesRights, ["word": word])
        case .lastTooMany: Sentence(.rewardsLastTooMany, ["max": "\(RewardLimits.last_max)"])
        case .budgetMissing: Sentence(.rewardsBudgetMissing)
        case .budgetTooLarge:
            Sentence(.rewardsBudgetTooLarge, ["max": Money(fen: RewardLimits.budget_max).description])
        case .sourceMissing: Sentence(.rewardsSourceMissing)
        case .sourceTooLong: Sentence(.rewardsSourceTooLong, ["max": "\(RewardLimits.source_length_max)"])
        case .notDraft: Sentence(.rewardsPlanNotDraft)
        case .changedMeanwhile: Sentence(.rewardsPlanChangedMeanwhile)
        case .tooManyWordings: Sentence(.rewardsTooManyWordings, ["max": "\(RewardLimits.wordings_max)"])
        case .bodyUnruled: Sentence(.rewardsBodyUnruled)
        case .notSubmitted: Sentence(.rewardsPlanNotSubmitted)
        case .resolutionUnknown: Sentence(.rewardsResolutionUnknown)
        case .resolutionOfAnother: Sentence(.rewardsResolutionOfAnother)
        case .resolutionNotPassed: Sentence(.rewardsResolutionNotPassed)
        case .textDiffers: Sentence(.rewardsTextDiffers)
        case .bodyUnfit: Sentence(.rewardsBodyUnfit)
        case .bodyNotCollective: Sentence(.rewardsBodyNotCollective)
        case .elsewhere: Sentence(.rewardsResolutionElsewhere)
        }
    }
}
