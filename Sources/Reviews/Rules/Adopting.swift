import Appraisals
import Kernel

/// Why a version of a review rule is not written, submitted or adopted, first applicable reason first.
package enum ReviewRuleRefusal: Refusal, Equatable {
    case unknown
    case placeUnfit
    case titleMissing
    case titleTooLong
    case basisMissing
    case basisTooLong
    case authorisationMissing
    case authorisationTooLong
    case weightMissing
    case weightsNotWhole(sum: Int)
    case scaleOutOfRange
    case redOutOfRange
    case standingOutOfRange
    case notDraft
    case bodyUnruled
    case notSubmitted
    case resolutionUnknown
    case resolutionOfAnother
    case resolutionNotPassed
    case textDiffers
    case bodyUnfit(required: String)
    case elsewhere
    case effectNotLater(Day)

    package var code: String {
        switch self {
        case .unknown: "reviews.rule-unknown"
        case .placeUnfit: "reviews.rule-place-unfit"
        case .titleMissing: "reviews.title-missing"
        case .titleTooLong: "reviews.title-too-long"
        case .basisMissing: "reviews.basis-missing"
        case .basisTooLong: "reviews.basis-too-long"
        case .authorisationMissing: "reviews.authorisation-missing"
        case .authorisationTooLong: "reviews.authorisation-too-long"
        case .weightMissing: "reviews.weight-missing"
        case .weightsNotWhole: "reviews.weights-not-whole"
        case .scaleOutOfRange: "reviews.scale-out-of-range"
        case .redOutOfRange: "reviews.red-out-of-range"
        case .standingOutOfRange: "reviews.standing-out-of-range"
        case .notDraft: "reviews.rule-not-draft"
        case .bodyUnruled: "reviews.body-unruled"
        case .notSubmitted: "reviews.rule-not-submitted"
        case .resolutionUnknown: "reviews.resolution-unknown"
        case .resolutionOfAnother: "reviews.resolution-of-another"
        case .resolutionNotPassed: "reviews.resolution-not-passed"
        case .textDiffers: "reviews.text-differs"
        case .bodyUnfit: "reviews.body-unfit"
        case .elsewhere: "reviews.resolution-elsewhere"
        case .effectNotLater: "reviews.effect-not-later"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .placeUnfit, .titleMissing, .titleTooLong, .basisMissing, .basisTooLong, .authorisationMissing,
            .authorisationTooLong, .weightMissing, .weightsNotWhole, .scaleOutOfRange, .redOutOfRange,
            .standingOutOfRange, .resolutionUnknown:
            .invalid
        case .notDraft, .bodyUnruled, .notSubmitted, .resolutionOfAnother, .resolutionNotPassed, .textDiffers,
            .bodyUnfit, .elsewhere, .effectNotLater:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .titleMissing, .titleTooLong: "title"
        case .basisMissing, .basisTooLong: "basis"
        case .authorisationMissing, .authorisationTooLong: "authorisation"
        case .weightMissing, .weightsNotWhole: "points_weight"
        case .scaleOutOfRange: "full"
        case .redOutOfRange: "red_most"
        case .standingOutOfRange: "standing_days"
        case .resolutionUnknown, .resolutionOfAnother, .resolutionNotPassed, .textDiffers, .bodyUnfit,
            .elsewhere:
            "resolution"
        case .unknown, .notDraft, .bodyUnruled, .notSubmitted, .effectNotLater: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.ruleUnknown)
        case .placeUnfit: Sentence(.rulePlaceUnfit)
        case .titleMissing: Sentence(.ruleTitleMissing)
        case .titleTooLong: Sentence(.ruleTitleTooLong, ["max": "\(ReviewLimits.title_length_max)"])
        case .basisMissing: Sentence(.ruleBasisMissing)
        case .basisTooLong: Sentence(.ruleBasisTooLong, ["max": "\(ReviewLimits.basis_length_max)"])
        case .authorisationMissing: Sentence(.ruleAuthorisationMissing)
        case .authorisationTooLong:
            Sentence(.ruleAuthorisationTooLong, ["max": "\(ReviewLimits.basis_length_max)"])
        case .weightMissing: Sentence(.ruleWeightMissing)
        case .weightsNotWhole(let sum): Sentence(.ruleWeightsNotWhole, ["sum": Hundredths.text(sum)])
        case .scaleOutOfRange: Sentence(.ruleScaleOutOfRange)
        case .redOutOfRange: Sentence(.ruleRedOutOfRange, ["max": "\(ReviewLimits.red_max)"])
        case .standingOutOfRange:
            Sentence(.ruleStandingOutOfRange, ["max": "\(ReviewLimits.standing_days_max)"])
        case .notDraft: Sentence(.ruleNotDraft)
        case .bodyUnruled: Sentence(.ruleBodyUnruled)
        case .notSubmitted: Sentence(.ruleNotSubmitted)
        case .resolutionUnknown: Sentence(.ruleResolutionUnknown)
        case .resolutionOfAnother: Sentence(.ruleResolutionOfAnother)
        case .resolutionNotPassed: Sentence(.ruleResolutionNotPassed)
        case .textDiffers: Sentence(.ruleTextDiffers)
        case .bodyUnfit(let required):
            Sentence(required == "villagers-assembly" ? .ruleBodyUnfitAssembly : .ruleBodyUnfit)
        case .elsewhere: Sentence(.ruleResolutionElsewhere)
        case .effectNotLater(let day): Sentence(.ruleEffectNotLater, days: ["day": day])
        }
    }
}

