import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Assemblies

struct OfficerRouteTests {
    private static func id(_ number: UInt64) -> String { "\(AnyID(high: 90, low: number))" }

    /// A body with six on its roll, entered by the routes.
    private static func body(in village: MeetingVillage) async throws -> String {
        let found = try await village.site.api(
            .post, "/bodies",
            [
                "id": id(1), "place": "\(MeetingVillage.liuping)", "kind": "group-assembly",
                "name": "三组村民小组会议", "from": "2026-01-01",
            ], as: village.zhou)
        #expect(found.status == 201)
        let lines = (1...6).map { "村民\($0),\(($0 + 1) / 2)" }.joined(separator: "\n")
        let entered = try await village.site.api(
            .post, "/bodies/\(id(1))/members", ["id": id(2), "lines": lines, "from": "2026-02-01"],
            as: village.zhou)
        #expect(entered.status == 200 && entered.json["voters"] as? Int == 6)
        return id(1)
    }

    private static func fields(_ more: [String: String] = [:]) -> [String: String] {
        [
            "id": id(10), "title": "商议机耕道", "venue": "三组晒坝", "meets": "2026-11-20T09:00",
            "noticed": "2026-11-10", "counting": "persons", "title_1": "修三组机耕道", "text_1": "铺碎石，清边沟。",
            "matter_1": "village.group-affairs",
        ].merging(more) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `an officer holds a meeting on paper from notice to print`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await Self.body(in: village)
        let path = "/assemblies/\(Self.id(10))"

        let form = try await village.site.get("/bodies/\(body)/assemblies/new", as: village.zhou)
        let sent = try await village.site.post(
            "/bodies/\(body)/assemblies", form: Self.fields(), as: village.zhou)
        let again = try await village.site.post(
            "/bodies/\(body)/assemblies", form: Self.fields(), as: village.zhou)
        let early = try await village.site.get(path, as: village.zhou)
        let signed = try await village.site.post(
            "\(path)/attendance",
            form: ["id": Self.id(11), "seats": "1,3-5", "channel": "list", "way": "paper"],
            as: village.zhou)
        let ready = try await village.site.get(path, as: village.zhou)
        let opened = try await village.site.post(
            "\(path)/voting", form: ["id": Self.id(12)], as: village.zhou)
        let papers = try await village.site.get("\(path)/papers", as: village.zhou)
        let counted = try await village.site.post(
            "\(path)/papers", form: ["id": Self.id(13), "issued_1": "4", "yes_1": "3", "no_1": "1"],
            as: village.zhou)
        let hidden = try await village.site.api(.get, path, nil, as: village.zhou)
        let closed = try await village.site.post(
            "\(path)/closure", form: ["id": Self.id(14)], as: village.zhou)
        let result = try await village.site.api(.get, path, nil)
        let sheet = try await village.site.get("\(path)/print/result")

        #expect(form.text.contains("要提前 3 天通知"))
        #expect(sent.status == 303 && again.location == sent.location)
        #expect(early.text.contains("还差 4") && early.text.contains("录纸票"))
        #expect([signed, opened, counted, closed].allSatisfy { $0.status == 303 })
        #expect(ready.text.contains("开始投票") && ready.text.contains("够了"))
        #expect(papers.text.contains("领纸票的有 4 席"))
        let before = (hidden.json["motions"] as? [[String: Any]])?.first
        let after = (result.json["motions"] as? [[String: Any]])?.first
        #expect(before?["yes"] is [String: Any] == false)
        #expect((after?["yes"] as? [String: Any])?["count"] as? Int == 3)
        #expect(after?["is_passed"] as? Bool == true)
        #expect(sheet.text.contains("第 2026-1 号决议"))
        let told = try await village.told()
        #expect(told.filter { $0 == "assemblies.assembly-called" }.count == 1)
        #expect(told.last == "assemblies.assembly-closed")
    }

    @Test func `bodies and meetings are for those who dispatch at the place`() async throws {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)
        let sent = try await village.site.api(
            .post, "/bodies/\(body)/assemblies", Self.fields(), as: village.zhou)
        let path = "/assemblies/\(Self.id(10))"

        let stranger = try await village.site.get("/bodies/\(body)")
        let worker = try await village.site.get("/bodies/\(body)", as: village.tian)
        let watcher = try await village.site.get("/bodies/\(body)", as: village.luo)
        let watching = try await village.site.api(
            .post, "/bodies/\(body)/members", ["id": Self.id(3), "lines": "外人"], as: village.luo)
        let neighbour = try await village.site.api(
            .post, "/bodies",
            ["id": Self.id(4), "place": "\(MeetingVillage.shimen)", "kind": "bench", "name": "会"],
            as: village.zhou)

