import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct PaperRouteTests {
    private static let book = PaperBookID(high: 6, low: 81)

    @Test
    func `a book is typed in, compared and read on the screen, and stands on the household's statement`()
        async throws
    {
        let village = try await PointsVillage()
        let (wang, zhou) = (village.tokens["wang"], village.tokens["zhou"])
        let path = "/points/paper/\(Self.book)"
        let fields = [
            "id": "\(Self.book)", "place": "\(PointsVillage.liuping)", "day": "2026-06-30",
            "source": "登记簿第2册",
            "text": "户号，户主，积分余额，今年得分，页码\n003，李*强，40.5，25，第3页\n004,谢*芬,,,\n005,何*兰,0,0,\n",
        ]

        let home = try await village.site.get("/points", as: wang)
        let empty = try await village.site.get("/points/paper", as: wang)
        let form = try await village.site.get("/points/paper/new", as: wang)
        let sent = try await village.site.post("/points/paper", form: fields, as: wang)
        let again = try await village.site.post("/points/paper", form: fields, as: wang)
        let mine = try await village.site.get(path, as: wang)
        let waiting = try await village.site.get("/points", as: zhou)
        let theirs = try await village.site.get(path, as: zhou, TestSite.Browser(.english))
        let own = try await village.site.post(
            "\(path)/confirmation", form: ["id": "\(AnyID(high: 6, low: 91))"], as: wang)
        let confirmed = try await village.site.post(
            "\(path)/confirmation", form: ["id": "\(AnyID(high: 6, low: 92))"], as: zhou)
        let list = try await village.site.api(.get, "/points/paper", as: zhou)
        let statement = try await village.site.get(
            "/points/households/\(PointsVillage.household(3))", as: zhou)
        let json = try await village.site.api(
            .get, "/points/households/\(PointsVillage.household(3))", as: zhou)
        let card = try await village.site.get("/cards/\(try await village.card(3))")

        #expect(home.text.contains("/points/paper?place="))
        #expect(empty.text.contains("还没有从纸质账转入") && form.text.contains("003,李*强,,,"))
        #expect(sent.status == 303 && sent.location == path && again.location == path)
        #expect(mine.text.contains("等另一个人核对") && !mine.text.contains("/confirmation"))
        #expect(waiting.text.contains(path) && theirs.text.contains("It fits the book"))
        #expect(own.status == 403 && confirmed.status == 303)
        #expect(
            list.items.first?["state"] as? String == "taken" && list.items.first?["points"] as? Int == 4_050)
        for page in [statement, card] {
            #expect(page.text.contains("登记簿第2册") && page.text.contains("第3页") && page.text.contains("+40.5"))
        }
        let paper = try #require((json.json["paper"] as? [[String: Any]])?.first)
        #expect(paper["earned"] as? Int == 2_500 && paper["day"] as? String == "2026-06-30")
        #expect(try await village.balance(3) == 4_050)
    }

    @Test func `wrong rows come back with their number at the field, and what was typed stays`() async throws
    {
        let village = try await PointsVillage()
        let rows = "户号,积分余额\n003,40\n999,5\n,5\n004,四十\n003,1\n005,-3\n"
        let fields = [
            "id": "\(Self.book)", "place": "\(PointsVillage.liuping)", "day": "2026-06-30", "source": "登记簿",
        ]
        func post(_ more: [String: String], files: [TestSite.File] = [], as login: String = "wang")
            async throws
            -> TestSite.Reply
        {
            try await village.site.post(
                "/points/paper", form: fields.merging(more) { $1 }, files: files, as: village.tokens[login])
        }

        let typed = try await post(["text": rows])
        let sent = try await post([:], files: [.init("file", name: "book.csv", bytes: Array(rows.utf8))])
        let twice = try await post(["text": "户号,积分余额\n003,40\n003,1\n005,-3\n"])
        let many = try await post(["text": "户号,积分余额\n" + String(repeating: "003,1\n", count: 501)])
        let nothing = try await post([:])
        let headless = try await post(["text": "003,40"])
        let dayless = try await post(["text": rows, "day": ""])
        let grid = try await post(["text": "户号,积分余额\n003,40\n"], as: "tian")

        #expect(typed.status == 422 && typed.text.contains("第 3 行") && typed.text.contains("999"))
        #expect(typed.text.contains("没有写户号") && typed.text.contains("第 5 行") && typed.text.contains("四十"))
        #expect(typed.text.contains("href=\"#text\"") && sent.text.contains("href=\"#file\""))
        #expect(twice.text.contains("第 3 行") && twice.text.contains("写了两次") && twice.text.contains("第 4 行"))
        #expect(many.status == 413 || many.text.contains("最多 500 户"))
        #expect(nothing.text.contains("一户的积分也没有写") && headless.status == 422 && dayless.status == 422)
        #expect(grid.status == 403)
        #expect(try await village.database.read { try PaperStore.find(Self.book, in: $0) } == nil)
    }

    @Test(arguments: ListSheet.Form.allCases)
    func `the blank sheet has the households' numbers, and comes back filled in`(form: ListSheet.Form)
        async throws
    {
        let village = try await PointsVillage()
        let wang = village.tokens["wang"]
        let blank = try await village.site.get("/points/paper/blank.\(form.rawValue)", as: wang)
        let table = try SheetReader.read(blank.bytes, name: "blank.\(form.rawValue)")
        let filled = ListSheet(
            "filled", header: table.header,
            rows: table.rows.enumerated().map { index, row in
                [.text(row[0]), .text(row[1]), .number(Double(index) + 0.5), .empty, .text("1")]
            })

        let sent = try await village.site.post(
            "/points/paper",
            form: [
                "id": "\(Self.book)", "place": "\(PointsVillage.liuping)", "day": "2026-06-30",
                "source": "登记簿",
            ], files: [.init("file", name: "book.\(form.rawValue)", bytes: try filled.bytes(as: form))],
            as: wang)
        let page = try await village.site.api(.get, "/points/paper/\(Self.book)", as: wang)

        #expect(table.rows.count == 12 && table.rows.first?[0] == "001")
        #expect(sent.status == 303)
        #expect(page.json["points"] as? Int == 7_200)
        #expect((page.json["lines"] as? [[String: Any]])?.count == 12)
    }
}
