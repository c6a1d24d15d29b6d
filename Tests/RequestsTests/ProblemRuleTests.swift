import Access
import Cases
import Clocks
import Kernel
import Testing

@testable import Requests

private let village = PlaceID(high: 1, low: 2)
private let grid = PlaceID(high: 1, low: 1)
private let zhou = PersonID(high: 2, low: 2)
private let luo = PersonID(high: 2, low: 3)
private let office = OrganisationID(high: 3, low: 1)
private let farming = OrganisationID(high: 3, low: 2)
private let now = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)
private let calendar = WorkingCalendar(specialDays: [], knownYears: [2026])
private let finish = day("2026-12-18")

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

private func hand(_ person: PersonID, _ permissions: Permission..., of unit: OrganisationID? = nil) -> Hand {
    Hand(person: person, organisation: unit, permissions: Set(permissions))
}

private func matter(_ state: Case.State = .assigned, kind: String = Requests.problemKind) -> Case {
    Case(
        id: CaseID(high: 9, low: 9), number: "2026-0427", kind: kind, title: "柳坪村路灯不亮", place: grid,
        desk: village, state: state, urgency: .ordinary, opened: now, position: 1,
        lead: .init(person: nil, organisation: office),
        proposal: state == .done ? .init(outcome: .solved, by: luo, at: now, reviewOn: nil) : nil,
        closure: state == .closed ? .init(outcome: .solved, by: luo, at: now, reviewOn: nil) : nil)
}

private func stage(
    _ number: Int, of unit: OrganisationID? = nil, isDone: Bool = false
) -> Problem.Stage {
    Problem.Stage(
        id: Problem.StageID(high: 7, low: UInt64(number)), number: number, name: "第\(number)步", workDays: 2,
        first: day("2026-12-01"), last: day("2026-12-02"), owner: unit,
        completion: isDone ? .init(by: luo, at: now, result: "做完了") : nil)
}

private func problem(_ stages: Problem.Stage...) -> Problem {
    Problem(id: CaseID(high: 9, low: 9), goal: "夜里走路看得见", finishOn: finish, stages: stages)
}

private func ids(_ count: Int) -> [Problem.StageID] {
    (0..<count).map { Problem.StageID(high: 8, low: UInt64($0)) }
}

struct ProblemDraftTests {
    private static func draft(
        title: String = "柳坪村路灯不亮", goal: String = "夜里走路看得见", place: PlaceID? = village,
        finishOn: Day? = finish, lead: Case.Lead = .init(person: nil, organisation: office), requests: Int = 2
    ) -> ProblemDraft {
        ProblemDraft(
            id: CaseID(high: 9, low: 9), title: title, goal: goal, place: place, finishOn: finishOn,
            lead: lead,
            requests: (0..<requests).map { CaseID(high: 6, low: UInt64($0)) })
    }

    @Test func `a whole draft is taken`() {
        #expect(Self.draft().refusals(workDays: 20, at: now).isEmpty)
    }

    @Test(arguments: [
        (draft(title: ""), 20, "problem.title-missing"),
        (draft(title: String(repeating: "灯", count: 61)), 20, "problem.title-too-long"),
        (draft(goal: ""), 20, "problem.goal-missing"),
        (draft(place: nil), 20, "problem.place-unknown"),
        (draft(lead: .init(person: nil, organisation: nil)), 20, "case.nobody-named"),
        (draft(finishOn: nil), 0, "problem.finish-missing"),
        (draft(finishOn: day("2026-11-20")), 0, "problem.finish-too-soon"),
        (draft(finishOn: day("2026-11-22")), 0, "problem.finish-too-soon"),
        (draft(finishOn: day("2028-11-21")), 500, "problem.finish-too-far"),
        (draft(requests: 21), 20, "problem.too-many-chosen"),
    ])
    func `a draft is refused`(draft: ProblemDraft, workDays: Int, code: String) {
        #expect(draft.refusals(workDays: workDays, at: now).map(\.code) == [code])
    }

    @Test func `all that is wrong is told at once`() {
        let codes = Self.draft(title: "", goal: "", finishOn: nil).refusals(workDays: 0, at: now).map(\.code)

        #expect(codes == ["problem.title-missing", "problem.goal-missing", "problem.finish-missing"])
    }
}

struct ProblemGatheringTests {
    private let request = matter(kind: Requests.kind)

    @Test func `a request of the problem's place is taken in by who works on it`() throws {
        try Problem.checkGathering(
            request, lineage: [grid, village], into: village, other: nil, by: hand(zhou, .work))
        try Problem.checkGathering(
            request, lineage: [grid, village], into: grid, other: nil, by: hand(zhou, of: office))
    }

    @Test(
        arguments: [
            (matter(), hand(zhou, .work), nil, village, "problem.request-unknown"),
            (matter(kind: Requests.kind), hand(zhou, .oversee), nil, village, "case.not-yours"),
            (matter(.closed, kind: Requests.kind), hand(zhou, .work), nil, village, "problem.request-closed"),
            (
                matter(kind: Requests.kind), hand(zhou, .work), CaseID(high: 5, low: 5), village,
                "problem.request-gathered"
            ),
            (
                matter(kind: Requests.kind), hand(zhou, .work), nil, PlaceID(high: 1, low: 7),
                "problem.request-elsewhere"
            ),
        ] as [(Case, Hand, CaseID?, PlaceID, String)])
    func `a request is not taken in`(
        request: Case, hand: Hand, other: CaseID?, place: PlaceID, code: String
    ) {
        let refusal = #expect(throws: (any Error).self) {
            try Problem.checkGathering(
                request, lineage: [grid, village], into: place, other: other, by: hand)
        }
        #expect((refusal as? any Refusal)?.code == code)
    }
}

