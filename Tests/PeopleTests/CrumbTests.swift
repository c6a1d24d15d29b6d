import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import People

/// The way at the head of every page leads to pages that are there.
@Suite struct CrumbTests {
    private static func crumbs(_ page: String) -> [String] {
        guard let start = page.range(of: "class=\"crumb\""),
            let end = page[start.upperBound...].range(of: "</nav>")
                ?? page[start.upperBound...].range(of: "</ol>")
        else { return [] }
        return page[start.upperBound..<end.lowerBound].matches(of: /href="([^"]+)"/).map {
            String($0.output.1).replacing("&amp;", with: "&")
        }
    }

    @Test func `every crumb of the register's pages answers`() async throws {
        let register = try await RegisterSite()
        let row = SheetRows.row("柳坪村", group: "一组", code: "31", name: "何秀兰", "户主")
        let sent = try await register.site.post(
            "/households/imports", form: ["id": register.id()],
            files: [.init("file", name: "户.csv", bytes: SheetRows.csv([row]).bytes)], as: register.luo)
        let roll = register.id()
        _ = try await register.site.api(
            .post, "/rolls",
            [
                "id": roll, "place": "\(Liuping.liuping)", "kind": "villager", "lists": "persons",
                "name": "村民", "on": "2026-11-20",
            ], as: register.luo)
        let (household, person) = ("/households/\(Liuping.chen)", "/people/\(Liuping.guiying)")
        let pages = [
            "/households", "/households?place=\(Liuping.liuping)", "/households/new?place=\(Liuping.liuping)",
            "/households/imports", "/households/imports/new", sent.location ?? "", household, person,
            household + "/description", person + "/description", person + "/looks?field=phone",
            person + "/erasure", "/erasures", "/rolls?place=\(Liuping.liuping)",
            "/rolls/new?place=\(Liuping.liuping)", "/rolls/\(roll)", "/places/\(Liuping.liuping)/posts",
            "/organisations?place=\(Liuping.shiqiao)", "/organisations/new?place=\(Liuping.shiqiao)",
        ]

        var led: Set<String> = []
        for path in pages {
            let page = try await register.site.get(path, as: register.luo)
            if page.status == 404, path == household + "/description" { continue }
            #expect(page.status == 200, "\(path)")
            led.formUnion(Self.crumbs(page.text))
        }
        for crumb in led.sorted() where !crumb.hasPrefix("/places/") || crumb.hasSuffix("/posts") {
            #expect(try await register.site.get(crumb, as: register.luo).status == 200, "\(crumb)")
        }

        #expect(led.contains("/households/imports"))
        #expect(led.count > 5)
    }

    @Test(arguments: TestEngine.all)
    func `an officer sees the sheets they sent in, and nobody else's`(_ engine: TestEngine) async throws {
        let register = try await RegisterSite(engine)
        let row = SheetRows.row("柳坪村", group: "一组", code: "31", name: "何秀兰", "户主")
        let sent = try await register.site.post(
            "/households/imports", form: ["id": register.id()],
            files: [.init("file", name: "户.csv", bytes: SheetRows.csv([row]).bytes)], as: register.zhou)

        let mine = try await register.site.api(.get, "/households/imports", as: register.zhou)
        let page = try await register.site.get("/households/imports", as: register.zhou)
        let other = try await register.site.api(.get, "/households/imports", as: register.shi)
        let none = try await register.site.get("/households/imports", as: register.shi, .init(.english))

        #expect(mine.items.map { $0["file"] as? String } == ["户.csv"])
        #expect(mine.items.map { $0["state"] as? String } == ["checked"])
        #expect(page.text.contains(sent.location ?? "-"))
        #expect(other.items.isEmpty)
        #expect(none.text.contains("Nothing was sent in."))
        #expect(try await register.site.get("/households/imports", as: register.tian).status == 403)
    }
}
