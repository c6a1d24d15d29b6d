import Kernel

/// Why somebody's personal data are not erased, first applicable reason first.
package enum ErasingRefusal: String, Refusal, CaseIterable {
    case unknown = "erasure.unknown"
    case erasedAlready = "erasure.erased-already"
    case holdsPost = "erasure.holds-post"
    case belongsToHousehold = "erasure.belongs-to-household"
    case unconfirmed = "erasure.unconfirmed"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .erasedAlready, .holdsPost, .belongsToHousehold: .conflict
        case .unconfirmed: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unconfirmed: "confirmed"
        case .unknown, .erasedAlready, .holdsPost, .belongsToHousehold: nil
        }
    }

    package var sentence: Sentence { Sentence(.erasing(self)) }
}

extension ErasingRefusal {
    /// Checks that nothing of the present stands on the person: posts and households have no nameless holders.
    static func check(
        isKnown: Bool, isErased: Bool, posts: [Post], household: HouseholdID?, today: Day
    ) throws(ErasingRefusal) {
        if !isKnown { throw .unknown }
        if isErased { throw .erasedAlready }
        if posts.contains(where: { $0.period.until.map { $0 > today } ?? true }) { throw .holdsPost }
        if household != nil { throw .belongsToHousehold }
    }
}

/// Why a search is not made so.
package enum SearchRefusal: String, Refusal, CaseIterable {
    case numberInAddress = "search.number-in-address"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "q" }
    package var sentence: Sentence { Sentence(.searchNumberInAddress) }
}
