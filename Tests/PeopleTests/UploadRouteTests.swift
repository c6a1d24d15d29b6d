import Foundation
import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import People

@Suite struct UploadRouteTests {
    private static let rows = [
        SheetRows.row("柳坪村", group: "一组", code: "31", name: "何秀兰", "户主", phone: "13812345678"),
        SheetRows.row("柳坪村", group: "一组", code: "31", name: "何小妹", "女"),
    ]

    private func upload(
        _ register: RegisterSite, _ rows: [String], as token: String, id: String? = nil
    ) async throws -> TestSite.Reply {
        try await register.site.post(
            "/households/imports", form: ["id": id ?? register.id()],
            files: [.init("file", name: "户.csv", bytes: SheetRows.csv(rows).bytes)], as: token)
    }

    /// Asks as a browser does until the work is over.
    private func finished(_ register: RegisterSite, _ path: String, as token: String) async throws -> [String:
        Any]
    {
        for _ in 0..<200 {
            let reply = try await register.site.api(.get, path, as: token)
            if reply.json["state"] as? String != "running" { return reply.json }
            try await Task.sleep(for: .milliseconds(25))
        }
        return [:]
    }

    @Test(arguments: TestEngine.all)
    func `a sheet is shown first and taken when it is confirmed, once`(engine: TestEngine) async throws {
        let register = try await RegisterSite(engine)

        let sent = try await upload(register, Self.rows, as: register.zhou)
        let path = try #require(sent.location)
        let preview = try await register.site.get(path, as: register.zhou)
        let before = try await register.news()
        let confirmed = try await register.site.post(
            "\(path)/confirmation", form: ["id": register.id()], as: register.zhou)
        let outcome = try await finished(register, path, as: register.zhou)
        let again = try await register.site.post(
            "\(path)/confirmation", form: ["id": register.id()], as: register.zhou)
        let page = try await register.site.get(path, as: register.zhou, .init(.english))

        #expect(preview.text.contains("还没有导入") && preview.text.contains("确认导入"))
        #expect(before.isEmpty)
        #expect(confirmed.location == path && again.location == path)
        #expect(outcome["state"] as? String == "done")
        #expect(outcome["added"] as? Int == 1)
        #expect(outcome["persons"] as? Int == 2)
        #expect(page.text.contains("Imported"))
        #expect(try await register.news() == ["people.households-imported"])
        let left = try await register.liuping.read { try $0.count("SELECT count(*) FROM people_upload_part") }
        #expect(left == 0)
    }

    @Test func `what waits to be confirmed lies sealed`() async throws {
        let register = try await RegisterSite()
        _ = try await upload(register, Self.rows, as: register.zhou)

        let parts = try await register.liuping.read { reader -> [[UInt8]] in
            try reader.all("SELECT sealed FROM people_upload_part UNION ALL SELECT sealed FROM people_upload")
            {
                try $0.next()
            }
        }

        #expect(parts.count == 2)
        for part in parts {
            let text = String(decoding: part, as: UTF8.self)
            #expect(!text.contains("何秀兰") && !text.contains("138"))
        }
    }

    @Test func `a sheet with wrong rows wants a second yes`() async throws {
        let register = try await RegisterSite()
        let rows = Self.rows + [SheetRows.row("柳坪村", code: "32", name: "某人", "户主", phone: "1")]
        let path = try #require(try await upload(register, rows, as: register.zhou).location)

        let preview = try await register.site.get(path, as: register.zhou)
        let plain = try await register.site.api(.post, "\(path)/confirmation", [:], as: register.zhou)
        let skipping = try await register.site.api(
            .post, "\(path)/confirmation", ["skipBad": true], as: register.zhou)
        let outcome = try await finished(register, path, as: register.zhou)

        #expect(preview.text.contains("座机要带区号") && preview.text.contains("导入其余的"))
        #expect(plain.code == "upload.rows-refused")
        #expect(skipping.status == 200)
        #expect(outcome["added"] as? Int == 1)
        #expect(outcome["refused"] as? Int == 1)
    }

    @Test func `a sheet may speak only of villages whose register one keeps`() async throws {
        let register = try await RegisterSite()
        let path = try #require(try await upload(register, Self.rows, as: register.shi).location)

        let reply = try await register.site.api(.get, path, as: register.shi)

        let reasons = reply.json["reasons"] as? [[String: Any]] ?? []
        #expect(reasons.map { $0["column"] as? String } == ["村", "村"])
        #expect(reply.json["added"] as? Int == 0)
        #expect(try await register.site.get("/households/imports/new", as: register.tian).status == 403)
        #expect(try await upload(register, Self.rows, as: register.tian).status == 403)
        #expect(try await register.site.get("/households/imports/new", as: register.shi).status == 200)
    }

