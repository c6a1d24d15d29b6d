import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Storage
import Web

extension Requests {
    /// The routes of those who ask: report, receipt, follow, rate, neighbours.
    package static let residentEndpoints: [Endpoint] = endpointsForResidents { _, _ in 0 }

    /// The same where somebody knows how many people come to help with a request.
    package static func endpointsForResidents(help: @escaping HelpOnTheWay) -> [Endpoint] {
        ResidentRoutes.reading + ResidentReporting.all + ResidentFollowing.all(help)
    }

    /// How many people say that they come to help with a request.
    package typealias HelpOnTheWay = @Sendable (CaseID, Reader) throws -> Int
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
            query: [
                .place("Where it is."), QueryField("text", "What has been typed so far."),
                QueryField(
                    "latitude", "Degrees north (WGS 84); with `longitude`, what is near needs fewer words."),
                QueryField("longitude", "Degrees east (WGS 84)."),
            ],
            output: ResidentRows.shape
        ) { visit, _ in
            guard let place = visit.query["place"].flatMap(PlaceID.init) else { throw WebRefusal.notFound }
            let text = visit.query["text"] ?? ""
            let spot = ResidentSimilar.spot(visit)
            let found = try await visit.county.database.read {
                try ResidentSimilar.read(text, at: place, near: spot, in: $0)
            }
            return Answer(json: { found.write(to: &$0) }, page: { ResidentSimilar.fragment(found, $0) })
        },
        Endpoint(
            .get, "mine", for: MemberCaller.self, "What the signed-in person reported, newest first.",
            output: ResidentRows.shape
        ) { visit, member in
            let key = visit.county.key
            let (rows, others, offersWeChat) = try await visit.county.database.read { reader in
                let ids = try RequestStore.ids(reportedBy: member.person, limit: 200, in: reader)
                let positions = try Cases.positions(of: ids, in: reader)
                let rows = try ResidentRows.read(positions: positions, in: reader) {
                    "/q/\(ReceiptSecrets(of: $0, key: key).token)"
                }
                return (
                    rows, try followed(by: member.person, in: reader),
                    try Access.offersWeChat.value(in: reader) == "1"
                )
            }
            return Answer(
                json: { rows.write(to: &$0) }, page: { residentMinePage(rows, others, offersWeChat, $0) })
        },
        Endpoint(
            .get, "mine/followed", for: MemberCaller.self,
            "What the signed-in person follows and neighbours may still see, newest first.",
            output: ResidentRows.shape
        ) { visit, member in
            let rows = try await visit.county.database.read { try followed(by: member.person, in: $0) }
            return Answer(json: { rows.write(to: &$0) }, page: { residentFollowedPage(rows, $0) })
        },
        Endpoint(
            .get, "accessibility", .page, for: Anyone.self,
            "What these pages do for everybody to be able to use them."
        ) { _, _ in Answer { accessibilityPage($0) } },
    ]

    private static func followed(by person: PersonID, in reader: Reader) throws -> ResidentRows {
        let ids = try RequestStore.ids(followedBy: person, limit: 200, in: reader)
        let shown = try ids.filter { try RequestStore.find($0, in: reader)?.isVisibleToNeighbours == true }
        return try ResidentRows.read(positions: try Cases.positions(of: shown, in: reader), in: reader)
    }

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

private func residentMinePage(
    _ rows: ResidentRows, _ followed: ResidentRows, _ offersWeChat: Bool, _ frame: Frame
) -> HTML {
    let report = Button(frame(.residentReport), .main).link(to: "/requests/new")
    let list =
        rows.rows.isEmpty
        ? EmptyState(frame(.residentNoneYet), frame(.residentNoneYetText), action: report).html
        : rows.queue(frame) + report
    let count = frame(.residentFollowedCount, ["count": "\(followed.rows.count)"])
    let others = Part(
        id: "followed", frame(.residentFollowed), "<p><a href=\"/mine/followed\">\(count)</a></p>"
    ).html
    let weChat: HTML =
        offersWeChat
        ? "<p><a href=\"/wechat/binding\">\(frame(.residentWeChat))</a></p>" : .empty
    return Layout.page(title: frame(.residentMine), frame: frame, body: list + others + weChat)
}

private func residentFollowedPage(_ rows: ResidentRows, _ frame: Frame) -> HTML {
    let list =
        rows.rows.isEmpty
        ? EmptyState(frame(.residentFollowedNone), frame(.residentFollowedNoneText)).html : rows.queue(frame)
    return Layout.page(
        title: frame(.residentFollowed), purpose: frame(.residentFollowedPurpose), frame: frame,
        crumbs: [Crumb(frame(.residentMine), path: "/mine")], body: list)
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
