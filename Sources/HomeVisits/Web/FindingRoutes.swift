import Access
import Kernel
import People
import Places
import Storage
import Web

/// What visits found at an officer's place.
enum FindingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "visits/findings", for: OfficerCaller.self,
            "What visits found at a place and below, newest first; `kind` is request, relief or hazard.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                QueryField(
                    "kind", .one(of: VisitFinding.Kind.allCases.map(\.rawValue)),
                    "Only what was found of this kind."),
            ], output: .page(HomeVisitFile.findingShape)
        ) { visit, _ in
            let (caller, place) = (
                VisitCaller(visit, try MemberCaller(visit)), try VisitRoutes.place(visit)
            )
            let kind = visit.query["kind"].flatMap(VisitFinding.Kind.init)
            if visit.query["kind"] != nil, kind == nil { throw FieldRefusal(.unreadable, at: "kind") }
            let list = try await visit.county.database.read {
                try FindingList.read(caller, at: place, of: kind, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { findingsPage(list, $0) })
        }
    ]
}

/// What was found at a place and below.
struct FindingList: Sendable {
    let place: Place
    let line: [Place]
    let kind: VisitFinding.Kind?
    let findings: [(finding: VisitFinding, answered: HomeVisitFile.Answered?)]
    /// `012号 陈*英`, by household.
    let households: [HouseholdID: (code: String, head: String)]
    let places: [PlaceID: String]

    static func read(
        _ caller: VisitCaller, at wanted: PlaceID?, of kind: VisitFinding.Kind?, in reader: Reader
    ) throws -> FindingList {
        guard let id = wanted ?? caller.officer?.homePlace else { throw AccessRefusal.notAllowed }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw WebRefusal.notFound }
        let lineage = line.map(\.id)
        guard caller.oversees(lineage) || caller.worksAt(lineage) else { throw AccessRefusal.notAllowed }
        let found = try FindingStore.all(
            at: Places.within(id, in: reader), of: kind, limit: HomeVisitLimits.findings_max, in: reader)
        let addresses = try People.addresses(of: Set(found.map(\.household)), in: reader)
        return FindingList(
            place: place, line: line, kind: kind,
            findings: try found.map { finding in
                (finding, try finding.request.flatMap { try HomeVisitFile.answered($0, in: reader) })
            },
            households: Dictionary(
                addresses.map { ($0.id, ($0.code, Masking.name($0.headName ?? ""))) },
                uniquingKeysWith: { first, _ in first }),
            places: try Places.names(of: Set(found.map(\.place)), in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(findings) { $1.finding.write(to: &$0, number: $1.answered?.number) }
            json.field("next", nil as String?)
        }
    }
}

func findingsPage(_ list: FindingList, _ frame: Frame) -> HTML {
    let path = "/visits/findings?place=\(list.place.id)"
    let chips =
        [Chips.Chip(frame(.findingsAll), path: path, isCurrent: list.kind == nil)]
        + VisitFinding.Kind.allCases.map {
            Chips.Chip(
                frame($0.text), path: "\(path)&kind=\($0.rawValue)", isCurrent: list.kind == $0)
        }
    let way = list.line.reversed().map { ($0.name, $0.id) }
    let items = list.findings.html { finding, answered in
        let household = list.households[finding.household]
        let title = frame.household(household?.code ?? "", household?.head ?? "")
        let link = Address.link(title, to: "/visits/\(finding.visit)")
        let when = frame.time(finding.found)
        return """
            <p>\(link) <span class="quiet">\(list.places[finding.place] ?? "")</span> \(when)</p>
            \(findingPanel(finding, answered, frame))
            """
    }
    return Layout.page(
        title: frame(.findingsTitle), purpose: frame(.findingsPurpose), frame: frame,
        crumbs: [Crumb(frame(.visitsTitle), path: "/visits")]
            + Crumb.way(way, frame: frame) { "/visits/findings?place=\($0)" },
        body: Chips(frame(.findingsKinds), chips).html
            + (list.findings.isEmpty
                ? EmptyState(frame(.findingsNone), frame(.findingsNoneText)).html : items))
}
