import Assemblies
import Kernel
import Notices
import People
import Points
import Rewards
import Storage

/// What follows from last year's points in the sample's first village: they were counted on paper and taken over, the
/// year is closed, a plan of rewards by rank is adopted and its list published, and a voted budget is shared out.
///
/// Both windows end when the county is first served: a county at rest has no clock that ticks.
struct SampleRewards: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let quarter: SampleQuarter
    private let year: Int
    private let delegates: BodyID
    private let book: PaperBookID
    private let closing: YearClosingID
    private let plans: [RewardPlanID]
    private let lists: [RewardListID]
    private let meetings: [AssemblyID]
    private let motions: [MotionID]
    private let notices: [NoticeID]

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x52_45_57_41)
        let begin = end.adding(days: -26)
        self.county = county
        self.town = town
        self.village = village
        self.end = end
        quarter = SampleQuarter(before: end)
        year = begin.day.year - 1
        book = PaperBookID.minted(at: begin, by: &numbers)
        delegates = BodyID.minted(at: begin, by: &numbers)
        closing = YearClosingID.minted(at: begin, by: &numbers)
        plans = (0..<3).map { _ in RewardPlanID.minted(at: begin, by: &numbers) }
        lists = (0..<2).map { _ in RewardListID.minted(at: begin, by: &numbers) }
        meetings = (0..<2).map { _ in AssemblyID.minted(at: begin, by: &numbers) }
        motions = (0..<2).map { _ in MotionID.minted(at: begin, by: &numbers) }
        notices = (0..<2).map { _ in NoticeID.minted(at: begin, by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-25, { try await found() }),
            (-24, { try await draft(1, shares, .membersDelegates, days: 11, .collectiveAffairs) }),
            (-19, { try await propose() }), (-18, { try await confirm() }),
            (-17, { try await draft(0, ranks, .villagersRepresentatives, days: 3, .villagersInterest) }),
            (-14, { try await vote(0) }), (-13, { try await vote(1) }), (-12, { try await publish(0) }),
            (-12, { try await publish(1) }), (-2, { try await draftNext() }),
        ]
        let first = SampleMoment(at: quarter.begins, number: 4_499) { try await takeOver() }
        return [first]
            + acts.enumerated().map { index, act in
                SampleMoment(at: end.adding(days: act.0), number: 4_500 + index, act: act.1)
            }
    }

    private func write(
        by person: PersonID? = nil, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person ?? village.secretary.person), act)
    }

    private func households() async throws -> [HouseholdLine] {
        let village = village.id
        return try await county.database.read { try People.households(at: village, limit: 60, in: $0) }
    }

    /// Some have more, some less, two the same: whole halves of points.
    private func takeOver() async throws {
        let (village, year) = (village.id, year)
        let paper = try await households().prefix(36).enumerated().map { index, line in
            PaperPoints(
                household: line.household.id, points: Int64((index * 37 + 11) % 29 * 450 + 500),
                page: "第\(index / 3 + 1)页")
        }
        // The paper goes on until the village counts here.
        let eve = quarter.begins.day.adding(days: -1)
        let last = min(Day(year: year, month: 12, day: 31) ?? eve, eve)
        let draft = PaperDraft(
            id: book, village: village, day: last, source: "\(year)年积分登记簿，1—12页", lines: paper)
        try await write { _ = try Points.enter(draft, in: $0) }
        try await write(by: town.desk.person) { try Points.takeOver(draft.id, in: $0) }
    }

    /// The collective's delegates: one of each household that counts.
    private func found() async throws {
        let (delegates, village) = (delegates, village)
        let lines = try await households().prefix(24)
        try await write { transaction in
            let period = Period(from: transaction.now.day)
            try Assemblies.found(
                Body(
                    id: delegates, kind: .membersDelegates, place: village.id,
                    name: "\(village.name)股份经济合作社成员代表大会", period: period), in: transaction)
            let names = try People.names(of: lines.compactMap(\.head), in: transaction)
            let members = lines.compactMap { line in
                line.head.map { head in
                    Member(
                        id: transaction.derivedID(), body: delegates, person: head, name: names[head] ?? "",
                        household: line.household.code, period: period)
                }
            }
            try Assemblies.enter(members, on: delegates, in: transaction)
        }
    }

    private func propose() async throws {
        let (closing, village, year) = (closing, village.id, year)
        let outlook = try await county.database.read {
            try Rewards.closingOutlook(at: village, year: year, in: $0)
        }
        try await write { _ = try Rewards.propose(outlook, as: closing, in: $0) }
    }

    /// By the town's desk: the second person.
    private func confirm() async throws {
        let closing = closing
        try await write(by: town.desk.person) { try Rewards.confirm(closing, in: $0) }
        try await Rewards(county).finish()
    }

    private var ranks: RewardTerms {
        RewardTerms(
            kind: .ranks, title: "\(year)年积分榜前10名奖励", basis: "\(village.name)村规民约第十四条", year: year,
            tiers: [
                RewardTier(1, 1, "“积分之星”牌匾一块、电饭煲一个"), RewardTier(2, 5, "热水壶一个"),
                RewardTier(6, 10, "洗衣液两桶"),
            ], last_places: 2)
    }

    private var shares: RewardTerms {
        RewardTerms(
            kind: .shares, title: "\(year)年积分奖励预算分配", basis: "股份经济合作社章程第二十一条", year: year,
            points_min: 2_000, budget: Money(yuan: 12_000), source: "\(year)年公益支出")
    }

    private func draft(
        _ number: Int, _ terms: RewardTerms, _ kind: BodyKind, days: Int64, _ matter: Matter
    ) async throws {
        let (plan, meeting, motion, village) = (plans[number], meetings[number], motions[number], village)
        try await write { transaction in
            guard
                let body = try Assemblies.bodies(of: kind, at: village.id, in: transaction).first
            else { return }
            try Rewards.begin(plan, at: village.id, terms, in: transaction)
            let text = try Rewards.submit(plan, in: transaction).motionText
            try Assemblies.convene(
                AssemblyDraft(
                    id: meeting, body: body.id, title: "表决\(terms.title)", venue: "村委会会议室",
                    meets: transaction.now.adding(days: days).day.start.adding(hours: 9), chair: "周长林",
                    recorder: "王春梅",
                    motions: [
                        MotionDraft(
                            id: motion, title: terms.title, text: text,
                            subject: plan.as(Marks.Anything.self), subjectKind: Rewards.planKind,
                            matter: matter,
                            delegation: matter == .villagersInterest ? .cited("2025年3月8日村民会议第1号决议") : nil)
                    ]), in: transaction)
        }
    }

    /// All came but one, and all who came agreed.
    private func vote(_ number: Int) async throws {
        let (meeting, motion) = (meetings[number], motions[number])
        try await write { transaction in
            let seats = try Assemblies.seats(of: meeting, in: transaction)
            if seats.isEmpty { return }
            let present = max(seats.count - 1, 1)
            for seat in seats.prefix(present) {
                try Assemblies.signIn(
                    SignIn(assembly: meeting, seat: seat.number, channel: .list, way: .paper),
                    in: transaction)
            }
            try Assemblies.openVoting(meeting, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: present, yes: present, no: 0, abstain: 0)], of: meeting,
                in: transaction)
            try Assemblies.close(meeting, in: transaction)
        }
    }

    private func publish(_ number: Int) async throws {
        let (plan, list, notice) = (plans[number], lists[number], notices[number])
        let outlook = try await county.database.read {
            try Rewards.plan(plan, in: $0).state == .adopted
                ? try Rewards.outlook(of: plan, upTo: nil, in: $0) : nil
        }
        guard let outlook else { return }
        try await write { transaction in
            try Rewards.freeze(outlook, as: list, in: transaction)
            try Rewards.publish(list, as: notice, contact: "周长林 13900002001", in: transaction)
        }
    }

    /// This year's plan is still being written.
    private func draftNext() async throws {
        let (plan, village, year) = (plans[2], village, year + 1)
        try await write { transaction in
            try Rewards.begin(
                plan, at: village.id,
                RewardTerms(
                    kind: .ranks, title: "\(year)年各组积分前3名奖励", basis: "\(village.name)村规民约第十四条",
                    year: year, scope: .group, tiers: [RewardTier(1, 3, "保温杯一个")]), in: transaction)
        }
    }
}
