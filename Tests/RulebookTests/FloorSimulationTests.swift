import Kernel
import Storage
import TestGround
import Testing

@testable import Rulebook

/// Random entries and floors at four places; an auditor reads what came of it, entry by entry.
@Suite struct FloorSimulationTests {
    private static let places = [Desk.yunling, Desk.shiqiao, Desk.liuping, Desk.qingshi]

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `whatever is entered, no value passes a checked floor and no two hold on one day`(
        seed: UInt64
    ) async throws {
        let engines = TestEngine.all
        let desk = try await Desk(engines[Int(seed) % engines.count])
        var dice = Dice(state: seed)
        var entered: [RuleID: Day] = [:]
        for number in 1...250 as ClosedRange<UInt64> {
            if dice.roll(4) == 0 { desk.ground.time.advance(seconds: 86_400 * Int64(dice.roll(20))) }
            let draft = draft(number, today: desk.ground.time.now.day, &dice)
            do {
                try await desk.propose(draft, by: Desk.luo)
                try await desk.confirm(number, by: Desk.he)
                entered[draft.id] = desk.ground.time.now.day
            } catch is EnteringRefusal {}
        }

        let rules = try await desk.database.read { try RuleStore.confirmed(Desk.notice.code, in: $0) }
        #expect(entered.count > 60, "seed \(seed)")
        audit(rules, entered: entered, seed: seed)
    }

    private func draft(_ number: UInt64, today: Day, _ dice: inout Dice) -> RuleDraft {
        let from = today.adding(days: dice.roll(60) - 20)
        let role = [Rule.Role.value, .value, .value, .min, .max][dice.roll(5)]
        let value =
            switch role {
            case .value: 5 + dice.roll(30)
            case .min: 1 + dice.roll(15)
            case .max: 20 + dice.roll(20)
            }
        return RuleDraft(
            id: Desk.id(number), value: "\(value)", place: Self.places[dice.roll(4)], from: from,
            until: dice.roll(3) > 0 ? from.adding(days: 1 + dice.roll(60)) : nil,
            source: RuleSource(law: "村民委员会组织法", edition: "\(2018 + dice.roll(9))", article: "第二十二条"),
            isChecked: dice.roll(2) == 0, role: role)
    }

    /// A floor leaves the days that were over when it was entered: what was done then stands.
    private func audit(_ rules: [Rule], entered: [RuleID: Day], seed: UInt64) {
        let days = rules.map(\.from.number)
        for day in ((days.min() ?? 0)...(days.max() ?? 0) + 60).map({ Day(number: $0) }) {
            let standing = rules.filter { $0.period.contains(day) }
            for place in Self.places {
                for role in Rule.Role.allCases {
                    let here = standing.filter { $0.place == place && $0.role == role }
                    #expect(here.count <= 1, "seed \(seed), \(day)")
                }
                let lineage = lineage(of: place)
                let floors = standing.filter {
                    $0.isFloor && $0.isChecked && lineage.contains($0.place) && day >= entered[$0.id] ?? day
                }
                for value in standing where value.place == place && value.role == .value {
                    let passed = floors.filter { passes(value.whole ?? 0, $0) }
                    #expect(passed.isEmpty, "seed \(seed), \(day): \(value.id)")
                }
            }
        }
    }

    private func passes(_ value: Int, _ floor: Rule) -> Bool {
        let bound = floor.whole ?? 0
        return floor.role == .min ? value < bound : value > bound
    }

    private func lineage(of place: PlaceID) -> [PlaceID] {
        switch place {
        case Desk.yunling: [Desk.yunling]
        case Desk.shiqiao: [Desk.shiqiao, Desk.yunling]
        default: [place, Desk.shiqiao, Desk.yunling]
        }
    }
}

/// The same numbers from the same seed on every machine (SplitMix64).
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }
}
