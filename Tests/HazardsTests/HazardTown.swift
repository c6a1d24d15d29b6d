import Access
import Clocks
import Files
import Foundation
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Hazards

/// 石桥镇 with hazards: 田小禾 finds in the third grid of 柳坪村, 周长林 grades and looks again, 罗敏 shelves for the town,
/// 王春梅 leads the grid, 谢文 watches for the county, 何志强 is the grid worker of another village.
struct HazardTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)
    static let first = PlaceID(high: 7, low: 24)

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

    static let hazard = HazardID(high: 6, low: 1)
    static let house = HouseholdID(high: 9, low: 1)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Hazards.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: [HazardClimbed.self]) { try Hazards.climb($0, in: $1) },
        Reaction(to: PersonErased.self, recording: Hazards.erasing) { erased, transaction in
            guard let ground = ErasureGround(rawValue: erased.ground) else { return }
            try Hazards.erase(erased.person, on: ground, in: transaction)
        },
    ]

    static let objects = """
        house | 房屋 | House | 住房城乡建设部门 | -
        fire-lane | 消防通道 | Fire lane | 消防救援机构 | 消防法第二十八条
        road | 道路 | Road | - | -
        """
    private static let rules: [(String, String)] = [
        (Hazards.objectsKey, objects), (Hazards.gradingKey, "1wd"), ("hazards.grade.general", "能马上整改的"),
        ("hazards.grade.major", "要花时间治理的"), ("hazards.righting.general", "7d"),
        ("hazards.righting.major", "30d"), (Hazards.recheckKey, "3wd"), (Hazards.climbKey, "3d"),
    ]

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// - Parameter without: a rule that the county has not entered.
    init(_ engine: TestEngine = .sqlite, without: String = "") async throws {
        ground = try await Ground(engine, HazardTown.steps, reactions: HazardTown.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: HazardTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Hazards.endpoints, settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try HazardTown.foundPlaces(in: transaction)
            for (id, name, login) in HazardTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try HazardTown.appoint(in: transaction)
            try People.register(
                HouseholdDraft(
                    id: HazardTown.house, place: HazardTown.third, code: "001",
                    on: HazardTown.day("2026-02-01")),
                members: [NewMember(person: Person(id: HazardTown.chen, name: "陈桂英"), relation: .head)],
                in: transaction)
            for (key, value) in HazardTown.rules where key != without {
                try HazardTown.enter(key, value, in: transaction)
            }
            for (id, _, login) in HazardTown.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (third, .grid, "第3网格", liuping), (first, .grid, "第1网格", shimen),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds: [(String, Level, [Permission])] = [
            ("secretary", .village, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
            ("desk", .town, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
            ("bureau", .county, [.supervise, .oversee]), ("worker", .grid, [.report, .work]),
            ("head", .grid, [.report, .work, .verify]),
        ]
        for (code, level, may) in kinds {
            try People.keep(
                PostKind(code: code, chinese: code, english: code, level: level, permissions: may),
                in: transaction)
        }
        let posts: [(PersonID, String, PlaceID)] = [
            (zhou, "secretary", liuping), (luo, "desk", shiqiao), (xie, "bureau", county),
            (tian, "worker", third), (wang, "head", third), (he, "worker", first),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        guard let known = Hazards.ruleKeys.first(where: { $0.code == key }) else { return }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县隐患排查治理办法", edition: "2026", article: "第三条"),
                isChecked: key == Hazards.recheckKey, note: ""), as: known, in: transaction)
    }
}

/// What the people of the town do, in one line each.
extension HazardTown {
    func write(_ person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await database.write(by: Origin(actor: person), act)
    }

    func act() -> HazardActID { HazardActID.minted(at: ground.time.now) }

    func report(
        _ id: HazardID = hazard, object: String = "fire-lane", words: String = "通道停了三轮车", spot: String = "东门",
        at place: PlaceID = third, by person: PersonID = tian
    ) async throws {
        let draft = HazardDraft(
            id: id, place: place, object: object, words: words, spot: spot, measure: .warned,
            point: GeoPoint(latitude: 30.5, longitude: 107.8))
        try await write(person) { try Hazards.report(draft, in: $0) }
    }

    func order(
        _ grade: Hazard.Grade? = .general, _ holder: Hazard.Holder? = .village, of id: HazardID = hazard,
        object: String = "fire-lane", household: HouseholdID? = nil, unit: String = "",
        words: String = "划线、立牌", by person: PersonID = zhou
    ) async throws {
        let order = HazardOrder(
            id: act(), object: object, grade: grade, holder: holder, household: household, unit: unit,
            words: words)
        try await write(person) { try Hazards.order(order, of: id, in: $0) }
    }

    func right(_ id: HazardID = hazard, words: String = "划了线", by person: PersonID = tian) async throws {
        let act = act()
        try await write(person) { try Hazards.putRight(act, words: words, of: id, in: $0) }
    }

    func recheck(
        _ id: HazardID = hazard, isGone: Bool = true, words: String = "", by person: PersonID = zhou
    ) async throws {
        let act = act()
        try await write(person) { try Hazards.recheck(act, isGone: isGone, words: words, of: id, in: $0) }
    }

    func shelve(
        _ id: HazardID = hazard, reason: String = "要等资金", guarding: String = "拉了警戒", days: Int? = 60,
        by person: PersonID = luo
    ) async throws {
        let shelving = HazardShelving(
            id: act(), reason: reason, guarding: guarding,
            until: days.map { ground.time.now.day.adding(days: $0) })
        try await write(person) { try Hazards.shelve(shelving, of: id, in: $0) }
    }

    func handOver(
        _ id: HazardID = hazard, department: String = "消防救援大队", basis: String = "消防法第二十八条", words: String = ""
    ) async throws {
        let handover = HazardHandover(id: act(), department: department, basis: basis, words: words)
        try await write(HazardTown.luo) { try Hazards.handOver(handover, of: id, in: $0) }
    }

    func dismiss(_ id: HazardID = hazard, words: String = "看过，不是", by person: PersonID = zhou) async throws {
        let act = act()
        try await write(person) { try Hazards.dismiss(act, words: words, of: id, in: $0) }
    }

    /// Lets days go by, and the county's clock strike.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func token(of login: String) async throws -> String {
        let token = Randomness.token()
        guard let person = HazardTown.people.first(where: { $0.login == login }) else { return token }
        try await write(nil) { _ = try Access.beginSession(token: token, of: person.id, in: $0) }
        return token
    }

    func state(_ id: HazardID = hazard) async throws -> Hazard.State? {
        try await database.read { try Hazards.hazard(id, in: $0)?.state }
    }

    /// The clocks that run, by name.
    func running(_ id: HazardID = hazard) async throws -> [String] {
        try await database.read { reader in
            try Clocks.of(id.as(Marks.Anything.self), in: reader).filter(\.isRunning).map(\.name).sorted()
        }
    }

    func told() async throws -> [String] { try await ground.events().filter { $0.hasPrefix("hazards.") } }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try HazardInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

    /// The codes with which an act is refused; empty where it is not.
    func codes(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch {
            return ["\(error)"]
        }
    }
}
