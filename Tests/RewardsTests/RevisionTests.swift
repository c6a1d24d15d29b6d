import Assemblies
import Kernel
import Points
import Storage
import TestGround
import Testing
import Web

@testable import Rewards

struct RevisionTests {
    private static let place = "\(RewardsVillage.liuping)"
    private static let fields = [
        "title": "2026年积分前10名奖励", "basis": "村规民约第十四条", "year": "2026", "scope": "group",
        "tiers": "1：电饭煲一个\n2-10：毛巾两条\n", "last_places": "2", "points_min": "10.5",
    ]

    private static func id(_ low: UInt64) -> String { "\(AnyID(high: 6, low: low))" }

    @Test(arguments: TestEngine.all)
    func `a draft is written anew, and what it said before stays with it`(engine: TestEngine) async throws {
        let village = try await RewardsVillage(engine)
        try await village.begin(RewardsVillage.shares)
        var terms = RewardsVillage.shares
        terms.budget = Money(fen: 2_000_000)
        let first = try await village.plan(RewardsVillage.sharesPlan).motionText

        try await village.revise(terms, seen: 1)
        try await village.revise(terms, seen: 2)

        let plan = try await village.plan(RewardsVillage.sharesPlan)
        let earlier = try await village.database.read {
            try Rewards.earlierWordings(of: RewardsVillage.sharesPlan, in: $0)
        }
        #expect(plan.wording == 2 && plan.terms == terms && plan.motionText.contains("¥20,000.00"))
        #expect(earlier.map(\.text) == [first] && earlier.map(\.number) == [1])
        #expect(earlier.first?.replacer == RewardsVillage.zhou)
        #expect(try await village.told() == ["rewards.plan-drafted", "rewards.plan-revised"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `tiers of a draft are replaced, and what is wrong with the new ones leaves the old`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        try await village.begin(RewardsVillage.ranks)
        var gapped = RewardsVillage.ranks
        gapped.tiers = [RewardTier(2, 3, "毛巾")]
        var better = RewardsVillage.ranks
        better.tiers = [RewardTier(1, 2, "水壶一个")]

        let refused = await village.codes { try await village.revise(gapped, seen: 1) }
        let kept = try await village.plan(RewardsVillage.ranksPlan)
        try await village.revise(better, seen: 1)

        #expect(refused == ["rewards.tiers-gapped"])
        #expect(kept.terms == RewardsVillage.ranks && kept.wording == 1)
        #expect(try await village.plan(RewardsVillage.ranksPlan).terms.tiers == better.tiers)
    }

    @Test func `a plan that was put to the vote, adopted or given up is not written anew`() async throws {
        let village = try await RewardsVillage()
        var terms = RewardsVillage.ranks
        terms.title = "别的办法"
        try await village.begin(RewardsVillage.ranks)
        try await village.database.write(by: .system) { transaction in
            _ = try Rewards.submit(RewardsVillage.ranksPlan, in: transaction)
        }
        let submitted = await village.codes { try await village.revise(terms, seen: 1) }
        let text = try await village.plan(RewardsVillage.ranksPlan).motionText
        try await village.vote(
            on: RewardsVillage.ranksPlan.as(Marks.Anything.self), kind: Rewards.planKind, text: text,
            .villagersRepresentatives, .villagersInterest)
        let adopted = await village.codes { try await village.revise(terms, seen: 1) }
        try await village.begin(RewardsVillage.shares)
        try await village.database.write(by: .system) {
            try Rewards.drop(RewardsVillage.sharesPlan, in: $0)
        }
        let dropped = await village.codes { try await village.revise(RewardsVillage.shares, seen: 1) }

        #expect(submitted == ["rewards.plan-not-draft"] && adopted == submitted && dropped == submitted)
        let plan = try await village.plan(RewardsVillage.ranksPlan)
        #expect(plan.state == .adopted && plan.terms == RewardsVillage.ranks)
    }

