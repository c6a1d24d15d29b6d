import Foundation
import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Hazards

struct HazardInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        (
            "UPDATE hazards_act SET person_id = (SELECT person_id FROM hazards_act WHERE kind = 'righting' LIMIT 1)",
            "somebody else"
        ),
        ("UPDATE hazards_act SET kind = 'righting' WHERE kind = 'order'", "has an order"),
        ("UPDATE hazards_hazard SET state = 'shelved', closed_at = NULL", "shelved by somebody"),
        ("UPDATE hazards_hazard SET state = 'unfounded'", "dismissed with a reason"),
        ("UPDATE hazards_act SET done_at = 1", "before anything is done"),
    ]

    private func closed(_ engine: TestEngine) async throws -> HazardTown {
        let town = try await HazardTown(engine)
        try await town.report()
        try await town.order()
        try await town.right()
        try await town.recheck()
        return town
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let town = try await closed(engine)
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await town.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
        #expect(HazardInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await closed(engine)

        for (query, constraint) in [
            ("UPDATE hazards_hazard SET holder = NULL", "hazard_under_order_has_holder"),
            ("UPDATE hazards_hazard SET holder = 'household'", "hazard_household_is_named"),
            ("UPDATE hazards_hazard SET closed_at = NULL", "hazard_end_has_time"),
            ("UPDATE hazards_hazard SET latitude = NULL", "hazard_point_is_whole"),
            ("UPDATE hazards_act SET kind = 'handover'", "hazard_handover_says_on_what"),
            ("UPDATE hazards_act SET kind = 'shelving'", "hazard_shelving_is_guarded"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }

    @Test(arguments: TestEngine.all, [UInt64(1), 2, 3])
    func `whatever is tried in whatever order, nothing is gone that one person alone calls gone`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await HazardTown(engine)
        var dice = HazardDice(state: seed)
        var strange: [String] = []

        for number in 1...12 { try await town.report(HazardID(high: 6, low: UInt64(number))) }
        for step in 0..<260 {
            let id = HazardID(high: 6, low: UInt64(1 + dice.draw(12)))
            let hand = [HazardTown.tian, HazardTown.zhou, HazardTown.luo, HazardTown.wang][dice.draw(4)]
            let choice = dice.draw(8)
            strange += await town.codes {
                switch choice {
                case 0, 1: try await town.order(choice == 0 ? .major : .general, of: id, by: hand)
                case 2, 3: try await town.right(id, by: hand)
                case 4: try await town.recheck(id, isGone: true, by: hand)
                case 5: try await town.recheck(id, isGone: false, words: "还差", by: hand)
                case 6: try await town.shelve(id, by: hand)
                default: if step % 9 == 0 { try await town.dismiss(id, by: hand) }
                }
            }.filter { !$0.hasPrefix("hazard.") }
            if step % 40 == 39 { try await town.pass(days: 5) }
        }

        let audit = try await HazardAudit(town)
        #expect(audit.faults == [] && strange == [], "seed \(seed)")
        #expect(audit.gone > 2 && audit.climbed > 0, "seed \(seed): too quiet")
        #expect(try await town.broken() == [], "seed \(seed)")
        let closed = try await town.database.read {
            try $0.count("SELECT count(*) FROM hazards_hazard WHERE state = 'closed'")
        }
        #expect(closed == audit.gone, "seed \(seed)")
    }
}

/// Follows every hazard through the journal, and knows no table of the room.
private struct HazardAudit {
    var faults: [String] = []
    var gone = 0
    var climbed = 0

    init(_ town: HazardTown) async throws {
        let entries = try await town.database.read { try Journal.entries(after: 0, limit: 100_000, in: $0) }
        var standing: [AnyID: String] = [:]
        var righted: [AnyID: PersonID?] = [:]
        var rungs: [AnyID: Hazard.Rung] = [:]
        for entry in entries {
            let (data, subject) = (Data(entry.payload.utf8), entry.subject)
            let before = standing[subject] ?? ""
            switch entry.kind {
            case HazardFound.kind: standing[subject] = "found"
            case HazardOrdered.kind:
                if !["found", "shelved"].contains(before) {
                    faults.append("\(subject): ordered while \(before)")
                }
                standing[subject] = "ordered"
            case HazardRighted.kind:
                if before != "ordered" { faults.append("\(subject): put right while \(before)") }
                (standing[subject], righted[subject]) = ("righted", entry.actor)
            case HazardRechecked.kind:
                if righted[subject] == entry.actor {
                    faults.append("\(subject): looked at by who put it right")
                }
                let fact = try JSONDecoder().decode(HazardRechecked.self, from: data)
                standing[subject] = fact.isGone ? "closed" : "ordered"
                if fact.isGone { gone += 1 }
            case HazardShelved.kind: standing[subject] = "shelved"
            case HazardDismissed.kind:
                if before != "found" { faults.append("\(subject): dismissed while \(before)") }
                standing[subject] = "unfounded"
            case HazardClimbed.kind:
                let fact = try JSONDecoder().decode(HazardClimbed.self, from: data)
                if fact.rung <= rungs[subject] ?? .village { faults.append("\(subject): climbed down") }
                (rungs[subject], climbed) = (fact.rung, climbed + 1)
            default: break
            }
        }
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
private struct HazardDice {
    var state: UInt64

    mutating func draw(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ word >> 31) % UInt64(bound))
    }
}
