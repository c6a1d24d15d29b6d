import Appraisals
import Kernel
import Points
import Storage
import TestGround
import Testing
import Web

@testable import Reviews

struct ReviewRouteTests {
    private static func id(_ low: UInt64) -> String { "\(AnyID(high: 6, low: low))" }

    private static func rule(_ more: [String: String] = [:]) -> [String: String] {
        [
            "id": id(1), "place": "\(ReviewVillage.liuping)", "title": "柳坪村评分细则", "basis": "村规民约第八条",
            "is_charter": "1", "from": "2026-10-10", "cadence": "quarter", "points_weight": "33.34",
            "residents_weight": "33.33", "squires_weight": "33.33", "criteria": "院坝干净，100，100",
            "red_most": "5", "red_least": "60",
        ].merging(more) { $1 }
    }

    @Test func `a rule is written without any default of weights, submitted and shown to everybody`()
        async throws
    {
        let village = try await ReviewVillage(isAdopted: false)
        let zhou = village.tokens["zhou"]

        let form = try await village.site.get("/reviews/rules/new", as: zhou)
        try await village.write { try ReviewVillage.enter("reviews.weights", "33.34 33.33 33.33", in: $0) }
        let offered = try await village.site.get("/reviews/rules/new", as: zhou)
        #expect(!form.text.contains("33.34") && !form.text.contains("这里的习惯"))
        #expect(offered.text.contains("value=\"33.34\"") && offered.text.contains("这里的习惯"))
        #expect(offered.text.contains("云岭县乡村治理办法"))
        let missing = try await village.site.post(
            "/reviews/rules", form: Self.rule(["points_weight": ""]), as: zhou)
        let uneven = try await village.site.post(
            "/reviews/rules", form: Self.rule(["points_weight": "34"]), as: zhou)
        let begun = try await village.site.post("/reviews/rules", form: Self.rule(), as: zhou)
        let hidden = try await village.site.get("/reviews/rules/\(Self.id(1))")
        let sent = try await village.site.post(
            "/reviews/rules/\(Self.id(1))/submission", form: ["id": Self.id(2)], as: zhou)
        let shown = try await village.site.get("/reviews/rules/\(Self.id(1))")
        let stranger = try await village.site.post(
            "/reviews/rules", form: Self.rule(["id": Self.id(3)]), as: village.tokens["tian"])

        #expect(form.status == 200 && form.text.contains("name=\"points_weight\" type=\"text\" value=\"\""))
        #expect(missing.status == 422 && missing.text.contains("要村里自己定"))
        #expect(uneven.status == 422 && uneven.text.contains("正好是 100%"))
        #expect(begun.status == 303 && hidden.status == 404 && sent.status == 303)
        #expect(shown.text.contains("量化评比占33.34%") && stranger.status == 403)
    }

    @Test(arguments: Language.allCases)
    func `officers see every result, the public the upper ranks, a household its own`(
        language: Language
    ) async throws {
        let village = try await ReviewVillage(points: [1: 2, 2: 4])
        try await village.counted()
        let browser = TestSite.Browser(language)
        let (zhou, path) = (village.tokens["zhou"], "/reviews/rounds/\(ReviewVillage.round)")
        let key = village.ground.county.key
        let token = try await village.database.read {
            try Points.cardToken(of: ReviewVillage.household(8), key: key, in: $0).text
        }

        let home = try await village.site.get("/reviews", as: zhou, browser)
        let round = try await village.site.get(path, as: zhou, browser)
        let sheet = try await village.site.get("\(path)/results.xlsx", as: zhou)
        let own = try await village.site.get("/reviews/households/\(token)", browser)
        let appeal = try await village.site.api(
            .post, "/reviews/households/\(token)/appeals",
            ["id": Self.id(21), "round": "\(ReviewVillage.round)", "words": "少算了"])
        let foreign = try await village.site.get("/reviews/households/\(token.dropLast())0")

        #expect(home.status == 200 && round.text.contains("008 向*燕") && round.text.contains("36.40"))
        #expect(sheet.bytes.prefix(2) == Array("PK".utf8)[...])
        #expect(own.text.contains("36.40") && !own.text.contains("李国强") && !own.text.contains("002"))
        #expect(appeal.status == 201 && foreign.status == 404)
        let state = try await village.database.read {
            try Appraisals.appraisal(ReviewVillage.appraisal, in: $0)?.state
        }
        #expect(state == .appealed)
        #expect(try await village.site.get(path, as: village.tokens["chen"]).status == 403)
        for place in ["", "/print", "/screen"] {
            let board = try await village.site.get(
                "/reviews/boards/\(ReviewVillage.liuping)\(place)", browser)
            #expect(board.status == 200 && !board.text.contains("向"))
        }
        #expect(try await village.site.get("/reviews?place=\(ReviewVillage.county)", as: zhou).status == 403)
    }

    @Test func `a round, a squire and a matter are entered on the screen, and answered by card`() async throws
    {
        let village = try await ReviewVillage()
        let (zhou, wang) = (village.tokens["zhou"], village.tokens["wang"])
        func post(_ path: String, _ form: [String: String], as token: String?) async throws -> TestSite.Reply
        {
            try await village.site.post(path, form: form, as: token)
        }
        let squire = [
            "id": Self.id(31), "place": "\(ReviewVillage.liuping)", "name": "谢老师", "avoids": "001、002",
        ]
        let wrong = try await post(
            "/reviews/squires", squire.merging(["avoids": "777", "id": Self.id(32)]) { $1 }, as: zhou)
        #expect(wrong.status == 422 && wrong.text.contains("777"))
        #expect(try await post("/reviews/squires", squire, as: zhou).status == 303)
        #expect(try await village.site.get("/reviews/rounds/new", as: zhou).status == 200)
        let round = [
            "id": "\(ReviewVillage.round)", "appraisal": "\(ReviewVillage.appraisal)",
            "place": "\(ReviewVillage.grid)",
            "year": "2026", "quarter": "3", "from": "2026-10-10", "last": "2026-10-14",
        ]
        #expect(try await post("/reviews/rounds", round, as: zhou).status == 303)
        #expect(try await village.site.get("/reviews/matters/new", as: wang).status == 200)
        let matter = [
            "id": Self.id(33), "place": "\(ReviewVillage.liuping)", "household": "003", "words": "门前杂物",
            "about": "environment",
        ]
        let bad = try await post(
            "/reviews/matters", matter.merging(["words": "低保户", "id": Self.id(34)]) { $1 }, as: wang)
        #expect(bad.status == 422 && bad.text.contains("低保"))
        #expect(try await post("/reviews/matters", matter, as: wang).status == 303)
        let key = village.ground.county.key
        let card = try await village.database.read {
            try Points.cardToken(of: ReviewVillage.household(3), key: key, in: $0).text
        }
        let page = try await village.site.get("/reviews/households/\(card)")
        #expect(page.text.contains("门前杂物"))
        let reply = try await village.site.api(
            .post, "/reviews/households/\(card)/replies",
            ["id": Self.id(35), "matter": Self.id(33), "reply": "月底清"])
        #expect(reply.status == 201)
        let path = "/reviews/matters/\(Self.id(33))"
        #expect(try await village.site.get(path, as: zhou).text.contains("月底清"))
        let decided = try await post(
            "\(path)/decision", ["id": Self.id(36), "is_listed": "1", "answer": "限期"], as: zhou)
        #expect(decided.status == 303)
        #expect(try await post("\(path)/repair", ["id": Self.id(37)], as: zhou).status == 303)
        #expect(try await village.broken() == [])
    }
}
