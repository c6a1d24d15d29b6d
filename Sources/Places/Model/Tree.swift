import Kernel

/// The places of a day, and how they lie.
package struct Tree: Sendable {
    package let day: Day
    /// What has no parent within this tree, in the order of lists.
    package let roots: [Place]
    private let places: [PlaceID: Place]
    private let below: [PlaceID: [Place]]

    init(_ all: [Place], on day: Day) {
        self.day = day
        let places = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        self.places = places
        let hanging = all.filter { place in place.parent.map { places[$0] != nil } ?? false }
        below = Dictionary(grouping: hanging) { $0.parent ?? $0.id }.mapValues {
            $0.sorted(by: Place.inOrder)
        }
        let ids = Set(hanging.map(\.id))
        roots = all.filter { !ids.contains($0.id) }.sorted(by: Place.inOrder)
    }

    package var count: Int { places.count }

    package subscript(_ id: PlaceID) -> Place? { places[id] }

    package func children(of id: PlaceID) -> [Place] { below[id] ?? [] }

    /// `id` and everything under it, parents before children.
    package func within(_ id: PlaceID) -> [Place] {
        guard let place = places[id] else { return [] }
        return [place] + children(of: id).flatMap { within($0.id) }
    }

    /// The place first, then what is above it.
    package func lineage(of id: PlaceID) -> [Place] {
        var lineage: [Place] = []
        var next = places[id]
        while let place = next {
            lineage.append(place)
            next = place.parent.flatMap { places[$0] }
        }
        return lineage
    }
}
