import Access
import Files
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The list for today, a visit entered, a visit shown.
enum VisitRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits", for: MemberCaller.self,
            "The households that the caller is to visit, late ones first: of `place` or of the caller's own place, and "
                + "those that the caller answers for.",
            query: [.place("The place and what lies below it; the caller's own without it.")],
            output: .page(DueRow.shape)
        ) { visit, member in
            let caller = VisitCaller(visit, member)
            let (key, place) = (visit.county.key, try place(visit))
            let list = try await visit.county.database.read {
                try TodayList.read(caller, at: place, key: key, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { todayVisitsPage(list, $0) })
        },
        Endpoint(
            .get, "visits/new", .page, for: MemberCaller.self,
            "The form of a visit to `household`, with the questions of `form`; without a household, the list to choose "
                + "from.",
            query: [
                QueryField("household", .id, "Who is visited."), QueryField("form", "The form's code."),
                QueryField("corrects", .id, "The entry that this one puts right."),
            ]
        ) { visit, member in try await form(visit, member) },
        Endpoint(
            .post, "visits", for: MemberCaller.self,
            "Keeps a visit under the client's `id`; sent twice, it is kept once. `happened_at` is when it was, within "
                + "the last \(HomeVisitLimits.claimed_days_max) days; `answers.q1` and so on answer the questions of "
                + "`form`: yes or no, the number of a choice, a text, a number. `request`, `relief` and `hazard` say "
                + "what was found; a request and a hazard are passed on at once.",
            fields: [
                InputField("id", .id, required: true), InputField("household", .id),
                InputField("happened_at", .instant), InputField("outcome", limit: 20),
                InputField("manner", limit: 20), InputField("form", limit: 60),
                InputField("note", limit: 4 * HomeVisitLimits.note_length_max),
                InputField("request", limit: 4 * HomeVisitLimits.words_length_max),
                InputField("relief", limit: 4 * HomeVisitLimits.words_length_max),
                InputField("hazard", limit: 4 * HomeVisitLimits.words_length_max),
                InputField("corrects", .id),
                InputField("photos", .file, limit: HomeVisitLimits.photos_max),
            ], output: HomeVisitFile.shape, form: "visits/new", body_bytes_max: VisitPhotos.body_bytes_max
        ) { visit, member in try await make(visit, member) },
        Endpoint(
            .get, "visits/{id}", for: MemberCaller.self,
            "A visit with its answers and findings, to who made it and to who oversees the place.",
            output: HomeVisitFile.shape
        ) { visit, member in
            let file = try await file(visit, member)
            return Answer(
                json: { file.write(to: &$0) },
                page: { homeVisitPage(file, $0) })
        },
        Endpoint(.get, "visits/{id}/photos/{file}", .page, for: MemberCaller.self, "A photo of a visit.") {
            visit, member in try await photo(visit, member, isSmall: false)
        },
        Endpoint(
            .get, "visits/{id}/thumbnails/{file}", .page, for: MemberCaller.self, "A photo of a visit, small."
        ) { visit, member in try await photo(visit, member, isSmall: true) },
    ]

    static func place(_ visit: Visit) throws -> PlaceID? {
        guard let text = visit.query["place"] else { return nil }
        guard let place = PlaceID(text) else { throw WebRefusal.notFound }
        return place
    }

    private static func file(_ visit: Visit, _ member: MemberCaller) async throws -> HomeVisitFile {
        let id: HomeVisitID = try visit.id("id")
        let (caller, key) = (VisitCaller(visit, member), visit.county.key)
        return try await visit.county.database.read {
            try HomeVisitFile.read(id, for: caller, key: key, in: $0)
        }
    }

    private static func form(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let (caller, key) = (VisitCaller(visit, member), visit.county.key)
        let household: HouseholdID? = try visit.input.id("household") ?? asked("household", visit)
        guard let household else {
            let choice = try await visit.county.database.read {
                try HouseholdChoice.read(caller, key: key, in: $0)
            }
            return Answer { householdChoicePage(choice, $0) }
        }
        let code = visit.input["form"] ?? visit.query["form"]
        let corrects: HomeVisitID? = try visit.input.id("corrects") ?? asked("corrects", visit)
        let id = HomeVisitID.minted(at: visit.now)
        let blank = try await visit.county.database.read { reader in
            try VisitBlank.read(
                VisitedHousehold.visiting(household, for: caller, in: reader), id: id, form: code,
                corrects: corrects, key: key, in: reader)
        }
        return Answer { newVisitPage(blank, $0) }
    }

    private static func asked<Kind>(_ name: String, _ visit: Visit) throws -> ID<Kind>? {
        guard let text = visit.query[name] else { return nil }
        guard let id = ID<Kind>(text) else { throw WebRefusal.notFound }
        return id
    }

    private static func make(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let sent = try visit.sentID()
        let draft = try draft(visit, id: sent.as(Marks.HomeVisit.self))
        let photos = try await VisitPhotos.shared.prepared(visit)
        let words = try HomeVisits(visit.county).sealed(draft)
        let (caller, key, digest) = (VisitCaller(visit, member), visit.county.key, visit.visitDigest)
        // What was found begins its limits now; only the visit itself was when the visitor says.
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh {
                let found = try VisitedHousehold.visiting(draft.household, for: caller, in: transaction)
                try HomeVisits.make(
                    draft, words: words, photos: photos, isOver: found.oversees, in: transaction)
            }
            return (try HomeVisitFile.read(draft.id, for: caller, key: key, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func draft(_ visit: Visit, id: HomeVisitID) throws -> HomeVisitDraft {
        let input = visit.input
        guard let household = try input.id("household", of: Marks.Household.self) else {
            throw FieldRefusal(.missing, at: "household")
        }
        var draft = HomeVisitDraft(id: id, household: household)
        draft.happened = input["happened_at"].flatMap { Instant(iso: $0) }
        draft.outcome = try visit.code("outcome") ?? .met
        draft.manner = try visit.code("manner") ?? .home
        draft.note = input["note"] ?? ""
        draft.corrects = try input.id("corrects")
        for kind in VisitFinding.Kind.allCases {
            if let words = input[kind.rawValue] { draft.findings[kind] = words }
        }
        // A page asks all its questions whatever came of the visit; what was typed before "nobody at home" is let go.
        let isPage = visit.face == .page && draft.outcome != .met
        if isPage { return draft }
        draft.form = input["form"]
        for name in input.fields.keys where name.hasPrefix("answers.") {
            if let answer = input[name] { draft.answers[String(name.dropFirst(8))] = answer }
        }
        return draft
    }

    private static func photo(
        _ visit: Visit, _ member: MemberCaller, isSmall: Bool
    ) async throws -> Answer {
        let file = try await file(visit, member)
        let id: FileID = try visit.id("file")
        guard file.photos.contains(id) else { throw WebRefusal.notFound }
        let files = Files(visit.county)
        guard let found = try await isSmall ? files.thumbnail(id) : files.read(id) else {
            throw WebRefusal.notFound
        }
        return Answer(bytes: found.bytes, type: found.type)
    }
}
