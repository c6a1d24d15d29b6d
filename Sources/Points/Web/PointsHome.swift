import Access
import Clocks
import Kernel
import Ledger
import Notices
import Places
import Storage
import Web

/// A village's points for its officers: what waits, what stands, who leads.
struct PointsHome: Sendable {
    let office: PointsOffice
    let list: PointsVersion?
    /// A version that is being written or voted on.
    let coming: PointsVersion?
    let counts: [PointsAct.State: Int]
    let checks: [(declaration: Declaration, title: String, households: Int, mayCheck: Bool)]
    let publications: [Publication]
    let due: PublicationDue?
    let deductions: [(act: PointsAct, title: String, label: String, face: ClockFace?)]
    let contested: [(act: PointsAct, title: String, label: String)]
    let ranks: [(standing: Standing, rank: Int, label: String)]
    let budget: YearBudget?
    /// Typed in from paper, for another person to compare.
    let papers: [(book: PaperBook, households: Int, points: Int64)]
    /// Grids and groups, each with its board.
    let parts: [Place]

    static func read(_ office: PointsOffice, in reader: Reader) throws -> PointsHome {
        let village = office.village.id
        let list = try Points.list(at: village, on: reader.now.day, in: reader)
        let names = try HouseholdNames.read(at: village, in: reader)
        let waiting = try DeclarationStore.waiting(in: village, limit: PointsLimits.queue_max, reader)
        let noticed = try ActStore.all(in: village, .noticed, limit: PointsLimits.queue_max, reader)
        let contested = try ActStore.all(in: village, .contested, limit: PointsLimits.queue_max, reader)
        let items = try ItemStore.find(
            waiting.map(\.declaration.item) + noticed.map(\.item) + contested.map(\.item), in: reader)
        let faces = try replyFaces(of: noticed.map { $0.id.as(Marks.Anything.self) }, in: reader)
        let ranks = try TotalStore.ranks(in: village, year: reader.now.day.year, limit: 500, reader)
        func isNear(_ act: PointsAct) -> Bool { office.reach?.contains(act.household) != false }
        func title(_ item: PointsItemID) -> String { items[item]?.terms.title ?? "" }
        return PointsHome(
            office: office, list: list,
            coming: try VersionStore.all(at: village, in: reader).first {
                $0.state == .submitted || $0.state == .draft && office.isCommittee
            }, counts: try ActStore.counts(in: village, reader),
            checks: waiting.map { declaration, households in
                let may = items[declaration.item].map { office.mayCheck($0.terms) } ?? false
                return (
                    declaration, title(declaration.item), households,
                    may && declaration.person != office.officer.person
                )
            }, publications: try PublicationStore.page(in: village, limit: 3, reader),
            due: office.mayRead ? try Points.publicationDue(in: village, reader) : nil,
            deductions: noticed.filter(isNear).map {
                ($0, title($0.item), names.label($0.household), faces[$0.id.as(Marks.Anything.self)])
            },
            contested: contested.filter(isNear).map { ($0, title($0.item), names.label($0.household)) },
            ranks: zip(ranks, ranks.ranks).filter { office.reach?.contains($0.0.household) != false }
                .prefix(10).map { ($0.0, $0.1, names.label($0.0.household)) },
            budget: try list.map { try Points.yearBudget($0, in: village, reader) },
            papers: !office.mayTakePaper
                ? []
                : try PaperStore.all(in: village, limit: PointsLimits.queue_max, reader).filter {
                    $0.book.state == .proposed
                },
            parts: try Places.children(of: village, in: reader).sorted(by: Place.inOrder))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("village", office.village.id)
            json.field("village_name", office.village.name)
            json.field("list", list?.id)
            json.field("to_check", checks.count)
            json.field("to_publish", counts[.checked] ?? 0)
            json.field("publication_due", due?.through)
            json.field("is_publication_late", due?.isLate ?? false)
            json.field("in_window", counts[.published] ?? 0)
            json.field("to_decide", deductions.count)
            json.field("contested", contested.count)
            json.field("paper_to_check", papers.count)
            json.field("given", budget?.given)
            json.field("budget", budget?.budget)
            json.key("checks")
            json.array(checks) { json, check in
                json.object { json in
                    json.field("id", check.declaration.id)
                    json.field("title", check.title)
                    json.field("day", check.declaration.day)
                    json.field("households", check.households)
                    json.field("may_check", check.mayCheck)
                }
            }
        }
    }

    static let shape = Shape.named(
        "PointsHome",
        .object([
            ("village", .id), ("village_name", .text), ("list", .optional(.id)), ("to_check", .whole),
            ("to_publish", .whole), ("publication_due", .optional(.day)), ("is_publication_late", .flag),
            ("in_window", .whole), ("to_decide", .whole), ("contested", .whole),
            ("paper_to_check", .whole),
            ("given", .optional(.whole)), ("budget", .optional(.whole)),
            (
                "checks",
                .list(
                    .object([
                        ("id", .id), ("title", .text), ("day", .day), ("households", .whole),
                        ("may_check", .flag),
                    ]))
            ),
        ]))
}

