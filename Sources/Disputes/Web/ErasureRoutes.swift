import Access
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// Erasing what is personal about a closed dispute, by its number.
enum ErasureRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "disputes/erasures/new", .page, for: OfficerCaller.self,
            "The form that erases what is personal about a closed dispute.",
            query: [QueryField("number", "The number of the dispute.")]
        ) { visit, officer in
            let places = officer.places(.register)
            let isAbove = try await visit.county.database.read { reader in
                try places.contains {
                    try People.mayErase(officer, within: Places.lineage(of: $0, in: reader))
                }
            }
            if !isAbove { throw AccessRefusal.notAllowed }
            let (id, number) = (AnyID.minted(at: visit.now), visit.query["number"] ?? "")
            return Answer { erasureForm(id: id, number: number, $0) }
        },
        Endpoint(
            .post, "disputes/erasures", for: OfficerCaller.self,
            "Erases names, telephones, words and files of the closed dispute `number`, for good.",
            fields: [
                InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                InputField("ground", required: true), InputField("confirmed", .flag),
            ], output: .object([("dispute", .id), ("ground", .text)]), form: "disputes/erasures/new"
        ) { visit, officer in try await erase(visit, officer) },
    ]

    private static func erase(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let number = try visit.input.required("number")
        guard let ground = ErasureGround(rawValue: try visit.input.required("ground")) else {
            throw FieldRefusal(.unreadable, at: "ground")
        }
        let isConfirmed = visit.input.isChecked("confirmed")
        let (sent, digest) = (try visit.sendingID(), visit.disputeDigest)
        let (claim, dispute) = try await visit.county.database.write(by: officer.origin) { transaction in
            guard let dispute = try DisputeStore.find(number: number, in: transaction),
                People.mayErase(officer, within: try Places.lineage(of: dispute.place, in: transaction))
            else { throw DisputeRefusal.unknown }
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Disputes.erase(dispute.id, on: ground, isConfirmed: isConfirmed, in: transaction)
            }
            return (claim, dispute.id)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/disputes",
            json: { json in
                json.object { json in
                    json.field("dispute", dispute)
                    json.field("ground", ground.rawValue)
                }
            })
    }
}

private func erasureForm(id: AnyID, number: String, _ frame: Frame) -> HTML {
    let grounds = ErasureGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.disputeErasure), purpose: frame(.disputeErasurePurpose), frame: frame,
        crumbs: [Crumb(frame(.disputesTitle), path: "/disputes"), Crumb(frame(.disputeErasure))],
        body: Form.post(
            to: "/disputes/erasures", id: id, frame: frame,
            """
            \(Field("number", frame(.disputeNumber)).text(frame, value: number, maxLength: 40))\
            \(Field("ground", frame(.disputeErasureGround)).radios(frame, grounds))\
            \(Field("confirmed", frame(.disputeErasureConfirm)).checkbox(frame))\
            \(Button(frame(.disputeErasureNow), .main).submit())
            """))
}
