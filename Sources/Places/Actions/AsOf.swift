import Kernel
import Storage

/// Reading the tree as it was: figures of a day count by the places of that day.
extension Places {
    /// The tree as it was on `day`, from `root` down; from the county's root when none is named.
    package static func tree(on day: Day, under root: PlaceID? = nil, in reader: Reader) throws -> Tree {
        guard let root = try root ?? self.root(in: reader)?.id, let top = try find(root, on: day, in: reader)
        else {
            return Tree([], on: day)
        }
        var all = [top]
        var layer = [root]
        while !layer.isEmpty {
            let parents = Set(layer)
            let below = try VersionStore.everUnder(layer, in: reader).compactMap { $0.place(on: day) }
                .filter { $0.parent.map(parents.contains) ?? false }
            all += below
            layer = below.map(\.id)
        }
        return Tree(all, on: day)
    }

    /// The places of `day` to which what belongs to `id` is counted.
    ///
    /// Itself where it existed; where it did not, what it became or came from; else the parent it lay under.
    package static func asOf(_ id: PlaceID, _ day: Day, in reader: Reader) throws -> [PlaceID] {
        var found: [PlaceID] = []
        for place in try counterparts(of: id, on: day, in: reader) where !found.contains(place) {
            found.append(place)
        }
        return found
    }

    private static func counterparts(of id: PlaceID, on day: Day, in reader: Reader) throws -> [PlaceID] {
        guard let history = try VersionStore.history(of: id, in: reader) else { return [] }
        if history.place(on: day) != nil { return [id] }
        if day < history.first.from {
            let earlier = try SuccessionStore.predecessors(of: id, after: day, in: reader)
            let next = earlier.isEmpty ? [history.first.parent].compactMap { $0 } : earlier.map(\.from)
            return try next.flatMap { try counterparts(of: $0, on: day, in: reader) }
        }
        let later = try SuccessionStore.successors(of: id, until: day, in: reader)
        let next = later.isEmpty ? [history.last.parent].compactMap { $0 } : later.map(\.to)
        return try next.flatMap { try counterparts(of: $0, on: day, in: reader) }
    }

    /// What `id` came from and went into.
    package static func successions(of id: PlaceID, in reader: Reader) throws -> [Succession] {
        try SuccessionStore.all(of: id, in: reader)
    }

    /// Every merger that took effect by `day`, oldest first; what a place went into may have gone on itself.
    package static func mergers(until day: Day, in reader: Reader) throws -> [Succession] {
        try SuccessionStore.mergers(until: day, in: reader)
    }

    /// Every description that `id` has had, oldest first.
    package static func history(of id: PlaceID, in reader: Reader) throws -> [Place] {
        guard let history = try VersionStore.history(of: id, in: reader) else { return [] }
        return history.descriptions
    }
}
