import Access
import Clocks
import Foundation
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Notices

/// 云岭县 with 石桥镇, 柳坪村 and its 三组, 石门村; 周长林 publishes in 柳坪村, 罗敏 watches the town.
struct NoticeTown: Sendable {
    let ground: Ground
    let site: TestSite
    let zhou: String
    let luo: String
    let tian: String
    let chen: String
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let group = PlaceID(high: 7, low: 21)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (PersonID(high: 1, low: 1), "周长林", "zhou"), (PersonID(high: 1, low: 2), "罗敏", "luo"),
        (PersonID(high: 1, low: 3), "田小禾", "tian"), (PersonID(high: 1, low: 4), "陈桂英", "chen"),
    ]
    static let chenID = people[3].id

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Notices.schema

    /// What the house does when a window has ended.
    static let windowEnds = Reaction(
        to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]
    ) { reached, transaction in try Notices.endWindow(reached, in: transaction) }

    /// - Parameter windows: rulebook values of the county, by key.
    init(
        _ engine: TestEngine = .sqlite,
        windows: [String: String] = [
            "notices.window": "7d", "notices.window.candidate": "5wd", "notices.answer": "3d",
        ]
    ) async throws {
        ground = try await Ground(engine, NoticeTown.steps, reactions: [NoticeTown.windowEnds])
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = NoticeTown.people.map { _ in Randomness.token() }
        (zhou, luo, tian, chen) = (tokens[0], tokens[1], tokens[2], tokens[3])
        site = TestSite(
            ground.county, Notices.endpoints, settings: Site.Settings(), identify: Access.identify,
            viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try NoticeTown.foundPlaces(in: transaction)
            for (person, token) in zip(NoticeTown.people, tokens) {
                try People.register(Person(id: person.id, name: person.name), in: transaction)
                try Access.addAccount(
                    person: person.id, name: person.login, displayName: person.name, passwordHash: hash,
                    in: transaction)
                try NoticeTown.grant(person.login, person.id, in: transaction)
                _ = try Access.beginSession(token: token, of: person.id, in: transaction)
            }
            for (key, value) in windows.sorted(by: { $0.key < $1.key }) {
                try NoticeTown.enter(key, value, in: transaction)
            }
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (group, .group, "三组", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func grant(
        _ login: String, _ person: PersonID, in transaction: Transaction
    ) throws {
        let grants: [Grant] =
            switch login {
            case "zhou": [Grant(.dispatch, at: liuping)]
            case "luo": [Grant(.supervise, at: shiqiao)]
            case "tian": [Grant(.work, at: liuping)]
            default: []
            }
        try Access.setGrants(
            of: person,
            grants.map { DatedGrant($0, from: day("2026-01-01"), source: PostID(high: 5, low: person.low)) },
            in: transaction)
    }

    private static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        guard let known = Notices.ruleKeys.first(where: { $0.code == key }) else { return }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县村务公开办法", edition: "2026", article: "第七条"),
                isChecked: true, note: ""), as: known, in: transaction)
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}

extension NoticeTown {
    func draft(
        _ kind: NoticeKind = .decision, at place: PlaceID = liuping, title: String = "关于修复三组机耕道的决议",
        body: String = "铺碎石，清边沟。\n花费 86000 元。", table: NoticeTable? = nil, naming: Naming = .nobody,
        takesObjections: Bool = true, owner: AnyID? = nil, replaces: NoticeID? = nil
    ) -> NoticeDraft {
        NoticeDraft(
            id: NoticeID.minted(at: ground.time.now), place: place, kind: kind, title: title, body: body,
            table: table, naming: naming, contact: "王春梅 13912345678", issuer: "柳坪村村民委员会",
            takesObjections: takesObjections, owner: owner,
            ownerKind: owner == nil ? nil : "test.act", replaces: replaces)
    }

    /// A session of now, as sessions end when days go by.
    func signIn(_ person: PersonID) async throws -> String {
        let token = Randomness.token()
        try await database.write(by: .system) {
            _ = try Access.beginSession(token: token, of: person, in: $0)
        }
        return token
    }

    @discardableResult
    func publish(_ draft: NoticeDraft) async throws -> Notice {
        try await database.write(by: Origin(actor: NoticeTown.people[0].id)) { transaction in
            try Notices.publish(draft, in: transaction)
        }
    }

    @discardableResult
    func object(
        to notice: NoticeID, _ words: String = "碎石厚度不够", line: Int? = nil, by person: PersonID? = nil,
        reachedAt: String? = nil
    ) async throws -> Objection {
        let draft = ObjectionDraft(
            id: ObjectionID.minted(at: ground.time.now), notice: notice, words: words, line: line,
            reachedAt: reachedAt)
        let key = ground.county.key
        return try await database.write(by: Origin(actor: person)) { transaction in
            try Notices.object(draft, key: key, in: transaction)
        }
    }

    @discardableResult
    func answer(
        _ objection: ObjectionID, _ verdict: Objection.Verdict, _ words: String = "已经复核",
        by person: PersonID? = people[0].id
    ) async throws -> Objection {
        try await database.write(by: Origin(actor: person)) { transaction in
            try Notices.answer(objection, verdict, words: words, in: transaction)
        }
    }

    /// Lets the county's clock strike at that time.
    func tick(_ iso: String) async throws {
        ground.time.set(iso)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func notice(_ id: NoticeID) async throws -> Notice {
        try await database.read { try Notices.found(id, in: $0) }
    }

    /// What this room has told since `kinds` events ago.
    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("notices.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try NoticeInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

    /// The last event of a kind, as it was written.
    func last<Fact: Event>(_: Fact.Type) async throws -> Fact? {
        let entries = try await database.read { try Journal.entries(after: 0, limit: 10_000, in: $0) }
        return try entries.last { $0.kind == Fact.kind }.map {
            try JSONDecoder().decode(Fact.self, from: Data($0.payload.utf8))
        }
    }
}
