import Access
import Kernel
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Disputes

struct DisputeRouteTests {
    private static let path = "/disputes/\(DisputeTown.dispute)"

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private static let fields = [
        "id": "\(DisputeTown.dispute)", "kind": "neighbours", "place": "\(DisputeTown.third)",
        "summary": "排水沟改道，水淌进院子", "name": "陈桂英", "phone": "13900001234", "other_name": "李国强",
        "exclusion": "", "channel": "counter",
    ]

    @Test(arguments: TestEngine.all)
    func `a dispute goes its whole way on the screen`(engine: TestEngine) async throws {
        let town = try await DisputeTown(engine)
        let (luo, wang) = (town.tokens["luo"], town.tokens["wang"])
        let today = "\(town.ground.time.now.day)"
        let form = try await town.site.get("/disputes/new", as: luo)
        let received = try await town.site.post("/disputes", form: Self.fields, as: luo)
        let again = try await town.site.post("/disputes", form: Self.fields, as: luo)
        #expect(form.text.contains("第3网格") && form.text.contains("邻里"))
        #expect(received.status == 303 && again.location == received.location)

        var sent: UInt64 = 0
        func act(_ resource: String, _ fields: [String: String], as token: String?) async throws {
            sent += 1
            let reply = try await town.site.post(
                "\(Self.path)/\(resource)", form: fields.merging(["id": fresh(sent)]) { own, _ in own },
                as: token)
            #expect(reply.status == 303, "\(resource): \(reply.text.prefix(2_000))")
        }
        try await act("proposals", ["mediator": "\(DisputeTown.wangSeat)", "declared": "1"], as: luo)
        let proposed = try await town.site.get(Self.path, as: luo)
        #expect(proposed.text.contains("各方同意这位调解员吗"))
        for number in 1...2 {
            try await act("answers", ["party": "\(DisputeTown.party(number))", "is_yes": "1"], as: luo)
        }
        let session = ["on": today, "venue": "村委会", "present": "1", "minutes": "各说各的理"]
        try await act("sessions", session, as: wang)
        try await act(
            "agreement",
            [
                "form": "written", "facts": "排水沟改道", "item_1": "把沟恢复原样", "party_1": "\(DisputeTown.party(2))",
                "due_1": today,
            ], as: wang)
        let sheet = try await town.site.get("\(Self.path)/agreement", as: wang)
        #expect(sheet.text.contains("人民调解协议书") && sheet.text.contains("陈*英"))
        #expect(!sheet.text.contains("陈桂英") && sheet.text.contains("第三十三条"))
        try await act("signature", ["on": today], as: wang)
        let item = try #require(try await town.file().items.first?.id)
        try await act("confirmation", ["state": "applied", "on": today, "joint": "1"], as: wang)
        try await act("items/\(item)/outcome", ["is_done": "1"], as: wang)
        try await act("parts", ["organisation": "\(DisputeTown.landOffice)", "task": "量界"], as: luo)
        let part = try #require(try await town.file().parts.first?.id)
        try await act("parts/\(part)/result", ["note": "量好了"], as: town.tokens["xie"])
        try await act("closure", [:], as: luo)
        try await act("visits", ["is_reached": "1", "is_quiet": "1", "note": "和好了"], as: wang)

        for (token, language) in [(luo, Language.chinese), (wang, .english)] {
            let page = try await town.site.get(Self.path, as: token, TestSite.Browser(language))
            #expect(page.status == 200 && page.text.contains(language == .chinese ? "已调结" : "Settled"))
        }
        let closed = try await town.site.post(
            "\(Self.path)/closure", form: ["id": fresh(99)], as: luo)
        #expect(closed.status == 409 && closed.text.contains("已经办结"))
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a resident asks, follows by code and answers; the code of one party is no other's`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let page = try await town.site.get("/disputes/application?town=\(DisputeTown.shiqiao)")
        var fields = Self.fields.merging(["place": "\(DisputeTown.liuping)", "consent": "1"]) { _, new in new
        }
        let refused = try await town.site.post(
            "/disputes/applications", form: fields.filter { $0.key != "consent" })
        let sent = try await town.site.post("/disputes/applications", form: fields)
        fields["summary"] = "别的事"
        let other = try await town.site.post("/disputes/applications", form: fields)
        let location = try #require(sent.location)
        let receipt = try await town.site.get(location)

        #expect(page.text.contains("柳坪村") && page.text.contains("不收钱"))
        #expect(refused.status == 422 || refused.status == 400)
        #expect(refused.text.contains("请先同意") && refused.text.contains("排水沟改道"))
        #expect(other.status == 409)
        #expect(receipt.text.contains("调2026-0001") && receipt.text.contains(town.code(1)))
        #expect(!receipt.text.contains("李国强") && !receipt.text.contains(town.code(2)))

        try await town.act(DisputeTown.zhou) { try $0.accept() }
        try await town.act(DisputeTown.zhou) { try $0.propose(DisputeTown.wangSeat, isDeclared: true) }
        let asked = try await town.site.get("/disputes/follow?number=2026-0001&code=\(town.code(2))")
        let answered = try await town.site.post(
            "/disputes/follow/answers",
            form: ["id": fresh(1), "number": "调2026-0001", "code": town.code(2), "is_yes": "1"])
        let json = try await town.site.api(
            .get, "/disputes/follow?number=2026-0001&code=\(town.code(2))")
        let wrong = try await town.site.get("/disputes/follow?number=2026-0001&code=AAAAAAAA")
        let program = try await town.site.api(.get, "/disputes/follow?number=2026-0001&code=AAAAAAAA")

        #expect(asked.text.contains("王春梅") && asked.text.contains("我同意"))
        #expect(answered.status == 303)
        #expect(json.json["may_answer"] as? Bool == false && json.json["mediator"] as? String == "王春梅")
        #expect(wrong.status == 404 && wrong.text.contains("编号或者查询码不对"))
        #expect(program.code == "dispute.code-wrong")
    }

