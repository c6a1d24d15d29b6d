import Foundation
import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Relief

/// Random years of a town from a seed, and an auditor who adds up by the journal alone.
struct ReliefSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter ReliefSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever is sent in whatever order, nobody is paid twice, unasked, or by who checked`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await ReliefTown(engine)
        var year = TownYear(town, seed: seed)

        for _ in 0..<18 { try await year.month() }

        let audit = try await ReliefAudit(town)
        #expect(audit.faults == [], "seed \(seed)")
        #expect(year.strange == [], "seed \(seed): what was refused was no refusal")
        #expect(
            audit.payments > 2 && audit.refused + audit.granted > 2, "seed \(seed): the year was too quiet")
        let kept: [Int64] = try await town.database.read { reader in
            try reader.all("SELECT amount_fen FROM relief_payment ORDER BY id") { try $0.next() }
        }
        #expect(kept.reduce(0, +) == audit.sum_fen, "seed \(seed)")
        #expect(try await town.broken() == [], "seed \(seed)")
    }
}

/// What the town tries; most of it is refused.
private struct TownYear {
    private let town: ReliefTown
    private var dice: ReliefDice
    private var matters: [ReliefID] = []
    var strange: [String] = []

    private static let hands = [
        ReliefTown.he, ReliefTown.wang, ReliefTown.luo, ReliefTown.zhou, ReliefTown.xie,
    ]

    init(_ town: ReliefTown, seed: UInt64) {
        self.town = town
        dice = ReliefDice(seed: seed)
    }

    mutating func month() async throws {
        for _ in 0..<2 {
            let id = ReliefID(high: 8, low: UInt64(matters.count + 1))
            let isEmergency = draw(3) == 0
            let draft = try town.application(
                id, kind: isEmergency ? "temporary" : "subsistence",
                path: isEmergency ? .emergency : .ordinary)
            try await town.apply(draft)
            matters.append(id)
        }
        for _ in 0..<50 { await attempt() }
        try await settle()
        try await town.pass(days: Int64(10 + draw(25)))
    }

    /// At the end of a month the desk pays what is owed for it.
    private mutating func settle() async throws {
        let (month, town) = (ReliefMonth(of: town.ground.time.now.day), town)
        for id in matters {
            let owed = try await town.database.read {
                try Relief.decisions(of: id, in: $0).due(in: month)?.fen
            }
            guard let owed else { continue }
            strange += await town.codes { try await town.pay("\(month)", yuan: owed / 100, id) }
                .filter { !$0.hasPrefix("relief.") }
        }
    }

    private mutating func attempt() async {
        let id = matters[draw(matters.count)]
        let (hand, other) = (TownYear.hands[draw(5)], TownYear.hands[draw(5)])
        let (choice, yuan) = (draw(13), Int64(100 * (1 + draw(4))))
        let month = ReliefMonth(of: town.ground.time.now.day).adding(months: draw(3) - 2)
        let town = town
        let codes = await town.codes {
            switch choice {
            case 0, 1: try await town.check(id, by: hand, with: other)
            case 2, 3: try await town.opine(id, by: hand, isFor: yuan < 400, yuan: yuan, reason: "看过")
            case 4: try await town.post(id)
            case 5: try await town.aid(yuan: yuan, id, by: hand)
            case 6, 7:
                let kind: ReliefDecision.Kind = yuan == 400 ? .refuse : .grant
                try await town.confirm(
                    town.decision(kind, yuan: yuan, from: "\(month)", reason: "看过", remedy: "复议"), id,
                    by: hand)
            case 8, 9, 10, 11:
                let owed = try await town.database.read { reader in
                    try Relief.decisions(of: id, in: reader).due(in: month)?.fen
                }
                try await town.pay("\(month)", yuan: yuan > 300 ? yuan : (owed ?? 0) / 100, id, by: hand)
            default:
                if yuan == 100 { try await town.write(nil) { try Relief.withdraw(id, in: $0) } }
            }
        }
        strange += codes.filter { !$0.hasPrefix("relief.") }
    }

    private mutating func draw(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }
}

/// Follows every matter through the journal, and knows no table of the room.
private struct ReliefAudit {
    var faults: [String] = []
    var payments = 0
    var granted = 0
    var refused = 0
    var sum_fen: Int64 = 0

    private struct Matter {
        var isMonthly = true
        var isPosted = false
        var hands: Set<PersonID> = []
        var amount_fen: Int64?
        var months: Set<String> = []
        var paid_fen: Int64 = 0
    }

    init(_ town: ReliefTown) async throws {
        let entries = try await town.database.read { try Journal.entries(after: 0, limit: 100_000, in: $0) }
        var matters: [AnyID: Matter] = [:]
        for entry in entries {
            let (data, subject) = (Data(entry.payload.utf8), entry.subject)
            var matter = matters[subject, default: Matter()]
            switch entry.kind {
            case ReliefApplied.kind:
                let fact = try JSONDecoder().decode(ReliefApplied.self, from: data)
                matter.isMonthly = fact.path == .ordinary
            case HouseholdChecked.kind:
                let fact = try JSONDecoder().decode(HouseholdChecked.self, from: data)
                matter.hands.formUnion([fact.first, fact.second])
            case OpinionGiven.kind:
                if let actor = entry.actor {
                    if matter.hands.contains(actor) {
                        faults.append("\(subject): checked and gave the opinion")
                    }
                    matter.hands.insert(actor)
                }
            case PostingEnded.kind: matter.isPosted = true
            case ReliefDecided.kind:
                let fact = try JSONDecoder().decode(ReliefDecided.self, from: data)
                if let actor = entry.actor, matter.hands.contains(actor) {
                    faults.append("\(subject): checked and confirmed")
                }
                if fact.decision == .refuse { refused += 1 } else { granted += 1 }
                if fact.decision == .grant { matter.amount_fen = fact.amount_fen }
            case AidGiven.kind:
                let fact = try JSONDecoder().decode(AidGiven.self, from: data)
                matter.paid_fen += fact.amount_fen
                sum_fen += fact.amount_fen
                if matter.isMonthly { faults.append("\(subject): helped first in the ordinary way") }
            case PaymentRecorded.kind:
                let fact = try JSONDecoder().decode(PaymentRecorded.self, from: data)
                payments += 1
                sum_fen += fact.amount_fen
                matter.paid_fen += fact.amount_fen
                if matter.amount_fen == nil { faults.append("\(subject): paid without a grant") }
                if !matter.months.insert(fact.month).inserted { faults.append("\(subject): a month twice") }
                if matter.isMonthly, fact.amount_fen != matter.amount_fen {
                    faults.append("\(subject): another amount")
                }
            default: break
            }
            if !matter.isMonthly, let amount = matter.amount_fen, matter.paid_fen > amount {
                faults.append("\(subject): more than was granted")
            }
            matters[subject] = matter
        }
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
private struct ReliefDice: RandomNumberGenerator {
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
