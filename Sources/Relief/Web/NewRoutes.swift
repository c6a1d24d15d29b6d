import Access
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// Keeping a lead, and the application that an officer takes down for a household.
enum NewRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "relief/new", .page, for: OfficerCaller.self,
            "The form on which a lead is kept, at `place` or for a `household`.",
            query: [
                .place("A village or a grid."), QueryField("household", .id, "A household of the register."),
                QueryField("source", .one(of: LeadForm.sources.map(\.rawValue)), "How it became known."),
            ]
        ) { visit, officer in
            let id = ReliefID.minted(at: visit.now)
            let source = (visit.query["source"] ?? visit.input["source"]).flatMap(ReliefMatter.Source.init)
            let household = (visit.query["household"] ?? visit.input["household"]).flatMap(HouseholdID.init)
            let place = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let form = try await visit.county.database.read { reader in
                try LeadForm.read(officer, place, household, source: source ?? .visit, in: reader)
            }
            return Answer { reliefNewPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "relief", for: OfficerCaller.self,
            "Keeps a lead under the client's `id`: a `household` of the register, or a `name`, at `place`.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id),
                InputField("kind", limit: 60),
                InputField("source", limit: 20), InputField("household", .id), InputField("name", limit: 100),
            ], output: ReliefFile.shape, form: "relief/new"
        ) { visit, officer in try await find(visit, officer) },
        Endpoint(
            .get, "relief/{id}/application", .page, for: OfficerCaller.self,
            "The application that is taken down for a household that agreed."
        ) { visit, officer in
            let id: ReliefID = try visit.id("id")
            let key = visit.county.key
            let sending = AnyID.minted(at: visit.now)
            let (file, kinds) = try await visit.county.database.read { reader in
                let office = try ReliefOffice.read(officer, at: id, in: reader)
                return (
                    try ReliefFile.read(office, key: key, in: reader),
                    try Relief.kinds(at: office.lineage, in: reader)
                )
            }
            guard file.office.mayFind else { throw AccessRefusal.notAllowed }
            try file.matter.require(.agreed)
            return Answer { reliefProxyPage(file, kinds, id: sending, $0) }
        },
    ]

    private static func find(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (input, key) = (visit.input, visit.county.key)
        let id = try visit.reliefSending().as(Marks.ReliefMatter.self)
        guard let place = try input.id("place", of: Marks.Place.self) else { throw ReliefRefusal.placeUnfit }
        guard let source = ReliefMatter.Source(rawValue: input["source"] ?? "visit"),
            LeadForm.sources.contains(source)
        else { throw FieldRefusal(.unreadable, at: "source") }
        let draft = LeadDraft(
            id: id, place: place, kind: input["kind"] ?? "", source: source,
            household: try input.id("household", of: Marks.Household.self),
            applicant: try SealedApplicant(input["name"] ?? "", nil, of: id, key: key))
        let digest = visit.reliefDigest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
            let may: [Permission] = [.report, .work, .dispatch]
            guard lineage.isEmpty || may.contains(where: { officer.may($0, at: lineage) }) else {
                throw AccessRefusal.notAllowed
            }
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Relief.find(draft, in: transaction) }
            let office = try ReliefOffice.read(officer, at: id, in: transaction)
            return (try ReliefFile.read(office, key: key, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}

/// Where a lead may be kept, and of which kinds.
struct LeadForm: Sendable {
    let places: [Choice]
    let place: PlaceID?
    let household: Household?
    let label: String
    let kinds: [ReliefKind]
    let source: ReliefMatter.Source

    /// What an officer may say; that a household came by itself is said by the household.
    static let sources: [ReliefMatter.Source] = [.visit, .request, .counter]

    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, _ id: HouseholdID?, source: ReliefMatter.Source,
        in reader: Reader
    ) throws -> LeadForm {
        let household = try id.flatMap { try People.household($0, in: reader) }
        let at = household?.village ?? wanted ?? officer.homePlace
        guard let at, let place = try Places.find(at, in: reader) else { throw ReliefRefusal.placeUnfit }
        let line = try Places.lineage(of: at, in: reader)
        let may: [Permission] = [.report, .work, .dispatch]
        guard may.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
            throw AccessRefusal.notAllowed
        }
        let villages: [Place] =
            switch place.level {
            case .town: try Places.children(of: at, in: reader).filter { $0.level == .village }
            case .county: []
            default: [place]
            }
        let head = try household.flatMap { household in
            try People.members(of: household.id, on: reader.now.day, in: reader)
                .first { $0.relation == .head }
                .flatMap { try People.name(of: $0.person, in: reader) }
        }
        return LeadForm(
            places: villages.map { Choice("\($0.id)", $0.name) },
            place: villages.count == 1 ? villages[0].id : nil, household: household,
            label: household.map { "\($0.code) \(Masking.name(head ?? ""))" } ?? "",
            kinds: try Relief.kinds(at: line.map(\.id), in: reader), source: source)
    }
}

