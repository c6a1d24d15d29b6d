import Foundation
import Kernel
import Sheets
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Pledges

struct PledgeRouteTests {
    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }
    private static let board = "/pledges/boards/\(PledgeVillage.liuping)"

    @Test(arguments: TestEngine.all)
    func `the branch sets up a post, a member takes it on, and the board shows who agreed`(
        engine: TestEngine
    ) async throws {
        let village = try await PledgeVillage(engine)
        let (site, zhou, chen, he) = (
            village.site, village.tokens["zhou"], village.tokens["chen"], village.tokens["he"]
        )
        let blank = try await site.get("/pledges/posts/new?place=\(PledgeVillage.liuping)", as: zhou)
        var form = [
            "id": fresh(1), "place": "\(PledgeVillage.liuping)", "kind": "post", "title": "",
            "duties": "每月讲一次。",
            "seats": "2", "until": "2027-06-30",
        ]
        let wrong = try await site.post("/pledges/posts", form: form, as: zhou)
        (form["id"], form["title"]) = (fresh(2), "政策宣传岗")
        let opened = try await site.post("/pledges/posts", form: form, as: zhou)
        let mine = try await site.get("/pledges/mine", as: chen)
        let claimed = try await site.post(
            "/pledges/claims", form: ["id": fresh(3), "post": fresh(2), "is_public": "1"], as: chen)
        let second = try await site.post("/pledges/claims", form: ["id": fresh(4), "post": fresh(2)], as: he)
        let desk = try await site.get("/pledges", as: zhou)
        let yes = try await site.post(
            "/pledges/claims/\(fresh(3))/decision", form: ["id": fresh(5), "is_confirmed": "1"], as: zhou)
        let also = try await site.post(
            "/pledges/claims/\(fresh(4))/decision", form: ["id": fresh(6), "is_confirmed": "1"], as: zhou)
        let board = try await site.get(Self.board)
        let held = try await site.get("/pledges/mine", as: chen)

        #expect(blank.text.contains("设一个岗") && wrong.status == 422 && wrong.text.contains("请写岗位名称"))
        #expect([opened, claimed, second, yes, also].map(\.status) == Array(repeating: 303, count: 5))
        #expect(mine.text.contains("政策宣传岗") && desk.text.contains("陈桂英") && desk.text.contains("何秀兰"))
        #expect(board.text.contains("陈桂英") && !board.text.contains("何秀兰") && board.text.contains("另有"))
        #expect(held.text.contains("在岗"))

        let hidden = try await site.post(
            "/pledges/claims/\(fresh(3))/publication", form: ["id": fresh(7)], as: chen)
        let others = try await site.api(
            .post, "/pledges/claims/\(fresh(3))/publication", ["id": fresh(8), "is_public": true], as: he)
        let back = try await site.post(
            "/pledges/claims/\(fresh(4))/ending", form: ["id": fresh(9), "reason": "moved"], as: he)
        let taken = try await site.post(
            "/pledges/claims/\(fresh(3))/ending", form: ["id": fresh(10), "reason": "branch"], as: zhou)
        let stolen = try await site.api(
            .post, "/pledges/claims/\(fresh(4))/ending", ["id": fresh(11), "reason": "wish"], as: chen)
        let closed = try await site.post(
            "/pledges/posts/\(fresh(2))/closing", form: ["id": fresh(12)], as: zhou)
        #expect([hidden, back, taken, closed].map(\.status) == [303, 303, 303, 303])
        #expect(others.status == 404 && stolen.status == 404)
        #expect(!(try await site.get(Self.board)).text.contains("陈桂英"))
    }

    @Test(arguments: TestEngine.all)
    func `a promise goes from the member over the branch to the village, and its counts come at the end`(
        engine: TestEngine
    ) async throws {
        let village = try await PledgeVillage(engine)
        let (site, zhou, chen, li) = (
            village.site, village.tokens["zhou"], village.tokens["chen"], village.tokens["li"]
        )
        let path = "/pledges/promises/\(fresh(2))"
        let wrong = try await site.post(
            "/pledges/promises", form: ["id": fresh(1), "due": "2026-12-20"], as: chen)
        let made = try await site.post(
            "/pledges/promises",
            form: [
                "id": fresh(2), "text": "把路灯报修、盯到修好", "measure": "6 盏灯全亮", "due": "2026-12-20",
                "is_public": "1",
            ], as: chen)
        let unseen = try await site.get(path, as: li)
        let waits = try await site.get(path, as: zhou)
        let yes = try await site.post(
            "\(path)/decision", form: ["id": fresh(3), "is_confirmed": "1"], as: zhou)
        let stranger = try await site.api(
            .post, "\(path)/result", ["id": fresh(4), "is_kept": "yes", "words": "好了"], as: li)
        let told = try await site.post(
            "\(path)/result", form: ["id": fresh(5), "is_kept": "yes", "words": "6 盏都亮了。"], as: chen)
        let asks = try await site.get(path, as: li)
        let none = try await site.post("\(path)/ratings", form: ["id": fresh(6)], as: li)
        let rated = try await site.post("\(path)/ratings", form: ["id": fresh(7), "grade": "fairly"], as: li)
        let twice = try await site.post("\(path)/ratings", form: ["id": fresh(7), "grade": "fairly"], as: li)
        let again = try await site.api(
            .post, "\(path)/ratings", ["id": fresh(8), "grade": "satisfied"], as: li)
        let thanks = try await site.get(path, as: li)
        let paper = try await site.post(
            "\(path)/paper", form: ["id": fresh(9), "satisfied": "7", "fairly": "1", "dissatisfied": "0"],
            as: zhou)
        let sheet = try await site.get("\(Self.board)/print?sheet=review&size=a3")
        let early = try await site.api(.get, path)
        try await village.pass(days: 8)
        let late = try await site.api(.get, path)
        let page = try await site.get(path, .init(.english))

        #expect(wrong.status == 422 && wrong.text.contains("请写承诺做什么"))
        #expect(unseen.status == 404 && waits.text.contains("支部确认") && stranger.status == 404)
        #expect([made, yes, told, rated, twice, paper].map(\.status) == Array(repeating: 303, count: 6))
        #expect(asks.text.contains("您满意吗") && none.status == 422 && again.code == "pledges.rated-already")
        #expect(thanks.text.contains("您评过了") && sheet.text.contains("□"))
        #expect(early.json["satisfied"] is NSNull && late.json["satisfied"] as? Int == 7)
        #expect(late.json["fairly"] as? Int == 2 && page.text.contains("Fairly satisfied"))
        #expect(try await village.broken() == [])
    }

    @Test func `who is no member learns nothing of who is, and the board is open to all`() async throws {
        let village = try await PledgeVillage()
        try await village.promise(isPublic: false)
        try await village.decide(promise: 1)
        let li = try await village.site.get("/pledges/mine", as: village.tokens["li"])
        let board = try await village.site.get(Self.board)
        let town = try await village.site.get("/pledges/boards/\(PledgeVillage.shiqiao)")
        let wall = try await village.site.get("\(Self.board)/print")
        let odd = try await village.site.get("\(Self.board)/print?size=a9")
        let off = try await village.site.api(
            .post, "/pledges/promises/\(PledgeVillage.promise(1))/publication",
            ["id": fresh(1), "is_public": true], as: village.tokens["chen"])
        let shown = try await village.site.get(Self.board)

        #expect(li.text.contains("这里没有您要办的") && !li.text.contains("认哪个岗"))
        #expect(!board.text.contains("陈桂英") && board.text.contains("还没有公开的承诺"))
        #expect(town.status == 404 && wall.status == 200 && odd.status == 422)
        #expect(off.status == 201 && shown.text.contains("陈桂英"))
    }

    @Test func `above a village there are figures and no names, and only for who leads`() async throws {
        let village = try await PledgeVillage()
        try await village.open()
        try await village.claim()
        try await village.decide(claim: 1)
        let (luo, wang) = (village.tokens["luo"], village.tokens["wang"])
        let town = try await village.site.get("/pledges", as: luo)
        let json = try await village.site.api(.get, "/pledges", as: luo)
        let sheet = try await village.site.get("/pledges.xlsx?place=\(PledgeVillage.shiqiao)", as: luo)
        let csv = try await village.site.get("/pledges.csv", as: luo)
        let other = try await village.site.get("/pledges", as: wang)
        let zhou = try await village.site.get(
            "/pledges?place=\(PledgeVillage.shimen)", as: village.tokens["zhou"])
        let form = try await village.site.get("/pledges/posts/new?place=\(PledgeVillage.shiqiao)", as: luo)

        #expect(town.text.contains("柳坪村") && !town.text.contains("陈桂英"))
        let figures = (json.json["villages"] as? [[String: Any]])?.first
        #expect(figures?["held"] as? Int == 1 && figures?["seats"] as? Int == 1)
        #expect(try SheetReader.read(sheet.bytes, name: "a.xlsx").rows.count == 1 && csv.text.contains("柳坪村"))
        #expect(other.status == 403 && zhou.status == 403 && form.status == 422)
    }

    @Test func `a no is told with its reason`() async throws {
        let village = try await PledgeVillage()
        try await village.open()
        try await village.claim()
        try await village.promise()
        let (zhou, chen) = (village.tokens["zhou"], village.tokens["chen"])
        let blank = try await village.site.post(
            "/pledges/claims/\(PledgeVillage.claim(1))/decision", form: ["id": fresh(1)], as: zhou)
        let no = try await village.site.post(
            "/pledges/claims/\(PledgeVillage.claim(1))/decision",
            form: ["id": fresh(2), "reason": "这个岗要住在一组的人"],
            as: zhou)
        let promise = try await village.site.post(
            "/pledges/promises/\(PledgeVillage.promise(1))/decision",
            form: ["id": fresh(3), "reason": "路灯归电力，换一件自己能做的"], as: zhou)
        let mine = try await village.site.get("/pledges/mine", as: chen)
        let told = try await village.site.get("/pledges/promises/\(PledgeVillage.promise(1))", as: chen)

        #expect(blank.status == 422 && no.status == 303 && promise.status == 303)
        #expect(mine.text.contains("要住在一组的人") && told.text.contains("路灯归电力"))
    }
}
