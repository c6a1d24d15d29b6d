import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Volunteers

private typealias Village = VolunteerVillage

struct RouteTests {
    private static let path = "/volunteers/\(Village.activity)"
    private static func id(_ number: UInt64) -> String { "\(AnyID(high: 5, low: number))" }

    private static func form(_ change: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(Village.activity)", "place": "\(Village.liuping)", "title": "清扫河道",
            "kind": "environment", "day": "2026-11-20", "meeting": "8:30 村委会门口", "risk": "河边湿滑",
            "contact": "周长林 13800000001",
        ].merging(change) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `an activity goes from its start to confirmed time on the pages`(_ engine: TestEngine) async throws {
        let village = try await Village(engine)
        let site = village.site
        let (zhou, wang, chen) = (village.tokens["zhou"], village.tokens["wang"], village.tokens["chen"])
        func post(_ name: String, _ number: UInt64, _ form: [String: String] = [:], as token: String?)
            async throws
            -> TestSite.Reply
        {
            try await site.post(
                "\(Self.path)/\(name)", form: ["id": Self.id(number)].merging(form) { $1 }, as: token)
        }

        let empty = try await site.get("/volunteers", as: chen)
        let blank = try await site.get("/volunteers/new", as: zhou)
        let risky = try await site.post("/volunteers", form: Self.form(["is_risky": "1"]), as: zhou)
        let opened = try await site.post("/volunteers", form: Self.form(), as: zhou)
        let twice = try await site.post("/volunteers", form: Self.form(), as: zhou)
        let young = try await post("joining", 1, as: chen)
        let joined = try await post("joining", 2, ["is_adult": "1"], as: chen)
        let again = try await post("joining", 2, ["is_adult": "1"], as: chen)
        let strange = try await post(
            "people", 3, ["household": "001", "name": "何志强", "is_adult": "1"], as: zhou)
        let paper = try await post(
            "people", 4, ["household": "004", "name": "何志强", "is_adult": "1"], as: zhou)
        let seen = try await site.get(Self.path, as: zhou)
        let own = try await site.get(Self.path, as: chen)
        let nosy = try await post("time", 5, ["minutes.\(Village.chen)": "90"], as: village.tokens["shi"])
        let time = try await post(
            "time", 6, ["minutes.\(Village.chen)": "90", "minutes.\(Village.he)": ""], as: zhou)
        let unread = try await post("time", 7, ["minutes.\(Village.he)": "一小时"], as: zhou)
        let self1 = try await post("confirmation", 8, as: zhou)
        let confirmed = try await post("confirmation", 9, as: wang)
        let mine = try await site.api(.get, "/volunteers", as: chen)
        let list = try await site.get("/volunteers", as: chen)
        let english = try await site.get(Self.path, as: wang, TestSite.Browser(.english))

        #expect(empty.text.contains("近期没有活动") && empty.text.contains("还没有参加过"))
        #expect(blank.status == 200)
        #expect(risky.status == 422 && risky.text.contains("人身意外伤害保险"))
        #expect(opened.status == 303 && opened.location == Self.path)
        #expect(twice.status == 303)
        #expect(young.status == 422 && young.text.contains("监护人"))
        #expect(joined.status == 303 && again.status == 303)
        #expect(strange.status == 422 && strange.text.contains("没有这个人"))
        #expect(paper.status == 303)
        #expect(seen.text.contains("陈*英") && seen.text.contains("何*强") && !seen.text.contains("陈桂英"))
        #expect(!own.text.contains("何*强") && own.text.contains("您已经报名"))
        #expect(nosy.status == 403)
        #expect(time.status == 303)
        #expect(unread.status == 422)
        #expect(self1.status == 409 && self1.text.contains("另一个人"))
        #expect(confirmed.status == 303)
        #expect(mine.json["minutes"] as? Int == 90)
        #expect(list.text.contains("1 小时 30 分钟"))
        #expect(english.text.contains("confirmed"))
        #expect(try await village.states() == ["confirmed 90", "signed 0"])
    }

    @Test
    func
        `an activity is called off once nobody gave time, and neighbours of another village organise nothing`()
        async throws
    {
        let village = try await Village()
        let zhou = village.tokens["zhou"]
        _ = try await village.site.post("/volunteers", form: Self.form(["day": "2026-11-22"]), as: zhou)
        let stranger = try await village.site.post(
            "/volunteers", form: Self.form(["id": Self.id(1)]), as: village.tokens["shi"])
        let form = try await village.site.get(
            "/volunteers/new?place=\(Village.liuping)", as: village.tokens["shi"])
        let left = try await village.site.post(
            "\(Self.path)/leaving", form: ["id": Self.id(2)], as: village.tokens["chen"])
        let off = try await village.site.post(
            "\(Self.path)/cancellation", form: ["id": Self.id(3)], as: zhou)
        let page = try await village.site.get(Self.path, as: village.tokens["chen"])
        let unknown = try await village.site.api(.get, "/volunteers/\(Self.id(9))", as: zhou)

        #expect(stranger.status == 403 && form.status == 403)
        #expect(left.status == 409)
        #expect(off.status == 303)
        #expect(page.text.contains("已取消") && !page.text.contains("我要参加"))
        #expect(unknown.status == 404 && unknown.code == "volunteers.unknown")
    }
}
