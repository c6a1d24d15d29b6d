import Kernel

/// An id for each form of a page, all from the one that the route minted; the same form has the same id
/// however often the page is drawn.
struct FormIDs: Sendable {
    private let seed: AnyID

    init(at now: Instant) { seed = AnyID.minted(at: now) }

    /// - Parameter name: unique to the form within its page.
    func callAsFunction(_ name: String) -> AnyID {
        // FNV-1a, folded into the random part: the version and variant bits stay as they are.
        let mixed = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return AnyID(high: seed.high, low: seed.low ^ (mixed & 0x3FFF_FFFF_FFFF_FFFF))
    }
}
