import Foundation
import Kernel
import Storage
import TestGround
import Testing

@testable import Points

/// Random weeks of a village from a seed, and an auditor who adds up by the journal alone.
struct PointsSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter PointsSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever is declared, upset, deducted and taken back, books and acts say the same`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let village = try await PointsVillage(engine)
        var weeks = RandomWeeks(village, seed: seed)

        for _ in 1...12 { try await weeks.liveOne() }
        try await village.pass(days: 40)

        let audit = try await Audit(village)
        for number in 1...12 {
            let household = PointsVillage.household(number)
            #expect(
                try await village.balance(number) == audit.balances[household, default: 0], "seed \(seed)")
            #expect(audit.lowest[household, default: 0] >= 0, "seed \(seed): below zero")
        }
        let ranks = try await village.database.read { reader in
            try (2026...2027).flatMap { try Points.ranks(in: PointsVillage.liuping, year: $0, reader) }
        }
        #expect(ranks.reduce(0) { $0 + $1.points } == audit.balances.values.reduce(0, +), "seed \(seed)")
        #expect(audit.doubled == [], "seed \(seed): declared twice")
        #expect(audit.confirmed > 20, "seed \(seed): the weeks were too quiet")
        #expect(audit.undone > 0, "seed \(seed): nothing was ever taken back")
        #expect(try await village.broken() == [], "seed \(seed)")
    }
}

/// What people of a village do in a week, drawn from a seed; what is refused, is refused.
private struct RandomWeeks {
    private let village: PointsVillage
    private var dice: Dice
    private var deductions: [PointsActID] = []
    private var booked: [PointsActID] = []

    init(_ village: PointsVillage, seed: UInt64) {
        self.village = village
        dice = Dice(seed: seed)
    }

    mutating func liveOne() async throws {
        let today = village.ground.time.now.day
        for _ in 0..<(2 + draw(4)) {
            let item = [village.ids.cleanUp, village.ids.patrol][draw(2)]
            let numbers = (1...12).filter { _ in draw(3) > 0 }
            let day = today.adding(days: -draw(9)).description
            let times = 1 + draw(2)
            var declared: DeclarationID?
            _ = await village.codes {
                declared = try await village.declare(item, for: numbers, on: day, times: times)
            }
            if let declared, draw(5) > 0 {
                try await village.check(declared, except: draw(2) == 0 ? [3] : [])
            }
        }
        var publication: Publication?
        _ = await village.codes { publication = try await village.publish(until: today.description) }
        if let publication {
            try await react(to: publication)
            let acts = try await village.database.read { try ActStore.all(of: publication.id, in: $0) }
            booked += acts.map(\.id)
        }
        try await deduct()
        try await village.pass(days: 8 + Int64(draw(4)))
        try await decide()
        try await takeBack()
    }

    /// Objections, and now and then a notice that is taken back.
    private mutating func react(to publication: Publication) async throws {
        for _ in 0..<draw(3) {
            let number = 1 + draw(12)
            _ = await village.codes { try await village.upset(publication, household: number) }
        }
    }

    private mutating func deduct() async throws {
        let (number, day) = (1 + draw(12), village.ground.time.now.day)
        let id = DeclarationID.minted(at: village.ground.time.now, by: &dice)
        let draft = DeclarationDraft(
            id: id, village: PointsVillage.liuping, item: village.ids.litter, day: day, role: .committee,
            households: [PointsVillage.household(number)], note: "路口倒建渣")
        let codes = await village.codes {
            try await village.database.write(by: Origin(actor: PointsVillage.wang)) {
                _ = try Points.propose(draft, in: $0)
            }
        }
        if codes.isEmpty { deductions.append(id.as(Marks.PointsAct.self)) }
    }

    private mutating func decide() async throws {
        for id in deductions {
            let (isUpheld, points) = (draw(3) > 0, Int64(100 * (1 + draw(6))))
            _ = await village.codes { try await village.decide(id, isUpheld: isUpheld, points: points) }
        }
        let decided = deductions
        deductions = []
        for id in decided where draw(2) == 0 { deductions.append(id) }
    }

    private mutating func takeBack() async throws {
        guard !booked.isEmpty else { return }
        let id = booked[draw(booked.count)]
        _ = await village.codes {
            try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
                _ = try Points.takeBack(id, because: "登记错了", in: $0)
            }
        }
    }

    private mutating func draw(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }
}

/// Adds up what the journal tells, event by event, and knows no table of the room.
private struct Audit {
    var balances: [HouseholdID: Int64] = [:]
    var lowest: [HouseholdID: Int64] = [:]
    var doubled: [String] = []
    var confirmed = 0
    var undone = 0

    init(_ village: PointsVillage) async throws {
        let entries = try await village.database.read {
            try Journal.entries(after: 0, limit: 100_000, in: $0)
        }
        let acts = try await village.database.read { reader in
            try (1...12).flatMap { try Points.acts(of: PointsVillage.household($0), in: reader) }
        }
        let standing = acts.filter(\.state.isStanding).map { "\($0.household) \($0.item) \($0.day)" }
        doubled = Dictionary(grouping: standing) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        var known: [AnyID: ActConfirmed] = [:]
        for entry in entries {
            let data = Data(entry.payload.utf8)
            switch entry.kind {
            case ActConfirmed.kind:
                let fact = try JSONDecoder().decode(ActConfirmed.self, from: data)
                known[fact.subject] = fact
                confirmed += 1
                add(fact.points, to: fact.household)
            case ActReversed.kind, DeductionExpired.kind:
                guard let fact = known[entry.subject] else { continue }
                undone += 1
                add(-fact.points, to: fact.household)
            default: continue
            }
        }
    }

    private mutating func add(_ points: Int64, to household: HouseholdID) {
        balances[household, default: 0] += points
        lowest[household] = min(lowest[household] ?? 0, balances[household] ?? 0)
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
