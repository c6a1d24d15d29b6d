import Places
import HTTPTypes
import Access
import Kernel
import People
import Storage
import Web

/// What is done about a hazard, each act under the client's id.
enum HazardStepRoutes {
    static let all: [Endpoint] = [
        post(
            "order",
            "Sets `grade` (general or major) and who puts it right: a household by its number, a unit, the village.",
            [
                InputField("object", limit: 60), InputField("grade", limit: 20),
                InputField("holder", limit: 20),
                InputField("household", limit: 20), InputField("unit", limit: 200),
                InputField("words", limit: 2_000),
            ], may: \.mayOrder
        ) { visit, office, act in
            let input = visit.input
            let holder = input["holder"].flatMap(Hazard.Holder.init)
            let code = holder == .household ? input["household"] : nil
            let village = office.line.first { $0.level == .village }?.id
            let household: HouseholdID? =
                if let code, let village {
                    try await visit.county.database.read {
                        try People.household(code: code, in: village, $0)?.id
                    }
                } else { nil }
            let order = HazardOrder(
                id: act, object: input["object"] ?? office.hazard.object,
                grade: input["grade"].flatMap(Hazard.Grade.init), holder: holder, household: household,
                unit: input["unit"] ?? "", words: input["words"] ?? "")
            return { try Hazards.order(order, of: office.hazard.id, in: $0) }
        },
        post(
            "handover",
            "Hands the file to the `department` that may enforce, with the text (`basis`) it stands on.",
            [
                InputField("department", limit: 400), InputField("basis", limit: 400),
                InputField("words", limit: 2_000),
            ], may: \.mayHandOver
        ) { visit, office, act in
            let input = visit.input
            let handover = HazardHandover(
                id: act, department: input["department"] ?? "", basis: input["basis"] ?? "",
                words: input["words"] ?? "")
            return { try Hazards.handOver(handover, of: office.hazard.id, in: $0) }
        },
        post(
            "righting", "Keeps what was done to put it right, with photos as evidence.",
            [InputField("words", limit: 2_000), InputField("photos", .file, limit: HazardLimits.photos_max)],
            may: \.mayRight
        ) { visit, office, act in
            let photos = try await HazardPhotos.shared.prepared(visit)
            let words = visit.input["words"] ?? ""
            return { try Hazards.putRight(act, words: words, photos: photos, of: office.hazard.id, in: $0) }
        },
        post(
            "recheck", "Looks again, by somebody else: gone, or back with what is still wrong.",
            [InputField("is_gone", .flag), InputField("words", limit: 2_000)], may: \.mayRecheck
        ) { visit, office, act in
            let (isGone, words) = (visit.input.isChecked("is_gone"), visit.input["words"] ?? "")
            return { try Hazards.recheck(act, isGone: isGone, words: words, of: office.hazard.id, in: $0) }
        },
        post(
            "shelving", "Leaves it until a day, with the reason and what guards it meanwhile.",
            [
                InputField("words", limit: 2_000), InputField("guard", limit: 400), InputField("until", .day),
            ], may: \.mayShelve
        ) { visit, office, act in
            let shelving = HazardShelving(
                id: act, reason: visit.input["words"] ?? "", guarding: visit.input["guard"] ?? "",
                until: try visit.input.day("until"))
            return { try Hazards.shelve(shelving, of: office.hazard.id, in: $0) }
        },
        post(
            "dismissal", "Says that it is no hazard, by somebody else than who found it.",
            [InputField("words", limit: 2_000)], may: \.mayOrder
        ) { visit, office, act in
            let words = visit.input["words"] ?? ""
            return { try Hazards.dismiss(act, words: words, of: office.hazard.id, in: $0) }
        },
    ]

    typealias Act = @Sendable (Transaction) throws -> Void

    /// An act of officers who may do it; 404 for those who may not know of the hazard.
    static func post(
        _ name: String, _ summary: String, _ fields: [InputField],
        may: any KeyPath<HazardOffice, Bool> & Sendable,
        _ prepare: @escaping @Sendable (Visit, HazardOffice, HazardActID) async throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "hazards/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true)] + fields, output: HazardFile.shape,
            form: "hazards/{id}", body_bytes_max: HazardPhotos.body_bytes_max
        ) { visit, officer in
            let id: HazardID = try visit.id("id")
            let sent = try visit.hazardSending()
            let digest = visit.hazardDigest
            let office = try await visit.county.database.read {
                try HazardOffice.read(officer, at: id, in: $0)
            }
            guard office[keyPath: may] else { throw AccessRefusal.notAllowed }
            let act = try await prepare(visit, office, sent.as(Marks.HazardAct.self))
            let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
                let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
                if claim == .fresh { try act(transaction) }
                let next = try HazardOffice.read(officer, at: id, in: transaction)
                return (try HazardFile.read(next, in: transaction), claim)
            }
            return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
        }
    }
}
