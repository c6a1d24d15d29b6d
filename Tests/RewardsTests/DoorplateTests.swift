import Kernel
import People
import Places
import Points
import Storage
import TestGround
import Testing
import Web

@testable import Rewards

/// Who lives where is kept in memory between questions; these look for an answer that is older than the county.
struct DoorplateTests {
    private struct TakenBack: Error {}

    @Test(arguments: TestEngine.all)
    func `whatever changes at a door shows at the next ranking`(engine: TestEngine) async throws {
        let village = try await RewardsVillage(engine)
        let before = try await village.ranking()
        let chen = RewardsVillage.household(1)
        try await village.change { try People.rename(RewardsVillage.chen, to: "陈桂花", in: $0) }
        let renamed = try await village.ranking()
        try await village.change {
            try People.describe(chen, code: "901", address: "新屋", in: $0)
        }
        let described = try await village.ranking()
        try await village.change {
            try People.move(chen, to: RewardsVillage.first, on: RewardsVillage.day("2027-01-05"), in: $0)
        }
        let moved = try await village.ranking()
        try await village.change {
            try Places.rename(
                RewardsVillage.first, to: "枫树网格", on: RewardsVillage.day("2027-01-05"), in: $0)
        }
        let replaced = try await village.ranking()
        try await village.change {
            try People.setState(.empty, of: chen, on: RewardsVillage.day("2027-01-05"), in: $0)
        }
        let empty = try await village.ranking()

        #expect(before.first == ["1", "001", "陈*英", "第3网格", "5000"])
        #expect(renamed.first == ["1", "001", "陈*花", "第3网格", "5000"])
        #expect(described.first == ["1", "901", "陈*花", "第3网格", "5000"])
        #expect(moved.first == ["1", "901", "陈*花", "第1网格", "5000"])
        #expect(replaced.first == ["1", "901", "陈*花", "枫树网格", "5000"])
        #expect(empty.first?[1] == "002" && empty.count == before.count - 1)
    }

    @Test(arguments: TestEngine.all)
    func `an act that was confirmed counts at the next ranking`(engine: TestEngine) async throws {
        let village = try await RewardsVillage(engine)
        let before = try await village.ranking(2027)
        try await village.book([3, 5], on: "2027-01-04")

        let after = try await village.ranking(2027)

        #expect(before == [])
        #expect(after.map { $0[1] } == ["003", "005"] && after.map { $0[4] } == ["500", "500"])
    }

    @Test func `what a transaction sees and takes back is told to nobody`() async throws {
        let village = try await RewardsVillage()
        let before = try await village.ranking()
        var heads: [String] = []
        do {
            heads = try await village.database.write(by: .system) { transaction in
                try People.rename(RewardsVillage.chen, to: "陈桂花", in: transaction)
                let plates = try Doorplates.shared.plates(of: RewardsVillage.liuping, in: transaction)
                if plates[RewardsVillage.household(1)]?.head == "陈*花" { throw TakenBack() }
                return plates.values.map(\.head)
            }
        } catch is TakenBack {
            heads = []
        }

        #expect(heads == [])
        #expect(try await village.ranking() == before)
    }

    @Test func `two counties whose places bear the same ids are not mixed up`() async throws {
        let (one, other) = (try await RewardsVillage(), try await RewardsVillage())
        try await other.change { try People.rename(RewardsVillage.chen, to: "陈桂花", in: $0) }

        let (first, second) = (try await one.ranking(), try await other.ranking())
        let again = try await one.ranking()

        #expect(first.first?[2] == "陈*英" && second.first?[2] == "陈*花" && again == first)
    }

    @Test func `doorplates are kept while nothing is told about people, for so many villages`() async throws {
        let village = try await RewardsVillage()
        let kept = Doorplates(villages_max: 1)
        func plate() async throws -> Doorplate? {
            try await village.database.read { reader in
                try kept.plates(of: RewardsVillage.liuping, in: reader)[RewardsVillage.household(1)]
            }
        }
        let first = try await plate()
        _ = try await village.database.write(by: .system) { transaction in
            try Rewards.begin(
                RewardsVillage.ranksPlan, at: RewardsVillage.liuping, RewardsVillage.ranks, in: transaction)
        }
        let second = try await plate()
        let third = try await plate()
        _ = try await village.database.read { try kept.plates(of: RewardsVillage.shimen, in: $0) }
        let fourth = try await plate()
        village.ground.time.advance(seconds: 86_400)
        let fifth = try await plate()

        #expect(first != nil && first === second && second === third)
        #expect(fourth !== third && fifth !== fourth && kept.count == 1)
        #expect(fifth?.label == "001 陈*英")
    }
}

extension RewardsVillage {
    fileprivate func change(_ body: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await database.write(by: Origin(actor: RewardsVillage.zhou), body)
    }

    /// Rank, number, head, group and points of every row.
    fileprivate func ranking(_ year: Int = 2026) async throws -> [[String]] {
        let path = "/rewards/rankings?place=\(RewardsVillage.liuping)&year=\(year)"
        return try await site.api(.get, path, as: try await signIn(RewardsVillage.zhou)).items.map { row in
            ["rank", "code", "head", "group", "points"].map { row[$0].map { "\($0)" } ?? "" }
        }
    }
}
