import Access
import Assemblies
import Clocks
import Files
import Foundation
import Kernel
import Ledger
import Notices
import People
import Places
import Points
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Rewards

/// 柳坪村 with twelve households in two grids, a rule list of which half passes on, and last year's points on paper;
/// 周长林 and 王春梅 of the committee, 罗敏 of the town, 田小禾 works the third grid. It is 5 January 2027.
struct RewardsVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }
    var rewards: Rewards { Rewards(ground.county) }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let first = PlaceID(high: 7, low: 21)
    static let third = PlaceID(high: 7, low: 23)
    static let stone = PlaceID(high: 7, low: 24)

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let wang = PersonID(high: 1, low: 5)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (wang, "王春梅", "wang"),
    ]

    static let version = PointsVersionID(high: 6, low: 1)
    static let cleanUp = PointsItemID(high: 6, low: 11)
    static let ranksPlan = RewardPlanID(high: 6, low: 21)
    static let sharesPlan = RewardPlanID(high: 6, low: 22)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Notices.schema + Ledger.schema + Assemblies.schema + Points.schema + Rewards.schema

    /// What the house does about points and rewards.
    static let reactions = [
        Reaction(to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]) {
            reached, transaction in
            try Notices.endWindow(reached, in: transaction)
        },
        Reaction(to: ResolutionPassed.self, recording: [VersionAdopted.self]) { passed, transaction in
            try Points.heed(passed, in: transaction)
        },
        Reaction(to: NoticeSettled.self, recording: Points.settling) { settled, transaction in
            try Points.settle(settled, in: transaction)
        },
        Reaction(to: ResolutionPassed.self, recording: Rewards.adopting) { passed, transaction in
            try Rewards.heed(passed, in: transaction)
        },
        Reaction(to: NoticeSettled.self, recording: Rewards.settling) { settled, transaction in
            try Rewards.settle(settled, in: transaction)
        },
        Reaction(to: ObjectionUpheld.self, recording: Rewards.upsetting) { upheld, transaction in
            try Rewards.uphold(upheld, in: transaction)
        },
        Reaction(to: NoticeWithdrawn.self, recording: Rewards.reopening) { withdrawn, transaction in
            try Rewards.reopen(withdrawn, in: transaction)
        },
    ]

    static let rules: [String: String] = [
        "notices.window": "7d", "notices.answer": "3d", "points.body.charter": "villagers-assembly",
        "points.body.ordinary": "villagers-representatives", "points.reply": "5d", "points.board": "5",
        "rewards.body.ranks": "villagers-representatives", "rewards.body.shares": "members-delegates",
        "rewards.town": "3",
    ]

    /// - Parameters:
    ///   - carry: how much of a balance passes on, in a hundred.
    ///   - paper: points of 2026 by household, in hundredths.
    init(
        _ engine: TestEngine = .sqlite, carry: Int = 50, paper: [Int64] = RewardsVillage.paper,
        rules: [String: String] = RewardsVillage.rules, people count: Int = 12
    ) async throws {
        ground = try await Ground(
            engine, RewardsVillage.steps, reactions: RewardsVillage.reactions,
            time: HeldTime("2026-10-08T09:00:00+08:00"))
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: RewardsVillage.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Rewards.endpoints + Points.endpoints,
            settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try RewardsVillage.foundPlaces(in: transaction)
            for (id, name, login) in RewardsVillage.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
                try RewardsVillage.grant(login, id, in: transaction)
            }
            for (key, value) in rules.sorted(by: { $0.key < $1.key }) {
                try RewardsVillage.enter(key, value, in: transaction)
            }
            try RewardsVillage.enterFigures(in: transaction)
            try RewardsVillage.registerHouseholds(count, in: transaction)
        }
        try await adoptList(carry: carry)
        ground.time.set("2027-01-05T09:00:00+08:00")
        try await ground.database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            let lines = paper.enumerated().filter { $0.element > 0 }.map { index, points in
                PaperPoints(household: RewardsVillage.household(index + 1), points: points)
            }
            try Points.enter(
                PaperDraft(
                    id: RewardsVillage.paperBook, village: RewardsVillage.liuping,
                    day: RewardsVillage.day("2026-12-01"), source: "2026年积分登记簿", lines: lines),
                in: transaction)
            for (id, _, login) in RewardsVillage.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
        try await ground.database.write(by: Origin(actor: RewardsVillage.wang)) {
            try Points.takeOver(RewardsVillage.paperBook, in: $0)
        }
    }

    private static let paperBook = PaperBookID(high: 6, low: 31)

    /// The first has most, the fourth and fifth the same, the last two nothing.
    static let paper: [Int64] = [5_000, 3_050, 2_000, 1_500, 1_500, 1_033, 700, 650, 300, 100, 0, 0]

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// Household `number`, from 1; 陈桂英's is the first, 田小禾's the second.
    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }
}

