import Access
import Cases
import Duties
import HTTPTypes
import Kernel
import Pictures
import Places
import Storage
import Web

/// Reporting: the form, what it sends, the receipt.
enum ResidentReporting {
    /// Three pictures as phones make them.
    static let body_bytes_max = 24 * 1024 * 1024
    static let answerCharacters_max = 500

    static let all: [Endpoint] = [
        Endpoint(
            .get, "requests/new", .page, for: Anyone.self, "The form for reporting something at `place`.",
            query: [
                .place("Where it is."), QueryField("town", .id, "The town whose villages are offered."),
                QueryField("category", "The category that the form begins with."),
            ]
        ) { visit, _ in try await form(visit) },
        Endpoint(
            .post, "requests", for: Anyone.self,
            "Reports something under the client's `id`; `answers.{question}` answers the category's questions.",
            fields: fields, output: ResidentReceived.shape, form: "requests/new",
            body_bytes_max: body_bytes_max
        ) { visit, _ in try await receive(visit) },
        Endpoint(
            .get, "receipts/{number}", .page, for: Anyone.self, "The receipt, to whoever has its `code`.",
            query: [QueryField("code", "The code on the receipt.")]
        ) { visit, _ in
            let county = visit.county
            let found = try await Requests(county).find(
                number: visit.parameters["number"] ?? "", code: visit.query["code"] ?? "")
            let file = try await county.database.read {
                try ResidentFile.read(found, key: county.key, in: $0)
            }
            let publicURL = visit.publicURL
            return Answer { residentReceiptPage(file, publicURL: publicURL, $0) }
        },
    ]

    private static let fields = [
        InputField("id", .id), InputField("body", limit: 20_000), InputField("title", limit: 400),
        InputField("place", .id), InputField("village", .id), InputField("category", limit: 100),
        InputField("wish", limit: 20),
        InputField("phone", limit: 40), InputField("name", limit: RequestLimits.nameCharacters_max),
        InputField("is_public", .flag), InputField("location", limit: RequestLimits.locationCharacters_max),
        InputField("latitude", limit: 32), InputField("longitude", limit: 32),
        InputField("consent", limit: 200),
        InputField("channel", limit: 20), InputField("received_at", .instant), InputField("group", .id),
        InputField("said_on", .day),
        InputField("photos", .file, limit: RequestLimits.photos_max),
    ]

    /// An officer whose record was refused sees their own form again.
    private static func form(_ visit: Visit) async throws -> Answer {
        let id = CaseID.minted(at: visit.now)
        if visit.input["channel"] != nil, let officer = try? OfficerCaller(visit) {
            let category = visit.input["category"]
            let group = try visit.input.id("group", of: Marks.OnlineGroup.self)
            let record = try await visit.county.database.read {
                try OfficerRecord.read(officer, id, category: category, group: group, in: $0)
            }
            return Answer { officerRecordPage(record, $0) }
        }
        let input = visit.input
        let wanted = input["village"] ?? input["place"] ?? visit.query["place"]
        let chosen = input["category"] ?? visit.query["category"]
        let town = visit.query["town"].flatMap(PlaceID.init)
        let content = try await visit.county.database.read { reader in
            try ResidentForm.read(
                id, at: wanted.flatMap(PlaceID.init), town: town, category: chosen, in: reader)
        }
        return Answer { content.page($0) }
    }

    private static func receive(_ visit: Visit) async throws -> Answer {
        let member = try? MemberCaller(visit)
        let officer = try? OfficerCaller(visit)
        var draft = try draft(visit, officer)
        if draft.channel != .web, draft.channel != .api {
            guard let officer else { throw AccessRefusal.notAllowed }
            try await check(officer, at: draft.place, visit)
        }
        draft.said = try await said(visit, officer)
        let photos = try await ResidentPhotos.shared.prepared(visit)
        let county = visit.county
        let receipt = try await Requests(county).receive(
            draft, photos: photos, by: member?.person.description ?? "anyone",
            origin: Origin(actor: member?.person, happened: draft.received), digest: visit.input.digest)
        let file = try await county.database.read {
            try ResidentFile.read(receipt.id, key: county.key, in: $0)
        }
        let url = (visit.publicURL ?? "") + file.path
        return Answer(
            receipt.isRepeated ? .ok : .created, next: "/receipts/\(receipt.number)?code=\(receipt.code)",
            json: { ResidentReceived.write(file, url: url, to: &$0) })
    }

    /// In which online group it was said, and when; it is brought in by who holds a post where the group's grid lies.
    static func said(
        _ visit: Visit, _ officer: OfficerCaller?
    ) async throws -> (group: OnlineGroupID, on: Day)? {
        guard let group = try visit.input.id("group", of: Marks.OnlineGroup.self) else { return nil }
        guard let officer else { throw AccessRefusal.notAllowed }
        let grid = try await visit.county.database.read { try Duties.onlineGroup(group, in: $0)?.place }
        try await check(officer, at: grid, visit)
        return (group, try visit.input.day("said_on") ?? visit.now.day)
    }

