import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Access
@testable import Duties
@testable import People
@testable import Places
@testable import Rulebook

/// 云岭县 with 石桥镇, 柳坪村 of two grids and 石门村 of one; its people, its households, its kinds of teams.
struct Yunling: Sendable {
    let ground: Ground
    let site: TestSite

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let first = PlaceID(high: 7, low: 21)
    static let second = PlaceID(high: 7, low: 22)
    static let shimenGrid = PlaceID(high: 7, low: 23)
    static let since = day("2026-01-01")
    static let today = day("2026-11-20")

    /// 罗敏 keeps the town's register, 周长林 oversees 柳坪村, 田小禾 works its first grid, 陈桂英 lives there.
    static let luo = PersonID(high: 1, low: 1)
    static let zhou = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let he = PersonID(high: 1, low: 5)
    static let names: [(PersonID, String)] = [
        (luo, "罗敏"), (zhou, "周长林"), (tian, "田小禾"), (chen, "陈桂英"), (he, "何卓然"),
    ]
    static let office = OrganisationID(high: 4, low: 1)
    static let tianPost = PostID(high: 5, low: 3)

    /// Four households: three in the first grid, one in 石门村's.
    static let households: [(id: HouseholdID, place: PlaceID, code: String)] = [
        (HouseholdID(high: 6, low: 1), first, "1"), (HouseholdID(high: 6, low: 2), first, "2"),
        (HouseholdID(high: 6, low: 3), first, "3"), (HouseholdID(high: 6, low: 4), shimenGrid, "1"),
    ]

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Duties.schema

    static let register = HouseholdRegister(
        places: { place, _, reader in
            let here = try households.filter { try Places.isWithin($0.place, place, in: reader) }
            return Dictionary(uniqueKeysWithValues: here.map { ($0.id, $0.place) })
        },
        at: { place, _, reader in
            try households.filter { try Places.isWithin($0.place, place, in: reader) }.map(line)
        },
        find: { ids, _, _ in households.filter { ids.contains($0.id) }.map(line) })

    private static func line(_ household: (id: HouseholdID, place: PlaceID, code: String))
        -> HouseholdRegister.Line
    {
        HouseholdRegister.Line(id: household.id, place: household.place, label: "\(household.code) 号")
    }

    init(_ engine: TestEngine = .sqlite, reactions: [Reaction] = []) async throws {
        ground = try await Ground(engine, Yunling.steps, reactions: reactions)
        site = TestSite(
            ground.county, Duties.endpoints(households: Yunling.register), identify: Access.identify,
            viewer: Access.viewer)
        try await write { transaction in
            for row in Yunling.rows {
                try Places.found(
                    row.id, level: row.level, name: row.name, parent: row.parent, from: Yunling.since,
                    in: transaction)
            }
            for (id, name) in Yunling.names {
                try People.register(Person(id: id, name: name), in: transaction)
            }
            try People.found(
                Organisation(id: Yunling.office, name: "民生服务办", place: Yunling.shiqiao, kind: "office"),
                in: transaction)
            for kind in Yunling.postKinds { try People.keep(kind, in: transaction) }
            for (index, template) in Yunling.teamTemplates.enumerated() {
                try Duties.keep(template, sequence: index, in: transaction)
            }
            for (index, template) in Yunling.linkTemplates.enumerated() {
                try Duties.keep(template, sequence: index, in: transaction)
            }
            for household in Yunling.households {
                try People.register(
                    HouseholdDraft(
                        id: household.id, place: household.place, code: household.code, on: Yunling.since),
                    members: [], in: transaction)
            }
        }
    }

