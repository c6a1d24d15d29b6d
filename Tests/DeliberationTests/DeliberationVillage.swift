import Access
import Assemblies
import Cases
import Clocks
import Files
import Foundation
import Kernel
import Notices
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Deliberation

/// 云岭县 with 石桥镇, 柳坪村 and 石门村; 周长林 runs 柳坪村's procedures, 罗敏 watches from the town, 陈桂英 lives there.
struct DeliberationVillage: Sendable {
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
    static let estate = PlaceID(high: 7, low: 21)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (PersonID(high: 1, low: 1), "周长林", "zhou"), (PersonID(high: 1, low: 2), "罗敏", "luo"),
        (PersonID(high: 1, low: 3), "田小禾", "tian"), (PersonID(high: 1, low: 4), "陈桂英", "chen"),
    ]
    static let secretary = people[0].id
    static let bodies: [(id: BodyID, kind: BodyKind)] = [
        (BodyID(high: 8, low: 1), .partyMembers), (BodyID(high: 8, low: 2), .villagersAssembly),
        (BodyID(high: 8, low: 3), .villagersRepresentatives), (BodyID(high: 8, low: 4), .courtyard),
    ]

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Notices.schema + Cases.schema + Assemblies.schema + Deliberation.schema

    /// What the house does because of this room's neighbours.
    static let reactions: [Reaction] = [
        Reaction(to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]) {
            try Notices.endWindow($0, in: $1)
        },
        Reaction(to: ResolutionPassed.self, recording: [ProcedureStepDone.self]) {
            try Deliberation.follow($0, in: $1)
        },
        Reaction(to: ResolutionPassed.self, recording: [CharterAdopted.self]) {
            try Deliberation.enact($0, in: $1)
        },
        Reaction(to: NoticeSettled.self, recording: [ProcedureStepDone.self, ProcedureClosed.self]) {
            try Deliberation.settle($0, in: $1)
        },
        Reaction(to: ObjectionUpheld.self, recording: [ProcedureReturned.self]) {
            try Deliberation.overturn($0, in: $1)
        },
        Reaction(to: NoticeWithdrawn.self, recording: [PublicationLost.self]) {
            try Deliberation.lose($0, in: $1)
        },
        Reaction(to: CommitmentMade.self, recording: Deliberation.followingCommitment) {
            try Deliberation.follow($0, in: $1)
        },
        Reaction(to: CaseClosed.self, recording: [CommitmentReported.self]) {
            try Deliberation.tell($0, in: $1)
        },
    ]

    static let matters = """
        village.public-works | 公益事业 | Public works | assembly
        routine | 日常村务 | Everyday affairs | representatives
        """
    static let rules: [String: String] = [
        "deliberation.matters": matters,
        "deliberation.owners-matters": "owners.common-use | 利用共有部分 | Common parts | special",
        "deliberation.merge-first-steps": "yes", "deliberation.committee.present": ">1/2",
        "deliberation.committee.in-favour": ">1/2", "deliberation.gap": "7", "deliberation.whole": "20",
        "deliberation.publication": "10", "notices.window": "7d", "notices.answer": "3d",
        "assemblies.party-members.notice": "0", "assemblies.party-members.quorum": "2/3",
        "assemblies.party-members.majority": ">1/2", "assemblies.villagers-assembly.notice": "0",
        "assemblies.villagers-assembly.quorum": ">1/2", "assemblies.villagers-assembly.majority": ">1/2",
        "assemblies.villagers-assembly.quorum-households": "2/3",
        "assemblies.villagers-representatives.notice": "0",
        "assemblies.villagers-representatives.quorum": "2/3",
        "assemblies.villagers-representatives.majority": ">1/2", "assemblies.consultation.majority": ">1/2",
        "assemblies.owners-assembly.notice": "0", "assemblies.owners-assembly.quorum": "2/3",
        "assemblies.owners-assembly.majority": ">1/2", "assemblies.owners-assembly.special-majority": "3/4",
    ]

    /// - Parameters:
    ///   - isOneHead: whether 周长林 is head of the committee as well.
    ///   - without: keys for which the rulebook has no value.
    init(
        _ engine: TestEngine = .sqlite, isOneHead: Bool = false, without: Set<String> = []
    ) async throws {
        ground = try await Ground(
            engine, DeliberationVillage.steps, reactions: DeliberationVillage.reactions,
            time: HeldTime("2026-09-01T09:00:00+08:00"))
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = DeliberationVillage.people.map { _ in Randomness.token() }
        (zhou, luo, tian, chen) = (tokens[0], tokens[1], tokens[2], tokens[3])
        site = TestSite(
            ground.county, Deliberation.endpoints, settings: Site.Settings(), identify: Access.identify,
            viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try DeliberationVillage.foundPlaces(in: transaction)
            for (key, value) in DeliberationVillage.rules.sorted(by: { $0.key < $1.key })
            where !without.contains(key) {
                try DeliberationVillage.enter(key, value, in: transaction)
            }
            try DeliberationVillage.appoint(isOneHead: isOneHead, in: transaction)
            for (person, token) in zip(DeliberationVillage.people, tokens) {
                try Access.addAccount(
                    person: person.id, name: person.login, displayName: person.name, passwordHash: hash,
                    in: transaction)
                _ = try Access.beginSession(token: token, of: person.id, in: transaction)
            }
            try DeliberationVillage.foundBodies(in: transaction)
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (estate, .estate, "柳坪小区", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func appoint(isOneHead: Bool, in transaction: Transaction) throws {
        let kinds: [(String, Level, [Permission])] = [
            ("village-secretary", .village, [.work, .dispatch, .supervise, .oversee]),
            ("village-director", .village, [.work, .dispatch]),
            ("town-desk", .town, [.dispatch, .supervise, .oversee, .verify]),
            ("watcher", .village, [.oversee]),
        ]
        for (code, level, powers) in kinds {
            try People.keep(
                PostKind(code: code, chinese: code, english: code, level: level, permissions: powers),
                in: transaction)
        }
        for person in people {
            try People.register(Person(id: person.id, name: person.name), in: transaction)
        }
        var posts: [(PersonID, String, PlaceID)] = [
            (people[0].id, "village-secretary", liuping), (people[1].id, "town-desk", shiqiao),
            (people[2].id, "watcher", liuping),
        ]
        posts.append(
            (isOneHead ? people[0].id : people[2].id, "village-director", isOneHead ? liuping : shimen))
        for (index, (person, kind, place)) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index + 1)), person: person, kind: kind, place: place,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func foundBodies(in transaction: Transaction) throws {
        let period = Period(from: day("2026-01-01"))
        for (id, kind) in bodies {
            try Assemblies.found(
                Body(id: id, kind: kind, place: liuping, name: "柳坪村\(kind.rawValue)", period: period),
                in: transaction)
            for number in 1...3 {
                try Assemblies.enter(
                    Member(
                        id: transaction.derivedID(), body: id, name: "村民\(number)", household: "00\(number)",
                        period: period), in: transaction)
            }
        }
    }

    private static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        let keys = Deliberation.ruleKeys + Notices.ruleKeys + Assemblies.ruleKeys
        guard let known = keys.first(where: { $0.code == key }) else { throw Fault("no rule key \(key)") }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县村级议事办法", edition: "2026", article: "第三条"),
                isChecked: true, note: ""), as: known, in: transaction)
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}

