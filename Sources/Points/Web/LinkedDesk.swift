import Access
import Duties
import Kernel
import Ledger
import People
import Places
import Storage
import Web

/// What a 联户长 sees: the households linked to them, what may be declared for these, and what was.
struct LinkedDesk: Sendable {
    /// The villages in which households are linked to them; most have one.
    let villages: [Place]
    let village: Place?
    let households: [Line]
    let items: [PointsItem]
    let list: PointsVersion?
    let declarations: [Declared]
    let today: Day

    struct Line: Sendable {
        let household: HouseholdID
        let label: String
        /// This year's, in hundredths.
        let points: Int64
    }

    /// A declaration of their own, with what became of each household's act.
    struct Declared: Sendable {
        let declaration: Declaration
        let title: String
        let acts: [PointsAct]
    }

    /// Whom the person may declare for today.
    static func reach(of person: PersonID, in reader: Reader) throws -> Set<HouseholdID> {
        Set(try Duties.linkedHouseholds(of: person, on: reader.now.day, in: reader))
    }

    static func read(_ person: PersonID, at wanted: PlaceID?, in reader: Reader) throws -> LinkedDesk {
        let today = reader.now.day
        let linked = try Duties.linkedHouseholds(of: person, on: today, in: reader).compactMap {
            try People.household($0, in: reader)
        }.filter(\.state.isOpen)
        let villages = try Set(linked.map(\.village)).compactMap { try Places.find($0, in: reader) }
            .sorted(by: Place.inOrder)
        guard let village = villages.first(where: { $0.id == wanted }) ?? villages.first else {
            return LinkedDesk(
                villages: [], village: nil, households: [], items: [], list: nil, declarations: [],
                today: today)
        }
        let names = try HouseholdNames.read(at: village.id, in: reader)
        let list = try Points.list(at: village.id, on: today, in: reader)
        let items = try list.map { try ItemStore.all(of: $0.id, in: reader) } ?? []
        return LinkedDesk(
            villages: villages, village: village,
            households: try linked.filter { $0.village == village.id }.sorted { $0.code < $1.code }.map {
                household in
                let standing = try TotalStore.find(
                    household.id, in: village.id, year: today.year, reader)
                return Line(
                    household: household.id, label: names.label(household.id),
                    points: standing?.points ?? 0)
            },
            items: items.filter {
                !$0.terms.isDeduction && $0.terms.trigger == .hand && $0.terms.declarers.contains(.link)
            }, list: list, declarations: try declared(by: person, in: village.id, reader), today: today)
    }

    private static func declared(
        by person: PersonID, in village: PlaceID, _ reader: Reader
    ) throws -> [Declared] {
        let found = try DeclarationStore.declared(by: person, as: .link, in: village, limit: 30, reader)
        let items = try ItemStore.find(found.map(\.item), in: reader)
        return try found.map { declaration in
            Declared(
                declaration: declaration, title: items[declaration.item]?.terms.title ?? "",
                acts: try ActStore.all(of: declaration.id, in: reader))
        }
    }

    var path: String { "/points/linked" + (village.map { "?place=\($0.id)" } ?? "") }

    static let shape = Shape.named(
        "PointsLinked",
        .object([
            ("village", .optional(.id)), ("list", .optional(.id)),
            (
                "households",
                .list(.object([("id", .id), ("label", .text), ("year_points", .whole)]))
            ),
            ("items", .list(.object([("id", .id), ("code", .text), ("title", .text), ("points", .whole)]))),
            (
                "declarations",
                .list(
                    .object([
                        ("id", .id), ("item", .id), ("item_title", .text), ("day", .day), ("times", .whole),
                        ("acts", .list(ActFile.lineShape)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("village", village?.id)
            json.field("list", list?.id)
            json.key("households")
            json.array(households) { json, line in
                json.object { json in
                    json.field("id", line.household)
                    json.field("label", line.label)
                    json.field("year_points", line.points)
                }
            }
            json.key("items")
            json.array(items) { json, item in
                json.object { json in
                    json.field("id", item.id)
                    json.field("code", item.terms.code)
                    json.field("title", item.terms.title)
                    json.field("points", item.terms.points)
                }
            }
            json.key("declarations")
            json.array(declarations) { json, declared in
                json.object { json in
                    json.field("id", declared.declaration.id)
                    json.field("item", declared.declaration.item)
                    json.field("item_title", declared.title)
                    json.field("day", declared.declaration.day)
                    json.field("times", declared.declaration.times)
                    json.key("acts")
                    json.array(declared.acts) { $1.write(to: &$0) }
                }
            }
        }
    }
}