    @Test func `an account's own disputes are listed for it, and nobody else's`() async throws {
        let town = try await DisputeTown()
        let fields = Self.fields.merging(["consent": "1"]) { _, new in new }
        _ = try await town.site.post("/disputes/applications", form: fields, as: town.tokens["chen"])

        let own = try await town.site.get("/disputes/mine", as: town.tokens["chen"])
        let json = try await town.site.api(.get, "/disputes/mine", as: town.tokens["chen"])
        let none = try await town.site.get("/disputes/mine", as: town.tokens["li"])

        #expect(own.text.contains("调2026-0001"))
        #expect(json.items.first?["code"] as? String == town.code(1))
        #expect(!none.text.contains("调2026-0001"))
        #expect(try await town.file().dispute.channel == .web)
    }

    @Test(arguments: TestEngine.all)
    func `lists and figures show no name, and strangers nothing`(engine: TestEngine) async throws {
        let town = try await DisputeTown(engine)
        try await town.agree()
        let luo = town.tokens["luo"]
        for filter in DisputeFilter.allCases {
            let list = try await town.site.get("/disputes?filter=\(filter.rawValue)", as: luo)
            #expect(list.status == 200 && !list.text.contains("陈桂英") && !list.text.contains("排水沟"))
        }
        let list = try await town.site.api(.get, "/disputes?filter=agreed", as: luo)
        let csv = try await town.site.get("/disputes.csv", as: luo)
        let xlsx = try await town.site.get("/disputes.xlsx", as: luo)
        let figures = try await town.site.api(.get, "/disputes/figures", as: town.tokens["zhao"])
        let figuresPage = try await town.site.get("/disputes/figures", as: luo, TestSite.Browser(.english))
        let worker = try await town.site.api(.get, "/disputes", as: town.tokens["tian"])
        let mediated = try await town.site.api(.get, "/disputes", as: town.tokens["wang"])
        #expect(list.items.first?["number"] as? String == "调2026-0001")
        #expect(csv.text.contains("调2026-0001") && csv.text.contains("邻里") && !csv.text.contains("陈"))
        #expect(xlsx.status == 200)
        #expect(
            figures.items.first?["count"] as? Int == 1 && figures.items.first?["state"] as? String == "agreed"
        )
        #expect(figuresPage.text.contains("Neighbours"))
        #expect(worker.items.isEmpty && mediated.items.count == 1)
        for login in ["feng", "tian", "chen", "zhao"] {
            let strange = try await town.site.api(.get, Self.path, as: town.tokens[login])
            #expect(strange.status == 404 && strange.code == "dispute.unknown", "\(login)")
        }
        let foreign = try await town.site.api(
            .get, "/disputes?place=\(DisputeTown.shimen)", as: town.tokens["zhou"])
        let nobody = try await town.site.api(.get, "/disputes")
        #expect(foreign.status == 403 && nobody.status == 401)
    }

    @Test func `a look shows names once and is kept; the notice carries the party's own code`() async throws {
        let town = try await DisputeTown()
        try await town.agree()
        let wang = town.tokens["wang"]
        let plain = try await town.site.get(Self.path, as: wang)
        let look = try await town.site.post(
            "\(Self.path)/looks", form: ["id": fresh(1), "reason": "call"], as: wang)
        let empty = try await town.site.post(
            "\(Self.path)/looks", form: ["id": fresh(2), "reason": ""], as: wang)
        let notice = try await town.site.get(
            "\(Self.path)/parties/\(DisputeTown.party(2))/notice", as: wang)
        let other = try await town.site.get(
            "\(Self.path)/parties/\(DisputePartyID(high: 9, low: 9))/notice", as: wang)

        #expect(!plain.text.contains("陈桂英") && look.text.contains("陈桂英") && look.text.contains("13900001234"))
        #expect(empty.status >= 400)
        #expect(notice.text.contains(town.code(2)) && !notice.text.contains(town.code(1)))
        #expect(notice.text.contains("第二十三条") && other.status == 422 || other.status == 400)
        let looks = try await town.database.read {
            try Access.looks(at: DisputeTown.dispute.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(looks.count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `what cannot be read is refused at its field`(engine: TestEngine) async throws {
        let town = try await DisputeTown(engine)
        try await town.agree()
        let luo = town.tokens["luo"]
        let cases: [(String, [String: Any], String)] = [
            ("replacement", ["reason": "bored", "note": "x"], "dispute.ending-unreadable"),
            ("confirmation", ["state": "won", "on": "2026-11-20"], "dispute.confirmation-unreadable"),
            ("guidance", ["body": "moon", "note": "x"], "dispute.body-unreadable"),
            ("evidence", ["title": "照片"], "dispute.file-missing"),
            ("proposals", [:], "dispute.mediator-unknown"), ("answers", [:], "dispute.party-unknown"),
            ("agreement", ["item_1": "修沟"], "dispute.item-unreadable"),
            ("parts", ["task": "量"], "dispute.organisation-unknown"),
            ("rejection", ["exclusion": "none"], "dispute.accepted-already"),
        ]
        for (index, (resource, fields, code)) in cases.enumerated() {
            let body = fields.merging(["id": fresh(UInt64(index + 1))]) { own, _ in own }
            let reply = try await town.site.api(.post, "\(Self.path)/\(resource)", body, as: luo)
            #expect(reply.code == code, "\(resource): \(reply.text)")
        }
    }

    @Test func `a paper is kept and given back to those in charge, and to nobody else`() async throws {
        let town = try await DisputeTown()
        try await town.receive()
        let luo = town.tokens["luo"]
        let bytes = Array("%PDF-1.4 收条".utf8)
        let kept = try await town.site.post(
            "\(Self.path)/evidence", form: ["id": fresh(1), "title": "收条"],
            files: [.init("file", name: "a.pdf", bytes: bytes)], as: luo)
        let strange = try await town.site.post(
            "\(Self.path)/evidence", form: ["id": fresh(2), "title": "程序"],
            files: [.init("file", name: "a.exe", bytes: [1, 2, 3])], as: luo)
        let file = try #require(try await town.file().evidence.first?.file)
        let read = try await town.site.get("\(Self.path)/evidence/\(file)", as: luo)
        let other = try await town.site.get("\(Self.path)/evidence/\(file)", as: town.tokens["feng"])

        #expect(kept.status == 303 && read.bytes == bytes)
        #expect(strange.text.contains("PDF") && other.status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `the roster is kept on the screen, and says what a committee lacks`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let (zhou, tian) = (town.tokens["zhou"], town.tokens["tian"])
        let id = fresh(1)
        let founded = try await town.site.post(
            "/disputes/committees",
            form: ["id": id, "place": "\(DisputeTown.liuping)", "name": "柳坪村人民调解委员会"], as: zhou)
        let member = fresh(2)
        let entered = try await town.site.post(
            "/disputes/committees/\(id)/mediators",
            form: [
                "id": member, "person": "\(DisputeTown.tian)", "from": "2026-11-01", "until": "2029-11-01",
                "place": "\(DisputeTown.liuping)",
            ], as: zhou)
        let page = try await town.site.get("/disputes/mediators?place=\(DisputeTown.liuping)", as: zhou)
        let unasked = try await town.site.post(
            "/disputes/mediators/\(member)/ending", form: ["id": fresh(6), "on": "2026-11-20"], as: zhou)
        #expect(unasked.status == 422 && unasked.text.contains("请勾选确认，再结束任期"))
        let ended = try await town.site.post(
            "/disputes/mediators/\(member)/ending",
            form: ["id": fresh(3), "on": "2026-11-20", "confirmed": "1"], as: zhou)
        let json = try await town.site.api(.get, "/disputes/mediators", as: zhou)
        let refused = try await town.site.api(
            .post, "/disputes/committees", ["id": fresh(4), "place": "\(DisputeTown.liuping)", "name": "x"],
            as: tian)
        let nobody = try await town.site.api(
            .post, "/disputes/committees/\(id)/mediators",
            ["id": fresh(5), "from": "2026-11-01", "until": "2029-11-01"], as: zhou)

        #expect([founded, entered, ended].map(\.status) == [303, 303, 303])
        #expect(page.text.contains("田小禾") && page.text.contains("不到三人") && page.text.contains("妇女"))
        let own = json.items.first { $0["name"] as? String == "柳坪村人民调解委员会" }
        #expect((own?["mediators"] as? [Any])?.isEmpty == true)
        #expect(refused.status == 403 && nobody.code == "mediator.person-unknown")
    }

    @Test func `an erasure is asked for by number, confirmed, and only by those who may`() async throws {
        let town = try await DisputeTown()
        try await town.receive()
        try await town.act(DisputeTown.luo) { try $0.refuse(by: DisputeTown.party(1), note: "不调") }
        let luo = town.tokens["luo"]
        let body: [String: Any] = ["number": "调2026-0001", "ground": "request"]
        func send(_ more: [String: Any], _ id: UInt64, as login: String) async throws -> TestSite.Reply {
            try await town.site.api(
                .post, "/disputes/erasures",
                body.merging(more) { _, new in new }.merging(["id": fresh(id)]) { own, _ in own },
                as: town.tokens[login])
        }
        let form = try await town.site.get("/disputes/erasures/new?number=x", as: luo)
        let unconfirmed = try await send([:], 1, as: "luo")
        let foreign = try await send(["confirmed": true], 2, as: "zhou")
        let done = try await send(["confirmed": true], 3, as: "luo")
        let again = try await send(["confirmed": true], 4, as: "luo")

        #expect(form.status == 200 && unconfirmed.code == "dispute.unconfirmed")
        #expect(foreign.code == "dispute.unknown" && done.status == 201)
        #expect(again.code == "dispute.erased-already")
    }
}
