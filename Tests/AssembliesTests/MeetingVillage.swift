import Access
import Foundation
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Assemblies

/// 云岭县 with 石桥镇, 柳坪村 and 石门村; 周长林 calls meetings in 柳坪村, 罗敏 watches the town.
struct MeetingVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let zhou: String
    let luo: String
    let tian: String
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (PersonID(high: 1, low: 1), "周长林", "zhou"), (PersonID(high: 1, low: 2), "罗敏", "luo"),
        (PersonID(high: 1, low: 3), "田小禾", "tian"), (PersonID(high: 1, low: 4), "陈桂英", "chen"),
    ]
    static let today = day("2026-11-20")
    static let officer = Origin(actor: people[0].id)

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Assemblies.schema

    /// As domain-rules §1, §2 and §9 have them; 居民会议 has none.
    static let figures: [String: String] = [
        "villagers-assembly.notice": "10", "villagers-assembly.quorum": ">1/2",
        "villagers-assembly.quorum-households": "2/3", "villagers-assembly.majority": ">1/2",
        "villagers-representatives.notice": "3", "villagers-representatives.quorum": "2/3",
        "villagers-representatives.majority": ">1/2", "group-assembly.notice": "3",
        "group-assembly.quorum": "2/3", "group-assembly.quorum-households": "2/3",
        "group-assembly.majority": ">1/2", "party-members.notice": "3", "party-members.quorum": "2/3",
        "party-members.majority": ">1/2", "party-committee.notice": "0", "party-committee.quorum": ">1/2",
        "party-committee.majority": ">1/2", "two-committees.notice": "0", "two-committees.quorum": ">1/2",
        "two-committees.majority": ">1/2", "members-assembly.notice": "10", "members-assembly.quorum": "2/3",
        "members-assembly.majority": "2/3", "members-delegates.notice": "10",
        "members-delegates.quorum": "2/3", "members-delegates.majority": "2/3",
        "members-delegates.size": "21", "owners-assembly.notice": "15", "owners-assembly.quorum": "2/3",
        "owners-assembly.majority": ">1/2", "owners-assembly.special-majority": "3/4",
        "consultation.majority": ">1/2",
    ]

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, MeetingVillage.steps)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = MeetingVillage.people.map { _ in Randomness.token() }
        (zhou, luo, tian) = (tokens[0], tokens[1], tokens[2])
        site = TestSite(
            ground.county, Assemblies.endpoints, settings: Site.Settings(), identify: Access.identify,
            viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try MeetingVillage.foundPlaces(in: transaction)
            for (person, token) in zip(MeetingVillage.people, tokens) {
                try People.register(Person(id: person.id, name: person.name), in: transaction)
                try Access.addAccount(
                    person: person.id, name: person.login, displayName: person.name, passwordHash: hash,
                    in: transaction)
                try MeetingVillage.grant(person.login, person.id, in: transaction)
                _ = try Access.beginSession(token: token, of: person.id, in: transaction)
            }
            for (key, value) in MeetingVillage.figures.sorted(by: { $0.key < $1.key }) {
                try MeetingVillage.enter("assemblies.\(key)", value, in: transaction)
            }
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func grant(_ login: String, _ person: PersonID, in transaction: Transaction) throws {
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

    static func enter(
        _ key: String, _ value: String, at place: PlaceID = county, in transaction: Transaction
    ) throws {
        guard let known = Assemblies.ruleKeys.first(where: { $0.code == key }) else {
            throw Fault("no rule key \(key)")
        }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: place, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县议事办法", edition: "2026", article: "第七条"), isChecked: true,
                note: ""), as: known, in: transaction)
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}

extension MeetingVillage {
    /// A body of 柳坪村 with so many voters; two of a household, 20 square metres more for each owner.
    func body(_ kind: BodyKind, of count: Int, attending: Int = 0) async throws -> BodyID {
        let id = BodyID(high: 40, low: UInt64(BodyKind.allCases.firstIndex(of: kind) ?? 0) + 1)
        let members = (0..<(count + attending)).map { index in
            Member(
                id: MemberID(high: id.low, low: UInt64(index + 1)), body: id, name: "村民\(index + 1)",
                household: kind == .ownersAssembly ? nil : "\(index / 2 + 1)",
                capacity: index < count ? .voter : .attending,
                period: Period(from: Self.day("2026-02-01")),
                units: kind == .ownersAssembly
                    ? [OwnedUnit("1栋\(index + 1)", area_dm2: 8_000 + index * 2_000)] : [])
        }
        try await database.write(by: Self.officer) { transaction in
            try Assemblies.found(
                Body(
                    id: id, kind: kind, place: Self.liuping, name: "柳坪村\(kind.rawValue)",
                    period: Period(from: Self.day("2026-01-01"))), in: transaction)
            try Assemblies.enter(members, on: id, in: transaction)
        }
        return id
    }

