import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Appraisals

struct AppraisalRouteTests {
    private static let path = "/appraisals/\(AppraisalTown.id)"

    private static func terms(_ more: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(AppraisalTown.id)", "place": "\(AppraisalTown.liuping)", "title": "三村比武",
            "basis": "石桥镇评比办法第三条", "from": "2026-11-10", "last": "2026-11-15",
            "criteria": "环境，100，60\n治理，50，40", "groups": "群众，50\n部门，20\n数据，30，年报第3表",
            "subjects": "1村\n2村\n3村", "minimum_percent": "0",
        ].merging(more) { $1 }
    }

    private static func id(_ low: UInt64) -> String { "\(AnyID(high: 6, low: low))" }

    @Test(arguments: TestEngine.all)
    func `an appraisal is written, judged by telephone and on paper, and counted on the screen`(
        engine: TestEngine
    ) async throws {
        let town = try await AppraisalTown(engine)
        let (zhou, path) = (town.tokens["zhou"], Self.path)
        let form = try await town.site.get("/appraisals/new?place=\(AppraisalTown.liuping)", as: zhou)
        let begun = try await town.site.post("/appraisals", form: Self.terms(), as: zhou)
        let twice = try await town.site.post("/appraisals", form: Self.terms(), as: zhou)
        let judges = try await town.site.post(
            "\(path)/judges", form: ["id": Self.id(1), "judges": "1，陈桂英\n1，李国强\n2，张会计，1村"], as: zhou)
        let revise = try await town.site.get("\(path)/terms", as: zhou)
        let opened = try await town.site.post("\(path)/opening", form: ["id": Self.id(2)], as: zhou)
        let key = town.ground.county.key
        let link = "\(path)/sheets/\(JudgeToken(of: 1, in: AppraisalTown.id, key: key).text)"
        let blank = try await town.site.get(link)
        let scores = ["90", "40", "80", "30", "70", "50"]
        let given = try await town.site.api(.post, link, ["id": Self.id(3), "scores": scores])
        let again = try await town.site.api(.post, link, ["id": Self.id(3), "scores": scores])
        let second = try await town.site.api(.post, link, ["id": Self.id(4), "scores": scores])
        let done = try await town.site.get(link)
        let paper = try await town.site.get("\(path)/papers/new?group=1", as: zhou)
        let typed = try await town.site.post(
            "\(path)/papers",
            form: [
                "id": Self.id(5), "group": "1", "judges": "2", "papers": "A-2", "lines": "90 40 80 30 70 50",
            ],
            as: zhou)
        let line = try await town.site.api(
            .post, "\(path)/papers",
            ["id": Self.id(6), "group": 2, "judges": ["3"], "papers": ["B-3"], "lines": ["- - 80 30 70 50"]],
            as: zhou)

        #expect(form.status == 200 && begun.status == 303 && twice.location == begun.location)
        #expect(judges.status == 303 && revise.text.contains("环境，100，60") && opened.status == 303)
        #expect(blank.text.contains("1村") && blank.text.contains("name=\"scores\""))
        #expect(given.status == 201 && again.status == 200 && second.code == "appraisals.sheet-already-in")
        #expect(done.text.contains("您的评分表收到了"))
        #expect(paper.text.contains("李*强") && !paper.text.contains("李国强"))
        #expect(typed.status == 303 && line.status == 200)
        try await finish(town)
    }

    private func finish(_ town: AppraisalTown) async throws {
        let (zhou, path) = (town.tokens["zhou"], Self.path)
        func post(_ noun: String, _ low: UInt64, _ more: [String: String] = [:]) async throws -> Int {
            let form = ["id": Self.id(low)].merging(more) { $1 }
            return try await town.site.post("\(path)/\(noun)", form: form, as: zhou).status
        }
        let measures = try await town.site.api(
            .post, "\(path)/measures", ["id": Self.id(10), "group": 3, "values": ["80", "80", "90.5"]],
            as: zhou)
        let group = ["group": "1", "issued": "2", "returned": "1", "spoiled": "1", "unreturned": "0"]
        let other = ["group": "2", "issued": "1", "returned": "1", "spoiled": "0", "unreturned": "0"]
        let wrong = try await post("reckonings", 11, group.merging(["issued": "3"]) { $1 })

        #expect(measures.status == 200 && wrong == 422)
        #expect(try await post("reckonings", 12, group) == 303)
        #expect(try await post("reckonings", 13, other) == 303)
        #expect(try await post("closing", 14) == 303)
        #expect(try await post("counts", 15) == 303)
        #expect(try await post("appeals", 16, ["appellant": "2村", "subject": "2", "words": "录错了"]) == 303)
        let page = try await town.site.get(path, as: zhou)
        #expect(page.text.contains("录错了") && page.text.contains("改哪里"))
        let answer = ["is_upheld": "1", "answer": "对", "adjustments": "2号 2.1 90"]
        #expect(try await post("appeals/\(Self.id(16))/answer", 17, answer) == 303)
        let file = try await town.site.api(.get, path, as: zhou)
        #expect((file.json["counts"] as? [[String: Any]])?.count == 2)
        let sheet = try await town.site.get("\(path)/results.xlsx", as: zhou)
        #expect(sheet.status == 200 && sheet.bytes.prefix(2) == Array("PK".utf8)[...])
        #expect(try await town.broken() == [])
    }

    @Test func `bad input comes back at its field, with what was typed`() async throws {
        let town = try await AppraisalTown()
        let zhou = town.tokens["zhou"]
        func codes(_ more: [String: String]) async throws -> String? {
            let json: [String: Any] = Self.terms(more)
            return try await town.site.api(.post, "/appraisals", json, as: zhou).code
        }

        #expect(try await codes(["criteria": "环境，100"]) == "appraisals.criterion-unreadable")
        #expect(try await codes(["criteria": "环境，一百，60"]) == "appraisals.criterion-unreadable")
        #expect(try await codes(["groups": "群众"]) == "appraisals.group-unreadable")
        #expect(try await codes(["groups": "群众，99"]) == "appraisals.group-weights")
        #expect(try await codes(["ties": "z9"]) == "appraisals.tie-unknown")
        #expect(try await codes(["trim_each": "1", "trim_from": "3"]) == "appraisals.trimming-too-early")
        let page = try await town.site.post(
            "/appraisals", form: Self.terms(["groups": "群众，99"]), as: zhou)
        #expect(page.status == 422 && page.text.contains("群众，99") && page.text.contains("正好是 100%"))

        try await town.open()
        let key = town.ground.county.key
        let link = "\(Self.path)/sheets/\(JudgeToken(of: 1, in: AppraisalTown.id, key: key).text)"
        func give(_ scores: [String]) async throws -> String? {
            let id = "\(AnyID.minted(at: town.ground.time.now))"
            return try await town.site.api(.post, link, ["id": id, "scores": scores]).code
        }
        #expect(try await give(["1", "2"]) == "appraisals.cells-miscounted")
        #expect(try await give(["1", "2", "3", "4", "五", "6"]) == "appraisals.score-unreadable")
        #expect(try await give(["101", "2", "3", "4", "5", "6"]) == "appraisals.score-beyond-full")
        let typed = try await town.site.post(
            "\(Self.path)/judges", form: ["id": Self.id(40), "judges": "1"], as: zhou)
        #expect(typed.status == 422 || typed.status == 409)
    }

    @Test func `strangers see no sheet and no result, and nobody reads what one judge gave`() async throws {
        let town = try await AppraisalTown()
        try await town.counted()
        let path = Self.path
        let (zhou, luo, chen) = (town.tokens["zhou"], town.tokens["luo"], town.tokens["chen"])

        #expect(try await town.site.get("\(path)/print").status == 404)
        #expect(try await town.site.get("\(path)/screen").status == 404)
        #expect(try await town.site.get("\(path)/sheets/1-00").status == 404)
        #expect(try await town.site.get(path, as: chen).status == 403)
        #expect(
            try await town.site.post("\(path)/withdrawal", form: ["id": Self.id(1), "reason": "x"], as: luo)
                .status == 403)
        let page = try await town.site.get(path, as: luo)
        #expect(page.status == 200 && !page.text.contains("陈桂英") && !page.text.contains("改哪里"))
        #expect(try await town.site.get("\(path)/judges/1/print", as: luo).status == 404)
        #expect(try await town.site.get("\(path)/judges/1/print", as: zhou).text.contains("<svg"))
        #expect(try await town.site.get("\(path)/screen", as: zhou).status == 200)
        #expect(try await town.site.api(.get, "\(path)/screen").status == 404)
        #expect(try await town.site.api(.get, "\(path)/judges/1/print", as: luo).status == 404)
        let link = try await town.site.api(.get, "\(path)/judges/1/print", as: zhou)
        #expect(try await town.site.get(link.json["path"] as? String ?? "").status == 200)
        let own = try await town.site.get("/appraisals/mine", as: chen)
        #expect(own.text.contains("三村比武"))
        #expect(
            try await town.site.api(.get, "/appraisals?place=\(AppraisalTown.county)", as: luo).items.count
                == 1)
        #expect(try await town.site.get("/appraisals", as: luo).text.contains("三村比武"))
    }

    @Test(arguments: Language.allCases)
    func `what may be shown is on a screen and a sheet for everybody`(language: Language) async throws {
        let town = try await AppraisalTown()
        try await town.counted(.three(isShown: true))
        let browser = TestSite.Browser(language)

        let screen = try await town.site.get("\(Self.path)/screen", browser)
        let print = try await town.site.get("\(Self.path)/print?size=a3", browser)
        let wrong = try await town.site.get("\(Self.path)/print?size=a9", browser)
        let program = try await town.site.api(.get, "\(Self.path)/screen")
        let results = program.json["results"] as? [[String: Any]] ?? []
        #expect(results.first?["result"] as? Int == 8_615 && results.first?["rank"] as? Int == 1)
        #expect((program.json["groups"] as? [[String: Any]])?.isEmpty == false)

        #expect(screen.status == 200 && screen.text.contains("86.15"))
        #expect(print.status == 200 && print.text.contains("86.15") && wrong.status == 422)
    }
}
