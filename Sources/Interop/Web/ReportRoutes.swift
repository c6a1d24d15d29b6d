import HTTPTypes
import Kernel
import Requests
import Storage
import Web

/// Open311 GeoReport v2: what there is, what can be reported, and reporting.
enum ReportRoutes {
    static let all: [Endpoint] =
        WireAnswer.pair(
            .get, "discovery", for: Anyone.self, "Says where this interface is and what it speaks."
        ) {
            visit, format in discovery(visit, format)
        }
        + WireAnswer.pair(
            .get, "services", for: Anyone.self, "What can be reported: the county's categories."
        ) { visit, format in try await services(visit, format) }
        + WireAnswer.pair(
            .post, "requests", for: Anyone.self,
            "Reports something under a programme's key; the same form soon again is the same report.",
            fields: fields
        ) { visit, format in try await receive(visit, format) }
        + [
            WireAnswer.one("services", "What is asked when this service is reported.") {
                visit, code, format in
                try await definition(code, visit, format)
            },
            WireAnswer.one(
                "tokens", "The request of a receipt's token, or of the id that its client gave it."
            ) {
                visit, token, format in try await request(of: token, visit, format)
            },
        ]

    /// Other names that the specification knows are taken and not kept: a device, an account, an e-mail address.
    private static let fields = [
        InputField("id", .id), InputField("api_key"), InputField("service_code", limit: 100),
        InputField("lat", limit: 32), InputField("long", limit: 32),
        InputField("address_string", limit: RequestLimits.locationCharacters_max),
        InputField("address_id", limit: 64), InputField("description", limit: 20_000),
        InputField("first_name"), InputField("last_name"), InputField("phone", limit: 40),
        InputField("media_url", limit: 2_000),
    ]

    private static func discovery(_ visit: Visit, _ format: WireText.Format) -> Answer {
        var text = WireText(format)
        let base = visit.publicURL ?? ""
        text.document("discovery") { text in
            text.field("changeset", WireRevision.day.start)
            text.field("contact", Text.wireContact(visit.language, ["county": visit.county.name]))
            text.field("key_service", Text.wireKeyService(visit.language, ["county": visit.county.name]))
            text.list("endpoints", of: "endpoint", [0]) { text, _ in
                text.field("specification", "http://wiki.open311.org/GeoReport_v2")
                text.field("url", "\(base)/open311/v2")
                text.field("changeset", WireRevision.day.start)
                text.field("type", visit.county.isSample ? "test" : "production")
                text.texts("formats", of: "format", ["text/xml", "application/json"])
            }
        }
        return WireAnswer.of(text)
    }

    private static func services(_ visit: Visit, _ format: WireText.Format) async throws -> Answer {
        let categories = try await visit.county.database.read { try Categories.all(in: $0) }
        let byCode = Dictionary(uniqueKeysWithValues: categories.map { ($0.code, $0) })
        var text = WireText(format, capacity: 16_384)
        text.document("services", of: "service", categories) { text, category in
            let line = path(of: category, byCode).map { $0.name(visit.language) }
            text.field("service_code", category.code)
            text.field("service_name", category.name(visit.language))
            text.field("description", line.joined(separator: visit.language == .chinese ? "，" : ", "))
            text.field("metadata", !category.questions.isEmpty)
            text.field("type", "realtime")
            text.field("keywords", line.joined(separator: ", "))
            text.field("group", line.first)
        }
        return WireAnswer.of(text)
    }

    /// From the top of the tree down to the category.
    private static func path(of category: Category, _ all: [String: Category]) -> [Category] {
        var line = [category]
        while let parent = line[0].parent.flatMap({ all[$0] }), line.count < 8 { line.insert(parent, at: 0) }
        return line
    }

