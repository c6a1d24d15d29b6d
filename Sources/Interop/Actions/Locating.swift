import Kernel
import Places
import Requests
import Storage

/// Which place of the county a report is about: the one it names, the smallest outline its point lies in, the smallest
/// name its address says; else the county, whose desk passes it on.
struct Locating {
    let reader: Reader

    /// Throws `.locationMissing`, `.addressUnknown`, `.outsideCounty`.
    func place(named id: String?, at point: Coordinate?, address: String?) throws -> PlaceID {
        guard let root = try Places.root(in: reader) else { throw ReportRefusal.locationMissing }
        if let id { return try named(id, under: root.id) }
        guard point != nil || address != nil else { throw ReportRefusal.locationMissing }
        if let point {
            let own = try Places.outlines(of: [root.id], in: reader)[root.id]
            if let own, !PointInOutline.contains(own, point) { throw ReportRefusal.outsideCounty }
            if let found = try descend(from: root.id, { try around(point, $0) }) { return found }
        }
        return try address.flatMap { text in try descend(from: root.id) { said(in: text, $0) } } ?? root.id
    }

    /// By our own id, or by the code of the official lists.
    private func named(_ text: String, under root: PlaceID) throws -> PlaceID {
        if let id = PlaceID(text) {
            guard try Places.isWithin(id, root, in: reader), let place = try Places.find(id, in: reader),
                place.period.until == nil || place.period.contains(reader.now.day)
            else { throw ReportRefusal.addressUnknown }
            return id
        }
        var layer = [root]
        while !layer.isEmpty, layer.count <= Limits.frontier_max {
            let below = try layer.flatMap { try Places.children(of: $0, in: reader) }
            if let found = below.first(where: { $0.code == text }) { return found.id }
            // What lies below a place begins with its code.
            layer = below.filter { place in
                place.code.map { text.hasPrefix(String($0.prefix { $0 != "0" })) } ?? true
            }.map(\.id)
        }
        throw ReportRefusal.addressUnknown
    }

    /// From the county down, level by level, as far as `choose` finds one among those that lie there; where a level
    /// says nothing, what lies below it is asked.
    private func descend(
        from root: PlaceID, _ choose: ([Place]) throws -> Place?
    ) throws -> PlaceID? {
        var found: PlaceID?
        var layer = try Places.children(of: root, in: reader)
        while !layer.isEmpty, layer.count <= Limits.frontier_max {
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

    private func around(_ point: Coordinate, _ places: [Place]) throws -> Place? {
        let outlines = try Places.outlines(of: places.map(\.id), in: reader)
        return places.first { place in
            outlines[place.id].map { PointInOutline.contains($0, point) } ?? false
        }
    }

    /// The only place whose name stands in the address; of two the longer name, of two equal ones none.
    private func said(in address: String, _ places: [Place]) -> Place? {
        let named = places.filter { $0.name.count > 1 && address.contains($0.name) }
        let longest = named.map(\.name.count).max()
        let best = named.filter { $0.name.count == longest }
        return best.count == 1 ? best[0] : nil
    }
}
