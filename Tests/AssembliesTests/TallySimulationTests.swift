import Foundation
import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

/// Ten thousand ballots from a seed, and a counter who keeps his own count by other means.
struct TallySimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter TallySimulationTests` runs that one again.
    private static let seed =
        ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) } ?? 20_261_120

    /// SplitMix64, so that a failure can be had again.
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

    private static let voters = 1_000
    private static let motions = 10

    @Test(arguments: [true, false])
    func `the count of ten thousand ballots is what somebody else counted`(isSecret: Bool) async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.villagersAssembly, of: Self.voters)
        let agenda = (1...Self.motions).map { MeetingVillage.motion($0) }
        let id = try await village.convene(
            MeetingVillage.draft(body, counting: .persons, isSecret: isSecret, motions: agenda)
        ).id
        try await village.signIn(1...Self.voters, at: id, .screen)
        try await village.open(id)
        var dice = Dice(state: Self.seed)
        var counted = [[Int]](repeating: [0, 0, 0], count: Self.motions)

        for start in stride(from: 1, through: Self.voters, by: 50) {
            let ballots = (start..<(start + 50)).map { seat in
                (seat, (0..<Self.motions).map { _ in [0, 0, 1, 1, 0, 2][dice.roll(6)] })
            }
            for (_, choices) in ballots {
                for (motion, choice) in choices.enumerated() { counted[motion][choice] += 1 }
            }
            try await village.database.write(by: .system) { transaction in
                for (seat, choices) in ballots {
                    let words = Dictionary(
                        uniqueKeysWithValues: choices.enumerated().map {
                            (agenda[$0].id, BallotChoice.allCases[$1])
                        })
                    try Assemblies.cast(words, seat: seat, in: id, channel: .phone, by: transaction)
                }
            }
        }
        let resolutions = try await village.close(id)

        #expect(resolutions.count == Self.motions)
        for (index, resolution) in resolutions.enumerated() {
            let kept = try await village.database.read { try ResolutionStore.counted(resolution.id, in: $0) }
            let tally = try #require(kept).tally
            #expect(
                [tally.yes.count, tally.no.count, tally.abstain.count] == counted[index],
                "seed \(Self.seed), motion \(index + 1)")
            #expect(resolution.isPassed == (counted[index][0] * 2 > Self.voters), "seed \(Self.seed)")
        }
        #expect(try await village.broken() == [])
    }
}
