import Assemblies
import Clocks
import Kernel
import Ledger
import Notices
import Points
import Storage
import TestGround

@testable import Rewards

extension RewardsVillage {
    /// A body meets on paper and votes; all agree unless fewer are told to.
    @discardableResult
    func vote(
        on subject: AnyID, kind: String, text: String, _ body: BodyKind, _ matter: Matter?, yes: Int = 6,
        at place: PlaceID = RewardsVillage.liuping
    ) async throws -> Resolution? {
        let now = ground.time.now
        let id = BodyID(high: 4, low: UInt64(BodyKind.allCases.firstIndex(of: body) ?? 0) + place.low * 100)
        return try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            if try Assemblies.body(id, in: transaction) == nil {
                try RewardsVillage.found(id, body, at: place, in: transaction)
            }
            let motion = MotionID.minted(at: now)
            let isAuthorised = body == .villagersRepresentatives
            let meeting = try Assemblies.convene(
                AssemblyDraft(
                    id: AssemblyID.minted(at: now), body: id, title: "表决", venue: "村委会", meets: now,
                    motions: [
                        MotionDraft(
                            id: motion, title: "表决", text: text, subject: subject, subjectKind: kind,
                            matter: matter, delegation: isAuthorised ? .cited("2026年3月2日村民会议决议") : nil)
                    ]), in: transaction)
            for seat in 1...6 {
                try Assemblies.signIn(
                    SignIn(assembly: meeting.id, seat: seat, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.openVoting(meeting.id, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: 6, yes: yes, no: 6 - yes, abstain: 0)], of: meeting.id,
                in: transaction)
            return try Assemblies.close(meeting.id, in: transaction).first
        }
    }

    private static func found(
        _ id: BodyID, _ kind: BodyKind, at place: PlaceID, in transaction: Transaction
    ) throws {
        try Assemblies.found(
            Body(
                id: id, kind: kind, place: place, name: "会议\(id.low)",
                period: Period(from: day("2026-01-01"))), in: transaction)
        for number in 1...6 {
            try Assemblies.enter(
                Member(
                    id: MemberID(high: id.low + 40, low: UInt64(number)), body: id, name: "代表\(number)",
                    household: "00\(number)", period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    static let ranks = RewardTerms(
        kind: .ranks, title: "2026年积分前5名奖励", basis: "柳坪村村规民约第十四条", year: 2026,
        tiers: [RewardTier(1, 1, "电饭煲一个"), RewardTier(2, 4, "毛巾两条")], last_places: 2)

    static let shares = RewardTerms(
        kind: .shares, title: "2026年积分奖励预算", basis: "合作社章程第二十一条", year: 2026, points_min: 200,
        budget: Money(fen: 1_000_001), source: "2026年公益支出")

    /// Begun, submitted, voted by the right body: in force.
    @discardableResult
    func adopt(
        _ terms: RewardTerms, as id: RewardPlanID? = nil, by body: BodyKind? = nil, yes: Int = 6,
        text: String? = nil, at place: PlaceID = RewardsVillage.liuping
    ) async throws -> Resolution? {
        let isRanks = terms.kind == .ranks
        let id = id ?? (isRanks ? RewardsVillage.ranksPlan : RewardsVillage.sharesPlan)
        let own = try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            try Rewards.begin(id, at: place, terms, in: transaction)
            return try Rewards.submit(id, in: transaction).motionText
        }
        let deciding = body ?? (isRanks ? .villagersRepresentatives : .membersDelegates)
        return try await vote(
            on: id.as(Marks.Anything.self), kind: Rewards.planKind, text: text ?? own, deciding,
            deciding == .membersDelegates ? .collectiveAffairs : .villagersInterest, yes: yes, at: place)
    }

    func plan(_ id: RewardPlanID) async throws -> RewardPlan {
        try await database.read { try Rewards.plan(id, in: $0) }
    }

    /// Proposed by 周长林, confirmed by somebody else, and run to its end where wanted.
    @discardableResult
    func closeYear(
        _ year: Int = 2026, at place: PlaceID = RewardsVillage.liuping,
        by confirmer: PersonID = RewardsVillage.luo, runs: Bool = true
    ) async throws -> YearClosingID {
        let id = YearClosingID.minted(at: ground.time.now)
        let outlook = try await database.read {
            try Rewards.closingOutlook(at: place, year: year, in: $0)
        }
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) {
            _ = try Rewards.propose(outlook, as: id, in: $0)
        }
        try await database.write(by: Origin(actor: confirmer)) { try Rewards.confirm(id, in: $0) }
        if runs { try await rewards.finish() }
        return id
    }

    @discardableResult
    func freeze(
        _ plan: RewardPlanID, upTo day: String? = nil, by person: PersonID = RewardsVillage.zhou
    ) async throws -> RewardListID {
        let id = RewardListID.minted(at: ground.time.now)
        let outlook = try await database.read {
            try Rewards.outlook(of: plan, upTo: day.map(RewardsVillage.day), in: $0)
        }
        try await database.write(by: Origin(actor: person)) {
            _ = try Rewards.freeze(outlook, as: id, in: $0)
        }
        return id
    }

    func publish(_ list: RewardListID, contact: String = "王春梅 13912345678") async throws {
        let notice = NoticeID.minted(at: ground.time.now)
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) {
            _ = try Rewards.publish(list, as: notice, contact: contact, in: $0)
        }
    }

    /// Lets days go by, the county's clock strike, and the long work go on.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
        try await rewards.finish()
    }

