/// A sixteen-byte identifier that only fits things of one kind; version 7, so that ids sort by the time they
/// were minted.
///
/// Clients mint ids themselves: the id a write names is its idempotency key.
@usableFromInline
package struct ID<Kind>: Hashable, Comparable, Sendable {
    @usableFromInline package let high: UInt64
    @usableFromInline package let low: UInt64

    @inlinable
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new id for the moment `now`, random in its lower 74 bits.
    package static func minted(at now: Instant) -> ID {
        var generator = SystemRandomNumberGenerator()
        return minted(at: now, by: &generator)
    }

    /// A new id drawn from `generator`, which tests and the sample county seed.
    package static func minted(at now: Instant, by generator: inout some RandomNumberGenerator) -> ID {
        let milliseconds = UInt64(bitPattern: max(0, now.milliseconds)) & 0xFFFF_FFFF_FFFF
        let high = milliseconds << 16 | 0x7000 | generator.next() & 0x0FFF
        let low = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
        return ID(high: high, low: low)
    }

    /// The same sixteen bytes as the id of another kind, where one thing is both (a request and its case).
    @inlinable
    package func `as`<Other>(_: Other.Type) -> ID<Other> { ID<Other>(high: high, low: low) }

    @inlinable
    package static func < (left: ID, right: ID) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    // Written out so that every room gets its own fast copy; rows and dictionaries are full of ids.
    @inlinable
    package static func == (left: ID, right: ID) -> Bool { left.high == right.high && left.low == right.low }

    @inlinable
    package func hash(into hasher: inout Hasher) {
        hasher.combine(high)
        hasher.combine(low)
    }
}

extension ID {
    /// The sixteen bytes, most significant first.
    package var bytes: [UInt8] {
        (0..<16).map { index in
            let word = index < 8 ? high : low
            return UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index % 8)))
        }
    }

    /// `nil` unless there are exactly sixteen bytes.
    @inlinable
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for byte in bytes {
            words = (words.0 << 8 | words.1 >> 56, words.1 << 8 | UInt64(byte))
        }
        self.init(high: words.0, low: words.1)
    }
}

extension ID: LosslessStringConvertible {
    /// `nil` unless the text is a UUID of 32 hexadecimal digits with its four hyphens.
    @usableFromInline package init?(_ text: String) {
        var digits: (UInt64, UInt64) = (0, 0)
        var count = 0
        for (offset, byte) in text.utf8.enumerated() {
            if offset == 8 || offset == 13 || offset == 18 || offset == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.hexadecimal(byte), count < 32 else { return nil }
            if count < 16 { digits.0 = digits.0 << 4 | digit } else { digits.1 = digits.1 << 4 | digit }
            count += 1
        }
        guard count == 32, text.utf8.count == 36 else { return nil }
        self.init(high: digits.0, low: digits.1)
    }

    @usableFromInline package var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for nibble in 0..<32 {
                if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
                    buffer[position] = UInt8(ascii: "-")
                    position += 1
                }
                let word = nibble < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (nibble % 16)) & 0xF)
                buffer[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                position += 1
            }
            return 36
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension ID: Codable {
    @usableFromInline package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = ID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self = id
    }

    @usableFromInline package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