    static func motion(
        _ number: Int = 1, _ matter: Matter? = .other, subject: AnyID? = nil, delegation: Delegation? = nil
    ) -> MotionDraft {
        MotionDraft(
            id: MotionID(high: 50, low: UInt64(number)), title: "修三组机耕道", text: "铺碎石，清边沟，花费 86000 元。",
            subject: subject, subjectKind: subject == nil ? nil : "test.plan", matter: matter,
            delegation: delegation)
    }

    static func draft(
        _ body: BodyID, id: Int = 1, counting: Counting? = nil, isSecret: Bool = false,
        noticed: Day? = day("2026-11-01"), meets: Instant? = nil, motions: [MotionDraft] = [motion()]
    ) -> AssemblyDraft {
        AssemblyDraft(
            id: AssemblyID(high: 60, low: UInt64(id)), body: body, title: "商议机耕道", venue: "村委会会议室",
            meets: meets ?? Instant(iso: "2026-11-20T09:00:00+08:00") ?? today.start, noticed: noticed,
            counting: counting, isSecret: isSecret, chair: "周长林", recorder: "王春梅", motions: motions)
    }

    @discardableResult
    func convene(_ draft: AssemblyDraft) async throws -> Assembly {
        try await database.write(by: Self.officer) { try Assemblies.convene(draft, in: $0) }
    }

    func signIn(_ seats: some Sequence<Int> & Sendable, at id: AssemblyID, _ way: SignIn.Way = .paper)
        async throws
    {
        try await database.write(by: Self.officer) { transaction in
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: id, seat: seat, channel: .desk, way: way), in: transaction)
            }
        }
    }

    func open(_ id: AssemblyID) async throws {
        try await database.write(by: Self.officer) { _ = try Assemblies.openVoting(id, in: $0) }
    }

    func cast(
        _ choice: BallotChoice, by seat: Int, at id: AssemblyID,
        on motion: MotionID = MotionID(high: 50, low: 1),
        _ channel: SignIn.Channel = .phone
    ) async throws {
        try await database.write(by: Self.officer) { transaction in
            try Assemblies.cast([motion: choice], seat: seat, in: id, channel: channel, by: transaction)
        }
    }

    func count(
        _ id: AssemblyID, _ yes: Int, _ no: Int = 0, _ abstain: Int = 0, spoiled: Int = 0,
        unreturned: Int = 0,
        issued: Int? = nil
    ) async throws {
        let count = PaperCount(
            motion: MotionID(high: 50, low: 1),
            issued: issued ?? yes + no + abstain + spoiled + unreturned, yes: yes, no: no, abstain: abstain,
            spoiled: spoiled, unreturned: unreturned)
        try await database.write(by: Self.officer) { try Assemblies.count([count], of: id, in: $0) }
    }

    @discardableResult
    func close(_ id: AssemblyID) async throws -> [Resolution] {
        try await database.write(by: Self.officer) { try Assemblies.close(id, in: $0) }
    }

    func cancel(_ id: AssemblyID, _ reason: String = "到会人数不够") async throws {
        try await database.write(by: Self.officer) {
            _ = try Assemblies.cancel(id, because: reason, in: $0)
        }
    }

    /// Held on paper from notice to result.
    @discardableResult
    func hold(
        _ kind: BodyKind, of due: Int, present: Int, yes: Int, motion: MotionDraft = motion(),
        counting: Counting? = nil
    ) async throws -> Resolution? {
        let assembly = try await convene(
            Self.draft(try await body(kind, of: due), counting: counting, motions: [motion]))
        try await signIn(1...present, at: assembly.id)
        try await open(assembly.id)
        try await count(assembly.id, yes, present - yes)
        return try await close(assembly.id).first
    }

    /// What this room has told.
    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("assemblies.") && !$0.contains("member-entered") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try AssemblyInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
                + AssemblyInvariants.recounted(in: reader)
        }
    }

    /// The last event of a kind, as it was written.
    func last<Fact: Event>(_: Fact.Type) async throws -> Fact? {
        let entries = try await database.read { try Journal.entries(after: 0, limit: 100_000, in: $0) }
        return try entries.last { $0.kind == Fact.kind }.map {
            try JSONDecoder().decode(Fact.self, from: Data($0.payload.utf8))
        }
    }
}
