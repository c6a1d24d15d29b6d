import Access
import Clocks
import Foundation
import Kernel
import Notices
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Relief

/// 石桥镇 with relief: 罗敏 gives opinions, 何志强 and 王春梅 go into houses, 谢文 confirms for the county, 田小禾 finds.
struct ReliefTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }
    var key: CountyKey { ground.county.key }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let wang = PersonID(high: 1, low: 5)
    static let he = PersonID(high: 1, low: 6)
    static let xie = PersonID(high: 1, low: 7)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (wang, "王春梅", "wang"), (he, "何志强", "he"), (xie, "谢文", "xie"),
    ]

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Notices.schema
        + Relief.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]) {
            try Notices.endWindow($0, in: $1)
        },
        Reaction(to: NoticeSettled.self, recording: Relief.settling) { try Relief.settle($0, in: $1) },
        Reaction(to: NoticeWithdrawn.self, recording: Relief.settling) { try Relief.unpost($0, in: $1) },
        Reaction(to: PersonErased.self, recording: Relief.erasing) { erased, transaction in
            guard let ground = ErasureGround(rawValue: erased.ground) else { return }
            try Relief.erase(erased.person, on: ground, in: transaction)
        },
    ]

    static let kinds = """
        subsistence | 最低生活保障 | Minimum living allowance | monthly | posting
        appraised | 困难家庭补助 | Aid to poor families | monthly | posting appraisal
        temporary | 临时救助 | Temporary relief | once | posting emergency
        """
    private static let rules: [(String, String)] = [
        (Relief.kindsKey, kinds), (Relief.leadKey, "3wd"), (Relief.checkKey, "10wd"),
        ("relief.decision.monthly", "30wd"), ("relief.decision.once", "15wd"),
        ("relief.decision.emergency", "3wd"), (Relief.aidKey, "24h"), (Relief.papersKey, "5wd"),
        (Relief.paymentKey, "10wd"), ("relief.review.stable", "365d"), ("relief.review.changing", "182d"),
        (Relief.ceilingKey, "2000"), (Relief.extensionKey, "15wd"),
    ]

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// 陈桂英's household is the first, 何志强's the second, both of 柳坪村; the third is of 石门村.
    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }

    /// - Parameter without: a rule that the county has not entered.
    init(_ engine: TestEngine = .sqlite, without: String = "") async throws {
        ground = try await Ground(engine, ReliefTown.steps, reactions: ReliefTown.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: ReliefTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Relief.endpoints + Notices.endpoints,
            settings: Site.Settings(publicURL: "https://yunling.example"), identify: Access.identify,
            viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try ReliefTown.foundPlaces(in: transaction)
            for (id, name, login) in ReliefTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try ReliefTown.appoint(in: transaction)
            try ReliefTown.registerHouseholds(in: transaction)
            for (key, value) in ReliefTown.rules where key != without {
                try ReliefTown.enter(key, value, in: transaction)
            }
            for known in Notices.ruleKeys where ["notices.window", "notices.answer"].contains(known.code) {
                try ReliefTown.enter(known, "7d", in: transaction)
            }
            for (id, _, login) in ReliefTown.people {
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
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds = [
            PostKind(
                code: "secretary", chinese: "村书记", english: "Secretary", level: .village,
                permissions: [.dispatch, .verify]),
            PostKind(
                code: "desk", chinese: "镇值班", english: "Desk", level: .town,
                permissions: [.dispatch, .verify, .supervise, .oversee, .register]),
            PostKind(
                code: "clerk", chinese: "镇办事员", english: "Clerk", level: .town, permissions: [.work]),
            PostKind(
                code: "bureau", chinese: "县民政局", english: "Bureau", level: .county,
                permissions: [.supervise, .oversee]),
            PostKind(
                code: "worker", chinese: "网格员", english: "Grid worker", level: .grid,
                permissions: [.report, .work]),
        ]
        for kind in kinds { try People.keep(kind, in: transaction) }
        let posts: [(PersonID, String, PlaceID)] = [
            (zhou, "secretary", liuping), (luo, "desk", shiqiao), (he, "clerk", shiqiao),
            (wang, "clerk", shiqiao), (xie, "bureau", county), (tian, "worker", third),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func registerHouseholds(in transaction: Transaction) throws {
        for (index, name) in ["陈桂英", "何志强", "李国强"].enumerated() {
            let known = people.first { $0.name == name }?.id
            let person = Person(id: known ?? PersonID(high: 2, low: UInt64(index)), name: name)
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: index < 2 ? third : shimen, code: "00\(index + 1)",
                    on: day("2026-02-01")),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }

    private static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        guard let known = Relief.ruleKeys.first(where: { $0.code == key }) else { return }
        try enter(known, value, in: transaction)
    }

    private static func enter(_ key: RuleKey, _ value: String, in transaction: Transaction) throws {
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县社会救助办法", edition: "2026", article: "第三条"),
                isChecked: key.code == "relief.check", note: ""), as: key, in: transaction)
    }
}