    @Test func `nobody sees another's upload, and what is no sheet is refused`() async throws {
        let register = try await RegisterSite()
        let path = try #require(try await upload(register, Self.rows, as: register.zhou).location)

        #expect(try await register.site.api(.get, path, as: register.luo).code == "upload.unknown")
        #expect(
            try await register.site.api(.post, "\(path)/confirmation", [:], as: register.luo).status == 404)
        let none = try await register.site.post(
            "/households/imports", form: ["id": register.id()], files: [], as: register.zhou)
        #expect(none.status == 422)
        #expect(none.text.contains("请选择一个文件"))
        let odd = try await register.site.post(
            "/households/imports", form: ["id": register.id()],
            files: [.init("file", name: "x.csv", bytes: Array("a,b\n1,2\n".utf8))], as: register.zhou)
        #expect(odd.status == 422)
        #expect(odd.text.contains("缺少列"))
    }

    @Test func `a program sends the sheet as text`() async throws {
        let register = try await RegisterSite()
        let text = String(decoding: SheetRows.csv(Self.rows).bytes, as: UTF8.self)

        let reply = try await register.site.api(
            .post, "/households/imports", ["id": register.id(), "text": text], as: register.zhou)

        #expect(reply.status == 201)
        #expect(reply.json["state"] as? String == "checked")
        #expect(reply.json["added"] as? Int == 1)
    }

    @Test func `a file that did not arrive whole is not taken`() async throws {
        let register = try await RegisterSite()
        let path = try #require(try await upload(register, Self.rows, as: register.zhou).location)
        try await register.liuping.write { _ = try $0.run("DELETE FROM people_upload_part") }

        let reply = try await register.site.api(.post, "\(path)/confirmation", [:], as: register.zhou)

        #expect(reply.code == "upload.incomplete")
    }

    @Test func `an empty sheet can be taken along`() async throws {
        let register = try await RegisterSite()

        let reply = try await register.site.get("/households/template.xlsx", as: register.zhou)

        #expect(reply.status == 200)
        #expect(
            try SheetReader.read(reply.bytes, name: "t.xlsx").header.count == HouseholdColumn.allCases.count)
    }
}

@Suite struct RollRouteTests {
    @Test func `a roll is opened, entered by number and name, and read as of a day`() async throws {
        let register = try await RegisterSite()
        let site = register.site
        let id = register.id()
        let form = [
            "id": id, "place": "\(Liuping.liuping)", "kind": "villager", "lists": "persons", "name": "村民名册",
            "on": "2026-01-01",
        ]

        let new = try await site.get("/rolls/new?place=\(Liuping.liuping)", as: register.zhou)
        let opened = try await site.post("/rolls", form: form, as: register.zhou)
        let entry = ["id": register.id(), "code": "12", "name": "陈桂英", "on": "2026-02-01"]
        let entered = try await site.post("/rolls/\(id)/entries", form: entry, as: register.zhou)
        let stranger = try await site.post(
            "/rolls/\(id)/entries",
            form: ["id": register.id(), "code": "12", "name": "某人", "on": "2026-02-01"],
            as: register.zhou)
        let page = try await site.get("/rolls/\(id)", as: register.zhou)
        let earlier = try await site.api(.get, "/rolls/\(id)?on=2026-01-15", as: register.zhou)
        let left = try await site.api(
            .post, "/rolls/\(id)/leavings",
            ["id": register.id(), "person": "\(Liuping.guiying)", "on": "2026-11-01"], as: register.zhou)
        let list = try await site.get("/rolls?place=\(Liuping.liuping)", as: register.zhou, .init(.english))

        #expect(new.status == 200)
        #expect(opened.location == "/rolls/\(id)" && entered.location == "/rolls/\(id)")
        #expect(stranger.status == 422)
        #expect(page.text.contains("陈桂英"))
        #expect(earlier.json["count"] as? Int == 0)
        #expect(left.status == 201)
        #expect(list.text.contains("0 persons"))
        #expect(try await site.api(.get, "/rolls/\(id)", as: register.shi).code == "roll.unknown")
        #expect(try await site.get("/rolls?place=\(Liuping.liuping)", as: register.shi).status == 403)
        #expect(
            try await register.news() == ["people.roll-opened", "people.roll-entered", "people.roll-left"])
    }
}
