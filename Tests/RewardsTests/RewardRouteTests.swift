import Access
import Assemblies
import Kernel
import Points
import Sealing
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Rewards

struct RewardRouteTests {
    private static let place = "\(RewardsVillage.liuping)"

    private static func id(_ low: UInt64) -> String { "\(AnyID(high: 6, low: low))" }

    @Test(arguments: TestEngine.all)
    func `a year is previewed, proposed by one and confirmed by another on the screen`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        let (zhou, luo) = (village.tokens["zhou"], village.tokens["luo"])
        let query = "?place=\(Self.place)&year=2026"
        let preview = try await village.site.get("/rewards/closings/new\(query)", as: zhou)
        let data = try await village.site.api(.get, "/rewards/closings/new\(query)", as: zhou)
        let id = "\(YearClosingID(high: 6, low: 51))"
        let fields = ["id": id, "place": Self.place, "year": "2026"]
        let proposed = try await village.site.post("/rewards/closings", form: fields, as: zhou)
        let twice = try await village.site.post("/rewards/closings", form: fields, as: zhou)
        let path = "/rewards/closings/\(id)"
        let own = try await village.site.get(path, as: zhou)
        let alone = try await village.site.api(
            .post, "\(path)/confirmation", ["id": Self.id(52)], as: zhou)
        let confirmed = try await village.site.post(
            "\(path)/confirmation", form: ["id": Self.id(53)], as: luo)
        let running = try await village.site.get(path, as: luo)
        try await village.rewards.finish()
        let closed = try await village.site.api(.get, path, as: luo)
        let late = try await village.site.api(.post, "\(path)/withdrawal", ["id": Self.id(54)], as: zhou)
        let household = try await village.site.get(
            "/points/households/\(RewardsVillage.household(6))", as: zhou)