    /// Objects to a household's row of a published list, and finds it right.
    func upset(_ list: RewardListID, household number: Int) async throws {
        let key = ground.county.key
        let id = ObjectionID.minted(at: ground.time.now)
        let lines = try await lines(list)
        let file = try await database.read { try Rewards.list(list, in: $0) }
        guard let notice = file.notice?.as(Marks.Notice.self) else { return }
        let item = lines.first { $0.entry.household == RewardsVillage.household(number) }?.id
        try await database.write(by: Origin(actor: nil)) { transaction in
            let line = try Notices.lines(of: notice, in: transaction)
                .first { $0.item == item?.as(Marks.Anything.self) }?.number
            _ = try Notices.object(
                ObjectionDraft(id: id, notice: notice, words: "那家没有这么多", line: line), key: key,
                in: transaction)
        }
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) {
            _ = try Notices.answer(id, .upheld, words: "核对了登记", in: $0)
        }
    }

    func receive(
        _ list: RewardListID, _ lines: [RewardLineID], signer: String = "户主本人", on day: String? = nil
    ) async throws {
        let draft = ReceiptDraft(
            list: list, lines: lines, day: day.map(RewardsVillage.day) ?? ground.time.now.day, signer: signer)
        let act = AnyID.minted(at: ground.time.now)
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) {
            try Rewards.receive(draft, as: act, in: $0)
        }
    }

    func lines(_ list: RewardListID) async throws -> [RewardLine] {
        try await database.read { try Rewards.lines(of: list, in: $0) }
    }

    func list(_ id: RewardListID) async throws -> RewardList {
        try await database.read { try Rewards.list(id, in: $0) }
    }

    func seasons(_ number: Int) async throws -> [AccountSeason] {
        try await database.read {
            try Points.seasons(of: RewardsVillage.household(number), in: RewardsVillage.liuping, $0)
        }
    }

    func balance(_ number: Int) async throws -> Int64 { try await seasons(number).last?.closing ?? 0 }

    func declare(_ numbers: [Int], on day: String) async throws -> DeclarationID {
        let id = DeclarationID.minted(at: ground.time.now)
        let draft = DeclarationDraft(
            id: id, village: RewardsVillage.liuping, item: RewardsVillage.cleanUp,
            day: RewardsVillage.day(day), role: .committee,
            households: numbers.map(RewardsVillage.household))
        try await database.write(by: Origin(actor: RewardsVillage.wang)) {
            _ = try Points.declare(draft, in: $0)
        }
        return id
    }

    /// Declared, checked, published, and in the books once the window has ended.
    func book(_ numbers: [Int], on day: String) async throws {
        let id = try await declare(numbers, on: day)
        let draft = PublicationDraft(
            id: PublicationID.minted(at: ground.time.now), notice: NoticeID.minted(at: ground.time.now),
            village: RewardsVillage.liuping, last: ground.time.now.day, contact: "王春梅 13912345678")
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            let acts = try Points.acts(of: id, in: transaction)
            try Points.check(id, accepting: Set(acts.map(\.id)), in: transaction)
            try Points.publish(draft, in: transaction)
        }
        try await pass(days: 11)
    }

    /// What this room has told.
    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("rewards.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try (RewardInvariants.all + PointsInvariants.all + LedgerInvariants.all)
                .filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

    /// The codes with which an act is refused; empty where it is not.
    func codes(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch {
            return ["\(error)"]
        }
    }
}