extension RewardsVillage {
    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (first, .grid, "第1网格", liuping), (third, .grid, "第3网格", liuping),
            (stone, .grid, "石门网格", shimen),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func grant(_ login: String, _ person: PersonID, in transaction: Transaction) throws {
        let grants: [Grant] =
            switch login {
            case "zhou", "wang": [Grant(.dispatch, at: liuping), Grant(.verify, at: liuping)]
            case "luo": [Grant(.dispatch, at: shiqiao), Grant(.oversee, at: shiqiao)]
            case "tian": [Grant(.work, at: third)]
            default: []
            }
        try Access.setGrants(
            of: person,
            grants.map { DatedGrant($0, from: day("2026-01-01"), source: PostID(high: 5, low: person.low)) },
            in: transaction)
    }

    static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        let keys = Notices.ruleKeys + Points.ruleKeys + Rewards.ruleKeys + Assemblies.ruleKeys
        guard let known = keys.first(where: { $0.code == key }) else { return }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县乡村治理办法", edition: "2026", article: "第七条"),
                isChecked: true, note: ""), as: known, in: transaction)
    }

    private static func enterFigures(in transaction: Transaction) throws {
        let kinds = ["villagers-assembly", "villagers-representatives", "members-delegates"]
        for kind in kinds + ["consultation"] {
            for key in Assemblies.ruleKeys where key.code.hasPrefix("assemblies.\(kind).") {
                let isShare = key.kind.code == "share"
                let isMajority = key.code.hasSuffix("majority")
                try enter(key.code, isShare ? (isMajority ? ">1/2" : "1/2") : "0", in: transaction)
            }
        }
    }

    private static func registerHouseholds(_ count: Int, in transaction: Transaction) throws {
        let names = [
            "陈桂英", "田小禾", "李国强", "谢玉芬", "何秀兰", "冯建平", "赵文静", "唐晓东", "向海燕", "万永福", "覃志刚", "冉丽华",
        ]
        for index in 0..<count {
            let name = names[index % names.count]
            let known = index < 12 ? people.first { $0.name == name }?.id : nil
            let person = Person(id: known ?? PersonID(high: 2, low: UInt64(index)), name: name)
            let code = "\(index + 1)"
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: index % 12 < 8 ? third : first,
                    code: String(repeating: "0", count: max(0, 3 - code.count)) + code,
                    on: day("2026-02-01")),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }

    /// The rule list, adopted by the assembly in October 2026.
    private func adoptList(carry: Int) async throws {
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            try Points.begin(
                RewardsVillage.version, at: RewardsVillage.liuping,
                VersionTerms(
                    title: "柳坪村积分清单", basis: "柳坪村村规民约第十二条", isCharter: true, authorisation: "",
                    from: RewardsVillage.day("2026-10-01"), budget: 10_000_000, carry_percent: carry),
                in: transaction)
            try Points.enter(
                ItemTerms(
                    code: "GY-1", title: "参加院坝大扫除", heading: "公益劳动", subject: .labour, points: 500,
                    declarers: [.grid, .committee], checker: .committee),
                as: RewardsVillage.cleanUp, in: RewardsVillage.version, transaction)
            try Points.submit(RewardsVillage.version, in: transaction)
        }
        let text = try await database.read { reader in
            try Points.version(RewardsVillage.version, in: reader).motionText(
                try Points.items(of: RewardsVillage.version, in: reader))
        }
        try await vote(
            on: RewardsVillage.version.as(Marks.Anything.self), kind: Points.versionKind, text: text,
            .villagersAssembly, .pointsRules)
    }
}
