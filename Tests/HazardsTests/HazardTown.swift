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
import TestTown
import Web

@testable import Hazards

/// 石桥镇 with hazards: 田小禾 finds in the third grid of 柳坪村, 周长林 grades and looks again, 罗敏 shelves for the town,
/// 王春梅 leads the grid, 谢文 watches for the county, 何志强 is the grid worker of another village.
struct HazardTown: GridTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]

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

    /// - Parameter without: a rule that the county has not entered.
    init(_ engine: TestEngine = .sqlite, without: String = "") async throws {
        ground = try await Ground(engine, HazardTown.steps, reactions: HazardTown.reactions)
        site = ground.site(Hazards.endpoints)
        tokens = try await HazardTown.plan(homes: [
            (HazardTown.house, HazardTown.third, [(HazardTown.chen, "陈桂英", "")])
        ])
        .found(on: ground) { transaction in
            for (key, value) in HazardTown.rules where key != without {
                try TownPlan.enter(
                    key, value, of: Hazards.ruleKeys, law: "云岭县隐患排查治理办法",
                    isChecked: key == Hazards.recheckKey, in: transaction)
            }
        }
    }
}

/// What the people of the town do, in one line each.
extension HazardTown {
    func act() -> HazardActID { HazardActID.minted(at: ground.time.now) }

    func report(
        _ id: HazardID = hazard, object: String = "fire-lane", words: String = "通道停了三轮车", spot: String = "东门",
        at place: PlaceID = third, by person: PersonID = tian
    ) async throws {
        let draft = HazardDraft(
            id: id, place: place, object: object, words: words, spot: spot, measure: .warned,
            point: GeoPoint(latitude: 30.5, longitude: 107.8))
        try await write(by: person) { try Hazards.report(draft, in: $0) }
    }

    func order(
        _ grade: Hazard.Grade? = .general, _ holder: Hazard.Holder? = .village, of id: HazardID = hazard,
        object: String = "fire-lane", household: HouseholdID? = nil, unit: String = "",
        words: String = "划线、立牌", by person: PersonID = zhou
    ) async throws {
        let order = HazardOrder(
            id: act(), object: object, grade: grade, holder: holder, household: household, unit: unit,
            words: words)
        try await write(by: person) { try Hazards.order(order, of: id, in: $0) }
    }

    func right(_ id: HazardID = hazard, words: String = "划了线", by person: PersonID = tian) async throws {
        let act = act()
        try await write(by: person) { try Hazards.putRight(act, words: words, of: id, in: $0) }
    }

    func recheck(
        _ id: HazardID = hazard, isGone: Bool = true, words: String = "", by person: PersonID = zhou
    ) async throws {
        let act = act()
        try await write(by: person) { try Hazards.recheck(act, isGone: isGone, words: words, of: id, in: $0) }
    }

    func shelve(
        _ id: HazardID = hazard, reason: String = "要等资金", guarding: String = "拉了警戒", days: Int? = 60,
        by person: PersonID = luo
    ) async throws {
        let shelving = HazardShelving(
            id: act(), reason: reason, guarding: guarding,
            until: days.map { ground.time.now.day.adding(days: $0) })
        try await write(by: person) { try Hazards.shelve(shelving, of: id, in: $0) }
    }

    func handOver(
        _ id: HazardID = hazard, department: String = "消防救援大队", basis: String = "消防法第二十八条", words: String = ""
    ) async throws {
        let handover = HazardHandover(id: act(), department: department, basis: basis, words: words)
        try await write(by: HazardTown.luo) { try Hazards.handOver(handover, of: id, in: $0) }
    }

    func dismiss(_ id: HazardID = hazard, words: String = "看过，不是", by person: PersonID = zhou) async throws {
        let act = act()
        try await write(by: person) { try Hazards.dismiss(act, words: words, of: id, in: $0) }
    }

    /// Lets days go by, and the county's clock strike.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func token(of login: String) async throws -> String {
        let token = Randomness.token()
        guard let person = HazardTown.plan().people.first(where: { $0.login == login }) else { return token }
        try await write(by: nil) { _ = try Access.beginSession(token: token, of: person.id, in: $0) }
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
}
