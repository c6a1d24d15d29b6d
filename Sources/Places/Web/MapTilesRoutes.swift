import Access
import Kernel
import Sealing
import Storage
import Web

/// Where a system administrator says which server's pictures lie under the county's maps.
enum MapTilesRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "map-tiles", for: SystemCaller.self,
            "The server whose pictures lie under the maps; `address` is empty where there is none.",
            output: shape
        ) { visit, _ in
            let tiles = try await visit.county.database.read { try MapTiles.read(in: $0) }
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { write(tiles, &$0) }, page: { page(tiles, id: id, $0) })
        },
        Endpoint(
            .post, "map-tiles", for: SystemCaller.self,
            "Sets the server of map pictures; an empty `address` takes it away.",
            fields: [
                InputField("id", .id, required: true),
                InputField("address", limit: Limits.tilesAddress_length_max),
                InputField("attribution", limit: Limits.attribution_length_max),
            ], output: shape, form: "map-tiles"
        ) { visit, caller in try await set(visit, caller) },
    ]

    static let shape = Shape.named(
        "MapTiles", .object([("address", .text), ("attribution", .text)]))

    private static func set(_ visit: Visit, _ caller: SystemCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let address = visit.input["address"] ?? ""
        let tiles =
            address.isEmpty
            ? nil : try MapTiles(address: address, attribution: visit.input["attribution"] ?? "")
        let digest = Digest.sha256(Array("map-tiles".utf8) + visit.input.digest)
        try await visit.county.database.write(by: caller.origin) { transaction in
            guard case .fresh = try transaction.claim(id, by: caller.person.description, digest: digest),
                let root = try Places.root(in: transaction)
            else { return }
            try MapTiles.set(tiles, root: root.id, in: transaction)
        }
        return Answer(next: "/map-tiles", json: { write(tiles, &$0) })
    }

    private static func write(_ tiles: MapTiles?, _ json: inout JSONText) {
        json.object { json in
            json.field("address", tiles?.address ?? "")
            json.field("attribution", tiles?.attribution ?? "")
        }
    }

    private static func page(_ tiles: MapTiles?, id: AnyID, _ frame: Frame) -> HTML {
        let fields: HTML = """
            \(Field("address", frame(.tilesAddress), hint: frame(.tilesAddressHint), isOptional: true)
                .text(frame, value: tiles?.address ?? "", maxLength: Limits.tilesAddress_length_max))\
            \(Field("attribution", frame(.tilesAttribution), isOptional: true)
                .text(frame, value: tiles?.attribution ?? "", maxLength: Limits.attribution_length_max))\
            \(Button(frame(.tilesSave), .main).submit())
            """
        return Layout.page(
            title: frame(.tilesTitle), purpose: frame(.tilesPurpose), frame: frame,
            body: Form.post(to: "/map-tiles", id: id, frame: frame, fields))
    }
}
