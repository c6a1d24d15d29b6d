import Access
import HTTPTypes
import Kernel
import Sheets
import Storage
import Web

/// The register of shops, firms and parcel points of grids: seeing it, taking it away, adding to it.
///
/// What is in it is a place: it is renamed, moved, described anew and closed from its own card, and nothing is deleted.
enum PremisesRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "premises", for: OfficerCaller.self,
                "Shops, firms and parcel points of the grids at `place` and below; `q` finds names and addresses, "
                    + "`kind` is shop, firm, parcel or other, `state` closed shows those that ended, `on` reads a day.",
                query: query + [.limit], output: shape
            ) { visit, officer in
                let list = try await PremisesList.load(visit, officer)
                return Answer(json: { write(list, to: &$0) }, page: { premisesPage(list, $0) })
            },
            Endpoint(
                .get, "premises/new", .page, for: OfficerCaller.self,
                "The form that enters a shop or firm in a grid of `place`.",
                query: [.place("Whose grids it offers.")]
            ) { visit, officer in
                let list = try await PremisesList.forms(visit, officer)
                guard list.mayFound else { throw AccessRefusal.notAllowed }
                let id = AnyID.minted(at: visit.now)
                return Answer { premisesForm(list, id: id, $0) }
            },
            Endpoint(
                .post, "premises", for: OfficerCaller.self, "Enters a shop or firm in the grid `place`.",
                fields: [
                    ChangeRoutes.id, InputField("place", .id, required: true),
                    InputField("name", required: true), InputField("kind", required: true),
                    InputField("address", limit: Limits.address_length_max), ChangeRoutes.on,
                ], output: PlaceJSON.file, form: "premises/new"
            ) { visit, officer in try await enter(visit, officer) },
        ]
        + SheetFile.Format.allCases.map { format in
            Endpoint(
                .get, "premises.\(format.rawValue)", for: OfficerCaller.self,
                "The same list, whole, as a table.",
                query: query
            ) { visit, officer in
                let list = try await PremisesList.load(visit, officer, limit: Limits.exportedPremises_max)
                return try sheet(list, visit.frame).answer(as: format)
            }
        }

    private static let query: [QueryField] = [
        .place("The place and what lies below it; the officer's own without it."),
        .words("Part of a name or an address."),
        QueryField(
            "kind", .one(of: PlaceKind.all(of: .premises).map(\.rawValue)), "Only those of this kind."),
        QueryField("state", .one(of: ["open", "closed"]), "Those that ended, where it is closed."),
        .on("The day as of which the register is shown; today without it."), .cursor(as: "after"),
    ]

    private static func enter(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Place.self) else { throw WebRefusal.idMissing }
        guard let grid = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let on = try input.day("on") else { throw FieldRefusal(.missing, at: "on") }
        let name = try input.required("name")
        let trait = try NewTrait(input)
        return try await ChangeRoutes.write(
            visit, officer,
            ChangeRoutes.Change(
                affected: [grid], founds: .premises, shown: id, question: .changeFoundQuestion,
                facts: { _ in [] }, form: "/premises",
                act: { transaction in
                    try Places.found(
                        id, level: .premises, name: name, parent: grid, from: on, in: transaction)
                    try Places.describe(id, founded: .premises, as: trait, on: on, in: transaction)
                }))
    }

    // MARK: Over the wire and on paper

    static let shape = Shape.named(
        "PremisesList",
        .object([
            ("place", .id), ("day", .day), ("total", .whole),
            (
                "items",
                .list(
                    .object([
                        ("id", .id), ("name", .text), ("grid", .optional(.id)), ("gridName", .text),
                        ("kind", .optional(.text)), ("address", .optional(.text)), ("from", .day),
                        ("until", .optional(.day)),
                    ]))
            ), ("next", .optional(.text)),
        ]))

    private static func write(_ list: PremisesList, to json: inout JSONText) {
        json.object { json in
            json.field("place", list.place.id)
            json.field("day", list.day)
            json.field("total", list.total)
            json.key("items")
            json.array(list.rows) { json, row in
                json.object { json in
                    json.field("id", row.place.id)
                    json.field("name", row.place.name)
                    json.field("grid", row.place.parent)
                    json.field("gridName", row.grid)
                    json.field("kind", row.trait?.kind.rawValue)
                    json.field("address", row.trait?.address)
                    json.field("from", row.place.period.from)
                    json.field("until", row.place.period.until)
                }
            }
            json.field("next", list.next.map(String.init))
        }
    }

    private static func sheet(_ list: PremisesList, _ frame: Frame) -> SheetFile {
        SheetFile(
            "premises", title: frame(.premisesTitle),
            header: [
                frame(.levelGrid), frame(.changeName), frame(.kindField), frame(.addressField),
                frame(.placeSince), frame(.placeUntil),
            ],
            rows: list.rows.map { row in
                [
                    row.grid, row.place.name, row.trait.map { frame($0.kind.text) } ?? "",
                    row.trait?.address ?? "", row.place.period.from.description,
                    row.place.period.until?.description ?? "",
                ]
            })
    }
}