struct ProblemPlanningTests {
    private static let drafts = [
        StageDraft(name: "踏勘", workDays: 2), StageDraft(name: "换灯", workDays: 5, owner: farming),
        StageDraft(name: "验收", workDays: 1),
    ]

    private func planned(
        _ problem: Problem, _ drafts: [StageDraft] = drafts, until day: Day = finish,
        matter: Case = matter(), by hand: Hand = hand(zhou, .dispatch), note: String = ""
    ) throws -> Problem {
        try problem.planned(
            drafts, until: day, ids: ids(drafts.count), of: matter, by: hand, note: note, today: now.day,
            calendar: calendar)
    }

    @Test func `the steps lie backwards from the day, over workdays`() throws {
        let planned = try planned(problem())

        #expect(planned.stages.map(\.first) == ["2026-12-09", "2026-12-11", "2026-12-18"].map(day))
        #expect(planned.stages.map(\.last) == ["2026-12-10", "2026-12-17", "2026-12-18"].map(day))
        #expect(planned.stages.map(\.number) == [1, 2, 3])
        #expect(planned.stages.map(\.owner) == [nil, farming, nil])
    }

    @Test func `what is done stays, and no number is used twice`() throws {
        let planned = try planned(problem(stage(1, isDone: true), stage(2)), note: "灯杆要重做")

        #expect(planned.stages.map(\.number) == [1, 3, 4, 5])
        #expect(planned.stages[0].completion != nil)
        #expect(planned.current?.name == "踏勘")
    }

    @Test func `the day is put off by who supervises, and brought forward by the owner`() throws {
        let later = try planned(problem(), until: day("2026-12-25"), by: hand(luo, .supervise, .dispatch))
        let sooner = try planned(problem(), until: day("2026-12-11"), by: hand(zhou, of: office))

        #expect(later.finishOn == day("2026-12-25"))
        #expect(sooner.finishOn == day("2026-12-11"))
    }

    @Test(arguments: [
        (matter(.closed), hand(zhou, .dispatch), finish, "", "case.already-closed"),
        (matter(.done), hand(zhou, .dispatch), finish, "", "problem.not-open-for-work"),
        (matter(), hand(zhou, .work), finish, "", "case.not-yours"),
        (matter(), hand(zhou, .dispatch), day("2026-11-20"), "", "problem.finish-too-soon"),
        (matter(), hand(zhou, .dispatch), day("2029-01-01"), "", "problem.finish-too-far"),
        (matter(), hand(zhou, .dispatch), day("2026-12-25"), "", "problem.postponement"),
        (matter(), hand(zhou, .supervise, of: office), day("2026-12-25"), "", "problem.postponement"),
        (matter(), hand(zhou, .dispatch), day("2026-11-27"), "", "clocks.plan-starts-before-today"),
    ])
    func `a plan is refused`(matter: Case, hand: Hand, until: Day, note: String, code: String) {
        let refusal = #expect(throws: (any Error).self) {
            try planned(problem(), until: until, matter: matter, by: hand, note: note)
        }
        #expect((refusal as? any Refusal)?.code == code)
    }

    @Test func `planning anew wants a reason, and a plan wants steps`() {
        #expect(throws: ProblemRefusal.reasonMissing) { try planned(problem(stage(1))) }
        #expect(throws: BackPlan.PlanningRefusal.noSteps) { try planned(problem(), []) }
    }
}

struct ProblemStageTests {
    private func completed(
        _ stage: Problem.Stage, matter: Case = matter(), by hand: Hand, result: String = "三盏都亮了"
    ) throws -> Problem.Stage {
        try problem(stage).completed(stage.id, of: matter, by: hand, result: result, at: now)
    }

    @Test(arguments: [hand(zhou, of: farming), hand(zhou, of: office), hand(zhou, .dispatch)])
    func `a step is done by its unit, the owner or the desk`(hand: Hand) throws {
        #expect(try completed(stage(1, of: farming), by: hand).completion?.by == zhou)
    }

    @Test(arguments: [
        (stage(1), matter(.closed), hand(zhou, .dispatch), "好", "case.already-closed"),
        (stage(1), matter(.done), hand(zhou, .dispatch), "好", "problem.not-open-for-work"),
        (stage(1, isDone: true), matter(), hand(zhou, .dispatch), "好", "problem.stage-done"),
        (stage(1), matter(), hand(zhou, .work, of: farming), "好", "problem.not-your-stage"),
        (stage(1), matter(), hand(zhou, .dispatch), "", "problem.result-missing"),
    ])
    func `a step is not done`(
        stage: Problem.Stage, matter: Case, hand: Hand, result: String, code: String
    ) {
        let refusal = #expect(throws: (any Error).self) {
            try completed(stage, matter: matter, by: hand, result: result)
        }
        #expect((refusal as? any Refusal)?.code == code)
    }

    @Test func `a step of another plan is unknown`() {
        #expect(throws: ProblemRefusal.stageUnknown) {
            try problem(stage(1)).completed(
                stage(2).id, of: matter(), by: hand(zhou, .dispatch), result: "好", at: now)
        }
    }

    @Test func `what is solved had a plan, and the plan is done; what is shelved need not`() throws {
        #expect(throws: ProblemRefusal.planMissing) { try problem().checkEnding(.solved) }
        #expect(throws: ProblemRefusal.stagesOpen) {
            try problem(stage(1, isDone: true), stage(2)).checkEnding(.solved)
        }
        try problem(stage(1, isDone: true)).checkEnding(.solved)
        try problem(stage(1)).checkEnding(.shelved)
    }
}
