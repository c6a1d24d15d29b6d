import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct AccountSeasonTests {
    @Test(arguments: TestEngine.all)
    func `an account tells year by year what came over, came in, went out, lapsed and passed on`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(10_00, to: village.chen))
        try await village.post(village.award(3_33, to: village.wang))
        let outlook = try await village.database.read {
            try Ledger.outlook(
                of: village.book, season: 1, kind: "household", unit: Village.points, keeping: 50, in: $0)
        }
        village.ground.time.set("2027-01-05T09:00:00+08:00")
        try await village.database.write(by: .system) { transaction in
            try Ledger.openSeason(of: village.book, until: Village.day("2028-01-01"), in: transaction)
            try Ledger.beginClosing(
                of: village.book, season: 1,
                sweeps: [
                    Sweep(
                        kind: "household", unit: Village.points.code, into: village.till,
                        keeping: .percent(50))
                ], in: transaction)
        }
        var steps = 0
        while try await village.ledger.takeStep(of: village.book, season: 1) { steps += 1 }

        let seasons = try await village.database.read { reader in
            let account = try #require(try Ledger.account(village.chen, in: reader))
            return try Ledger.seasons(of: account, in: reader)
        }

        #expect(outlook.filled == 2 && outlook.total == 13_33 && outlook.kept == 6_66)
        #expect(outlook.lapsing == 6_67 && outlook.indebted == 0)
        #expect(steps > 2)
        #expect(seasons.map(\.season.number) == [1, 2])
        #expect(seasons.map(\.closing) == [5_00, 5_00])
        #expect(seasons[0].credited == 10_00 && seasons[0].swept == 5_00 && seasons[0].debited == 0)
        #expect(seasons[1].opening == 5_00 && !seasons[1].isEmpty)
        #expect(try await village.broken() == [])
    }
}
