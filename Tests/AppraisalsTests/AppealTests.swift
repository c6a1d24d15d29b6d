import Kernel
import Storage
import TestGround
import Testing

@testable import Appraisals

struct AppealTests {
    private static let first = AppraisalAppealID(high: 8, low: 11)
    private static let second = AppraisalAppealID(high: 8, low: 12)

    private func appeal(
        _ town: AppraisalTown, _ id: AppraisalAppealID = first, about: Int? = 2, by: String = "2村",
        words: String = "录错了"
    ) async -> [String] {
        await town.codes {
            try await town.write {
                try Appraisals.appeal(id, against: AppraisalTown.id, about: about, by: by, words, in: $0)
            }
        }
    }

    private func answer(
        _ town: AppraisalTown, _ id: AppraisalAppealID = first, _ answer: AppealAnswer
    ) async -> [String] {
        await town.codes { try await town.write { try Appraisals.answer(id, answer, in: $0) } }
    }

    @Test(arguments: TestEngine.all)
    func `an appeal that is right makes a second count, and the first one is kept`(
        engine: TestEngine
    ) async throws {
        let town = try await AppraisalTown(engine)
        try await town.counted()

        #expect(await appeal(town) == [])
        let waiting = await town.codes {
            try await town.write { try Appraisals.finalise(AppraisalTown.id, in: $0) }
        }
        let change = Adjustment.retyped(judge: 4, cell: ScoreCell(2, 1), score: 9_000)
        #expect(
            await answer(
                town, .init(high: 8, low: 11),
                AppealAnswer(isUpheld: true, words: "录错，改正", adjustments: [change])) == [])
        try await town.pass(days: 4)

        let (counts, before, after, state) = try await town.database.read { reader in
            (
                try Appraisals.counts(of: AppraisalTown.id, in: reader),
                try Appraisals.outcome(of: AppraisalTown.id, version: 1, in: reader),
                try Appraisals.outcome(of: AppraisalTown.id, in: reader),
                try Appraisals.appraisal(AppraisalTown.id, in: reader)?.state
            )
        }
        #expect(waiting == ["appraisals.appeal-open"])
        #expect(counts.map(\.version) == [1, 2] && counts[1].appeal == Self.first)
        #expect(before?.results[1].result == 7_040 && after?.results[1].result == 7_400)
        #expect(before?.results[2] == after?.results[2])
        #expect(state == .final)
        #expect(
            try await town.told().suffix(4) == [
                "appraisals.appeal-raised", "appraisals.appeal-answered", "appraisals.appraisal-counted",
                "appraisals.appraisal-finalised",
            ])
        #expect(try await town.broken() == [])
    }

    @Test func `an appeal that waits past the time keeps the result open until it is answered`() async throws
    {
        let town = try await AppraisalTown()
        try await town.counted()
        _ = await appeal(town)
        _ = await appeal(town, Self.second, about: nil)

        try await town.pass(days: 5)
        let late = await appeal(town, AppraisalAppealID(high: 8, low: 13))
        let one = await answer(town, Self.first, AppealAnswer(isUpheld: false, words: "没有录错"))
        let between = try await town.database.read {
            try Appraisals.appraisal(AppraisalTown.id, in: $0)?.state
        }
        let two = await answer(town, Self.second, AppealAnswer(isUpheld: false, words: "没有录错"))

        let state = try await town.database.read { try Appraisals.appraisal(AppraisalTown.id, in: $0)?.state }
        #expect(late == ["appraisals.appeal-time-over"])
        #expect(one == [] && two == [] && between == .appealed && state == .final)
        #expect(await appeal(town) == ["appraisals.appeal-time-over"])
    }

    @Test func `appeals and answers without what they need are refused`() async throws {
        let town = try await AppraisalTown()
        let long = String(repeating: "长", count: 501)
        try await town.open()
        #expect(await appeal(town) == ["appraisals.nothing-to-appeal"])
        let other = try await AppraisalTown()
        try await other.counted()

        #expect(await appeal(other, by: "") == ["appraisals.appellant-missing"])
        #expect(await appeal(other, by: long) == ["appraisals.appellant-too-long"])
        #expect(await appeal(other, about: 9) == ["appraisals.appeal-subject-unknown"])
        #expect(await appeal(other, words: "") == ["appraisals.appeal-words-missing"])
        #expect(await appeal(other, words: long) == ["appraisals.appeal-words-too-long"])
        #expect(await appeal(other) == [])
        func answered(_ words: String, _ changes: [Adjustment]) async -> [String] {
            await answer(other, Self.first, AppealAnswer(isUpheld: true, words: words, adjustments: changes))
        }
        let set = Adjustment.setAside(judge: 1, subject: 2)
        #expect(await answered("", [set]) == ["appraisals.answer-missing"])
        #expect(await answered(long, [set]) == ["appraisals.answer-too-long"])
        #expect(await answered("对", []) == ["appraisals.adjustment-missing"])
        #expect(await answered("对", Array(repeating: set, count: 21)) == ["appraisals.adjustments-too-many"])
        for wrong: Adjustment in [
            .setAside(judge: 4, subject: 1), .retyped(judge: 1, cell: ScoreCell(1, 2), score: 5_001),
            .measured(group: 1, subject: 1, value: 0), .measured(group: 3, subject: 1, value: 10_001),
        ] {
            #expect(await answered("对", [wrong]) == ["appraisals.adjustment-unreadable"])
        }
        #expect(await answered("对", [set]) == [])
        #expect(await answered("对", [set]) == ["appraisals.appeal-answered"])
        #expect(
            await answer(other, Self.second, AppealAnswer(isUpheld: false, words: "没有"))
                == ["appraisals.appeal-unknown"])
        #expect(try await other.broken() == [])
    }
}

