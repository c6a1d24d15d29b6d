import Access
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Petitions

struct PetitionRouteTests {
    private static let path = "/petitions/\(PetitionTown.petition)"
    private static let fields = [
        "id": "\(PetitionTown.petition)", "form": "letter", "kind": "appeal",
        "place": "\(PetitionTown.liuping)",
        "words": PetitionTown.words, "name": "陈桂英", "phone": "13900001234", "address": "柳坪村三组",
        "source": "市信访局",
    ]

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    @Test(arguments: TestEngine.all)
    func `a claim goes its whole way on the screen, and its petitioner follows by code`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        let (luo, xie) = (town.tokens["luo"], town.tokens["xie"])
        let today = "\(town.today)"
        let form = try await town.site.get("/petitions/new", as: luo)
        let bad = try await town.site.post(
            "/petitions", form: Self.fields.merging(["words": ""]) { _, new in new }, as: luo)
        let sent = try await town.site.post("/petitions", form: Self.fields, as: luo)
        let again = try await town.site.post("/petitions", form: Self.fields, as: luo)
        #expect(form.text.contains("柳坪村") && form.text.contains("检举控告"))
        #expect(bad.text.contains("请写下") && bad.text.contains("市信访局"))
        #expect(sent.status == 303 && again.location == sent.location)
        let slip = try await town.site.get("\(Self.path)/slip", as: luo)
        let code = PetitionCode(of: PetitionTown.petition, key: town.key).text
        #expect(slip.text.contains("信2026-0001") && slip.text.contains(code))
        #expect(!slip.text.contains(PetitionTown.words) && !slip.text.contains("陈"))

        var number: UInt64 = 0
        func act(_ resource: String, _ fields: [String: String], as token: String?) async throws {
            number += 1
            let reply = try await town.site.post(
                "\(Self.path)/\(resource)", form: fields.merging(["id": fresh(number)]) { own, _ in own },
                as: token)
            #expect(reply.status == 303, "\(resource): \(reply.text.prefix(2_000))")
        }
        try await act("forwardings", ["unit": "\(PetitionTown.landOffice)"], as: luo)
        try await act("objections", ["note": "不归这里"], as: xie)
        try await act("objections/decision", ["note": "归这里"], as: luo)
        try await act("acceptance", ["telling": "written"], as: xie)
        try await act("extension-requests", ["days": "10", "note": "要测绘"], as: xie)
        try await act("extension", ["is_granted": "1", "told": "1"], as: luo)
        try await act("hearings", [:], as: xie)
        try await act("hearings/record", ["note": "各说各的"], as: xie)
        let before = try await town.site.get(Self.path, as: luo)
        #expect(before.text.contains(PetitionTown.words) && !before.text.contains("陈桂英"))
        #expect(before.text.contains("第三十四条"))
        let look = try await town.site.post(
            "\(Self.path)/looks", form: ["id": fresh(90), "reason": "tell", "note": ""], as: xie)
        #expect(look.text.contains("陈桂英") && look.text.contains("13900001234"))
        try await act(
            "answer", ["outcome": "explained", "words": "与合同一致", "basis": "农村土地承包法"], as: xie)
        try await act("delivery", ["on": today], as: xie)
        let sheet = try await town.site.get("\(Self.path)/answers/handling", as: xie)
        #expect(sheet.text.contains("信访事项处理意见书") && sheet.text.contains("30日内"))

