import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Naming an officer to a petition by its number; who names need not know the file.
enum AssignmentRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "petitions/assignments/new", .page, for: OfficerCaller.self,
            "The form on which an officer is named to a petition.",
            query: [QueryField("number", "The number of the petition.")]
        ) { visit, officer in
            let number = visit.query["number"] ?? visit.input["number"] ?? ""
            let id = AnyID.minted(at: visit.now)
            let people = try await visit.county.database.read { reader in
                guard let office = try office(of: officer, in: reader) else { throw AccessRefusal.notAllowed }
                let line = try Places.lineage(of: office, in: reader).map(\.id)
                let below = try Places.children(of: office, in: reader).filter {
                    [.town, .village].contains($0.level)
                }
                return try PetitionChoices.officers(at: line + below.map(\.id), in: reader)
            }
            return Answer { assignmentPage(number: number, people, id: id, $0) }
        },
        Endpoint(
            .post, "petitions/assignments", for: OfficerCaller.self,
            "Names the officer `person` to the petition `number`; nobody of whom an accusation is about.",
            fields: [
                InputField("id", .id, required: true), InputField("number", required: true, limit: 40),
                InputField("person", .id, required: true),
            ], output: .object([("number", .text), ("person", .id)]), form: "petitions/assignments/new"
        ) { visit, officer in
            let number = PetitionNumber.tidied(try visit.input.required("number"))
            guard let person: PersonID = try visit.input.id("person") else {
                throw PetitionRefusal.assigneeUnknown
            }
            let claim = try await Petitions(visit.county).assign(
                person, to: number, by: officer, as: try visit.petitionSending(),
                digest: visit.petitionDigest)
            return Answer(
                claim == .fresh ? .created : .ok, next: "/petitions",
                json: { json in
                    json.object { json in
                        json.field("number", number)
                        json.field("person", person)
                    }
                })
        },
    ]

    private static func office(of officer: OfficerCaller, in reader: Reader) throws -> PlaceID? {
        try officer.petitionOffice(in: reader)?.id ?? officer.places(.supervise).first ?? officer.homePlace
    }
}

/// Numbers are read out, copied and typed with whatever dash the keyboard has, and without their first character.
enum PetitionNumber {
    static func tidied(_ typed: String) -> String {
        let digits = typed.map { "—–－_".contains($0) ? "-" : $0 }.filter { $0.isNumber || $0 == "-" }
        return (typed.contains("网") ? "网" : "信") + String(digits)
    }
}

private func assignmentPage(number: String, _ people: [Choice], id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.petitionAssign), purpose: frame(.petitionAssignPurpose), frame: frame,
        crumbs: [Crumb(frame(.petitionsTitle), path: "/petitions"), Crumb(frame(.petitionAssign))],
        body: Form.post(
            to: "/petitions/assignments", id: id, frame: frame,
            """
            \(Field("number", frame(.petitionNumber)).text(frame, value: number, maxLength: 40))\
            \(Field("person", frame(.petitionOfficer)).select(frame, people, empty: frame(.petitionChoose)))\
            \(Button(frame(.petitionAssignSend), .main).submit())
            """))
}
