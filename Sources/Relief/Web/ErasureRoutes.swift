import Access
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// Erasing what is personal about a matter that is over, of an applicant who has no account, by its number.
enum ErasureRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "relief/erasures/new", .page, for: OfficerCaller.self,
            "The form that erases what is personal about a matter that is over.",
            query: [QueryField("number", "The number of the matter.")]
        ) { visit, _ in
            let number = visit.query["number"] ?? visit.input["number"] ?? ""
            let id = AnyID.minted(at: visit.now)
            return Answer { page(id: id, number: number, $0) }
        },
        Endpoint(
            .post, "relief/erasures", for: OfficerCaller.self,
            "Erases names, particulars and words of the matter `number`, for good; amounts and months stay.",
            fields: [
                InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                InputField("ground", required: true), InputField("confirmed", .flag),
            ], output: .object([("matter", .id), ("ground", .text)]), form: "relief/erasures/new"
        ) { visit, officer in try await erase(visit, officer) },
    ]

    private static func erase(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let number = try visit.input.required("number")
        guard let ground = ErasureGround(rawValue: try visit.input.required("ground")) else {
            throw FieldRefusal(.unreadable, at: "ground")
        }
        let isConfirmed = visit.input.isChecked("confirmed")
        let (sent, digest) = (try visit.reliefSending(), visit.reliefDigest)
        let (claim, matter) = try await visit.county.database.write(by: officer.origin) { transaction in
            guard let matter = try MatterStore.find(number: number, in: transaction),
                People.mayErase(officer, within: try Places.lineage(of: matter.place, in: transaction))
            else { throw ReliefRefusal.unknown }
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Relief.erase(matter, on: ground, isConfirmed: isConfirmed, in: transaction)
            }
            return (claim, matter.id)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/relief",
            json: { json in
                json.object { json in
                    json.field("matter", matter)
                    json.field("ground", ground.rawValue)
                }
            })
    }

    private static func page(id: AnyID, number: String, _ frame: Frame) -> HTML {
        let grounds = ErasureGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
        return Layout.page(
            title: frame(.reliefErasure), purpose: frame(.reliefErasurePurpose), frame: frame,
            crumbs: [Crumb(frame(.reliefTitle), path: "/relief"), Crumb(frame(.reliefErasure))],
            body: Form.post(
                to: "/relief/erasures", id: id, frame: frame,
                """
                \(Field("number", frame(.reliefNumber)).text(frame, value: number, maxLength: 40))\
                \(Field("ground", frame(.reliefErasureGround)).radios(frame, grounds))\
                \(Field("confirmed", frame(.reliefErasureConfirm)).checkbox(frame))\
                \(Button(frame(.reliefErasureNow), .main).submit())
                """))
    }
}
