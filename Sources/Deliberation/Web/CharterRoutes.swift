import Access
import Assemblies
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What the form for a new version offers.
struct CharterForm: Sendable {
    let places: [Place]
    let place: Place
    /// The version to begin from.
    let base: Charter?

    static func read(
        _ officer: OfficerCaller, place: PlaceID?, from base: CharterID?, in reader: Reader
    ) throws -> CharterForm? {
        let found = try base.flatMap { try CharterStore.find($0, in: reader) }
        let villages = try ProcedureForm.villages(of: officer, in: reader)
        guard let wanted = found?.place ?? place ?? villages.first?.id,
            let chosen = try Places.find(wanted, in: reader)
        else { return nil }
        let lineage = try Places.lineage(of: wanted, in: reader).map(\.id)
        guard officer.may(Deliberation.running, at: lineage) else { return nil }
        let places = villages.contains { $0.id == wanted } ? villages : [chosen] + villages
        let last = try CharterStore.all(at: wanted, in: reader).first { $0.standing.state == .adopted }
        return CharterForm(places: places, place: chosen, base: found ?? last)
    }
}

/// 村规民约 and 居民公约: versions, adoption, filing, correction, comparison, print.
enum CharterRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "charters", for: OfficerCaller.self,
            "Versions of village rules in the officer's places, newest first.",
            query: [.cursor, .limit], output: .page(CharterList.line)
        ) { visit, officer in
            let before = visit.query["cursor"].flatMap { Int64($0) }
            if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
            let limit = visit.limit
            let list = try await visit.county.database.read {
                try CharterList.read(officer, before: before, limit: limit, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { charterListPage(list, $0) })
        },
        Endpoint(
            .get, "charters/new", .page, for: OfficerCaller.self,
            "The form for the next version, from the version `from` or the one in force.",
            query: [
                .place("Whose rules are drafted."),
                QueryField("from", .id, "The edition that the draft begins with."),
            ]
        ) { visit, officer in
            let place = (visit.query["place"] ?? visit.input["place"]).flatMap { PlaceID($0) }
            let base = visit.query["from"].flatMap { CharterID($0) }
            let form = try await visit.county.database.read {
                try CharterForm.read(officer, place: place, from: base, in: $0)
            }
            guard let form else { throw AccessRefusal.notAllowed }
            let id = CharterID.minted(at: visit.now)
            return Answer { charterFormPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "charters", for: OfficerCaller.self,
            "Writes the next version under the client's `id`; `clauses` has a clause a line.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("kind", limit: 20), InputField("title", limit: 400),
                InputField("clauses", limit: 120_000), InputField("wanted", .day),
            ], output: CharterFile.shape, form: "charters/new"
        ) { visit, officer in try await write(visit, officer) },
        Endpoint(
            .get, "charters/{id}", for: Anyone.self,
            "A version of a village's rules; drafts only to their officers.", output: CharterFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let ids = FormIDs(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { charterPage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "charters/{id}/comparison", for: Anyone.self,
            "The version beside the version `with`, or the one before it, clause by clause.",
            query: [QueryField("with", .id, "The edition to compare with; the one before without it.")],
            output: CharterComparison.shape
        ) { visit, _ in
            let file = try await file(visit)
            let wanted = visit.query["with"].flatMap { CharterID($0) }
            let other =
                wanted.flatMap { id in file.versions.first { $0.id == id } }
                ?? file.versions.first { $0.version < file.charter.version }
                ?? file.versions.first { $0.id != file.charter.id }
            guard let other else { throw CharterRefusal.unknown }
            let comparison = CharterComparison(file, with: other)
            return Answer(json: { comparison.write(to: &$0) }, page: { comparisonPage(comparison, $0) })
        },
        Endpoint(
            .get, "charters/{id}/print", .page, for: Anyone.self, "The rules for the wall, on A4."
        ) { visit, _ in
            let file = try await file(visit)
            let url = visit.publicURL
            return Answer { charterSheet(file, publicURL: url, $0) }
        },
        act(
            "adoption", "Adopts a draft by the assembly's resolution about its text.",
            [InputField("resolution", .id, required: true)]
        ) { id, input, transaction in
            guard let resolution = try input.id("resolution", of: Marks.AssemblyResolution.self) else {
                throw FieldRefusal(.missing, at: "resolution")
            }
            try Deliberation.adopt(resolution, for: id, in: transaction)
        },
        act("withdrawal", "Gives a draft up.", []) { id, _, transaction in
            try Deliberation.dropCharter(id, in: transaction)
        },
        act(
            "filing", "备案: the town files an adopted version under a number.",
            [InputField("number", limit: 200), InputField("on", .day)], byTown: true
        ) { id, input, transaction in
            try Deliberation.file(
                id, number: input["number"] ?? "", on: try input.day("on") ?? transaction.now.day,
                in: transaction)
        },
        act(
            "correction", "The town orders the correction of an adopted version, with its reason.",
            [InputField("reason", limit: DeliberationLimits.reason_length_max)], byTown: true
        ) { id, input, transaction in
            try Deliberation.orderCorrection(of: id, because: input["reason"] ?? "", in: transaction)
        },
        Endpoint(
            .post, "charters/{id}/assemblies", for: OfficerCaller.self,
            "Calls the assembly to adopt a draft; the client names the meeting.",
            fields: CallingFields.all, output: .object([("id", .id), ("path", .text)]),
            form: "charters/{id}"
        ) { visit, officer in
            let id: CharterID = try visit.id("id")
            return try await CallingFields.call(
                visit, officer, place: { try Deliberation.foundCharter(id, in: $0).place }
            ) { try Deliberation.convene($0, for: id, in: $1) }
        },
    ]

    private static func write(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Charter.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let kind = Charter.Kind(rawValue: input["kind"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "kind")
        }
        let draft = CharterDraft(
            id: id, place: place, kind: kind, title: input["title"] ?? "",
            clauses: CharterDraft.clauses(in: input["clauses"] ?? ""), wanted: try input.day("wanted"))
        let digest = input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
            try officer.require(Deliberation.running, at: lineage)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Deliberation.draft(draft, in: transaction) }
            return (try CharterFile.read(id, for: officer, in: transaction), claim)
        }
        guard let file else { throw CharterRefusal.unknown }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func act(
        _ name: String, _ summary: String, _ fields: [InputField], byTown: Bool = false,
        _ body: @escaping @Sendable (CharterID, Input, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "charters/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)] + fields, output: CharterFile.shape, form: "charters/{id}"
        ) { visit, officer in
            let id: CharterID = try visit.id("id")
            let input = visit.input
            let sending = try input.id("id", of: Marks.Anything.self)
            let digest = input.digest + id.bytes + Array(name.utf8)
            let file = try await visit.county.database.write(by: officer.origin) { transaction in
                let charter = try Deliberation.foundCharter(id, in: transaction)
                let lineage = try Places.lineage(of: charter.place, in: transaction).map(\.id)
                if byTown {
                    guard Deliberation.isTown(officer, above: lineage) else {
                        throw CharterRefusal.notTheTown
                    }
                } else {
                    try Deliberation.requireRunning(officer, at: lineage)
                }
                let claim = try sending.map {
                    try transaction.claim($0, by: officer.person.description, digest: digest)
                }
                if claim != .repeated { try body(id, input, transaction) }
                return try CharterFile.read(id, for: officer, in: transaction)
            }
            guard let file else { throw CharterRefusal.unknown }
            return Answer(next: file.path, json: { file.write(to: &$0) })
        }
    }

    private static func file(_ visit: Visit) async throws -> CharterFile {
        let id: CharterID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { try CharterFile.read(id, for: officer, in: $0) }
        guard let file else { throw CharterRefusal.unknown }
        return file
    }
}
