import Access
import Foundation
import HTTPTypes
import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Duties

/// The published work telephone of a grid, and the worker's own.
@Suite struct PhoneTests {
    private static let own = "/grids/\(Yunling.first)"

    private static func town(_ engine: TestEngine = .sqlite) async throws -> (Yunling, luo: String) {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            try People.appoint(
                Post(
                    id: Yunling.tianPost, person: Yunling.tian, kind: "grid-worker", place: Yunling.first,
                    period: period("2026-02-01")), in: transaction)
        }
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        _ = try await yunling.site.api(
            .post, own + "/card",
            ["id": mint(), "range": "一组", "phone": "13912342046", "phoneIsOwn": true], as: luo)
        return (yunling, luo)
    }

    @Test(arguments: TestEngine.all)
    func `a worker's own number is masked for officers too, and whoever says why sees it and is kept`(
        _ engine: TestEngine
    ) async throws {
        let (yunling, luo) = try await Self.town(engine)

        let card = try await yunling.site.get(Self.own, as: luo)
        let json = try await yunling.site.api(.get, Self.own, as: luo)
        let form = try await yunling.site.get(Self.own + "/looks", as: luo)
        let silent = try await yunling.site.api(.post, Self.own + "/looks", ["reason": " "], as: luo)
        let seen = try await yunling.site.post(
            Self.own + "/looks", form: ["reason": "call", "note": "找田小禾"], as: luo)

        #expect(!card.text.contains("13912342046"))
        #expect(card.text.contains("\(Self.own)/looks"))
        #expect(json.json["phone"] as? String == "139****2046")
        #expect(form.status == 200)
        #expect(silent.status == 422)
        #expect(seen.text.contains("13912342046"))
        let looks = try await yunling.read {
            try Access.looks(at: Yunling.tian.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(looks.map(\.reason) == ["有急事要打电话：找田小禾"])
        #expect(looks.map(\.person) == [Yunling.luo])
        #expect(looks.map(\.field) == ["phone"])
    }

    @Test func `without one worker alone the look is about the grid`() async throws {
        let (yunling, luo) = try await Self.town()
        try await yunling.write { transaction in
            try People.endPost(Yunling.tianPost, on: Yunling.today, in: transaction)
        }

        let seen = try await yunling.site.api(.post, Self.own + "/looks", ["reason": "核对"], as: luo)

        #expect(seen.json["value"] as? String == "13912342046")
        let looks = try await yunling.read {
            try Access.looks(at: Yunling.first.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(looks.map(\.reason) == ["核对"])
    }

    @Test func `nobody else sees it, and a published number needs no reason`() async throws {
        let (yunling, luo) = try await Self.town()
        let he = try await yunling.token(of: Yunling.he, [.register], at: Yunling.shimen)

        let stranger = try await yunling.site.api(.post, Self.own + "/looks", ["reason": "看看"], as: he)
        let anyone = try await yunling.site.api(.post, Self.own + "/looks", ["reason": "看看"])
        _ = try await yunling.site.api(
            .post, Self.own + "/card", ["id": mint(), "phone": "023-53221100"], as: luo)
        let published = try await yunling.site.api(.get, Self.own)
        let nothing = try await yunling.site.api(.post, Self.own + "/looks", ["reason": "看看"], as: luo)
        let tap = try await yunling.site.get(Self.own)

        #expect(stranger.status == 403)
        #expect(anyone.status == 401)
        #expect(published.json["phone"] as? String == "023-53221100")
        #expect(published.json["phoneIsMasked"] as? Bool == false)
        #expect(nothing.status == 404)
        #expect(tap.text.contains("工作电话"))
        #expect(try await yunling.ground.events().filter { $0 == "access.looked" } == [])
    }

    @Test func `the card's form never shows the number, and an empty field leaves it as it is`() async throws
    {
        let (yunling, luo) = try await Self.town()

        let form = try await yunling.site.get(Self.own + "/card", as: luo)
        let kept = try await yunling.site.post(
            Self.own + "/card", form: ["id": mint(), "range": "一组、二组", "phoneIsOwn": "1"], as: luo)
        let after = try await yunling.site.api(.get, Self.own)
        let removed = try await yunling.site.post(
            Self.own + "/card", form: ["id": mint(), "range": "一组、二组"], as: luo)
        let without = try await yunling.site.api(.get, Self.own)

        #expect(!form.text.contains("13912342046"))
        #expect(form.text.contains("已登记 139****2046"))
        #expect(kept.location == Self.own)
        #expect(after.json["phone"] as? String == "139****2046")
        #expect(after.json["range"] as? String == "一组、二组")
        #expect(removed.location == Self.own)
        #expect(without.json["phone"] is NSNull)
    }
}
