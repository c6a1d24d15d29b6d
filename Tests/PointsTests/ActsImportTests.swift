import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct ActsImportTests {
    private static func send(
        _ rows: String, to village: PointsVillage, _ more: [String: String] = [:],
        head: String = "户号,事项代码,日期,次数,说明\n", as login: String = "wang"
    ) async throws -> TestSite.Reply {
        let fields: [String: Any] = [
            "id": "\(AnyID.minted(at: village.ground.time.now))", "place": "\(PointsVillage.liuping)",
            "text": head + rows,
        ]
        return try await village.site.api(
            .post, "/points/sheets", fields.merging(more) { $1 }, as: village.tokens[login])
    }

    private static func lines(_ reply: TestSite.Reply) -> [Int] {
        (reply.json["reasons"] as? [[String: Any]] ?? []).compactMap { $0["line"] as? Int }
    }

    @Test(arguments: TestEngine.all)
    func `a file is judged whole, taken whole, and brings nothing twice`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        let rows = "003,GY-1,2026-11-19,,上午\n004,GY-1,2026/11/19,1,上午\n005,PA-1,2026年11月18日,2,\n"

        let dry = try await Self.send(rows, to: village, ["is_dry_run": "1"])
        #expect(try await village.acts() == [])
        let taken = try await Self.send(rows, to: village)
        let again = try await Self.send(rows + "006,GY-1,2026-11-19,,上午\n", to: village)

        #expect(dry.json["is_taken"] as? Bool == false && dry.json["added"] as? Int == 3)
        #expect(taken.json["is_taken"] as? Bool == true && taken.json["declarations"] as? Int == 2)
        #expect(again.json["added"] as? Int == 1 && again.json["unchanged"] as? Int == 3)
        let acts = try await village.acts()
        #expect(acts.count == 4 && acts.map(\.points).sorted() == [500, 500, 500, 2_000])
        #expect(acts.allSatisfy { $0.state == .declared })
        #expect(try await village.broken() == [])
    }

    @Test func `every wrong row is named with its reason, and keeps the file out unless told otherwise`()
        async throws
    {
        let village = try await PointsVillage()
        try await village.declare(for: [7])
        let rows = [
            "003,GY-1,2026-11-19,1,", "999,GY-1,2026-11-19,1,", "004,XX-1,2026-11-19,1,",
            "004,GY-1,2026-11-21,1,", "004,GY-1,2026-09-01,1,", "004,GY-1,昨天,1,", "004,GY-1,2026-11-19,两次,",
            "004,GY-1,2026-11-19,-1,", ",GY-1,2026-11-19,1,", "004,,2026-11-19,1,", "004,HJ-9,2026-11-19,1,",
            "004,HJ-1,2026-11-19,1,", "003,GY-1,2026-11-19,1,", "007,GY-1,2026-11-19,2,",
            "005,PA-1,2026-11-18,2,", "005,PA-1,2026-11-17,1,", "004,GY-1,2026-10-07,1,",
        ].joined(separator: "\n")

        let refused = try await Self.send(rows, to: village)
        #expect(try await village.acts().count == 1)
        let page = try await village.site.post(
            "/points/sheets",
            form: ["id": "\(AnyID(high: 6, low: 71))", "place": "\(PointsVillage.liuping)"],
            files: [.init("file", name: "acts.csv", bytes: Array("户号,事项代码,日期\n999,GY-1,2026-11-19\n".utf8))],
            as: village.tokens["wang"])
        let rest = try await Self.send(rows, to: village, ["skip_bad": "1"])

        #expect(refused.json["is_taken"] as? Bool == false)
        #expect(Self.lines(refused) == [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18])
        for words in [
            "999", "没有这个代码", "日子还没到", "超过 62 天", "日期看不懂", "次数要写数字", "没有写户号", "不能由您申报", "已经登记过", "上限",
        ] {
            #expect(refused.text.contains(words), "\(words)")
        }
        #expect(page.text.contains("整份都没有登记") && page.text.contains("999"))
        #expect(rest.json["is_taken"] as? Bool == true && rest.json["added"] as? Int == 2)
        #expect(try await village.acts().count == 3)
    }

    @Test func `a grid worker's file speaks of the own grid only, and strangers send none`() async throws {
        let village = try await PointsVillage()
        let rows = "003,GY-1,2026-11-19,1,\n010,GY-1,2026-11-19,1,\n"

        let grid = try await Self.send(rows, to: village, as: "tian")
        let stranger = try await Self.send(rows, to: village, as: "chen")
        let empty = try await Self.send("", to: village)
        let headless = try await Self.send("003\n", to: village, head: "户号\n")
        let none = try await village.site.api(
            .post, "/points/sheets",
            ["id": "\(AnyID(high: 6, low: 72))", "place": "\(PointsVillage.liuping)"],
            as: village.tokens["wang"])

        #expect(Self.lines(grid) == [3] && grid.text.contains("不归您登记"))
        #expect(stranger.status == 403)
        #expect(empty.code == "sheet.empty" && headless.code == "sheet.column-missing")
        #expect(none.code == "points.acts-file-missing")
        #expect(try await village.acts() == [])
    }

    @Test func `ten thousand rows of which three are wrong say which three`() async throws {
        let village = try await PointsVillage()
        try await village.database.write(by: .system) { transaction in
            for number in 0..<240 {
                try People.register(
                    HouseholdDraft(
                        id: HouseholdID(high: 19, low: UInt64(number)), place: PointsVillage.first,
                        code: "A\(number)", on: PointsVillage.day("2026-02-01")),
                    members: [
                        NewMember(
                            person: Person(id: PersonID(high: 20, low: UInt64(number)), name: "户\(number)"),
                            relation: .head)
                    ], in: transaction)
            }
        }
        let first = PointsVillage.day("2026-10-09")
        var rows = (0..<10_000).map { index in
            "A\(index % 240),GY-1,\(first.adding(days: Int(index / 240))),1,"
        }
        rows[16] = "B1,GY-1,2026-11-01,1,"
        rows[4_999] = "A5,GY-1,2027-01-01,1,"
        rows[9_999] = "A7,GY-7,2026-11-01,1,"
        let text = rows.joined(separator: "\n")

        let refused = try await Self.send(text, to: village)
        let none = try await village.database.read {
            try ActStore.counts(in: PointsVillage.liuping, $0)[.declared] ?? 0
        }
        let taken = try await Self.send(text, to: village, ["skip_bad": "1"])
        let again = try await Self.send(text, to: village, ["skip_bad": "1"])

        #expect(Self.lines(refused) == [18, 5_001, 10_001] && none == 0)
        #expect(taken.json["added"] as? Int == 9_997 && Self.lines(taken) == [18, 5_001, 10_001])
        #expect(again.json["added"] as? Int == 0 && again.json["unchanged"] as? Int == 9_997)
        let count = try await village.database.read {
            try ActStore.counts(in: PointsVillage.liuping, $0)[.declared] ?? 0
        }
        #expect(count == 9_997)
    }
}
