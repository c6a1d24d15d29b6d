import Access
import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import HomeVisits

struct VisitRouteTests {
    private static let home = "/visits/households/\(VisitVillage.household(1))"

    @Test(arguments: TestEngine.all)
    func `a grid worker sees whom to visit, enters it on a phone, and sending twice keeps it once`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let tian = village.tokens["tian"]
        let list = try await village.site.get("/visits", as: tian)
        let form = try await village.site.get(
            "/visits/new?household=\(VisitVillage.household(1))&form=home-visit", as: tian)
        let sent = [
            "id": "\(HomeVisitID(high: 66, low: 1))", "household": "\(VisitVillage.household(1))",
            "outcome": "met", "manner": "home", "form": "home-visit", "answers.q1": "no", "answers.q2": "1",
            "note": "身体好", "request": "路灯不亮",
        ]
        let first = try await village.site.post("/visits", form: sent, as: tian)
        let again = try await village.site.post("/visits", form: sent, as: tian)
        let page = try await village.site.get(first.location ?? "", as: tian)

        #expect(list.status == 200 && list.text.contains("陈*英") && list.text.contains("过期"))
        #expect(form.text.contains("漏不漏雨") && form.text.contains("发现了什么"))
        #expect([first.status, again.status] == [303, 303] && first.location == again.location)
        for words in ["身体好", "路灯不亮", "诉求", "田小禾", "漏不漏雨"] { #expect(page.text.contains(words)) }
        #expect(try await village.told().count { $0 == "home-visits.visited" } == 1)
        let english = try await village.site.get(
            first.location ?? "", as: tian, TestSite.Browser(.english))
        #expect(english.text.contains("Does it leak") && english.text.contains("good"))
    }

    @Test(arguments: TestEngine.all)
    func `a program uploads a visit with its own id and time, once, and is told what is wrong`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let tian = village.tokens["tian"]
        let id = "\(HomeVisitID(high: 66, low: 1))"
        func upload(_ change: [String: Any] = [:], as token: String? = tian) async throws -> TestSite.Reply {
            let body: [String: Any] = [
                "id": id, "household": "\(VisitVillage.household(1))",
                "happened_at": "2026-11-19T15:00:00+08:00", "form": "home-visit", "answers.q1": "yes",
                "hazard": "电线破皮",
            ]
            return try await village.site.api(
                .post, "/visits", body.merging(change) { $1 }, as: token)
        }

        let wrong = try await upload(["answers.q1": "maybe"])
        let future = try await upload(["happened_at": "2026-11-21T15:00:00+08:00"])
        let outcome = try await upload(["outcome": "seen"])
        let fresh = try await upload()
        let repeated = try await upload()
        let other = try await upload(["hazard": "柴堆"])
        let stranger = try await upload(as: village.tokens["zhou"])

