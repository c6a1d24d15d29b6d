import Kernel
import Storage
import TestGround
import Testing

@testable import Appraisals

struct AppraisalStoreTests {
    private static let full = AppraisalTown.scores([[90, 40], [80, 30], [70, 50]])

    @Test(arguments: TestEngine.all)
    func `an appraisal goes from the draft to a result that stands, and the journal tells each step`(
        engine: TestEngine
    ) async throws {
        let town = try await AppraisalTown(engine)

        try await town.counted()
        let early = await town.codes {
            try await town.write { try Appraisals.finalise(AppraisalTown.id, in: $0) }
        }
        try await town.pass(days: 4)

        let (final, outcome) = try await town.database.read { reader in
            (
                try Appraisals.appraisal(AppraisalTown.id, in: reader),
                try Appraisals.outcome(of: AppraisalTown.id, in: reader)
            )
        }
        #expect(early == ["appraisals.appeal-time-runs"])
        #expect(final?.state == .final && final?.terms == .three())
        // The second group's only judge avoids the first subject.
        #expect(outcome?.results.map(\.result) == [nil, 7_040, 8_615])
        #expect(outcome?.results.map(\.rank) == [nil, 2, 1])
        #expect(
            try await town.told()
                == ["appraisals.appraisal-drafted", "appraisals.appraisal-opened"]
                + Array(repeating: "appraisals.sheet-received", count: 4)
                + [
                    "appraisals.measures-entered", "appraisals.appraisal-closed",
                    "appraisals.appraisal-counted", "appraisals.appraisal-finalised",
                ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `each state refuses what belongs to another`(engine: TestEngine) async throws {
        let town = try await AppraisalTown(engine)
        let id = AppraisalTown.id
        func act(_ body: @escaping @Sendable (Transaction) throws -> Void) async -> [String] {
            await town.codes { try await town.write(body) }
        }

        #expect(await act { try Appraisals.open(id, in: $0) } == ["appraisals.unknown"])
        try await town.write {
            try Appraisals.begin(
                AppraisalDraft(id: id, place: AppraisalTown.liuping, terms: .three()), in: $0)
        }
        #expect(
            await act {
                try Appraisals.begin(
                    AppraisalDraft(id: id, place: PlaceID(high: 9, low: 9), terms: .three()), in: $0)
            } == ["appraisals.place-unknown"])
        #expect(await act { try Appraisals.open(id, in: $0) } == ["appraisals.judges-missing"])
        #expect(await act { try Appraisals.close(id, in: $0) } == ["appraisals.not-open"])
        #expect(await act { try Appraisals.measure([:], of: 3, in: id, $0) } == ["appraisals.not-open"])
        #expect(
            await act { try Appraisals.reckon(PaperReckoning(group: 1, issued: 0, returned: 0), in: id, $0) }
                == ["appraisals.not-open"])
        try await town.write {
            try Appraisals.enter(
                [Judge(number: 0, group: 1, name: "甲"), Judge(number: 0, group: 2, name: "乙")], in: id, $0)
            try Appraisals.open(id, in: $0)
        }
        #expect(await act { try Appraisals.revise(id, .three(), in: $0) } == ["appraisals.not-draft"])
        #expect(
            await act { try Appraisals.enter([Judge(number: 0, group: 1, name: "丙")], in: id, $0) }
                == ["appraisals.not-draft"])
        #expect(await act { try Appraisals.close(id, in: $0) } == ["appraisals.period-runs"])
        #expect(await act { _ = try Appraisals.count(id, in: $0) } == ["appraisals.not-closed"])
        #expect(await act { try Appraisals.finalise(id, in: $0) } == ["appraisals.not-counted"])
        town.ground.time.set("2026-11-16T09:00:00+08:00")
        #expect(await act { try Appraisals.close(id, in: $0) } == ["appraisals.measures-missing"])
        #expect(await act { try Appraisals.drop(id, because: "", in: $0) } == ["appraisals.reason-missing"])
        let long = String(repeating: "长", count: 501)
        #expect(
            await act { try Appraisals.drop(id, because: long, in: $0) } == ["appraisals.reason-too-long"])
        #expect(await act { try Appraisals.drop(id, because: "改期", in: $0) } == [])
        #expect(await act { try Appraisals.drop(id, because: "改期", in: $0) } == ["appraisals.over-already"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `bad sheets are refused: beyond the full score, below zero, twice, avoided, by a stranger`(
        engine: TestEngine
    ) async throws {
        let town = try await AppraisalTown(engine)
        try await town.open()
        func give(
            _ judge: Int, _ scores: [ScoreCell: Int] = Self.full, paper: String = "", declared: Set<Int> = [],
            isCorrection: Bool = false
        ) async -> [String] {
            await town.codes {
                try await town.give(
                    judge, scores, paper: paper, declared: declared, isCorrection: isCorrection)
            }
        }
        func with(_ cell: ScoreCell, _ score: Int?) -> [ScoreCell: Int] {
            var scores = Self.full
            scores[cell] = score
            return scores
        }

        #expect(await give(9) == ["appraisals.judge-unknown"])
        #expect(await give(1, with(ScoreCell(1, 2), 5_001)) == ["appraisals.score-beyond-full"])
        #expect(await give(1, with(ScoreCell(1, 2), -1)) == ["appraisals.score-negative"])
        #expect(await give(1, with(ScoreCell(1, 2), nil)) == ["appraisals.score-missing"])
        #expect(await give(1, with(ScoreCell(4, 1), 10)) == ["appraisals.subject-unknown"])
        #expect(await give(1, with(ScoreCell(1, 3), 10)) == ["appraisals.subject-unknown"])
        #expect(await give(1, [:]) == ["appraisals.nothing-scored"])
        #expect(await give(1, declared: [2]) == ["appraisals.avoided"])
        #expect(await give(4) == ["appraisals.avoided"])
        #expect(await give(1, isCorrection: true) == ["appraisals.nothing-to-correct"])
        #expect(await give(1) == [])
        #expect(await give(1) == ["appraisals.sheet-already-in"])
        #expect(
            await give(2, paper: String(repeating: "7", count: 21)) == ["appraisals.paper-number-too-long"])
        #expect(await give(2, paper: "A-7") == [])
        #expect(await give(3, paper: "A-7") == ["appraisals.paper-number-taken"])
        let missing = await town.codes {
            try await town.write { transaction in
                try Appraisals.take(
                    SheetDraft(
                        id: transaction.derivedID(), judge: 3, channel: .paper, scores: Self.full),
                    in: AppraisalTown.id, transaction)
            }
        }
        #expect(missing == ["appraisals.paper-number-missing"])
        town.ground.time.set("2026-11-16T09:00:00+08:00")
        #expect(await give(3) == ["appraisals.too-late"])
        #expect(try await town.broken() == [])
    }

    @Test func `sheets are taken from the first day on, of what is open`() async throws {
        let town = try await AppraisalTown()
        var terms = AppraisalTerms.three()
        terms.from = day("2026-11-12")
        try await town.draft(terms)

        let draft = await town.codes { try await town.give(1, Self.full) }
        try await town.write { try Appraisals.open(AppraisalTown.id, in: $0) }
        let early = await town.codes { try await town.give(1, Self.full) }

        #expect(draft == ["appraisals.sheets-not-taken"] && early == ["appraisals.too-early"])
    }

    @Test(arguments: TestEngine.all)
    func `a correction keeps the first sheet, and what was once declared stands`(
        engine: TestEngine
    ) async throws {
        let town = try await AppraisalTown(engine)
        try await town.open()
        let scores = Self.full.filter { $0.key.subject != 2 }

        try await town.give(1, scores, declared: [2])
        try await town.give(
            1, AppraisalTown.scores([[10, 10], [0, 0], [10, 10]]).filter { $0.key.subject != 2 },
            isCorrection: true)
        let again = await town.codes { try await town.give(1, Self.full, isCorrection: true) }

        let (editions, judges) = try await town.database.read { reader in
            (
                try SheetStore.editions(of: 1, in: AppraisalTown.id, reader),
                try Appraisals.judges(of: AppraisalTown.id, in: reader)
            )
        }
        #expect(editions.map(\.edition) == [1, 2] && editions[0].scores == scores)
        #expect(editions[0].digest != editions[1].digest && editions[0].digest.count == 64)
        #expect(judges[0].avoids == [Avoidance(2, .declared)])
        #expect(again == ["appraisals.avoided"])
    }

    @Test(arguments: TestEngine.all)
    func `papers must add up before the sheets are frozen`(engine: TestEngine) async throws {
        let town = try await AppraisalTown(engine)
        let id = AppraisalTown.id
        try await town.open()
        for judge in 1...2 { try await town.give(judge, Self.full, paper: "A-\(judge)") }
        try await town.write { try Appraisals.measure([1: 1, 2: 2, 3: 3], of: 3, in: id, $0) }
        func reckon(_ papers: PaperReckoning) async -> [String] {
            await town.codes { try await town.write { try Appraisals.reckon(papers, in: id, $0) } }
        }
        town.ground.time.set("2026-11-16T09:00:00+08:00")

        let none = await town.codes { try await town.write { try Appraisals.close(id, in: $0) } }
        let wrong = await reckon(PaperReckoning(group: 1, issued: 3, returned: 2))
        let stranger = await reckon(PaperReckoning(group: 7, issued: 2, returned: 2))
        let right = await reckon(PaperReckoning(group: 1, issued: 3, returned: 2, unreturned: 1))
        try await town.write { try Appraisals.close(id, in: $0) }

        #expect(none == ["appraisals.paper-unreckoned"])
        #expect(wrong == ["appraisals.paper-does-not-add-up"] && stranger == ["appraisals.group-unknown"])
        #expect(right == [])
        #expect(try await town.broken() == [])
    }

    @Test func `papers that came after the reckoning stop the closing`() async throws {
        let town = try await AppraisalTown()
        let id = AppraisalTown.id
        try await town.open()
        try await town.give(1, Self.full, paper: "A-1")
        try await town.write {
            try Appraisals.reckon(PaperReckoning(group: 1, issued: 1, returned: 1), in: id, $0)
            try Appraisals.measure([1: 1, 2: 2, 3: 3], of: 3, in: id, $0)
        }
        try await town.give(2, Self.full, paper: "A-2")
        town.ground.time.set("2026-11-16T09:00:00+08:00")

        let codes = await town.codes { try await town.write { try Appraisals.close(id, in: $0) } }

        #expect(codes == ["appraisals.paper-differs"])
    }

    @Test func `too few sheets, and no rule for appeals, stop the count`() async throws {
        for (terms, rules, code) in [
            (
                AppraisalTerms.three(missing: MissingRule(minimum_percent: 50)), AppraisalTown.rules,
                "appraisals.too-few-sheets"
            ),
            (.three(), ["appraisals.trimming": "5"], "appraisals.appeal-unruled"),
        ] {
            let town = try await AppraisalTown(rules: rules)
            try await town.open(terms)
            try await town.give(1, Self.full)
            town.ground.time.set("2026-11-16T09:00:00+08:00")
            try await town.write { transaction in
                try Appraisals.measure([1: 1, 2: 2, 3: 3], of: 3, in: AppraisalTown.id, transaction)
                try Appraisals.close(AppraisalTown.id, in: transaction)
            }

            let codes = await town.codes {
                try await town.write { _ = try Appraisals.count(AppraisalTown.id, in: $0) }
            }

            #expect(codes == [code])
        }
    }
}
