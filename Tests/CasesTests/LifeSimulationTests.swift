import Access
import Cases
import Clocks
import Foundation
import Kernel
import Storage
import TestGround
import Testing

/// Cases lived at random by several people at once, and audited from the journal by other means.
@Suite struct LifeSimulationTests {
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["YUANBA_TEST_SEED"].flatMap { UInt64($0) }.map { [$0] }
        ?? [1, 7, 20_261_121]

    @Test(arguments: TestEngine.all, seeds)
    func `Whatever people do to cases at once, rows, queues, tallies and clocks are what the journal says`(
        _ engine: TestEngine, _ seed: UInt64
    ) async throws {
        let county = try await LifeCounty(engine)
        let cases = (1...12).map { CaseID(high: seed, low: 0x8000_0000_0000_0000 | UInt64($0)) }

        let counts = try await Simulation(county: county, cases: cases, seed: seed).run()

        #expect(counts.faults == [], "seed \(seed)")
        #expect(counts.accepted > 60 && counts.refused > 60, "seed \(seed): \(counts)")
        try await Audit(county: county, seed: seed).check(accepted: counts.accepted)
        for invariant in CaseInvariants.all {
            let count = try await county.ground.database.read { try $0.count(invariant.query) }
            #expect(count == 0, "seed \(seed): \(invariant.sentence)")
        }
        _ = try await Verification.ofChain(in: county.ground.database)
    }

    @Test(arguments: Tampering.allCases)
    func `The auditor notices a row that no act of anybody wrote`(_ tampering: Tampering) async throws {
        let county = try await LifeCounty(.sqlite)
        let cases = (1...8).map { CaseID(high: 3, low: 0x8000_0000_0000_0000 | UInt64($0)) }
        let counts = try await Simulation(county: county, cases: cases, seed: 3, movesOfEach: 15).run()
        try await Audit(county: county, seed: 3).check(accepted: counts.accepted)

        let rows = try await county.ground.database.write(by: .system) { try $0.run(tampering.query) }

        #expect(rows > 0)
        await withKnownIssue { try await Audit(county: county, seed: 3).check(accepted: counts.accepted) }
    }

    /// What a defect might leave behind.
    enum Tampering: CaseIterable {
        case desk, state, due, missing, tally, step, disputed

        var query: Query {
            switch self {
            case .desk:
                "UPDATE cases_queue SET desk_id = \(LifeCounty.county) WHERE desk_id <> \(LifeCounty.county)"
            case .state: "UPDATE cases_queue SET state = 'done' WHERE state = 'received'"
            case .due: "UPDATE cases_queue SET due_at = due_at + 1"
            case .missing: "DELETE FROM cases_queue WHERE place_id = \(LifeCounty.county)"
            case .tally: "UPDATE cases_tally SET count = count + 1 WHERE place_id = \(LifeCounty.shiqiao)"
            case .step: "UPDATE cases_step SET kind = 'contacted' WHERE kind = 'opened'"
            case .disputed: "UPDATE cases_case SET is_disputed = 1 - is_disputed"
            }
        }
    }
}

/// Four writers, each with the numbers of its own seed.
private struct Simulation {
    let county: LifeCounty
    let cases: [CaseID]
    let seed: UInt64
    var movesOfEach = 130

    static let writers = 4

    struct Counts: Sendable {
        var accepted = 0
        var refused = 0
        /// What was neither done nor refused in words.
        var faults: [String] = []
    }

    func run() async throws -> Counts {
        try await withThrowingTaskGroup(of: Counts.self) { group in
            for writer in 0..<Simulation.writers {
                group.addTask { try await write(Seeded(seed: seed &* 31 &+ UInt64(writer)), as: writer) }
            }
            var all = Counts()
            for try await counts in group {
                all.accepted += counts.accepted
                all.refused += counts.refused
                all.faults += counts.faults
            }
            return all
        }
    }

