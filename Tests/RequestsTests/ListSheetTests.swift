import Foundation
import Kernel
import Sheets
import TestGround
import Testing
import Web

@testable import Requests

/// The lists as files: the page's rows, with the page's filters and to the page's readers.
struct ListSheetTests {
    private static let forms = ListSheet.Form.allCases.map(\.rawValue)

    private func table(_ reply: TestSite.Reply, _ form: String) throws -> Table {
        try SheetReader.read(reply.bytes, name: "list.\(form)")
    }

    @Test(arguments: forms)
    func `the list of requests is the page's, with its words and its state`(_ form: String) async throws {
        let county = try await OfficerCounty()
        for body in ["路灯不亮", "水管漏水"] {
            _ = try await county.report(body, category: nil)
            county.ground.time.advance(seconds: 60)
        }
        let token = county.tokens[OfficerCounty.luo]

        let all = try await county.site.get("/requests.\(form)", as: token)
        let some = try await county.site.get("/requests.\(form)?q=%E8%B7%AF%E7%81%AF", as: token)
        let none = try await county.site.get("/requests.\(form)?state=done", as: token)
        let open = try await county.site.api(.get, "/requests.\(form)?state=open", as: token)

        #expect(try table(all, form).rows.map { $0[1] } == ["水管漏水", "路灯不亮"])
        #expect(try table(some, form).rows.map { $0[1] } == ["路灯不亮"])
        #expect(try table(none, form).rows.isEmpty)
        #expect(try table(open, form).rows.count == 2)
        #expect(all.contentType == ListSheet.Form(rawValue: form)?.mediaType)
        let name = try #require(all.fileName)
        #expect(name.hasSuffix(".\(form)") && name.contains("\(county.now.day)"))
    }

    @Test(arguments: forms)
    func `what somebody wrote is text in the file, never a formula, and nobody's number is in it`(
        _ form: String
    ) async throws {
        let county = try await OfficerCounty()
        for sign in ["=", "+", "-", "@"] {
            _ = try await county.report("\(sign)HYPERLINK(\"http://x\")", category: nil)
            county.ground.time.advance(seconds: 60)
        }

        let reply = try await county.site.get("/requests.\(form)", as: county.tokens[OfficerCounty.luo])

        let titles = try table(reply, form).rows.map { $0[1] }
        #expect(titles.count == 4)
        if form == "csv" {
            #expect(titles.allSatisfy { $0.hasPrefix("'") })
        } else {
            #expect(titles.allSatisfy { "=+-@".contains($0.first ?? " ") })
        }
        #expect(!reply.text.contains("13900002046"))
        #expect(!(try table(reply, form).rows.flatMap(\.cells).contains { $0.contains("13900002046") }))
    }

    @Test(arguments: ["rates", "problems", "categories"])
    func `every list has its two files, its page links them, and strangers get neither`(
        _ list: String
    ) async throws {
        let county = try await OfficerCounty()
        let token = county.tokens[OfficerCounty.luo]

        let page = try await county.site.get("/\(list)", as: token)
        for form in Self.forms {
            let file = try await county.site.get("/\(list).\(form)", as: token)
            #expect(file.status == 200, "\(list).\(form)")
            #expect(try table(file, form).header.count > 4)
            #expect(page.text.contains("\"/\(list).\(form)"), "\(list).\(form)")
            #expect(try await county.site.api(.get, "/\(list).\(form)").status == 401)
        }
        #expect(page.text.contains("下载表格"))
    }

    @Test func `another place's list is not given, and a place that is none leads nowhere`() async throws {
        let county = try await OfficerCounty()
        let token = county.tokens[OfficerCounty.shi]

        for place in ["\(OfficerCounty.liuping)", "nowhere"] {
            let reply = try await county.site.api(.get, "/requests.csv?place=\(place)", as: token)
            #expect(reply.status == 404, "\(place)")
        }
    }

    @Test func `the rates and the categories as a file have the page's figures`() async throws {
        let county = try await OfficerCounty()
        let token = county.tokens[OfficerCounty.luo]

        let rates = try table(await county.site.get("/rates.csv?days=7", as: token), "csv")
        let categories = try table(await county.site.get("/categories.csv", as: token), "csv")

        #expect(rates.rows.map { $0[0] } == ["响应率", "解决率", "满意率"])
        #expect(rates.rows.allSatisfy { $0[1] == "\(county.now.day.adding(days: -6))" })
        #expect(categories.rows.map { $0[0] } == ["lighting"])
    }
}
