/// What nobody can guess, from the system's own source.
package enum Randomness {
    /// Without 0, O, 1, I and L, which people mistake for one another when they copy a code from paper.
    static let codeAlphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    package static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return bytes(count, by: &generator)
    }

    /// A secret for a cookie or an address: 32 random bytes in 43 characters that need no escaping.
    package static func token() -> String { Base64.addressText(bytes(32)) }

    /// A code that a person copies from a receipt; eight characters are some 850 thousand million codes.
    package static func code(length: Int = 8) -> String {
        var generator = SystemRandomNumberGenerator()
        return code(length: length, by: &generator)
    }

    /// Drawn from `generator`, which tests and the sample county seed.
    package static func code(length: Int = 8, by generator: inout some RandomNumberGenerator) -> String {
        String(
            (0..<length).map { _ in codeAlphabet[Int.random(in: codeAlphabet.indices, using: &generator)] })
    }

    /// What a person typed, as the code it means: small letters, spaces and hyphens do not matter.
    ///
    /// `nil` where a character stands that no code has.
    package static func code(typed text: String) -> String? {
        let characters = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard !characters.isEmpty, characters.allSatisfy(codeAlphabet.contains) else { return nil }
        return characters
    }

    static func bytes(_ count: Int, by generator: inout some RandomNumberGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            let word: UInt64 = generator.next()
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return Array(bytes.prefix(count))
    }
}
