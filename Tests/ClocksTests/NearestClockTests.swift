import Kernel
import Storage
import TestGround
import Testing

@testable import Clocks

@Suite struct NearestClockTests {
    @Test(arguments: TestEngine.all)
    func `what an owner keeps of its nearest clock says what the clock itself says`(engine: TestEngine)
        async throws
    {
        let tower = try await Tower(engine)
        try await tower.start(Tower.owner(1), "answer", limit: "15d")
        try await tower.start(Tower.owner(1), "handling", limit: "5wh")
        try await tower.start(Tower.owner(2), "handling", limit: "2h")
        try await tower.start(Tower.owner(3), "handling", limit: "3wd")
        try await tower.start(Tower.owner(3), "answer", limit: "9d")
        try await tower.start(Tower.owner(4), "handling", limit: "60wd")
        try await tower.start(Tower.owner(5), "handling", limit: "1wd")
        try await tower.act {
            try Clocks.pause(
                owner: Tower.owner(3), name: "handling", reason: .decision, approvedBy: Tower.luo, in: $0)
            try Clocks.pause(
                owner: Tower.owner(5), name: "handling", reason: .papers, approvedBy: Tower.luo, in: $0)
        }

        for moment in ["2026-11-20T09:30:00+08:00", "2026-11-23T08:00:00+08:00", "2026-12-02T17:31:00+08:00"]
        {
            tower.time.set(moment)
            let (told, computed) = try await tower.database.read { reader in
                let owners = (1...6).map { Tower.owner($0) }
                let calendar = try Clocks.calendar(in: reader)
                var told: [AnyID: ClockFace] = [:]
                for owner in owners {
                    told[owner] = try Clocks.nearest(of: owner, in: reader)?.face(
                        at: reader.now, in: calendar)
                }
                let computed = try Clocks.mostUrgent(of: owners, in: reader)
                    .filter { $0.value.due(in: calendar)?.isProvisional == false }
                    .mapValues { $0.face(at: reader.now, in: calendar) }
                return (told, computed)
            }

            #expect(told == computed, "at \(moment)")
            #expect(told.keys.sorted() == [1, 2, 3].map { Tower.owner($0) })
        }
    }
}
