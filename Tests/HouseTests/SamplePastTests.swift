import Foundation
import House
import Kernel
import TestGround
import Testing
import Web

/// What the sample county's people have done, so that no page of it stands empty.
struct SamplePastTests {
    private func items(_ path: String, of role: String) async throws -> [[String: Any]] {
        let sample = try await SampleGround.of(.sqlite)
        return try await sample.site.api(.get, path, as: try await sample.token(role)).items
    }

    @Test func `the town has a problem of three requests, planned, with its first step done`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let token = try await sample.token("town")

        let row = try #require(
            try await items("/problems", of: "town").first { $0["title"] as? String == "柳坪村路灯多处不亮" })
        let id = try #require(row["id"] as? String)
        let file = try await sample.site.api(.get, "/problems/\(id)", as: token).json

        #expect(row["requests"] as? Int == 3)
        #expect(row["lead"] as? String == "经济发展办")
        #expect((row["stages"] as? Int, row["stages_done"] as? Int) == (3, 1))
        let stages = try #require(file["stages"] as? [[String: Any]])
        #expect(stages.map { $0["done_at"] is String } == [true, false, false])
        #expect(stages[0]["result"] as? String == "十四盏都查过：五盏换灯，两处换线。")
    }

    @Test func `the village has a roll of its representatives`() async throws {
        let roll = try #require(
            try await items("/rolls", of: "village").first { $0["kind"] as? String == "representative" })

        #expect(roll["name"] as? String == "柳坪村村民代表名册")
        #expect(roll["kind"] as? String == "representative")
        #expect((5...20).contains(roll["count"] as? Int ?? 0))
    }

    @Test func `the village has published a decision and accounts, and answered who asked about a line`()
        async throws
    {
        let sample = try await SampleGround.of(.sqlite)
        let notices =
            try await items("/notices?state=open", of: "village")
            + items("/notices?state=ended", of: "village")
        #expect(
            Set(notices.compactMap { $0["title"] as? String }).isSuperset(of: ["修整2组堰沟的决议", "上季度村集体收支"]))
        let accounts = try #require(notices.first { $0["title"] as? String == "上季度村集体收支" }?["id"] as? String)

        let page = try await sample.site.get("/notices/\(accounts)").text

        #expect(page.contains("2组堰沟石料"))
        #expect(!page.contains("怎么记的是八千六"), "what an objector wrote is for the officers")
        #expect(page.contains("加砌的三米挡水坎"))
    }

    @Test func `the courtyard kept one promise, works on another, and hears of both at its next meeting`()
        async throws
    {
        let sample = try await SampleGround.of(.sqlite)
        let coming = try await items("/assemblies", of: "village")
        let meeting = try #require(
            coming.first { ($0["name"] as? String)?.contains("听回报") == true }?["id"] as? String)

        let file = try await sample.site.api(.get, "/assemblies/\(meeting)", nil).json
        let notice = try await sample.site.get("/assemblies/\(meeting)/print/notice").text
        let promises = try #require(file["earlier_promises"] as? [[String: Any]])
        var cases: [String?] = []
        for id in promises.compactMap({ $0["id"] as? String }) {
            let found = try await sample.site.api(
                .get, "/commitments/\(id)", as: try await sample.token("village"))
            cases.append(found.json["case_state"] as? String)
        }

        #expect(promises.map { $0["state"] as? String } == ["kept", "open"])
        #expect(cases == ["closed", "assigned"])
        #expect(notice.contains("垃圾池改到每天下午清一次") && notice.contains("正在办"))
    }

    @Test func `a few matters are late, so that the lists of what is late are not empty`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let overview = try await sample.site.api(.get, "/overview", as: try await sample.token("county")).json

        #expect((1...20).contains(overview["late"] as? Int ?? 0))
        let late = try #require(overview["late_cases"] as? [[String: Any]])
        #expect(late.allSatisfy { ($0["place_name"] as? String)?.contains("第") == true })
    }

    @Test func `some matters are left out of the rates, asked for by one and granted by another`()
        async throws
    {
        let exclusions = try await items("/exclusions?state=granted", of: "county")

        #expect((1...3).contains(exclusions.count))
        #expect(exclusions.allSatisfy { $0["reason"] as? String == "repeat" })
    }
}
