import Access
import Cases
import Clocks
import Duties
import Files
import HomeVisits
import Indicators
import Kernel
import Notices
import People
import Places
import Requests
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import FieldDesk

/// 柳坪村: 田小禾 and 吴长河 work its 第3网格 with their phones, 周长林 keeps the village, 陈桂英 lives there.
struct FieldVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [PersonID: String]

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 3)
    static let third = PlaceID(high: 7, low: 4)

    static let group = OnlineGroupID(high: 8, low: 1)

    static let tian = PersonID(high: 1, low: 1)
    static let wu = PersonID(high: 1, low: 2)
    static let zhou = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)

    private static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Duties.schema + Indicators.schema + Notices.schema + Cases.schema + Requests.schema
        + HomeVisits.schema + FieldDesk.schema

    private static let endpoints =
        Requests.residentEndpoints + Requests.officerEndpoints(reminders: { _, _ in [] })
        + HomeVisits.endpoints
        + FieldDesk.endpoints

    private static let cast: [(PersonID, String, PlaceID, [Permission])] = [
        (tian, "田小禾", third, [.work]), (wu, "吴长河", third, [.work]),
        (zhou, "周长林", liuping, [.work, .dispatch, .verify]), (chen, "陈桂英", third, []),
    ]

    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }

    init(_ engine: TestEngine = .sqlite) async throws {
        let ground = try await Ground(engine, FieldVillage.steps)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(uniqueKeysWithValues: FieldVillage.cast.map { ($0.0, Randomness.token()) })
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try FieldVillage.foundPlaces(in: transaction)
            for one in FieldVillage.cast where one.0 != FieldVillage.chen {
                try People.register(Person(id: one.0, name: one.1), in: transaction)
            }
            try FieldVillage.registerHouseholds(in: transaction)
            try Duties.open(
                OnlineGroup(
                    id: FieldVillage.group, name: "第3网格群", place: FieldVillage.third,
                    period: Period(from: FieldVillage.since)), in: transaction)
            for (number, one) in FieldVillage.cast.enumerated() {
                try Access.addAccount(
                    person: one.0, name: "account\(number)", displayName: one.1, passwordHash: hash,
                    in: transaction)
                let grants = one.3.map {
                    DatedGrant(
                        Grant($0, at: one.2), from: FieldVillage.since,
                        source: PostID(high: 3, low: UInt64(number)))
                }
                try Access.setGrants(of: one.0, grants, in: transaction)
                _ = try Access.beginSession(token: tokens[one.0] ?? "", of: one.0, in: transaction)
            }
            try FieldVillage.enterForms(in: transaction)
        }
        self.ground = ground
        self.tokens = tokens
        site = TestSite(
            ground.county, FieldVillage.endpoints, identify: Access.identify, viewer: Access.viewer)
    }

    static let since = Day("2026-01-01") ?? Day(number: 0)

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (third, .grid, "第3网格", liuping),
        ]
        for row in rows {
            try Places.found(row.0, level: row.1, name: row.2, parent: row.3, from: since, in: transaction)
        }
    }

    private static func registerHouseholds(in transaction: Transaction) throws {
        for (index, name) in ["陈桂英", "李国强", "谢玉芬"].enumerated() {
            let person = Person(id: index == 0 ? chen : PersonID(high: 2, low: UInt64(index)), name: name)
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: third, code: "00\(index + 1)",
                    on: Day("2026-02-01") ?? since),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }

    private static func enterForms(in transaction: Transaction) throws {
        try Categories.enter(
            Category(
                code: "lighting", parent: nil, chinese: "路灯、照明", english: "Street lighting",
                urgency: "ordinary",
                questions: [
                    .init(id: "pole", chinese: "哪根杆", english: "Which pole", choices: [], isRequired: true)
                ]), sequence: 1, in: transaction)
        try HomeVisits.enter(
            VisitForm(
                id: VisitFormID(high: 6, low: 1), code: "home-visit", version: 1, chinese: "入户走访",
                english: "home visit", source: "预置样例", isChecked: false,
                questions: [
                    VisitQuestion(
                        id: "q1", kind: .yesOrNo, chinese: "漏不漏雨", english: "Does it leak", isRequired: true)
                ], from: since), in: transaction)
    }
}

extension FieldVillage {
    var now: Instant { ground.time.now }

    /// An entry as a phone sends it, made `ago` seconds before now.
    func entry(
        _ kind: String, _ id: AnyID, _ fields: [String: Any] = [:], target: CaseID? = nil,
        after: AnyID? = nil,
        ago: Int64 = 3600
    ) -> [String: Any] {
        var entry: [String: Any] = [
            "id": id.description, "kind": kind, "fields": fields,
            "happened_at": now.adding(seconds: -ago).iso,
            "seen_at": now.iso,
        ]
        if let target { entry["target"] = target.description }
        if let after { entry["after"] = after.description }
        return entry
    }

    func visit(_ id: AnyID, _ number: Int = 1, ago: Int64 = 3600) -> [String: Any] {
        entry("visit", id, ["household": FieldVillage.household(number).description, "note": "都好"], ago: ago)
    }

    func record(_ id: AnyID, _ body: String = "晒坝边的路灯不亮") -> [String: Any] {
        entry("record", id, ["body": body, "place": FieldVillage.third.description])
    }

    func send(
        _ entries: [[String: Any]], by person: PersonID = tian, as made: PersonID? = nil
    ) async throws -> TestSite.Reply {
        try await site.api(
            .post, "/field/entries", ["person": (made ?? person).description, "entries": entries],
            as: tokens[person])
    }

    /// The states of what was answered, in order.
    func states(_ reply: TestSite.Reply) -> [String] { reply.outcomes.compactMap { $0["state"] as? String } }

    func count(_ kind: String) async throws -> Int { try await ground.events().count { $0 == kind } }

    func file(_ id: AnyID) async throws -> CaseFile? {
        try await ground.database.read { try CaseFile.read(id.as(Marks.Case.self), in: $0) }
    }

    func fresh() -> AnyID { AnyID.minted(at: now) }

    /// Lets 田小禾 say that a request is done, and 周长林 close it.
    func end(_ id: AnyID) async throws {
        _ = try await send([
            entry("solution", fresh(), ["note": "修好了", "outcome": "solved"], target: id.as(Marks.Case.self))
        ])
        let closure = ["id": fresh().description, "note": "看过了"]
        let reply = try await site.api(
            .post, "/requests/\(id)/closure", closure, as: tokens[FieldVillage.zhou])
        if reply.status != 201 { throw Fault("closing answers \(reply.status)") }
    }
}

extension TestSite.Reply {
    var outcomes: [[String: Any]] { json["outcomes"] as? [[String: Any]] ?? [] }

    /// The codes of what one entry was refused with.
    func codes(_ index: Int) -> [String] {
        guard outcomes.indices.contains(index) else { return [] }
        return (outcomes[index]["errors"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }
}
