import Access
import Cases
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Storage
import Web

extension Requests {
    /// Erasing who asked, where they have no account: by the request's number.
    package static let erasureEndpoints: [Endpoint] =
        [
            Endpoint(
                .get, "requests/erasures/new", .page, for: OfficerCaller.self,
                "The form that erases what is personal about a requester."
            ) { visit, officer in
                let places = officer.places(.register)
                let isAbove = try await visit.county.database.read { reader in
                    try places.contains {
                        try People.mayErase(officer, within: Places.lineage(of: $0, in: reader))
                    }
                }
                if !isAbove { throw AccessRefusal.notAllowed }
                let id = AnyID.minted(at: visit.now)
                return Answer { requesterErasureForm(id: id, $0) }
            },
            Endpoint(
                .post, "requests/erasures", for: OfficerCaller.self,
                "Erases name, telephone, words and photos of the requester of the closed request `number`, for good. "
                    + "`ground` is request, retention or court; `confirmed` must be true.",
                fields: [
                    InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                    InputField("ground", required: true), InputField("confirmed", .flag),
                ], output: .object([("request", .id), ("ground", .text)]), form: "requests/erasures/new"
            ) { visit, officer in try await RequesterErasure.erase(visit, officer) },
        ] + redactionEndpoints
}

enum RequesterErasure {
    static func erase(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let number = try input.required("number")
        guard let ground = ErasureGround(rawValue: try input.required("ground")) else {
            throw FieldRefusal(.unreadable, at: "ground")
        }
        if !input.isChecked("confirmed") { throw RequesterErasingRefusal.unconfirmed }
        let digest = Digest.sha256(Array("/requests/erasures".utf8) + input.digest)
        let key = visit.county.key
        let (claim, request) = try await visit.county.database.write(by: officer.origin) { transaction in
            let file = try CaseFile.read(number: number, in: transaction)
            // A request of other places is told like a number that does not exist.
            guard let file, People.mayErase(officer, within: file.lineage) else {
                throw RequesterErasingRefusal.unknown
            }
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if claim == .fresh {
                let contact = try RequestStore.contact(of: file.matter.id, in: transaction)
                let names = [(contact.name, "name"), (contact.phone, "phone")].compactMap { sealed, what in
                    sealed.flatMap { try? key.open($0, context: "request.\(what):\(file.matter.id)") }
                }
                try Requests.eraseRequester(
                    of: file.matter.id, on: ground, hiding: names, in: transaction)
            }
            return (claim, file.matter.id)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/requests/\(request)/redactions",
            json: { json in
                json.object { json in
                    json.field("request", request)
                    json.field("ground", ground.rawValue)
                }
            })
    }
}

func requesterErasureForm(id: AnyID, _ frame: Frame) -> HTML {
    let grounds = ErasureGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.requesterErasureTitle), purpose: frame(.requesterErasurePurpose), frame: frame,
        crumbs: [
            Crumb(frame(.requesterErasureList), path: "/erasures"), Crumb(frame(.requesterErasureTitle)),
        ],
        body: """
            \(FactsList([
                Fact(frame(.requesterErasureGoes), frame(.requesterErasureGoesWhat)),
                Fact(frame(.requesterErasureStays), frame(.requesterErasureStaysWhat)),
            ]).html)\
            \(Form.post(
                to: "/requests/erasures", id: id, frame: frame,
                """
                \(Field("number", frame(.requesterErasureNumber), hint: frame(.requesterErasureNumberHint))
                    .text(frame, maxLength: 40))\
                \(Field("ground", frame(.requesterErasureGround)).radios(frame, grounds))\
                \(Field("confirmed", frame(.requesterErasureConfirm)).checkbox(frame, isOn: false))\
                \(Button(frame(.requesterErasureNow), .main, isWide: true).submit())
                """))
            """)
}
