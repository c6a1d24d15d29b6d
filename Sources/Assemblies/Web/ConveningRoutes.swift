import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Calling a meeting.
enum ConveningRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "bodies/{id}/assemblies/new", .page, for: OfficerCaller.self,
            "The form for a meeting; `title`, `text`, `matter`, `subject` and `subject_kind` fill in a motion.",
            query: [
                QueryField("motions", .number, "How many motions the form has room for."),
                QueryField("title", "Fills in the first motion's title."),
                QueryField("text", "Fills in the first motion's text."),
                QueryField("matter", "Fills in what the first motion is about."),
                QueryField("subject", .id, "What the first motion decides upon."),
                QueryField("subject_kind", "What kind of thing `subject` is."),
            ]
        ) { visit, officer in
            let (id, query): (BodyID, AddressQuery) = (try visit.id("id"), filled(visit))
            let form = try await visit.county.database.read { reader in
                try ConveningForm.read(
                    Assemblies.held(id, by: officer, toChange: true, in: reader), query: query, in: reader)
            }
            let assembly = AssemblyID.minted(at: visit.now)
            return Answer { conveningPage(form, id: assembly, $0) }
        },
        Endpoint(
            .post, "bodies/{id}/assemblies", for: OfficerCaller.self,
            "Calls a meeting under the client's `id`: motions are `title_1`, `text_1`, `matter_1` and so on.",
            fields: fields, output: AssemblyFile.shape, form: "bodies/{id}/assemblies/new"
        ) { visit, officer in try await convene(visit, officer) },
    ]

    private static let fields: [InputField] =
        [
            InputField("id", .id, required: true), InputField("title", limit: 400),
            InputField("venue", limit: 400), InputField("meets", .instant, required: true),
            InputField("noticed", .day), InputField("counting", limit: 20), InputField("is_secret", .flag),
            InputField("chair", limit: 100), InputField("recorder", limit: 100),
        ]
        + (1...AssemblyLimits.motions_max).flatMap { number in
            [
                InputField("title_\(number)", limit: 400),
                InputField("text_\(number)", limit: AssemblyLimits.motionText_length_max),
                InputField("matter_\(number)", limit: 60), InputField("subject_\(number)", .id),
                InputField("subject_kind_\(number)", limit: 60),
                InputField("delegation_\(number)", .id), InputField("delegation_text_\(number)", limit: 400),
            ]
        }

    /// A refused form shows as many motions as were sent.
    private static func filled(_ visit: Visit) -> AddressQuery {
        let sent = (1...AssemblyLimits.motions_max).last { visit.input["title_\($0)"] != nil }
        var query = visit.query
        if let sent { query["motions"] = "\(sent)" }
        if let subject = visit.input["subject_1"] { query["subject"] = subject }
        if let kind = visit.input["subject_kind_1"] { query["subject_kind"] = kind }
        return query
    }

    private static func convene(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let body: BodyID = try visit.id("id")
        let draft = try draft(visit, of: body)
        let digest = visit.input.digest + body.bytes
        let (file, isFresh) = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try Assemblies.held(body, by: officer, toChange: true, in: transaction)
            let isFresh = try Sending.isFresh(
                draft.id.as(Marks.Anything.self), by: officer, digest: digest, in: transaction)
            if isFresh { try Assemblies.convene(draft, in: transaction) }
            return (try AssemblyFile.read(draft.id, for: officer, in: transaction), isFresh)
        }
        guard let file else { throw MeetingRefusal.unknown }
        return Answer(isFresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func draft(_ visit: Visit, of body: BodyID) throws -> AssemblyDraft {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Assembly.self) else { throw WebRefusal.idMissing }
        guard let meets = Instant(iso: input["meets"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "meets")
        }
        let counting = input["counting"].map { Counting(rawValue: $0) }
        if let counting, counting == nil { throw FieldRefusal(.unreadable, at: "counting") }
        return AssemblyDraft(
            id: id, body: body, title: input["title"] ?? "", venue: input["venue"] ?? "", meets: meets,
            noticed: try input.day("noticed"), counting: counting ?? nil,
            isSecret: input.isChecked("is_secret"), chair: input["chair"] ?? "",
            recorder: input["recorder"] ?? "",
            motions: try (1...AssemblyLimits.motions_max).compactMap {
                try motion($0, of: id, input)
            })
    }

    /// A motion has its id by the meeting's and its number, so that nobody need send one.
    private static func motion(
        _ number: Int, of assembly: AssemblyID, _ input: Input
    ) throws -> MotionDraft? {
        let (title, text) = (input["title_\(number)"] ?? "", input["text_\(number)"] ?? "")
        if title.isEmpty, text.isEmpty { return nil }
        var matter: Matter?
        if let code = input["matter_\(number)"] {
            guard let known = Matter(rawValue: code) else {
                throw FieldRefusal(.unreadable, at: "matter_\(number)")
            }
            matter = known
        }
        let authorised = try input.id("delegation_\(number)", of: Marks.AssemblyResolution.self)
        let cited = input["delegation_text_\(number)"]
        return MotionDraft(
            id: MotionID(high: assembly.high ^ UInt64(number), low: assembly.low), title: title, text: text,
            subject: try input.id("subject_\(number)"), subjectKind: input["subject_kind_\(number)"],
            matter: matter,
            delegation: authorised.map { .resolution($0) } ?? cited.map { .cited($0) })
    }
}