/// Where an officer above villages chooses one.
struct PointsChooser: Sendable {
    /// From the top down.
    let line: [Place]
    let children: [Place]
    /// Villages and towns with a rule list of their own, by name.
    let listed: [(place: PlaceID, name: String)]
    /// The villages' totals, where the county lets the town see them side by side; else empty.
    let totals: [VillageTotal]
    let rule: TotalsRule?
}

enum HomeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points", for: OfficerCaller.self,
            "What waits in the points of `place`, a village; above villages, the villages there are.",
            query: [.place("The village; the officer's own without it.")], output: PointsHome.shape
        ) { visit, officer in
            let wanted = visit.query["place"].flatMap(PlaceID.init)
            let found = try await visit.county.database.read { reader in
                try read(officer, at: wanted, in: reader)
            }
            switch found {
            case .village(let home):
                return Answer(json: { home.write(to: &$0) }, page: { pointsHomePage(home, $0) })
            case .above(let chooser):
                return Answer(
                    json: { json in
                        json.object { json in
                            json.key("villages")
                            json.array(chooser.listed) { json, line in
                                json.object { json in
                                    json.field("id", line.place)
                                    json.field("name", line.name)
                                }
                            }
                            json.key("totals")
                            json.array(chooser.totals) { $1.write(to: &$0) }
                        }
                    }, page: { pointsChooserPage(chooser, $0) })
            }
        }
    ]

    private enum Found: Sendable {
        case village(PointsHome)
        case above(PointsChooser)
    }

    private static func read(
        _ officer: OfficerCaller, at wanted: PlaceID?, in reader: Reader
    ) throws -> Found {
        let at = try wanted ?? PointsOffice.home(of: officer, in: reader) ?? officer.homePlace
        guard let at, let place = try Places.find(at, in: reader) else { throw CardRefusal.villageUnknown }
        let line = try Places.lineage(of: place.id, in: reader)
        if line.contains(where: { $0.level == .village }) {
            return .village(
                try PointsHome.read(PointsOffice.read(officer, at: place.id, in: reader), in: reader))
        }
        let sees: [Permission] = [.dispatch, .verify, .supervise, .oversee, .work]
        guard sees.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
            throw AccessRefusal.notAllowed
        }
        let listed = try VersionStore.places(in: reader).filter {
            try Places.isWithin($0, place.id, in: reader)
        }
        let names = try Places.longNames(of: Set(listed), in: reader)
        return .above(
            PointsChooser(
                line: line.reversed(),
                children: try Places.children(of: place.id, in: reader).sorted(by: Place.inOrder),
                listed: listed.map { ($0, names[$0] ?? "") }.sorted { ($0.1, $0.0) < ($1.1, $1.0) },
                totals: try VillageTotal.all(of: place, line.map(\.id), in: reader),
                rule: try TotalsRule.read(for: place, line.map(\.id), in: reader)))
    }
}
