import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Requests
import Sealing
import Storage

/// Three reports with one cause, and the problem that the town made of them: a plan, its first step done.
struct SampleProblem {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let end: Instant
    private let tellers: [SampleTeller]
    private let problem: CaseID
    private let acts: [AnyID]

    private static let title = "柳坪村路灯多处不亮"
    private static let goal = "全村十四盏路灯夜里都亮，下雨也不灭。"
    private static let unit = "经济发展办"
    /// The plan's length in workdays, and some room before it.
    private static let workDays = 12

    private static let reports = [
        ("晒坝边两盏路灯不亮，晚上走路要打手电。", "2组晒坝边"), ("桥头到小学那一段没有灯，学生晚自习回家怕。", "桥头到小学"),
        ("岔路口的路灯一下雨就灭，天晴又亮。", "3组岔路口"),
    ]
    private static let stages = [
        StageDraft(name: "逐盏查线路", workDays: 2), StageDraft(name: "换线换灯", workDays: 5),
        StageDraft(name: "夜里走一遍，逐盏验收", workDays: 1),
    ]

    /// - Parameter end: now; the three reported four days before.
    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan,
        middles: [PlaceID: (longitude: Double, latitude: Double)], end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x50_52_4F_42)
        let begun = end.adding(days: -4)
        self.county = county
        self.town = town
        self.end = end
        problem = CaseID.minted(at: begun, by: &numbers)
        acts = (0..<2).map { _ in AnyID.minted(at: begun, by: &numbers) }
        tellers = SampleProblem.reports.enumerated().map { index, report in
            SampleTeller(
                county: county,
                scene: SampleScene(
                    town: town, village: village, grid: village.grids[index % village.grids.count],
                    matter: SampleMatter(
                        category: "urban.light", body: report.0, location: report.1, result: ""),
                    middles: middles, shift: SIMD2(Double(index) / 900, -Double(index) / 1_100)),
                id: CaseID.minted(at: begun, by: &numbers), resident: nil,
                acts: (0..<8).map { _ in AnyID.minted(at: begun, by: &numbers) })
        }
    }

    func moments() -> [SampleMoment] {
        let told = tellers.enumerated().flatMap { index, teller in
            let at = end.adding(days: -4).adding(seconds: Int64(index) * 5_400)
            return [
                SampleMoment(at: at, number: 1_000 + index) { try await teller.report() },
                SampleMoment(at: at.adding(seconds: 3_600), number: 1_000 + index) {
                    try await teller.contact()
                },
                SampleMoment(at: at.adding(seconds: 4_200), number: 1_000 + index) {
                    try await teller.passUp()
                },
                SampleMoment(at: at.adding(seconds: 4_800), number: 1_000 + index) {
                    try await teller.show()
                },
            ]
        }
        let opened = end.adding(days: -3)
        return told + [
            SampleMoment(at: opened, number: 1_010) { try await open() },
            SampleMoment(at: opened.adding(seconds: 2_400), number: 1_011) { try await plan() },
            SampleMoment(at: end.adding(seconds: -9 * 3_600), number: 1_012) { try await completeFirst() },
        ]
    }

    private func open() async throws {
        let officer = try await desk()
        let draft = try await county.database.read { reader in
            let units = try People.organisations(at: [town.id], in: reader)
            guard let unit = units.first(where: { $0.name == SampleProblem.unit }) else {
                throw Fault("the sample's town has no \(SampleProblem.unit)")
            }
            return ProblemDraft(
                id: problem, title: SampleProblem.title, goal: SampleProblem.goal,
                place: tellers[0].scene.village.id, finishOn: try finish(in: reader),
                lead: Case.Lead(person: nil, organisation: unit.id), requests: tellers.map(\.id))
        }
        _ = try await Requests(county).open(
            draft, by: officer, digest: Digest.sha256(Array(SampleProblem.title.utf8)))
    }

    private func plan() async throws {
        try await act(0) { acting, problem, transaction in
            try Requests.plan(
                SampleProblem.stages, until: problem.finishOn, acting, problem, note: "", in: transaction)
        }
    }

    private func completeFirst() async throws {
        try await act(1) { acting, problem, transaction in
            guard let stage = problem.current else { throw Fault("the sample's problem has no plan") }
            return try Requests.complete(
                stage.id, acting, problem, result: "十四盏都查过：五盏换灯，两处换线。", in: transaction)
        }
    }

    /// So many workdays ahead that the plan fits, whatever holidays lie between.
    private func finish(in reader: Reader) throws -> Day {
        let calendar = try Clocks.calendar(in: reader)
        let today = reader.now.day
        var day = today.adding(days: SampleProblem.workDays)
        while calendar.workdays(after: today, through: day) < SampleProblem.workDays {
            day = day.adding(days: 1)
        }
        return day
    }

    private func act(
        _ number: Int, _ body: @escaping @Sendable (Acting, Problem, Transaction) throws -> Case
    ) async throws {
        _ = try await Requests(county).act(
            onProblem: problem, by: try await desk(), as: acts[number], digest: [UInt8(number)], seen: nil,
            body)
    }

    private func desk() async throws -> OfficerCaller {
        try await county.database.read {
            try OfficerCaller(standingInFor: town.desk.person, named: town.desk.name, in: $0)
        }
    }
}
