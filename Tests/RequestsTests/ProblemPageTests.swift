import Access
import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// The problem list as people see it.
struct ProblemPageTests {
    private func form(_ county: OfficerCounty, _ fields: [String: String]) -> [String: String] {
        fields.merging(["id": "\(AnyID.minted(at: county.now))"]) { first, _ in first }
    }

    @Test(arguments: [Language.chinese, .english])
    func `Every page of a problem is drawn`(_ language: Language) async throws {
        let county = try await OfficerCounty()
        let request = try await county.report()
        let id = try await county.problem(of: [request])
        _ = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)

        for path in [
            "/problems", "/problems?show=late", "/problems?show=closed", "/problems/print", "/problems/new",
            "/problems/new?requests=\(request)", "/problems/\(id)", "/problems/\(id)/print",
            "/requests/\(request)",
        ] {
            let page = try await county.page(path, by: OfficerCounty.luo, language)
            #expect(page.status == 200, "\(path)")
            #expect(page.text.contains("<h1>"), "\(path)")
        }
    }

    @Test func `The board says who, what and by when, and leads to the file`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.problem(of: [try await county.report()])
        _ = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)

        let board = try await county.page("/problems", by: OfficerCounty.luo).text

        #expect(board.contains("href=\"/problems/\(id)\""))
        for words in ["经济发展办", "踏勘", "12月10日", "3 步做完 0 步"] {
            #expect(board.contains(words))
        }
    }

    @Test func `A list of cases leads to each kind's own page`() async throws {
        let county = try await OfficerCounty()
        let request = try await county.report()
        let id = try await county.problem(of: [request])

        let desk = try await county.page("/desk", by: OfficerCounty.luo).text
        #expect(desk.contains("href=\"/problems/\(id)\""))
        #expect(desk.contains("open=\(request)"))
        let today = try await county.page("/today", by: OfficerCounty.xie).text
        #expect(today.contains("href=\"/problems/\(id)\""))
        let sent = try await county.page("/requests/\(id)", by: OfficerCounty.luo)
        #expect(sent.location == "/problems/\(id)")
        #expect(try await county.page("/requests/\(id)", by: OfficerCounty.shi).status == 404)
        let rows = try await county.site.api(.get, "/desk", as: county.tokens[OfficerCounty.luo]).items
        #expect(Set(rows.compactMap { $0["kind"] as? String }) == ["request", "problem"])
        let found = try await county.page("/requests?q=看得见", by: OfficerCounty.luo).text
        #expect(found.contains("href=\"/problems/\(id)\""))
    }

    @Test
    func `Within a line no word begins with a capital, and the way to what is left out is always there`()
        async throws
    {
        let county = try await OfficerCounty()
        _ = try await county.report()

        let desk = try await county.page("/desk", by: OfficerCounty.luo, .english).text
        #expect(desk.contains(", waits to be given out"))
        let rates = try await county.page("/rates", by: OfficerCounty.luo, .english).text
        #expect(rates.contains("/ to be contacted"))
        #expect(rates.contains("/exclusions?place=\(OfficerCounty.shiqiao)&amp;state=granted"))
    }

    @Test func `At the desk several requests are chosen, and the form has them all`() async throws {
        let county = try await OfficerCounty()
        let (first, second) = (try await county.report(), try await county.report("桥头的灯不亮"))
        let other = try await county.report("石门村的井盖坏了", at: OfficerCounty.shimen)

        let desk = try await county.page("/desk", by: OfficerCounty.luo).text
        #expect(desk.contains("action=\"/problems/new\""))
        let both = try await county.page(
            "/problems/new?requests=\(first)&requests=\(second)", by: OfficerCounty.luo
        ).text
        #expect(both.contains("value=\"\(first)\" checked"))
        #expect(both.contains("value=\"\(second)\" checked"))
        #expect(both.contains("<option value=\"\(OfficerCounty.liuping)\""))
        let village = try await county.page(
            "/problems/new?requests=\(first)&requests=\(other)", by: OfficerCounty.zhou
        ).text
        #expect(village.contains("value=\"\(first)\""))
        #expect(!village.contains("value=\"\(other)\""))
    }

    @Test func `A refused form keeps what was typed and says it at the field`() async throws {
        let county = try await OfficerCounty()
        let request = try await county.report()
        let token = county.tokens[OfficerCounty.luo]
        let reply = try await county.site.post(
            "/problems",
            form: form(
                county,
                [
                    "title": "路灯", "goal": "", "place": OfficerCounty.liuping.description,
                    "finish_on": "2026-12-18", "organisation": OfficerCounty.economy.description,
                    "requests": request.description,
                ]), as: token)
        #expect(reply.status == 422)
        #expect(reply.text.contains("value=\"路灯\""))
        #expect(reply.text.contains("id=\"goal-error\""))
        #expect(reply.text.contains("value=\"\(request)\" checked"))

        let id = try await county.problem(of: [request])
        let plan = try await county.site.post(
            "/problems/\(id)/plan",
            form: form(county, ["finish_on": "2026-12-18", "stage_1_name": "踏勘", "stage_1_work_days": ""]),
            as: token)
        #expect(plan.status == 422)
        #expect(plan.text.contains("value=\"踏勘\""))
        #expect(plan.text.contains("id=\"stage_1_work_days-error\""))
    }

    @Test func `A form ends at the file`() async throws {
        let county = try await OfficerCounty()
        let id = CaseID.minted(at: county.now)
        let token = county.tokens[OfficerCounty.luo]
        let opened = try await county.site.post(
            "/problems",
            form: [
                "id": "\(id)", "title": "路灯", "goal": "都亮", "place": OfficerCounty.liuping.description,
                "finish_on": "2026-12-18", "organisation": OfficerCounty.economy.description,
            ], as: token)
        #expect(opened.location == "/problems/\(id)")
        let note = try await county.site.post(
            "/problems/\(id)/notes", form: form(county, ["note": "灯杆到了"]), as: token)
        #expect(note.location == "/problems/\(id)")
    }

    @Test func `Whoever holds the receipt reads the problem's plan`() async throws {
        let county = try await OfficerCounty()
        let request = try await county.report()
        let site = TestSite(
            county.ground.county, Requests.residentEndpoints, identify: Access.identify,
            viewer: Access.viewer)
        let path = "/q/\(ReceiptSecrets(of: request, key: county.ground.county.key).token)"
        #expect(try await !site.get(path).text.contains("和同类的事一起办：柳坪村路灯不亮"))
        let id = try await county.problem(of: [request])
        #expect(try await site.get(path).text.contains("工期正在排"))
        _ = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)

        let page = try await site.get(path).text
        for words in ["和同类的事一起办：柳坪村路灯不亮", "夜里走路看得见", "经济发展办", "踏勘", "换灯", "验收"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await site.get(path, TestSite.Browser(.english)).text.contains("Goes on together"))
        let json = try await site.api(.get, path).json["problem"] as? [String: Any]
        #expect(json?["finish_on"] as? String == "2026-12-18")
        #expect((json?["stages"] as? [Any])?.count == 3)
    }
}
