import Access
import Appraisals
import Assemblies
import Clocks
import Files
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

@testable import Reviews

/// 柳坪村 with one grid of eight households; 周长林 and 王春梅 of the committee, 田小禾 works the grid.
struct ReviewVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let grid = PlaceID(high: 7, low: 21)
    static let empty = PlaceID(high: 7, low: 22)
    static let zhou = PersonID(high: 1, low: 1)
    static let wang = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let people = [
        (zhou, "周长林", "zhou"), (wang, "王春梅", "wang"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
    ]
    static let rule = ReviewRuleID(high: 8, low: 1)
    static let list = PointsVersionID(high: 8, low: 2)
    static let item = PointsItemID(high: 8, low: 3)
    static let round = ReviewRoundID(high: 8, low: 4)
    static let appraisal = AppraisalID(high: 8, low: 5)
    static let names = ["陈桂英", "李国强", "谢玉芬", "何秀兰", "冯建平", "赵文静", "唐晓东", "向海燕"]

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Notices.schema + Ledger.schema + Assemblies.schema + Appraisals.schema + Points.schema
        + Reviews.schema

    /// What the house does.
    static let reactions = [
        Reaction(to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]) {
            reached, transaction in
            try Notices.endWindow(reached, in: transaction)
        },
        Reaction(to: ResolutionPassed.self, recording: [VersionAdopted.self]) { try Points.heed($0, in: $1) },
        Reaction(to: NoticeSettled.self, recording: Points.settling) { try Points.settle($0, in: $1) },
        Reaction(to: ResolutionPassed.self, recording: [ReviewRuleAdopted.self]) {
            try Reviews.heed($0, in: $1)
        },
        Reaction(to: ClockReached.self, recording: [AppraisalFinalised.self]) {
            try Appraisals.endAppealTime($0, in: $1)
        },
        Reaction(to: ClockReached.self, recording: [MatterExpired.self]) { try Reviews.expire($0, in: $1) },
        Reaction(to: NoticeWithdrawn.self, recording: [RedListWithdrawn.self]) { withdrawn, transaction in
            try Reviews.takeRedDown(ownerKind: withdrawn.ownerKind, owner: withdrawn.owner, in: transaction)
        },
    ]

    static let rules: [String: String] = [
        "notices.window": "7d", "notices.answer": "3d", "points.body.charter": "villagers-assembly",
        "points.body.ordinary": "villagers-representatives", "points.reply": "5d", "points.board": "5",
        "reviews.body.charter": "villagers-assembly", "reviews.body.ordinary": "villagers-representatives",
        "reviews.reply": "5d", "appraisals.trimming": "5", "appraisals.appeal": "3d",
        "appraisals.answer": "3d",
    ]

    init(
        _ engine: TestEngine = .sqlite, isAdopted: Bool = true, terms: ReviewTerms = .voted,
        points: [Int: Int] = [:], rules: [String: String] = ReviewVillage.rules
    ) async throws {
        ground = try await Ground(
            engine, ReviewVillage.steps, reactions: ReviewVillage.reactions,
            time: HeldTime("2026-07-08T09:00:00+08:00"))
        site = TestSite(
            ground.county, Reviews.endpoints + Appraisals.endpoints,
            settings: Site.Settings(publicURL: "https://yunling.example"), identify: Access.identify,
            viewer: Access.viewer)
        let tokens = Dictionary(uniqueKeysWithValues: ReviewVillage.people.map { ($0.2, Randomness.token()) })
        self.tokens = tokens
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try ReviewVillage.found(in: transaction)
            for (id, name, login) in ReviewVillage.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
                let grants: [Grant] =
                    switch login {
                    case "zhou", "wang": [Grant(.dispatch, at: ReviewVillage.liuping)]
                    case "tian": [Grant(.work, at: ReviewVillage.grid)]
                    default: []
                    }
                try Access.setGrants(
                    of: id,
                    grants.map {
                        DatedGrant($0, from: day("2026-01-01"), source: PostID(high: 5, low: id.low))
                    },
                    in: transaction)
            }
            for (key, value) in rules.sorted(by: { $0.key < $1.key }) {
                try ReviewVillage.enter(key, value, in: transaction)
            }
            for key in Assemblies.ruleKeys where key.code.hasPrefix("assemblies.villagers-assembly.") {
                let isShare = key.kind.code == "share"
                let share = key.code.hasSuffix("majority") ? ">1/2" : "1/2"
                try ReviewVillage.enter(key.code, isShare ? share : "0", in: transaction)
            }
            try ReviewVillage.registerHouseholds(in: transaction)
        }
        if isAdopted { try await adopt(terms) }
        if !points.isEmpty { try await book(points) }
        ground.time.set("2026-10-10T09:00:00+08:00")
        try await database.write(by: .system) { transaction in
            for (id, _, login) in ReviewVillage.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }

    func write(
        by person: PersonID = ReviewVillage.zhou, _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await database.write(by: Origin(actor: person), body)
    }

    func codes(_ work: () async throws -> Void) async -> [String] {
        do { try await work() } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal { return [refusal.code] } catch { return ["\(error)"] }
        return []
    }

    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try (ReviewInvariants.all + AppraisalInvariants.all + PointsInvariants.all)
                .filter { try reader.count($0.query) > 0 }.map(\.sentence)
                + AppraisalInvariants.recounted(in: reader)
        }
    }

    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("reviews.") }
    }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

extension ReviewTerms {
    static let voted = ReviewTerms(
        title: "柳坪村评分细则", basis: "柳坪村村规民约第八条", isCharter: true, authorisation: "",
        from: day("2026-07-01"), cadence: .quarter,
        weights: Weights(points: 3_000, residents: 4_000, squires: 3_000), scale: .highest,
        criteria: [Criterion("院坝干净", full: 10_000, weight: 10_000)], red: Red(most: 3, least: 6_000),
        black: Black(standing_days: 30))
}

extension ReviewVillage {
    private static func found(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao),
            (shimen, .village, "石门村", shiqiao),
            (grid, .grid, "第1网格", liuping), (empty, .grid, "第2网格", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        let keys =
            Notices.ruleKeys + Points.ruleKeys + Assemblies.ruleKeys + Appraisals.ruleKeys + Reviews.ruleKeys
        guard let known = keys.first(where: { $0.code == key }) else { return }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县乡村治理办法", edition: "2026"), isChecked: true), as: known,
            in: transaction)
    }

    private static func registerHouseholds(in transaction: Transaction) throws {
        for (index, name) in names.enumerated() {
            let known = people.first { $0.1 == name }?.0
            let person = Person(id: known ?? PersonID(high: 2, low: UInt64(index)), name: name)
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: grid, code: "00\(index + 1)", on: day("2026-02-01")),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }
}
