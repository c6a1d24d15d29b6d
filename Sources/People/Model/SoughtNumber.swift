import Kernel
import Sealing

/// An identity or telephone number that somebody searches for, as an address may hold it: by its key, which only
/// the county can make and nobody can turn back.
struct SoughtNumber: Sendable, Equatable, LosslessStringConvertible {
    let kind: Kind
    let key: [UInt8]

    enum Kind: String, Sendable, CaseIterable { case identity, phone }

    /// `nil` for what is no such number.
    init?(typed: String, key county: CountyKey) {
        let words = typed.withoutOuterSpaces
        if let number = try? IdentityNumber(words) {
            kind = .identity
            key = SealedParticulars.identityKey(number.text, county)
        } else if words.count >= 10, let phone = try? PhoneNumber.checked(words) {
            kind = .phone
            key = SealedParticulars.phoneKey(phone, county)
        } else {
            return nil
        }
    }

    /// As it stands in an address: `identity-` and 64 characters.
    init?(_ text: String) {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]), parts[1].utf8.count == 64 else {
            return nil
        }
        let digits = parts[1].compactMap(\.hexDigitValue)
        guard digits.count == 64 else { return nil }
        self.kind = kind
        key = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    var description: String { "\(kind.rawValue)-\(Digest.hexadecimal(key))" }

    var words: HouseholdListStore.Words {
        switch kind {
        case .identity: .identity(key)
        case .phone: .phone(key)
        }
    }
}
