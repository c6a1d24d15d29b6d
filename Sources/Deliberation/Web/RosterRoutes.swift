import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the form for a roster offers.
struct RosterForm: Sendable {
    let place: Place
    /// The rules in force, whose clauses a roster may stand on.
    let charter: Charter?

    static func read(
        _ officer: OfficerCaller, place: PlaceID?, charter: CharterID?, in reader: Reader
    ) throws -> RosterForm? {
        let found = try charter.flatMap { try CharterStore.find($0, in: reader) }
        let first = try ProcedureForm.villages(of: officer, in: reader).first?.id
        guard let wanted = found?.place ?? place ?? first, let chosen = try Places.find(wanted, in: reader)
        else { return nil }
        let lineage = try Places.lineage(of: wanted, in: reader).map(\.id)
        guard officer.may(Deliberation.running, at: lineage) else { return nil }
        let today = reader.now.day
        let inForce = try CharterStore.all(at: wanted, in: reader).first { $0.isInForce(on: today) }
        return RosterForm(place: chosen, charter: found ?? inForce)
    }
}

func rosterFormPage(_ form: RosterForm, id: RosterID, _ frame: Frame) -> HTML {
    let send = Button(frame(.rosterSend), .main, isWide: true).submit(form: "roster")
    let clauses = (form.charter?.clauses ?? []).enumerated().map { index, clause in
        Choice(
            "\(index + 1)",
            "\(frame(.clauseNumber, ["number": "\(index + 1)"])) \(String(clause.prefix(24)))")
    }
    let clause: HTML =
        form.charter.map { charter in
            Form.hidden("charter", "\(charter.id)")
                + Field("clause", frame(.rosterFieldClause), isOptional: true)
                .select(frame, clauses, empty: frame(.rosterNoClause))
        } ?? .empty
    return Layout.page(
        title: frame(.rosterNew), purpose: frame(.rosterFormPurpose), frame: frame,
        crumbs: [Crumb(form.place.name, path: "/decisions/\(form.place.id)")],
        action: Layout.action(send),
        body: Form.post(
            to: "/rosters", id: id, frame: frame, name: "roster", isDraft: true,
            """
            \(Form.hidden("place", "\(form.place.id)"))\
            \(Field("title", frame(.formFieldTitle)).text(
                frame, value: frame(.rosterDefaultTitle), maxLength: DeliberationLimits.title_length_max))\
            \(clause)\
            \(Field("kind", frame(.rosterFieldKind)).radios(
                frame,
                [
                    Choice("households", frame(.rosterHouseholds), hint: frame(.rosterHouseholdsHint)),
                    Choice("persons", frame(.rosterPersons)),
                ], value: "households"))\
            \(Field("members", frame(.rosterFieldMembers), hint: frame(.rosterFieldMembersHint))
                .area(frame, rows: 8))\
            \(Field("start", frame(.rosterFieldStart)).date(frame))\
            \(Field("every", frame(.rosterFieldEvery)).radios(
                frame,
                [Choice("week", frame(.rosterWeekly)), Choice("month", frame(.rosterMonthly))],
                value: "week"))\
            \(Field("skips_holidays", frame(.rosterFieldSkips), hint: frame(.rosterFieldSkipsHint))
                .checkbox(frame, isOn: true))
            """))
}

