import Kernel
import Notices
import People
import Places
import Relief
import Storage

/// Relief in the sample's first village: one household in relief, one posted, one before the county, one refused, an
/// emergency whose papers are due, an application that waits for two to go, one to be taken down, and a lead.
struct SampleRelief: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let clerks: [SampleWorld.HolderPlan]
    private let matters: [ReliefID]
    private let acts: [ReliefActID]
    private let notices: [NoticeID]

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, resident: PersonID,
        end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x52_45_4C_49)
        let begin = end.adding(days: -36)
        self.county = county
        self.town = town
        self.village = village
        self.resident = resident
        self.end = end
        clerks = ["冯秀兰", "万晓东"].map {
            SampleWorld.HolderPlan(
                person: PersonID.minted(at: begin, by: &numbers), name: $0,
                post: PostID.minted(at: begin, by: &numbers))
        }
        matters = (0..<8).map { _ in ReliefID.minted(at: begin, by: &numbers) }
        acts = (0..<40).map { _ in ReliefActID.minted(at: begin, by: &numbers) }
        notices = (0..<3).map { _ in NoticeID.minted(at: begin, by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        var steps: Steps = [(-35, { try await appoint() })]
        steps += granted
        steps += posted
        steps += heard
        steps += refused
        steps += waiting
        return steps.enumerated().map { index, step in
            SampleMoment(at: end.adding(days: step.0), number: 4_900 + index, act: step.1)
        }
    }

    private typealias Steps = [(Int64, @Sendable () async throws -> Void)]

    private var granted: Steps {
        [
            (-34, { try await apply(0, "subsistence", .ordinary, need: "长年吃药，做不动农活") }),
            (-31, { try await check(0, "药费单据齐全，两间瓦房漏雨") }),
            (-30, { try await opine(0, Money(yuan: 420), persons: 1) }), (-30, { try await post(0) }),
            (-22, { try await endWindow(0) }), (-20, { try await confirm(0, .grant, Money(yuan: 420)) }),
            (-12, { try await pay(0, Money(yuan: 420)) }),
        ]
    }

    private var waiting: Steps {
        [
            (-2, { try await apply(4, "temporary", .emergency, need: "夜里失火，灶屋和被褥都烧了") }),
            (-2, { try await aid(4, Money(yuan: 1_000)) }),
            (-1, { try await ownApplication() }), (-1, { try await find(6, "subsistence") }),
            (-1, { try await find(7, "temporary") }), (-1, { try await agree(7) }),
        ]
    }

    private var posted: Steps {
        [
            (-9, { try await apply(1, "subsistence", .ordinary, need: "一个人带两个孩子读书") }),
            (-6, { try await check(1, "租住两间房，打零工，收入不固定") }),
            (-4, { try await opine(1, Money(yuan: 960), persons: 3) }), (-3, { try await post(1) }),
        ]
    }

    private var heard: Steps {
        [
            (-20, { try await apply(2, "extreme-hardship", .ordinary, need: "无儿无女，生活不能自理") }),
            (-17, { try await check(2, "独居，行动不便，没有赡养人") }),
            (-15, { try await opine(2, Money(yuan: 780), persons: 1) }), (-15, { try await post(2) }),
            (-7, { try await endWindow(2) }),
        ]
    }

    private var refused: Steps {
        [
            (-18, { try await apply(3, "temporary", .ordinary, need: "想买一辆三轮车拉货") }),
            (-14, { try await check(3, "家里有固定工资，没有突发困难") }),
            (-13, { try await opine(3, Money(fen: 0), persons: 0) }),
            (-10, { try await confirm(3, .refuse, Money(fen: 0)) }),
        ]
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    /// Two clerks of the town's office, who go into houses.
    private func appoint() async throws {
        let (clerks, town) = (clerks, town.id)
        try await write(by: nil) { transaction in
            for clerk in clerks {
                try People.register(Person(id: clerk.person, name: clerk.name), in: transaction)
                try People.appoint(
                    Post(
                        id: clerk.post, person: clerk.person, kind: "town-office", place: town,
                        period: Period(from: transaction.now.day)), in: transaction)
            }
        }
    }

    /// The household of a matter with its head's name: not one of those whom the other stories tell of.
    private func household(_ number: Int) async throws -> (id: HouseholdID, name: String)? {
        let village = village.id
        return try await county.database.read { reader in
            let line = try People.households(at: village, limit: 200, in: reader).dropFirst(30 + number * 3)
                .first
            return line.map { ($0.household.id, $0.headName ?? "") }
        }
    }

    private func find(_ number: Int, _ kind: String) async throws {
        guard let (household, _) = try await household(number) else { return }
        let (id, worker) = (matters[number], village.grids[min(2, village.grids.count - 1)].worker)
        let draft = LeadDraft(
            id: id, place: village.id, kind: kind, source: .visit, household: household,
            applicant: try SealedApplicant("", nil, of: id, key: county.key))
        try await write(by: worker) { try Relief.find(draft, in: $0) }
    }

    private func agree(_ number: Int) async throws {
        let id = matters[number]
        let worker = village.grids[min(2, village.grids.count - 1)].worker
        try await write(by: worker) { try Relief.answerConsent(id, isGiven: true, in: $0) }
    }

    /// The grid worker found, asked, and took the application down.
    private func apply(
        _ number: Int, _ kind: String, _ path: ReliefMatter.Path, need: String
    ) async throws {
        guard let (_, name) = try await household(number) else { return }
        try await find(number, kind)
        let id = matters[number]
        let details = ReliefDetails(
            phone: "1390000330\(number)", persons: number + 1, income: "种两亩地", need: need,
            authorisation: "本人口头委托，村委会两人在场")
        let draft = ApplicationDraft(
            id: id, place: village.id, kind: kind, path: path, agrees: true, isProxy: true,
            applicant: try SealedApplicant(name, details, of: id, key: county.key))
        let worker = village.grids[min(2, village.grids.count - 1)].worker
        try await write(by: worker) { transaction in
            try Relief.answerConsent(id, isGiven: true, in: transaction)
            try Relief.apply(draft, in: transaction)
        }
    }

    private func ownApplication() async throws {
        let (id, resident) = (matters[5], resident)
        let details = ReliefDetails(
            phone: "13900003305", persons: 2, income: "养老金每月一百多", health: "腿脚不便", need: "老伴住院，自费部分太多")
        let draft = ApplicationDraft(
            id: id, place: village.id, kind: "temporary", agrees: true,
            applicant: try SealedApplicant("陈桂英", details, of: id, key: county.key))
        try await write(by: resident) { try Relief.apply(draft, person: resident, in: $0) }
    }

    private func words(_ text: String, of row: ReliefActID) -> SealedWords {
        SealedWords(text, of: row.as(Marks.Anything.self), key: county.key)
    }

    private func check(_ number: Int, _ report: String) async throws {
        let (id, act) = (matters[number], acts[number])
        let draft = CheckDraft(
            id: act, second: clerks[1].person, isFit: number != 3, report: words(report, of: act))
        try await write(by: clerks[0].person) { try Relief.check(draft, of: id, in: $0) }
    }

    private func opine(_ number: Int, _ amount: Money, persons: Int) async throws {
        let (id, act) = (matters[number], acts[10 + number])
        let draft = OpinionDraft(
            id: act, isFor: amount.fen > 0, amount: amount, persons: persons,
            reason: words(amount.fen > 0 ? "" : "不属于突发、意外或者生活必需支出突然增加", of: act))
        try await write(by: town.desk.person) { try Relief.opine(draft, on: id, in: $0) }
    }

    private func post(_ number: Int) async throws {
        guard let (_, name) = try await household(number) else { return }
        let id = matters[number]
        let draft = PostingDraft(
            id: notices[number], issuer: "\(town.name)人民政府", contact: "罗敏 13900003001", name: name)
        try await write(by: town.desk.person) { try Relief.post(draft, of: id, in: $0) }
    }

    private func endWindow(_ number: Int) async throws {
        let notice = notices[number]
        try await write(by: nil) { try Notices.endWindow(of: notice, at: $0.now, in: $0) }
    }

    private func confirm(_ number: Int, _ kind: ReliefDecision.Kind, _ amount: Money) async throws {
        let (id, act, at) = (matters[number], acts[20 + number], end.adding(days: number == 0 ? -20 : -10))
        let isNo = kind == .refuse
        let draft = DecisionDraft(
            id: act, kind: kind, amount: amount, from: ReliefMonth(of: at.day), care: isNo ? nil : .stable,
            reason: words(isNo ? "不属于突发、意外或者生活必需支出突然增加" : "", of: act),
            remedy: words(isNo ? "收到之日起 60 日内可以向县人民政府申请行政复议" : "", of: act))
        let desk = try await county.database.read { reader -> PersonID? in
            guard let root = try Places.root(in: reader) else { return nil }
            return try People.posts(at: [root.id], in: reader).first { $0.kind == "county-desk" }?.person
        }
        try await write(by: desk) { try Relief.confirm(draft, on: id, in: $0) }
    }

    private func pay(_ number: Int, _ amount: Money) async throws {
        let (id, act) = (matters[number], acts[30 + number])
        let month = ReliefMonth(of: end.adding(days: -20).day)
        try await write(by: town.desk.person) {
            try Relief.pay(PaymentDraft(id: act, month: month, amount: amount), of: id, in: $0)
        }
    }

    private func aid(_ number: Int, _ amount: Money) async throws {
        let (id, act) = (matters[number], acts[30 + number])
        let month = ReliefMonth(of: end.day)
        try await write(by: town.desk.person) {
            try Relief.aid(PaymentDraft(id: act, month: month, amount: amount), to: id, in: $0)
        }
    }
}
