import Kernel
import Storage

/// Outlines as the map reads them.
enum OutlineCollection {
    static func json(of places: [Place], in reader: Reader) throws -> JSONText {
        var json = JSONText(capacity: 65_536)
        try json.object { json in
            json.field("type", "FeatureCollection")
            json.key("features")
            let outlines = try BoundaryStore.of(places.map(\.id), in: reader)
            json.array(places.filter { outlines[$0.id] != nil }) { json, place in
                json.object { json in
                    json.field("type", "Feature")
                    json.field("id", place.id)
                    json.key("properties")
                    json.object { json in
                        json.field("id", place.id)
                        json.field("name", place.name)
                        json.field("level", place.level.rawValue)
                        json.field("path", "/places/\(place.id)")
                    }
                    json.key("geometry")
                    json.raw(outlines[place.id] ?? "null")
                }
            }
        }
        return json
    }
}
