import Access
import Kernel
import People
import Places
import Storage
import Web

/// The catalogue by which requests are given out: 派单目录.
struct OfficerCatalogue: Sendable {
    let lines: [Categories.Assignment]
    let categories: [Category]
    let organisations: [OrganisationID: String]
    let places: [PlaceID: String]
    /// Nil for those who may only read it.
    let form: Form?

    struct Form: Sendable {
        let id: AnyID
        let places: [Place]
        let organisations: [Organisation]
    }

    static func read(_ officer: OfficerCaller, _ id: AnyID, in reader: Reader) throws -> OfficerCatalogue {
        let categories = try Categories.all(in: reader)
        let lines = try categories.flatMap { try Categories.assignments(of: $0.code, in: reader) }
        let kept = officer.places(.rules)
        let places = try kept.flatMap { place in
            try [Places.find(place, in: reader)].compactMap(\.self) + Places.children(of: place, in: reader)
        }
        let units = try People.organisations(
            at: Set(try places.flatMap { try Places.lineage(of: $0.id, in: reader) }.map(\.id)), in: reader)
        return OfficerCatalogue(
            lines: lines, categories: categories,
            organisations: try People.organisationNames(of: Set(lines.map(\.organisation)), in: reader),
            places: try Places.names(of: Set(lines.map(\.place)), in: reader),
            form: kept.isEmpty ? nil : Form(id: id, places: places, organisations: units))
    }

    func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("category", line.category)
                    json.field("place", line.place)
                    json.field("place_name", places[line.place])
                    json.field("organisation", line.organisation)
                    json.field("organisation_name", organisations[line.organisation])
                    json.field("basis", line.basis)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func officerCataloguePage(_ content: OfficerCatalogue, _ frame: Frame) -> HTML {
    let names = Dictionary(
        content.categories.map { ($0.code, $0.name(frame.language)) }, uniquingKeysWith: { first, _ in first }
    )
    let rows: [[HTML]] = content.lines.map { line in
        [
            "\(names[line.category] ?? line.category)", "\(content.places[line.place])",
            "\(content.organisations[line.organisation])", "\(line.basis)",
        ]
    }
    let table = DataTable(
        frame(.officerCatalogue), hidesCaption: true,
        columns: [
            .init(frame(.officerCatalogueCategory)), .init(frame(.officerCataloguePlace)),
            .init(frame(.officerCatalogueUnit)), .init(frame(.officerCatalogueBasis)),
        ], rows: rows, empty: frame(.officerCatalogueEmpty))
    let form: HTML =
        content.form.map { form in
            let fields =
                Field("category", frame(.officerCatalogueCategory)).select(
                    frame, content.categories.map { Choice($0.code, $0.name(frame.language)) },
                    empty: frame(.officerChoose))
                + Field("place", frame(.officerCataloguePlace)).select(
                    frame, form.places.map { Choice($0.id.description, $0.name) },
                    empty: frame(.officerChoose))
                + Field("organisation", frame(.officerCatalogueUnit)).select(
                    frame, form.organisations.map { Choice($0.id.description, $0.name) },
                    empty: frame(.officerChoose))
                + Field("basis", frame(.officerCatalogueBasis), hint: frame(.officerCatalogueBasisHint)).text(
                    frame, maxLength: 200)
                + Button(frame(.officerCatalogueEnter), .main).submit()
            return Part(
                id: "enter", frame(.officerCatalogueNew),
                Form.post(to: "/catalogue", id: form.id, frame: frame, fields)
            ).html
        } ?? .empty
    return Layout.page(
        title: frame(.officerCatalogue), purpose: frame(.officerCataloguePurpose), frame: frame, kind: .wide,
        body: table.html + form)
}
