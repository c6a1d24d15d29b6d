import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Minutes, and what is promised; what becomes of a promise stands in the case that follows it up.
enum MinutesRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies/{id}/minutes", .page, for: OfficerCaller.self,
            "The minutes, with the forms to keep them and to note a promise."
        ) { visit, officer in
            let file = try await AssemblyRoutes.file(visit, for: officer)
            let (minutes, promise) = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            let place = file.assembly.place
            let owners =
                file.rights == .convenes
                ? try await visit.county.database.read { try PromiseOwner.all(at: place, in: $0) } : []
            return Answer {
                minutesPage(file, owners: owners, minutes: minutes, promise: promise, $0)
            }
        },
        Endpoint(
            .post, "assemblies/{id}/minutes", for: OfficerCaller.self,
            "Keeps the minutes; earlier versions stay.",
            fields: [
                InputField("id", .id), InputField("minutes", limit: AssemblyLimits.minutes_length_max),
            ], output: AssemblyFile.shape, form: "assemblies/{id}/minutes"
        ) { visit, officer in
            let (text, id): (String, AssemblyID) = (visit.input["minutes"] ?? "", try visit.id("id"))
            return try await AssemblyRoutes.act(
                "minutes", visit, officer, next: "/assemblies/\(id)/minutes"
            ) { id, transaction in try Assemblies.keepMinutes(text, of: id, in: transaction) }
        },
        Endpoint(
            .post, "assemblies/{id}/commitments", for: OfficerCaller.self,
            "Notes what somebody promised at the meeting, and by when; `owner` has its case from today.",
            fields: [
                InputField("id", .id, required: true),
                InputField("words", limit: AssemblyLimits.promise_length_max),
                InputField("who", limit: 100), InputField("due", .day, required: true),
                InputField("owner", .id),
            ], output: AssemblyFile.shape, form: "assemblies/{id}/minutes"
        ) { visit, officer in try await promise(visit, officer) },
    ]

    private static func promise(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.AssemblyCommitment.self) else {
            throw WebRefusal.idMissing
        }
        let assembly: AssemblyID = try visit.id("id")
        guard let due = try input.day("due") else { throw FieldRefusal(.missing, at: "due") }
        let draft = CommitmentDraft(
            id: id, assembly: assembly, words: input["words"] ?? "", who: input["who"] ?? "", due: due,
            owner: try input.id("owner"))
        return try await AssemblyRoutes.act(
            "commitments", visit, officer, next: "/assemblies/\(assembly)/minutes"
        ) { _, transaction in try Assemblies.promise(draft, in: transaction) }
    }
}
