import Kernel

/// Why a place cannot be closed.
package enum ClosingRefusal: String, Refusal, CaseIterable {
    case hasChildren = "places.has-children"

    package var code: String { rawValue }

    package var sentence: Sentence {
        switch self {
        case .hasChildren: Sentence(.placeHasChildren)
        }
    }
}

extension History {
    /// The place's last version, ended by `day`, the first on which it is no more.
    ///
    /// - Parameter children: what lies under the place on that day or is going to.
    func closed(with children: [History], on day: Day, today: Day) throws -> PlaceVersion {
        if last.parent == nil { throw StandingRefusal.rootStays }
        let version = try ended(on: day, today: today)
        if !children.isEmpty { throw ClosingRefusal.hasChildren }
        return version
    }

    /// Whether the place lies under `parent` on `day`, or is going to later.
    func lies(under parent: PlaceID, onOrAfter day: Day) -> Bool {
        place(on: day)?.parent == parent
            || versions.contains { $0.from > day && $0.parent == parent }
    }
}
