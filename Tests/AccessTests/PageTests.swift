import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Access

@Suite struct OwnAccountRouteTests {
    @Test func `one's own account shows what one may do and who has looked`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.luo)
        try await office.database.write(by: Origin(actor: office.tian)) { transaction in
            try Access.recordLook(
                by: office.tian, at: office.luo.as(Marks.Anything.self), field: "phone", reason: "联系值班",
                in: transaction)
        }

        let page = try await office.site.get("/account", as: token)

        #expect(page.status == 200)
        for word in ["罗敏", "受理派单", "1 处", "田小禾", "联系值班", "退出登录"] {
            #expect(page.text.contains(word), "\(word)")
        }
        #expect(!page.text.contains("办理事项"))
    }

    @Test func `a password is changed by form, and a refusal stands at its field`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.tian)
        let before = try await office.position()

        let weak = try await office.site.post(
            "/account/password", form: ["old": Office.password, "new": "weak"], as: token)
        let wrong = try await office.site.post(
            "/account/password", form: ["old": "wrong", "new": "Liuping-2027"], as: token)
        let done = try await office.site.post(
            "/account/password", form: ["old": Office.password, "new": "Liuping-2027"], as: token)
        let page = try await office.site.get(done.location ?? "", as: token)

        #expect(weak.status == 422)
        #expect(weak.text.contains("id=\"new-error\""))
        #expect(wrong.text.contains("id=\"old-error\""))
        #expect(done.status == 303)
        #expect(page.text.contains("密码已经换好"))
        #expect(try await office.kinds(since: before) == ["access.sign-in-failed", "access.password-set"])
    }
}

@Suite struct LookRouteTests {
    @Test func `the auditor reads who looked at what and why, page by page`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.shen)
        let looks = [("约时间修水管", "phone"), ("<b>核对</b>", "phone"), ("回访", "pension")]
        for (reason, field) in looks {
            try await office.database.write(by: Origin(actor: office.tian)) { transaction in
                try Access.recordLook(
                    by: office.tian, at: office.chen.as(Marks.Anything.self), field: field, reason: reason,
                    in: transaction)
            }
        }

        let first = try await office.site.api(.get, "/looks?limit=2", as: token)
        let next = try #require(first.json["next"] as? String)
        let second = try await office.site.api(.get, "/looks?limit=2&before=\(next)", as: token)
        let page = try await office.site.get("/looks?limit=2", as: token).text

        #expect(first.items.compactMap { $0["reason"] as? String } == ["回访", "<b>核对</b>"])
        #expect(second.items.compactMap { $0["reason"] as? String } == ["约时间修水管"])
        #expect(second.json["next"] is String == false)
        #expect(page.contains("&lt;b&gt;核对&lt;/b&gt;"))
        #expect(page.contains("田小禾"))
        #expect(page.contains("陈桂英"))
        #expect(page.contains(">电话</td>"))
        #expect(page.contains(">pension</td>"))
        #expect(page.contains("href=\"/looks?before=\(next)\""))
    }
}

@Suite struct PageTests {
    @Test(arguments: Language.allCases)
    func `every page is whole in both languages, in large type too, without inline style or script`(
        language: Language
    ) async throws {
        let office = try await Office(.sqlite, isSample: true)
        let browser = TestSite.Browser(language, isLarge: true)
        let security = try await office.token(of: office.wei)
        let audit = try await office.token(of: office.shen)
        let pages = [
            try await office.site.get("/sign-in", browser),
            try await office.site.get("/account", as: security, browser),
            try await office.site.get("/accounts", as: security, browser),
            try await office.site.get("/accounts/\(office.tian)", as: security, browser),
            try await office.site.get("/looks", as: audit, browser),
        ]

        for page in pages {
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\" data-type=\"large\">"))
            #expect(page.text.contains("</html>"))
            #expect(!page.text.contains("style="))
            #expect(!page.text.contains("<script>"))
            #expect(!page.text.contains("{"))
        }
        #expect(pages[1].text.contains(language == .chinese ? "卫明" : "My account"))
        #expect(pages[2].text.contains(language == .chinese ? "近三十天没有" : "Not in the last thirty days"))
    }
}
