import Kernel
import Sealing

/// One row of an official list.
struct Division: Sendable, Equatable {
    let level: Level
    /// In its short form.
    let code: String
    let name: String
    /// `nil` for provinces, which lie under the country.
    let parent: String?

    var id: PlaceID { Division.id(ofCode: code) }
    var parentID: PlaceID { parent.map(Division.id(ofCode:)) ?? Division.country }

    /// The place over all official divisions; its own tree, beside the county's.
    static let country = id(ofCode: "")
    static let countryName = "中华人民共和国"

    /// The same for the same code for ever, so that a list can be read again; a UUID of version 8.
    static func id(ofCode code: String) -> PlaceID {
        let digest = Digest.sha256(Array("division:\(code)".utf8))
        let high = digest[0..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = digest[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return PlaceID(high: high & ~0xF000 | 0x8000, low: low & ~(0b11 << 62) | 0b10 << 62)
    }
}
