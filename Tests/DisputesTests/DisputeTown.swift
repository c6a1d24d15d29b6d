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
import Web

@testable import Disputes

/// 石桥镇 with a mediation committee: 周长林 keeps 柳坪村's desk, 罗敏 the town's, 田小禾 walks the 3rd grid, 王春梅 and
/// 何秀兰 mediate, 谢玉芬 works at the land office, 陈桂英 and 李国强 quarrel, 冯建平 holds a desk elsewhere.
struct DisputeTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }
    var disputes: Disputes { Disputes(ground.county) }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)

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

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, DisputeTown.steps)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: DisputeTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Disputes.endpoints, settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try DisputeTown.foundPlaces(in: transaction)
            for (id, name, login) in DisputeTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try DisputeTown.appoint(in: transaction)
            try DisputeTown.enterRules(in: transaction)
            try DisputeTown.enterRoster(in: transaction)
            _ = try Cases.open(
                Cases.Opening(
                    id: DisputeTown.request, kind: "request", title: "沟水淌到院子里",
                    place: DisputeTown.third, desk: DisputeTown.liuping,
                    urgency: .ordinary), in: transaction)
            for (id, _, login) in DisputeTown.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (third, .grid, "第3网格", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
        try People.found(
            Organisation(id: landOffice, name: "石桥镇国土所", place: shiqiao, kind: "office"), in: transaction)
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds = [
            PostKind(
                code: "secretary", chinese: "村书记", english: "Secretary", level: .village,
                permissions: [.dispatch, .verify]),
            PostKind(
                code: "desk", chinese: "镇值班", english: "Desk", level: .town,
                permissions: [.dispatch, .supervise, .oversee, .register]),
            PostKind(
                code: "worker", chinese: "网格员", english: "Grid worker", level: .grid,
                permissions: [.work, .report]),
            PostKind(
                code: "officer", chinese: "所里干部", english: "Officer", level: .town, permissions: [.report]),
            PostKind(
                code: "viewer", chinese: "看数的", english: "Viewer", level: .county, permissions: [.oversee]),
        ]
        for kind in kinds { try People.keep(kind, in: transaction) }
        let posts: [(PersonID, String, PlaceID, OrganisationID?)] = [
            (zhou, "secretary", liuping, nil), (luo, "desk", shiqiao, nil), (tian, "worker", third, nil),
            (xie, "officer", shiqiao, landOffice), (feng, "secretary", shimen, nil),
            (zhao, "viewer", county, nil),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    organisation: post.3, period: Period(from: day("2026-01-01"))), in: transaction)
        }
        // 何秀兰 lives in 李国强's household.
        for (index, members) in [[chen], [li, he], [wang]].enumerated() {
            try People.register(
                HouseholdDraft(
                    id: HouseholdID(high: 9, low: UInt64(index)), place: third, code: "00\(index + 1)",
                    on: day("2026-02-01")),
                members: members.enumerated().map { number, id in
                    NewMember(
                        person: Person(id: id, name: people.first { $0.id == id }?.name ?? ""),
                        relation: number == 0 ? .head : .spouse)
                }, in: transaction)
        }
    }

    private static func enterRules(in transaction: Transaction) throws {
        let values = [
            ("disputes.kinds", "neighbours | 邻里 | Neighbours\nland | 土地 | Land"),
            ("disputes.excluded", "taken | 法院或者行政机关已经受理的 | What a court or an authority has taken up"),
            ("disputes.acceptance", "3wd"), ("disputes.mediation", "30d"), ("disputes.extension", "30d"),
            ("disputes.confirmation", "30d"), ("disputes.return-visit", "30d"),
        ]
        for (key, value) in values {
            guard let known = Disputes.ruleKeys.first(where: { $0.code == key }) else { continue }
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                    source: RuleSource(law: "云岭县调解办法", edition: "2026", article: "第二条"),
                    isChecked: key == "disputes.confirmation"), as: known, in: transaction)
        }
    }

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
