import Kernel

/// Why a body is not entered, first applicable reason first.
package enum FoundingRefusal: String, Refusal, CaseIterable {
    case placeUnknown = "assemblies.place-unknown"
    case nameMissing = "assemblies.name-missing"
    case nameTooLong = "assemblies.name-too-long"
    case fromInFuture = "assemblies.from-in-future"
    case alreadyThere = "assemblies.already-there"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .alreadyThere ? .conflict : .invalid }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .nameMissing, .nameTooLong, .alreadyThere: "name"
        case .fromInFuture: "from"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .placeUnknown: Sentence(.refusalPlaceUnknown)
        case .nameMissing: Sentence(.refusalNameMissing)
        case .nameTooLong: Sentence(.refusalNameTooLong, ["max": "\(AssemblyLimits.name_length_max)"])
        case .fromInFuture: Sentence(.refusalFromInFuture)
        case .alreadyThere: Sentence(.refusalAlreadyThere)
        }
    }
}

extension Body {
    /// A place has one body of each kind; estates, each with its owners, may lie in one village side by side.
    ///
    /// - Parameter others: the open bodies of the same place.
    func checkFounding(among others: [Body], today: Day) throws(FoundingRefusal) {
        if name.isEmpty { throw .nameMissing }
        if name.count > AssemblyLimits.name_length_max { throw .nameTooLong }
        if period.from > today { throw .fromInFuture }
        let isSingle = !kind.isFreeForm && kind != .ownersAssembly
        if others.contains(where: { $0.name == name || ($0.kind == kind && isSingle) }) {
            throw .alreadyThere
        }
    }
}
