import Kernel

/// Why places cannot become one, in order of precedence.
package enum MergingRefusal: String, Refusal, CaseIterable {
    case tooFew = "places.merging-too-few"
    case intoItself = "places.merging-into-itself"
    case targetNotThere = "places.merging-target-not-there"
    case levelsDiffer = "places.merging-levels-differ"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "sources" }

    package var sentence: Sentence {
        switch self {
        case .tooFew: Sentence(.placeMergingTooFew)
        case .intoItself: Sentence(.placeMergingIntoItself)
        case .targetNotThere: Sentence(.placeMergingTargetNotThere)
        case .levelsDiffer: Sentence(.placeMergingLevelsDiffer)
        }
    }
}

/// Several places that become one: they end, and what lies under them lies under the one from that day on.
///
/// Names under the one may then occur twice, as every village has a first group; they are renamed afterwards.
struct Merging: Sendable {
    let sources: [History]
    /// `nil` when they become a new place.
    let target: History?
    /// What lies under the sources on the day or is going to.
    let children: [History]
    let on: Day

    struct Outcome: Sendable {
        let ended: [PlaceVersion]
        let moved: [PlaceVersion]
    }

    /// - Parameter target: the id of the one, be it new or not.
    func outcome(into target: PlaceID, today: Day) throws -> Outcome {
        if sources.count < (self.target == nil ? 2 : 1) { throw MergingRefusal.tooFew }
        let ids = sources.map(\.id)
        if ids.contains(target) || Set(ids).count < ids.count { throw MergingRefusal.intoItself }
        if let standing = self.target, standing.closed != nil || standing.place(on: on) == nil {
            throw MergingRefusal.targetNotThere
        }
        let levels = Set((sources + [self.target].compactMap { $0 }).map(\.last.level))
        if levels.count > 1 { throw MergingRefusal.levelsDiffer }
        if sources.contains(where: { $0.last.parent == nil }) { throw StandingRefusal.rootStays }
        return Outcome(
            ended: try sources.map { try $0.ended(on: on, today: today) },
            moved: try children.map { child in
                var version = try child.changed(on: on, today: today)
                version.parent = target
                return version
            })
    }
}
