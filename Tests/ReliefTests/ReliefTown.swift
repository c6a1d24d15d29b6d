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
import TestTown
import Web

@testable import Relief

/// 石桥镇 with relief: 罗敏 gives opinions, 何志强 and 王春梅 go into houses, 谢文 confirms for the county, 田小禾 finds.
struct ReliefTown: TestTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var key: CountyKey { ground.county.key }

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

    /// 陈桂英's household is the first, 何志强's the second, both of 柳坪村; the third is of 石门村.
    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }

    /// - Parameter without: a rule that the county has not entered.
    init(_ engine: TestEngine = .sqlite, without: String = "") async throws {
        ground = try await Ground(engine, ReliefTown.steps, reactions: ReliefTown.reactions)
        site = ground.site(Relief.endpoints + Notices.endpoints)
        tokens = try await ReliefTown.plan.found(on: ground) { transaction in
            try ReliefTown.registerHouseholds(in: transaction)
            for (key, value) in ReliefTown.rules where key != without {
                try TownPlan.enter(
                    key, value, of: Relief.ruleKeys, law: "云岭县社会救助办法", isChecked: key == "relief.check",
                    in: transaction)
            }
            for key in ["notices.window", "notices.answer"] {
                try TownPlan.enter(key, "7d", of: Notices.ruleKeys, in: transaction)
            }
        }
    }

    private static let plan = TownPlan(
        people,
        kinds: [
            ("secretary", .village, [.dispatch, .verify]),
            ("desk", .town, [.dispatch, .verify, .supervise, .oversee, .register]), ("clerk", .town, [.work]),
            ("bureau", .county, [.supervise, .oversee]), ("worker", .grid, [.report, .work]),
        ],
        posts: [
            (zhou, "secretary", liuping), (luo, "desk", shiqiao), (he, "clerk", shiqiao),
            (wang, "clerk", shiqiao), (xie, "bureau", county), (tian, "worker", third),
        ])

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
}
