import Files
import Foundation
import Kernel
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Shop

/// What goods look like: on the open price list, so open themselves.
struct GoodPictureTests {
    private static let good = "/shop-goods/\(ShopVillage.soap)"
    private static let shop = "/shops/\(ShopVillage.shop)"

    /// One green pixel.
    private static func png() throws -> [UInt8] {
        let text =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        return [UInt8](try #require(Data(base64Encoded: text)))
    }

    private static func id(_ low: UInt64) -> String { "\(AnyID(high: 76, low: low))" }

    private func send(
        _ bytes: [UInt8], _ low: UInt64, to path: String = "\(good)/picture",
        with fields: [String: String] = [:],
        as token: String?, _ village: ShopVillage
    ) async throws -> TestSite.Reply {
        try await village.site.post(
            path, form: fields.merging(["id": Self.id(low)]) { $1 },
            files: [TestSite.File("picture", name: "a.png", bytes: bytes)], as: token)
    }

    private func picture(_ village: ShopVillage) async throws -> String? {
        try await village.site.api(.get, Self.good, as: village.tokens["zhou"]).json["picture"] as? String
    }

    @Test(arguments: TestEngine.all)
    func `a good's picture stands wherever its price does, until another one or none does`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        let (zhou, tian) = (village.tokens["zhou"], village.tokens["tian"])
        let sent = try await send(try Self.png(), 1, as: tian, village)
        let twice = try await send(try Self.png(), 1, as: tian, village)
        let first = try #require(try await picture(village))
        let small = "\(Self.good)/thumbnails/\(first)"
        let whole = try await village.site.get("\(Self.good)/pictures/\(first)")
        let thumbnail = try await village.site.get(small)
        let list = try await village.site.get("/points/shops/\(ShopVillage.liuping)")
        let paper = try await village.site.get("/points/shops/\(ShopVillage.liuping)/print")
        let page = try await village.site.get(Self.good, as: zhou)
        let data = try await village.site.api(.get, Self.shop, as: zhou)
        _ = try await send(try Self.png(), 2, as: zhou, village)
        let second = try await picture(village)
        let old = try await village.site.get(small)
        let removed = try await village.site.post(
            "\(Self.good)/picture/removal", form: ["id": Self.id(3)], as: zhou)
        let bare = try await village.site.get("/points/shops/\(ShopVillage.liuping)")
        let left = try await village.database.read {
            try Files.list(owner: ShopVillage.soap.as(Marks.Anything.self), in: $0)
        }

        #expect(sent.status == 303 && twice.location == sent.location)
        #expect(whole.status == 200 && whole.bytes.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(thumbnail.bytes.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(list.text.contains(small) && !paper.text.contains(small))
        #expect(page.text.contains(small) && page.text.contains("换掉或者去掉照片"))
        #expect((data.json["goods"] as? [[String: Any]])?.first?["picture"] as? String == first)
        #expect(second != nil && second != first && old.status == 404)
        #expect(removed.status == 303 && !bare.text.contains("good-pic") && left.isEmpty)
        let told = try await village.ground.events().filter { $0.hasPrefix("shop.good-picture") }
        #expect(told == ["shop.good-pictured", "shop.good-pictured", "shop.good-picture-removed"])
        #expect(try await village.broken() == [])
    }

    @Test func `what is no picture is refused at the field, and where there is none nothing is removed`()
        async throws
    {
        let village = try await ShopVillage()
        let (zhou, chen) = (village.tokens["zhou"], village.tokens["chen"])
        let words = try await send(Array("一块香皂".utf8), 11, as: zhou, village)
        let none = try await village.site.api(.post, "\(Self.good)/picture", ["id": Self.id(12)], as: zhou)
        let nothing = try await village.site.api(
            .post, "\(Self.good)/picture/removal", ["id": Self.id(13)], as: zhou)
        let watcher = try await send(try Self.png(), 14, as: chen, village)
        let unknown = try await village.site.get("\(Self.good)/pictures/\(Self.id(15))")
        try await village.write(ShopVillage.zhou) { try Shop.retire(ShopVillage.soap, in: $0) }
        let retired = try await send(try Self.png(), 16, as: zhou, village)

        #expect(words.status == 422 && words.text.contains("id=\"picture") && words.text.contains("请换一张"))
        #expect(none.code == "picture.empty" && nothing.code == "shop.picture-missing")
        #expect(watcher.status == 403 && unknown.status == 404)
        #expect(retired.status == 409)
        #expect(try await picture(village) == nil)
    }

    @Test func `a good may be put on the shelf with its picture, or without one`() async throws {
        let village = try await ShopVillage()
        let tian = village.tokens["tian"]
        let form = try await village.site.get("\(Self.shop)/goods/new", as: tian)
        let wrong = try await send(
            Array("x".utf8), 21, to: "\(Self.shop)/goods", with: ["name": "脸盆", "unit": "个", "price": "6"],
            as: tian, village)
        let shown = try await send(
            try Self.png(), 22, to: "\(Self.shop)/goods", with: ["name": "脸盆", "unit": "个", "price": "6"],
            as: tian, village)
        let bare = try await village.site.post(
            "\(Self.shop)/goods", form: ["id": Self.id(23), "name": "水桶", "unit": "个", "price": "8"],
            files: [TestSite.File("picture", name: "", bytes: [])], as: tian)
        let goods = try await village.site.api(.get, Self.shop, as: tian).json["goods"] as? [[String: Any]]

        #expect(form.text.contains("multipart/form-data") && form.text.contains("20 MB 以内"))
        #expect(wrong.status == 422 && wrong.text.contains("脸盆"))
        #expect(shown.status == 303)
        #expect(goods?.first { $0["name"] as? String == "脸盆" }?["picture"] as? String != nil)
        #expect(bare.status == 303)
        let bucket = try #require(goods?.first { $0["name"] as? String == "水桶" })
        #expect(bucket["picture"] is NSNull)
    }
}
