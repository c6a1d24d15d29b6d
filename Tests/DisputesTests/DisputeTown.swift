import Access
import Cases
import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import TestTown
import Web

@testable import Disputes

/// 石桥镇 with a mediation committee: 周长林 keeps 柳坪村's desk, 罗敏 the town's, 田小禾 walks the 3rd grid, 王春梅 and
/// 何秀兰 mediate, 谢玉芬 works at the land office, 陈桂英 and 李国强 quarrel, 冯建平 holds a desk elsewhere.
struct DisputeTown: TestTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var disputes: Disputes { Disputes(ground.county) }

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let wang = PersonID(high: 1, low: 4)
    static let he = PersonID(high: 1, low: 5)
    static let xie = PersonID(high: 1, low: 6)
    static let chen = PersonID(high: 1, low: 7)
    static let li = PersonID(high: 1, low: 8)
    static let feng = PersonID(high: 1, low: 9)
    static let zhao = PersonID(high: 1, low: 10)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (wang, "王春梅", "wang"),
        (he, "何秀兰", "he"), (xie, "谢玉芬", "xie"), (chen, "陈桂英", "chen"), (li, "李国强", "li"),
        (feng, "冯建平", "feng"), (zhao, "赵文静", "zhao"),
    ]

    static let landOffice = OrganisationID(high: 4, low: 1)
    static let committee = CommitteeID(high: 6, low: 1)
    static let wangSeat = MediatorID(high: 6, low: 11)
    static let heSeat = MediatorID(high: 6, low: 12)
    static let request = CaseID(high: 8, low: 1)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Cases.schema + Disputes.schema

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, DisputeTown.steps)
        site = ground.site(Disputes.endpoints)
        tokens = try await DisputeTown.plan.found(on: ground) { transaction in
            try DisputeTown.staffOffice(in: transaction)
            for (key, value) in DisputeTown.rules {
                try TownPlan.enter(
                    key, value, of: Disputes.ruleKeys, law: "云岭县调解办法",
                    isChecked: key == "disputes.confirmation", in: transaction)
            }
            try DisputeTown.enterRoster(in: transaction)
            _ = try Cases.open(
                Cases.Opening(
                    id: DisputeTown.request, kind: "request", title: "沟水淌到院子里",
                    place: DisputeTown.third, desk: DisputeTown.liuping,
                    urgency: .ordinary), in: transaction)
        }
    }

    private static func home(_ number: UInt64, _ members: PersonID...) -> TownPlan.Home {
        (HouseholdID(high: 9, low: number), third, people.filter { members.contains($0.id) })
    }

    /// 何秀兰 lives in 李国强's household.
    private static let plan = TownPlan(
        people,
        kinds: [
            ("secretary", .village, [.dispatch, .verify]),
            ("desk", .town, [.dispatch, .supervise, .oversee, .register]),
            ("worker", .grid, [.work, .report]),
            ("officer", .town, [.report]), ("viewer", .county, [.oversee]),
        ],
        posts: [
            (zhou, "secretary", liuping), (luo, "desk", shiqiao), (tian, "worker", third),
            (feng, "secretary", shimen), (zhao, "viewer", county),
        ], homes: [home(0, chen), home(1, li, he), home(2, wang)])

    private static func staffOffice(in transaction: Transaction) throws {
        try People.found(
            Organisation(id: landOffice, name: "石桥镇国土所", place: shiqiao, kind: "office"), in: transaction)
        try People.appoint(
            Post(
                id: PostID(high: 5, low: 100), person: xie, kind: "officer", place: shiqiao,
                organisation: landOffice, period: Period(from: TownPlan.begun)), in: transaction)
    }

    private static let rules = [
        ("disputes.kinds", "neighbours | 邻里 | Neighbours\nland | 土地 | Land"),
        ("disputes.excluded", "taken | 法院或者行政机关已经受理的 | What a court or an authority has taken up"),
        ("disputes.acceptance", "3wd"), ("disputes.mediation", "30d"), ("disputes.extension", "30d"),
        ("disputes.confirmation", "30d"), ("disputes.return-visit", "30d"),
    ]

    private static func enterRoster(in transaction: Transaction) throws {
        try Disputes.found(committee, at: shiqiao, name: "石桥镇人民调解委员会", in: transaction)
        for (id, person, isWoman) in [(wangSeat, wang, true), (heSeat, he, true)] {
            try Disputes.enter(
                Mediator(
                    id: id, committee: committee, person: person, isWoman: isWoman,
                    period: Period(from: day("2026-03-01"), until: day("2029-03-01"))), in: transaction)
        }
    }
}
