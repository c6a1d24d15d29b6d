import Foundation
import Kernel
import Storage
import TestGround
import Testing

@testable import Appraisals

/// Random appraisals from a seed, and an auditor who counts in decimals from what was handed in.
struct AppraisalSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter AppraisalSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3, 4]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever is handed in, corrected and appealed, a stranger counts the same`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await AppraisalTown(engine)
        var dice = Dice(seed: seed)
        var handed: [Int: [ScoreCell: Int]] = [:]
        let trimming = dice.draw(2) == 0 ? Trimming(each: 1, from: 5) : nil
        let terms = AppraisalTerms.three(
            subjects: 4, trimming: trimming, missing: MissingRule(allowsBlank: true), ties: [.group(1)])
        try await town.open(terms, judges: 7)
        let measured = Dictionary(uniqueKeysWithValues: (1...4).map { ($0, dice.draw(10_001)) })

        for judge in 1...8 where dice.draw(5) > 0 {
            for isCorrection in dice.draw(3) == 0 ? [false, true] : [false] {
                var scores: [ScoreCell: Int] = [:]
                for subject in (judge == 8 ? 2 : 1)...4 where dice.draw(6) > 0 {
                    scores[ScoreCell(subject, 1)] = dice.draw(10_001)
                    scores[ScoreCell(subject, 2)] = dice.draw(5_001)
                }
                let codes = await town.codes {
                    try await town.give(judge, scores, isCorrection: isCorrection)
                }
                if codes.isEmpty {
                    handed[judge] = scores
                } else {
                    #expect(
                        codes == ["appraisals.nothing-scored"] || codes == ["appraisals.nothing-to-correct"])
                }
            }
        }
        town.ground.time.set("2026-11-16T09:00:00+08:00")
        try await town.write { transaction in
            try Appraisals.measure(measured, of: 3, in: AppraisalTown.id, transaction)
            try Appraisals.close(AppraisalTown.id, in: transaction)
            _ = try Appraisals.count(AppraisalTown.id, in: transaction)
        }
        try await expect(Audit(terms, handed, measured), of: town, "seed \(seed), first count")

        guard let judge = handed.keys.filter({ $0 < 8 && !(handed[$0] ?? [:]).isEmpty }).min(),
            let subject = handed[judge]?.keys.map(\.subject).min()
        else { return }
        let id = AppraisalAppealID(high: 8, low: 21)
        try await town.write { transaction in
            try Appraisals.appeal(
                id, against: AppraisalTown.id, about: subject, by: "甲", "应当回避", in: transaction)
            try Appraisals.answer(
                id,
                AppealAnswer(
                    isUpheld: true, words: "对", adjustments: [.setAside(judge: judge, subject: subject)]),
                in: transaction)
        }
        handed[judge] = handed[judge]?.filter { $0.key.subject != subject }
        try await expect(Audit(terms, handed, measured), of: town, "seed \(seed), recount")
        #expect(try await town.broken() == [], "seed \(seed)")
    }

    private func expect(_ audit: Audit, of town: AppraisalTown, _ words: Comment) async throws {
        let outcome = try await town.database.read { try Appraisals.outcome(of: AppraisalTown.id, in: $0) }
        #expect(outcome?.results.map { $0.result ?? -1 } == audit.results, words)
        for (left, right) in zip(audit.results, outcome?.results ?? []) where left < 0 {
            #expect(right.rank == nil, words)
        }
        let ranks = (outcome?.results ?? []).sorted { ($0.rank ?? .max) < ($1.rank ?? .max) }.compactMap(
            \.result)
        #expect(ranks == ranks.sorted(by: >), words)
    }
}

/// Counts by decimals, from the sheets as they were handed in; knows no table and no rule of the room.
private struct Audit {
    /// In hundredths; -1 where a group has nothing.
    var results: [Int] = []

    init(_ terms: AppraisalTerms, _ handed: [Int: [ScoreCell: Int]], _ measured: [Int: Int]) {
        for subject in 1...terms.subjects.count {
            let first = Audit.mean(
                (1...7).compactMap { Audit.mark(handed[$0], subject) }, terms.trimming != nil)
            let second = Audit.mean([8].compactMap { Audit.mark(handed[$0], subject) }, terms.trimming != nil)
            guard let first, let second else {
                results.append(-1)
                continue
            }
            let third = Decimal(measured[subject] ?? 0) / 100
            let sum = first * 50 + second * 20 + third * 30
            results.append(NSDecimalNumber(decimal: Audit.round(sum / 100, 2) * 100).intValue)
        }
    }

    private static func mark(_ scores: [ScoreCell: Int]?, _ subject: Int) -> Decimal? {
        guard let first = scores?[ScoreCell(subject, 1)], let second = scores?[ScoreCell(subject, 2)] else {
            return nil
        }
        return round(Decimal(first) / 100 / 100 * 60, 4) + round(Decimal(second) / 100 / 50 * 40, 4)
    }

    private static func mean(_ marks: [Decimal], _ isTrimmed: Bool) -> Decimal? {
        if marks.isEmpty { return nil }
        let kept = isTrimmed && marks.count >= 5 ? Array(marks.sorted().dropFirst().dropLast()) : marks
        return round(kept.reduce(0, +) / Decimal(kept.count), 4)
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

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
