import Assemblies
import Kernel
import Points
import Storage
import TestGround
import Testing

@testable import Rewards

struct PlanTests {
    private static let today = RewardsVillage.day("2027-01-05")

    private static func ranks(_ change: (inout RewardTerms) -> Void) -> [String] {
        var terms = RewardsVillage.ranks
        change(&terms)
        return terms.refusals(at: .village, today: today).map(\.code)
    }

    private static func shares(_ change: (inout RewardTerms) -> Void) -> [String] {
        var terms = RewardsVillage.shares
        change(&terms)
        return terms.refusals(at: .village, today: today).map(\.code)
    }

    @Test func `what is wrong with a plan is said at once`() {
        let long = String(repeating: "长", count: 200)
        #expect(Self.ranks { _ in } == [])
        #expect(Self.shares { _ in } == [])
        #expect(Self.ranks { $0.title = "" } == ["rewards.title-missing"])
        #expect(Self.ranks { $0.title = long } == ["rewards.title-too-long"])
        #expect(Self.ranks { $0.basis = "" } == ["rewards.basis-missing"])
        #expect(Self.ranks { $0.basis = long } == ["rewards.basis-too-long"])
        #expect(Self.ranks { $0.year = 2028 } == ["rewards.year-unfit"])
        #expect(Self.ranks { $0.points_min = -1 } == ["rewards.minimum-unfit"])
        #expect(Self.ranks { $0.scope = .village } == ["rewards.scope-unfit"])
        #expect(Self.ranks { $0.tiers = [] } == ["rewards.tiers-missing"])
        #expect(
            Self.ranks { $0.tiers = (1...11).map { RewardTier($0, $0, "毛巾") } } == ["rewards.too-many-tiers"])
        #expect(Self.ranks { $0.tiers = [RewardTier(2, 3, "毛巾")] } == ["rewards.tiers-gapped"])
        #expect(Self.ranks { $0.tiers = [RewardTier(1, 501, "毛巾")] } == ["rewards.top-too-large"])
        #expect(Self.ranks { $0.tiers = [RewardTier(1, 1, "")] } == ["rewards.words-unfit"])
        #expect(Self.ranks { $0.last_places = 21 } == ["rewards.last-too-many"])
        #expect(Self.shares { $0.budget = Money(fen: 0) } == ["rewards.budget-missing"])
        #expect(Self.shares { $0.budget = Money(fen: 1_000_000_001) } == ["rewards.budget-too-large"])
        #expect(Self.shares { $0.source = "" } == ["rewards.source-missing"])
        #expect(Self.shares { $0.source = long } == ["rewards.source-too-long"])
        #expect(
            RewardsVillage.shares.refusals(at: .town, today: Self.today) == [.placeUnfit]
                && RewardsVillage.ranks.refusals(at: nil, today: Self.today).contains(.placeUnfit))
    }

    @Test(arguments: ["低保优先", "多分一份股份", "优先承包鱼塘", "加选举票"])
    func `a reward that touches a right is refused with its word`(words: String) {
        let refused = Self.ranks { $0.tiers = [RewardTier(1, 1, words)] }

        #expect(refused == ["rewards.touches-rights"])
    }

    @Test func `every refusal of plans says its whole sentence`() {
        let all: [PlanRefusal] = [
            .unknown, .placeUnfit, .titleMissing, .titleTooLong, .basisMissing, .basisTooLong, .yearUnfit,
            .minimumUnfit, .scopeUnfit, .tiersMissing, .tierUnreadable(2), .tooManyTiers, .tiersGapped,
            .topTooLarge, .wordsUnfit, .touchesRights("低保"), .lastTooMany, .budgetMissing, .budgetTooLarge,
            .sourceMissing, .sourceTooLong, .notDraft, .changedMeanwhile, .tooManyWordings, .bodyUnruled,
            .notSubmitted, .resolutionUnknown,
            .resolutionOfAnother, .resolutionNotPassed, .textDiffers, .bodyUnfit, .bodyNotCollective,
            .elsewhere,
        ]
        for refusal in all {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
            #expect(!refusal.sentence(.chinese).contains("{") && refusal.code.hasPrefix("rewards."))
        }
        #expect(Set(all.map(\.code)).count == all.count)
    }

    @Test(arguments: TestEngine.all)
    func `a plan holds by the vote of the body that the rulebook names, about its very text`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)

        try await village.adopt(RewardsVillage.ranks)

        let plan = try await village.plan(RewardsVillage.ranksPlan)
        #expect(plan.state == .adopted && plan.adoption?.decided == RewardsVillage.day("2027-01-05"))
        #expect(plan.motionText.contains("同分同名次") && plan.motionText.contains("不涉及承包地"))
        #expect(
            try await village.told() == [
                "rewards.plan-drafted", "rewards.plan-submitted", "rewards.plan-adopted",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a budget needs the collective's own vote: villagers do not dispose of it`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)

        let resolution = try await village.adopt(RewardsVillage.shares, by: .villagersAssembly)

        let id = try #require(resolution).id
        let codes = await village.codes {
            try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) {
                _ = try Rewards.adopt(RewardsVillage.sharesPlan, by: id, in: $0)
            }
        }
        #expect(try await village.plan(RewardsVillage.sharesPlan).state == .submitted)
        #expect(codes == ["rewards.body-not-collective"])
        let refused = await village.codes { try await village.freeze(RewardsVillage.sharesPlan) }
        #expect(refused == ["rewards.plan-not-adopted"])
        let plan = try await village.plan(RewardsVillage.sharesPlan)
        #expect(plan.motionText.contains("第四十二条") && plan.motionText.contains("¥10,000.01"))
    }

    @Test func `a vote that failed, or about another text, or of another body, adopts nothing`() async throws
    {
        let village = try await RewardsVillage()
        func adopting(_ resolution: Resolution?) async throws -> [String] {
            let id = try #require(resolution).id
            return await village.codes {
                try await village.database.write(by: .system) {
                    _ = try Rewards.adopt(RewardsVillage.ranksPlan, by: id, in: $0)
                }
            }
        }
        let subject = RewardsVillage.ranksPlan.as(Marks.Anything.self)
        let failed = try await village.adopt(RewardsVillage.ranks, yes: 1)
        let text = try await village.plan(RewardsVillage.ranksPlan).motionText
        let other = try await village.vote(
            on: subject, kind: Rewards.planKind, text: text + "改", .villagersRepresentatives,
            .villagersInterest)
        let body = try await village.vote(
            on: subject, kind: Rewards.planKind, text: text, .membersDelegates, .collectiveAffairs)
        let about = try await village.vote(
            on: RewardsVillage.sharesPlan.as(Marks.Anything.self), kind: Rewards.planKind, text: text,
            .villagersRepresentatives, .villagersInterest)

        #expect(try await adopting(failed) == ["rewards.resolution-not-passed"])
        #expect(try await adopting(other) == ["rewards.text-differs"])
        #expect(try await adopting(body) == ["rewards.body-unfit"])
        #expect(try await adopting(about) == ["rewards.resolution-of-another"])
        let unknown = await village.codes {
            try await village.database.write(by: .system) {
                _ = try Rewards.adopt(RewardsVillage.ranksPlan, by: ResolutionID(high: 1, low: 1), in: $0)
            }
        }
        #expect(unknown == ["rewards.resolution-unknown"])
        #expect(try await village.plan(RewardsVillage.ranksPlan).state == .submitted)
    }

    @Test func `the assembly of all stands in for its representatives, and what is submitted stays`()
        async throws
    {
        let village = try await RewardsVillage()
        try await village.adopt(RewardsVillage.ranks, by: .villagersAssembly)

        let codes = await village.codes {
            try await village.database.write(by: .system) { transaction in
                _ = try Rewards.submit(RewardsVillage.ranksPlan, in: transaction)
            }
        }
        let dropped = await village.codes {
            try await village.database.write(by: .system) {
                try Rewards.drop(RewardsVillage.ranksPlan, in: $0)
            }
        }
        let none = await village.codes {
            try await village.database.read { _ = try Rewards.plan(RewardPlanID(high: 1, low: 1), in: $0) }
        }

        #expect(try await village.plan(RewardsVillage.ranksPlan).state == .adopted)
        #expect(codes == ["rewards.plan-not-draft"] && dropped == ["rewards.plan-not-draft"])
        #expect(none == ["rewards.plan-unknown"])
    }

    @Test func `without a body in the rulebook nothing is submitted, and a vote elsewhere does not count`()
        async throws
    {
        var rules = RewardsVillage.rules
        rules["rewards.body.ranks"] = nil
        let unruled = try await RewardsVillage(rules: rules)
        let codes = await unruled.codes { _ = try await unruled.adopt(RewardsVillage.ranks) }
        #expect(codes == ["rewards.body-unruled"])

        let village = try await RewardsVillage()
        let plan = try await village.adoptedElsewhere()
        #expect(plan == ["rewards.resolution-elsewhere"])
        let draft = await village.codes {
            try await village.database.write(by: .system) { transaction in
                let id = RewardPlanID(high: 6, low: 29)
                try Rewards.begin(id, at: RewardsVillage.liuping, RewardsVillage.ranks, in: transaction)
                _ = try Rewards.adopt(id, by: ResolutionID(high: 1, low: 1), in: transaction)
            }
        }
        #expect(draft == ["rewards.plan-not-submitted"])
    }
}

extension RewardsVillage {
    /// The neighbours' representatives vote about this village's plan.
    fileprivate func adoptedElsewhere() async throws -> [String] {
        let text = try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            try Rewards.begin(
                RewardsVillage.ranksPlan, at: RewardsVillage.liuping, RewardsVillage.ranks, in: transaction)
            return try Rewards.submit(RewardsVillage.ranksPlan, in: transaction).motionText
        }
        let resolution = try await vote(
            on: RewardsVillage.ranksPlan.as(Marks.Anything.self), kind: Rewards.planKind, text: text,
            .villagersRepresentatives, .villagersInterest, at: RewardsVillage.shimen)
        guard let id = resolution?.id else { return ["no resolution"] }
        return await codes {
            try await database.write(by: .system) {
                _ = try Rewards.adopt(RewardsVillage.ranksPlan, by: id, in: $0)
            }
        }
    }
}
