import Kernel
import Places
import Storage

extension Cases {
    /// Set while places are left that their cases have not followed.
    private static let following = Setting("cases.following")

    /// Lets the cases of places that the tree has hung elsewhere follow them: queues, tallies, desks.
    ///
    /// One short step. It asks the tree itself what has changed, so it may be called at any time and does nothing
    /// when all is right; what is left is remembered for `followPlaces()`.
    ///
    /// - Returns: whether nothing is left.
    @discardableResult
    package static func followPlaces(in transaction: Transaction) throws -> Bool {
        let limit = CaseLimits.followedPlaces_max
        let outdated = try StandingStore.outdated(limit: limit + 1, in: transaction)
        var isComplete = outdated.count <= limit
        var followed = 0
        for place in outdated.prefix(limit) {
            guard try follow(place, in: transaction) else {
                isComplete = false
                break
            }
            followed += 1
        }
        if try isFollowingPlaces(in: transaction) == isComplete {
            try following.set(isComplete ? "0" : "1", in: transaction)
        }
        if let first = outdated.first {
            try transaction.record(
                CasesFollowedPlaces(
                    subject: first.as(Marks.Anything.self), places: followed, isComplete: isComplete))
        }
        return isComplete
    }

    /// Whether a step left something to do; whoever keeps the county's time asks each round.
    package static func isFollowingPlaces(in reader: Reader) throws -> Bool {
        try following.value(in: reader) == "1"
    }

    /// Takes all steps, one write each.
    package func followPlaces() async throws {
        while try await !county.database.write(by: .system, { try Cases.followPlaces(in: $0) }) {}
    }

    /// Whether the place was followed whole; its open cases get their new desks first.
    private static func follow(_ place: PlaceID, in transaction: Transaction) throws -> Bool {
        let lineage = try Places.lineage(of: place, in: transaction)
        let line = lineage.map(\.id)
        let strays = try StandingStore.strays(
            at: place, beside: line, limit: CaseLimits.followedCases_max, in: transaction)
        for id in strays {
            guard let matter = try CaseStore.find(id, in: transaction) else { continue }
            let level = try Places.find(matter.desk, in: transaction)?.level
            let desk = matter.deskFollowing(lineage, from: level)
            if let desk { try relocate(matter, to: desk, in: transaction) }
        }
        if strays.count == CaseLimits.followedCases_max { return false }
        let old = try StandingStore.kept(of: place, in: transaction)
        try StandingStore.carry(place, from: old, to: line, in: transaction)
        return true
    }

    private static func relocate(
        _ matter: Case, to desk: PlaceID, in transaction: Transaction
    ) throws {
        var moved = matter
        moved.desk = desk
        _ = try Acting.settle(
            from: matter, to: moved,
            step: Step(
                id: transaction.derivedID(), kind: .relocated, actor: nil, place: desk,
                recorded: transaction.now, happened: transaction.happened),
            in: transaction)
        try transaction.record(CaseRelocated(case: matter.id, from: matter.desk, to: desk))
    }
}
