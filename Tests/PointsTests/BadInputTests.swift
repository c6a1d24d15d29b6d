import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Points

/// What is sent wrongly, each refused in one sentence with nothing changed.
struct BadInputTests {
    private static func fields(_ village: PointsVillage, _ more: [String: Any], low: UInt64) -> [String: Any]
    {
        let fields: [String: Any] = [
            "id": "\(DeclarationID(high: 6, low: low))", "place": "\(PointsVillage.liuping)",
            "item": "\(village.ids.cleanUp)", "day": "2026-11-19", "households": ["003"],
        ]
        return fields.merging(more) { $1 }
    }

    /// Everything that could have changed, in one line.
    private static func state(_ village: PointsVillage) async throws -> String {
        let acts = try await village.acts().map { "\($0.id)\($0.state)\($0.points)" }
        let items = try await village.database.read { try Points.items(of: village.ids.version, in: $0) }
        return
            "\(acts)\(items.count)\(try await village.ground.events().count)\(try await village.balance(3))"
    }

    @Test func `negative and huge points keep an item out of a list`() async throws {
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(PointsVillage.terms)
        let before = try await Self.state(village)
        let path = "/points/lists/\(village.ids.version)/items"
        func send(_ points: String, _ low: UInt64) async throws -> TestSite.Reply {
            try await village.site.api(
                .post, path,
                [
                    "id": "\(AnyID(high: 6, low: low))", "code": "B-\(low)", "title": "清理河沟",
                    "heading": "公益劳动",
                    "subject": "labour", "points": points, "declarers": ["grid"], "checker": "committee",
                ], as: village.tokens["zhou"])
        }

        let replies = try await [
            send("-5", 1), send("1000000", 2), send("-1000000", 3), send("99999999999999999999", 4),
            send("0", 5),
        ]

        #expect(replies.map(\.status) == [422, 422, 422, 422, 422])
        #expect(replies[0].code == "points.expiry-missing")
        #expect(replies[1].code == "points.points-too-large")
        #expect(replies[3].code == "points.points-unreadable")
        #expect(replies[4].code == "points.points-zero")
        #expect(try await Self.state(village) == before)
    }

    @Test func `a list without a vote counts nothing, and no resolution makes it hold`() async throws {
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(PointsVillage.terms)
        let before = try await Self.state(village)

        let declared = try await village.site.api(
            .post, "/points/declarations", Self.fields(village, ["day": "2026-10-08"], low: 11),
            as: village.tokens["zhou"])
        let adopted = try await village.site.api(
            .post, "/points/lists/\(village.ids.version)/adoption",
            ["id": "\(AnyID(high: 6, low: 12))", "resolution": "\(AnyID(high: 4, low: 99))"],
            as: village.tokens["zhou"])
        let published = try await village.site.api(
            .post, "/points/publications",
            [
                "id": "\(AnyID(high: 6, low: 13))", "place": "\(PointsVillage.liuping)",
                "until": "2026-10-08",
            ], as: village.tokens["zhou"])

        #expect(declared.code == "points.item-not-in-force" && adopted.code == "points.version-not-submitted")
        #expect(published.code == "points.no-list")
        #expect(try await Self.state(village) == before)
    }

    @Test func `a photo of no bytes is no evidence`() async throws {
        let village = try await PointsVillage()
        let before = try await Self.state(village)

        let reply = try await village.site.post(
            "/points/declarations",
            form: [
                "id": "\(DeclarationID(high: 6, low: 21))", "place": "\(PointsVillage.liuping)",
                "item": "\(village.ids.photo)", "day": "2026-11-19", "role": "grid",
                "households": "\(PointsVillage.household(3))",
            ], files: [.init("photos", name: "a.jpg", bytes: [])], as: village.tokens["tian"])

        #expect(reply.status == 422 && reply.text.contains("照片是空的"))
        #expect(try await Self.state(village) == before)
    }

    @Test(arguments: TestEngine.all)
    func `a day to come, a day before the list, and a household of another village are refused`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        let before = try await Self.state(village)
        func send(_ more: [String: Any], _ low: UInt64) async throws -> TestSite.Reply {
            try await village.site.api(
                .post, "/points/declarations", Self.fields(village, more, low: low),
                as: village.tokens["wang"])
        }

        let ahead = try await send(["day": "2026-11-21"], 31)
        let early = try await send(["day": "2026-10-07"], 32)
        let unknown = try await send(["households": ["003", "888"]], 33)
        let elsewhere = try await send(["place": "\(PointsVillage.shimen)"], 34)
        let stranger = try await send(["households": ["\(HouseholdID(high: 77, low: 1))"]], 35)

        #expect(ahead.code == "points.day-ahead" && early.code == "points.item-not-in-force")
        #expect(unknown.code == "points.household-unknown" && elsewhere.status == 403)
        #expect(stranger.code == "points.household-elsewhere")
        #expect(try await Self.state(village) == before)
    }

    @Test(arguments: TestEngine.all)
    func `the same act twice on a day, and one beyond the limit, are refused`(engine: TestEngine) async throws
    {
        let village = try await PointsVillage(engine)
        try await village.declare(for: [3])
        try await village.declare(village.ids.patrol, for: [3], on: "2026-11-10", times: 2)
        let before = try await Self.state(village)
        func send(_ more: [String: Any], _ low: UInt64) async throws -> TestSite.Reply {
            try await village.site.api(
                .post, "/points/declarations", Self.fields(village, more, low: low),
                as: village.tokens["zhou"])
        }

        let twice = try await send([:], 41)
        let beyond = try await send(["item": "\(village.ids.patrol)", "day": "2026-11-11"], 42)
        let both = try await send(["item": "\(village.ids.patrol)", "day": "2026-11-10"], 43)

        #expect(twice.code == "points.declared-twice" && both.code == "points.declared-twice")
        #expect(beyond.code == "points.over-cap" && beyond.text.contains("还能记 0 分"))
        #expect(try await Self.state(village) == before)
    }

    @Test func `nobody checks what they declared`() async throws {
        let village = try await PointsVillage()
        let id = try await village.declare(for: [3], by: PointsVillage.wang)
        let before = try await Self.state(village)

        let own = try await village.site.api(
            .post, "/points/declarations/\(id)/check",
            ["accepted": try await village.acts().map { "\($0.id)" }], as: village.tokens["wang"])

        #expect(own.status == 403 && own.code == "points.own-declaration")
        #expect(own.text.contains("由别人审核"))
        #expect(try await Self.state(village) == before)
    }
}
