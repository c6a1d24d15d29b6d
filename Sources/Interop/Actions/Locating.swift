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
        let search = PlaceSearch(from: root.id, in: reader)
        if let point {
            guard try search.isInside(point) else { throw ReportRefusal.outsideCounty }
            if let found = try search.around(point) { return found }
        }
        return try address.flatMap { try search.said(in: $0) } ?? root.id
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
}
