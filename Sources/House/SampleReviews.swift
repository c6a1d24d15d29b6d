import Appraisals
import Assemblies
import Kernel
import Notices
import People
import Places
import Points
import Reviews
import Storage

/// The reviews of the sample's first village: a rule that its representatives voted, a quarter that is over with its
/// red list, a quarter whose sheets are being taken, and two matters of which households were told.
///
/// In the finished quarter the village had begun to count points: its 量化评比 is what was confirmed in those weeks.
struct SampleReviews: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let rule: ReviewRuleID
    private let meeting: AssemblyID
    private let motion: MotionID
    private let squires: [SquireID]
    private let rounds: [ReviewRoundID]
    private let appraisals: [AppraisalID]
    private let matters: [ReviewMatterID]
    private let appeal: AppraisalAppealID
    private let notice: NoticeID

    init(_ county: County, village: SampleWorld.VillagePlan, resident: PersonID, end: Instant) {
        var numbers = SampleNumbers(state: 0x52_45_56_49)
        let begin = end.adding(days: -23)
        self.county = county
        self.village = village
        self.resident = resident
        self.end = end
        rule = ReviewRuleID.minted(at: begin, by: &numbers)
        meeting = AssemblyID.minted(at: begin, by: &numbers)
        motion = MotionID.minted(at: begin, by: &numbers)
        squires = (0..<3).map { _ in SquireID.minted(at: begin, by: &numbers) }
        rounds = (0..<2).map { _ in ReviewRoundID.minted(at: begin, by: &numbers) }
        appraisals = (0..<4).map { _ in AppraisalID.minted(at: begin, by: &numbers) }
        matters = (0..<2).map { _ in ReviewMatterID.minted(at: begin, by: &numbers) }
        appeal = AppraisalAppealID.minted(at: begin, by: &numbers)
        notice = NoticeID.minted(at: begin, by: &numbers)
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-23, { try await draft() }), (-18, { try await vote() }), (-17, { try await enterSquires() }),
            (-16, { try await begin(0, grid: 0, span: past, days: 2) }),
            (-15, { try await giveSheets(0, skipping: 1) }), (-14, { try await typePapers(0) }),
            (-13, { try await count() }), (-12, { try await hearAppeal() }),
            (-7, { try await agree() }), (-4, { try await agree() }), (-1, { try await agree() }),
            (-6, { try await tell(0, grid: 0, "门前杂物") }), (-5, { try await reply() }),
            (-3, { try await list() }), (-2, { try await begin(1, grid: 1, span: present, days: 7) }),
            (-2, { try await beginContest(2, "最美院坝评选", isOpen: true) }),
            (-1, { try await beginContest(3, "好邻居评选", isOpen: false) }),
            (-1, { try await giveSheets(1, skipping: 9) }), (-1, { try await tell(1, grid: 2, "柴草堆在路边") }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(at: end.adding(days: act.0), number: 6_000 + index, act: act.1)
        }
    }

    private var past: ReviewSpan { SampleQuarter(before: end).span }

    private var present: ReviewSpan { ReviewSpan(year: end.day.year, quarter: (end.day.month - 1) / 3 + 1) }

    private func write(
        by person: PersonID? = nil, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person ?? village.secretary.person), act)
    }

    private func draft() async throws {
        let (rule, village, meeting, motion) = (rule, village, meeting, motion)
        let meets = end.adding(days: -18).day.start.adding(hours: 15)
        try await write { transaction in
            guard
                let body = try Assemblies.bodies(
                    of: .villagersRepresentatives, at: village.id, in: transaction
                ).first
            else { return }
            try Reviews.begin(
                rule, at: village.id,
                ReviewTerms(
                    title: "\(village.name)村民自治评分细则", basis: "\(village.name)村规民约第二条", isCharter: false,
                    authorisation: "2025年3月8日村民会议第1号决议", from: meets.day, cadence: .quarter,
                    weights: try Reviews.customaryWeights(at: village.id, in: transaction)
                        ?? ReviewTerms.Weights(points: 3_000, residents: 4_500, squires: 2_500),
                    scale: .highest,
                    criteria: [
                        Criterion("院坝干净", full: 10_000, weight: 4_000),
                        Criterion("邻里和睦", full: 10_000, weight: 3_000),
                        Criterion("热心公事", full: 10_000, weight: 3_000),
                    ],
                    trimming: Trimming(each: 1, from: 5),
                    missing: MissingRule(minimum_percent: 50, allowsBlank: true),
                    red: ReviewTerms.Red(most: 5, least: 5_000),
                    black: ReviewTerms.Black(standing_days: 30)), in: transaction)
            let submitted = try Reviews.submit(rule, in: transaction)
            try Assemblies.convene(
                AssemblyDraft(
                    id: meeting, body: body.id, title: "表决评分细则", venue: "村委会会议室", meets: meets,
                    chair: "周长林", recorder: "王春梅",
                    motions: [
                        MotionDraft(
                            id: motion, title: "通过评分细则", text: submitted.motionText,
                            subject: rule.as(Marks.Anything.self), subjectKind: Reviews.ruleKind,
                            matter: .pointsRules, delegation: .cited("2025年3月8日村民会议第1号决议"))
                    ]), in: transaction)
        }
    }

    private func vote() async throws {
        let (meeting, motion) = (meeting, motion)
        try await write { transaction in
            let seats = try Assemblies.seats(of: meeting, in: transaction)
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: meeting, seat: seat.number, channel: .list, way: .paper), in: transaction
                )
            }
            try Assemblies.openVoting(meeting, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: seats.count, yes: seats.count, no: 0, abstain: 0)],
                of: meeting, in: transaction)
            try Assemblies.close(meeting, in: transaction)
        }
    }

    private func enterSquires() async throws {
        let (ids, village) = (squires, village.id)
        let names = [("何秀兰", "退休教师"), ("谢国强", "老支书"), ("唐建平", "返乡创业")]
        try await write { transaction in
            for (id, squire) in zip(ids, names) {
                try Reviews.enter(
                    Squire(
                        id: id, village: village, name: squire.0, note: squire.1,
                        avoids: squire.0 == "谢国强" ? ["005"] : [], period: Period(from: transaction.now.day)),
                    in: transaction)
            }
        }
    }

    private func begin(_ number: Int, grid: Int, span: ReviewSpan, days: Int) async throws {
        let draft = RoundDraft(
            id: rounds[number], appraisal: appraisals[number], place: place(of: grid), span: span,
            from: end.adding(days: number == 0 ? -16 : -2).day,
            last: end.adding(days: number == 0 ? -16 : -2).day.adding(days: days))
        try await write { transaction in
            guard try Reviews.rule(at: village.id, on: transaction.now.day, in: transaction) != nil else {
                return
            }
            try Reviews.begin(draft, in: transaction)
            try Appraisals.open(draft.appraisal, in: transaction)
        }
    }

    private func place(of grid: Int) -> PlaceID { village.grids[min(grid, village.grids.count - 1)].place }

    /// The households' own sheets, by telephone; some leave it.
    private func giveSheets(_ number: Int, skipping: Int) async throws {
        let id = appraisals[number]
        try await write { transaction in
            for judge in try Appraisals.judges(of: id, in: transaction).dropLast(skipping)
            where judge.group == 2 {
                try SampleReviews.give(judge, .phone, in: id, transaction)
            }
        }
    }

    /// The squires' sheets, on paper, and what was left of the households'.
    private func typePapers(_ number: Int) async throws {
        let id = appraisals[number]
        try await write { transaction in
            let known = Set(try Appraisals.sheets(of: id, in: transaction).map(\.judge))
            for judge in try Appraisals.judges(of: id, in: transaction) where !known.contains(judge.number) {
                try SampleReviews.give(judge, .paper, in: id, transaction)
            }
            for line in try Appraisals.returns(of: id, in: transaction) where line.papers > 0 {
                try Appraisals.reckon(
                    PaperReckoning(
                        group: line.group, issued: line.papers + 1, returned: line.papers, spoiled: 1),
                    in: id, transaction)
            }
        }
    }

    private static func give(
        _ judge: Judge, _ channel: ScoreSheet.Channel, in id: AppraisalID, _ transaction: Transaction
    ) throws {
        guard let terms = try Appraisals.appraisal(id, in: transaction)?.terms else { return }
        var scores: [ScoreCell: Int] = [:]
        for subject in terms.subjects.indices where judge.mayScore(subject + 1) {
            for criterion in terms.criteria.indices {
                let score = 70 + (judge.number * 7 + subject * 5 + criterion * 3) % 29
                scores[ScoreCell(subject + 1, criterion + 1)] = score * 100
            }
        }
        try Appraisals.take(
            SheetDraft(
                id: transaction.derivedID(), judge: judge.number, channel: channel,
                paper: channel == .paper ? "P\(judge.number)" : "", scores: scores), in: id, transaction)
    }

    private func count() async throws {
        let (round, id) = (rounds[0], appraisals[0])
        try await write { transaction in
            try Reviews.measure(round, in: transaction)
            try Appraisals.close(id, in: transaction)
            _ = try Appraisals.count(id, in: transaction)
        }
    }

    private func hearAppeal() async throws {
        let (id, appeal) = (appraisals[0], appeal)
        try await write { transaction in
            try Appraisals.appeal(appeal, against: id, about: 4, by: "004", "邻里和睦这一项打低了。", in: transaction)
            try Appraisals.answer(
                appeal, AppealAnswer(isUpheld: false, words: "核对了封存的表，没有录错，各人打分不改。"), in: transaction)
        }
    }

    /// Once the time to appeal is over, which holidays put off: two agree to be named, and the red list is published.
    private func agree() async throws {
        let (id, round, notice) = (appraisals[0], rounds[0], notice)
        try await write { transaction in
            let state = try Appraisals.appraisal(id, in: transaction)?.state
            guard state == .counted || state == .recounted else { return }
            do { try Appraisals.finalise(id, in: transaction) } catch is AppraisalRefusal { return }
            guard let held = try Reviews.round(round, in: transaction) else { return }
            for row in try Reviews.redRows(of: held, in: transaction).prefix(2) {
                try Points.consent(of: row.household, isGiven: true, how: "户主在同意书上签字", in: transaction)
            }
            try Reviews.publishRed(of: round, as: notice, contact: "周长林 13900002001", in: transaction)
        }
    }

    private func tell(_ number: Int, grid: Int, _ words: String) async throws {
        let plan = village.grids[min(grid, village.grids.count - 1)]
        guard
            let line = try await county.database.read({
                try People.households(at: plan.place, limit: 4, in: $0).last
            })
        else { return }
        let draft = MatterDraft(
            id: matters[number], household: line.household.id, words: words, about: .environment)
        try await write(by: plan.worker) { try Reviews.tell(draft, in: $0) }
    }

    private func reply() async throws {
        let id = matters[0]
        try await write { try Reviews.reply("正在砌墙，料用完就清，月底前弄好。", to: id, in: $0) }
    }

    private func list() async throws {
        let id = matters[0]
        try await write {
            try Reviews.decide(id, isListed: true, answer: "建料可以留到月底，门前的旧家具先清走。", in: $0)
        }
    }

    /// Yards that anybody may come and see: its result may be shown; the other one is still being written.
    private func beginContest(_ number: Int, _ title: String, isOpen: Bool) async throws {
        let (id, village, resident) = (appraisals[number], village, resident)
        let from = end.adding(days: -2).day
        try await write { transaction in
            try Appraisals.begin(
                AppraisalDraft(
                    id: id, place: village.id,
                    terms: AppraisalTerms(
                        title: "\(village.name)\(title)", basis: "村民代表会议第3号决议", from: from,
                        last: from.adding(days: 9),
                        criteria: [
                            Criterion("整洁", full: 10_000, weight: 6_000),
                            Criterion("花木", full: 10_000, weight: 4_000),
                        ],
                        groups: [JudgeGroup("群众", weight: 6_000), JudgeGroup("评委", weight: 4_000)],
                        subjects: ["1组晒坝", "2组水井院", "3组老槐院"].map { AppraisalSubject($0) }, isShown: true)),
                in: transaction)
            guard isOpen else { return }
            let name = try People.name(of: resident, in: transaction) ?? "陈桂英"
            try Appraisals.enter(
                [
                    Judge(number: 0, group: 1, name: name, person: resident),
                    Judge(number: 0, group: 2, name: "何秀兰", avoids: [Avoidance(2, .listed)]),
                ], in: id, transaction)
            try Appraisals.open(id, in: transaction)
        }
    }
}
