import Kernel
import Sealing
import Storage
import Web

/// 信访 and 网信交转办: what came in by petition or from the net, each with its own clocks and its own secrecy.
///
/// Nothing of it earns or costs points, stands on a household card, makes a class of visits, or can be listed by
/// person; an accusation is known to named officers alone, and never to whom it is about.
///
/// - Source: 信访工作条例 (2022); domain-rules §4, §5; product B15; rulings 21.
package struct Petitions: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = PetitionsSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        DeskRoutes.all + RegisterRoutes.all + AssignmentRoutes.all + FollowRoutes.all + ErasureRoutes.all
        + FileRoutes.all + ActRoutes.all + AttachmentRoutes.all + NetRoutes.all
}

/// What a petitioner types beside the number on the slip, drawn from the county's key.
package struct PetitionCode: Sendable {
    package let text: String

    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    package init(of petition: PetitionID, key: CountyKey) {
        let bytes = key.lookup(petition.description, purpose: "petition-code")
        text = String(bytes.prefix(8).map { PetitionCode.alphabet[Int($0) % PetitionCode.alphabet.count] })
    }

    /// Whether `typed` is the code, whatever its case and spaces.
    func accepts(_ typed: String) -> Bool {
        let cleaned = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        return Digest.equal(Array(cleaned.utf8), Array(text.utf8))
    }
}
