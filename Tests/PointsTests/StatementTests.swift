import Kernel
import Ledger
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Points

/// A household's statement: whatever moved its balance, page by page, as a file, and as of any day.
struct StatementTests {
    /// Paper 40, goods 10, an act 5 that is taken back, a deduction of 5, and the goods handed back: 35 in the end.
    private static func lived(_ village: PointsVillage) async throws {
        let (book, household) = (PaperBookID(high: 6, low: 81), PointsVillage.household(3))
        let paper = PaperDraft(
            id: book, village: PointsVillage.liuping, day: PointsVillage.day("2026-06-30"), source: "登记簿第2册",
            lines: [PaperPoints(household: household, points: 4_000, earned: 2_500, page: "第3页")])
        let shop = AnyID(high: 6, low: 90)
        let spent = TransferID(reason: "shop.points:1")
        try await write(village, by: PointsVillage.wang) { _ = try Points.enter(paper, in: $0) }
        try await write(village) { try Points.takeOver(book, in: $0) }
        try await village.pass(days: 1)
        try await write(village) { transaction in
            try Points.spend(
                Spending(
                    id: spent, village: PointsVillage.liuping, reason: "shop.redemption", cause: shop,
                    parts: [
                        .init(.household(household), -1_000), .init(.held(by: shop, kind: "spent"), 1_000),
                    ]), in: transaction)
        }
        let acts = try await village.book(for: [3])
        try await write(village) { _ = try Points.takeBack(acts[0].id, because: "那天没有来", in: $0) }
        let deduction = try await village.propose(for: 3)
        try await village.pass(days: 6)
        try await village.decide(deduction)
        try await write(village) { transaction in
            _ = try Ledger.reverse(
                spent, as: TransferID(reason: "shop.undone:1"), day: transaction.now.day,
                reason: "shop.undone", cause: shop, in: transaction)
        }
    }

    private static func write(
        _ village: PointsVillage, by person: PersonID = PointsVillage.zhou,
        _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await village.database.write(by: Origin(actor: person), act)
    }

    private static let kinds = [
        "shop.undone", "points.deduction", "points.mistake", "points.award", "shop.redemption",
        "points.taken-over",
    ]

    @Test(arguments: TestEngine.all)
    func `all that moved the balance is told page by page, and comes to it`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        try await Self.lived(village)
        let zhou = try await village.signIn(PointsVillage.zhou)
        let path = "/points/households/\(PointsVillage.household(3))"

        var (pages, next): ([TestSite.Reply], String?) = ([], "")
        while let cursor = next {
            let query = cursor.isEmpty ? "" : "&cursor=\(cursor)"
            pages.append(try await village.site.api(.get, "\(path)?limit=4\(query)", as: zhou))
            next = pages.last?.json["next"] as? String
        }

        let lines = pages.flatMap { $0.json["lines"] as? [[String: Any]] ?? [] }
        let amounts = lines.compactMap { $0["amount"] as? Int }
        #expect(pages.count == 2 && lines.compactMap { $0["kind"] as? String } == Self.kinds)
        #expect(amounts == [1_000, -500, -500, 500, -1_000, 4_000])
        #expect(amounts.reduce(0, +) == 3_500 && pages[0].json["balance"] as? Int == 3_500)
        #expect(lines.compactMap { $0["balance"] as? Int } == [3_500, 2_500, 3_000, 3_500, 3_000, 4_000])
        #expect(pages[0].json["opening"] as? Int == 3_000 && pages[1].json["opening"] as? Int == 0)
        #expect(lines.compactMap { $0["title"] as? String }.contains("参加院坝大扫除"))
        #expect(lines.compactMap { $0["is_reversal"] as? Bool } == [true, false, true, false, false, false])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `the file goes from the opening balance to the closing one by every entry`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        try await Self.lived(village)
        let zhou = try await village.signIn(PointsVillage.zhou)
        let path = "/points/households/\(PointsVillage.household(3))/statement"

        let xlsx = try await village.site.get("\(path).xlsx", as: zhou)
        let csv = try await village.site.get("\(path).csv", as: zhou, TestSite.Browser(.english))
        let then = try await village.site.get("\(path).csv?on=2026-11-21", as: zhou)
        let future = try await village.site.get("\(path).csv?on=2027-01-01", as: zhou)

