import Kernel

/// Why a place is not of that kind, first applicable reason first.
package enum KindRefusal: String, Refusal, CaseIterable {
    case missing = "places.kind-missing"
    case unfit = "places.kind-unfit"
    case addressTooLong = "places.address-too-long"
    case addressOfGrid = "places.address-of-grid"
    case notThere = "places.kind-not-there"
    case beforeLast = "places.kind-before-last"
    case same = "places.kind-same"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .missing, .unfit, .same: "kind"
        case .addressTooLong, .addressOfGrid: "address"
        case .notThere, .beforeLast: "on"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .missing: Sentence(.kindMissing)
        case .unfit: Sentence(.kindUnfit)
        case .addressTooLong: Sentence(.addressTooLong, ["limit": "\(Limits.address_length_max)"])
        case .addressOfGrid: Sentence(.addressOfGrid)
        case .notThere: Sentence(.kindNotThere)
        case .beforeLast: Sentence(.kindBeforeLast)
        case .same: Sentence(.kindSame)
        }
    }
}

extension PlaceTrait {
    /// Checks what a place of `level` is to be from a day on.
    ///
    /// - Parameters:
    ///   - isThere: the place stands on the day.
    ///   - last: what was said of it last.
    func check(of level: Level, isThere: Bool, after last: PlaceTrait?) throws(KindRefusal) {
        guard kind.level == level else { throw .unfit }
        if let address, address.count > Limits.address_length_max { throw .addressTooLong }
        if address != nil, level == .grid { throw .addressOfGrid }
        guard isThere else { throw .notThere }
        guard let last else {
            if kind == .ordinary { throw .same }
            return
        }
        if from < last.from { throw .beforeLast }
        if kind == last.kind, address == last.address { throw .same }
    }
}
