import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Minutes and promises.
enum MinutesRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies/{id}/minutes", .page, for: OfficerCaller.self,
            "The minutes, with the forms to keep them and to note a promise."
        ) { visit, officer in
            let file = try await AssemblyRoutes.file(visit, for: officer)
            let (minutes, promise) = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer { minutesPage(file, minutes: minutes, promise: promise, $0) }
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
            "Notes what somebody promised at the meeting, and by when.",
            fields: [
                InputField("id", .id, required: true),
                InputField("words", limit: AssemblyLimits.promise_length_max),
                InputField("who", limit: 100), InputField("due", .day, required: true),
            ], output: AssemblyFile.shape, form: "assemblies/{id}/minutes"
        ) { visit, officer in try await promise(visit, officer) },
        Endpoint(
            .get, "commitments/{id}", for: OfficerCaller.self, "A promise, and what became of it.",
            output: Commitment.shape
        ) { visit, officer in
            let (file, promise) = try await held(visit, officer)
            let sending = AnyID.minted(at: visit.now)
            return Answer(
                json: { promise.write(to: &$0) },
                page: { promisePage(file, promise, sending: sending, $0) })
        },
        Endpoint(
            .post, "commitments/{id}/report", for: OfficerCaller.self,
            "Tells the body what became of a promise: `outcome` kept, partly or broken.",
            fields: [
                InputField("id", .id), InputField("outcome", required: true, limit: 20),
                InputField("words", limit: AssemblyLimits.promise_length_max),
            ], output: Commitment.shape, form: "commitments/{id}"
        ) { visit, officer in try await report(visit, officer) },
    ]

    private static func promise(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.AssemblyCommitment.self) else {
            throw WebRefusal.idMissing
        }
        let assembly: AssemblyID = try visit.id("id")
        guard let due = try input.day("due") else { throw FieldRefusal(.missing, at: "due") }
        let draft = CommitmentDraft(
            id: id, assembly: assembly, words: input["words"] ?? "", who: input["who"] ?? "", due: due)
        return try await AssemblyRoutes.act(
            "commitments", visit, officer, next: "/assemblies/\(assembly)/minutes"
        ) { _, transaction in try Assemblies.promise(draft, in: transaction) }
    }

    private static func report(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let outcome = Commitment.Outcome(rawValue: visit.input["outcome"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "outcome")
        }
        let (id, words): (CommitmentID, String) = (try visit.id("id"), visit.input["words"] ?? "")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes
        let promise = try await visit.county.database.write(by: officer.origin) { transaction in
            guard let promise = try PromiseStore.find(id, in: transaction) else {
                throw PromisingRefusal.unknown
            }
            _ = try Assemblies.held(promise.assembly, by: officer, toChange: true, in: transaction)
            guard try Sending.isFresh(sending, by: officer, digest: digest, in: transaction) else {
                return promise
            }
            return try Assemblies.report(id, outcome, words: words, in: transaction)
        }
        return Answer(next: "/commitments/\(id)", json: { promise.write(to: &$0) })
    }

    /// The promise of the path with its meeting, for officers of the place; 404 for everybody else.
    private static func held(
        _ visit: Visit, _ officer: OfficerCaller
    ) async throws -> (AssemblyFile, Commitment) {
        let id: CommitmentID = try visit.id("id")
        return try await visit.county.database.read { reader in
            guard let promise = try PromiseStore.find(id, in: reader),
                let file = try AssemblyFile.read(promise.assembly, for: officer, in: reader),
                file.rights >= .watches
            else { throw PromisingRefusal.unknown }
            return (file, promise)
        }
    }
}