    /// Officers report for others only where they hold a post.
    static func check(_ officer: OfficerCaller, at place: PlaceID?, _ visit: Visit) async throws {
        guard let place else { return }
        let lineage = try await visit.county.database.read { try Places.lineage(of: place, in: $0).map(\.id) }
        let may: [Permission] = [.report, .work, .dispatch, .verify]
        guard lineage.isEmpty || may.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
    }

    private static func draft(_ visit: Visit, _ officer: OfficerCaller?) throws -> Draft {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Case.self) else { throw WebRefusal.idMissing }
        var draft = Draft(id: id, body: input["body"] ?? "", channel: visit.face == .page ? .web : .api)
        if let channel = input["channel"] {
            guard let known = Request.Channel(rawValue: channel), known != .imported, known != .wechat else {
                throw FieldRefusal(.unreadable, at: "channel")
            }
            draft.channel = known == .web || known == .api ? draft.channel : known
        }
        draft.title = input["title"]
        draft.place = try input.id("place") ?? officer?.homePlace
        draft.category = input["category"]
        draft.name = input["name"]
        draft.phone = input["phone"]
        if let wish = input["wish"] {
            guard let known = Request.Wish(rawValue: wish) else {
                throw FieldRefusal(.unreadable, at: "wish")
            }
            draft.wish = known
        }
        draft.isPublic = input.isChecked("is_public")
        draft.location = input["location"] ?? ""
        draft.position = try position(input)
        draft.consent = input["consent"]
        draft.answers = try answers(input)
        // Only those who took a report down may say that it came earlier.
        if officer != nil { draft.received = input["received_at"].flatMap { Instant(iso: $0) } }
        return draft
    }

    private static func position(_ input: Input) throws(FieldRefusal) -> Coordinate? {
        guard let latitude = input["latitude"], let longitude = input["longitude"] else { return nil }
        guard let north = Double(latitude), let east = Double(longitude),
            let position = Coordinate(latitude: north, longitude: east)
        else { throw FieldRefusal(.unreadable, at: "location") }
        return position
    }

    /// Answers to a category's questions, by the question's id.
    static func answers(_ input: Input) throws(FieldRefusal) -> [String: String] {
        var answers: [String: String] = [:]
        for name in input.fields.keys.sorted() where name.hasPrefix("answers.") {
            guard let value = input[name] else { continue }
            if value.count > answerCharacters_max {
                throw FieldRefusal(.tooLong, at: name, limit: answerCharacters_max)
            }
            answers[String(name.dropFirst(8))] = value
        }
        if answers.count > RequestLimits.answers_max {
            throw FieldRefusal(.tooMany, at: "answers", limit: RequestLimits.answers_max)
        }
        return answers
    }
}

/// A photo that cannot be taken, told at the form's own field.
struct PhotoRefusal: Refusal {
    let reason: PictureRefusal

    var code: String { reason.code }
    var kind: RefusalKind { reason.kind }
    var field: String? { "photos" }
    var sentence: Sentence { reason.sentence }
}

/// Makes photos small one at a time: one takes up to 200 MB while it is worked on.
actor ResidentPhotos {
    static let shared = ResidentPhotos()

    /// - Parameter field: refusals stand at `photos`, where the form has one such field.
    func prepared(
        _ visit: Visit, field: String = "photos"
    ) throws -> [(id: FileID, picture: Picture.Prepared)] {
        // A browser sends a part without name and bytes where no file was chosen.
        let sent = visit.input.files.filter {
            $0.field == field && !($0.bytes.isEmpty && $0.fileName.isEmpty)
        }
        return try sent.map { file in
            do throws(PictureRefusal) {
                return (FileID.minted(at: visit.now), try Picture.prepared(file.bytes))
            } catch { throw PhotoRefusal(reason: error) }
        }
    }
}

/// What a program gets for a report.
enum ResidentReceived {
    static let shape = Shape.named(
        "Received",
        .object([
            ("id", .id), ("number", .text), ("code", .text), ("token", .text), ("title", .text),
            ("state", .text),
            ("place", .id), ("opened_at", .instant), ("due_at", .optional(.instant)), ("url", .text),
        ]))

    static func write(_ file: ResidentFile, url: String, to json: inout JSONText) {
        json.object { json in
            json.field("id", file.matter.id)
            json.field("number", file.matter.number)
            json.field("code", file.secrets.code)
            json.field("token", file.secrets.token)
            json.field("title", file.matter.title)
            json.field("state", file.matter.state.rawValue)
            json.field("place", file.matter.place)
            json.field("opened_at", file.matter.opened)
            json.field("due_at", file.deadline("resolve")?.due)
            json.field("url", url)
        }
    }
}
