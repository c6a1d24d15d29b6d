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

@testable import Petitions

/// 石桥镇 and the county above it: 罗敏 keeps the town's desk, 邓志刚 and 万晓东 the county's, 谢玉芬 works at the town's
/// land office, 周长林 and 冯建平 head villages, 田小禾 walks a grid, 陈桂英 has an account and no post.
struct PetitionTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }
    var petitions: Petitions { Petitions(ground.county) }
    var key: CountyKey { ground.county.key }
    var today: Day { ground.time.now.day }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let xie = PersonID(high: 1, low: 4)
    static let chen = PersonID(high: 1, low: 5)
    static let feng = PersonID(high: 1, low: 6)
    static let deng = PersonID(high: 1, low: 7)
    static let wan = PersonID(high: 1, low: 8)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (xie, "谢玉芬", "xie"),
        (chen, "陈桂英", "chen"), (feng, "冯建平", "feng"), (deng, "邓志刚", "deng"), (wan, "万晓东", "wan"),
    ]

    static let landOffice = OrganisationID(high: 4, low: 1)
    static let bureau = OrganisationID(high: 4, low: 2)
    static let request = CaseID(high: 8, low: 1)
    static let other = CaseID(high: 8, low: 2)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Cases.schema + Petitions.schema

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, PetitionTown.steps)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: PetitionTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Petitions.endpoints, settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try PetitionTown.foundPlaces(in: transaction)
            for (id, name, login) in PetitionTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try PetitionTown.appoint(in: transaction)
            try PetitionTown.enterRules(in: transaction)
            for (id, title) in [(PetitionTown.request, "补偿款没有发"), (PetitionTown.other, "路灯不亮")] {
                _ = try Cases.open(
                    Cases.Opening(
                        id: id, kind: "request", title: title, place: PetitionTown.third,
                        desk: PetitionTown.shiqiao, urgency: .ordinary), in: transaction)
            }
            for (id, _, login) in PetitionTown.people {
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
        try People.found(
            Organisation(id: bureau, name: "云岭县民政局", place: county, kind: "bureau"), in: transaction)
    }

    private static func appoint(in transaction: Transaction) throws {
        let desk: [Permission] = [.report, .work, .dispatch, .verify, .supervise, .register, .oversee]
        let kinds = [
            PostKind(
                code: "secretary", chinese: "村书记", english: "Secretary", level: .village,
                permissions: [.work, .dispatch]),
            PostKind(code: "desk", chinese: "镇值班", english: "Desk", level: .town, permissions: desk),
            PostKind(code: "county", chinese: "县值班", english: "County", level: .county, permissions: desk),
            PostKind(
                code: "worker", chinese: "网格员", english: "Grid worker", level: .grid, permissions: [.work]),
            PostKind(
                code: "officer", chinese: "所里干部", english: "Officer", level: .town, permissions: [.work]),
        ]
        for kind in kinds { try People.keep(kind, in: transaction) }
        let posts: [(PersonID, String, PlaceID, OrganisationID?)] = [
            (zhou, "secretary", liuping, nil), (luo, "desk", shiqiao, nil), (tian, "worker", third, nil),
            (xie, "officer", shiqiao, landOffice), (feng, "secretary", shimen, nil),
            (deng, "county", county, nil), (wan, "county", county, nil),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    organisation: post.3, period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func enterRules(in transaction: Transaction) throws {
        let values = [
            "petitions.registration": "15d", "petitions.informing": "15d", "petitions.objection": "5wd",
            "petitions.handling": "60d", "petitions.extension": "30d", "petitions.review-window": "30d",
            "petitions.review": "30d", "petitions.recheck-window": "30d", "petitions.recheck": "30d",
            "petitions.net": "10wd",
        ]
        for key in Petitions.ruleKeys {
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: values[key.code] ?? "", place: county,
                    from: day("2026-01-01"),
                    source: RuleSource(law: "信访工作条例", edition: "2022", article: "第三十四条"),
                    isChecked: key.code != "petitions.net"), as: key, in: transaction)
        }
    }
}
