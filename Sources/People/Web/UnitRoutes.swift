import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Units: bureaus, offices, companies, and who enters them.
enum UnitRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "organisations", for: OfficerCaller.self,
            "The units of `place`, by name, today or as they were called on the day `on`.",
            query: [
                .place("Whose units; the officer's own place without it."),
                .on("The day as of which they are named; today without it."),
            ], output: .page(shape)
        ) { visit, officer in
            let list = try await UnitList.load(visit, officer, on: try day(visit))
            return Answer(json: list.write, page: { unitsPage(list, $0) })
        },
        Endpoint(
            .get, "organisations/new", .page, for: OfficerCaller.self, "The form that enters a unit.",
            query: [.place("Where the unit is.")]
        ) { visit, officer in
            let list = try await UnitList.load(visit, officer)
            try officer.require(.posts, at: list.line.map(\.id))
            let id = AnyID.minted(at: visit.now)
            return Answer { unitForm(list, id: id, $0) }
        },
        Endpoint(
            .post, "organisations", for: OfficerCaller.self, "Enters a unit of `place`.",
            fields: [
                RegisterForm.id, InputField("place", .id, required: true),
                InputField("name", required: true, limit: Limits.organisationName_length_max),
                InputField("kind", required: true),
            ], output: shape, form: "organisations/new"
        ) { visit, officer in try await found(visit, officer) },
    ]

    static let shape = Shape.named(
        "Organisation",
        .object([
            ("id", .id), ("name", .text), ("kind", .text), ("place", .id), ("until", .optional(.day)),
        ]))

    private static func day(_ visit: Visit) throws(FieldRefusal) -> Day? {
        guard let text = visit.query["on"], !text.isEmpty else { return nil }
        guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
        return day
    }

    private static func found(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Organisation.self),
            let place = try visit.input.id("place", of: Marks.Place.self)
        else { throw WebRefusal.idMissing }
        let kind = try RegisterForm.required(UnitKind.self, "kind", visit.input)
        let unit = Organisation(
            id: id, name: try visit.input.required("name"), place: place, kind: kind.rawValue)
        let claim = try await RegisterForm.write(visit, officer, "/organisations") { transaction in
            guard try Authority.may(officer, .posts, at: place, in: transaction) else {
                throw AccessRefusal.notAllowed
            }
            try People.found(unit, in: transaction)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/organisations?place=\(place)",
            json: { UnitList.write(unit, to: &$0) })
    }
}

/// The kinds that people may enter; presets may know others.
enum UnitKind: String, CaseIterable, Sendable {
    case office, bureau, company, association

    var text: Text {
        switch self {
        case .office: .unitOffice
        case .bureau: .unitBureau
        case .company: .unitCompany
        case .association: .unitAssociation
        }
    }
}

struct UnitList: Sendable {
    let line: [Place]
    let units: [Organisation]
    let mayFound: Bool
    let on: Day?

    /// Open to officers who work at the place, above it or below it.
    static func load(_ visit: Visit, _ officer: OfficerCaller, on: Day? = nil) async throws -> UnitList {
        let typed = try visit.input.id("place", of: Marks.Place.self)
        let asked = typed ?? visit.query["place"].flatMap(PlaceID.init) ?? officer.homePlace
        guard let asked else { throw WebRefusal.notFound }
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: asked, in: reader)
            guard !line.isEmpty else { throw WebRefusal.notFound }
            let own = line.map(\.id)
            let isNear = try officer.grants.contains { grant in
                try own.contains(grant.place) || Places.isWithin(grant.place, asked, in: reader)
            }
            guard isNear else { throw AccessRefusal.notAllowed }
            return UnitList(
                line: line, units: try OrganisationStore.at([asked], on: on ?? reader.now.day, in: reader),
                mayFound: officer.may(.posts, at: own), on: on)
        }
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(units) { json, unit in UnitList.write(unit, to: &json) }
            json.field("next", nil as String?)
        }
    }

    static func write(_ unit: Organisation, to json: inout JSONText) {
        json.object { json in
            json.field("id", unit.id)
            json.field("name", unit.name)
            json.field("kind", unit.kind)
            json.field("place", unit.place)
            json.field("until", unit.until)
        }
    }
}

func unitsPage(_ list: UnitList, _ frame: Frame) -> HTML {
    let place = list.line[0]
    let new = Button(frame(.unitNew), .main, isWide: true).link(to: "/organisations/new?place=\(place.id)")
    let rows = list.units.map { unit -> [HTML] in
        [
            Address.link(unit.name, to: "/organisations/\(unit.id)"),
            "\(UnitKind(rawValue: unit.kind).map { frame($0.text) } ?? unit.kind)",
        ]
    }
    return Layout.page(
        title: frame(.unitsTitle), purpose: frame(.unitsPurpose, ["place": place.name]), frame: frame,
        crumbs: list.line.reversed().map { Crumb($0.name, path: "/organisations?place=\($0.id)") },
        action: list.mayFound ? Layout.action(new) : nil,
        body: Form.filter(
            to: "/organisations", frame: frame,
            """
            \(Form.hidden("place", place.id.description))\
            \(Field("on", frame(.unitsOn)).date(frame, value: list.on ?? frame.now.day))
            """)
            + DataTable(
                frame(.unitsTitle), hidesCaption: true,
                columns: [.init(frame(.unitName)), .init(frame(.unitKind))], rows: rows,
                empty: frame(.unitsNone)
            ).html)
}

func unitForm(_ list: UnitList, id: AnyID, _ frame: Frame) -> HTML {
    let place = list.line[0]
    let kinds = UnitKind.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.unitNew), purpose: frame(.unitNewPurpose, ["place": place.name]), frame: frame,
        crumbs: [Crumb(place.name, path: "/organisations?place=\(place.id)")],
        body: Form.post(
            to: "/organisations", id: id, frame: frame,
            """
            \(Form.hidden("place", place.id.description))\
            \(Field("name", frame(.unitName)).text(frame, maxLength: Limits.organisationName_length_max))\
            \(Field("kind", frame(.unitKind)).radios(frame, kinds, value: "office"))\
            \(Button(frame(.unitEnter), .main, isWide: true).submit())
            """))
}
