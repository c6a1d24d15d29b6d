import Kernel
import Sealing
import Storage
import Web

/// 矛盾调解: received at one desk, mediated by whom the parties choose, followed until what was agreed is done.
///
/// A dispute is no case of the desk's queue, as that is read by everybody with a post at a place; only its parties,
/// its mediator and those in charge know of it.
///
/// - Source: 人民调解法 (2010); domain-rules §5; product B13.
package struct Disputes: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = DisputesSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        DeskRoutes.all + ReceptionRoutes.all + ApplicationRoutes.all + MediatorRoutes.all + FileRoutes.all
        + ActRoutes.all + EvidenceRoutes.all + FollowRoutes.all + ErasureRoutes.all
}

/// What a party types beside the number, drawn from the county's key: each party has its own.
package struct PartyCode: Sendable {
    package let text: String

    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    package init(of party: DisputePartyID, key: CountyKey) {
        let bytes = key.lookup(party.description, purpose: "dispute-party-code")
        text = String(bytes.prefix(8).map { PartyCode.alphabet[Int($0) % PartyCode.alphabet.count] })
    }

    /// Whether `typed` is the code, whatever its case and spaces.
    package func accepts(_ typed: String) -> Bool {
        let cleaned = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        return Digest.equal(Array(cleaned.utf8), Array(text.utf8))
    }
}
