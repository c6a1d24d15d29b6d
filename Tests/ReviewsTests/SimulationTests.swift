import Appraisals
import Foundation
import Kernel
import Points
import Storage
import TestGround
import Testing

@testable import Reviews

/// Random quarters from a seed, and an auditor who adds up by the journal and by the sheets in decimals.
struct ReviewSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter ReviewSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3, 4]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever was done, taken back and scored, a stranger comes to the same results, ranks and red list`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        var dice = Dice(seed: seed)
        let terms = dice.terms()
        let times = Dictionary(
            uniqueKeysWithValues: (1...8).filter { _ in dice.draw(4) > 0 }.map { ($0, 1 + dice.draw(6)) })
        let village = try await ReviewVillage(engine, terms: terms, points: times)
        let undone = try await takeBack(in: village, &dice)
        try await village.enterSquire()
        try await village.enterSquire("李老支书", avoids: [], low: 2)
        try await village.begin()

        let handed = try await hand(terms, in: village, &dice)
        village.ground.time.set("2026-10-15T09:00:00+08:00")
        try await village.write { transaction in
            try Reviews.measure(ReviewVillage.round, in: transaction)
            try Appraisals.close(ReviewVillage.appraisal, in: transaction)
            _ = try Appraisals.count(ReviewVillage.appraisal, in: transaction)
        }
        try await village.pass(days: 4)

        let audit = try await Audit(terms, handed, village)
        let (outcome, red) = try await village.database.read { reader in
            (
                try Appraisals.outcome(of: ReviewVillage.appraisal, in: reader),
                try Reviews.round(ReviewVillage.round, in: reader).map {
                    try Reviews.redRows(of: $0, in: reader)
                }
            )
        }
        #expect(outcome?.results.map { $0.result ?? -1 } == audit.results, "seed \(seed)")
        #expect(outcome?.results.map { $0.rank ?? -1 } == audit.ranks, "seed \(seed)")
        #expect(
            red?.map(\.household) == audit.red(terms).map(ReviewVillage.household), "seed \(seed): red list")
        #expect(audit.points.values.reduce(0, +) > 0, "seed \(seed): nobody did anything")
        #expect(undone == audit.undone, "seed \(seed): not all that was taken back is in the journal")
        #expect(try await village.broken() == [], "seed \(seed)")
    }

    /// Some of what was booked turns out to be wrong before the round begins; returns how much of it.
    private func takeBack(in village: ReviewVillage, _ dice: inout Dice) async throws -> Int {
        var count = 0
        for number in 1...8 where dice.draw(4) == 0 {
            let acts = try await village.database.read {
                try Points.acts(of: ReviewVillage.household(number), in: $0)
            }
            for act in acts where act.state == .confirmed {
                try await village.write { _ = try Points.takeBack(act.id, because: "登记错了", in: $0) }
                count += 1
            }
        }
        return count
    }

    /// Most hand in a sheet; some leave a household out. Returns what was given, by judge.
    private func hand(
        _ terms: ReviewTerms, in village: ReviewVillage, _ dice: inout Dice
    ) async throws -> [Given] {
        let judges = try await village.database.read {
            try Appraisals.judges(of: ReviewVillage.appraisal, in: $0)
        }
        try await village.write { _ = try Appraisals.open(ReviewVillage.appraisal, in: $0) }
        var handed: [Given] = []
        for judge in judges where dice.draw(6) > 0 {
            var scores: [ScoreCell: Int] = [:]
            for subject in 1...8 where judge.mayScore(subject) && dice.draw(8) > 0 {
                for (index, criterion) in terms.criteria.enumerated() {
                    scores[ScoreCell(subject, index + 1)] = dice.draw(criterion.full + 1)
                }
            }
            let given = scores
            let codes = await village.codes {
                try await village.write { transaction in
                    try Appraisals.take(
                        SheetDraft(
                            id: transaction.derivedID(), judge: judge.number, channel: .phone, scores: given),
                        in: ReviewVillage.appraisal, transaction)
                }
            }
            #expect(codes == [] || codes == ["appraisals.nothing-scored"])
            if codes.isEmpty { handed.append(Given(group: judge.group, scores: given)) }
        }
        return handed
    }
}

/// What one judge handed in.
private struct Given {
    let group: Int
    let scores: [ScoreCell: Int]
}

/// Counts points by what the journal tells and scores by decimals; knows no table and no rule of either room.
private struct Audit {
    /// By household's number, in hundredths.
    var points: [Int: Int64] = [:]
    var undone = 0
    /// In hundredths; -1 where a group says nothing of the household.
    var results: [Int] = []
    var ranks: [Int] = []

    init(_ terms: ReviewTerms, _ handed: [Given], _ village: ReviewVillage) async throws {
        try await addUp(village)
        let most: Decimal =
            switch terms.scale {
            case .highest: Decimal(points.values.max() ?? 0)
            case .full(let full): Decimal(full)
            }
        var keys: [[Decimal]] = []
        for subject in 1...8 {
            let own = min(Decimal(points[subject] ?? 0), most)
            let measured = most == 0 ? 0 : Self.round(own / most * 100, 2)
            guard let near = Self.mean(handed, 2, subject, terms),
                let far = Self.mean(handed, 3, subject, terms)
            else {
                results.append(-1)
                keys.append([-1])
                continue
            }
            let weights = terms.weights
            let sum =
                measured * Decimal(weights.points) + near * Decimal(weights.residents)
                + far * Decimal(weights.squires)
            let result = Self.round(sum / 10_000, 2)
            results.append(NSDecimalNumber(decimal: result * 100).intValue)
            keys.append([result, near, measured])
        }
        ranks = keys.map { own in
            own[0] < 0 ? -1 : 1 + keys.count { Self.isBetter($0, than: own) }
        }
    }

    /// Numbers of the households of the red list, the first rank first.
    func red(_ terms: ReviewTerms) -> [Int] {
        (1...8).filter { number in
            let rank = ranks[number - 1]
            return rank > 0 && rank <= terms.red.most && results[number - 1] >= terms.red.least
                && ranks.count { $0 > 0 && $0 <= rank } <= 4
        }.sorted { (ranks[$0 - 1], $0) < (ranks[$1 - 1], $1) }
    }

    private mutating func addUp(_ village: ReviewVillage) async throws {
        let entries = try await village.database.read {
            try Journal.entries(after: 0, limit: 100_000, in: $0)
        }
        var known: [AnyID: ActConfirmed] = [:]
        for entry in entries {
            switch entry.kind {
            case ActConfirmed.kind:
                let fact = try JSONDecoder().decode(ActConfirmed.self, from: Data(entry.payload.utf8))
                known[fact.subject] = fact
                points[Int(fact.household.low), default: 0] += fact.points
            case ActReversed.kind:
                guard let fact = known[entry.subject] else { continue }
                undone += 1
                points[Int(fact.household.low), default: 0] -= fact.points
            default: continue
            }
        }
    }

    private static func mean(
        _ handed: [Given], _ group: Int, _ subject: Int, _ terms: ReviewTerms
    ) -> Decimal? {
        let marks = handed.filter { $0.group == group }.compactMap { given -> Decimal? in
            var sum: Decimal = 0
            for (index, criterion) in terms.criteria.enumerated() {
                guard let score = given.scores[ScoreCell(subject, index + 1)] else { return nil }
                sum += round(Decimal(score) / Decimal(criterion.full) * Decimal(criterion.weight) / 100, 4)
            }
            return sum
        }.sorted()
        if marks.isEmpty { return nil }
        let isTrimmed = terms.trimming.map { marks.count >= $0.from } ?? false
        let kept = isTrimmed ? Array(marks.dropFirst().dropLast()) : marks
        return round(kept.reduce(0, +) / Decimal(kept.count), 4)
    }

    private static func isBetter(_ left: [Decimal], than right: [Decimal]) -> Bool {
        for (one, other) in zip(left, right) where one != other { return one > other }
        return false
    }

    private static func round(_ value: Decimal, _ digits: Int) -> Decimal {
        var (value, rounded) = (value, Decimal())
        NSDecimalRound(&rounded, &value, digits, .plain)
        return rounded
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func draw(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// A rule that a village might vote: weights in whole per cents, one to three questions.
    mutating func terms() -> ReviewTerms {
        var terms = ReviewTerms.voted
        let (points, residents) = (100 * (10 + draw(40)), 100 * (10 + draw(40)))
        terms.weights = ReviewTerms.Weights(
            points: points, residents: residents, squires: 10_000 - points - residents)
        terms.scale = draw(2) == 0 ? .highest : .full(500 * (1 + draw(6)))
        let split = 100 * (20 + draw(60))
        terms.criteria =
            draw(2) == 0
            ? [Criterion("院坝干净", full: 10_000, weight: 10_000)]
            : [
                Criterion("院坝干净", full: 1_000 * (1 + draw(9)), weight: split),
                Criterion("邻里和睦", full: 10_000, weight: 10_000 - split),
            ]
        terms.trimming = draw(2) == 0 ? Trimming(each: 1, from: 5) : nil
        terms.missing = MissingRule(minimum_percent: 0, allowsBlank: true)
        terms.red = ReviewTerms.Red(most: 1 + draw(8), least: 1_000 * draw(8))
        return terms
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