/// 轮流打扫 and the like: set up, show, print, swap, end.
enum RosterRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rosters", for: Anyone.self, "The rosters of a place, those that run first.",
            query: [.place("Whose rosters they are.")], output: .page(RosterList.line)
        ) { visit, _ in
            guard let text = visit.query["place"] else { throw FieldRefusal(.missing, at: "place") }
            guard let id = PlaceID(text) else { throw FieldRefusal(.unreadable, at: "place") }
            let officer = try? OfficerCaller(visit)
            let list = try await visit.county.database.read { try RosterList.read(id, for: officer, in: $0) }
            guard let list else { throw WebRefusal.notFound }
            return Answer(json: { list.write(to: &$0) }, page: { rosterListPage(list, $0) })
        },
        Endpoint(
            .get, "rosters/new", .page, for: OfficerCaller.self,
            "The form for a roster at `place`, on a clause of the rules `charter`.",
            query: [
                .place("Whose roster it is."),
                QueryField("charter", .id, "The village rules that it stands on."),
            ]
        ) { visit, officer in
            let place = (visit.query["place"] ?? visit.input["place"]).flatMap { PlaceID($0) }
            let charter = (visit.query["charter"] ?? visit.input["charter"]).flatMap { CharterID($0) }
            let form = try await visit.county.database.read {
                try RosterForm.read(officer, place: place, charter: charter, in: $0)
            }
            guard let form else { throw AccessRefusal.notAllowed }
            let id = RosterID.minted(at: visit.now)
            return Answer { rosterFormPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "rosters", for: OfficerCaller.self,
            "Sets up turns under the client's `id`; `members` has a household's number or a name a line.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("title", limit: 400), InputField("charter", .id),
                InputField("clause", .number), InputField("kind", limit: 20),
                InputField("members", limit: 20_000), InputField("start", .day, required: true),
                InputField("every", limit: 10), InputField("skips_holidays", .flag),
            ], output: RosterFile.shape, form: "rosters/new"
        ) { visit, officer in try await set(visit, officer) },
        Endpoint(
            .get, "rosters/{id}", for: Anyone.self, "Who has which turn; names are masked.",
            output: RosterFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let ids = FormIDs(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { rosterPage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "rosters/{id}/print", .page, for: Anyone.self, "The turns for the wall, on A4."
        ) { visit, _ in
            let file = try await file(visit)
            let url = visit.publicURL
            return Answer { rosterSheet(file, publicURL: url, $0) }
        },
        act(
            "swaps", "Lets two turns change their members, as both agreed.",
            [
                InputField("first", .number, required: true), InputField("second", .number, required: true),
                InputField("words", limit: 400),
            ]
        ) { id, input, transaction in
            try Deliberation.swap(
                try input.number("first") ?? 0, with: try input.number("second") ?? 0, of: id,
                agreed: input["words"] ?? "", in: transaction)
        },
        act("closure", "Ends a roster with today.", []) { id, _, transaction in
            try Deliberation.endRoster(id, in: transaction)
        },
    ]

    private static func set(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let draft = try draft(visit.input)
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: draft.place, in: transaction).map(\.id)
            try officer.require(Deliberation.running, at: lineage)
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Deliberation.set(draft, in: transaction) }
            return (try RosterFile.read(draft.id, for: officer, in: transaction), claim)
        }
        guard let file else { throw RosterRefusal.unknown }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func draft(_ input: Input) throws -> RosterDraft {
        guard let id = try input.id("id", of: Marks.Roster.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let start = try input.day("start") else { throw FieldRefusal(.missing, at: "start") }
        guard let every = Roster.Rhythm(rawValue: input["every"] ?? "week") else {
            throw FieldRefusal(.unreadable, at: "every")
        }
        let charter = try input.id("charter", of: Marks.Charter.self)
        let clause = try input.number("clause")
        let lines = (input["members"] ?? "").split(whereSeparator: \.isNewline).map { line in
            let head = line.drop(while: \.isWhitespace)
            return String(String(head.reversed().drop(while: \.isWhitespace)).reversed())
        }
        return RosterDraft(
            id: id, place: place, title: input["title"] ?? "",
            clause: charter.flatMap { charter in
                clause.map { ClauseAddress(charter: charter, clause: $0) }
            },
            members: lines.filter { !$0.isEmpty }, areHouseholds: input["kind"] != "persons", start: start,
            every: every, skipsHolidays: input.isChecked("skips_holidays"))
    }

    private static func act(
        _ name: String, _ summary: String, _ fields: [InputField],
        _ body: @escaping @Sendable (RosterID, Input, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "rosters/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)] + fields, output: RosterFile.shape, form: "rosters/{id}"
        ) { visit, officer in
            let id: RosterID = try visit.id("id")
            let input = visit.input
            let sending = try input.id("id", of: Marks.Anything.self)
            let digest = input.digest + id.bytes + Array(name.utf8)
            let file = try await visit.county.database.write(by: officer.origin) { transaction in
                let roster = try Deliberation.foundRoster(id, in: transaction)
                let lineage = try Places.lineage(of: roster.place, in: transaction).map(\.id)
                try officer.require(Deliberation.running, at: lineage)
                let claim = try sending.map {
                    try transaction.claim($0, by: officer.person.description, digest: digest)
                }
                if claim != .repeated { try body(id, input, transaction) }
                return try RosterFile.read(id, for: officer, in: transaction)
            }
            guard let file else { throw RosterRefusal.unknown }
            return Answer(next: file.path, json: { file.write(to: &$0) })
        }
    }

    private static func file(_ visit: Visit) async throws -> RosterFile {
        let id: RosterID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { try RosterFile.read(id, for: officer, in: $0) }
        guard let file else { throw RosterRefusal.unknown }
        return file
    }
}