        try await follow(town, code)
        try await act("answer", ["outcome": "upheld", "words": "维持", "basis": "条例第三十五条"], as: luo)
        try await act("delivery", ["on": today], as: luo)
        try await act("reviews", ["on": today, "note": "还是少"], as: luo)
        let deng = town.tokens["deng"]
        try await act("answer", ["outcome": "changed", "words": "补上", "basis": "条例第三十六条"], as: deng)
        try await act("delivery", ["on": today], as: deng)
        try await act("closure", [:], as: town.tokens["wan"])
        for (language, words) in [(Language.chinese, "已办结"), (.english, "Closed")] {
            let page = try await town.site.get(Self.path, as: deng, TestSite.Browser(language))
            #expect(page.status == 200 && page.text.contains(words))
        }
        let erased = try await town.site.post(
            "/petitions/erasures",
            form: ["id": fresh(95), "number": "信2026-0001", "ground": "request", "confirmed": "1"], as: luo)
        let gone = try await town.site.get(Self.path, as: luo)
        #expect(erased.status == 303 && gone.text.contains("已经删除"))
        #expect(try await town.broken() == [])
    }

    /// The petitioner looks, asks for a review, and types a wrong code.
    private func follow(_ town: PetitionTown, _ code: String) async throws {
        let asked = try await town.site.get("/petitions/follow?number=2026-0001&code=\(code)")
        #expect(asked.text.contains("请求复查") && !asked.text.contains(PetitionTown.words))
        let review = try await town.site.post(
            "/petitions/follow/reviews",
            form: ["id": fresh(91), "number": "信2026-0001", "code": code, "note": "面积还是少"])
        let json = try await town.site.api(.get, "/petitions/follow?number=2026-0001&code=\(code)")
        let wrong = try await town.site.get("/petitions/follow?number=2026-0001&code=AAAAAAAA")
        let nobody = try await town.site.get("/petitions/follow")
        #expect(review.status == 303 && json.json["state"] as? String == "reviewing")
        #expect(json.json["words"] == nil && json.json["name"] == nil)
        #expect(wrong.status == 404 && wrong.text.contains("编号或者查询码不对") && nobody.status == 200)
    }

    @Test(arguments: TestEngine.all)
    func `an accusation stands in no list, no figure and no file but its named officers'; each look is kept`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        let (deng, wan, luo) = (town.tokens["deng"], town.tokens["wan"], town.tokens["luo"])
        var fields = Self.fields.merging(["kind": "accusation", "accused": "place"]) { _, new in new }
        let sent = try await town.site.api(.post, "/petitions", fields, as: deng)
        #expect(sent.json["number"] as? String == "信2026-0001")

        for token in [wan, luo, town.tokens["zhou"]] {
            for path in [Self.path, "\(Self.path)/slip"] {
                #expect(try await town.site.get(path, as: token).status == 404)
            }
            let list = try await town.site.get("/petitions", as: token)
            #expect(!list.text.contains("信2026-0001"))
        }
        let counted = try await town.site.get("/petitions", as: wan)
        let figures = try await town.site.api(.get, "/petitions/figures", as: wan)
        #expect(counted.text.contains("检举控告在办 1 件"))
        #expect(figures.items.count == 1 && figures.items[0]["state"] as? String == nil)
        #expect(try await town.site.get("/petitions/figures", as: town.tokens["zhou"]).status == 403)

        let own = try await town.site.get("/petitions", as: deng)
        let file = try await town.site.get(Self.path, as: deng)
        let program = try await town.site.api(.get, Self.path, as: deng)
        #expect(own.text.contains("信2026-0001") && own.text.contains("内容保密"))
        for text in [own.text, file.text, program.text] {
            #expect(!text.contains(PetitionTown.words) && !text.contains("陈桂英"))
        }
        #expect(file.text.contains("第三十条"))
        let unsaid = try await town.site.post(
            "\(Self.path)/looks", form: ["id": fresh(1), "reason": ""], as: deng)
        let look = try await town.site.post(
            "\(Self.path)/looks", form: ["id": fresh(2), "reason": "handle"], as: deng)
        #expect(unsaid.status == 422 && look.text.contains(PetitionTown.words))
        let looks = try await town.database.read {
            try Access.looks(at: PetitionTown.petition.as(Marks.Anything.self), limit: 10, in: $0)
        }
        #expect(looks.count == 1)

        let handing = try await town.site.post(
            "\(Self.path)/forwardings", form: ["id": fresh(3), "unit": "\(PetitionTown.liuping)"], as: deng)
        #expect(handing.status == 403 && handing.text.contains("不得将检举、揭发材料"))
        let page = try await town.site.get("/petitions/assignments/new?number=2026-0001", as: wan)
        let naming = try await town.site.post(
            "/petitions/assignments",
            form: ["id": fresh(4), "number": "2026-0001", "person": "\(PetitionTown.luo)"], as: wan)
        #expect(page.text.contains("罗敏") && naming.status == 303)
        #expect(try await town.site.get(Self.path, as: luo).status == 200)
        let off = try await town.site.post(
            "\(Self.path)/assignment-endings", form: ["id": fresh(5), "person": "\(PetitionTown.luo)"],
            as: luo)
        #expect(off.location == "/petitions")

        fields["id"] = "\(PetitionID(high: 3, low: 7))"
        let receiver = try await town.site.post(
            "/petitions", form: fields.merging(["accused": "\(PetitionTown.shiqiao)"]) { _, new in new },
            as: luo)
        #expect(receiver.status == 403 && receiver.text.contains("交给上一级"))
    }

    @Test(arguments: TestEngine.all)
    func `a matter from the net is read by everybody once it is published, and rated once`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        let (deng, luo, chen) = (town.tokens["deng"], town.tokens["luo"], town.tokens["chen"])
        let path = "/net-matters/\(PetitionTown.matter)"
        let fields = [
            "id": "\(PetitionTown.matter)", "origin": "city", "platform": "本地论坛", "seen": "2026-03-01",
            "difficulty": "livelihood", "place": "\(PetitionTown.liuping)", "words": "桥头路面塌了一块",
        ]
        let form = try await town.site.get("/net-matters/new?town=\(PetitionTown.shiqiao)", as: deng)
        let named = try await town.site.post(
            "/net-matters", form: fields.merging(["words": "@小草 说桥塌了"]) { _, new in new }, as: deng)
        let sent = try await town.site.post("/net-matters", form: fields, as: deng)
        #expect(form.text.contains("柳坪村") && sent.status == 303)
        #expect(named.status == 422 && named.text.contains("只记事，不记人") && named.text.contains("小草"))
        #expect(try await town.site.get(path, as: luo).status == 404)

        func act(_ resource: String, _ fields: [String: String], as token: String?) async throws {
            let reply = try await town.site.post(
                "\(path)/\(resource)",
                form: fields.merging(["id": "\(AnyID.minted(at: town.ground.time.now))"]) { own, _ in own },
                as: token)
            #expect(reply.status == 303, "\(resource): \(reply.text.prefix(2_000))")
        }
        try await act("forwardings", ["unit": "\(PetitionTown.shiqiao)"], as: deng)
        try await act("returns", ["note": "归县里"], as: luo)
        try await act("forwardings", ["unit": "\(PetitionTown.shiqiao)", "note": "归镇里"], as: deng)
        try await act("answer", ["words": "三月五日补好了"], as: luo)
        for (token, words) in [(luo, "等审核"), (deng, "审核答复")] {
            #expect(try await town.site.get(path, as: token).text.contains(words))
        }
        try await act("checks", ["is_good": "1", "is_public": "1"], as: deng)
        let list = try await town.site.get("/net-matters?filter=released", as: deng)
        let open = try await town.site.api(.get, "/net-matters", as: deng)
        #expect(list.text.contains("网2026-0001") && open.items.isEmpty)

        let everybody = try await town.site.get("/net-matters/answers")
        #expect(everybody.text.contains("三月五日补好了") && everybody.text.contains("登录以后"))
        let rated = try await town.site.post(
            "\(path)/ratings", form: ["id": fresh(8), "is_satisfied": "1"], as: chen)
        let twice = try await town.site.post("\(path)/ratings", form: ["id": fresh(9)], as: chen)
        let answers = try await town.site.api(.get, "/net-matters/answers")
        #expect(rated.status == 303 && twice.status == 409 && twice.text.contains("已经评价过"))
        #expect(answers.items[0]["satisfied"] as? Int == 1 && answers.items[0]["rated"] as? Int == 1)
        let page = try await town.site.get(path, as: deng, TestSite.Browser(.english))
        #expect(page.text.contains("1 of 1 are satisfied"))
        #expect(try await town.broken() == [])
    }
}