        #expect(preview.status == 200 && preview.text.contains("158.33") && preview.text.contains("79.16"))
        let items = data.json["items"] as? [[String: Any]]
        #expect(items?.first?["lapsing"] as? Int == 7_917 && items?.first?["with_points"] as? Int == 10)
        #expect(proposed.status == 303 && twice.location == proposed.location)
        #expect(own.text.contains("请另一个人来确认") && !own.text.contains("开始结账"))
        #expect(alone.code == "rewards.own-closing" && confirmed.status == 303)
        #expect(running.text.contains("<progress"))
        #expect(closed.json["state"] as? String == "closed")
        #expect(late.code == "rewards.closing-not-proposed")
        #expect(household.text.contains("5.16") && household.text.contains("-5.17"))
    }

    @Test(arguments: TestEngine.all)
    func `a plan goes from the form over the vote to a frozen, published and handed-out list`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        try await village.closeYear()
        let zhou = village.tokens["zhou"]
        let id = "\(RewardPlanID(high: 6, low: 61))"
        let fields = [
            "id": id, "place": Self.place, "kind": "ranks", "title": "2026年前3名奖励", "basis": "村规民约",
            "year": "2026", "scope": "all", "tiers": "1：电饭煲一个\n2-3：毛巾两条\n", "last_places": "1",
            "points_min": "2",
        ]
        let form = try await village.site.get("/rewards/plans/new?place=\(Self.place)&kind=ranks", as: zhou)
        let wrong = try await village.site.post(
            "/rewards/plans", form: fields.merging(["tiers": "第一名 锅"]) { $1 }, as: zhou)
        let begun = try await village.site.post("/rewards/plans", form: fields, as: zhou)
        let path = "/rewards/plans/\(id)"
        let draft = try await village.site.get(path, as: zhou)
        let submitted = try await village.site.post(
            "\(path)/submission", form: ["id": Self.id(62)], as: zhou)
        let plan = try await village.plan(RewardPlanID(high: 6, low: 61))
        let none = try await village.site.api(
            .post, "\(path)/adoption", ["id": Self.id(66), "resolution": Self.id(67)], as: zhou)
        try await village.vote(
            on: plan.id.as(Marks.Anything.self), kind: Rewards.planKind, text: plan.motionText,
            .villagersRepresentatives, .villagersInterest)
        let preview = try await village.site.get("\(path)/preview", as: zhou)
        let before = try await village.site.get("\(path)/preview?up_to=2026-02-01", as: zhou)
        let list = "\(RewardListID(high: 6, low: 63))"
        let frozen = try await village.site.post("\(path)/lists", form: ["id": list], as: zhou)
        let again = try await village.site.post("\(path)/lists", form: ["id": list], as: zhou)
        let page = try await village.site.get("/rewards/lists/\(list)", as: zhou)
        let hidden = try await village.site.get("/rewards/lists/\(list)", as: village.tokens["tian"])
        let out = try await village.site.post(
            "/rewards/lists/\(list)/notice", form: ["id": Self.id(64), "contact": "王春梅"], as: zhou)
        let seen = try await village.site.api(.get, "/rewards/lists/\(list)", as: village.tokens["tian"])

        #expect(form.status == 200 && form.text.contains("1-10：电饭煲一个"))
        #expect(wrong.status == 422 && wrong.text.contains("第 1 行看不懂") && wrong.text.contains("2026年前3名奖励"))
        #expect(begun.status == 303 && draft.text.contains("第2至第3名：毛巾两条"))
        #expect(submitted.status == 303 && none.code == "rewards.resolution-unknown")
        #expect(preview.text.contains("陈*英") && !preview.text.contains("陈桂英"))
        #expect(before.status == 200 && before.text.contains("没有一户够条件"))
        #expect(frozen.status == 303 && again.location == frozen.location)
        #expect(page.text.contains("末位告知") && page.text.contains("公示这份名单"))
        #expect(hidden.status == 404)
        #expect(out.status == 303)
        #expect((seen.json["last"] as? [Any])?.isEmpty == true && seen.items.count == 3)
    }

    @Test(arguments: TestEngine.all)
    func `shares are paid on the screen, printed and taken as a sheet; full names leave a trace`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        try await village.closeYear()
        try await village.adopt(RewardsVillage.shares)
        let id = try await village.freeze(RewardsVillage.sharesPlan)
        try await village.publish(id)
        try await village.pass(days: 11)
        let zhou = try await village.signIn(RewardsVillage.zhou)
        let path = "/rewards/lists/\(id)"
        let page = try await village.site.get(path, as: zhou)
        let line = try #require(try await village.lines(id).first).id
        let fields = ["id": Self.id(71), "lines": "\(line)", "day": "2027-01-16", "signer": "户主本人"]
        let paid = try await village.site.post("\(path)/receipts", form: fields, as: zhou)
        let twice = try await village.site.post("\(path)/receipts", form: fields, as: zhou)
        let data = try await village.site.api(.get, path, as: zhou)
        let masked = try await village.site.get("\(path)/lines.xlsx", as: zhou)
        let silent = try await village.site.api(.post, "\(path)/lines.xlsx", ["id": Self.id(72)], as: zhou)
        let full = try await village.site.post(
            "\(path)/lines.xlsx", form: ["id": Self.id(73), "reason": "到银行代发"], as: zhou)
        let slips = try await village.site.get("\(path)/print/slips", as: zhou)
        let signing = try await village.site.get("\(path)/print/signing", as: zhou)
        let letters = try await village.site.get("\(path)/print/letters", as: zhou)
        let nothing = try await village.site.get("\(path)/print/posters", as: zhou)
        let correction = try await village.site.post(
            "\(path)/corrections", form: ["id": Self.id(74), "line": "\(line)", "reason": "勾错了"], as: zhou)
        let worker = try await village.signIn(RewardsVillage.tian)
        let stranger = try await village.site.get("\(path)/print/slips", as: worker)

        #expect(page.text.contains("第四十二条") && page.text.contains("记为已付"))
        #expect(paid.status == 303 && twice.status == 303)
        #expect(data.json["paid_fen"] as? Int == 317_804)
        #expect(try SheetReader.read(masked.bytes, name: "a.xlsx").rows.first?[2] == "陈*英")
        #expect(try SheetReader.read(full.bytes, name: "a.xlsx").rows.first?[2] == "陈桂英")
        #expect(silent.status == 422)
        let looks = try await village.database.read {
            try Access.looks(at: id.as(Marks.Anything.self), limit: 10, in: $0)
        }
        #expect(looks.map(\.reason) == ["到银行代发"])
        #expect(slips.text.contains("¥3,178.04") && signing.text.contains("¥10,000.01"))
        #expect(letters.status == 200 && nothing.status == 404)
        #expect(correction.status == 303 && stranger.status == 403)
        #expect(try await village.broken() == [])
    }

    @Test func `the town's ranking shows its first ones, the last ones are for who writes it`() async throws {
        let village = try await RewardsVillage()
        let town = "\(RewardsVillage.shiqiao)"
        let path = "/rewards/rankings?place=\(town)&year=2026"
        let first = try await village.site.api(.get, path, as: village.tokens["luo"])
        let last = try await village.site.api(.get, "\(path)&part=last", as: village.tokens["luo"])
        let worker = try await village.site.api(
            .get, "/rewards/rankings?place=\(Self.place)&year=2026&part=last", as: village.tokens["tian"])
        let own = try await village.site.get(
            "/rewards/rankings?place=\(Self.place)&year=2026", as: village.tokens["zhou"])
        let county = try await village.site.api(
            .get, "/rewards/rankings?place=\(RewardsVillage.county)&year=2026", as: village.tokens["luo"])
        let resident = try await village.site.api(.get, path, as: village.tokens["chen"])

        #expect(first.items.compactMap { $0["rank"] as? Int } == [1, 2, 3])
        #expect(first.items.first?["head"] as? String == "陈*英")
        #expect(last.items.compactMap { $0["points"] as? Int }.first == 100)
        #expect(worker.status == 403 && resident.status == 403)
        #expect(own.text.contains("李*强") && !own.text.contains("李国强"))
        #expect(county.code == "rewards.ranking-off")
    }

    @Test func `the home leads to all of it, and a stranger sees none`() async throws {
        let village = try await RewardsVillage()
        try await village.closeYear()
        try await village.adopt(RewardsVillage.ranks)
        try await village.freeze(RewardsVillage.ranksPlan)

        let home = try await village.site.get("/rewards", as: village.tokens["zhou"])
        let english = try await village.site.get(
            "/rewards?place=\(RewardsVillage.shiqiao)", as: village.tokens["luo"],
            TestSite.Browser(.english))
        let data = try await village.site.api(.get, "/rewards", as: village.tokens["zhou"])
        let stranger = try await village.site.get("/rewards", as: village.tokens["chen"])

        #expect(home.text.contains("2026年积分前5名奖励") && home.text.contains("已结账"))
        #expect(home.text.contains("/rewards/lists/") && home.text.contains("/rewards/rankings"))
        #expect(english.text.contains("Reward plans") && english.text.contains("柳坪村"))
        #expect((data.json["lists"] as? [Any])?.count == 1)
        #expect(stranger.status == 403)
    }
}

extension RewardsVillage {
    /// A session of today, as sessions end when weeks go by.
    func signIn(_ person: PersonID) async throws -> String {
        let token = Randomness.token()
        try await database.write(by: .system) {
            _ = try Access.beginSession(token: token, of: person, in: $0)
        }
        return token
    }
}