func reliefNewPage(_ form: LeadForm, id: ReliefID, _ frame: Frame) -> HTML {
    let who: HTML
    if let household = form.household {
        who = """
            \(Form.hidden("household", "\(household.id)"))\
            \(FactsList([Fact(frame(.reliefHousehold), form.label)]).html)
            """
    } else {
        who = Field("name", frame(.reliefName), hint: frame(.reliefLeadNameHint))
            .text(frame, maxLength: ReliefLimits.name_length_max)
    }
    let place: HTML =
        form.place.map { Form.hidden("place", "\($0)") }
        ?? Field("place", frame(.reliefPlace)).select(frame, form.places, empty: frame(.reliefChoose))
    let send = Button(frame(.reliefNewSend), .main, isWide: true).submit(form: "lead")
    return Layout.page(
        title: frame(.reliefNew), purpose: frame(.reliefNewPurpose), frame: frame,
        crumbs: [Crumb(frame(.reliefTitle), path: "/relief")], action: Layout.action(send),
        body: Form.post(
            to: "/relief", id: id, frame: frame, name: "lead",
            """
            \(place)\(who)\
            \(Field("kind", frame(.reliefKind)).radios(frame, form.kinds.choices(frame)))\
            \(Field("source", frame(.reliefSource)).radios(
                frame, LeadForm.sources.map { Choice($0.rawValue, frame($0.title)) },
                value: form.source.rawValue))\
            <p class="hint">\(frame(.reliefNewLess))</p>
            """))
}

func reliefProxyPage(_ file: ReliefFile, _ kinds: [ReliefKind], id: AnyID, _ frame: Frame) -> HTML {
    let send = Button(frame(.reliefApplySend), .main, isWide: true).submit(form: "application")
    return Layout.page(
        title: frame(.reliefProxyTitle), purpose: frame(.reliefProxyPurpose), frame: frame,
        crumbs: file.office.crumbs(frame, to: file.path), action: Layout.action(send),
        body: Form.post(
            to: "\(file.path)/application", id: id, frame: frame, name: "application",
            applicationFields(kinds, chosen: file.matter.kind, isProxy: true, frame)))
}

extension [ReliefKind] {
    func choices(_ frame: Frame) -> [Choice] { map { Choice($0.code, $0.name(frame.language)) } }
}

/// The fields of an application, for the household and for its proxy.
func applicationFields(_ kinds: [ReliefKind], chosen: String?, isProxy: Bool, _ frame: Frame) -> HTML {
    let authorisation: HTML =
        isProxy
        ? Field("authorisation", frame(.reliefAuthorisation), hint: frame(.reliefAuthorisationHint))
            .text(frame, maxLength: 200) : .empty
    let paths = ReliefMatter.Path.allCases.map { Choice($0.rawValue, frame($0.title), hint: frame($0.hint)) }
    return """
        \(Field("kind", frame(.reliefKind)).radios(frame, kinds.choices(frame), value: chosen ?? ""))\
        \(Field("path", frame(.reliefPath)).radios(frame, paths, value: "ordinary"))\
        \(Field("name", frame(.reliefName)).text(frame, maxLength: ReliefLimits.name_length_max))\
        \(Field("is_minor", frame(.reliefMinor), hint: frame(.reliefMinorHint)).checkbox(frame))\
        \(Field("phone", frame(.reliefPhone)).telephone(frame))\
        \(Field("persons", frame(.reliefPersons)).number(frame, value: "1", min: 1, max: ReliefLimits.persons_max))\
        \(Field("need", frame(.reliefNeed), hint: frame(.reliefNeedHint)).area(
            frame, rows: 4, maxLength: ReliefLimits.words_length_max))\
        \(Field("income", frame(.reliefIncome), hint: frame(.reliefSealedHint), isOptional: true).area(
            frame, rows: 2, maxLength: ReliefLimits.words_length_max))\
        \(Field("health", frame(.reliefHealth), hint: frame(.reliefSealedHint), isOptional: true).area(
            frame, rows: 2, maxLength: ReliefLimits.words_length_max))\
        \(authorisation)\
        \(Field("has_kin", frame(.reliefHasKin), hint: frame(.reliefHasKinHint)).checkbox(frame))\
        \(Field("kin", frame(.reliefKin), hint: frame(.reliefKinHint), isOptional: true)
            .text(frame, maxLength: 200))\
        \(Field("consent", frame(.reliefConsent), hint: frame(.reliefConsentHint)).checkbox(frame))
        """
}

/// What the form of an application brings.
enum ApplicationInput {
    static let fields: [InputField] = [
        InputField("id", .id, required: true), InputField("kind", limit: 60), InputField("path", limit: 20),
        InputField("name", limit: 100), InputField("is_minor", .flag), InputField("phone", limit: 40),
        InputField("persons", .number), InputField("need", limit: 5_000), InputField("income", limit: 5_000),
        InputField("health", limit: 5_000), InputField("authorisation", limit: 500),
        InputField("has_kin", .flag), InputField("kin", limit: 500), InputField("consent", .flag),
    ]

    static func draft(
        _ visit: Visit, _ id: ReliefID, at place: PlaceID, isProxy: Bool
    ) throws -> ApplicationDraft {
        let input = visit.input
        guard let path = ReliefMatter.Path(rawValue: input["path"] ?? "ordinary") else {
            throw FieldRefusal(.unreadable, at: "path")
        }
        let details = ReliefDetails(
            phone: input["phone"] ?? "", persons: try input.number("persons") ?? 0,
            income: input["income"] ?? "", health: input["health"] ?? "", need: input["need"] ?? "",
            authorisation: input["authorisation"] ?? "", kin: input["kin"] ?? "")
        return ApplicationDraft(
            id: id, place: place, kind: input["kind"] ?? "", path: path, agrees: input.isChecked("consent"),
            isProxy: isProxy, isMinor: input.isChecked("is_minor"), hasKin: input.isChecked("has_kin"),
            applicant: try SealedApplicant(input["name"] ?? "", details, of: id, key: visit.county.key))
    }
}
