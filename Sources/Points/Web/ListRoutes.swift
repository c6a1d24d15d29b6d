import Access
import Assemblies
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Rule lists: write, put to the vote, let the vote hold.
enum ListRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/lists", for: OfficerCaller.self,
            "The versions of the rule list of `place`, newest first.",
            query: [.place("The village; the officer's own without it.")], output: .page(ListFile.shape)
        ) { visit, officer in try await versions(visit, officer) },
        Endpoint(
            .get, "points/lists/{id}", for: Anyone.self,
            "A version of a rule list; drafts are for those who write them.", output: ListFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let ids = ListActIDs(
                submission: AnyID.minted(at: visit.now), withdrawal: AnyID.minted(at: visit.now),
                adoption: AnyID.minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { pointsListPage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "points/lists/{id}/print", .page, for: Anyone.self, "The list for the wall."
        ) { visit, _ in
            let (file, publicURL) = (try await file(visit), visit.publicURL)
            return Answer { pointsListSheet(file, publicURL: publicURL, $0) }
        },
        Endpoint(
            .post, "points/lists/{id}/submission", for: OfficerCaller.self,
            "Fixes the text of a draft and names the body that is to vote on it.",
            fields: [InputField("id", .id)], output: ListFile.shape, form: "points/lists/{id}"
        ) { visit, officer in
            try await act(visit, officer) { try Points.submit($0, in: $1) }
        },
        Endpoint(
            .post, "points/lists/{id}/adoption", for: OfficerCaller.self,
            "Lets a submitted version hold by the `resolution` that passed its text.",
            fields: [InputField("id", .id), InputField("resolution", .id, required: true)],
            output: ListFile.shape, form: "points/lists/{id}"
        ) { visit, officer in
            guard let resolution = try visit.input.id("resolution", of: Marks.AssemblyResolution.self) else {
                throw VersionRefusal.resolutionUnknown
            }
            return try await act(visit, officer) { try Points.adopt($0, by: resolution, in: $1) }
        },
        Endpoint(
            .post, "points/lists/{id}/withdrawal", for: OfficerCaller.self,
            "Gives up a version that does not hold yet.", fields: [InputField("id", .id)],
            output: ListFile.shape, form: "points/lists/{id}"
        ) { visit, officer in
            try await act(visit, officer) { try Points.drop($0, in: $1) }
        },
    ]

    /// The terms of a draft, which may stand on one of `clauses`.
    static func terms(_ clauses: @escaping ClausesInForce) -> [Endpoint] {
        [
            Endpoint(
                .get, "points/lists/{id}/terms", .page, for: OfficerCaller.self,
                "The form for a draft's terms."
            ) { visit, officer in
                let file = try await written(visit, officer)
                guard let place = file.place else { throw CardRefusal.villageUnknown }
                let form = VersionForm(
                    id: file.version.id, place: place, line: file.line, terms: file.version.terms,
                    source: nil,
                    isRevision: true,
                    clauses: try await visit.county.database.read { try clauses(place.id, $0) })
                return Answer { versionFormPage(form, $0) }
            },
            Endpoint(
                .post, "points/lists/{id}/terms", for: OfficerCaller.self, "Writes a draft's terms anew.",
                fields: termFields, output: ListFile.shape, form: "points/lists/{id}/terms"
            ) { visit, officer in
                let terms = try PointsInput(visit.input).versionTerms()
                return try await act(visit, officer) { id, transaction in
                    let place = try Points.version(id, in: transaction).place
                    try terms.checkClause(among: try clauses(place, transaction))
                    try Points.revise(id, terms, in: transaction)
                }
            },
        ]
    }

    static let termFields = [
        InputField("id", .id), InputField("title", limit: 200), InputField("basis", limit: 400),
        InputField("is_charter", .flag), InputField("authorisation", limit: 400), InputField("from", .day),
        InputField("budget", limit: 20), InputField("carry_percent", .number),
        InputField("cadence", limit: 10), InputField("allows_below_zero", .flag),
        InputField("shows_matters", .flag), InputField("clause", limit: 60),
    ]

    static func file(_ visit: Visit) async throws -> ListFile {
        let id: PointsVersionID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { try ListFile.read(id, for: officer, in: $0) }
        guard let file else { throw VersionRefusal.unknown }
        return file
    }

    /// The list of the path, for who writes it.
    static func written(_ visit: Visit, _ officer: OfficerCaller) async throws -> ListFile {
        let file = try await file(visit)
        guard file.isWriter else { throw AccessRefusal.notAllowed }
        return file
    }

    private static func versions(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let files = try await visit.county.database.read { reader in
            let place = try wanted ?? PointsOffice.home(of: officer, in: reader)
            guard let place, let found = try Places.find(place, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            try officer.requireList(at: place, in: reader)
            let files = try VersionStore.all(at: place, in: reader).compactMap {
                try ListFile.read($0.id, for: officer, in: reader)
            }
            return (found, try Places.lineage(of: place, in: reader), files)
        }
        return Answer(
            json: { json in
                json.object { json in
                    json.key("items")
                    json.array(files.2) { $1.write(to: &$0) }
                    json.field("next", nil as String?)
                }
            }, page: { pointsVersionsPage(files.0, line: files.1.reversed(), files.2, $0) })
    }

    /// Does something to the version of the path, once for each id that the client sends.
    static func act(
        _ visit: Visit, _ officer: OfficerCaller, isUnclaimed: Bool = false,
        _ body: @escaping @Sendable (PointsVersionID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: PointsVersionID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let version = try Points.version(id, in: transaction)
            try officer.requireList(at: version.place, in: transaction)
            // A draft's own id comes back with its terms, and that is no second sending.
            let claim = try sending.flatMap { sending in
                isUnclaimed || sending == id.as(Marks.Anything.self)
                    ? nil
                    : try transaction.claim(sending, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try ListFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw VersionRefusal.unknown }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}

func pointsVersionsPage(_ place: Place, line: [Place], _ files: [ListFile], _ frame: Frame) -> HTML {
    let rows = files.map { file in
        Queue.Row(
            file.title(frame), path: file.path, place: frame(file.version.state.title),
            meta: frame(.listItemCount, ["count": "\(file.items.count)"]))
    }
    let new = Button(frame(.listNew), .main).link(to: "/points/lists/new?place=\(place.id)")
    let body: HTML =
        files.isEmpty ? EmptyState(frame(.listsEmpty), frame(.listsEmptyText)).html : Queue(rows).html
    return Layout.page(
        title: frame(.listsTitle, ["place": place.name]), purpose: frame(.listsPurpose), frame: frame,
        crumbs: pointsCrumbs(line, frame), body: "\(body)<p>\(new)</p>")
}
