import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Looking households up, and entering new ones.
enum HouseholdRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "households", for: OfficerCaller.self,
            "Households at `place`, by number; `q` finds households' numbers and names (telephone and identity "
                + "numbers: `POST /households/searches`); `state` is open, resident, away, empty or gone; "
                + "`after` is the cursor.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                .words("Part of a name, or a household's number; never an identity number or telephone."),
                QueryField("sought", "The key of a number that was sought by POST."),
                QueryField(
                    "state", .one(of: HouseholdList.Shows.allCases.map(\.rawValue)),
                    "Which households; those of the register without it."), .cursor(as: "after"), .limit,
            ], output: .page(HouseholdJSON.line)
        ) { visit, officer in
            let list = try await visit.county.database.read {
                try HouseholdList.load(visit, officer, in: $0)
            }
            return Answer(json: list.write, page: { householdsPage(list, $0) })
        },
        Endpoint(
            .get, "households/new", .page, for: OfficerCaller.self, "The form that enters a household.",
            query: [.place("Where the household lives.")]
        ) { visit, officer in try await form(visit, officer) },
        Endpoint(
            .post, "households", for: OfficerCaller.self,
            "Enters a household with its head; `id` is the client's, `on` the day from which it is there.",
            fields: [
                RegisterForm.id, InputField("place", .id, required: true), InputField("code", required: true),
                InputField("address"), InputField("state"), RegisterForm.on,
            ] + RegisterForm.person, output: HouseholdJSON.file, form: "households/new"
        ) { visit, officer in try await register(visit, officer) },
        Endpoint(
            .get, "households/{id}", for: OfficerCaller.self,
            "One household with its members; sensitive values are masked.", output: HouseholdJSON.file
        ) { visit, officer in
            let file = try await load(visit, officer)
            return answer(file)
        },
    ]

    static func load(_ visit: Visit, _ officer: OfficerCaller, id: HouseholdID? = nil) async throws
        -> HouseholdFile
    {
        let id = try id ?? visit.id("id", of: Marks.Household.self)
        let key = visit.county.key
        return try await visit.county.database.read { try HouseholdFile.load(id, officer, key, in: $0) }
    }

    static func answer(_ file: HouseholdFile, _ status: HTTPResponse.Status = .ok, isDone: Bool = false)
        -> Answer
    {
        Answer(
            status, next: isDone ? file.path : nil, json: { HouseholdJSON.write(file, to: &$0) },
            page: { householdPage(file, $0) })
    }

    private static func form(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let wanted = visit.query["place"].flatMap(PlaceID.init) ?? officer.places(.register).first
        let asked = try visit.input.id("place", of: Marks.Place.self) ?? wanted
        let (line, parts) = try await visit.county.database.read { reader in
            guard let asked else { throw AccessRefusal.notAllowed }
            let line = try Places.lineage(of: asked, in: reader)
            try officer.require(.register, at: line.map(\.id))
            return (line, try PlaceChoices.load(around: line, in: reader))
        }
        let id = AnyID.minted(at: visit.now)
        return Answer { newHouseholdPage(line, parts, id: id, $0) }
    }

    private static func register(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Household.self),
            let place = try input.id("place", of: Marks.Place.self), let on = try input.day("on")
        else { throw WebRefusal.idMissing }
        let state = try RegisterForm.code(Household.State.self, "state", input) ?? .resident
        if !state.isOpen { throw FieldRefusal(.unreadable, at: "state") }
        let draft = HouseholdDraft(
            id: id, place: place, code: try input.required("code"), address: input["address"] ?? "",
            state: state, on: on)
        let head = try await RegisterForm.member(visit, as: .head)
        let claim = try await RegisterForm.write(visit, officer, "/households") { transaction in
            guard try Authority.may(officer, .register, at: place, in: transaction) else {
                throw AccessRefusal.notAllowed
            }
            try People.register(draft, members: [head], in: transaction)
        }
        return answer(try await load(visit, officer, id: id), claim == .fresh ? .created : .ok, isDone: true)
    }
}

/// The places that a household may lie in: the village and everything in it.
struct PlaceChoices: Sendable {
    let places: [Place]
    let depth: [PlaceID: Int]

    static func load(around line: [Place], in reader: Reader) throws -> PlaceChoices {
        let top = line.last { $0.level == .village } ?? line[0]
        let tree = try Places.tree(on: reader.now.day, under: top.id, in: reader)
        let within = tree.within(top.id).filter { place in
            place.level != .premises && tree.lineage(of: place.id).contains { $0.level == .village }
        }
        return PlaceChoices(
            places: within,
            depth: Dictionary(
                within.map { ($0.id, tree.lineage(of: $0.id).count - 1) },
                uniquingKeysWith: { first, _ in first }))
    }

    /// Names indented by how deep they lie.
    var choices: [Choice] {
        places.map { place in
            let indent = String(repeating: "\u{3000}", count: depth[place.id] ?? 0)
            return Choice(place.id.description, indent + place.name)
        }
    }
}
