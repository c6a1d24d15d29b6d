import Kernel
import Points
import Sheets
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Shop

struct ShopRouteTests {
    private static let path = "/shops/\(ShopVillage.shop)"
    private static let face = "/points/shops/\(ShopVillage.liuping)"

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    @Test(arguments: TestEngine.all)
    func `a shop is opened, filled and decided on the screen`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine, isOpen: false)
        let (zhou, tian, chen) = (village.tokens["zhou"], village.tokens["tian"], village.tokens["chen"])
        let none = try await village.site.get(Self.face)
        let form = try await village.site.get("/shops/new?place=\(ShopVillage.liuping)", as: zhou)
        let founded = try await village.site.post(
            "/shops",
            form: [
                "id": "\(ShopVillage.shop)", "place": "\(ShopVillage.liuping)", "name": "柳坪村积分超市",
                "note": "每周五", "keeper": "\(ShopVillage.tian)",
            ], as: zhou)
        let ceiling = try await village.site.post(
            "\(Self.path)/ceilings",
            form: ["id": fresh(1), "year": "2026", "ceiling": "500", "basis": "第3号决议"], as: zhou)
        let good = try await village.site.post(
            "\(Self.path)/goods",
            form: ["id": "\(ShopVillage.soap)", "name": "香皂", "unit": "块", "price": "3"],
            as: tian)
        let delivery = try await village.site.post(
            "\(Self.path)/deliveries",
            form: [
                "id": fresh(2), "supplier": "供销社", "day": "2026-11-20", "receipt": "A-1", "count_1": "10",
                "cost_1": "6.50",
            ], as: tian)
        let tooDear = try await village.site.post(
            "\(Self.path)/deliveries",
            form: [
                "id": fresh(3), "supplier": "供销社", "day": "2026-11-20", "receipt": "A-2", "count_1": "100",
                "cost_1": "6.50",
            ], as: tian)

        #expect(none.text.contains("还没有积分超市") && none.status == 200)
        #expect(form.text.contains("田小禾"))
        #expect([founded, ceiling, good, delivery].map(\.status) == [303, 303, 303, 303])
        #expect(tooDear.status == 409 && tooDear.text.contains("¥65.00") && tooDear.text.contains("供销社"))
        let home = try await village.site.get(Self.path, as: zhou)
        #expect(home.text.contains("香皂") && home.text.contains("¥500.00"))
        let money = try await village.site.api(
            .post, "\(Self.path)/ceilings", ["id": fresh(4), "year": 2026, "ceiling": "许多", "basis": "x"],
            as: zhou)
        let price = try await village.site.api(
            .post, "\(Self.path)/goods", ["id": fresh(5), "name": "盐", "unit": "袋", "price": "一分"], as: zhou)
        #expect(money.code == "shop.ceiling-out-of-range" && price.code == "shop.price-unreadable")
        for strange in [nil, chen] {
            let refused = try await village.site.api(.get, Self.path, as: strange)
            #expect([401, 403].contains(refused.status))
        }
        let keeper = try await village.site.api(
            .post, "\(Self.path)/keepers", ["id": fresh(6), "keeper": "\(ShopVillage.wang)"], as: tian)
        #expect(keeper.status == 403, "the keeper does not decide who keeps")
    }

    @Test(arguments: TestEngine.all)
    func `the counter knows a card by address, token or number, asks for a yes, and sends twice once`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let tian = village.tokens["tian"]
        let token = try await village.card(3)
        let short = "003-\(token.suffix(6))"
        for shown in [
            token, "https://yunling.example/cards/\(token)", short, "003 \(token.suffix(6).uppercased())",
        ] {
            let found = try await village.site.api(
                .get, "\(Self.path)/counter?card=\(Address.queryValue(shown))", as: tian)
            #expect(found.json["balance"] as? Int == 30_00, "\(shown)")
        }
        let page = try await village.site.get("\(Self.path)/counter?card=\(short)", as: tian)
        let wrong = try await village.site.get("\(Self.path)/counter?card=003-000000", as: tian)
        let unknown = try await village.site.api(.get, "\(Self.path)/counter?card=003-000000", as: tian)
        let picked = try await village.site.post(
            "\(Self.path)/baskets", form: ["id": fresh(1), "card": short, "count_1": "2", "count_2": "1"],
            as: tian)
        let check = try await village.site.get(try #require(picked.location), as: tian)
        let quote = try await village.site.api(.get, try #require(picked.location), as: tian)
        #expect(quote.json["total"] as? Int == 16_00 && quote.json["after"] as? Int == 14_00)
        #expect((quote.json["lines"] as? [[String: Any]])?.count == 2)
        #expect(try await village.site.api(.get, try #require(picked.location)).status == 401)
        let fields = ["id": fresh(2), "card": short, "basket": "1x2,2x1"]
        let sent = try await village.site.post("\(Self.path)/redemptions", form: fields, as: tian)
        let again = try await village.site.post("\(Self.path)/redemptions", form: fields, as: tian)
        let slip = try await village.site.get(try #require(sent.location), as: tian)

        #expect(page.text.contains("003 李*强") && !page.text.contains("李国强") && !page.text.contains(token))
        #expect(wrong.status == 200 && wrong.text.contains("没有这张积分卡"))
        #expect(unknown.code == "shop.card-unknown" && unknown.status == 404)
        #expect(check.text.contains("确认兑换，扣 16 分") && check.text.contains("14"))
        #expect(sent.status == 303 && again.location == sent.location)
        #expect(try await village.balance(3) == 14_00)
        #expect(slip.text.contains("2026-0001") && slip.text.contains("洗衣液"))
        let print = try await village.site.get("\(try #require(sent.location))/print", as: tian)
        #expect(print.text.contains("领取人") && print.text.contains("不收钱"))
        let undone = try await village.site.post(
            "\(try #require(sent.location))/reversal", form: ["id": fresh(3), "reason": "拿错了"],
            as: village.tokens["zhou"])
        #expect(undone.status == 303)
        #expect(try await village.balance(3) == 30_00)
    }

    @Test func `a refused counter keeps what was typed and says why; a renewed card is dead`() async throws {
        let village = try await ShopVillage()
        try await village.award(7_00, to: 3)
        let (tian, chen) = (village.tokens["tian"], village.tokens["chen"])
        let token = try await village.card(3)
        let refused = try await village.site.post(
            "\(Self.path)/baskets", form: ["id": fresh(1), "card": token, "count_2": "1"], as: tian)
        let many = try await village.site.post(
            "\(Self.path)/baskets", form: ["id": fresh(2), "card": token, "count_2": "25"], as: tian)
        let none = try await village.site.api(
            .post, "\(Self.path)/redemptions", ["id": fresh(3), "basket": "1x1"], as: tian)
        let odd = try await village.site.api(
            .post, "\(Self.path)/redemptions", ["id": fresh(4), "card": token, "basket": "一块"], as: tian)
        let stranger = try await village.site.api(
            .post, "\(Self.path)/redemptions", ["id": fresh(5), "card": token, "basket": "1x1"], as: chen)
        try await village.write(ShopVillage.zhou) {
            try Points.renewCard(of: ShopVillage.household(3), in: $0)
        }
        let renewed = try await village.site.api(
            .post, "\(Self.path)/redemptions", ["id": fresh(6), "card": token, "basket": "1x1"], as: tian)

        #expect(refused.status == 409 && refused.text.contains("还差 3 分"))
        #expect(refused.text.contains("value=\"1\""))
        #expect(many.text.contains("只剩 20 件"))
        #expect(none.code == "shop.card-missing" && odd.code == "shop.basket-unreadable")
        #expect(stranger.status == 403)
        #expect(renewed.code == "shop.card-unknown" && renewed.status == 404)
        for refusal in CounterRefusal.allCases {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a household makes, prints and gives up a voucher by its card, and the counter enters a list`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let tian = village.tokens["tian"]
        let card = "/cards/\(try await village.card(3))"
        let own = try await village.site.get("\(card)/shop")
        let made = try await village.site.post(
            "\(card)/vouchers", form: ["id": fresh(1), "good": "2", "count": "1"])
        let voucher = try #require(made.location)
        let program = try await village.site.api(.get, voucher)
        let code = try #require(program.json["code"] as? String)
        let print = try await village.site.get("\(voucher)/print")
        let list = try await village.site.get("\(Self.path)/vouchers/print", as: tian)
        let sheet = try await village.site.get("\(Self.path)/vouchers.xlsx", as: tian)
        let second = try await village.site.api(
            .post, "\(card)/vouchers", ["id": fresh(2), "points": "5"])
        let counterMade = try await village.site.api(
            .post, "\(Self.path)/vouchers",
            ["id": fresh(3), "card": "003-\(try await village.card(3).suffix(6))", "points": "2.5"], as: tian)
        let cancelled = try await village.site.post(
            "/vouchers/\(try #require(second.json["token"] as? String))/cancellation", form: ["id": fresh(4)])
        let fields = ["id": fresh(5), "used_on": "2026-11-20", "code_1": code, "code_4": "0009-XXXX"]
        let refused = try await village.site.post("\(Self.path)/vouchers/uses", form: fields, as: tian)
        let entered = try await village.site.api(
            .post, "\(Self.path)/vouchers/uses", ["id": fresh(6), "used_on": "2026-11-20", "code_1": code],
            as: tian)
        let after = try await village.site.get(voucher)

        #expect(own.text.contains("洗衣液") && own.text.contains("开兑换券"))
        #expect(made.status == 303 && program.json["state"] as? String == "issued")
        #expect(print.text.contains(code) && print.text.contains("<svg class=\"qr\""))
        #expect(list.text.contains(code) && list.text.contains("003 李*强"))
        #expect(try XLSXText(sheet.bytes).contains(code))
        #expect(second.status == 201 && counterMade.status == 201 && cancelled.status == 303)
        #expect(refused.status == 422 && refused.text.contains("第 4 行") && refused.text.contains(code))
        #expect(entered.status == 201 && entered.items.count == 1)
        #expect(after.text.contains("已用") && after.text.contains("2026-0001"))
        #expect(try await village.site.get("/vouchers/\(String(repeating: "0", count: 52))").status == 404)
        #expect(
            try await village.site.get("\(Self.path)/vouchers/entry?code=\(code)", as: tian).text.contains(
                code))
        #expect(try await village.site.get("\(Self.path)/vouchers", as: tian).status == 200)
        #expect(try await village.broken() == [])
    }

    @Test func `everybody sees goods, prices and what is left, and no names`() async throws {
        let village = try await ShopVillage()
        try await village.award(30_00, to: 3)
        try await village.redeem("1x2", for: 3)

        let page = try await village.site.get(Self.face)
        let program = try await village.site.api(.get, Self.face)
        let keeper = try await village.site.get(Self.face, as: village.tokens["tian"])
        let print = try await village.site.get("\(Self.face)/print")
        let english = try await village.site.get(Self.face, TestSite.Browser(.english))

        #expect(page.text.contains("香皂") && page.text.contains("18\u{00A0}块") && page.text.contains("不收钱"))
        #expect(!page.text.contains("李") && !page.text.contains("田小禾") && page.text.contains("田*禾"))
        #expect((program.json["goods"] as? [[String: Any]])?.first?["left"] as? Int == 18)
        #expect(program.json["taken"] as? Int == 6_00)
        #expect(!page.text.contains(Self.path) && keeper.text.contains(Self.path))
        #expect(print.text.contains("<svg class=\"qr\"") && english.text.contains("No money"))
        #expect(try await village.site.get("/points/shops/\(ShopVillage.county)").status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `a month is reported by good, in and out and left, with its cost and ceiling`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(60_00, to: 3)
        try await village.redeem("1x2,2x1", for: 3)
        let zhou = village.tokens["zhou"]
        let id = fresh(1)
        let lost = try await village.site.post(
            "/shop-goods/\(ShopVillage.soap)/corrections",
            form: ["id": id, "way": "loss", "count": "1", "reason": "受潮"], as: zhou)

        let november = try await village.site.api(.get, "\(Self.path)/reports/2026-11", as: zhou).json
        let goods = november["goods"] as? [[String: Any]] ?? []
        let soap = try #require(goods.first)
        #expect(lost.status == 303)
        #expect(soap["before"] as? Int == 0 && soap["delivered"] as? Int == 20)
        #expect(soap["given"] as? Int == 2 && soap["corrected"] as? Int == -1 && soap["left"] as? Int == 17)
        #expect(november["points"] as? Int == 16_00 && november["households"] as? Int == 1)
        #expect(november["cost_fen"] as? Int == 698_00 && november["ceiling_fen"] as? Int == 6_000_00)
        let december = try await village.site.api(.get, "\(Self.path)/reports/2026-12", as: zhou).json
        #expect((december["goods"] as? [[String: Any]])?.first?["before"] as? Int == 17)
        let page = try await village.site.get("\(Self.path)/reports/2026-11", as: zhou)
        let print = try await village.site.get("\(Self.path)/reports/2026-11/print", as: zhou)
        let sheet = try await village.site.get("\(Self.path)/reports/2026-11/goods.xlsx", as: zhou)
        #expect(page.text.contains("¥698.00") && print.text.contains("核对人"))
        #expect(try XLSXText(sheet.bytes).contains("香皂"))
        #expect(try await village.site.get("\(Self.path)/reports/2026-13", as: zhou).status == 404)
    }

    @Test func `goods and deliveries are looked at and changed by those of the shop`() async throws {
        let village = try await ShopVillage()
        let (zhou, tian, luo) = (village.tokens["zhou"], village.tokens["tian"], village.tokens["luo"])
        let good = "/shop-goods/\(ShopVillage.soap)"
        let price = try await village.site.post(
            "\(good)/prices", form: ["id": fresh(1), "price": "4", "from": "2026-12-01"], as: tian)
        let byKeeper = try await village.site.api(
            .post, "\(good)/corrections", ["id": fresh(2), "way": "loss", "count": 1, "reason": "坏"], as: tian
        )
        let shown = try await village.site.get(good, as: tian)
        let retired = try await village.site.post("\(good)/retirement", form: ["id": fresh(3)], as: zhou)
        let list = try await village.site.api(.get, "\(Self.path)/deliveries", as: zhou)
        let delivery = try #require(list.items.first?["id"] as? String)
        let file = try await village.site.get("/shop-deliveries/\(delivery)", as: luo)
        let missing = try await village.site.api(.get, "/shop-deliveries/\(fresh(9))", as: zhou)

        #expect(price.status == 303 && byKeeper.code == "shop.correction-by-keeper" && byKeeper.status == 403)
        #expect(shown.text.contains("4\u{00A0}分") && shown.text.contains("管理员以外"))
        #expect(retired.status == 303)
        #expect(file.text.contains("石桥供销社") && file.text.contains("¥698.00"))
        #expect(missing.code == "shop.delivery-unknown")
        for path in ["goods/new", "deliveries", "deliveries/new", "keeping", "counter"] {
            #expect(try await village.site.get("\(Self.path)/\(path)", as: zhou).status == 200, "\(path)")
        }
        let shops = try await village.site.api(.get, "/shops?place=\(ShopVillage.shiqiao)", as: luo)
        #expect(shops.items.map { $0["name"] as? String } == ["柳坪村积分超市"])
        #expect(try await village.site.get("/shops", as: zhou).status == 200)
    }
}

/// The texts of a workbook.
private struct XLSXText {
    private let cells: Set<String>

    init(_ bytes: [UInt8]) throws {
        let table = try SheetReader.read(bytes, name: "list.xlsx")
        cells = Set(table.rows.flatMap { row in (0..<8).map { row[$0] } } + table.header)
    }

    func contains(_ text: String) -> Bool { cells.contains(text) }
}