    private func write(_ random: Seeded, as writer: Int) async throws -> Counts {
        var random = random
        var counts = Counts()
        for (number, id) in cases.enumerated() where number % Simulation.writers == writer {
            let opening = LifeMove(
                id: id.as(Marks.Anything.self), target: id, officer: county.cast[0],
                act: .open(random.pick(LifeCounty.grids + [LifeCounty.shimen]) ?? LifeCounty.shimen),
                seen: nil,
                note: "", choice: 0)
            await play(opening, &counts)
        }
        for _ in 0..<movesOfEach {
            if random.chance(1, of: 12) {
                county.ground.time.advance(seconds: Int64.random(in: 60...10_000, using: &random))
            }
            guard let move = LifeMove.random(&random, among: cases, by: county.cast) else { continue }
            await play(move, &counts)
            if random.chance(1, of: 10) { await play(move, &counts) }
        }
        return counts
    }

    private func play(_ move: LifeMove, _ counts: inout Counts) async {
        do {
            let origin = Origin(actor: move.officer.person)
            let steps = try await county.ground.database.write(by: origin) { try move.play(in: $0) }
            counts.accepted += steps ?? 0
            let most = if case .escalate = move.act { 0...1 } else { 1...1 }
            if let steps, !most.contains(steps) { counts.faults.append("\(move.act) took \(steps) steps") }
        } catch is any Refusal {
            counts.refused += 1
        } catch {
            counts.faults.append("\(move.act): \(error)")
        }
    }
}

/// Holds what the journal says against what the tables hold.
private struct Audit {
    let county: LifeCounty
    let seed: UInt64

    /// A line of a queue as it should stand, written out so that two lists can be compared.
    private typealias Lines = Set<String>

    func check(accepted: Int) async throws {
        let (entries, files, clocks) = try await county.ground.database.read { reader in
            let entries = try Journal.entries(after: 0, limit: 100_000, in: reader)
            let ids: [CaseID] = try reader.all("SELECT id FROM cases_case ORDER BY position") {
                try $0.next()
            }
            let calendar = try Clocks.calendar(in: reader)
            var clocks: [AnyID: [String: Instant?]] = [:]
            for id in ids {
                let owner = id.as(Marks.Anything.self)
                for kept in try Clocks.of(owner, in: reader) where kept.isRunning {
                    clocks[owner, default: [:]][kept.name] = .some(kept.due(in: calendar)?.instant)
                }
            }
            return (entries, try ids.compactMap { try CaseFile.read($0, in: reader) }, clocks)
        }
        let lives = try LifeAuditor(entries).lives.filter { !$0.value.steps.isEmpty }
        #expect(files.count == lives.count, "seed \(seed)")
        #expect(lives.values.map(\.steps.count).reduce(0, +) == accepted, "seed \(seed)")
        for file in files {
            let owner = file.matter.id.as(Marks.Anything.self)
            let life = try #require(lives[owner], "seed \(seed)")
            check(file, life)
            let running = life.clocks.filter { $0.value.finished == nil }.mapValues { $0.due }
            #expect(clocks[owner, default: [:]] == running, "seed \(seed): clocks of \(file.matter.number)")
        }
        try await checkQueues(files, lives)
        try await checkTallies(lives)
    }