    private static let rows: [(id: PlaceID, level: Level, name: String, parent: PlaceID?)] = [
        (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
        (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
        (first, .grid, "第一网格", liuping), (second, .grid, "第二网格", liuping),
        (shimenGrid, .grid, "第一网格", shimen),
    ]

    static let postKinds = [
        PostKind(
            code: "grid-worker", chinese: "专职网格员", english: "grid worker", level: .grid,
            permissions: [.work]),
        PostKind(
            code: "grid-head", chinese: "网格长", english: "grid head", level: .grid, permissions: [.work]),
        PostKind(
            code: "village-secretary", chinese: "村书记", english: "village secretary", level: .village,
            permissions: [.oversee]),
        PostKind(
            code: "town-desk", chinese: "镇值班", english: "town desk", level: .town,
            permissions: [.register, .oversee]),
    ]

    /// 1+3+N of a grid, and 1+2 of the 15 households of 1+2+15.
    static let teamTemplates = [
        TeamTemplate(
            code: "grid", name: Wording("网格队伍", "grid team"), level: .grid, source: "样例", isChecked: false,
            isExpected: true, teams_max: 1,
            slots: [
                TeamSlot(
                    code: "head", name: Wording("网格长", "grid head"), kind: .post("grid-head"), count_min: 1,
                    count_max: 1),
                TeamSlot(
                    code: "worker", name: Wording("专职网格员", "grid worker"), kind: .post("grid-worker"),
                    count_min: 1, count_max: 1),
                TeamSlot(
                    code: "guide", name: Wording("指导员", "guide"), kind: .person, count_min: 1, count_max: 1),
                TeamSlot(
                    code: "unit", name: Wording("联系单位", "unit"), kind: .organisation, count_min: 0,
                    count_max: 2),
                TeamSlot(
                    code: "helper", name: Wording("志愿者", "helpers"), kind: .person, count_min: 0,
                    count_max: nil),
            ]),
        TeamTemplate(
            code: "neighbours", name: Wording("1+2+15 小组", "1+2+15 group"), level: .village, source: "样例",
            isChecked: true, isExpected: false, teams_max: nil,
            slots: [
                TeamSlot(
                    code: "lead", name: Wording("在职党员", "lead"), kind: .person, count_min: 1, count_max: 1),
                TeamSlot(
                    code: "member", name: Wording("无职党员", "members"), kind: .person, count_min: 2,
                    count_max: 2),
            ]),
    ]

    static let linkTemplates = [
        LinkTemplate(
            code: "ten", name: Wording("十联户", "ten households"), holder: Wording("联户长", "head of ten"),
            level: .grid, source: "样例", isChecked: false, target: .household, count_min: 2, count_max: 2,
            holders_max: 1, hasGapList: true),
        LinkTemplate(
            code: "lead", name: Wording("领导包村", "leader of a village"), holder: Wording("包村领导", "leader"),
            level: .town, source: "样例", isChecked: false, target: .place(.village), count_min: nil,
            count_max: nil, holders_max: 1, hasGapList: true),
        LinkTemplate(
            code: "pair", name: Wording("结对", "pair"), holder: Wording("结对人", "partner"), level: .village,
            source: "样例", isChecked: false, target: .person, count_min: nil, count_max: nil, holders_max: nil,
            hasGapList: false),
    ]

    static func template(_ code: String) -> TeamTemplate? { teamTemplates.first { $0.code == code } }
    static func linkTemplate(_ code: String) -> LinkTemplate? { linkTemplates.first { $0.code == code } }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await ground.database.write(by: .system, body)
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Result) async throws -> Result
    {
        try await ground.database.read(body)
    }

    /// What this room recorded.
    func events() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("duties.") }
    }

    func gaps(at place: PlaceID) async throws -> [Gap] {
        try await read { try Duties.gaps(at: place, households: Yunling.register, in: $0) }
    }

    /// How many rows break an invariant, summed over all of them.
    func broken() async throws -> Int {
        try await read { reader in try DutyInvariants.all.reduce(0) { try $0 + reader.count($1.query) } }
    }

    /// A session of somebody who may do this at the place.
    func token(of person: PersonID, _ permissions: [Permission], at place: PlaceID) async throws -> String {
        let token = Randomness.token()
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await write { transaction in
            let name = try People.name(of: person, in: transaction) ?? ""
            try Access.addAccount(
                person: person, name: "user\(person.low)", displayName: name, passwordHash: hash,
                in: transaction)
            try Access.setGrants(
                of: person,
                permissions.map {
                    DatedGrant(
                        Grant($0, at: place), from: Yunling.since, source: PostID(high: 3, low: person.low))
                }, in: transaction)
            _ = try Access.beginSession(token: token, of: person, in: transaction)
        }
        return token
    }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

func period(_ from: String, _ until: String? = nil) -> Period {
    Period(from: day(from), until: until.map(day))
}

func mint() -> String { AnyID.minted(at: Instant(milliseconds: 1_790_000_000_000)).description }
