import Access
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Duties

/// The telephones of a merged grid's workers on the card of the grid that goes on.
@Suite struct CarriedPhoneTests {
    private static let card = "/grids/\(Yunling.second)"

    /// 柳坪村's first grid has a worker's own number, its second a published one; then they are merged.
    private static func merged(_ engine: TestEngine = .sqlite) async throws -> (Yunling, luo: String) {
        let yunling = try await Yunling.staffed(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        for (grid, phone, isOwn) in [
            (Yunling.first, "13912342046", true), (Yunling.second, "023-68001234", false),
        ] {
            _ = try await yunling.site.api(
                .post, "/grids/\(grid)/card",
                ["id": mint(), "range": "一组", "phone": phone, "phoneIsOwn": isOwn], as: luo)
        }
        try await yunling.merge(Yunling.first, into: Yunling.second)
        return (yunling, luo)
    }

    @Test(arguments: TestEngine.all)
    func `both numbers stand on the card, the worker's own masked, and it opens for who says why`(
        _ engine: TestEngine
    ) async throws {
        let (yunling, luo) = try await Self.merged(engine)
        let looks = Self.card + "/looks?of=\(Yunling.first)"

        let json = try await yunling.site.api(.get, Self.card, as: luo)
        let page = try await yunling.site.get(Self.card, as: luo)
        let form = try await yunling.site.get(looks, as: luo)
        let silent = try await yunling.site.post(looks, form: ["reason": ""], as: luo)
        let seen = try await yunling.site.post(looks, form: ["reason": "call"], as: luo)
        let program = try await yunling.site.api(
            .post, Self.card + "/looks", ["reason": "核对", "of": "\(Yunling.first)"], as: luo)

        #expect(json.json["phone"] as? String == "023-68001234")
        let carried = json.json["carriedPhones"] as? [[String: Any]] ?? []
        #expect(carried.map { $0["phone"] as? String } == ["139****2046"])
        #expect(carried.first?["grid"] as? String == "第一网格")
        #expect(!page.text.contains("13912342046"))
        #expect(page.text.contains("原第一网格网格员电话"))
        #expect(page.text.contains(looks))
        #expect(form.status == 200)
        #expect(silent.status == 422)
        #expect(seen.text.contains("13912342046"))
        #expect(program.json["value"] as? String == "13912342046")
        let kept = try await yunling.read {
            try Access.looks(at: Yunling.second.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(kept.count == 2)
        #expect(try await yunling.broken() == 0)
    }

    @Test func `a number that came goes on when its grid is merged again, and is taken away once`()
        async throws
    {
        let (yunling, luo) = try await Self.merged()
        try await yunling.merge(Yunling.second, into: Yunling.shimenGrid, on: day("2026-10-01"))
        let path = "/grids/\(Yunling.shimenGrid)"
        func drop(_ from: PlaceID) async throws -> TestSite.Reply {
            try await yunling.site.api(.post, path + "/phones/\(from)/removal", ["id": mint()], as: luo)
        }

        let card = try await yunling.site.api(.get, path, as: luo)
        let form = try await yunling.site.get(path + "/card", as: luo)
        let dropped = try await drop(Yunling.first)
        let again = try await drop(Yunling.first)

        let carried = card.json["carriedPhones"] as? [[String: Any]] ?? []
        #expect(carried.map { $0["phone"] as? String } == ["139****2046"])
        #expect(card.json["phone"] as? String == "023-68001234")
        #expect(form.text.contains("/phones/\(Yunling.first)/removal"))
        #expect((dropped.json["carriedPhones"] as? [[String: Any]])?.isEmpty == true)
        #expect(again.code == "card.phone-unknown")
    }

    @Test func `where no number came, there is none to see, and residents see none`() async throws {
        let (yunling, luo) = try await Self.merged()
        let tian = try await yunling.token(of: Yunling.tian, [.report], at: Yunling.shimen)

        let other = Self.card + "/looks?of=\(Yunling.shimen)"
        #expect(try await yunling.site.get(other, as: luo).status == 404)
        let own = Self.card + "/looks?of=\(Yunling.first)"
        #expect(try await yunling.site.get(own, as: tian).status == 403)
        let open = try await yunling.site.get(Self.card)
        #expect(!open.text.contains("13912342046"))
        #expect(!open.text.contains("/looks"))
    }
}
