import Kernel

/// A citizen's number of eighteen characters: region, day of birth, sequence, check character.
///
/// - Source: GB 11643-1999, with the check character of ISO 7064:1983 MOD 11-2.
package struct IdentityNumber: Sendable, Equatable {
    /// With a capital X.
    package let text: String
    package let birth: Day
    package let sex: Sex

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    /// Throws for a wrong length or character, a day that no calendar has, and a wrong check character.
    package init(_ typed: String) throws(ParticularsRefusal) {
        let bytes = Array(typed.uppercased().utf8.filter { $0 != UInt8(ascii: " ") })
        guard bytes.count == 18, bytes[0..<17].allSatisfy(Self.isDigit),
            Self.isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X")
        else { throw .identityNumberMalformed }
        let digits = bytes[0..<17].map { Int($0) - 48 }
        let number = digits[6..<14].reduce(0) { $0 * 10 + $1 }
        guard let birth = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100) else {
            throw .identityNumberMalformed
        }
        let sum = zip(digits, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
        guard Self.checks[sum % 11] == bytes[17] else { throw .identityNumberChecksum }
        text = String(decoding: bytes, as: UTF8.self)
        self.birth = birth
        sex = digits[16].isMultiple(of: 2) ? .female : .male
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
