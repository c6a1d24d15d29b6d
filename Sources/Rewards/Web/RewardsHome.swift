import Access
import Kernel
import Places
import Storage
import Web

/// A place's year ends, reward plans and lists, and the way to those of others.
struct RewardsHome: Sendable {
    let office: RewardsOffice
    let closings: [YearClosing]
    let plans: [RewardPlan]
    let lists: [RewardList]
    let titles: [RewardPlanID: String]
    let children: [Place]
    let today: Day
    /// The town's ranking is on.
    let isRanked: Bool

    var place: Place { office.place }
    var isVillage: Bool { place.level == .village }

    /// Whether the village's year is closed, or about to be.
    func isClosed(_ year: Int) -> Bool {
        isVillage && closings.contains { $0.year == year && $0.state != .dropped }
    }

    static func read(_ office: RewardsOffice, in reader: Reader) throws -> RewardsHome {
        let place = office.place.id
        let plans = try PlanStore.all(at: place, in: reader).filter {
            office.isWriter || $0.state == .adopted || $0.state == .submitted
        }
        let own = try YearStore.all(at: place, in: reader)
        let others = try YearStore.all(of: place, in: reader).filter { !own.contains($0) }
        return RewardsHome(
            office: office, closings: (own + others).sorted { $0.position > $1.position }, plans: plans,
            lists: try ListStore.all(at: place, in: reader).filter { $0.state != .replaced },
            titles: Dictionary(
                plans.map { ($0.id, $0.terms.title) }, uniquingKeysWith: { first, _ in first }),
            children: office.place.level == .village
                ? [] : try Places.children(of: place, in: reader).sorted(by: Place.inOrder),
            today: reader.now.day,
            isRanked: try RankingPage.top(at: office.place, in: reader) > 0)
    }

    static let shape = Shape.named(
        "RewardsHome",
        .object([
            ("place", .id), ("place_name", .text), ("closings", .list(YearClosing.shape)),
            ("plans", .list(RewardPlan.shape)), ("lists", .list(RewardList.shape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("place_name", place.name)
            json.key("closings")
            json.array(closings) { $1.write(to: &$0) }
            json.key("plans")
            json.array(plans) { $1.write(to: &$0) }
            json.key("lists")
            json.array(lists) { $1.write(to: &$0) }
        }
    }
}

enum RewardsHomeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rewards", for: OfficerCaller.self,
            "The year ends, reward plans and lists of `place`.",
            query: [.place("A village, or a place above villages; the officer's own without it.")],
            output: RewardsHome.shape
        ) { visit, officer in
            let home = try await visit.county.database.read { reader in
                let place = try RewardsOffice.wanted(visit, officer, in: reader)
                return try RewardsHome.read(
                    try RewardsOffice.read(officer, at: place, in: reader), in: reader)
            }
            return Answer(json: { home.write(to: &$0) }, page: { rewardsHomePage(home, $0) })
        }
    ]
}

func rewardsHomePage(_ home: RewardsHome, _ frame: Frame) -> HTML {
    let query = "?place=\(home.place.id)"
    let isWriter = home.office.isWriter
    let year = home.today.year - 1
    let close: HTML =
        isWriter && !home.isClosed(year)
        ? Button(frame(.homeClose, ["year": "\(year)"])).link(
            to: "/rewards/closings/new\(query)&year=\(year)")
        : .empty
    let ranks: HTML =
        isWriter && (home.isVillage || home.place.level == .town)
        ? Button(frame(.homeNewRanks)).link(to: "/rewards/plans/new\(query)&kind=ranks") : .empty
    let shares: HTML =
        isWriter && home.isVillage
        ? Button(frame(.homeNewShares)).link(to: "/rewards/plans/new\(query)&kind=shares") : .empty
    let ranking: HTML =
        home.isVillage || home.isRanked
        ? Button(frame(.homeRanking), .bare).link(to: "/rewards/rankings\(query)") : .empty
    let points = Button(frame(.homePoints), .bare).link(to: "/points\(query)")
    return Layout.page(
        title: frame(.rewardsHomeTitle, ["place": home.place.name]), purpose: frame(.rewardsHomePurpose),
        frame: frame, crumbs: rewardCrumbs(home.office.line, frame),
        body: """
            \(homeLists(home, frame))\(homePlans(home, frame))<p class="row-btns">\([ranks, shares])</p>\
            \(homeClosings(home, frame))<p class="row-btns">\([close, ranking, points])</p>\
            \(homeChildren(home, frame))
            """)
}

private func homeLists(_ home: RewardsHome, _ frame: Frame) -> HTML {
    guard !home.lists.isEmpty else { return .empty }
    let rows = home.lists.map { list in
        Queue.Row(
            home.titles[list.plan] ?? "", path: list.path, place: frame(list.state.title),
            meta: frame(.listMeta, ["number": "\(list.number)", "day": frame.day(list.frozen.day)]))
    }
    return Part(id: "lists", frame(.homeLists), Queue(rows).html).html
}

private func homePlans(_ home: RewardsHome, _ frame: Frame) -> HTML {
    let rows = home.plans.map { plan in
        Queue.Row(
            plan.terms.title, path: plan.path, place: frame(plan.state.title),
            meta: frame(.planMeta, ["year": "\(plan.terms.year)", "kind": frame(plan.terms.kind.title)]))
    }
    let body: HTML =
        rows.isEmpty ? EmptyState(frame(.homeNoPlans), frame(.homeNoPlansText)).html : Queue(rows).html
    return Part(id: "plans", frame(.homePlans), body).html
}

private func homeClosings(_ home: RewardsHome, _ frame: Frame) -> HTML {
    let rows = home.closings.map { closing in
        Queue.Row(
            frame(.closingRow, ["year": "\(closing.year)"]), path: closing.path,
            place: frame(closing.state.title), meta: frame.day(closing.proposed.day))
    }
    let body: HTML =
        rows.isEmpty ? EmptyState(frame(.homeNoClosings), frame(.homeNoClosingsText)).html : Queue(rows).html
    return Part(id: "closings", frame(.homeClosings), body).html
}

private func homeChildren(_ home: RewardsHome, _ frame: Frame) -> HTML {
    guard !home.children.isEmpty else { return .empty }
    let rows = home.children.html {
        "<li>\(Address.link($0.name, to: "/rewards?place=\($0.id)"))</li>\n"
    }
    return Fold(frame(.homeBelow), isOpen: true, "<ul class=\"plain\">\(rows)</ul>").html
}
