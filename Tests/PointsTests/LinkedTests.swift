import Kernel
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Duties
@testable import Points

extension ItemTerms {
    static let snow = ItemTerms(
        code: "LH-1", title: "帮邻居收稻谷", heading: "邻里互助", subject: .neighbours, points: 300,
        declarers: [.link, .committee])
}

struct LinkedTests {
    private static let item = PointsItemID(high: 6, low: 201)

    /// 陈桂英 is the head of the third and the fourth household; the list of 20 November says what she may declare.
    private static func village(_ engine: TestEngine = .sqlite) async throws -> PointsVillage {
        let village = try await PointsVillage(engine)
        try await village.adopt([.snow])
        try await village.database.write(by: .system) { transaction in
            try Duties.keep(
                LinkTemplate(
                    code: "ten-households", name: Wording("十联户", "ten linked households"),
                    holder: Wording("联户长", "link head"), level: .grid, source: "样例",
                    isChecked: true, target: .household, count_min: nil, count_max: nil, holders_max: 1,
                    hasGapList: false), sequence: 1, in: transaction)
            for number in [3, 4] {
                try LinkStore.insert(
                    Link(
                        id: LinkID(high: 8, low: UInt64(number)), template: "ten-households",
                        place: PointsVillage.third, holder: PointsVillage.chen,
                        target: .household(PointsVillage.household(number)),
                        period: Period(from: PointsVillage.day("2026-03-01"))), in: transaction)
            }
        }
        return village
    }

    private static func sent(_ more: [String: Any] = [:], low: UInt64 = 61) -> [String: Any] {
        let fields: [String: Any] = [
            "id": "\(DeclarationID(high: 6, low: low))", "place": "\(PointsVillage.liuping)",
            "item": "\(item)", "day": "2026-11-20", "households": ["003", "\(PointsVillage.household(4))"],
        ]
        return fields.merging(more) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `the head of linked households declares for them in one go, and sees what becomes of it`(
        engine: TestEngine
    ) async throws {
        let village = try await Self.village(engine)
        let chen = village.tokens["chen"]

        let desk = try await village.site.get("/points/linked", as: chen)
        let sent = try await village.site.api(.post, "/points/linked/declarations", Self.sent(), as: chen)
        let again = try await village.site.api(.post, "/points/linked/declarations", Self.sent(), as: chen)
        try await village.check(DeclarationID(high: 6, low: 61), except: [4], because: "没有看到")
        let after = try await village.site.api(.get, "/points/linked", as: chen)
        let page = try await village.site.get("/points/linked", as: chen)

        #expect(desk.status == 200 && desk.text.contains("003 李*强") && desk.text.contains("帮邻居收稻谷"))
        #expect(!desk.text.contains("005 ") && !desk.text.contains("参加院坝大扫除"))
        #expect(sent.status == 201 && again.status == 200)
        let declarations = after.json["declarations"] as? [[String: Any]] ?? []
        let acts = declarations.first?["acts"] as? [[String: Any]] ?? []
        #expect(declarations.count == 1)
        #expect(Set(acts.compactMap { $0["state"] as? String }) == ["checked", "rejected"])
        #expect(page.text.contains("没有看到") && page.text.contains("等待公示"))
        #expect(try await village.told().suffix(2) == ["points.acts-declared", "points.acts-checked"])
        #expect(try await village.broken() == [])
    }

    @Test func `another household, another item, and another's link are refused, and nothing is written`()
        async throws
    {
        let village = try await Self.village()
        let (chen, wang) = (village.tokens["chen"], village.tokens["wang"])
        func send(_ more: [String: Any], _ low: UInt64, as token: String?) async throws -> TestSite.Reply {
            try await village.site.api(
                .post, "/points/linked/declarations", Self.sent(more, low: low), as: token)
        }

        let other = try await send(["households": ["003", "005"]], 62, as: chen)
        let unknown = try await send(["households": ["777"]], 63, as: chen)
        let item = try await send(["item": "\(PointsItemID(high: 6, low: 200))"], 64, as: chen)
        let stranger = try await send([:], 65, as: wang)
        let nobody = try await send([:], 66, as: nil)
        let form = try await village.site.post(
            "/points/linked/declarations",
            form: [
                "id": "\(DeclarationID(high: 6, low: 67))", "place": "\(PointsVillage.liuping)",
                "item": "\(Self.item)", "day": "2026-11-20", "households": "\(PointsVillage.household(5))",
                "note": "收了两亩",
            ], as: chen)
        let empty = try await village.site.get("/points/linked", as: wang)

        #expect(other.code == "points.household-elsewhere" && other.text.contains("005"))
        #expect(unknown.code == "points.household-unknown")
        #expect(item.status == 403 && item.code == "points.role-unfit")
        #expect(stranger.code == "points.household-elsewhere" && nobody.status == 401)
        #expect(form.status == 422 && form.text.contains("收了两亩") && form.text.contains("不归您登记"))
        #expect(empty.text.contains("没有户联系给您"))
        #expect(try await village.acts() == [])
    }

    @Test func `a link that has ended lets nobody declare any more`() async throws {
        let village = try await Self.village()
        try await village.database.write(by: .system) {
            try Duties.endLink(LinkID(high: 8, low: 3), on: PointsVillage.day("2026-11-20"), in: $0)
        }

        let sent = try await village.site.api(
            .post, "/points/linked/declarations", Self.sent(["households": ["003"]]),
            as: village.tokens["chen"])

        #expect(sent.code == "points.household-elsewhere")
        #expect(try await village.acts() == [])
    }

    @Test func `the own card leads whoever has linked households to them`() async throws {
        let village = try await Self.village()
        let path = "/cards/\(try await village.card(1))"

        let own = try await village.site.get(path, as: village.tokens["chen"])
        let stranger = try await village.site.get(path)

        #expect(own.text.contains("/points/linked") && !stranger.text.contains("/points/linked"))
    }
}
