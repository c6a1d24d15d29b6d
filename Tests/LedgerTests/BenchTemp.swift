import Foundation
import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct BenchTemp {
    @Test(arguments: TestEngine.all)
    func `bench`(engine: TestEngine) async throws {
        let village = try await Village.open(engine, budget: 1_000_000_000_000)
        let n = 250_000
        var ids: [AccountID] = []
        var t = ContinuousClock.now
        for _ in 0..<(n / 500) {
            let some = (0..<500).map { _ in AccountID.minted(at: village.ground.time.now) }
            ids += some
            try await village.database.write(by: .system) { transaction in
                try Ledger.open(some.map { AccountDraft(id: $0, book: village.book, owner: $0.as(Marks.Anything.self), kind: "household", unit: Village.points) }, in: transaction)
            }
        }
        FileHandle.standardError.write(Data("\(engine) open \(ContinuousClock.now - t)\n".utf8)); t = .now
        for round in 0..<4 {
            for k in 0..<(n / 250) {
                let some = ids[k*250..<(k+1)*250]
                let d = village.transfer(some.map { ($0, Int64(100 + round)) } + [(village.budget, -Int64(250 * (100 + round)))])
                try await village.post(d)
            }
        }
        FileHandle.standardError.write(Data("\(engine) fill \(ContinuousClock.now - t) slowest \(village.database.laneCounts)\n".utf8)); t = .now
        try await village.post(village.award(1, to: ids[0]))
        FileHandle.standardError.write(Data("\(engine) one \(ContinuousClock.now - t)\n".utf8)); t = .now
        try await village.database.write(by: .system) { transaction in _ = try Ledger.openSeason(of: village.book, until: Village.day("2028-01-01"), in: transaction) }
        village.ground.time.set("2027-03-01T09:00:00+08:00")
        let other = try Database(village.ground.address, schema: Schema(Ledger.schema), time: village.ground.time)
        let county = County(database: other, key: village.ground.county.key, name: "x", isSample: false)
        try await other.write(by: .system) { transaction in
            try Ledger.beginClosing(of: village.book, season: 1, sweeps: [Sweep(kind: "household", unit: "points", into: village.budget, keeping: .percent(50))], in: transaction)
        }
        t = .now
        try await Ledger(county).finishClosing(of: village.book, season: 1)
        FileHandle.standardError.write(Data("\(engine) close \(ContinuousClock.now - t) slowest \(other.laneCounts)\n".utf8)); t = .now
        let big = village.transfer(ids.prefix(9_999).map { ($0, 1) } + [(village.budget, -9_999)], day: "2027-03-01")
        _ = try await other.write(by: .system) { try Ledger.post(big, in: $0) }
        FileHandle.standardError.write(Data("\(engine) 10k legs \(ContinuousClock.now - t)\n".utf8)); t = .now
        let b = try await village.broken()
        FileHandle.standardError.write(Data("\(engine) verify \(ContinuousClock.now - t) \(b)\n".utf8))
        let s = try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        FileHandle.standardError.write(Data("\(s)\n".utf8))
    }
}
