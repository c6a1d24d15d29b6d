import Access
import Assemblies
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The fields by which a body is called to vote on one of our texts, and what becomes of them.
enum CallingFields {
    static let all: [InputField] = [
        InputField("id", .id, required: true), InputField("body", .id, required: true),
        InputField("meets", .instant, required: true), InputField("venue", limit: 200),
        InputField("noticed", .day), InputField("chair", limit: 200), InputField("recorder", limit: 200),
        InputField("basis", limit: 400),
    ]

    /// - Parameter place: where the text belongs; those who run things there call the body.
    static func call(
        _ visit: Visit, _ officer: OfficerCaller,
        place: @escaping @Sendable (Reader) throws -> PlaceID,
        _ convene: @escaping @Sendable (Calling, Transaction) throws -> Assembly
    ) async throws -> Answer {
        let calling = try read(visit.input)
        let digest = visit.input.digest
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: try place(transaction), in: transaction).map(\.id)
            try Deliberation.requireRunning(officer, at: lineage)
            let claim = try transaction.claim(
                calling.assembly.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { _ = try convene(calling, transaction) }
            return claim
        }
        let path = "/assemblies/\(calling.assembly)"
        return Answer(
            claim == .fresh ? .created : .ok, next: path,
            json: { json in
                json.object { json in
                    json.field("id", calling.assembly)
                    json.field("path", path)
                }
            })
    }

    private static func read(_ input: Input) throws -> Calling {
        guard let assembly = try input.id("id", of: Marks.Assembly.self) else { throw WebRefusal.idMissing }
        guard let body = try input.id("body", of: Marks.AssemblyBody.self) else {
            throw FieldRefusal(.missing, at: "body")
        }
        guard let meets = Instant(iso: input["meets"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "meets")
        }
        return Calling(
            assembly: assembly, body: body, venue: input["venue"] ?? "", meets: meets,
            noticed: try input.day("noticed"), chair: input["chair"] ?? "",
            recorder: input["recorder"] ?? "", basis: input["basis"] ?? "")
    }
}