        #expect(sent.status == 201)
        #expect(stranger.location?.hasPrefix("/sign-in") == true)
        #expect([worker.status, watcher.status, watching.status, neighbour.status] == [404, 200, 403, 403])
        #expect(!watcher.text.contains("加入名册"))
        for sub in ["attendance", "minutes", "papers", "votes", "print/attendance", "print/slips"] {
            let worker = try await village.site.get("\(path)/\(sub)", as: village.tian)
            #expect(worker.status == 404, "\(sub)")
        }
        #expect(try await village.site.get("\(path)/papers", as: village.luo).status == 403)
        #expect(try await village.site.get("\(path)/print/slips", as: village.luo).status == 403)
        let links = try await village.site.api(.get, "\(path)/links", as: village.zhou).items
        #expect(!links.isEmpty && links.allSatisfy { $0["name"] is String })
        for link in links.prefix(2) {
            let ballot = try await village.site.api(.get, link["path"] as? String ?? "")
            #expect(ballot.json["seat"] as? Int == link["seat"] as? Int)
        }
        for (reader, status) in [(village.luo, 403), (village.tian, 404)] {
            #expect(try await village.site.api(.get, "\(path)/links", as: reader).status == status)
        }
        #expect(try await village.site.api(.get, "\(path)/links").status == 401)
        #expect(try await village.site.get("\(path)/attendance", as: village.luo).status == 200)
        for act in ["voting", "closure", "cancellation", "attendance", "papers", "votes", "minutes"] {
            let fields = ["id": Self.id(20), "seats": "1", "seat": "1", "reason": "不"]
            let refused = try await village.site.api(.post, "\(path)/\(act)", fields, as: village.luo)
            #expect(refused.status == 403, "\(act)")
        }
        #expect(!(try await village.told().contains("assemblies.attendance-taken")))
    }

    @Test func `a refused notice comes back with what was typed and every sentence`() async throws {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)

        let page = try await village.site.post(
            "/bodies/\(body)/assemblies",
            form: Self.fields([
                "noticed": "2026-11-19", "venue": "", "title_2": "章程", "text_2": "改章程",
                "matter_2": "collective.charter",
            ]), as: village.zhou)
        let unreadable = try await village.site.api(
            .post, "/bodies/\(body)/assemblies", Self.fields(["matter_1": "war"]), as: village.zhou)

        #expect(page.status == 422 || page.status == 409)
        for text in ["最早 2026年11月22日 开", "请写在哪里开", "农村集体经济组织法", "改章程", "修三组机耕道"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(unreadable.status == 422)
    }

    @Test func `the sheet finds a name, and a signing-in is taken back`() async throws {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)
        let path = "/assemblies/\(Self.id(10))"
        _ = try await village.site.api(.post, "/bodies/\(body)/assemblies", Self.fields(), as: village.zhou)

        let found = try await village.site.api(.get, "\(path)/attendance?q=村民5", nil, as: village.zhou)
        _ = try await village.site.post(
            "\(path)/attendance", form: ["id": Self.id(11), "seats": "5", "way": "screen"], as: village.zhou)
        let undone = try await village.site.post(
            "\(path)/attendance/5/withdrawal", form: ["id": Self.id(12)], as: village.zhou)
        let unreadable = try await village.site.api(
            .post, "\(path)/attendance", ["id": Self.id(13), "seats": "五"], as: village.zhou)
        let unknown = try await village.site.post(
            "\(path)/attendance", form: ["id": Self.id(14), "seats": "77"], as: village.zhou)

        #expect(found.items.count == 1)
        #expect(undone.status == 303)
        #expect(unreadable.status == 422)
        #expect(unknown.status == 409 && unknown.text.contains("名册以通知那天为准"))
        let present = try await village.site.api(.get, path, nil)
        #expect((present.json["present"] as? [String: Any])?["count"] as? Int == 0)
    }

    @Test func `an open ballot is called out and typed by the clerk`() async throws {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)
        let path = "/assemblies/\(Self.id(10))"
        _ = try await village.site.api(.post, "/bodies/\(body)/assemblies", Self.fields(), as: village.zhou)
        _ = try await village.site.api(
            .post, "\(path)/attendance", ["id": Self.id(11), "seats": "1-4", "way": "screen"],
            as: village.zhou)
        _ = try await village.site.api(.post, "\(path)/voting", ["id": Self.id(12)], as: village.zhou)

        let form = try await village.site.get("\(path)/votes", as: village.zhou)
        let typed = try await village.site.post(
            "\(path)/votes", form: ["id": Self.id(13), "seat": "2", "choice_1": "yes"], as: village.zhou)
        let second = try await village.site.post(
            "\(path)/votes", form: ["id": Self.id(14), "seat": "2", "choice_1": "no"], as: village.zhou)

        #expect(form.text.contains("2 村民2"))
        #expect(typed.status == 303)
        #expect(second.status == 409 && second.text.contains("一席一票"))
    }

    @Test func `minutes are kept, and promises are noted with who follows them up`() async throws {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)
        let path = "/assemblies/\(Self.id(10))"
        _ = try await village.site.api(.post, "/bodies/\(body)/assemblies", Self.fields(), as: village.zhou)

        let kept = try await village.site.post(
            "\(path)/minutes", form: ["id": Self.id(11), "minutes": "周长林说明情况"], as: village.zhou)
        let promised = try await village.site.post(
            "\(path)/commitments",
            form: ["id": Self.id(12), "words": "先清边沟", "who": "村委会", "due": "2026-12-01"], as: village.zhou)
        let nobody = try await village.site.post(
            "\(path)/commitments",
            form: [
                "id": Self.id(13), "words": "再铺石子", "who": "村委会", "due": "2026-12-01",
                "owner": "\(MeetingVillage.people[3].id)",
            ], as: village.zhou)
        let page = try await village.site.get("\(path)/minutes", as: village.zhou)
        let open = try await village.site.get(path)
        let json = try await village.site.api(.get, path, nil)

        #expect([kept, promised].allSatisfy { $0.status == 303 })
        #expect(nobody.status == 422 && nobody.text.contains("再铺石子") && nobody.text.contains("现在没有岗位"))
        #expect(page.text.contains("周长林说明情况") && page.text.contains("先清边沟"))
        #expect(page.text.contains("/commitments/\(Self.id(12))"))
        #expect(open.text.contains("正在办") && !open.text.contains("/commitments/"))
        let promise = (json.json["promises"] as? [[String: Any]])?.first
        #expect(promise?["state"] as? String == "open" && promise?["report"] as? String == nil)
        #expect(
            try await village.told().suffix(2) == ["assemblies.minutes-kept", "assemblies.commitment-made"])
    }

    @Test
    func `a notice that names no matter is refused at the field, and other matter says by what it passes`()
        async throws
    {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)
        let path = "/assemblies/\(Self.id(10))"
        let bench = try await village.body(.bench, of: 4)

        let form = try await village.site.get("/bodies/\(body)/assemblies/new", as: village.zhou)
        let talk = try await village.site.get("/bodies/\(bench)/assemblies/new", as: village.zhou)
        let missing = try await village.site.post(
            "/bodies/\(body)/assemblies", form: Self.fields(["matter_1": ""]), as: village.zhou)
        let told = try await village.site.api(
            .post, "/bodies/\(body)/assemblies", Self.fields(["matter_1": ""]), as: village.zhou)
        let foreign = try await village.site.post(
            "/bodies/\(body)/assemblies", form: Self.fields(["matter_1": "village.land-contracts"]),
            as: village.zhou)
        let called = try await village.site.post(
            "/bodies/\(body)/assemblies", form: Self.fields(["matter_1": "other"]), as: village.zhou)
        let page = try await village.site.get(path)

        for text in ["选“其他事项”的", "依据云岭县议事办法", "土地承包经营方案（由村民会议决定）", "其他事项（不属于法律专门规定的各项）"] {
            #expect(form.text.contains(text), "\(text)")
        }
        #expect(!talk.text.contains("matter_1"))
        #expect(missing.status == 422 && missing.text.contains("请选第 1 个议题是哪类事项"))
        #expect(missing.text.contains("href=\"#matter_1\"") && missing.text.contains("铺碎石"))
        #expect(told.status == 422 && told.code == "assemblies.matter-missing")
        #expect(foreign.status == 409 && foreign.text.contains("村民委员会组织法"))
        #expect(called.status == 303)
        for text in ["至少要到", "通过要多少票同意", "其他事项", "超过 1/2 同意才通过，依据云岭县议事办法"] {
            #expect(page.text.contains(text), "\(text)")
        }
    }

    @Test func `a line leaves the roll by its number, and the roll is read as of a day`() async throws {
        let village = try await MeetingVillage()
        let body = try await Self.body(in: village)

        let left = try await village.site.post(
            "/bodies/\(body)/departures", form: ["id": Self.id(5), "number": "6", "until": "2026-11-10"],
            as: village.zhou)
        let now = try await village.site.api(.get, "/bodies/\(body)", nil, as: village.zhou)
        let then = try await village.site.api(.get, "/bodies/\(body)?on=2026-11-09", nil, as: village.zhou)
        let unknown = try await village.site.api(
            .post, "/bodies/\(body)/departures", ["id": Self.id(6), "number": 99], as: village.zhou)

        #expect(left.status == 303)
        #expect(now.json["voters"] as? Int == 5 && then.json["voters"] as? Int == 6)
        #expect(unknown.status == 404)
    }
}
