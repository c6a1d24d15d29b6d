import Appraisals
import Kernel

/// Why a round is not begun or measured, or its red list not published, first applicable reason first.
package enum RoundRefusal: Refusal, Equatable {
    case unknown
    case placeUnfit
    case noRule
    case spanUnfit
    case alreadyBegun
    case nobodyHere
    case tooManyHouseholds(Int)
    case noSquires
    case spanRuns(until: Day)
    case notOpen
    case notFinal
    case alreadyPublished
    case nobodyOnRed
    case squireUnreadable
    case squireTwice
    case squireUnknown
    case squiresTooMany
    case avoidedUnknown(String)

    package var code: String {
        switch self {
        case .unknown: "reviews.round-unknown"
        case .placeUnfit: "reviews.place-unfit"
        case .noRule: "reviews.no-rule"
        case .spanUnfit: "reviews.span-unfit"
        case .alreadyBegun: "reviews.already-begun"
        case .nobodyHere: "reviews.nobody-here"
        case .tooManyHouseholds: "reviews.too-many-households"
        case .noSquires: "reviews.no-squires"
        case .spanRuns: "reviews.span-runs"
        case .notOpen: "reviews.round-not-open"
        case .notFinal: "reviews.round-not-final"
        case .alreadyPublished: "reviews.red-already-published"
        case .nobodyOnRed: "reviews.nobody-on-red"
        case .squireUnreadable: "reviews.squire-unreadable"
        case .squireTwice: "reviews.squire-twice"
        case .squireUnknown: "reviews.squire-unknown"
        case .squiresTooMany: "reviews.squires-too-many"
        case .avoidedUnknown: "reviews.avoided-unknown"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .squireUnknown: .missing
        case .placeUnfit, .spanUnfit, .squireUnreadable, .avoidedUnknown: .invalid
        case .noRule, .alreadyBegun, .nobodyHere, .tooManyHouseholds, .noSquires, .spanRuns, .notOpen,
            .notFinal, .alreadyPublished, .nobodyOnRed, .squireTwice, .squiresTooMany:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .spanUnfit, .alreadyBegun: "quarter"
        case .squireUnreadable, .squireTwice: "name"
        case .avoidedUnknown: "avoids"
        default: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.roundUnknown)
        case .placeUnfit: Sentence(.roundPlaceUnfit)
        case .noRule: Sentence(.roundNoRule)
        case .spanUnfit: Sentence(.roundSpanUnfit)
        case .alreadyBegun: Sentence(.roundAlreadyBegun)
        case .nobodyHere: Sentence(.roundNobodyHere)
        case .tooManyHouseholds(let count):
            Sentence(
                .roundTooManyHouseholds, ["count": "\(count)", "max": "\(AppraisalLimits.subjects_max)"])
        case .noSquires: Sentence(.roundNoSquires)
        case .spanRuns(let day): Sentence(.roundSpanRuns, days: ["day": day])
        case .notOpen: Sentence(.roundNotOpen)
        case .notFinal: Sentence(.roundNotFinal)
        case .alreadyPublished: Sentence(.roundAlreadyPublished)
        case .nobodyOnRed: Sentence(.roundNobodyOnRed)
        case .squireUnreadable: Sentence(.squireUnreadable, ["max": "\(ReviewLimits.name_length_max)"])
        case .squireTwice: Sentence(.squireTwice)
        case .squireUnknown: Sentence(.squireUnknown)
        case .squiresTooMany: Sentence(.squiresTooMany, ["max": "\(ReviewLimits.squires_max)"])
        case .avoidedUnknown(let code): Sentence(.squireAvoidedUnknown, ["code": code])
        }
    }
}

extension ReviewTerms.Scale {
    /// Points of a period as scores to 100, in hundredths, rounded half up; nothing is below 0.
    package func scores(of points: [Int64]) -> [Int] {
        let most: Int64
        switch self {
        case .highest: most = points.max() ?? 0
        case .full(let full): most = Int64(full)
        }
        guard most > 0 else { return points.map { _ in 0 } }
        return points.map { own in
            let counted = min(max(own, 0), most)
            return Int((2 * counted * 10_000 + most) / (2 * most))
        }
    }
}

extension ReviewTerms.Red {
    /// Who stands on the red list: the upper ranks, never more than the upper half, so that nobody learns who is last.
    package func chosen(from results: [SubjectResult]) -> [SubjectResult] {
        let half = (results.count + 1) / 2
        return results.filter { result in
            guard let rank = result.rank, let score = result.result else { return false }
            let upTo = results.count { ($0.rank ?? .max) <= rank }
            return rank <= most && score >= least && upTo <= half
        }.sorted { ($0.rank ?? 0, $0.subject) < ($1.rank ?? 0, $1.subject) }
    }
}
