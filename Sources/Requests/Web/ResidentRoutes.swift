import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

extension Requests {
    /// The routes of those who ask: report, receipt, follow, rate, neighbours.
    package static let residentEndpoints: [Endpoint] =
        ResidentRoutes.reading + ResidentReporting.all + ResidentFollowing.all
}

enum ResidentRoutes {
    static let reading: [Endpoint] = [
        Endpoint(.get, "", .page, for: Anyone.self, "The county's front page.") { visit, _ in
            let home = try await visit.county.database.read { try ResidentHome.read(in: $0) }
            return Answer { residentHomePage(home, $0) }
        },
        Endpoint(
            .get, "requests/public", for: Anyone.self,
            "What neighbours may see at `place` and below, newest first; `cursor` pages on.",
            query: [.place("The place and what lies below it; the county without it."), .cursor, .limit],
            output: ResidentRows.shape
        ) { visit, _ in try await shown(visit) },
        Endpoint(
            .get, "requests/similar", for: Anyone.self,
            "Up to three open requests that neighbours may see and that are much like `text`, near `place`.",
            query: [.place("Where it is."), QueryField("text", "What has been typed so far.")],
            output: ResidentRows.shape
        ) { visit, _ in
            guard let place = visit.query["place"].flatMap(PlaceID.init) else { throw WebRefusal.notFound }
            let text = visit.query["text"] ?? ""
            let found = try await visit.county.database.read {
                try ResidentSimilar.read(text, at: place, in: $0)
            }
            return Answer(json: { found.write(to: &$0) }, page: { ResidentSimilar.fragment(found, $0) })
        },
        Endpoint(
            .get, "mine", for: MemberCaller.self, "What the signed-in person reported, newest first.",
            output: ResidentRows.shape
        ) { visit, member in
            let key = visit.county.key
            let rows = try await visit.county.database.read { reader in
                let ids = try RequestStore.ids(reportedBy: member.person, limit: 200, in: reader)
                let positions = try Cases.positions(of: ids, in: reader)
                return try ResidentRows.read(positions: positions, in: reader) {
                    "/q/\(ReceiptSecrets(of: $0, key: key).token)"
                }
            }
            return Answer(json: { rows.write(to: &$0) }, page: { residentMinePage(rows, $0) })
        },
        Endpoint(
            .get, "accessibility", .page, for: Anyone.self,
            "What these pages do for everybody to be able to use them."
        ) { _, _ in Answer { accessibilityPage($0) } },
    ]

    private static func shown(_ visit: Visit) async throws -> Answer {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        if visit.query["place"] != nil, wanted == nil { throw WebRefusal.notFound }
        let before = visit.query["cursor"].flatMap { Int64($0) }
        if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
        let limit = visit.limit
        let found: (Place, ResidentRows) = try await visit.county.database.read { reader in
            let place = try wanted.map { try Places.find($0, in: reader) } ?? Places.root(in: reader)
            guard let place else { throw WebRefusal.notFound }
            return (place, try ResidentRows.shown(at: place.id, before: before, limit: limit, in: reader))
        }
        let (place, rows) = found
        return Answer(json: { rows.write(to: &$0) }, page: { residentShownPage(rows, place, $0) })
    }
}

private func residentShownPage(_ rows: ResidentRows, _ place: Place, _ frame: Frame) -> HTML {
    let older = rows.next.map { "/requests/public?place=\(place.id)&cursor=\($0)" }
    let list =
        rows.rows.isEmpty
        ? EmptyState(
            frame(.residentNothingPublic), action: Button(frame(.residentReport)).link(to: "/requests/new")
        ).html
        : rows.queue(frame) + Paging(older: older).html(frame)
    return Layout.page(
        title: frame(.residentPublicAt, ["place": place.name]), purpose: frame(.residentPublicNote),
        frame: frame,
        body: list)
}

private func residentMinePage(_ rows: ResidentRows, _ frame: Frame) -> HTML {
    let report = Button(frame(.residentReport), .main).link(to: "/requests/new")
    let list =
        rows.rows.isEmpty
        ? EmptyState(frame(.residentNoneYet), frame(.residentNoneYetText), action: report).html
        : rows.queue(frame) + report
    return Layout.page(title: frame(.residentMine), frame: frame, body: list)
}

private func accessibilityPage(_ frame: Frame) -> HTML {
    func list(_ texts: [Text]) -> HTML { "<ul>\(texts.html { "<li>\(frame($0))</li>" })</ul>" }
    return Layout.page(
        title: frame(.accessibilityTitle), purpose: frame(.accessibilityPurpose), frame: frame,
        body: """
            <p>\(frame(.accessibilityAim))</p>
            \(Part(id: "does", frame(.accessibilityDone), list([
                .accessibilityLarge, .accessibilityKeys, .accessibilityScript, .accessibilityColour,
            ])).html)\
            \(Part(id: "missing", frame(.accessibilityMissing), list([
                .accessibilityNoTest, .accessibilityNoDialect, .accessibilityPhoto,
            ])).html)\
            \(Part(id: "help", frame(.accessibilityHelp), "<p>\(frame(.accessibilityAsk))</p>").html)
            """)
}
