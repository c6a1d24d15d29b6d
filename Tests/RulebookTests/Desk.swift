import Kernel
import Sealing
import Storage
import TestGround
import Testing

@testable import Access
@testable import Places
@testable import Rulebook

/// 云岭县's rulebook desk: the county, 石桥镇, 柳坪村, the keys of the tests, and who may change what.
struct Desk {
    let ground: Ground
    let site: TestSite
    var database: Database { ground.database }

    static let yunling = PlaceID(high: 2, low: 1)
    static let shiqiao = PlaceID(high: 2, low: 2)
    static let liuping = PlaceID(high: 2, low: 3)
    static let qingshi = PlaceID(high: 2, low: 4)
    static let wholeLineage = [liuping, shiqiao, yunling]

    /// 罗敏 and 何文 keep the county's rules, 周长林 those of 柳坪村, 田小禾 none.
    static let luo = PersonID(high: 1, low: 1)
    static let he = PersonID(high: 1, low: 2)
    static let zhou = PersonID(high: 1, low: 3)
    static let tian = PersonID(high: 1, low: 4)

    static let notice = RuleKey(
        "test.notice-days", topic: topic, title: Text("t.notice", "会前通知天数", "Days of notice"), kind: .whole,
        unit: .days,
        explanation: Text(
            "t.notice-note", "开会前几天通知到户。", "How many days before a meeting the households are told."))
    static let quorum = RuleKey(
        "test.quorum", topic: topic, title: Text("t.quorum", "到会比例", "Quorum"), kind: .share,
        explanation: Text("t.quorum-note", "到会多少才算数。", "How many must be present."))
    static let matters = RuleKey(
        "test.matters", topic: other, title: Text("t.matters", "须表决的事", "Matters to vote on"), kind: .list,
        explanation: Text("t.matters-note", "这些事要表决。", "What must be voted on."))
    static let keys = RuleKeys([notice, quorum, matters])
    private static let topic = RuleTopic("test", Text("t.topic", "议事", "Deliberation"))
    private static let other = RuleTopic("other", Text("t.other", "其他", "Other"))

    static let law = RuleSource(law: "村民委员会组织法", edition: "2018", article: "第二十二条")
    static let resolution = RuleSource(law: "柳坪村村民代表会议决议", edition: "2026-11-01")

    init(_ engine: TestEngine, withAccounts: Bool = false) async throws {
        ground = try await Ground(engine, Access.schema + Places.schema + Rulebook.schema)
        site = TestSite(
            ground.county, Rulebook.endpoints(Desk.keys), identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            let day = Desk.day("2020-01-01")
            try Places.found(
                Desk.yunling, level: .county, name: "云岭县", parent: nil, from: day, in: transaction)
            try Places.found(
                Desk.shiqiao, level: .town, name: "石桥镇", parent: Desk.yunling, from: day, in: transaction)
            try Places.found(
                Desk.liuping, level: .village, name: "柳坪村", parent: Desk.shiqiao, from: day, in: transaction)
            try Places.found(
                Desk.qingshi, level: .village, name: "青石村", parent: Desk.shiqiao, from: day, in: transaction)
        }
        guard withAccounts else { return }
        try await open(Desk.luo, "luo", "罗敏", .rules, at: Desk.yunling)
        try await open(Desk.he, "he", "何文", .rules, at: Desk.yunling)
        try await open(Desk.zhou, "zhou", "周长林", .rules, at: Desk.liuping)
        try await open(Desk.tian, "tian", "田小禾", .work, at: Desk.liuping)
    }

    private func open(
        _ person: PersonID, _ name: String, _ displayName: String, _ permission: Permission, at place: PlaceID
    ) async throws {
        let hash = try await Access.hash("Yunling-2026", cost: .light)
        try await database.write(by: .system) { transaction in
            try Access.addAccount(
                person: person, name: name, displayName: displayName, passwordHash: hash, in: transaction)
            try Access.setGrants(
                of: person,
                [
                    DatedGrant(
                        Grant(permission, at: place), from: Desk.day("2026-01-01"),
                        source: PostID(high: 3, low: person.low))
                ],
                in: transaction)
        }
    }

    /// A session of `person`, without a password.
    func token(of person: PersonID) async throws -> String {
        let token = Randomness.token()
        try await database.write(by: .system) { transaction in
            _ = try Access.beginSession(token: token, of: person, in: transaction)
        }
        return token
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    static func id(_ number: UInt64) -> RuleID { RuleID(high: 9, low: number) }

    /// A draft of `test.notice-days` from tomorrow on at the county, unless said otherwise.
    static func draft(
        _ number: UInt64, _ value: String, at place: PlaceID = yunling, from: String = "2026-11-21",
        until: String? = nil, by source: RuleSource = law, isChecked: Bool = false, role: Rule.Role = .value
    ) -> RuleDraft {
        RuleDraft(
            id: id(number), value: value, place: place, from: day(from), until: until.map(day),
            source: source,
            isChecked: isChecked, role: role)
    }

    func enter(_ draft: RuleDraft, as key: RuleKey = Desk.notice) async throws {
        try await database.write(by: .system) { _ = try Rulebook.enter(draft, as: key, in: $0) }
    }

    func propose(
        _ draft: RuleDraft, as key: RuleKey = Desk.notice, by person: PersonID = Desk.luo
    ) async throws {
        try await database.write(by: Origin(actor: person)) {
            _ = try Rulebook.propose(draft, as: key, by: person, in: $0)
        }
    }

    func confirm(
        _ number: UInt64, as key: RuleKey = Desk.notice, by person: PersonID = Desk.he
    ) async throws {
        try await database.write(by: Origin(actor: person)) {
            try Rulebook.confirm(Desk.id(number), as: key, by: person, in: $0)
        }
    }

    func rule(
        _ key: RuleKey = Desk.notice, at places: [PlaceID] = Desk.wholeLineage, on day: String
    ) async throws -> Rule? {
        try await database.read { try Rulebook.rule(key.code, at: places, on: Desk.day(day), in: $0) }
    }

    func rulebookEvents() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("rulebook.") }
    }
}
