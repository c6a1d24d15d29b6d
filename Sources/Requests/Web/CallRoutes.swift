import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The hotline clerk's page and what it sends: a call is recorded and sent on, or answered while it lasts.
enum CallRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "hotline", .page, for: OfficerCaller.self,
            "One screen for a call, made for the keyboard alone.",
            query: [QueryField("done", .id, "The request that was recorded a moment ago.")]
        ) { visit, officer in
            try require(officer)
            let (done, key) = (visit.query["done"].flatMap(CaseID.init), visit.county.key)
            let desk = try await visit.county.database.read { reader in
                var desk = try CallDesk.read(visit, officer, in: reader)
                if let done, let row = try Cases.rows(of: [done], in: reader).first,
                    OfficerQueue.covers(officer, try Places.lineage(of: row.place, in: reader).map(\.id))
                {
                    desk.done = CallDesk.Done(
                        id: done, number: row.number, code: ReceiptSecrets(of: done, key: key).code)
                }
                return desk
            }
            return Answer { callPage(desk, $0) }
        },
        Endpoint(
            .post, "hotline/callers", for: OfficerCaller.self,
            "What a telephone number reported before, within the officer's places; each look is logged.",
            fields: fields, output: .page(rowShape), form: "hotline"
        ) { visit, officer in
            try require(officer)
            let (phone, key) = (visit.input["phone"] ?? "", visit.county.key)
            let desk = try await visit.county.database.read { try CallDesk.read(visit, officer, in: $0) }
            let rows = try await visit.county.database.write(by: officer.origin) {
                phone.isEmpty ? [] : try CallDesk.earlier(phone, officer, key: key, in: $0)
            }
            var shown = desk
            shown.earlier = rows
            let content = shown
            return Answer(json: { write(rows, to: &$0) }, page: { callPage(content, $0) })
        },
        Endpoint(
            .post, "calls", for: OfficerCaller.self,
            "Records a call and sends it on; `place_words` and `category_words` are found by name or code.",
            fields: fields, output: shape, form: "hotline"
        ) { visit, officer in try await renamed { try await record(visit, officer, isAnswered: false) } },
        Endpoint(
            .post, "calls/answered", for: OfficerCaller.self,
            "Records a call that was answered on the spot, with the answer in `note`; a second person verifies.",
            fields: fields, output: shape, form: "hotline"
        ) { visit, officer in try await renamed { try await record(visit, officer, isAnswered: true) } },
    ]

    private static let fields = [
        InputField("id", .id, required: true), InputField("body", limit: 20_000), InputField("place", .id),
        InputField("place_words", limit: 60), InputField("category"), InputField("category_words", limit: 60),
        InputField("location", limit: RequestLimits.locationCharacters_max),
        InputField("name", limit: RequestLimits.nameCharacters_max), InputField("phone", limit: 40),
        InputField("wish", limit: 20), InputField("began_at", .instant), InputField("outcome", limit: 20),
        InputField("note", limit: CaseLimits.noteCharacters_max),
    ]

    private static let shape = Shape.object([("id", .id), ("number", .text), ("code", .text)])

    private static let rowShape = Shape.named(
        "EarlierRequest",
        .object([("id", .id), ("number", .text), ("title", .text), ("state", .text), ("opened_at", .instant)])
    )

    /// Who takes calls: the hotline's clerks, and desks that take them themselves.
    static func isTakenBy(_ officer: OfficerCaller) -> Bool {
        officer.grants.contains { $0.permission == .report || $0.permission == .dispatch }
    }

    private static func require(_ officer: OfficerCaller) throws {
        guard isTakenBy(officer) else { throw AccessRefusal.notAllowed }
    }

    private static func write(_ rows: [ResidentRows.Row], to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.row.id)
                    json.field("number", row.row.number)
                    json.field("title", row.row.title)
                    json.field("state", row.row.state.rawValue)
                    json.field("opened_at", row.row.opened)
                }
            }
            json.field("next", nil as String?)
        }
    }

    /// Place and category are typed here: what is wrong with them stands where they were.
    private static func renamed(_ body: () async throws -> Answer) async throws -> Answer {
        do { return try await body() } catch let refusals as Refusals {
            let names = ["place": "place_words", "category": "category_words", "received_at": "body"]
            throw Refusals(
                all: refusals.all.map { RenamedRefusal($0, at: $0.field.map { names[$0] ?? $0 }) })
        }
    }

    private static func record(
        _ visit: Visit, _ officer: OfficerCaller, isAnswered: Bool
    ) async throws -> Answer {
        try require(officer)
        let draft = try await draft(visit, officer)
        try await ResidentReporting.check(officer, at: draft.place, visit)
        let requests = Requests(visit.county)
        let digest = visit.input.digest
        let receipt: Receipt
        if isAnswered {
            guard let outcome = Outcome(rawValue: visit.input["outcome"] ?? Outcome.explained.rawValue),
                offered.contains(outcome)
            else { throw FieldRefusal(.unreadable, at: "outcome") }
            receipt = try await requests.solveOnTheSpot(
                draft, outcome, note: visit.input["note"] ?? "", by: officer, digest: digest)
        } else {
            receipt = try await requests.receive(
                draft, by: officer.person.description,
                origin: Origin(actor: officer.person, happened: draft.received), digest: digest)
        }
        return Answer(receipt.isRepeated ? .ok : .created, next: "/hotline?done=\(receipt.id)") { json in
            json.object { json in
                json.field("id", receipt.id)
                json.field("number", receipt.number)
                json.field("code", receipt.code)
            }
        }
    }

    /// How a call can end while it lasts; what cannot be done now goes to the desk.
    static let offered: [Outcome] = [.explained, .solved, .beyondLaw]

    private static func draft(_ visit: Visit, _ officer: OfficerCaller) async throws -> Draft {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Case.self) else { throw WebRefusal.idMissing }
        var draft = Draft(id: id, body: input["body"] ?? "", channel: .hotline)
        draft.location = input["location"] ?? ""
        draft.name = input["name"]
        draft.phone = input["phone"]
        if let wish = input["wish"] {
            guard let known = Request.Wish(rawValue: wish) else {
                throw FieldRefusal(.unreadable, at: "wish")
            }
            draft.wish = known
        }
        draft.answers = try ResidentReporting.answers(input)
        draft.received = input["began_at"].flatMap { Instant(iso: $0) }
        (draft.place, draft.category) = try await visit.county.database.read { reader in
            (try place(input, officer, in: reader), try category(input, in: reader))
        }
        return draft
    }

    /// The one that was chosen, else the one that was typed; nil where nothing was.
    static func place(_ input: Input, _ officer: OfficerCaller, in reader: Reader) throws -> PlaceID? {
        if let id: PlaceID = try input.id("place") { return id }
        guard let words = input["place_words"] else { return nil }
        let found = try NamedChoice.places(of: officer, in: reader).matching(words)
        guard let first = found.first else { throw Refusals(all: [TypedRefusal.placeUnknown]) }
        guard found.count == 1 else { throw Refusals(all: [TypedRefusal.placeAmbiguous]) }
        return PlaceID(first.id)
    }

    private static func category(_ input: Input, in reader: Reader) throws -> String? {
        guard let words = input["category_words"] else { return input["category"] }
        let found = NamedChoice.categories(try Categories.all(in: reader)).matching(words)
        guard let first = found.first else { throw Refusals(all: [TypedRefusal.categoryUnknown]) }
        guard found.count == 1 else { throw Refusals(all: [TypedRefusal.categoryAmbiguous]) }
        return first.id
    }
}
