import Kernel
import Points
import Storage
import TestGround
import Testing

@testable import Rewards

struct PaperTests {
    @Test(arguments: TestEngine.all)
    func `what was on paper stands in the account and in the year's ranks, and says who entered it`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)

        let ranks = try await village.database.read {
            try Points.standings(in: RewardsVillage.liuping, year: 2026, $0)
        }

        #expect(ranks.first?.points == 5_000 && ranks.count == 10)
        #expect(try await village.balance(1) == 5_000)
        #expect(try await village.ground.events().contains("points.paper-taken-over"))
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `up to a day only what happened until then counts`(engine: TestEngine) async throws {
        let village = try await RewardsVillage(engine)
        try await village.book([3, 4], on: "2027-01-04")
        try await village.book([4], on: "2027-01-10")

        let (early, whole) = try await village.database.read { reader in
            (
                try Points.standings(
                    in: RewardsVillage.liuping, year: 2027, upTo: RewardsVillage.day("2027-01-04"), reader),
                try Points.standings(in: RewardsVillage.liuping, year: 2027, reader)
            )
        }

        #expect(early.map(\.points) == [500, 500] && whole.map(\.points) == [1_000, 500])
        #expect(whole.first?.household == RewardsVillage.household(4))
    }
}
