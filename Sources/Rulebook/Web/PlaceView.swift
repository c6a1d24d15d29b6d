import Kernel
import Places
import Storage
import Web

/// The place through whose eyes a page shows the rulebook, with the way up from it and the steps down.
struct PlaceView: Sendable {
    /// Itself first, the root last; empty while the county has no places.
    let lineage: [Place]
    let children: [Place]

    /// - Parameter wanted: what the address asks for; the county's root where it asks for nothing.
    init(of wanted: String?, in reader: Reader) throws {
        var id: PlaceID?
        if let wanted {
            guard let asked = PlaceID(wanted) else { throw WebRefusal.notFound }
            id = asked
        } else {
            id = try Places.root(in: reader)?.id
        }
        lineage = try id.map { try Places.lineage(of: $0, in: reader) } ?? []
        if wanted != nil, lineage.isEmpty { throw WebRefusal.notFound }
        children = try id.map { try Places.children(of: $0, in: reader) } ?? []
    }

    var place: Place? { lineage.first }
    var ids: [PlaceID] { lineage.map(\.id) }

    /// The places above it, each a link to what applies there; itself last.
    func crumbs(_ frame: Frame, at path: String) -> [Crumb] {
        lineage.reversed().map { Crumb($0.name, path: $0.id == place?.id ? nil : "\(path)?place=\($0.id)") }
    }

    /// The place and its steps up and down, for a field to choose from.
    var choices: [Choice] {
        (lineage.reversed() + children).map { Choice("\($0.id)", $0.name) }
    }
}