    @Test func `who has not read the wording that holds changes and submits nothing`() async throws {
        let village = try await RewardsVillage()
        try await village.begin(RewardsVillage.ranks)
        var terms = RewardsVillage.ranks
        terms.last_places = 0
        try await village.revise(terms, seen: 1)
        terms.last_places = 3

        let late = await village.codes { try await village.revise(terms, seen: 1) }
        let blind = await village.codes {
            try await village.database.write(by: .system) {
                _ = try Rewards.submit(RewardsVillage.ranksPlan, seen: 1, in: $0)
            }
        }
        let last = RewardPlan(
            id: RewardsVillage.ranksPlan, place: RewardsVillage.liuping, number: 1, terms: terms,
            wording: RewardLimits.wordings_max, author: nil, drafted: village.ground.time.now)

        #expect(late == ["rewards.plan-changed-meanwhile"] && blind == late)
        #expect(throws: PlanRefusal.tooManyWordings) {
            try last.revised(terms, seen: RewardLimits.wordings_max)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the form holds what the draft says, refuses at the field, and shows what was changed`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        try await village.begin(RewardsVillage.ranks)
        let path = "/rewards/plans/\(RewardsVillage.ranksPlan)"
        let zhou = village.tokens["zhou"]
        let fields = Self.fields.merging(["id": Self.id(81), "wording": "1"]) { $1 }
        let draft = try await village.site.get(path, as: zhou)
        let form = try await village.site.get("\(path)/terms", as: zhou)
        let wrong = try await village.site.post(
            "\(path)/terms", form: fields.merging(["title": "", "basis": "新依据"]) { $1 }, as: zhou)
        let blind = try await village.site.api(
            .post, "\(path)/terms", ["id": Self.id(82), "title": "x"], as: zhou)
        let stranger = try await village.site.post(
            "\(path)/terms", form: fields, as: village.tokens["tian"])
        let saved = try await village.site.post("\(path)/terms", form: fields, as: zhou)
        let twice = try await village.site.post("\(path)/terms", form: fields, as: zhou)
        let late = try await village.site.post(
            "\(path)/terms", form: fields.merging(["id": Self.id(83)]) { $1 }, as: zhou)
        let page = try await village.site.get(path, as: zhou)
        let english = try await village.site.get(path, as: zhou, TestSite.Browser(.english))
        let data = try await village.site.api(.get, path, as: zhou)
        let submitted = try await village.site.post(
            "\(path)/submission", form: ["id": Self.id(84), "wording": "2"], as: zhou)
        let closed = try await village.site.get("\(path)/terms", as: zhou)
        let another = try await village.site.get(
            "/rewards/plans/new?place=\(Self.place)&from=\(RewardsVillage.ranksPlan)", as: zhou)

        #expect(draft.text.contains("\(path)/terms") && !draft.text.contains("以前的文字"))
        #expect(form.text.contains("2-4：毛巾两条") && form.text.contains("现在是第 1 稿"))
        #expect(form.text.contains(RewardsVillage.ranks.title))
        #expect(wrong.status == 422 && wrong.text.contains("请写办法的名称") && wrong.text.contains("新依据"))
        #expect(blind.status == 422 && stranger.status == 403)
        #expect(saved.status == 303 && twice.location == saved.location)
        #expect(late.status == 409 && late.text.contains("别人改过这个办法"))
        #expect(page.text.contains("第2至第10名：毛巾两条") && page.text.contains("以前的文字（1 稿）"))
        #expect(page.text.contains("由周长林改掉") && page.text.contains("第2至第4名：毛巾两条"))
        #expect(english.text.contains("Earlier wordings (1)"))
        #expect(data.json["wording"] as? Int == 2 && data.json["points_min"] as? Int == 1_050)
        #expect((data.json["earlier"] as? [[String: Any]])?.first?["wording"] as? Int == 1)
        #expect(submitted.status == 303 && closed.status == 409)
        #expect(another.text.contains("2026年积分前10名奖励"))
    }
}

extension RewardsVillage {
    fileprivate func begin(_ terms: RewardTerms) async throws {
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            let id = terms.kind == .ranks ? RewardsVillage.ranksPlan : RewardsVillage.sharesPlan
            try Rewards.begin(id, at: RewardsVillage.liuping, terms, in: transaction)
        }
    }

    fileprivate func revise(_ terms: RewardTerms, seen: Int) async throws {
        try await database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            let id = terms.kind == .ranks ? RewardsVillage.ranksPlan : RewardsVillage.sharesPlan
            try Rewards.revise(id, terms, seen: seen, in: transaction)
        }
    }
}
