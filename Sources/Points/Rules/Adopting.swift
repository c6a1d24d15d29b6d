import Kernel
import Ledger

/// Why a version of a rule list is not written, submitted or adopted, first applicable reason first.
package enum VersionRefusal: Refusal, Equatable {
    case unknown
    case placeUnfit
    case titleMissing
    case titleTooLong
    case basisMissing
    case basisTooLong
    case clauseUnknown
    case authorisationMissing
    case authorisationTooLong
    case budgetMissing
    case budgetTooLarge
    case carryOutOfRange
    case notDraft
    case empty
    /// An item from before its words kept it out; by its code, and the word.
    case itemForbidden(code: String, word: String)
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
        case .unknown: "points.version-unknown"
        case .placeUnfit: "points.version-place-unfit"
        case .titleMissing: "points.version-title-missing"
        case .titleTooLong: "points.version-title-too-long"
        case .basisMissing: "points.basis-missing"
        case .basisTooLong: "points.basis-too-long"
        case .clauseUnknown: "points.clause-unknown"
        case .authorisationMissing: "points.authorisation-missing"
        case .authorisationTooLong: "points.authorisation-too-long"
        case .budgetMissing: "points.budget-missing"
        case .budgetTooLarge: "points.budget-too-large"
        case .carryOutOfRange: "points.carry-out-of-range"
        case .notDraft: "points.version-not-draft"
        case .empty: "points.version-empty"
        case .itemForbidden: "points.version-item-forbidden"
        case .bodyUnruled: "points.body-unruled"
        case .notSubmitted: "points.version-not-submitted"
        case .resolutionUnknown: "points.resolution-unknown"
        case .resolutionOfAnother: "points.resolution-of-another"
        case .resolutionNotPassed: "points.resolution-not-passed"
        case .textDiffers: "points.text-differs"
        case .bodyUnfit: "points.body-unfit"
        case .elsewhere: "points.resolution-elsewhere"
        case .effectNotLater: "points.effect-not-later"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .placeUnfit, .titleMissing, .titleTooLong, .basisMissing, .basisTooLong, .clauseUnknown,
            .authorisationMissing, .authorisationTooLong, .budgetMissing, .budgetTooLarge, .carryOutOfRange,
            .resolutionUnknown:
            .invalid
        case .notDraft, .empty, .itemForbidden, .bodyUnruled, .notSubmitted, .resolutionOfAnother,
            .resolutionNotPassed, .textDiffers, .bodyUnfit, .elsewhere, .effectNotLater:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .titleMissing, .titleTooLong: "title"
        case .basisMissing, .basisTooLong: "basis"
        case .clauseUnknown: "clause"
        case .authorisationMissing, .authorisationTooLong: "authorisation"
        case .budgetMissing, .budgetTooLarge: "budget"
        case .carryOutOfRange: "carry_percent"
        case .resolutionUnknown, .resolutionOfAnother, .resolutionNotPassed, .textDiffers, .bodyUnfit,
            .elsewhere:
            "resolution"
        case .unknown, .notDraft, .empty, .itemForbidden, .bodyUnruled, .notSubmitted, .effectNotLater: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.pointsVersionUnknown)
        case .placeUnfit: Sentence(.pointsVersionPlaceUnfit)
        case .titleMissing: Sentence(.pointsVersionTitleMissing)
        case .titleTooLong: Sentence(.pointsVersionTitleTooLong, ["max": "\(PointsLimits.title_length_max)"])
        case .basisMissing: Sentence(.pointsBasisMissing)
        case .basisTooLong: Sentence(.pointsBasisTooLong, ["max": "\(PointsLimits.basis_length_max)"])
        case .clauseUnknown: Sentence(.pointsClauseUnknown)
        case .authorisationMissing: Sentence(.pointsAuthorisationMissing)
        case .authorisationTooLong:
            Sentence(.pointsAuthorisationTooLong, ["max": "\(PointsLimits.basis_length_max)"])
        case .budgetMissing: Sentence(.pointsBudgetMissing)
        case .budgetTooLarge:
            Sentence(.pointsBudgetTooLarge, ["max": Points.unit.text(PointsLimits.budget_max)])
        case .carryOutOfRange: Sentence(.pointsCarryOutOfRange)
        case .notDraft: Sentence(.pointsVersionNotDraft)
        case .empty: Sentence(.pointsVersionEmpty)
        case .itemForbidden(let code, let word):
            Sentence(.pointsItemForbidden, ["code": code, "word": word])
        case .bodyUnruled: Sentence(.pointsBodyUnruled)
        case .notSubmitted: Sentence(.pointsVersionNotSubmitted)
        case .resolutionUnknown: Sentence(.pointsResolutionUnknown)
        case .resolutionOfAnother: Sentence(.pointsResolutionOfAnother)
        case .resolutionNotPassed: Sentence(.pointsResolutionNotPassed)
        case .textDiffers: Sentence(.pointsTextDiffers)
        case .bodyUnfit(let required):
            Sentence(
                required == Points.assembly ? .pointsBodyUnfitAssembly : .pointsBodyUnfit, ["body": required])
        case .elsewhere: Sentence(.pointsResolutionElsewhere)
        case .effectNotLater(let day): Sentence(.pointsEffectNotLater, days: ["day": day])
        }
    }
}

