import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

extension OfficerRoutes {
    static let recording: [Endpoint] = [
        Endpoint(
            .get, "records/new", .page, for: OfficerCaller.self,
            "The form by which officers record a matter.",
            query: [
                QueryField("category", "The category that the form begins with."),
                QueryField("group", .id, "The online group in which it was said."),
            ]
        ) { visit, officer in
            let id = CaseID.minted(at: visit.now)
            let category = visit.input["category"] ?? visit.query["category"]
            let group = visit.query["group"].flatMap(OnlineGroupID.init)
            let record = try await visit.county.database.read {
                try OfficerRecord.read(officer, id, category: category, group: group, in: $0)
            }
            return Answer { officerRecordPage(record, $0) }
        },
        Endpoint(
            .post, "on-the-spot", for: OfficerCaller.self,
            "Records a matter that is mended already; a second person verifies.",
            fields: [
                InputField("id", .id, required: true), InputField("body", limit: 20_000),
                InputField("place", .id),
                InputField("category"), InputField("note", limit: CaseLimits.noteCharacters_max),
                InputField("location", limit: RequestLimits.locationCharacters_max),
                InputField("name", limit: RequestLimits.nameCharacters_max), InputField("phone", limit: 20),
                InputField("photos", .file, limit: RequestLimits.photos_max), InputField("group", .id),
                InputField("said_on", .day),
            ],
            output: .object([("id", .id), ("number", .text), ("code", .text)]), form: "records/new",
            body_bytes_max: OfficerPhotos.body_bytes_max
        ) { visit, officer in try await solveOnTheSpot(visit, officer) },
        Endpoint(
            .get, "catalogue", for: OfficerCaller.self,
            "Which unit answers for which category at which place.",
            output: .page(
                .object([("category", .text), ("place", .id), ("organisation", .id), ("basis", .text)]))
        ) { visit, officer in
            let id = AnyID.minted(at: visit.now)
            let catalogue = try await visit.county.database.read {
                try OfficerCatalogue.read(officer, id, in: $0)
            }
            return Answer(json: catalogue.write, page: { officerCataloguePage(catalogue, $0) })
        },
        Endpoint(
            .post, "catalogue", for: OfficerCaller.self,
            "Says which unit answers for a category at a place and below.",
            fields: [
                InputField("id", .id, required: true), InputField("category", required: true),
                InputField("place", .id, required: true), InputField("organisation", .id, required: true),
                InputField("basis", required: true, limit: 200),
            ], output: .nothing, form: "catalogue"
        ) { visit, officer in try await assign(visit, officer) },
    ]

    private static func solveOnTheSpot(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Case.self) else { throw WebRefusal.idMissing }
        let input = visit.input
        var draft = Draft(id: id, body: input["body"] ?? "", channel: .grid)
        draft.place = try input.id("place")
        draft.category = input["category"]
        draft.location = input["location"] ?? ""
        draft.name = input["name"]
        draft.phone = input["phone"]
        draft.answers = try ResidentReporting.answers(input)
        draft.said = try await ResidentReporting.said(visit, officer)
        let photos = try await ResidentPhotos.shared.prepared(visit)
        let receipt = try await Requests(visit.county).solveOnTheSpot(
            draft, note: input["note"] ?? "", photos: photos, by: officer, digest: input.digest)
        return Answer(receipt.isRepeated ? .ok : .created, next: "/requests/\(id)") { json in
            json.object { json in
                json.field("id", receipt.id)
                json.field("number", receipt.number)
                json.field("code", receipt.code)
            }
        }
    }

    private static func assign(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self),
            let organisation = try input.id("organisation", of: Marks.Organisation.self)
        else { throw WebRefusal.notFound }
        let category = try input.required("category")
        let basis = try input.required("basis")
        let digest = input.digest
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            try officer.require(.rules, at: try Places.lineage(of: place, in: transaction).map(\.id))
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            try Requests.enterCatalogue(category, at: place, to: organisation, basis: basis, in: transaction)
            return claim
        }
        let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
        return Answer(status, next: "/catalogue") { json in
            json.object { json in
                json.field("category", category)
                json.field("place", place)
                json.field("organisation", organisation)
                json.field("basis", basis)
            }
        }
    }
}

/// Photos of an officer's form.
enum OfficerPhotos {
    /// Three pictures as phones make them, and the fields beside them.
    static let body_bytes_max = 40 * 1024 * 1024
}
