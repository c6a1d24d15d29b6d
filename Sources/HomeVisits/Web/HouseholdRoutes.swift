import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A household's page of visits, and what happened in it.
enum HouseholdRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits/households", .program, for: MemberCaller.self,
            "The households that the caller may visit, by number, masked: of the own grid or village, and those that "
                + "the caller answers for.",
            output: .page(DueRow.shape)
        ) { visit, member in
            let (caller, key) = (VisitCaller(visit, member), visit.county.key)
            let choice = try await visit.county.database.read {
                try HouseholdChoice.read(caller, key: key, in: $0)
            }
            return Answer(json: { choice.write(to: &$0) })
        },
        Endpoint(
            .get, "visits/households/{id}", for: MemberCaller.self,
            "A household with what is due, who came, and that there are needs; which ones is asked with a reason.",
            output: HouseholdVisits.shape
        ) { visit, member in
            let file = try await file(visit, member)
            let ids = (0..<8).map { _ in AnyID.minted(at: visit.now) }
            return Answer(
                json: { file.write(to: &$0) }, page: { householdVisitsPage(file, ids: ids, $0) })
        },
        Endpoint(
            .post, "visits/households/{id}/changes", for: MemberCaller.self,
            "Notes something after which somebody comes at once: `kind` is health, death, disaster, income or carer.",
            fields: [
                InputField("id", .id, required: true), InputField("kind", limit: 20), InputField("on", .day),
            ], output: HouseholdVisits.shape, form: "visits/households/{id}"
        ) { visit, member in try await note(visit, member) },
    ]

    static func file(_ visit: Visit, _ member: MemberCaller) async throws -> HouseholdVisits {
        let id: HouseholdID = try visit.id("id")
        let (caller, key) = (VisitCaller(visit, member), visit.county.key)
        return try await visit.county.database.read { reader in
            try HouseholdVisits.read(
                VisitedHousehold.read(id, for: caller, in: reader), key: key, in: reader)
        }
    }

    private static func note(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: HouseholdID = try visit.id("id")
        let sent = try visit.sentID()
        let kind: MajorChange.Kind = try visit.required("kind")
        guard let day = try visit.input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let (caller, key, digest) = (VisitCaller(visit, member), visit.county.key, visit.visitDigest)
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let found = try VisitedHousehold.visiting(id, for: caller, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh {
                try HomeVisits.note(
                    MajorChange(id: sent.as(Marks.MajorChange.self), household: id, kind: kind, day: day),
                    in: transaction)
            }
            return (try HouseholdVisits.read(found, key: key, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.found.path, json: { file.write(to: &$0) })
    }
}
