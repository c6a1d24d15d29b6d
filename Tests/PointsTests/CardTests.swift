import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct CardTests {
    @Test(arguments: TestEngine.all)
    func `whoever holds the card reads the household's points, and nobody else`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [3])
        let token = try await village.card(3)

        let page = try await village.site.get("/cards/\(token)")
        let program = try await village.site.api(.get, "/cards/\(token)")
        let wrong = try await village.site.get("/cards/\(String(token.dropLast()))0")
        let short = try await village.site.get("/cards/abc")
        let sheet = try await village.site.get("/cards/\(token)/print")

        #expect(page.text.contains("003 李*强") && page.text.contains("参加院坝大扫除"))
        #expect(program.json["balance"] as? Int == 500 && program.json["rank"] as? Int == 1)
        #expect([wrong.status, short.status] == [404, 404])
        #expect(sheet.text.contains("<svg class=\"qr\"") && sheet.text.contains("柳坪村村民委员会"))
    }

    @Test func `a new card ends the old one`() async throws {
        let village = try await PointsVillage()
        let old = try await village.card(3)
        let path = "/points/households/\(PointsVillage.household(3))"

        let refused = try await village.site.api(.post, "\(path)/card", [:], as: village.tokens["tian"])
        let renewed = try await village.site.post(
            "\(path)/card", form: ["id": "\(AnyID(high: 6, low: 81))"], as: village.tokens["zhou"])

        #expect(refused.status == 403 && renewed.status == 303)
        #expect(try await village.site.get("/cards/\(old)").status == 404)
        #expect(try await village.site.get("/cards/\(try await village.card(3))").status == 200)
        #expect(try await village.told().last == "points.card-renewed")
    }

    @Test(arguments: TestEngine.all)
    func `a household declares by its card, once, and waits for the check`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        let path = "/cards/\(try await village.card(3))"
        let fields = [
            "id": "\(DeclarationID(high: 6, low: 82))", "item": "\(village.ids.cleanUp)", "day": "2026-11-19",
            "note": "扫了门前到水井",
        ]

        let sent = try await village.site.post("\(path)/declarations", form: fields)
        let again = try await village.site.post("\(path)/declarations", form: fields)
        let patrol = try await village.site.api(
            .post, "\(path)/declarations",
            fields.merging(["id": "\(AnyID(high: 6, low: 83))", "item": "\(village.ids.patrol)"]) { $1 })
        let page = try await village.site.get(path)

        #expect(sent.status == 303 && again.status == 303)
        #expect(patrol.code == "points.role-unfit")
        #expect(page.text.contains("等待审核"))
        #expect(try await village.told().filter { $0 == "points.acts-declared" }.count == 1)
    }

    @Test func `a household replies to a deduction by its card, to its own only`() async throws {
        let village = try await PointsVillage()
        let act = try await village.propose(for: 3)
        let path = "/cards/\(try await village.card(3))"
        let neighbour = "/cards/\(try await village.card(4))"

        let before = try await village.site.get(path)
        let strange = try await village.site.api(
            .post, "\(neighbour)/replies",
            ["id": "\(AnyID(high: 6, low: 84))", "act": "\(act)", "reply": "不是"])
        let sent = try await village.site.post(
            "\(path)/replies", form: ["id": "\(AnyID(high: 6, low: 85))", "act": "\(act)", "reply": "不是我家的车"])
        let after = try await village.site.get(path)

        #expect(before.text.contains("在三组路口倒建渣") && before.text.contains("请您说明"))
        #expect(strange.code == "points.act-unknown" && strange.status == 404)
        #expect(sent.status == 303 && after.text.contains("不是我家的车"))
    }

    @Test(arguments: TestEngine.all)
    func `the board names those who agreed, and never the lower half`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [1, 3, 4, 5, 6, 7])
        try await village.book(for: [1], on: "2026-11-22")
        let path = "/cards/\(try await village.card(1))"

        let before = try await village.site.get("/points/boards/\(PointsVillage.liuping)")
        let agreed = try await village.site.post(
            "\(path)/consent", form: ["id": "\(AnyID(high: 6, low: 86))", "is_given": "1"])
        let board = try await village.site.get("/points/boards/\(PointsVillage.liuping)")
        let program = try await village.site.api(.get, "/points/boards/\(PointsVillage.liuping)")
        _ = try await village.site.post(
            "\(path)/consent", form: ["id": "\(AnyID(high: 6, low: 87))", "is_given": "0"])
        let after = try await village.site.get("/points/boards/\(PointsVillage.liuping)")

        #expect(!before.text.contains("陈桂英") && before.text.contains("不公开名字"))
        #expect(agreed.status == 303 && board.text.contains("陈桂英") && board.text.contains("红榜"))
        #expect(!board.text.contains("李国强") && !after.text.contains("陈桂英"))
        #expect(program.items.count == 5 && program.items.first?["rank"] as? Int == 1)
        #expect(program.items.dropFirst().allSatisfy { $0["rank"] as? Int == 2 })
        #expect(board.text.contains("黑榜没有开"))
        #expect(
            try await village.told().suffix(2)
                == ["points.red-consent-changed", "points.red-consent-changed"])
    }

    @Test func `what was voted to be shown is the matter, and it goes with the deduction`() async throws {
        var terms = PointsVillage.terms
        terms.showsMatters = true
        let village = try await PointsVillage(terms: terms)
        try await village.book(for: [3])
        let act = try await village.propose(for: 3)
        let told = try await village.site.get("/points/boards/\(PointsVillage.liuping)")
        try await village.pass(days: 8)
        try await village.decide(act)
        let shown = try await village.site.get("/points/boards/\(PointsVillage.liuping)")
        try await village.pass(days: 31)
        let gone = try await village.site.get("/points/boards/\(PointsVillage.liuping)")

        #expect(!told.text.contains("乱倒垃圾"))
        #expect(shown.text.contains("乱倒垃圾：1 户") && !shown.text.contains("李"))
        #expect(!gone.text.contains("乱倒垃圾"))
    }

    @Test func `a resident comes to the own household, and who has none is told so`() async throws {
        let village = try await PointsVillage()

        let own = try await village.site.get("/points/mine", as: village.tokens["chen"])
        let none = try await village.site.get("/points/mine", as: village.tokens["luo"])
        let program = try await village.site.api(.get, "/points/mine", as: village.tokens["chen"])

        #expect(own.location == "/cards/\(try await village.card(1))")
        #expect(none.text.contains("户册里还没有您家"))
        #expect(program.json["code"] as? String == "001")
        #expect(try await village.site.get("/points/mine").location?.hasPrefix("/sign-in") == true)
    }

    @Test func `boards show the upper half and at most as many as the rulebook says`() {
        let standings = (1...10).map { number in
            Standing(household: PointsVillage.household(number), points: Int64(1_100 - number * 100), acts: 1)
        }

        #expect(BoardRule.shown(standings, of: 12, most: 20).count == 6)
        #expect(BoardRule.shown(standings, of: 12, most: 3).count == 3)
        #expect(BoardRule.shown(standings, of: 0, most: 3).isEmpty)
        #expect(
            BoardRule.shown(
                [Standing(household: PointsVillage.household(1), points: 0, acts: 1)], of: 9, most: 9) == [])
        #expect([standings[0], standings[0], standings[1]].ranks == [1, 1, 3])
        for refusal in CardRefusal.allCases {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
    }
}
