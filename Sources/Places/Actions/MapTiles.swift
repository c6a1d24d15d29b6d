import Kernel
import Storage

/// The pictures that a map lays under the boundaries: a server of the county's choice, or none.
package struct MapTiles: Sendable, Equatable {
    /// `https://…/{z}/{x}/{y}.png`
    package let address: String
    /// What the server's licence wants to be read on the map.
    package let attribution: String

    /// Throws `MapTilesRefusal`.
    package init(address: String, attribution: String) throws(MapTilesRefusal) {
        guard address.hasPrefix("https://"), !address.contains(where: \.isWhitespace) else {
            throw .notSecure
        }
        for part in ["{z}", "{x}", "{y}"] where !address.contains(part) { throw .partMissing(part) }
        guard address.count <= Limits.tilesAddress_length_max else { throw .tooLong }
        guard attribution.count <= Limits.attribution_length_max else { throw .attributionTooLong }
        self.address = address
        self.attribution = attribution
    }

    private static let addressSetting = Setting("places.tiles")
    private static let attributionSetting = Setting("places.tiles-attribution")

    /// What the county has set; nil draws boundaries alone.
    package static func read(in reader: Reader) throws -> MapTiles? {
        guard let address = try addressSetting.value(in: reader), !address.isEmpty else { return nil }
        return try? MapTiles(
            address: address, attribution: try attributionSetting.value(in: reader) ?? "")
    }

    /// Sets the server, or with nil takes it away.
    static func set(_ tiles: MapTiles?, root: PlaceID, in transaction: Transaction) throws {
        guard try read(in: transaction) != tiles else { return }
        try addressSetting.set(tiles?.address ?? "", in: transaction)
        try attributionSetting.set(tiles?.attribution ?? "", in: transaction)
        try transaction.record(
            MapTilesSet(subject: root.as(Marks.Anything.self), address: tiles?.address ?? ""))
    }
}

/// Why an address of map pictures is not taken.
package enum MapTilesRefusal: Refusal, Hashable {
    case notSecure
    case partMissing(String)
    case tooLong
    case attributionTooLong

    package var code: String {
        switch self {
        case .notSecure: "places.tiles-not-secure"
        case .partMissing: "places.tiles-part-missing"
        case .tooLong: "places.tiles-too-long"
        case .attributionTooLong: "places.tiles-attribution-too-long"
        }
    }

    package var kind: RefusalKind { .invalid }
    package var field: String? { self == .attributionTooLong ? "attribution" : "address" }

    package var sentence: Sentence {
        switch self {
        case .notSecure: Sentence(.tilesNotSecure)
        case .partMissing(let part): Sentence(.tilesPartMissing, ["part": part])
        case .tooLong: Sentence(.tilesTooLong, ["count": String(Limits.tilesAddress_length_max)])
        case .attributionTooLong:
            Sentence(.tilesAttributionTooLong, ["count": String(Limits.attribution_length_max)])
        }
    }
}
