import Access
import Kernel
import Places
import Sealing
import Storage
import Web

/// What phones take along.
enum PackRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "field/pack", for: MemberCaller.self,
            "What the caller takes along into the field: visits due, requests in hand, notices, households as cards, "
                + "masked as the pages are, and the forms to enter more. Nothing but its head when it is still what "
                + "`have` names.",
            query: [QueryField("have", "The digest of the pack that the phone has.")], output: shape
        ) { visit, member in try await pack(visit, member) }
    ]

    private static let shape = Shape.named(
        "FieldPack",
        .object([
            ("person", .id), ("name", .text), ("place_name", .optional(.text)), ("is_officer", .flag),
            ("language", .text), ("is_large", .flag), ("now", .instant), ("token", .text), ("version", .text),
            ("digest", .text), ("is_unchanged", .flag),
        ]))

    private static func pack(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let officer = try? OfficerCaller(visit)
        let place = try await visit.county.database.read { reader in
            try officer?.homePlace.flatMap { try Places.find($0, in: reader)?.name }
        }
        let parts = try await Packing(visit: visit).parts(for: member)
        let whole = parts.map { "\($0.name)=\($0.json)" }.joined(separator: "\n")
        let digest = String(Digest.hexadecimal(Digest.sha256(Array(whole.utf8))).prefix(32))
        let isUnchanged = visit.query["have"] == digest
        let version = Shell(visit).version
        return Answer(json: { json in
            json.object { json in
                json.field("person", member.person)
                json.field("name", member.name)
                json.field("place_name", place)
                json.field("is_officer", officer != nil)
                json.field("language", visit.language.rawValue)
                json.field("is_large", visit.isLarge)
                json.field("now", visit.now)
                json.field("token", visit.formToken)
                json.field("version", version)
                json.field("digest", digest)
                json.field("is_unchanged", isUnchanged)
                if !isUnchanged {
                    for part in parts {
                        json.key(named: part.name)
                        json.raw(part.json)
                    }
                }
            }
        })
    }
}
