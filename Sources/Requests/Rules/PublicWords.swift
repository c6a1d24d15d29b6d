import Kernel

/// What was written, as neighbours read it in lists of a thousand.
enum PublicWords {
    /// The same as `Masking.text`, which walks a text sign by sign: most texts hold too few digits for any number that
    /// is covered, and that costs a glance at their scalars.
    static func masked(_ text: String) -> String {
        var digits = 0
        for scalar in text.unicodeScalars where mayBeDigit(scalar) {
            digits += 1
            if digits == digits_min { return Masking.text(text) }
        }
        return text
    }

    /// A number that a heading cut off is covered from five digits on, every other one from more.
    private static let digits_min = 5

    /// Whatever is neither ASCII, Chinese punctuation nor a Han character without a value counts as one.
    private static func mayBeDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39: true
        case 0..<0x80, 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: false
        case han: isNumeral[Int(scalar.value - han.lowerBound)]
        default: true
        }
    }

    private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// By place: a set would hash every character of every text.
    private static let isNumeral: [Bool] = han.map { Unicode.Scalar($0)?.properties.numericType != nil }
}