struct AppraisalInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE appraisals_group SET weight = weight - 1 WHERE number = 1", "come to the whole"),
        ("UPDATE appraisals_sheet SET edition = 3 WHERE judge = 2", "without a gap"),
        ("UPDATE appraisals_sheet SET received_at = received_at - 90000000", "while they were taken"),
        (
            "INSERT INTO appraisals_paper SELECT appraisal_id, 1, 1, 1, 0, 0 FROM appraisals_count",
            "As many papers"
        ),
        ("DELETE FROM appraisals_measure", "A measured group has its values"),
        ("UPDATE appraisals_appraisal SET state = 'appealed'", "waits for an answer"),
        ("UPDATE appraisals_sheet SET scores = '1.1=0' WHERE judge = 1", "what its sheets come to"),
        ("UPDATE appraisals_criterion SET title = 'other' WHERE number = 1", "stand as they were opened"),
        ("UPDATE appraisals_measure SET given = '1=1;2=1;3=1'", "stand as they were frozen"),
        ("UPDATE appraisals_count SET outcome = ''", "what its sheets come to"),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back is found`(engine: TestEngine, index: Int) async throws {
        let town = try await AppraisalTown(engine)
        try await town.counted()
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await town.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
    }

    @Test(arguments: TestEngine.all)
    func `a recount without its appeal is found`(engine: TestEngine) async throws {
        let town = try await AppraisalTown(engine)
        try await town.counted()
        let id = AppraisalAppealID(high: 8, low: 11)
        try await town.write { transaction in
            try Appraisals.appeal(id, against: AppraisalTown.id, about: 2, by: "2村", "录错了", in: transaction)
            try Appraisals.answer(
                id,
                AppealAnswer(isUpheld: true, words: "对", adjustments: [.setAside(judge: 1, subject: 2)]),
                in: transaction)
        }
        #expect(try await town.broken() == [])

        try await town.database.write(by: .system) {
            _ = try $0.run("UPDATE appraisals_appeal SET state = 'dismissed', adjustments = ''")
        }

        #expect(try await town.broken().contains { $0.hasPrefix("Every recount follows") })
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await AppraisalTown(engine)
        try await town.counted()

        for (query, constraint) in [
            ("UPDATE appraisals_group SET source = 'likes'", "score_is_judged_or_measured"),
            ("UPDATE appraisals_group SET measured_from = NULL", "measure_names_its_source"),
            ("UPDATE appraisals_criterion SET full_score = 10001", "criterion_full_is_bounded"),
            ("UPDATE appraisals_appraisal SET minimum_percent = 101", "appraisal_minimum_is_a_percentage"),
            ("UPDATE appraisals_sheet SET channel = 'paper'", "paper_has_its_number"),
            (
                "INSERT INTO appraisals_paper SELECT appraisal_id, 1, 2, 1, 0, 0 FROM appraisals_count",
                "papers_add_up"
            ),
        ] as [(Query, String)] {
            do {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
                Issue.record("nothing stopped it: \(constraint)")
            } catch let broken as Broken { #expect(broken.detail.contains(constraint), "\(broken)") }
        }
    }
}
