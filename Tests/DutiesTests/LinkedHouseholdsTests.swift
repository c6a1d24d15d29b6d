import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import Duties

/// What others ask: the households for which a person answers.
@Suite struct LinkedHouseholdsTests {
    @Test(arguments: TestEngine.all)
    func `a person answers for what is linked to them on the day, each household once`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let households = Yunling.households.map(\.id)
        try await yunling.write { transaction in
            try Duties.keep(
                LinkTemplate(
                    code: "party", name: Wording("党员联系户", "Party"), holder: Wording("党员", "member"),
                    level: .grid, source: "样例", isChecked: false, target: .household, count_min: nil,
                    count_max: nil, holders_max: nil, hasGapList: false), sequence: 9, in: transaction)
            for (number, template, household, from) in [
                (1, "ten", 0, "2026-02-01"), (2, "ten", 1, "2026-03-01"), (3, "party", 0, "2026-04-01"),
            ] {
                try Duties.link(
                    Link(
                        id: LinkID(high: 10, low: UInt64(number)), template: template, place: Yunling.first,
                        holder: Yunling.chen, target: .household(households[household]),
                        period: period(from)), households: Yunling.register, in: transaction)
            }
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: 4), template: "pair", place: Yunling.liuping,
                    holder: Yunling.chen, target: .person(Yunling.he), period: period("2026-02-01")),
                households: Yunling.register, in: transaction)
            try Duties.endLink(LinkID(high: 10, low: 2), on: day("2026-06-01"), in: transaction)
        }

        for (on, expected) in [
            ("2026-01-31", []), ("2026-02-01", [0]), ("2026-05-31", [0, 1]), ("2026-06-01", [0]),
            ("2026-11-20", [0]),
        ] as [(String, [Int])] {
            let found = try await yunling.read {
                try Duties.linkedHouseholds(of: Yunling.chen, on: day(on), in: $0)
            }
            #expect(found == expected.map { households[$0] }, "\(on)")
        }
        let nobody = try await yunling.read {
            try Duties.linkedHouseholds(of: Yunling.he, on: Yunling.today, in: $0)
        }
        #expect(nobody == [])
    }
}