        let rows = try SheetReader.read(xlsx.bytes, name: "a.xlsx").rows.map(\.cells)
        let amounts = rows.compactMap { Double($0[4]) }
        #expect(rows.map { $0[1] }.first == "开始时" && rows.map { $0[1] }.last == "期末余额")
        #expect(amounts == [40, -10, 5, -5, -5, 10] && rows.last?[5] == "35")
        #expect(rows[1][1] == "纸质积分转入" && rows[1][6].contains("登记簿第2册"))
        #expect(rows[4][1] == "记错了，冲回" && rows[4][6] == "那天没有来")
        for words in ["Goods of the points shop", "Deduction", "At the beginning", "Closing balance"] {
            #expect(csv.text.contains(words), "\(words)")
        }
        #expect(!csv.text.contains("冲回") && then.text.contains("期末余额,,,,30"))
        #expect(then.text.split(whereSeparator: \.isNewline).count == 5 && future.status == 422)
    }

    @Test(arguments: TestEngine.all)
    func `the balance of the end of any day is what was known then`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        try await Self.lived(village)
        let zhou = try await village.signIn(PointsVillage.zhou)
        let today = village.ground.time.now.day
        let days = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-12-01", "2026-12-02", "\(today)"]
        let (path, card) = ("/points/households/\(PointsVillage.household(3))", try await village.card(3))

        var (known, told, files): ([Int64], [Int], [String]) = ([], [], [])
        for text in days {
            let day = try #require(try PastDay.read(text, today: today))
            known.append(
                try await village.database.read {
                    try Points.balance(
                        of: PointsVillage.household(3), in: PointsVillage.liuping, at: day, $0)
                })
            let reply = try await village.site.api(.get, "/cards/\(card)?on=\(text)", as: nil)
            told.append(reply.json["balance"] as? Int ?? -1)
            #expect(reply.json["on"] as? String == text)
            let all = try await village.site.get("/points/households.csv?on=\(text)", as: zhou)
            files.append(
                String(all.text.split(whereSeparator: \.isNewline).first { $0.contains("003") } ?? ""))
        }
        let page = try await village.site.get("\(path)?on=2026-11-21", as: zhou)
        let future = try await village.site.get("\(path)?on=2027-01-01", as: zhou)
        let strange = try await village.site.get("/cards/\(card)?on=11月", TestSite.Browser(.english))
        let program = try await village.site.api(.get, "\(path)?on=2027-01-01", as: zhou)

        #expect(known == [0, 4_000, 3_000, 3_000, 3_000, 3_500] && told.map(Int64.init) == known)
        #expect(files.map { $0.hasSuffix(",0") } == [true, false, false, false, false, false])
        #expect(files[2].hasSuffix(",30") && files[5].hasSuffix(",35"))
        #expect(page.text.contains("11月21日(周六)结束时有") && page.text.contains("statement.xlsx?on=2026-11-21"))
        #expect(page.text.contains("value=\"2026-11-21\"") && !page.text.contains("扣分到期"))
        #expect(future.status == 422 && future.text.contains("这一天还没有到") && future.text.contains("现在余"))
        #expect(strange.status == 422 && strange.text.contains("The day cannot be read"))
        #expect(program.status == 422 && program.code == "points.day-future")
    }

    @Test(arguments: TestEngine.all)
    func `the board of a day shows who stood there then`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [3, 4])
        let first = village.ground.time.now.day
        try await village.pass(days: 1)
        let acts = try await village.book(village.ids.patrol, for: [4, 5], on: "2026-11-20")
        try await village.pass(days: 1)
        let last = village.ground.time.now.day
        try await Self.write(village) { _ = try Points.takeBack(acts[0].id, because: "记重了", in: $0) }
        let path = "/points/boards/\(PointsVillage.liuping)"

        let before = try await village.site.api(.get, "\(path)?on=\(first.adding(days: -1))", as: nil)
        let then = try await village.site.api(.get, "\(path)?on=\(first)", as: nil)
        let full = try await village.site.api(.get, "\(path)?on=\(last.adding(days: -1))", as: nil)
        let now = try await village.site.api(.get, path, as: nil)
        let today = try await village.site.api(.get, "\(path)?on=\(last)", as: nil)
        let page = try await village.site.get("\(path)?on=\(first)", TestSite.Browser(.english))
        let paper = try await village.site.get("\(path)/print?on=\(first)")
        let file = try await village.site.get("\(path)/ranks.csv?on=\(first)")
        let future = try await village.site.get("\(path)?on=2030-01-01")

        func points(_ reply: TestSite.Reply) -> [Int] { reply.items.compactMap { $0["points"] as? Int } }
        #expect(points(before) == [] && points(then) == [500, 500])
        #expect(points(full) == [1_500, 1_000, 500] && full.json["sum"] as? Int == 3_000)
        #expect(points(now) == [1_000, 500, 500] || points(now) == [1_500, 500])
        #expect(points(today) == points(now) && today.json["on"] as? String == "\(last)")
        #expect(page.text.contains("The board at the end of") && paper.text.contains("结束时的积分榜"))
        #expect(file.text.split(whereSeparator: \.isNewline).count == 3)
        #expect(future.status == 422 && future.text.contains("这一天还没有到"))
    }

    @Test func `a kind that no room of today posts still has words`() {
        #expect(BalanceKind(rawValue: "market.bought") == nil)
        for kind in BalanceKind.allCases {
            #expect(!kind.title.chinese.isEmpty && !kind.title.english.isEmpty)
        }
        #expect(PastDayRefusal.allCases.allSatisfy { $0.field == "on" && $0.kind == .invalid })
    }
}
