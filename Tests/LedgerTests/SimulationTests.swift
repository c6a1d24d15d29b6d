import Foundation
import Kernel
import Ledger
import Storage
import TestGround
import Testing

/// Random work from a seed, and an auditor who keeps the same books by other means.
struct SimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter SimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `random work is posted and refused as the auditor foretells, transfer by transfer`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await SimulatedTown(engine, seed: seed)
        var auditor = town.auditor
        var workload = Workload(town: town, seed: seed)
        var moments: [(at: Instant, posted: Int)] = [(town.ground.time.now.adding(seconds: -1), 0)]

        for step in 1...400 {
            town.ground.time.advance(seconds: 30)
            let work = workload.next(after: auditor.history.map(\.draft))
            let foretold = work.verdict(by: auditor, today: town.today)
            let code = await town.code(of: work)
            #expect(code == foretold, "seed \(seed), step \(step): \(work)")
            if code == nil { work.enter(in: &auditor) }
            if step % 25 == 0 { moments.append((town.ground.time.now, auditor.history.count)) }
        }

        let (kept, known) = (auditor, moments)
        let findings = try await town.database.read {
            try kept.findings(in: $0) + kept.findings(at: known, in: $0)
        }
        #expect(findings == [], "seed \(seed)")
        #expect(auditor.history.count > 60, "seed \(seed): the workload was too easy")
        #expect(try await town.brokenInvariants() == [], "seed \(seed)")
    }

    @Test(arguments: TestEngine.all, seeds)
    func `several writers on two servers leave books that add up to what was acknowledged`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await SimulatedTown(engine, seed: seed)
        let other = try Database(
            town.ground.address, schema: Schema(Ledger.schema), time: town.ground.time)
        defer { _ = other }

        let posted = try await withThrowingTaskGroup(of: [Posted].self) { group in
            for writer in 0..<6 {
                let database = writer % 2 == 0 ? town.database : other
                // Writers 0 and 1 say the same, so that ids meet under way.
                let workload = Workload(town: town, seed: seed &* 100 &+ UInt64(max(1, writer)))
                group.addTask { try await town.work(workload, steps: 80, on: database) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }

        var auditor = town.auditor
        var seen: Set<TransferID> = []
        for posting in posted.sorted(by: { $0.position < $1.position })
        where seen.insert(posting.id).inserted {
            #expect(
                posting.work.verdict(by: auditor, today: town.today) == nil,
                "seed \(seed): \(posting.work) should have been refused")
            posting.work.enter(in: &auditor)
        }
        #expect(auditor.history.contains { $0.reverses != nil }, "seed \(seed): nothing was taken back")
        let kept = auditor
        let findings = try await town.database.read { try kept.findings(in: $0) }
        #expect(findings == [], "seed \(seed)")
        #expect(seen.count < posted.count, "seed \(seed): no two writers sent the same transfer")
        #expect(try await town.brokenInvariants() == [], "seed \(seed)")
        try await other.close()
    }
}

/// A transfer, or a reversal, that the ledger said it had posted.
struct Posted: Sendable {
    let work: Work
    let id: TransferID
    let position: Int64
}

/// Twelve accounts of two units; last year is closed, this year is open, next year is not there yet.
struct SimulatedTown: Sendable {
    let ground: Ground
    let book: BookID
    let accounts: [AccountID]
    let auditor: Auditor
    var database: Database { ground.database }
    var today: Day { ground.time.now.day }

    init(_ engine: TestEngine, seed: UInt64) async throws {
        ground = try await Ground(engine, Ledger.schema)
        var dice = Dice(seed: seed)
        let now = ground.time.now
        book = BookID.minted(at: now, by: &dice)
        let units = [LedgerUnit("points", scale: 2), LedgerUnit("bottles")]
        let bounds: [LedgerAccount.Bounds] = [
            .atLeastZero, .atLeastZero, .either, .budget(5_000), .overdraft(upTo: 300),
            .init(floor: 0, ceiling: 900),
        ]
        var drafts: [AccountDraft] = []
        for (index, unit) in units.enumerated() {
            for (number, bounds) in bounds.enumerated() {
                drafts.append(
                    AccountDraft(
                        id: AccountID.minted(at: now, by: &dice), book: book,
                        owner: AnyID(high: UInt64(index), low: UInt64(number)), kind: "k\(number)",
                        unit: unit, bounds: bounds))
            }
        }
        accounts = drafts.map(\.id)
        let (opened, opening) = (drafts, book)
        let days = [Village.day("2025-01-01"), Village.day("2026-01-01"), Village.day("2027-01-01")]
        try await ground.database.write(by: .system) { transaction in
            try Ledger.open(
                book: opening, of: AnyID(high: 5, low: 5), kind: "town", from: days[0], until: days[1],
                in: transaction)
            _ = try Ledger.openSeason(of: opening, until: days[2], in: transaction)
            try Ledger.open(opened, in: transaction)
            try Ledger.beginClosing(of: opening, season: 1, in: transaction)
        }
        try await Ledger(ground.county).finishClosing(of: book, season: 1)
        auditor = Auditor(
            book: book,
            accounts: Dictionary(
                uniqueKeysWithValues: drafts.map { ($0.id, .init(unit: $0.unit, bounds: $0.bounds)) }),
            seasons: [(days[0], days[1], false), (days[1], days[2], true)])
    }

    /// The code of the refusal; `nil` when it was posted now or before.
    func code(of work: Work) async -> String? {
        do {
            _ = try await database.write(by: .system) { try work.post(in: $0) }
            return nil
        } catch let refusal as any Refusal {
            return refusal.code
        } catch {
            return "\(error)"
        }
    }

    /// Works on without looking back; answers what was posted.
    func work(_ workload: Workload, steps: Int, on database: Database) async throws -> [Posted] {
        var workload = workload
        var posted: [Posted] = []
        var drafts: [TransferDraft] = []
        for _ in 0..<steps {
            let work = workload.next(after: drafts)
            do {
                let posting = try await database.write(by: .system) { try work.post(in: $0) }
                posted.append(
                    Posted(work: work, id: posting.transfer.id, position: posting.transfer.position))
                if case .post(let draft) = work { drafts.append(draft) }
            } catch is PostingRefusal {
                continue
            } catch is ReversingRefusal {
                continue
            }
        }
        return posted
    }

    func brokenInvariants() async throws -> [String] {
        try await database.read { reader in
            try LedgerInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
