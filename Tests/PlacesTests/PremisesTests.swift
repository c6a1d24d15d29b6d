import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Places

/// The register of shops, firms and parcel points of a village's grids.
@Suite struct PremisesTests {
    private static let list = "/premises?place=\(Yunling.liuping)"

    private static func entry(
        _ name: String, _ kind: String = "shop", grid: PlaceID = Yunling.liupingGrid1
    ) -> [String: Any] {
        [
            "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_000)))", "place": "\(grid)",
            "name": name, "kind": kind, "address": "桥头", "on": "2026-11-01",
        ]
    }

    @Test(arguments: TestEngine.all)
    func `who keeps the register enters shops, finds them, renames and closes them, and nothing is deleted`(
        _ engine: TestEngine
    ) async throws {
        let site = try await PlacesSite(engine)

        let shop = Self.entry("老槐树便利店")
        let made = try await site.site.api(.post, "/premises", shop, as: site.zhou)
        _ = try await site.site.api(.post, "/premises", Self.entry("坝上茶厂", "firm"), as: site.zhou)
        let id = made.json["id"] as? String ?? ""
        let again = try await site.site.api(.post, "/premises", shop, as: site.zhou)
        let renamed = try await site.site.api(
            .post, "/places/\(id)/name",
            ["id": shop["place"] ?? "", "name": "槐树超市", "on": "2026-11-10"].merging(
                ["id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_001)))"]
            ) { $1 }, as: site.zhou)
        let then = try await site.site.api(.get, Self.list + "&on=2026-11-05", as: site.zhou)
        let found = try await site.site.api(.get, Self.list + "&q=%E6%A7%90%E6%A0%91", as: site.zhou)
        let firms = try await site.site.api(.get, Self.list + "&kind=firm", as: site.zhou)
        let closed = try await site.site.api(
            .post, "/places/\(id)/closure",
            [
                "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_002)))", "on": "2026-11-15",
            ], as: site.zhou)
        let open = try await site.site.api(.get, Self.list, as: site.zhou)
        let ended = try await site.site.api(.get, Self.list + "&state=closed", as: site.zhou)
        let before = try await site.site.api(.get, Self.list + "&on=2026-11-12", as: site.zhou)

        #expect(made.status == 201)
        #expect(made.json["kind"] as? String == "shop")
        #expect(again.status == 200)
        #expect(renamed.status == 201)
        #expect(Set(then.items.compactMap { $0["name"] as? String }) == ["老槐树便利店", "坝上茶厂"])
        #expect(found.items.map { $0["name"] as? String } == ["槐树超市"])
        #expect(found.items.first?["gridName"] as? String == "柳坪村 第一网格")
        #expect(firms.json["total"] as? Int == 1)
        #expect(closed.status == 201)
        #expect(open.items.map { $0["name"] as? String } == ["坝上茶厂"])
        #expect(ended.items.map { $0["name"] as? String } == ["槐树超市"])
        #expect(before.json["total"] as? Int == 2)
        #expect(
            try await site.events() == [
                "places.place-founded", "places.place-described", "places.place-founded",
                "places.place-described", "places.place-renamed", "places.place-closed",
            ])
    }

    @Test func `the village's regions do not have its shops among them, and the grid's card has`()
        async throws
    {
        let site = try await PlacesSite()
        _ = try await site.site.api(.post, "/premises", Self.entry("老槐树便利店"), as: site.zhou)

        let regions = try await site.yunling.children(Yunling.liupingGrid1)
        let card = try await site.site.get("/places/\(Yunling.liupingGrid1)")

        #expect(regions == [])
        #expect(card.text.contains("老槐树便利店"))
    }

    /// What is sent otherwise, and which refusal answers at which field.
    @Test(
        arguments: [
            (["kind": ""], "kind", "field.missing"), (["kind": "school"], "kind", "places.kind-unfit"),
            (["kind": "circus"], "kind", "places.kind-unfit"),
            (["name": "柳坪面馆"], "name", "places.name-taken"),
            (["place": "\(Yunling.liuping)"], "parent", "places.level-order"),
            (["address": String(repeating: "长", count: 101)], "address", "field.too-long"),
        ] as [([String: String], String, String)])
    func `a shop without a kind, with another's name or outside a grid is refused at its field`(
        changed: [String: String], field: String, code: String
    ) async throws {
        let site = try await PlacesSite()
        _ = try await site.site.api(.post, "/premises", Self.entry("柳坪面馆"), as: site.he)
        let before = try await site.events()

        let sent = Self.entry("面馆").merging(changed) { $1 }
        let reply = try await site.site.api(.post, "/premises", sent, as: site.he)

        #expect(reply.code == code, "\(reply.text)")
        #expect(reply.text.contains("\"\(field)\""), "\(reply.text)")
        #expect(try await site.events() == before)
    }

    @Test func `only who keeps the register there enters, and only who works there sees`() async throws {
        let site = try await PlacesSite()
        let elsewhere = Self.entry("面馆", grid: Yunling.shimenGrid1)

        #expect(try await site.site.api(.post, "/premises", elsewhere, as: site.zhou).status == 403)
        #expect(try await site.site.api(.post, "/premises", Self.entry("面馆"), as: site.tian).status == 403)
        #expect(try await site.site.get(Self.list, as: site.tian).status == 200)
        #expect(
            try await site.site.get("/premises/new?place=\(Yunling.liuping)", as: site.tian).status == 403)
        #expect(
            try await site.site.get("/premises/imports/new?place=\(Yunling.liuping)", as: site.tian).status
                == 403)
        #expect(
            try await site.site.get("/premises?place=\(Yunling.songlin)", as: site.zhou).status == 403)
        #expect(try await site.site.api(.get, Self.list).status == 401)
        #expect(try await site.site.api(.get, Self.list + "&kind=school", as: site.zhou).status == 404)
        #expect(try await site.site.api(.get, Self.list + "&on=soon", as: site.zhou).status == 422)
    }

    @Test(arguments: TestEngine.all)
    func `a sheet is taken whole or, where asked, without its wrong rows, and twice it brings nothing new`(
        _ engine: TestEngine
    ) async throws {
        let site = try await PlacesSite(engine)
        let sheet = """
            村,网格,名称,类别,地址
            柳坪村,第一网格,老槐树便利店,门店,桥头
            柳坪村,990121101201001,坝上茶厂,企业,
            柳坪村,第九网格,豆腐坊,门店,
            柳坪村,第一网格,,门店,
            柳坪村,第一网格,柳坪剧场,剧院,
            """
        func send(_ skipBad: Bool, _ number: Int64) async throws -> TestSite.Reply {
            try await site.site.api(
                .post, "/premises/imports",
                [
                    "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_100 + number)))",
                    "place": "\(Yunling.liuping)", "text": sheet, "skipBad": skipBad,
                ], as: site.zhou)
        }

        let refused = try await send(false, 1)
        let before = try await site.site.api(.get, Self.list, as: site.zhou)
        let taken = try await send(true, 2)
        let twice = try await send(true, 3)
        let after = try await site.site.api(.get, Self.list, as: site.zhou)

        #expect(refused.json["isTaken"] as? Bool == false)
        let reasons = refused.json["reasons"] as? [[String: Any]] ?? []
        #expect(reasons.map { $0["line"] as? Int } == [4, 5, 6])
        #expect(before.json["total"] as? Int == 0)
        #expect(taken.json["added"] as? Int == 2)
        #expect(twice.json["added"] as? Int == 0)
        #expect(twice.json["unchanged"] as? Int == 2)
        #expect(after.json["total"] as? Int == 2)
        let kinds = after.items.compactMap { $0["kind"] as? String }
        #expect(Set(kinds) == ["shop", "firm"])
    }

    @Test func `without a file, or with too many rows, nothing is judged`() async throws {
        let site = try await PlacesSite()
        let rows = String(repeating: "第一网格,店\n", count: Limits.premisesRows_max + 1)
        func send(_ text: String?, _ number: Int64) async throws -> TestSite.Reply {
            var body: [String: Any] = [
                "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_200 + number)))",
                "place": "\(Yunling.liuping)",
            ]
            if let text { body["text"] = text }
            return try await site.site.api(.post, "/premises/imports", body, as: site.zhou)
        }

        #expect(try await send(nil, 1).code == "places.premises-file-missing")
        #expect(try await send("网格,名称\n" + rows, 2).code == "places.premises-too-many")
        #expect(try await send("名称\n店\n", 3).code == "sheet.column-missing")
        #expect(try await site.events() == [])
    }

    @Test func `the list comes as a table, and every page is drawn in both languages`() async throws {
        let site = try await PlacesSite()
        _ = try await site.site.api(.post, "/premises", Self.entry("老槐树便利店"), as: site.zhou)

        let csv = try await site.site.get("/premises.csv?place=\(Yunling.liuping)", as: site.zhou)
        let book = try await site.site.get("/premises.xlsx?place=\(Yunling.liuping)", as: site.zhou)
        let report = try await site.site.post(
            "/premises/imports",
            form: [
                "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_300)))",
                "place": "\(Yunling.liuping)", "text": "网格,名称\n第七网格,店",
            ], as: site.zhou)

        #expect(csv.text.contains("柳坪村 第一网格,老槐树便利店,门店,桥头,2026-11-01"))
        #expect(csv.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(book.bytes.starts(with: Array("PK".utf8)))
        #expect(report.text.contains("第七网格"))
        for path in [
            Self.list, Self.list + "&state=closed", Self.list + "&on=2026-10-01",
            "/premises/new?place=\(Yunling.liuping)", "/premises/imports/new?place=\(Yunling.liuping)",
        ] {
            for language in [Language.chinese, .english] {
                let page = try await site.site.get(path, as: site.zhou, TestSite.Browser(language))
                #expect(page.status == 200, "\(path)")
                #expect(!page.text.contains("{"), "\(path) has an unfilled text")
            }
        }
    }
}