        #expect(wrong.status == 422 && wrong.code == "visit.answer-unfit")
        #expect(future.status == 422 && future.code == "visit.happened-in-future")
        #expect(outcome.status == 422)
        #expect(fresh.status == 201 && repeated.status == 200)
        #expect(fresh.json["happened_at"] as? String == repeated.json["happened_at"] as? String)
        #expect((fresh.json["findings"] as? [[String: Any]])?.first?["request"] is String)
        #expect(other.status == 409 && stranger.status == 404)
        let read = try await village.site.api(.get, "/visits/\(id)", as: tian)
        #expect((read.json["answers"] as? [[String: Any]])?.first?["answer"] as? String == "yes")
        #expect(try await village.told().count { $0 == "home-visits.visited" } == 1)
    }

    @Test func `a household that is none of one's own is not there, and a visit is shown to few`()
        async throws
    {
        let village = try await VisitVillage()
        let (tian, chen, luo) = (village.tokens["tian"], village.tokens["chen"], village.tokens["luo"])
        try await village.make(village.draft())
        let visit = "/visits/\(HomeVisitID(high: 66, low: 1))"

        let elsewhere = try await village.site.api(
            .get, "/visits/households/\(VisitVillage.household(5))", as: tian)
        let resident = try await village.site.api(.get, Self.home, as: chen)
        let own = try await village.site.api(.get, visit, as: chen)
        let overseer = try await village.site.api(.get, visit, as: luo)
        let entered = try await village.site.api(
            .post, "/visits",
            ["id": "\(HomeVisitID(high: 66, low: 2))", "household": "\(VisitVillage.household(1))"], as: luo)
        let nobody = try await village.site.api(.get, "/visits", as: nil)

        #expect([elsewhere.status, resident.status, own.status] == [404, 404, 404])
        #expect(overseer.status == 200 && entered.status == 403 && nobody.status == 401)
        #expect(try await village.site.get("/visits/new", as: luo).status == 200)
        let missing = try await village.site.api(
            .post, "/visits", ["id": "\(HomeVisitID(high: 66, low: 3))"], as: tian)
        #expect(missing.status == 422)
    }

    @Test(arguments: TestEngine.all)
    func `a need is entered on the page, hidden, seen with a reason that is kept, and ended`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let (tian, luo) = (village.tokens["tian"], village.tokens["luo"])
        let form = try await village.site.get("\(Self.home)/enrolments/new", as: tian)
        var need = [
            "id": village.fresh(1), "person": "\(VisitVillage.chen)", "class": "alone-80",
            "ground": "consent",
            "until": "2027-05-01",
        ]
        let missing = try await village.site.post("\(Self.home)/enrolments", form: need, as: tian)
        need.merge(["consent_by": "self", "consent_form": "written", "consent_on": "2026-11-19"]) { $1 }
        let entered = try await village.site.post("\(Self.home)/enrolments", form: need, as: tian)
        let page = try await village.site.get(Self.home, as: tian)
        let path = "/visits/enrolments/\(village.fresh(1))"
        let asked = try await village.site.get("\(path)/looks", as: tian)
        let seen = try await village.site.post(
            "\(path)/looks", form: ["id": village.fresh(2), "reason": "visit"], as: tian)
        let silent = try await village.site.api(.post, "\(path)/looks", [:], as: tian)
        let looks = try await village.database.read {
            try Access.looks(at: VisitVillage.chen.as(Marks.Anything.self), limit: 5, in: $0)
        }

        #expect(form.text.contains("独居高龄") && form.text.contains("陈*英"))
        #expect(missing.status == 422 && missing.text.contains("请写明谁同意"))
        #expect(entered.status == 303)
        #expect(page.text.contains("＊＊＊") && !page.text.contains("独居高龄"))
        #expect(asked.status == 200 && !asked.text.contains("独居高龄"))
        #expect(seen.status == 200 && seen.text.contains("独居高龄"))
        #expect(silent.status == 422 && looks.count == 1)
        #expect(looks.first?.person == VisitVillage.tian)
        let stranger = try await village.site.api(.get, path, as: luo)
        let unknown = try await village.site.api(
            .post, "/visits/enrolments/\(village.fresh(9))/looks", ["reason": "visit"], as: tian)
        let ended = try await village.site.post(
            "\(path)/ending", form: ["id": village.fresh(3), "reason": "better"], as: tian)
        let own = try await village.site.api(
            .post, "\(path)/ending", ["id": village.fresh(4), "reason": "better"],
            as: village.tokens["chen"])
        #expect(stranger.status == 404 && unknown.status == 404 && ended.status == 303)
        #expect(own.code == "care.unknown")
        #expect(try await village.site.get(Self.home, as: tian).text.contains("已经结束的"))
    }

    @Test(arguments: TestEngine.all)
    func `a change is noted on the household's page, and asks for a visit soon`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let tian = village.tokens["tian"]
        let sent = ["id": village.fresh(1), "kind": "health", "on": "2026-11-20"]

        let noted = try await village.site.post("\(Self.home)/changes", form: sent, as: tian)
        let later = try await village.site.post(
            "\(Self.home)/changes", form: ["id": village.fresh(2), "kind": "death", "on": "2026-12-20"],
            as: tian)

        #expect(noted.status == 303)
        #expect(later.status == 422 && later.text.contains("日子不能在今天以后"))
        let file = try await village.site.api(.get, Self.home, as: tian)
        #expect((file.json["changes"] as? [[String: Any]])?.count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `the village and the town see what is late and how much is covered, and take it away masked`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let (luo, zhou) = (village.tokens["luo"], village.tokens["zhou"])
        try await village.make(village.draft())
        try await village.enrol(village.enrolment(2))

        let town = try await village.site.api(.get, "/visits/due", as: luo)
        let page = try await village.site.get("/visits/due?place=\(VisitVillage.liuping)", as: zhou)
        let csv = try await village.site.get("/visits/due.csv?place=\(VisitVillage.liuping)", as: zhou)
        let book = try await village.site.get("/visits/due.xlsx?place=\(VisitVillage.liuping)", as: zhou)
        let county = try await village.site.get("/visits/due", as: village.tokens["wang"])
        let strange = try await village.site.api(
            .get, "/visits/due?place=\(VisitVillage.shimen)", as: village.tokens["tian"])
        let resident = try await village.site.api(.get, "/visits/due", as: village.tokens["chen"])

        #expect(town.json["due"] as? Int == 5 && town.json["visited"] as? Int == 1)
        #expect(town.items.count == 4 && town.items.first?["days_late"] as? Int == 82)
        #expect(
            town.items.first?["every_days"] as? Int == 7 && town.items.first?["pace"] as? String == "high")
        #expect((town.json["rules"] as? [[String: Any]])?.count == 4)
        #expect(page.text.contains("按时走访的户") && page.text.contains("未核对"))
        #expect(csv.text.contains("谢*芬") && !csv.text.contains("谢玉芬") && !csv.text.contains("独居"))
        #expect(book.status == 200 && book.bytes.starts(with: Array("PK".utf8)))
        #expect(county.text.contains("石桥镇") && !county.text.contains("按时走访的户"))
        #expect([strange.status, resident.status] == [403, 403])
    }

    @Test(arguments: TestEngine.all)
    func `what was found is listed with what became of it`(engine: TestEngine) async throws {
        let village = try await VisitVillage(engine)
        var draft = village.draft()
        draft.findings = [.relief: "没有收入", .hazard: "电线破皮"]
        try await village.make(draft)
        let zhou = village.tokens["zhou"]

        let all = try await village.site.api(.get, "/visits/findings", as: zhou)
        let relief = try await village.site.api(.get, "/visits/findings?kind=relief", as: zhou)
        let wrong = try await village.site.api(.get, "/visits/findings?kind=petition", as: zhou)
        let page = try await village.site.get("/visits/findings", as: zhou)

        #expect(all.items.count == 2 && relief.items.count == 1)
        #expect(relief.items.first?["words"] as? String == "没有收入")
        #expect(wrong.status == 422)
        #expect(page.text.contains("电线破皮") && page.text.contains("救助线索"))
    }

    @Test(arguments: TestEngine.all)
    func `residents see who came and their own needs, and nobody else's`(engine: TestEngine) async throws {
        let village = try await VisitVillage(engine)
        try await village.make(village.draft())
        try await village.enrol(village.enrolment(1, id: 1, person: VisitVillage.chen))

        let own = try await village.site.api(.get, "/visits/mine", as: village.tokens["chen"])
        let page = try await village.site.get("/visits/mine", as: village.tokens["chen"])
        let without = try await village.site.get("/visits/mine", as: village.tokens["luo"])

        #expect((own.json["visits"] as? [[String: Any]])?.first?["visitor_name"] as? String == "田小禾")
        #expect((own.json["needs"] as? [[String: Any]])?.count == 1)
        #expect(page.text.contains("田小禾") && page.text.contains("独居高龄"))
        #expect(without.text.contains("还没有查到您的户"))
    }

    @Test(arguments: TestEngine.all)
    func `the county enters classes and forms, others read them, and what must not be asked is refused`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let (wang, tian) = (village.tokens["wang"], village.tokens["tian"])
        let known = [
            "id": village.fresh(1), "code": "hardship", "chinese": "生活困难", "english": "hardship",
            "need": "hardship", "pace": "general", "grounds": "either", "days": "365",
        ]
        let classed = try await village.site.post("/visits/classes", form: known, as: wang)
        let refused = try await village.site.post(
            "/visits/classes",
            form: known.merging(["id": village.fresh(2), "code": "x", "chinese": "上访户"]) { $1 }, as: wang)
        let worker = try await village.site.post(
            "/visits/classes", form: known.merging(["id": village.fresh(3)]) { $1 }, as: tian)
        let retired = try await village.site.post(
            "/visits/classes/\(village.fresh(1))/retirement", form: ["id": village.fresh(4)], as: wang)
        let form = [
            "id": village.fresh(5), "code": "safety", "chinese": "安全检查", "english": "safety check",
            "source": "样例", "questions": "是否 | 漏雨吗 | Does it leak", "from": "2026-11-20",
        ]
        let entered = try await village.site.post("/visits/forms", form: form, as: wang)
        let unread = try await village.site.post(
            "/visits/forms", form: form.merging(["id": village.fresh(6), "questions": "漏雨吗"]) { $1 }, as: wang
        )
        let sheet = try await village.site.get("/visits/forms/safety/print", as: tian)
        let next = try await village.site.get("/visits/forms/new?code=safety", as: wang)
        let gone = try await village.site.post(
            "/visits/forms/safety/retirement", form: ["id": village.fresh(7)], as: wang)

        #expect([classed.status, retired.status, entered.status, gone.status] == [303, 303, 303, 303])
        #expect(refused.status == 422 && refused.text.contains("不是照护需要"))
        #expect(worker.status == 403)
        #expect(unread.status == 422 && unread.text.contains("第 1 问看不懂"))
        #expect(sheet.text.contains("漏雨吗") && sheet.text.contains("□"))
        #expect(next.text.contains("是否 | 漏雨吗 | Does it leak"))
        let classes = try await village.site.api(.get, "/visits/classes", as: tian)
        #expect(classes.items.first?["every_days"] as? Int == 7 && classes.items.count == 3)
        let forms = try await village.site.api(.get, "/visits/forms", as: tian)
        #expect(forms.items.count == 2)
        #expect(try await village.site.api(.get, "/visits/forms/none", as: tian).status == 404)
        #expect(try await village.site.get("/visits/forms/safety", as: tian).text.contains("用到"))
    }

    @Test func `a photo comes along small, and one that cannot be read is refused`() async throws {
        let village = try await VisitVillage()
        let tian = village.tokens["tian"]
        let form = [
            "id": "\(HomeVisitID(high: 66, low: 1))", "household": "\(VisitVillage.household(1))",
            "outcome": "met", "manner": "home",
        ]

        let reply = try await village.site.post(
            "/visits", form: form, files: [.init("photos", name: "a.jpg", bytes: Array("no".utf8))], as: tian)

        #expect(reply.status == 422 && reply.text.contains("照片打不开"))
        #expect(try await village.told().contains("home-visits.visited") == false)
    }
}
