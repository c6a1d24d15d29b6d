import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Erasing what people wrote and are called in a closed petition, or the words of a net matter, by number.
enum ErasureRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "petitions/erasures/new", .page, for: OfficerCaller.self,
            "The form that erases what people wrote and are called in a closed petition.",
            query: [QueryField("number", "The number of the petition.")]
        ) { visit, _ in
            let number = visit.query["number"] ?? visit.input["number"] ?? ""
            let id = AnyID.minted(at: visit.now)
            return Answer { petitionErasurePage(id: id, number: number, $0) }
        },
        Endpoint(
            .post, "petitions/erasures", for: OfficerCaller.self,
            "Erases name, telephone, address and every word of the closed petition `number`, for good.",
            fields: [
                InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                InputField("ground", required: true), InputField("confirmed", .flag),
            ], output: .object([("subject", .id), ("ground", .text)]), form: "petitions/erasures/new"
        ) { visit, officer in try await erase(visit, officer) },
    ]

    private static func erase(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let number = PetitionNumber.tidied(try visit.input.required("number"))
        guard let ground = ErasureGround(rawValue: try visit.input.required("ground")) else {
            throw FieldRefusal(.unreadable, at: "ground")
        }
        let isConfirmed = visit.input.isChecked("confirmed")
        let (sent, digest) = (try visit.petitionSending(), visit.petitionDigest)
        let (claim, subject) = try await visit.county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if case .repeated = claim { return (claim, sent) }
            let subject = try Petitions.erase(
                number: number, on: ground, isConfirmed: isConfirmed, by: officer, in: transaction)
            return (claim, subject)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/petitions",
            json: { json in
                json.object { json in
                    json.field("subject", subject)
                    json.field("ground", ground.rawValue)
                }
            })
    }
}

private func petitionErasurePage(id: AnyID, number: String, _ frame: Frame) -> HTML {
    let grounds = ErasureGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.petitionErasure), purpose: frame(.petitionErasurePurpose), frame: frame,
        crumbs: [Crumb(frame(.petitionsTitle), path: "/petitions"), Crumb(frame(.petitionErasure))],
        body: Form.post(
            to: "/petitions/erasures", id: id, frame: frame,
            """
            \(Field("number", frame(.petitionNumber)).text(frame, value: number, maxLength: 40))\
            \(Field("ground", frame(.petitionErasureGround)).radios(frame, grounds))\
            \(Field("confirmed", frame(.petitionErasureConfirm)).checkbox(frame))\
            \(Button(frame(.petitionErasureNow), .main).submit())
            """))
}
