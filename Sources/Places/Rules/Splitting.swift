import Kernel

/// Why a place cannot be divided so, in order of precedence.
package enum SplittingRefusal: String, Refusal, CaseIterable {
    case tooFew = "places.splitting-too-few"
    case childUnassigned = "places.splitting-child-unassigned"
    case childForeign = "places.splitting-child-foreign"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .tooFew: "parts"
        case .childUnassigned, .childForeign: "children"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .tooFew: Sentence(.placeSplittingTooFew)
        case .childUnassigned: Sentence(.placeSplittingChildUnassigned)
        case .childForeign: Sentence(.placeSplittingChildForeign)
        }
    }
}

/// One place of which parts become places of their own; what is left stays, or the place ends.
struct Splitting: Sendable {
    let place: History
    let parts: [PlaceID]
    /// The place goes on with what is not given to a part.
    let stays: Bool
    /// What lies under the place on the day or is going to.
    let children: [History]
    /// Child to part.
    let assignment: [PlaceID: PlaceID]
    let on: Day

    struct Outcome: Sendable {
        /// `nil` when the place goes on.
        let ended: PlaceVersion?
        let moved: [PlaceVersion]
    }

    func outcome(today: Day) throws -> Outcome {
        if place.last.parent == nil { throw StandingRefusal.rootStays }
        if parts.count < (stays ? 1 : 2) { throw SplittingRefusal.tooFew }
        let known = Dictionary(uniqueKeysWithValues: children.map { ($0.id, $0) })
        if !stays, known.keys.contains(where: { assignment[$0] == nil }) {
            throw SplittingRefusal.childUnassigned
        }
        guard assignment.allSatisfy({ known[$0.key] != nil && parts.contains($0.value) }) else {
            throw SplittingRefusal.childForeign
        }
        let ended = stays ? nil : try place.ended(on: on, today: today)
        if stays { _ = try place.changed(on: on, today: today) }
        return Outcome(
            ended: ended,
            moved: try children.compactMap { child in
                guard let part = assignment[child.id] else { return nil }
                var version = try child.changed(on: on, today: today)
                version.parent = part
                return version
            })
    }
}