extension DeliberationVillage {
    /// Writes as the village's secretary.
    @discardableResult
    func act<Result: Sendable>(
        by person: PersonID? = secretary, _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await database.write(by: Origin(actor: person), body)
    }

    /// A session of now; those of the beginning end after some hours.
    func signIn(_ login: String) async throws -> String {
        let token = Randomness.token()
        let person =
            DeliberationVillage.people.first { $0.login == login }?.id ?? DeliberationVillage.secretary
        try await database.write(by: .system) {
            _ = try Access.beginSession(token: token, of: person, in: $0)
        }
        return token
    }

    func at(_ day: String) { ground.time.set("\(day)T09:00:00+08:00") }

    /// Lets the county's clocks strike on a day.
    func tick(_ day: String) async throws {
        ground.time.set("\(day)T00:00:01+08:00")
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func procedure(_ id: ProcedureID) async throws -> Procedure {
        try await database.read { try Deliberation.found(id, in: $0) }
    }

    func records(_ id: ProcedureID) async throws -> [StepRecord] {
        try await database.read { try RecordStore.all(of: id, in: $0) }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try DeliberationInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

    /// The last event of a kind, as it was written.
    func last<Fact: Event>(_: Fact.Type) async throws -> Fact? {
        let entries = try await database.read { try Journal.entries(after: 0, limit: 10_000, in: $0) }
        return try entries.last { $0.kind == Fact.kind }.map {
            try JSONDecoder().decode(Fact.self, from: Data($0.payload.utf8))
        }
    }

    /// The kinds of what this room has told.
    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("deliberation.") }
            .map { String($0.dropFirst("deliberation.".count)) }
    }

    func today() -> Day { ground.time.now.day }
}
