import Kernel
import Sealing

/// Why a household's card is not shown, or nothing is done there.
package enum CardRefusal: String, Refusal, CaseIterable {
    case unknown = "points.card-unknown"
    case villageUnknown = "points.village-unknown"

    package var code: String { rawValue }
    package var kind: RefusalKind { .missing }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.pointsCardUnknown)
        case .villageUnknown: Sentence(.pointsVillageUnknown)
        }
    }
}

/// The address of a household's card, `/cards/{token}`; drawn from the county's key, so that nothing is kept to
/// show it, and a new edition ends the old one.
package struct CardToken: Sendable, Hashable {
    package let household: HouseholdID
    package let text: String

    package init(of household: HouseholdID, edition: Int, key: CountyKey) {
        self.household = household
        let proof = key.lookup("\(household):\(edition)", purpose: "points-card")
        text = Digest.hexadecimal(household.bytes) + Digest.hexadecimal(Array(proof.prefix(10)))
    }

    /// What a keeper types where no code is scanned: the last six digits, beside the household's number.
    package var tail: String { String(text.suffix(6)) }

    /// The token in what was scanned: the address of the card, or the token alone.
    package static func text(in shown: String) -> String {
        let plain = shown.prefix { $0 != "?" && $0 != "#" }
        return plain.split(separator: "/").last.map { $0.lowercased() } ?? ""
    }

    /// Number and last six digits, as `003-4f9a2c` or with a space between; `nil` for what is written otherwise.
    package static func short(in shown: String) -> (code: String, tail: String)? {
        let parts = shown.split { "-－— ".contains($0) }.map(String.init)
        guard parts.count >= 2, let tail = parts.last?.lowercased(), tail.count == 6 else { return nil }
        return (parts.dropLast().joined(separator: "-"), tail)
    }

    /// Whose card a token claims to be; `nil` for what is no token.
    package static func household(in text: String) -> HouseholdID? {
        let digits = Array(text.utf8)
        guard digits.count == 52 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 32, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
            else {
                return nil
            }
            bytes.append(byte)
        }
        return HouseholdID(bytes: bytes)
    }
}