    private static func definition(
        _ code: String, _ visit: Visit, _ format: WireText.Format
    ) async throws -> Answer {
        let found = try await visit.county.database.read { reader in
            try Categories.all(in: reader).first { $0.code == code }
        }
        guard let category = found else { throw ReportRefusal.serviceUnknown }
        var text = WireText(format, capacity: 4_096)
        text.document("service_definition") { text in
            text.field("service_code", category.code)
            text.list("attributes", of: "attribute", category.questions.enumerated()) { text, numbered in
                let question = numbered.element
                text.field("variable", true)
                text.field("code", question.id)
                text.field("datatype", question.choices.isEmpty ? "text" : "singlevaluelist")
                text.field("required", question.isRequired)
                text.field("datatype_description", nil as String?)
                text.field("order", numbered.offset + 1)
                text.field(
                    "description", visit.language == .chinese ? question.chinese : question.english)
                if !question.choices.isEmpty {
                    text.list("values", of: "value", question.choices) { text, choice in
                        text.field("key", choice)
                        text.field("name", choice)
                    }
                }
            }
        }
        return WireAnswer.of(text)
    }

    private static func receive(_ visit: Visit, _ format: WireText.Format) async throws -> Answer {
        try requireForm(visit)
        let report = try await report(visit)
        let taken = try await Interop(visit.county).take(report)
        let address = (visit.publicURL ?? "") + "/q/\(taken.secrets.token)"
        var text = WireText(format)
        text.document("service_requests", of: "request", [taken]) { text, taken in
            text.field("service_request_id", taken.number)
            text.field(
                "service_notice",
                Text.wireNotice(
                    visit.language,
                    ["number": taken.number, "code": taken.secrets.code, "address": address]))
            text.field("account_id", nil as String?)
        }
        return WireAnswer.of(text, taken.isRepeated ? .ok : .created)
    }

    /// The specification takes forms, and nothing else.
    static func requireForm(_ visit: Visit) throws(ReportRefusal) {
        let type = visit.headers[.contentType] ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else { throw .notAForm }
    }

    /// Of everything but the client's own name for what it sends.
    static func digest(_ visit: Visit, of resource: String) -> [UInt8] {
        var input = visit.input
        input.fields["id"] = nil
        input.fields["_resource"] = nil
        return input.digest + Array(resource.utf8)
    }

    private static func report(_ visit: Visit) async throws -> Interop.Report {
        let input = visit.input
        let named: CaseID? = try input.id("id")
        return try await visit.county.database.read { reader in
            let programme = try Interop.programme(key: input["api_key"], in: reader)
            guard let code = input["service_code"] else { throw ReportRefusal.serviceMissing }
            guard let category = try Categories.all(in: reader).first(where: { $0.code == code }) else {
                throw ReportRefusal.serviceUnknown
            }
            let media = try ReadingForm.media(input["media_url"])
            var draft = Draft(
                id: named ?? CaseID.minted(at: visit.now),
                body: try ReadingForm.words(input["description"], of: category, media: media),
                channel: .api)
            draft.category = code
            draft.answers = try ReadingForm.answers(input.fields, to: category)
            draft.name = try ReadingForm.name(first: input["first_name"], last: input["last_name"])
            draft.phone = input["phone"]
            draft.position = try ReadingForm.coordinate(latitude: input["lat"], longitude: input["long"])
            draft.location = input["address_string"] ?? ""
            draft.isPublic = programme.isShown
            draft.place = try Locating(reader: reader).place(
                named: input["address_id"], at: draft.position, address: input["address_string"])
            return Interop.Report(
                draft: draft, programme: programme.id, media: media, isNamed: named != nil,
                digest: digest(visit, of: "requests"))
        }
    }

    /// A client that lost our answer finds its request by the id it had given, and anybody by the receipt's token.
    private static func request(
        of token: String, _ visit: Visit, _ format: WireText.Format
    ) async throws -> Answer {
        let number: String? = try await visit.county.database.read { reader in
            var id = try Requests.request(token: token, in: reader)
            if id == nil, let named = CaseID(token), try ReportStore.programme(of: named, in: reader) != nil {
                id = named
            }
            return try id.flatMap { try WireRows.number(of: $0, in: reader) }
        }
        guard let number else { throw ReportRefusal.tokenUnknown }
        var text = WireText(format)
        text.document("service_requests", of: "request", [number]) { text, number in
            text.field("service_request_id", number)
            text.field("token", token)
        }
        return WireAnswer.of(text)
    }
}

/// When this interface last changed what it says.
enum WireRevision {
    static let day = Day("2026-11-21") ?? Day(number: 0)
}
