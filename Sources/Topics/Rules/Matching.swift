import Kernel

/// Which of the concerns known already a group of requests is, so that nobody is asked twice about one matter.
enum ConcernMatching {
    /// A concern as the run before left it.
    struct Known: Sendable {
        let id: ConcernID
        let members: Set<CaseID>
        /// Those that an officer put there.
        let pinned: Set<CaseID>
        let mergedInto: ConcernID?
    }

    /// A group with its concern; nil for one that is new.
    struct Matched: Sendable, Equatable {
        let concern: ConcernID?
        var members: [CaseID]
    }

    /// Groups go to the concern with which they share most, larger shares first; a concern takes one group, and every
    /// group of a concern that was merged into it. What an officer pinned stays where it was put.
    static func matched(_ groups: [[CaseID]], to known: [Known]) -> [Matched] {
        let byID = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0) })
        var owner: [CaseID: ConcernID] = [:]
        var pinned: [CaseID: ConcernID] = [:]
        for concern in known {
            for request in concern.members { owner[request] = concern.id }
            for request in concern.pinned { pinned[request] = target(of: concern.id, byID) }
        }
        let free = groups.map { group in group.filter { pinned[$0] == nil } }
        var shares: [(count: Int, group: Int, concern: ConcernID)] = []
        for (index, group) in free.enumerated() {
            let counts = Dictionary(grouping: group.compactMap { owner[$0] }, by: \.self).mapValues(\.count)
            for (concern, count) in counts
            where 3 * count >= min(group.count, byID[concern]?.members.count ?? 0) {
                shares.append((count, index, concern))
            }
        }
        shares.sort { ($1.count, $0.group, $0.concern) < ($0.count, $1.group, $1.concern) }
        var (concernOf, taken) = ([Int: ConcernID](), Set<ConcernID>())
        for share in shares where concernOf[share.group] == nil {
            guard taken.insert(share.concern).inserted else { continue }
            concernOf[share.group] = target(of: share.concern, byID)
        }
        var members: [ConcernID: [CaseID]] = [:]
        var result: [Matched] = []
        for (index, group) in free.enumerated() where !group.isEmpty {
            if let concern = concernOf[index] {
                members[concern, default: []] += group
            } else {
                result.append(Matched(concern: nil, members: group))
            }
        }
        for (request, concern) in pinned { members[concern, default: []].append(request) }
        result += members.map { Matched(concern: $0.key, members: $0.value.sorted()) }
        return result.sorted { left, right in
            let (one, other) = (left.concern?.description ?? "~", right.concern?.description ?? "~")
            return one == other ? left.members.lexicographicallyPrecedes(right.members) : one < other
        }
    }

    /// What a concern was merged into, at last.
    private static func target(of id: ConcernID, _ byID: [ConcernID: Known]) -> ConcernID {
        var (id, steps) = (id, 0)
        while let next = byID[id]?.mergedInto, steps < 32 { (id, steps) = (next, steps + 1) }
        return id
    }
}

extension Concern {
    /// Whether so many requests open a task now.
    ///
    /// - Parameters:
    ///   - count: of the window, and since the task before was closed.
    ///   - isTaskOpen: of the task that it opened last.
    func opensTask(at count: Int, threshold: Int?, isTaskOpen: Bool) -> Bool {
        guard let threshold, threshold > 0 else { return false }
        return state == .open && !isTaskOpen && count >= threshold
    }
}
