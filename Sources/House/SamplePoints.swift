import Assemblies
import Clocks
import Kernel
import Notices
import People
import Points
import Storage

/// The points of the sample's first village: a list that its representatives adopted on paper in the quarter that is
/// over, that quarter's acts in the books, a clean-up day that was published, another whose window is open, and what
/// waits to be checked, heard and compared with paper.
///
/// The quarter's window ends in its time; the later one ends when the county is first served, as a county at rest has
/// no clock that ticks.
struct SamplePoints: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let version: PointsVersionID
    private let next: PointsVersionID
    private let items: [PointsItemID]
    private let meeting: AssemblyID
    private let motion: MotionID
    private let declarations: [DeclarationID]
    private let publications: [PublicationID]
    /// Of the quarter that is over.
    private let early: [DeclarationID]
    private let book: PaperBookID
    private let quarter: SampleQuarter

    /// Values as villages use them; domain-rules §3 has a table of real ones.
    private static let terms: [ItemTerms] = [
        ItemTerms(
            code: "GY-1", title: "参加院坝大扫除", heading: "出工出力", subject: .labour, points: 500,
            declarers: [.household, .grid, .committee]),
        ItemTerms(
            code: "GY-2", title: "清理堰沟、河道半天", heading: "出工出力", subject: .labour, points: 1_000,
            cap: ItemTerms.Cap(.month, 4_000), declarers: [.grid, .committee]),
        ItemTerms(
            code: "PA-1", title: "夜间义务巡逻", heading: "守夜护村", subject: .safety, points: 1_000,
            cap: ItemTerms.Cap(.month, 2_000), declarers: [.grid, .committee]),
        ItemTerms(
            code: "HJ-1", title: "垃圾分类、门前三包做得好", heading: "院坝干净", subject: .environment, points: 300,
            cap: ItemTerms.Cap(.month, 600), evidence: .photo, declarers: [.household, .grid]),
        ItemTerms(
            code: "YS-1", title: "到会议事", heading: "开会议事", subject: .assembly, points: 200,
            declarers: [.grid, .committee]),
        ItemTerms(
            code: "HJ-9", title: "在路边沟里倒垃圾", heading: "院坝干净", subject: .environment, points: -500,
            declarers: [.grid, .committee], standing_days: 180),
    ]

    init(_ county: County, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x50_4F_49_4E)
        quarter = SampleQuarter(before: end)
        let begin = quarter.begins
        self.county = county
        self.village = village
        self.end = end
        version = PointsVersionID.minted(at: begin, by: &numbers)
        next = PointsVersionID.minted(at: end.adding(days: -1), by: &numbers)
        items = SamplePoints.terms.map { _ in PointsItemID.minted(at: begin, by: &numbers) }
        meeting = AssemblyID.minted(at: begin, by: &numbers)
        motion = MotionID.minted(at: begin, by: &numbers)
        declarations = (0..<7).map { _ in DeclarationID.minted(at: end.adding(days: -16), by: &numbers) }
        publications = (0..<3).map { _ in PublicationID.minted(at: end.adding(days: -13), by: &numbers) }
        early = (0..<3).map { _ in DeclarationID.minted(at: begin, by: &numbers) }
        book = PaperBookID.minted(at: end.adding(days: -1), by: &numbers)
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-16, { try await declare(0, item: 0, grid: 2, skipping: 3, daysAgo: 16) }),
            (-15, { try await declare(2, item: 2, grid: 2, skipping: 9, daysAgo: 15) }),
            (-15, { try await declare(6, item: 4, grid: 1, skipping: 6, daysAgo: 15) }),
            (-15, { try await check(declarations[0], rejecting: 1) }),
            (-14, { try await check(declarations[2], rejecting: 0) }),
            (-14, { try await check(declarations[6], rejecting: 2) }), (-13, { try await publish(0) }),
            (-6, { try await declare(1, item: 1, grid: 0, skipping: 8, daysAgo: 6) }),
            (-5, { try await check(declarations[1], rejecting: 0) }), (-4, { try await publish(1) }),
            (-3, { try await propose() }), (-2, { try await agree() }),
            (-1, { try await declare(3, item: 2, grid: 2, skipping: 12, daysAgo: 1) }),
            (-1, { try await declareByCard() }), (-1, { try await draftNext() }),
            (-1, { try await typePaper() }),
        ]
        return opening
            + acts.enumerated().map { index, act in
                SampleMoment(at: end.adding(days: act.0), number: 4_020 + index, act: act.1)
            }
    }

    /// The quarter that is over: the list is voted, three days' work is declared, checked, published and booked.
    private var opening: [SampleMoment] {
        let acts: [(days: Int, hour: Int64, act: @Sendable () async throws -> Void)] = [
            (48, 9, { try await draft() }), (44, 16, { try await vote() }),
            (36, 18, { try await declare(early[0], item: 0, grid: 0, skipping: 0, on: quarter.day(36)) }),
            (34, 18, { try await declare(early[1], item: 1, grid: 0, skipping: 5, on: quarter.day(34)) }),
            (33, 9, { try await declare(early[2], item: 2, grid: 0, skipping: 10, on: quarter.day(34)) }),
            (32, 9, { try await check(early[0], rejecting: 2) }),
            (32, 9, { try await check(early[1], rejecting: 0) }),
            (32, 10, { try await check(early[2], rejecting: 0) }), (31, 9, { try await publish(2) }),
            (16, 9, { try await strike() }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(at: quarter.instant(act.days, hour: act.hour), number: 4_000 + index, act: act.act)
        }
    }

    /// The county's clock strikes: the window of the quarter's publication is over.
    private func strike() async throws {
        let lease = Lease(name: "ticker", holder: "sample")
        try await Ticker(county.database, lease: lease).tick()
        try await lease.release(in: county.database)
    }

    /// What some households had by another volume, for somebody else to compare with it.
    private func typePaper() async throws {
        let village = village.id
        let day = quarter.begins.day.adding(days: -1)
        // A year that is closed takes no paper any more.
        guard day.year == end.day.year else { return }
        let lines = try await county.database.read {
            try People.households(at: village, limit: 60, in: $0)
        }.dropFirst(36).prefix(8).enumerated().map { index, line in
            PaperPoints(
                household: line.household.id, points: Int64(1_250 + index * 300), earned: Int64(index * 300),
                page: "第\(index / 4 + 1)页")
        }
        let draft = PaperDraft(
            id: book, village: village, day: day, source: "\(day.year)年积分登记簿第2册", lines: lines)
        if lines.isEmpty { return }
        try await write(by: self.village.secretary.person) { _ = try Points.enter(draft, in: $0) }
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func draft() async throws {
        let (version, items, village, meeting, motion) = (version, items, village, meeting, motion)
        let meets = quarter.instant(44, hour: 15)
        try await write(by: village.secretary.person) { transaction in
            guard
                let body = try Assemblies.bodies(
                    of: .villagersRepresentatives, at: village.id, in: transaction
                ).first
            else { return }
            try Points.begin(
                version, at: village.id,
                VersionTerms(
                    title: "\(village.name)积分清单", basis: "\(village.name)村规民约第十二条", isCharter: false,
                    authorisation: "2025年3月8日村民会议第1号决议", from: meets.day.adding(days: 1),
                    budget: 2_000_000, carry_percent: 50), in: transaction)
            for (id, terms) in zip(items, SamplePoints.terms) {
                try Points.enter(terms, as: id, in: version, transaction)
            }
            let submitted = try Points.submit(version, in: transaction)
            let text = submitted.motionText(try Points.items(of: version, in: transaction))
            try Assemblies.convene(
                AssemblyDraft(
                    id: meeting, body: body.id, title: "表决积分清单", venue: "村委会会议室", meets: meets,
                    chair: "周长林", recorder: "王春梅",
                    motions: [
                        MotionDraft(
                            id: motion, title: "通过积分清单", text: text,
                            subject: version.as(Marks.Anything.self), subjectKind: Points.versionKind,
                            matter: .pointsRules, delegation: .cited("2025年3月8日村民会议第1号决议"))
                    ]), in: transaction)
        }
    }

    /// All came but one; all who came agreed but one.
    private func vote() async throws {
        let (meeting, motion) = (meeting, motion)
        try await write(by: village.secretary.person) { transaction in
            let seats = try Assemblies.seats(of: meeting, in: transaction)
            let present = max(seats.count - 1, 1)
            for seat in seats.prefix(present) {
                try Assemblies.signIn(
                    SignIn(assembly: meeting, seat: seat.number, channel: .list, way: .paper), in: transaction
                )
            }
            try Assemblies.openVoting(meeting, in: transaction)
            let against = present > 2 ? 1 : 0
            try Assemblies.count(
                [
                    PaperCount(
                        motion: motion, issued: present, yes: present - against, no: against, abstain: 0)
                ],
                of: meeting, in: transaction)
            try Assemblies.close(meeting, in: transaction)
        }
    }

    /// Declared by the grid's worker for the households after the first `skipping`.
    private func declare(
        _ number: Int, item: Int, grid: Int, skipping: Int, daysAgo: Int
    ) async throws {
        try await declare(
            declarations[number], item: item, grid: grid, skipping: skipping,
            on: end.day.adding(days: -daysAgo))
    }

    private func declare(
        _ id: DeclarationID, item: Int, grid: Int, skipping: Int, on day: Day
    ) async throws {
        let plan = village.grids[min(grid, village.grids.count - 1)]
        let lines = try await county.database.read {
            try People.households(at: plan.place, limit: 16, in: $0)
        }
        let draft = DeclarationDraft(
            id: id, village: village.id, item: items[item], day: day, role: .grid,
            households: lines.dropFirst(skipping).map(\.household.id), note: "\(plan.name)，上午8点到11点")
        try await write(by: plan.worker) { try Points.declare(draft, in: $0) }
    }

    private func check(_ id: DeclarationID, rejecting count: Int) async throws {
        try await write(by: village.secretary.person) { transaction in
            let acts = try Points.acts(of: id, in: transaction)
            try Points.check(
                id, accepting: Set(acts.dropFirst(count).map(\.id)), because: count == 0 ? "" : "签到表上没有",
                in: transaction)
        }
    }

    private func publish(_ number: Int) async throws {
        let id = publications[number]
        let (village, contact) = (village.id, "周长林 13900002001")
        try await write(by: self.village.secretary.person) { transaction in
            try Points.publish(
                PublicationDraft(
                    id: id, notice: NoticeID(high: id.high, low: id.low ^ 1), village: village,
                    last: transaction.now.day, contact: contact), in: transaction)
        }
    }

    /// Told to the household, which has some days left to reply.
    private func propose() async throws {
        let plan = village.grids[0]
        guard
            let line = try await county.database.read({
                try People.households(at: plan.place, limit: 1, in: $0).first
            })
        else { return }
        let draft = DeclarationDraft(
            id: declarations[4], village: village.id, item: items[5], day: end.day.adding(days: -4),
            role: .grid,
            households: [line.household.id], note: "下午在2组路口沟里倒建渣一车，有照片，已经提醒过一次。")
        try await write(by: plan.worker) { try Points.propose(draft, in: $0) }
    }

    /// Some of the first clean-up day agree to be named.
    private func agree() async throws {
        let id = declarations[0]
        try await write(by: village.secretary.person) { transaction in
            for act in try Points.acts(of: id, in: transaction).suffix(5) {
                try Points.consent(
                    of: act.household, isGiven: true, how: "户主在同意书上签字", in: transaction)
            }
        }
    }

    /// Next year's list is still being written.
    private func draftNext() async throws {
        let (next, version, village) = (next, version, village)
        let from = Day(year: end.day.year + 1, month: 1, day: 1) ?? end.day
        try await write(by: village.secretary.person) { transaction in
            guard try Points.list(at: village.id, on: transaction.now.day, in: transaction) != nil else {
                return
            }
            try Points.begin(
                next, at: village.id,
                VersionTerms(
                    title: "\(village.name)积分清单", basis: "\(village.name)村规民约第十二条", isCharter: true,
                    authorisation: "", from: from, budget: 2_500_000, carry_percent: 50),
                copying: version, in: transaction)
        }
    }

    private func declareByCard() async throws {
        let plan = village.grids[0]
        guard
            let line = try await county.database.read({
                try People.households(at: plan.place, limit: 3, in: $0).last
            })
        else { return }
        let draft = DeclarationDraft(
            id: declarations[5], village: village.id, item: items[0], day: end.day.adding(days: -2),
            role: .household, households: [line.household.id], note: "扫了水井到晒坝那一段")
        try await write(by: nil) { try Points.declare(draft, in: $0) }
    }
}
