import Foundation
import Kernel
import Ledger
import Points
import Storage
import TestGround
import Testing

@testable import Rewards

/// Random year ends and share-outs from a seed, and an auditor who adds up by the drawn numbers alone.
struct RewardSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter RewardSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3, 4, 5]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever a year was, what passes on and what is paid is what an auditor finds`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        var dice = Dice(seed: seed)
        let paper = (0..<12).map { _ in
            Int.random(in: 0...4, using: &dice) == 0 ? 0 : Int64.random(in: 100...9_999, using: &dice)
        }
        let carry = Int.random(in: 0...100, using: &dice)
        let budget = Int64.random(in: 100_000...5_000_000, using: &dice)
        let least = Int64.random(in: 0...2_000, using: &dice)
        let village = try await RewardsVillage(engine, carry: carry, paper: paper + [0])
        var terms = RewardsVillage.shares
        terms.budget = Money(fen: budget)
        terms.points_min = least
        let audit = Audit(paper: paper, carry: carry, budget: budget, least: least)

        try await village.closeYear()
        try await village.adopt(terms)
        let refused = await village.codes { try await village.settle(&dice) }

        #expect(refused == (audit.shares.isEmpty ? ["rewards.nobody"] : []), "seed \(seed)")
        for (index, kept) in audit.kept.enumerated() {
            #expect(try await village.balance(index + 1) == kept, "seed \(seed), household \(index + 1)")
        }
        let ledger = try await village.owed()
        let booked = audit.shares.isEmpty ? 0 : budget
        #expect(ledger["budget", default: 0] == -booked, "seed \(seed)")
        #expect(ledger["owed", default: 0] + ledger["paid", default: 0] == booked, "seed \(seed)")
        let lines = try await village.allShares()
        #expect(lines.count == audit.shares.count, "seed \(seed)")
        for (household, fen) in lines {
            let due = audit.shares[household] ?? 0
            // Largest remainders: nobody is a fen off the exact part, and nobody with more points has less.
            #expect(abs(Double(fen) - due) < 1, "seed \(seed), household \(household)")
        }
        #expect(try await village.broken() == [], "seed \(seed)")
    }
}

/// Knows the drawn numbers and no table of the rooms.
private struct Audit {
    /// By household from the first.
    let kept: [Int64]
    /// The exact part of each that qualifies, by the household's number.
    let shares: [Int: Double]

    init(paper: [Int64], carry: Int, budget: Int64, least: Int64) {
        kept = paper.map { Int64((Double($0) * Double(carry) / 100 + 1e-9).rounded(.down)) }
        let eligible = paper.enumerated().filter { $0.element > 0 && $0.element >= least }
        let sum = Double(eligible.reduce(0) { $0 + $1.element })
        let parts = eligible.map { ($0.offset + 1, Double(budget) * Double($0.element) / sum) }
        shares = Dictionary(parts, uniquingKeysWith: +)
    }
}

extension RewardsVillage {
    /// Freezes, publishes, is objected to now and then, and pays some, taking one back.
    fileprivate func settle(_ dice: inout Dice) async throws {
        var id = try await freeze(RewardsVillage.sharesPlan)
        try await publish(id)
        if Int.random(in: 0...1, using: &dice) == 0 {
            try await upset(id, household: Int.random(in: 1...12, using: &dice))
            id = try await freeze(RewardsVillage.sharesPlan)
            try await publish(id)
        }
        try await pass(days: 11)
        let lines = try await lines(id).filter { _ in Int.random(in: 0...1, using: &dice) == 0 }
        guard let first = lines.first else { return }
        try await receive(id, lines.map(\.id))
        try await database.write(by: .system) {
            try Rewards.takeBack(first.id, because: "勾错了", in: $0)
        }
    }

    /// What the settled list gives, by the household's number.
    fileprivate func allShares() async throws -> [(household: Int, fen: Int64)] {
        try await database.read { reader in
            let lists = try Rewards.lists(of: RewardsVillage.sharesPlan, in: reader)
            guard let settled = lists.first(where: { $0.state == .settled }) else { return [] }
            return try Rewards.lines(of: settled.id, in: reader).map {
                (Int($0.entry.household.low), $0.entry.fen)
            }
        }
    }
}
