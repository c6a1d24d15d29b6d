import Kernel
import Places
import Storage

/// Which place of the county a spot lies in, or some words name: level by level from the county down.
package struct PlaceSearch {
    /// An address that names more places than this is no address.
    static let frontier_max = 2_000

    private let root: PlaceID
    private let reader: Reader

    package init(from root: PlaceID, in reader: Reader) {
        self.root = root
        self.reader = reader
    }

    /// Whether the county's own outline holds the point; true where nobody has drawn one.
    package func isInside(_ point: Coordinate) throws -> Bool {
        try Places.outlines(of: [root], in: reader)[root].map { PointInOutline.contains($0, point) } ?? true
    }

    /// The smallest place whose outline holds the point.
    package func around(_ point: Coordinate) throws -> PlaceID? {
        try descend { places in
            let outlines = try Places.outlines(of: places.map(\.id), in: reader)
            return places.first { place in
                outlines[place.id].map { PointInOutline.contains($0, point) } ?? false
            }
        }
    }

    /// The smallest place whose name stands in the text and is the only one that does; of two the longer name, of two
    /// equal ones none.
    package func said(in text: String) throws -> PlaceID? {
        try descend { places in
            let named = places.filter { $0.name.count > 1 && text.contains($0.name) }
            let longest = named.map(\.name.count).max()
            let best = named.filter { $0.name.count == longest }
            return best.count == 1 ? best[0] : nil
        }
    }

    /// As far as `choose` finds one among those that lie there; where a level says nothing, what lies below it is
    /// asked.
    private func descend(_ choose: ([Place]) throws -> Place?) throws -> PlaceID? {
        var found: PlaceID?
        var layer = try Places.children(of: root, in: reader)
        while !layer.isEmpty, layer.count <= PlaceSearch.frontier_max {
            if let place = try choose(layer) {
                found = place.id
                layer = try Places.children(of: place.id, in: reader)
            } else if found == nil || layer.count <= 1 {
                layer = try layer.flatMap { try Places.children(of: $0.id, in: reader) }
            } else {
                break
            }
        }
        return found
    }
}
