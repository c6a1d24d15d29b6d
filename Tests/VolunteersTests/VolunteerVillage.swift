import Access
import Kernel
import People
import Places
import Sealing
import Storage
import TestGround
import Web

@testable import Volunteers

/// 柳坪村: 周长林 and 王春梅 of the committee, 田小禾 works the third grid, 陈桂英 and 何志强 live there.
struct VolunteerVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)
    static let zhou = PersonID(high: 1, low: 1)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let wang = PersonID(high: 1, low: 5)
    static let he = PersonID(high: 1, low: 6)
    static let people: [(id: PersonID, name: String, login: String, Permission?, PlaceID)] = [
        (zhou, "周长林", "zhou", .dispatch, liuping), (tian, "田小禾", "tian", .work, third),
        (chen, "陈桂英", "chen", nil, liuping), (wang, "王春梅", "wang", .dispatch, liuping),
        (he, "何志强", "he", nil, liuping), (PersonID(high: 1, low: 7), "石秀兰", "shi", .dispatch, shimen),
    ]
    static let activity = VolunteerActivityID(high: 8, low: 1)

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static let terms = VolunteerActivity.Terms(
        title: "清扫河道", kind: .environment, day: day("2026-11-22"), meeting: "8:30 村委会门口", risk: "河边湿滑",
        contact: "周长林 13800000001")

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(
            engine, Access.schema + Places.schema + People.schema + Volunteers.schema)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: VolunteerVillage.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Volunteers.endpoints, identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            let since = VolunteerVillage.day("2026-01-01")
            let rows: [(PlaceID, Level, String, PlaceID?)] = [
                (VolunteerVillage.county, .county, "云岭县", nil),
                (VolunteerVillage.shiqiao, .town, "石桥镇", VolunteerVillage.county),
                (VolunteerVillage.liuping, .village, "柳坪村", VolunteerVillage.shiqiao),
                (VolunteerVillage.shimen, .village, "石门村", VolunteerVillage.shiqiao),
                (VolunteerVillage.third, .grid, "第3网格", VolunteerVillage.liuping),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(
                    id, level: level, name: name, parent: parent, from: since, in: transaction)
            }
            for (index, one) in VolunteerVillage.people.enumerated() {
                try People.register(
                    HouseholdDraft(
                        id: HouseholdID(high: 9, low: UInt64(index)), place: VolunteerVillage.third,
                        code: "00\(index)", on: since),
                    members: [NewMember(person: Person(id: one.id, name: one.name), relation: .head)],
                    in: transaction)
                try Access.addAccount(
                    person: one.id, name: one.login, displayName: one.name, passwordHash: hash,
                    in: transaction)
                let grants = one.3.map {
                    [
                        DatedGrant(
                            Grant($0, at: one.4), from: since, source: PostID(high: 3, low: UInt64(index)))
                    ]
                }
                try Access.setGrants(of: one.id, grants ?? [], in: transaction)
                _ = try Access.beginSession(token: tokens[one.login] ?? "", of: one.id, in: transaction)
            }
        }
    }

    func open(_ terms: VolunteerActivity.Terms = terms, as id: VolunteerActivityID = activity) async throws {
        try await write(by: VolunteerVillage.zhou) {
            try Volunteers.open(id, at: VolunteerVillage.liuping, terms, in: $0)
        }
    }

    func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws { try await database.write(by: Origin(actor: person), act) }

    /// The codes of what an act was refused for; empty when it went through.
    func codes(
        by person: PersonID? = zhou, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async -> [String] {
        do {
            try await write(by: person, act)
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch { return ["\(error)"] }
    }

    func states() async throws -> [String] {
        try await database.read {
            try PartStore.all(of: VolunteerVillage.activity, in: $0).map {
                "\($0.state.rawValue) \($0.minutes)"
            }
        }
    }
}
