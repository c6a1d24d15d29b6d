import Access
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import People

@Suite struct RegisterRouteTests {
    @Test func `a village's list is its keeper's, with a search by number and name`()
        async throws
    {
        let register = try await RegisterSite()
        let path = "/households?place=\(Liuping.liuping)"

        let page = try await register.site.get(path, as: register.zhou)
        let english = try await register.site.get(path, as: register.zhou, .init(.english))

        #expect(page.status == 200)
        #expect(page.text.contains("12 号 陈桂英"))
        #expect(english.text.contains("No. 12, 陈桂英"))
        for words in ["12", "陈桂", "王小山"] {
            let reply = try await register.site.api(
                .get, "/households?q=\(Address.queryValue(words))", as: register.zhou)
            #expect(reply.items.count == 1, "\(words)")
        }
        for words in ["99", "桂英"] {
            let reply = try await register.site.api(
                .get, "/households?q=\(Address.queryValue(words))", as: register.zhou)
            #expect(reply.items.isEmpty, "\(words)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a long list is walked page by page in the order of numbers`(engine: TestEngine) async throws {
        let register = try await RegisterSite(engine)
        let rows = SheetRows.csv(SheetRows.many(23, persons: 1))
        _ = try await HouseholdsImport(register.liuping.ground.county).run(file: rows)

        var (codes, next): ([String], String?) = ([], nil)
        repeat {
            let after = next.map { "&after=\(Address.queryValue($0))" } ?? ""
            let reply = try await register.site.api(
                .get, "/households?place=\(Liuping.shimen)&limit=5\(after)", as: register.shi)
            codes += reply.items.compactMap { $0["code"] as? String }
            next = reply.json["next"] as? String
        } while next != nil

        #expect(codes == (1...23).map(String.init))
        let gone = try await register.site.api(
            .get, "/households?place=\(Liuping.shimen)&state=gone", as: register.shi)
        #expect(gone.items.isEmpty)
    }

    @Test func `a town sees how many households each village has`() async throws {
        let register = try await RegisterSite()

        let page = try await register.site.get("/households?place=\(Liuping.shiqiao)", as: register.luo)

        #expect(page.status == 200)
        #expect(page.text.contains("柳坪村") && page.text.contains("石门村"))
    }

    @Test func `another village's households do not exist, and its list is not open`() async throws {
        let register = try await RegisterSite()
        let file = "/households/\(Liuping.chen)"
        let person = "/people/\(Liuping.guiying)"

        #expect(
            try await register.site.get("/households?place=\(Liuping.liuping)", as: register.shi).status
                == 403)
        #expect(
            try await register.site.get("/households?place=\(Liuping.place(99))", as: register.shi).status
                == 404)
        #expect(try await register.site.api(.get, file, as: register.shi).code == "household.unknown")
        #expect(try await register.site.api(.get, file, as: register.shi).status == 404)
        #expect(try await register.site.api(.get, person, as: register.shi).code == "person.unknown")
        #expect(try await register.site.api(.get, file, as: register.tian).status == 404)
        #expect(try await register.site.get("/households", as: register.tian).status == 403)
        #expect(try await register.site.get("/households").status == 303)
        let change = ["id": register.id(), "code": "13", "address": ""]
        #expect(
            try await register.site.api(.post, "\(file)/description", change, as: register.shi).status == 404)
        let look = ["field": "phone", "reason": "call"]
        #expect(try await register.site.api(.post, "\(person)/looks", look, as: register.shi).status == 404)
        #expect(try await register.news().isEmpty)
    }

    @Test func `a household is entered once however often it is sent`() async throws {
        let register = try await RegisterSite()
        let form = register.newHousehold()

        let first = try await register.site.post("/households", form: form, as: register.zhou)
        let again = try await register.site.post("/households", form: form, as: register.zhou)

        #expect(first.status == 303)
        #expect(first.location == "/households/\(form["id"] ?? "")")
        #expect(again.location == first.location)
        #expect(
            try await register.news() == [
                "people.household-registered", "people.person-registered", "people.member-joined",
            ])
    }

    @Test func `a household is not entered in another village, nor in an unfit form`() async throws {
        let register = try await RegisterSite()

        let elsewhere = try await register.site.api(
            .post, "/households", register.newHousehold(place: Liuping.shimen), as: register.zhou)
        let taken = try await register.site.post(
            "/households", form: register.newHousehold("12"), as: register.zhou)
        var wrong = register.newHousehold()
        wrong["phone"] = "12"
        let refused = try await register.site.post("/households", form: wrong, as: register.zhou)
        var ended = register.newHousehold()
        ended["state"] = "moved"
        let gone = try await register.site.api(.post, "/households", ended, as: register.zhou)

        #expect(elsewhere.status == 403)
        #expect(taken.status == 409)
        #expect(taken.text.contains("已经有这个户号"))
        #expect(refused.status == 422)
        #expect(refused.text.contains("座机要带区号") && refused.text.contains("何秀兰"))
        #expect(gone.status == 422)
        #expect(try await register.news().isEmpty)
    }

    @Test func `a file shows everybody masked, and a look with a reason shows one value and is kept`()
        async throws
    {
        let register = try await RegisterSite()

        let page = try await register.site.get("/households/\(Liuping.chen)", as: register.zhou)
        let json = try await register.site.api(.get, "/households/\(Liuping.chen)", as: register.zhou)
        let form = try await register.site.get(
            "/people/\(Liuping.guiying)/looks?field=phone", as: register.zhou)
        let silent = try await register.site.post(
            "/people/\(Liuping.guiying)/looks", form: ["field": "phone"], as: register.zhou)
        let look = ["field": "phone", "reason": "call", "note": "通知开会"]
        let seen = try await register.site.post(
            "/people/\(Liuping.guiying)/looks", form: look, as: register.zhou)

        #expect(page.text.contains("139****2046"))
        for secret in ["13912342046", numbers[0], "1958-03-12"] {
            #expect(!page.text.contains(secret) && !json.text.contains(secret))
        }
        #expect(form.status == 200)
        #expect(silent.status == 422)
        #expect(seen.text.contains("13912342046"))
        #expect(try await register.liuping.ground.events().filter { $0 == "access.looked" }.count == 1)
        let looks = try await register.liuping.read {
            try Access.looks(at: Liuping.guiying.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(looks.map(\.field) == ["phone"])
        #expect(looks.map(\.reason) == ["打电话联系：通知开会"])
    }

    @Test(arguments: [("identity-number", 0), ("birth", 1), ("needs", 2)])
    func `every sensitive field has its look`(field: String, index: Int) async throws {
        let register = try await RegisterSite()
        let person = "/people/\(Liuping.guiying)"
        let care = [
            "id": register.id(), "care": "illness", "careGround": "consent", "careUntil": "2027-06-01",
        ]
        #expect(
            try await register.site.api(.post, "\(person)/description", care, as: register.zhou).status == 201
        )

        let reply = try await register.site.api(
            .post, "\(person)/looks", ["field": field, "reason": "visit"], as: register.zhou)

        let wanted = [numbers[0], "1958-03-12", "illness consent 2027-06-01"][index]
        #expect(reply.json["value"] as? String == wanted)
        let bad = try await register.site.api(
            .post, "\(person)/looks", ["field": "party", "reason": "visit"], as: register.zhou)
        #expect(bad.status == 422)
    }

    @Test func `members come, head, leave, split and merge over the forms`() async throws {
        let register = try await RegisterSite()
        let site = register.site
        let file = "/households/\(Liuping.chen)"
        func post(_ path: String, _ form: [String: String]) async throws -> Int {
            var form = form
            form["id"] = register.id()
            form["on"] = form["on"] ?? "2026-11-20"
            return try await site.post(path, form: form, as: register.zhou).status
        }

        for path in [
            "members/new", "description", "relocation", "state", "head", "division", "merger",
            "members/\(Liuping.son)/departure",
        ] {
            let zh = try await site.get("\(file)/\(path)", as: register.zhou)
            let en = try await site.get("\(file)/\(path)", as: register.zhou, .init(.english))
            #expect(zh.status == 200 && en.status == 200, "\(path)")
        }
        #expect(
            try await post("\(file)/members", ["relation": "daughter", "name": "王苗", "birth": "2020-01-05"])
                == 303)
        #expect(try await post("\(file)/head", ["person": "\(Liuping.son)", "former": "parent"]) == 303)
        #expect(try await post("\(file)/members/\(Liuping.husband)/departure", ["reason": "moved"]) == 303)
        #expect(try await post("\(file)/description", ["code": "12", "address": "新院 1 号"]) == 303)
        let split = [
            "members": "\(Liuping.guiying)", "head": "\(Liuping.guiying)", "place": "\(Liuping.group2)",
            "code": "21",
        ]
        #expect(try await post("\(file)/division", split) == 303)
        #expect(try await post("\(file)/merger", ["code": "21"]) == 303)

        #expect(
            try await register.news() == [
                "people.person-registered", "people.member-joined", "people.head-changed",
                "people.member-left",
                "people.household-described", "people.household-registered", "people.household-split",
                "people.households-merged",
            ])
        let list = try await site.api(.get, "/households?place=\(Liuping.liuping)", as: register.zhou)
        #expect(list.items.map { $0["code"] as? String } == ["21"])
        #expect(list.items.map { $0["members"] as? Int } == [3])
    }

    @Test
    func `a household cannot be put where its keeper keeps nothing, nor into a number that is not there`()
        async throws
    {
        let register = try await RegisterSite()
        let file = "/households/\(Liuping.chen)"

        let away = try await register.site.api(
            .post, "\(file)/relocation",
            ["id": register.id(), "place": "\(Liuping.shimen)", "on": "2026-11-20"], as: register.zhou)
        let nowhere = try await register.site.api(
            .post, "\(file)/merger", ["id": register.id(), "code": "404", "on": "2026-11-20"],
            as: register.zhou)
        let town = try await register.site.api(
            .post, "\(file)/relocation",
            ["id": register.id(), "place": "\(Liuping.shimen)", "on": "2026-11-20"], as: register.luo)

        #expect(away.status == 403)
        #expect(nowhere.code == "household.merger-target-unknown")
        #expect(town.status == 201)
        #expect(try await register.site.api(.get, file, as: register.zhou).status == 404)
        #expect(try await register.site.api(.get, file, as: register.shi).status == 200)
    }

    @Test func `details are corrected without being shown, and taken out again`() async throws {
        let register = try await RegisterSite()
        let path = "/people/\(Liuping.guiying)"

        let form = try await register.site.get("\(path)/description", as: register.zhou)
        let kept = try await register.site.post(
            "\(path)/description", form: ["id": register.id(), "name": "陈桂英", "phone": "13700001111"],
            as: register.zhou)
        let bad = try await register.site.post(
            "\(path)/description", form: ["id": register.id(), "care": "illness"], as: register.zhou)
        let cleared = try await register.site.api(
            .post, "\(path)/description", ["id": register.id(), "clear": ["identityNumber", "phone"]],
            as: register.zhou)

        #expect(!form.text.contains("13912342046") && !form.text.contains(numbers[0]))
        #expect(kept.location == path)
        #expect(bad.status == 422)
        #expect(cleared.status == 201)
        #expect(cleared.json["phone"] is NSNull)
        let key = register.liuping.key
        let opened = try await register.liuping.read {
            try ParticularsStore.find(Liuping.guiying, in: $0)
        }?.opened(by: key)
        #expect(opened == Particulars(sex: .female, birth: day("1958-03-12")))
        #expect(try await register.news() == ["people.particulars-changed", "people.particulars-changed"])
    }
}
