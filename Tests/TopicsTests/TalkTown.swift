import Access
import Cases
import Clocks
import Indicators
import Kernel
import People
import Places
import Requests
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Topics

/// 石桥镇 with two villages whose people report; 罗敏 supervises the town, 周长林 leads 柳坪村, 田小禾 works its grid.
struct TalkTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 8, low: 1)
    static let shiqiao = PlaceID(high: 8, low: 2)
    static let liuping = PlaceID(high: 8, low: 3)
    static let shimen = PlaceID(high: 8, low: 4)
    static let third = PlaceID(high: 8, low: 5)
    static let since = Day("2020-01-01") ?? Day(number: 0)

    private static let cast: [(login: String, name: String, place: PlaceID, may: [Permission])] = [
        ("luo", "罗敏", shiqiao, [.dispatch, .supervise, .oversee]),
        ("zhou", "周长林", liuping, [.work, .dispatch]),
        ("tian", "田小禾", third, [.work]), ("shi", "石磊", shimen, [.work, .dispatch]),
    ]

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Indicators.schema
        + Cases.schema + Requests.schema + Topics.schema

    /// - Parameter rules: in place of the town's own; an empty value enters none.
    init(
        _ engine: TestEngine = .sqlite, rules changed: [String: String] = [:],
        now: String = "2026-11-20T09:00:00+08:00"
    ) async throws {
        ground = try await Ground(engine, TalkTown.steps, time: HeldTime(now))
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(uniqueKeysWithValues: TalkTown.cast.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Topics.endpoints, identify: Access.identify, viewer: Access.viewer)
        let rules = [
            Topics.windowKey: "30", Topics.thresholdKey: "5", Topics.taskKey: "22",
            Topics.publicFloorKey: "5",
        ].merging(changed) { $1 }
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            for row: (PlaceID, Level, String, PlaceID?) in [
                (TalkTown.county, .county, "云岭县", nil), (TalkTown.shiqiao, .town, "石桥镇", TalkTown.county),
                (TalkTown.liuping, .village, "柳坪村", TalkTown.shiqiao),
                (TalkTown.shimen, .village, "石门村", TalkTown.shiqiao),
                (TalkTown.third, .grid, "第3网格", TalkTown.liuping),
            ] {
                try Places.found(
                    row.0, level: row.1, name: row.2, parent: row.3, from: TalkTown.since, in: transaction)
            }
            try Categories.enter(
                Category(
                    code: "light", parent: nil, chinese: "路灯照明", english: "Street light", urgency: "ordinary",
                    questions: []), sequence: 1, in: transaction)
            for (number, one) in TalkTown.cast.enumerated() {
                let person = PersonID(high: 1, low: UInt64(number))
                try People.register(Person(id: person, name: one.name), in: transaction)
                try Access.addAccount(
                    person: person, name: one.login, displayName: one.name, passwordHash: hash,
                    in: transaction)
                try Access.setGrants(
                    of: person,
                    one.may.map {
                        DatedGrant(
                            Grant($0, at: one.place), from: TalkTown.since,
                            source: PostID(high: 3, low: UInt64(number)))
                    }, in: transaction)
                _ = try Access.beginSession(token: tokens[one.login] ?? "", of: person, in: transaction)
            }
            for key in Topics.ruleKeys {
                guard let value = rules[key.code], !value.isEmpty else { continue }
                try Rulebook.enter(
                    RuleDraft(
                        id: transaction.derivedID(), value: value, place: TalkTown.county,
                        from: TalkTown.since,
                        source: RuleSource(law: "云岭县未诉先办办法", edition: "2026")), as: key, in: transaction)
            }
        }
    }

    static let lights = [
        "晒坝边的路灯不亮，晚上走路要打手电。", "小学门口路灯坏了，一直没人修。", "岔路口的路灯一下雨就灭。", "祠堂前面的路灯不亮有一个星期了。",
        "水塔下面路灯又坏了，请来修。", "桥头路灯不亮，老人不敢出门。",
    ]
    static let dogs = ["村里的流浪狗追娃娃，请管一管。", "流浪狗半夜乱叫，睡不着。", "流浪狗咬了鸡，请来抓流浪狗。"]

    /// Reports at the time that is held, one after the other.
    @discardableResult
    func report(
        _ bodies: [String], at place: PlaceID = TalkTown.third, category: String? = nil
    ) async throws -> [CaseID] {
        var ids: [CaseID] = []
        for body in bodies {
            let id = CaseID.minted(at: ground.time.now)
            var draft = Draft(id: id, body: body, channel: .web)
            draft.place = place
            draft.category = category
            draft.name = "陈桂英"
            draft.isPublic = true
            _ = try await Requests(ground.county).receive(
                draft, by: "anyone", origin: Origin(actor: nil), digest: Digest.sha256(Array(body.utf8)))
            ids.append(id)
        }
        return ids
    }

    @discardableResult
    func group() async throws -> ConcernRun {
        guard let run = try await ConcernRun.due(in: ground.county, again: true) else {
            throw Fault("nothing is to be grouped")
        }
        try await run.finish()
        return run
    }

    func concerns(at place: PlaceID = TalkTown.liuping) async throws -> [Concern] {
        try await database.read { try ConcernStore.all(at: place, in: $0) }
    }

    func members(of concern: ConcernID) async throws -> Set<CaseID> {
        Set(
            try await database.read { try ConcernStore.members(of: concern, limit: .max, in: $0) }.map(
                \.request))
    }

    func act(
        _ verb: String, on concern: ConcernID, by login: String = "luo", _ fields: [String: Any] = [:]
    ) async throws -> TestSite.Reply {
        var body: [String: Any] = ["note": "看过了", "id": AnyID.minted(at: ground.time.now).description]
        for (name, value) in fields { body[name] = value }
        return try await site.api(.post, "/concerns/\(concern)/\(verb)", body, as: tokens[login])
    }

    func brokenInvariants() async throws -> [String] {
        try await database.read { reader in
            try (ConcernInvariants.all + CaseInvariants.all).compactMap {
                try reader.count($0.query) == 0 ? nil : $0.sentence
            }
        }
    }
}
