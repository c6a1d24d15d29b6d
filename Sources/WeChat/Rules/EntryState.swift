import Kernel
import Sealing

/// What goes to WeChat with somebody and comes back with them: who began, for what, until when; 89 letters and digits.
///
/// - Source: interop.md 5.5, at most 128 of a–z, A–Z, 0–9.
struct EntryState: Sendable, Equatable {
    let purpose: Purpose
    /// Drawn outside.
    let drawn: [UInt8]
    /// Seconds since 1970.
    let expires: Int64

    enum Purpose: String, Sendable, CaseIterable {
        case signIn = "s"
        case binding = "b"
    }

    /// - Parameters:
    ///   - visitor: what ties forms to this browser.
    ///   - person: who is signed in, where that matters.
    func text(visitor: String, person: PersonID?, key: CountyKey) -> String {
        let head = "\(purpose.rawValue)\(Digest.hexadecimal(drawn))\(String(expires, radix: 16))"
        return head + EntryState.proof(head, visitor, person, key)
    }

    /// Nil unless this county wrote it for this browser and person, and its time is not over.
    init?(_ text: String, visitor: String, person: PersonID?, key: CountyKey, now: Int64) {
        let characters = Array(text)
        guard text.utf8.count <= 128, characters.count > 33 + EntryState.proof_length,
            let purpose = Purpose(rawValue: String(characters[0]))
        else { return nil }
        let head = String(characters.dropLast(EntryState.proof_length))
        let proof = EntryState.proof(head, visitor, purpose == .binding ? person : nil, key)
        guard Digest.equal(Array(String(characters.suffix(EntryState.proof_length)).utf8), Array(proof.utf8)),
            let expires = Int64(head.dropFirst(33), radix: 16), now <= expires
        else { return nil }
        self.purpose = purpose
        drawn = Array(head.dropFirst().prefix(32).utf8)
        self.expires = expires
    }

    init(_ purpose: Purpose, drawn: [UInt8], expires: Int64) {
        self.purpose = purpose
        self.drawn = drawn
        self.expires = expires
    }

    private static let proof_length = 40

    private static func proof(_ head: String, _ visitor: String, _ person: PersonID?, _ key: CountyKey)
        -> String
    {
        let who = person.map { "\($0)" } ?? ""
        return Digest.hexadecimal(key.lookup("\(head)|\(visitor)|\(who)", purpose: "wechat-state").prefix(20))
    }
}