    private func check(_ file: CaseFile, _ life: LifeAuditor.Life) {
        let matter = file.matter
        let which = Comment(rawValue: "seed \(seed): case \(matter.number) after \(life.steps)")
        #expect(matter.state.rawValue == life.state, which)
        #expect(matter.place.description == life.place, which)
        #expect(matter.desk.description == life.desk, which)
        #expect(matter.lead?.person?.description == life.person, which)
        #expect(matter.lead?.organisation?.description == life.organisation, which)
        #expect((matter.pausedFor != nil) == life.isPaused, which)
        #expect(matter.isDisputed == life.isDisputed, which)
        #expect(matter.reopenings == life.reopenings, which)
        #expect(matter.version == life.steps.count, which)
        #expect(file.steps.map(\.kind.rawValue) == life.steps, which)
        if let closure = matter.closure, let by = closure.by, closure.outcome != .merged {
            #expect(by != matter.proposal?.by, which)
        }
        if matter.isDisputed || matter.state == .assigned { #expect(matter.lead != nil, which) }
    }

    private func checkQueues(_ files: [CaseFile], _ lives: [AnyID: LifeAuditor.Life]) async throws {
        var expected: Lines = []
        for file in files {
            guard let life = lives[file.matter.id.as(Marks.Anything.self)], life.state != "closed" else {
                continue
            }
            for place in LifeCounty.line(of: file.matter.place) {
                expected.insert(
                    line(place, file.matter.id, life.desk, life.state, life.due, file.matter.position))
            }
        }
        let found = try await queueLines()
        #expect(found.subtracting(expected) == [], "seed \(seed): rows that should not stand")
        #expect(expected.subtracting(found) == [], "seed \(seed): rows that are missing")
    }

    /// The queue's own rows, not what a list makes of them; lists give the same rows by their instants.
    private func queueLines() async throws -> Lines {
        let kept = try await county.ground.database.read { reader in
            try reader.all("SELECT place_id, case_id, desk_id, state, due_at, position FROM cases_queue") {
                row in
                let (place, id, desk): (PlaceID, CaseID, PlaceID) = (
                    try row.next(), try row.next(), try row.next()
                )
                let (state, due): (String, Int64) = (try row.next(), try row.next())
                let sorted = due < Int64.max / 4 ? Instant(milliseconds: due) : nil
                return line(place, id, "\(desk)", state, sorted, try row.next())
            }
        }
        var listed: Lines = []
        for place in LifeCounty.places {
            let rows = try await county.ground.database.read {
                try Queue.open(at: place, limit: 1_000, in: $0)
            }
            for row in rows {
                listed.insert(line(place, row.id, "\(row.desk)", row.state.rawValue, row.due, row.position))
            }
            let order = rows.map { ($0.due?.milliseconds ?? .max, $0.position) }
            #expect(order.elementsEqual(order.sorted { $0 < $1 }, by: ==), "seed \(seed)")
        }
        try await checkLate(kept)
        #expect(kept.count == Set(kept).count, "seed \(seed): a row stands twice")
        #expect(listed == Set(kept), "seed \(seed): lists show other rows than the queue has")
        return Set(kept)
    }

    /// How many are late, as it is shown, against the queue's rows one by one.
    private func checkLate(_ lines: [String]) async throws {
        let (now, shown) = try await county.ground.database.read {
            ($0.now, try Queue.lateCounts(at: LifeCounty.places, in: $0))
        }
        for place in LifeCounty.places {
            let late = lines.count { line in
                let words = line.split(separator: " ")
                return words[0] == place.description && Int64(words[4]).map { $0 < now.milliseconds } ?? false
            }
            #expect(shown[place, default: 0] == late, "seed \(seed): late at \(place)")
        }
    }

    private func line(
        _ place: PlaceID, _ id: CaseID, _ desk: String, _ state: String, _ due: Instant?, _ position: Position
    ) -> String {
        "\(place) \(id) \(desk) \(state) \(due.map { "\($0.milliseconds)" } ?? "last") \(position)"
    }

    private func checkTallies(_ lives: [AnyID: LifeAuditor.Life]) async throws {
        var expected: [String: Int] = [:]
        for life in lives.values {
            guard let place = PlaceID(life.place) else { continue }
            for above in LifeCounty.line(of: place) { expected["\(above) \(life.state)", default: 0] += 1 }
        }
        let counts = try await county.ground.database.read { try Queue.counts(at: LifeCounty.places, in: $0) }
        var found: [String: Int] = [:]
        for (place, states) in counts {
            for (state, count) in states where count != 0 { found["\(place) \(state.rawValue)"] = count }
        }
        #expect(found == expected, "seed \(seed)")
    }
}
