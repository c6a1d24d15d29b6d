import Access
import Cases
import Clocks
import Duties
import Files
import Indicators
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Requests

/// 云岭县 as officers work in it: a grid, two villages, a town, two units, and what each of them may do.
struct OfficerCounty: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [PersonID: String]

    static let county = PlaceID(high: 9, low: 1)
    static let shiqiao = PlaceID(high: 9, low: 2)
    static let liuping = PlaceID(high: 9, low: 3)
    static let grid = PlaceID(high: 9, low: 4)
    static let shimen = PlaceID(high: 9, low: 5)

    /// 田小禾 works the grid, 周长林 leads the village, 罗敏 and 何文 sit at the town's desk.
    static let tian = PersonID(high: 1, low: 1)
    static let zhou = PersonID(high: 1, low: 2)
    static let luo = PersonID(high: 1, low: 3)
    static let he = PersonID(high: 1, low: 4)
    /// 谢军 works for 经济发展办, 冯志刚 for 农业服务中心.
    static let xie = PersonID(high: 1, low: 5)
    static let feng = PersonID(high: 1, low: 6)
    /// 石磊 leads the other village.
    static let shi = PersonID(high: 1, low: 7)

    static let economy = OrganisationID(high: 4, low: 1)
    static let farming = OrganisationID(high: 4, low: 2)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Indicators.schema + Cases.schema
        + Duties.schema + Requests.schema

    private static let whole: [Permission] = [.work, .dispatch, .verify, .supervise, .rules]
    private static let cast: [(PersonID, String, PlaceID, OrganisationID?, [Permission])] = [
        (tian, "田小禾", grid, nil, [.work]),
        (zhou, "周长林", liuping, nil, [.work, .dispatch, .verify]),
        (luo, "罗敏", shiqiao, nil, whole),
        (he, "何文", shiqiao, nil, whole),
        (xie, "谢军", shiqiao, economy, [.work]),
        (feng, "冯志刚", shiqiao, farming, [.work]),
        (shi, "石磊", shimen, nil, [.work, .dispatch, .verify]),
    ]

    init(_ engine: TestEngine = .sqlite, reactions: [Reaction] = []) async throws {
        let ground = try await Ground(engine, OfficerCounty.steps, reactions: reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(uniqueKeysWithValues: OfficerCounty.cast.map { ($0.0, Randomness.token()) })
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try OfficerCounty.places(in: transaction)
            try OfficerCounty.rules(in: transaction)
            for (number, one) in OfficerCounty.cast.enumerated() {
                try People.register(Person(id: one.0, name: one.1), in: transaction)
                try Access.addAccount(
                    person: one.0, name: "officer\(number)", displayName: one.1, passwordHash: hash,
                    in: transaction)
                let grants = one.4.map {
                    DatedGrant(
                        Grant($0, at: one.2, organisation: one.3), from: OfficerCounty.since,
                        source: PostID(high: 3, low: UInt64(number)))
                }
                try Access.setGrants(of: one.0, grants, in: transaction)
                _ = try Access.beginSession(token: tokens[one.0] ?? "", of: one.0, in: transaction)
            }
        }
        self.ground = ground
        self.tokens = tokens
        site = TestSite(
            ground.county, Requests.officerEndpoints(), identify: Access.identify, viewer: Access.viewer)
    }

    static let since = Day("2020-01-01") ?? Day(number: 0)

    private static func places(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (grid, .grid, "第一网格", liuping),
            (shimen, .village, "石门村", shiqiao),
        ]
        for row in rows {
            try Places.found(row.0, level: row.1, name: row.2, parent: row.3, from: since, in: transaction)
        }
        for unit in [(economy, "经济发展办"), (farming, "农业服务中心")] {
            try People.found(
                Organisation(id: unit.0, name: unit.1, place: shiqiao, kind: "office"), in: transaction)
        }
        try Categories.enter(
            Category(
                code: "lighting", parent: nil, chinese: "路灯、照明", english: "Street lighting",
                urgency: "ordinary",
                questions: []), sequence: 1, in: transaction)
        try Categories.assign(
            "lighting", at: shiqiao, to: economy, basis: "派单目录第 18 项", in: transaction)
    }

    private static func rules(in transaction: Transaction) throws {
        let values = ["requests.contact": "5wh", "requests.resolve": "3wd", "requests.rung.grid": "2wd"]
        for (number, value) in values.sorted(by: { $0.key < $1.key }).enumerated() {
            guard let key = Requests.ruleKeys.first(where: { $0.code == value.key }) else {
                throw Fault("no rule key \(value.key)")
            }
            try Rulebook.enter(
                RuleDraft(
                    id: RuleID(high: 5, low: UInt64(number)), value: value.value, place: county, from: since,
                    source: RuleSource(law: "云岭县网格事项办理办法", edition: "2026", article: "第九条"),
                    isChecked: true),
                as: key, in: transaction)
        }
    }

    var now: Instant { ground.time.now }

    /// A report from the grid, by nobody in particular.
    func report(
        _ body: String = "村小门口的路灯不亮，有一个星期了", at place: PlaceID = grid, category: String? = "lighting",
        isPublic: Bool = false
    ) async throws -> CaseID {
        let id = CaseID.minted(at: now)
        var draft = Draft(id: id, body: body, channel: .web)
        draft.place = place
        draft.category = category
        draft.name = "陈桂英"
        draft.phone = "13900002046"
        draft.isPublic = isPublic
        _ = try await Requests(ground.county).receive(
            draft, by: "anyone", origin: Origin(actor: nil), digest: Digest.sha256(Array(body.utf8)))
        return id
    }

    /// One act of `person` through the API, with the version that the file has now unless another is given.
    func act(
        _ verb: String, on request: CaseID, by person: PersonID, _ fields: [String: Any] = [:],
        id: AnyID? = nil
    ) async throws -> TestSite.Reply {
        var body = fields
        body["id"] = (id ?? AnyID.minted(at: now)).description
        return try await site.api(.post, "/requests/\(request)/\(verb)", body, as: tokens[person])
    }

    func file(_ request: CaseID, by person: PersonID) async throws -> TestSite.Reply {
        try await site.api(.get, "/requests/\(request)", as: tokens[person])
    }

    func page(_ path: String, by person: PersonID, _ language: Language = .chinese) async throws
        -> TestSite.Reply
    {
        try await site.get(path, as: tokens[person], TestSite.Browser(language))
    }

    /// A new session, for a test that lets so much time pass that the first one ended.
    func newToken(of person: PersonID) async throws -> String {
        let token = Randomness.token()
        _ = try await ground.database.write(by: .system) { transaction in
            try Access.beginSession(token: token, of: person, in: transaction)
        }
        return token
    }

    /// The case as it is kept.
    func state(of request: CaseID) async throws -> String {
        try await ground.database.read { try CaseFile.read(request, in: $0)?.matter.state.rawValue } ?? ""
    }
}
