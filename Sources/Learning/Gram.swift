/// One or two neighbouring characters of a text: what the classifier counts.
package struct Gram: Hashable, Comparable, Sendable {
    /// The first scalar times 2²¹ plus the second; a single character has 0 for its second.
    let code: UInt64

    private static let scalarBits: UInt64 = 21

    package init(_ first: Unicode.Scalar) {
        code = UInt64(first.value) << Self.scalarBits
    }

    package init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        code = UInt64(first.value) << Self.scalarBits | UInt64(second.value)
    }

    /// A gram from stored bytes; nil where no two characters have that code.
    init?(code: UInt64) {
        let second = UInt32(truncatingIfNeeded: code & (1 << Self.scalarBits - 1))
        guard let first = UInt32(exactly: code >> Self.scalarBits), first > 0,
            Unicode.Scalar(first) != nil, Unicode.Scalar(second) != nil
        else { return nil }
        self.code = code
    }

    package var isPair: Bool { code & (1 << Self.scalarBits - 1) != 0 }

    package var text: String {
        let values = [code >> Self.scalarBits, code & (1 << Self.scalarBits - 1)]
        var text = ""
        for value in values where value != 0 {
            if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    package static func < (left: Gram, right: Gram) -> Bool { left.code < right.code }
}

/// How often a text has a gram.
package struct GramCount: Hashable, Sendable {
    package let gram: Gram
    package let count: Int
}