extension Points {
    /// The assembly of all villagers, as the rulebook and the room of assemblies write it.
    package static let assembly = "villagers-assembly"
}

/// What a vote says of a list, as far as the adoption asks.
package struct Vote: Sendable, Hashable {
    package let resolution: AnyID
    package let number: String
    package let body: String
    package let place: PlaceID
    package let subject: AnyID?
    package let textDigest: String
    package let isPassed: Bool
    package let decided: Day

    package init(
        resolution: AnyID, number: String, body: String, place: PlaceID, subject: AnyID?,
        textDigest: String, isPassed: Bool, decided: Day
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

extension VersionTerms {
    /// A list begins on a clause that is in force; throws `VersionRefusal.clauseUnknown`.
    func checkClause(among offered: [OfferedClause]) throws(VersionRefusal) {
        guard let clause else { return }
        if !offered.contains(where: { $0.reference == clause }) { throw .clauseUnknown }
    }

    /// Everything that is wrong with it, so that it is put right in one go.
    package var refusals: [VersionRefusal] {
        let found: [VersionRefusal?] = [
            title.isEmpty ? .titleMissing : nil,
            title.count > PointsLimits.title_length_max ? .titleTooLong : nil,
            basis.isEmpty ? .basisMissing : nil,
            basis.count > PointsLimits.basis_length_max ? .basisTooLong : nil,
            !isCharter && authorisation.isEmpty ? .authorisationMissing : nil,
            authorisation.count > PointsLimits.basis_length_max ? .authorisationTooLong : nil,
            budget <= 0 ? .budgetMissing : nil,
            budget > PointsLimits.budget_max ? .budgetTooLarge : nil,
            (0...100).contains(carry_percent) ? nil : .carryOutOfRange,
        ]
        return found.compactMap(\.self)
    }
}

extension PointsVersion {
    package func checkDraft() throws(VersionRefusal) {
        if state != .draft { throw .notDraft }
    }

    /// The version with its text fixed, to be put to the vote of `body`.
    package func submitted(
        _ items: [PointsItem], body: String?, digest: String
    ) throws(VersionRefusal) -> PointsVersion {
        try checkDraft()
        if items.isEmpty { throw .empty }
        for item in items {
            guard let word = item.terms.worded?.word else { continue }
            throw .itemForbidden(code: item.terms.code, word: word)
        }
        guard let body else { throw .bodyUnruled }
        var next = self
        next.state = .submitted
        next.digest = digest
        next.body = body
        return next
    }

    /// The version as the vote has made it hold.
    ///
    /// - Parameter last: the first day of the version that holds now.
    package func adopted(by vote: Vote?, after last: Day?) throws(VersionRefusal) -> PointsVersion {
        if state != .submitted { throw .notSubmitted }
        guard let vote else { throw .resolutionUnknown }
        if vote.subject?.as(Marks.PointsVersion.self) != id { throw .resolutionOfAnother }
        if !vote.isPassed { throw .resolutionNotPassed }
        if vote.textDigest != digest { throw .textDiffers }
        if vote.body != body { throw .bodyUnfit(required: body ?? "") }
        if vote.place != place { throw .elsewhere }
        // No rule holds before it was voted.
        let effect = max(terms.from, vote.decided)
        if let last, effect <= last { throw .effectNotLater(last) }
        var next = self
        next.state = .adopted
        next.adoption = Adoption(
            resolution: vote.resolution, number: vote.number, decided: vote.decided, effect: effect)
        return next
    }

    package func dropped() throws(VersionRefusal) -> PointsVersion {
        if state == .adopted || state == .dropped { throw .notDraft }
        var next = self
        next.state = .dropped
        return next
    }
}