/// What a vote says of a rule, as far as the adoption asks.
package struct ReviewVote: Sendable, Hashable {
    package let resolution: AnyID
    package let number: String
    package let body: String
    package let place: PlaceID
    package let subject: AnyID?
    package let textDigest: String
    package let isPassed: Bool
    package let decided: Day

    package init(
        resolution: AnyID, number: String, body: String, place: PlaceID, subject: AnyID?, textDigest: String,
        isPassed: Bool, decided: Day
    ) {
        self.resolution = resolution
        self.number = number
        self.body = body
        self.place = place
        self.subject = subject
        self.textDigest = textDigest
        self.isPassed = isPassed
        self.decided = decided
    }
}

extension ReviewTerms {
    /// Everything that is wrong with them; what is wrong with the sheet is said by the room of appraisals.
    package func refusals(trimming_least: Int) -> [any Refusal] {
        let found: [ReviewRuleRefusal?] = [
            title.isEmpty ? .titleMissing : nil,
            title.count > ReviewLimits.title_length_max ? .titleTooLong : nil,
            basis.isEmpty ? .basisMissing : nil,
            basis.count > ReviewLimits.basis_length_max ? .basisTooLong : nil,
            !isCharter && authorisation.isEmpty ? .authorisationMissing : nil,
            authorisation.count > ReviewLimits.basis_length_max ? .authorisationTooLong : nil,
            weightRefusal, scaleRefusal,
            (0...ReviewLimits.red_max).contains(red.most) && (0...10_000).contains(red.least)
                ? nil : .redOutOfRange,
            black.map { (1...ReviewLimits.standing_days_max).contains($0.standing_days) } == false
                ? .standingOutOfRange : nil,
        ]
        let own: [any Refusal] = found.compactMap { $0 }
        let sheet: [any Refusal] = probe.refusals(trimming_least: trimming_least)
            .filter { $0 != .groupWeights(sum: weights.sum) }
        return own + sheet
    }

    private var weightRefusal: ReviewRuleRefusal? {
        if [weights.points, weights.residents, weights.squires].contains(where: { $0 <= 0 }) {
            return .weightMissing
        }
        return weights.sum == AppraisalLimits.weight_whole ? nil : .weightsNotWhole(sum: weights.sum)
    }

    private var scaleRefusal: ReviewRuleRefusal? {
        guard case .full(let points) = scale else { return nil }
        return (1...ReviewLimits.full_max).contains(points) ? nil : .scaleOutOfRange
    }

    /// An appraisal by these terms, of one imaginary subject.
    private var probe: AppraisalTerms {
        AppraisalTerms(
            title: "-", basis: "-", from: from, last: from, criteria: criteria,
            groups: [JudgeGroup("-", weight: AppraisalLimits.weight_whole)],
            subjects: [AppraisalSubject("-")], trimming: trimming, missing: missing)
    }
}

extension ReviewRule {
    /// The rule with its text fixed, to be put to the vote of `body`.
    package func submitted(body: String?, digest: String) throws(ReviewRuleRefusal) -> ReviewRule {
        if state != .draft { throw .notDraft }
        guard let body else { throw .bodyUnruled }
        var next = self
        next.state = .submitted
        next.digest = digest
        next.body = body
        return next
    }

    /// The rule as the vote has made it hold.
    ///
    /// - Parameter last: the first day of the version that holds now.
    package func adopted(by vote: ReviewVote?, after last: Day?) throws(ReviewRuleRefusal) -> ReviewRule {
        if state != .submitted { throw .notSubmitted }
        guard let vote else { throw .resolutionUnknown }
        if vote.subject?.as(Marks.ReviewRule.self) != id { throw .resolutionOfAnother }
        if !vote.isPassed { throw .resolutionNotPassed }
        if vote.textDigest != digest { throw .textDiffers }
        if vote.body != body { throw .bodyUnfit(required: body ?? "") }
        if vote.place != village { throw .elsewhere }
        // No rule holds before it was voted.
        let effect = max(terms.from, vote.decided)
        if let last, effect <= last { throw .effectNotLater(last) }
        var next = self
        next.state = .adopted
        next.adoption = Adoption(
            resolution: vote.resolution, number: vote.number, decided: vote.decided, effect: effect)
        return next
    }

    package func dropped() throws(ReviewRuleRefusal) -> ReviewRule {
        if state == .adopted || state == .dropped { throw .notDraft }
        var next = self
        next.state = .dropped
        return next
    }
}
