import Access
import Clocks
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import TestTown
import Web

@testable import Pledges

/// 柳坪村 with its branch: 周长林 leads it, 陈桂英 and 何秀兰 are members without office, 李国强 and six more live there,
/// 王春梅 lives in another village, 罗敏 is at the town's desk.
struct PledgeVillage: TestTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var key: CountyKey { ground.county.key }

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let chen = PersonID(high: 1, low: 3)
    static let he = PersonID(high: 1, low: 4)
    static let li = PersonID(high: 1, low: 5)
    static let wang = PersonID(high: 1, low: 6)
    static let neighbours = (10..<16).map { PersonID(high: 1, low: $0) }
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (chen, "陈桂英", "chen"), (he, "何秀兰", "he"),
        (li, "李国强", "li"), (wang, "王春梅", "wang"),
    ]

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Pledges.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: Pledges.ticking) { try Pledges.reach($0, in: $1) },
        Reaction(to: PersonErased.self, recording: Pledges.erasing) { erased, transaction in
            guard let ground = ErasureGround(rawValue: erased.ground) else { return }
            try Pledges.erase(erased.person, on: ground, in: transaction)
        },
    ]

    static func post(_ number: UInt64) -> DutyPostID { DutyPostID(high: 3, low: number) }
    static func claim(_ number: UInt64) -> PostClaimID { PostClaimID(high: 4, low: number) }
    static func promise(_ number: UInt64) -> PledgePromiseID { PledgePromiseID(high: 6, low: number) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, PledgeVillage.steps, reactions: PledgeVillage.reactions)
        site = ground.site(Pledges.endpoints)
        tokens = try await PledgeVillage.plan.found(on: ground) { transaction in
            try PledgeVillage.settle(in: transaction)
            for (code, value) in PledgeVillage.rules {
                try TownPlan.enter(code, value, of: Pledges.ruleKeys, in: transaction)
            }
        }
    }

    private static let plan = TownPlan(
        people,
        kinds: [
            ("secretary", .village, [.supervise, .register]), ("desk", .town, [.supervise]),
            ("watch", .village, [.oversee]),
        ], posts: [(zhou, "secretary", liuping), (luo, "desk", shiqiao), (wang, "watch", shimen)])

    private static let rules = [
        (Pledges.claimsKey, "2"), (Pledges.warningKey, "14d"), (Pledges.reviewKey, "7d"),
        (Pledges.floorKey, "5"),
    ]

    /// Households, and the roll of members: 周长林, 陈桂英, 何秀兰.
    private static func settle(in transaction: Transaction) throws {
        let heads = [zhou, chen, he, li] + neighbours + [wang]
        for (index, id) in heads.enumerated() {
            let known = people.first { $0.id == id }?.name
            try People.register(
                HouseholdDraft(
                    id: HouseholdID(high: 9, low: UInt64(index)), place: id == wang ? shimen : liuping,
                    code: "0\(10 + index)", on: day("2026-02-01")),
                members: [NewMember(person: Person(id: id, name: known ?? "邻居\(index)"), relation: .head)],
                in: transaction)
        }
        let roll = Roll(
            id: RollID(high: 8, low: 1), kind: .partyMember, lists: .persons, place: liuping, name: "党员名册",
            period: Period(from: day("2026-02-01")))
        try People.openRoll(roll, in: transaction)
        for person in [zhou, chen, he] {
            try People.enter(.person(person), on: roll.id, from: day("2026-02-01"), in: transaction)
        }
    }

    static func opened(
        _ number: UInt64 = 1, village: PlaceID = liuping, title: String = "政策宣传岗",
        duties: String = "每月讲一次政策。",
        seats: Int = 1, until: String = "2027-06-30"
    ) -> DutyPost {
        DutyPost(
            id: post(number), village: village, kind: .post, title: title, duties: duties, seats: seats,
            from: day("2026-11-20"), until: day(until))
    }

    func open(_ post: DutyPost = opened()) async throws {
        try await write(by: Self.zhou) { try Pledges.open(post, in: $0) }
    }

    func claim(_ number: UInt64 = 1, post: UInt64 = 1, by person: PersonID = chen, isPublic: Bool = true)
        async throws
    {
        try await write(by: person) {
            try Pledges.claim(
                Self.post(post), as: Self.claim(number), by: person, isPublic: isPublic, in: $0)
        }
    }

    func decide(claim number: UInt64 = 1, yes: Bool = true, _ reason: String = "", by person: PersonID = zhou)
        async throws
    {
        try await write(by: person) {
            try Pledges.decide(
                Self.claim(number),
                PledgeDecision(person: person, at: $0.now, isConfirmed: yes, reason: reason), in: $0)
        }
    }

    func promise(
        _ number: UInt64 = 1, by person: PersonID = chen, text: String = "把路灯报修、盯到修好",
        measure: String = "6 盏灯全亮",
        due: String = "2026-12-20", isPublic: Bool = true
    ) async throws {
        try await write(by: person) {
            try Pledges.make(
                PledgePromise(
                    id: Self.promise(number), village: Self.liuping, person: person, year: 2026, text: text,
                    measure: measure, due: Self.day(due), made: $0.now, isPublic: isPublic), in: $0)
        }
    }

    func decide(
        promise number: UInt64 = 1, yes: Bool = true, _ reason: String = "", by person: PersonID = zhou
    )
        async throws
    {
        try await write(by: person) {
            try Pledges.decide(
                Self.promise(number),
                PledgeDecision(person: person, at: $0.now, isConfirmed: yes, reason: reason), in: $0)
        }
    }

    func tell(_ number: UInt64 = 1, isKept: Bool = true, _ words: String = "6 盏都亮了。") async throws {
        try await write(by: Self.chen) {
            try Pledges.tell(Self.promise(number), isKept: isKept, words: words, in: $0)
        }
    }

    func rate(_ grade: PledgePromise.Grade, by person: PersonID, _ number: UInt64 = 1) async throws {
        let key = key
        try await database.write(by: .system) {
            try Pledges.rate(Self.promise(number), grade, by: person, key: key, in: $0)
        }
    }

    func count(_ grades: PledgePromise.Grades, by person: PersonID = zhou) async throws {
        try await write(by: person) { try Pledges.count(Self.promise(1), grades, by: person, in: $0) }
    }

    func kept(_ number: UInt64 = 1) async throws -> PledgePromise {
        try await database.read { try Pledges.found(Self.promise(number), in: $0) }
    }

    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        _ = try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func events() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("pledges.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try PledgeInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
