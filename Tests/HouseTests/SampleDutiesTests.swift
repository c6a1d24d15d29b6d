import Duties
import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import House

struct SampleDutiesTests {
    /// - Source: facts LP036, LP042, LP043: 1,380 grid workers, 1,269 online groups, 130,000 members.
    @Test(arguments: TestEngine.all)
    func `the sample county has the article's groups and members, and a few gaps to mend`(
        _ engine: TestEngine
    ) async throws {
        let sample = try await SampleGround.of(engine)

        let (totals, gaps) = try await sample.county.database.read { reader in
            guard let root = try Places.root(in: reader)?.id else { throw Fault("the sample has no root") }
            return (
                try Duties.onlineTotals(at: root, on: reader.now.day, in: reader),
                try Duties.gaps(at: root, households: House.households, in: reader)
            )
        }

        let counts = Dictionary(gaps.map { ($0.kind, 1) }, uniquingKeysWith: +)
        #expect(totals.groups == 1_269)
        #expect(totals.members == 130_000)
        #expect(totals.uncounted == 0)
        #expect(counts[.gridWithoutWorker] == nil)
        #expect(counts[.teamMissing] == nil)
        #expect(counts[.gridWithoutGroup] == 1_380 - 1_269)
        #expect(counts[.householdsUnlinked] == 1)
        for kind in [Gap.Kind.slotShort, .groupWithoutKeeper, .gridSmall, .gridLarge] {
            #expect((1...60).contains(counts[kind] ?? 0), "\(kind)")
        }
    }
}
