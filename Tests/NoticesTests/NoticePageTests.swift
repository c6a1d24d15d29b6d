import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Notices

struct NoticePageTests {
    @Test(arguments: [
        (Language.chinese, ["柳坪村公示栏", "关于修复三组机耕道的决议", "〔2026〕1号", "电视大屏"]),
        (.english, ["Notice board of 柳坪村", "No. 2026-1", "For a television"]),
    ])
    func `a board leads to its notices`(language: Language, texts: [String]) async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())

        let page = try await town.site.get("/board/\(NoticeTown.liuping)", .init(language))

        #expect(page.status == 200)
        for text in texts { #expect(page.text.contains(text), "\(text)") }
        #expect(page.text.contains("/notices/\(notice.id)"))
        #expect(try await town.site.get("/board").location == "/board/\(NoticeTown.county)")
        #expect(try await town.site.get("/board/\(PlaceID(high: 1, low: 1))").status == 404)
        #expect(try await town.site.get("/board/nowhere").status == 404)
    }

    @Test(arguments: [
        (Language.chinese, ["决议公告", "以前可以提意见", "我有意见", "王春梅", "还没有人提意见", "云岭县村务公开办法"]),
        (.english, ["Decision", "Objections until", "I object", "Nobody has objected"]),
    ])
    func `a notice says what, until when and with whom`(language: Language, texts: [String]) async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())

        let page = try await town.site.get("/notices/\(notice.id)", .init(language))

        for text in texts { #expect(page.text.contains(text), "\(text)") }
        #expect(!page.text.contains("重新张贴"))
        #expect(try await town.site.get("/notices/\(NoticeID(high: 1, low: 1))").status == 404)
    }

    @Test func `what a resident typed is text on every page`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(
            town.draft(title: "<b>粗</b>", body: "<script>alert(1)</script>"))

        for path in [
            "/notices/\(notice.id)", "/notices/\(notice.id)/print", "/board/\(NoticeTown.liuping)/screen",
        ] {
            let page = try await town.site.get(path)
            #expect(!page.text.contains("<script>alert"), "\(path)")
            #expect(page.text.contains("&lt;b&gt;"), "\(path)")
        }
    }

    @Test func `the list of a window that has ended is gone, its number and result stay`() async throws {
        let town = try await NoticeTown()
        let table = NoticeTable(columns: [.init("户主", .name)], rows: [.init(["陈桂英"])])
        let notice = try await town.publish(
            town.draft(
                .relief, title: "陈某某家低保公示", table: table, naming: .law("社会救助暂行办法第十一条")))
        let before = try await town.site.get("/notices/\(notice.id)")
        try await town.tick("2026-11-28T00:00:01+08:00")

        let after = try await town.site.get("/notices/\(notice.id)")
        let board = try await town.site.get("/board/\(NoticeTown.liuping)")
        let program = try await town.site.api(.get, "/notices/\(notice.id)")

        #expect(before.text.contains("陈*英"))
        #expect(!after.text.contains("陈*英") && !after.text.contains("陈某某"))
        #expect(after.text.contains("没有异议"))
        #expect(!board.text.contains("陈某某"))
        #expect(program.json["body"] is String == false)
        #expect((program.json["rows"] as? [Any])?.isEmpty == true)
        #expect(program.json["title"] as? String == "2026-1")
        #expect(try await town.site.get("/notices/\(notice.id)/print").status == 404)
    }

    @Test(arguments: [("", "a3.css", false), ("?size=a3", "a3.css", true)])
    func `the wall sheet has issuer, number, window and rule, on A4 or A3`(
        query: String, asset: String, isLinked: Bool
    ) async throws {
        let town = try await NoticeTown()
        let table = NoticeTable(columns: [.init("组"), .init("得分", .number)], rows: [.init(["一组", "95"])])
        let notice = try await town.publish(town.draft(table: table))

        let sheet = try await town.site.get("/notices/\(notice.id)/print\(query)")

        for text in ["柳坪村村民委员会", "〔2026〕1号", "一组", "公示：", "云岭县村务公开办法", "（盖章）"] {
            #expect(sheet.text.contains(text), "\(text)")
        }
        #expect(sheet.text.contains(asset) == isLinked)
        #expect(try await town.site.get("/notices/\(notice.id)/print?size=a5").status == 422)
    }

    @Test func `a television turns through every screen and begins again`() async throws {
        let town = try await NoticeTown()
        try await town.publish(town.draft())
        let table = NoticeTable(columns: [.init("组")], rows: (1...10).map { .init(["\($0)组"]) })
        try await town.publish(town.draft(.review, title: "评议", body: "", table: table))
        let path = "/board/\(NoticeTown.liuping)/screen"

        let first = try await town.site.get("\(path)?seconds=30")
        let second = try await town.site.get("\(path)?page=2")
        let last = try await town.site.get("\(path)?page=3")

        #expect(first.text.contains("data-board-next=\"\(path)?page=2&amp;seconds=30\""))
        #expect(first.text.contains("1组") && !first.text.contains("9组"))
        #expect(second.text.contains("9组"))
        #expect(last.text.contains("铺碎石") && last.text.contains("page=1"))
        #expect(try await town.site.get("/board/\(NoticeTown.shimen)/screen").text.contains("现在没有公示"))
        #expect(try await town.site.get("/board/\(PlaceID(high: 1, low: 1))/screen").status == 404)
    }

    @Test func `programs read boards and notices`() async throws {
        let town = try await NoticeTown()
        let table = NoticeTable(columns: [.init("组"), .init("得分", .number)], rows: [.init(["一组", "95"])])
        let notice = try await town.publish(town.draft(table: table))

        let board = try await town.site.api(.get, "/board/\(NoticeTown.liuping)")
        let file = try await town.site.api(.get, "/notices/\(notice.id)")

        #expect(board.items.map { $0["number"] as? String } == ["2026-1"])
        #expect(file.json["state"] as? String == "open")
        #expect(file.json["rows"] as? [[String]] == [["一组", "95"]])
        #expect(file.json["ends_at"] as? String == "2026-11-28T00:00:00+08:00")
    }
}
