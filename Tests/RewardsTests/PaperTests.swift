import Kernel
import Points
import Storage
import TestGround
import Testing

@testable import Rewards

struct PaperTests {
    private static func taking(
        _ village: RewardsVillage, _ paper: [PaperPoints], year: Int = 2025,
        at place: PlaceID = RewardsVillage.liuping
    ) async -> [String] {
        await village.codes {
            try await village.database.write(by: .system) {
                try Points.takeOver(paper, year: year, at: place, in: $0)
            }
        }
    }

    private static func line(_ number: Int, _ points: Int64 = 100) -> PaperPoints {
        PaperPoints(household: RewardsVillage.household(number), points: points)
    }

    @Test func `a year on paper is taken over once, of the village's own households, before its book begins`()
        async throws
    {
        let village = try await RewardsVillage()
        let many = (1...501).map { Self.line($0) }

        #expect(await Self.taking(village, [Self.line(1)], year: 2027) == ["points.paper-year-not-past"])
        #expect(await Self.taking(village, []) == ["points.paper-nobody"])
        #expect(await Self.taking(village, many) == ["points.paper-too-many"])
        #expect(await Self.taking(village, [Self.line(1), Self.line(1)]) == ["points.paper-named-twice"])
        #expect(await Self.taking(village, [Self.line(1, 0)]) == ["points.paper-out-of-range"])
        #expect(
            await Self.taking(village, [Self.line(1)], at: RewardsVillage.shiqiao) == [
                "points.paper-village-unfit"
            ])
        #expect(
            await Self.taking(village, [Self.line(1)], at: RewardsVillage.shimen) == [
                "points.paper-household-elsewhere"
            ])
        #expect(await Self.taking(village, [Self.line(1)]) == ["points.paper-book-began"])
        #expect(await Self.taking(village, [Self.line(1)], year: 2026) == ["points.paper-taken-over"])
    }

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
