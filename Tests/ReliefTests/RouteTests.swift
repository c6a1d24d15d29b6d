import Access
import Kernel
import Notices
import Sheets
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Relief

struct ReliefRouteTests {
    private static let path = "/relief/\(ReliefTown.matter)"

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private static let form = [
        "kind": "subsistence", "path": "ordinary", "name": "陈桂英", "phone": "13912345678", "persons": "2",
        "need": "医药费太高", "income": "务农", "health": "慢性肾病", "consent": "1",
    ]

    @Test(arguments: TestEngine.all)
    func `the whole way is gone on the screen, each act by who may do it`(engine: TestEngine) async throws {
        let town = try await ReliefTown(engine)
        let (tian, luo, he) = (town.tokens["tian"], town.tokens["luo"], town.tokens["he"])
        let new = try await town.site.get(
            "/relief/new?household=\(ReliefTown.household(1))", as: town.tokens["zhou"])
        let found = try await town.site.post(
            "/relief",
            form: [
                "id": "\(ReliefTown.matter)", "place": "\(ReliefTown.third)", "kind": "subsistence",
                "source": "visit", "household": "\(ReliefTown.household(1))",
            ], as: tian)
        let asked = try await town.site.get(Self.path, as: tian)
        let consent = try await town.site.post(
            "\(Self.path)/consent", form: ["id": fresh(1), "is_given": "1"], as: tian)
        let blank = try await town.site.get("\(Self.path)/application", as: tian)
        var proxy = Self.form
        (proxy["id"], proxy["authorisation"]) = (fresh(2), "本人口头委托")
        let applied = try await town.site.post("\(Self.path)/application", form: proxy, as: tian)
        let early = try await town.site.post(
            "\(Self.path)/check", form: ["id": fresh(3), "report": "看过"], as: tian)
        let check = try await town.site.post(
            "\(Self.path)/check",
            form: ["id": fresh(4), "second": "\(ReliefTown.wang)", "is_fit": "1", "report": "房子漏雨"], as: he)
        let opinion = try await town.site.post(
            "\(Self.path)/opinion", form: ["id": fresh(5), "is_for": "1", "amount": "420", "persons": "2"],
            as: luo)
        let posting = try await town.site.post(
            "\(Self.path)/posting",
            form: ["id": fresh(6), "issuer": "石桥镇人民政府", "contact": "罗敏 13912345678"], as: luo)
        try await town.pass(days: 12)
        let xie = try await town.token(of: "xie")
        let county = try await town.site.get(Self.path, as: xie)
        let confirmed = try await town.site.post(
            "\(Self.path)/confirmation",
            form: ["id": fresh(7), "kind": "grant", "amount": "420", "from": "2026-12", "care": "stable"],
            as: xie)

        #expect(new.text.contains("001 陈*英") && !new.text.contains("陈桂英"))
        #expect(asked.text.contains("本人同意") && asked.text.contains("陈*英") && asked.text.contains("问明意愿"))
        #expect(blank.text.contains("受谁委托"))
        #expect(
            [found, consent, applied, check, opinion, posting, confirmed].map(\.status)
                == Array(repeating: 303, count: 7))
        #expect(early.status == 403)
        #expect(county.text.contains("¥420.00") && county.text.contains("还没有核对"))
        #expect(try await town.step() == .granted)
    }

    @Test(arguments: TestEngine.all)
    func `a household applies by itself, follows by number and code, and takes it back`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        let door = try await town.site.get("/relief/apply")
        let form = try await town.site.get("/relief/apply?place=\(ReliefTown.liuping)")
        var fields = Self.form
        (fields["id"], fields["place"]) = ("\(ReliefTown.matter)", "\(ReliefTown.liuping)")
        let sent = try await town.site.post("/relief/applications", form: fields)
        let again = try await town.site.api(
            .post, "/relief/applications",
            ["id": fresh(9), "place": "\(ReliefTown.liuping)", "kind": "subsistence"])
        let follow = try await town.site.get(sent.location ?? "")
        let code = ReliefSecrets(of: ReliefTown.matter, key: town.key).code
        let twin = try await town.site.api(
            .get, "/relief/follow?number=j2026－1&code=\(code.lowercased())")
        let wrong = try await town.site.get("/relief/follow?number=J2026-1&code=AAAAAAAA")
        let none = try await town.site.api(.get, "/relief/follow?number=J2026-9&code=\(code)")
        let look = try await town.site.get("/relief/follow")

        #expect(door.text.contains("柳坪村") && form.text.contains("最低生活保障"))
        #expect(sent.status == 303 && follow.text.contains("J2026-1") && follow.text.contains(code))
        #expect(again.status == 422 && again.code == "relief.consent-missing")
        #expect(twin.json["step"] as? String == "applied")
        #expect(wrong.status == 404 && wrong.text.contains("查询码不对") && none.code == "relief.code-wrong")
        #expect(look.status == 200 && !follow.text.contains("肾病"))

        let back = try await town.site.post(
            "/relief/withdrawals", form: ["id": fresh(8), "number": "J2026-1", "code": code])
        let twice = try await town.site.api(
            .post, "/relief/withdrawals", ["id": fresh(10), "number": "J2026-1", "code": code])

        #expect(back.status == 303 && twice.status == 409 && twice.code == "relief.step-not-due")
        #expect(try await town.step() == .withdrawn)
    }

    @Test func `a second sending is answered as the first, and another's id is nobody's`() async throws {
        let town = try await ReliefTown()
        var fields: [String: Any] = Self.form
        (fields["id"], fields["place"]) = ("\(ReliefTown.matter)", "\(ReliefTown.liuping)")
        fields["persons"] = 2
        fields["consent"] = true
        let first = try await town.site.api(.post, "/relief/applications", fields)
        let second = try await town.site.api(.post, "/relief/applications", fields)
        fields["need"] = "别的"
        let other = try await town.site.api(.post, "/relief/applications", fields)
        let stranger = try await town.site.api(.post, "/relief/applications", fields, as: town.tokens["chen"])

        #expect([first.status, second.status, other.status, stranger.status] == [201, 200, 409, 404])
        #expect(first.json["code"] as? String == second.json["code"] as? String)
        #expect(try await town.told() == ["relief.matter-applied"])
    }

    @Test(arguments: TestEngine.all)
    func `what is sealed is masked until somebody says why, and every look is kept`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(hasKin: true))
        let luo = town.tokens["luo"]
        let file = try await town.site.get(Self.path, as: luo)
        let ask = try await town.site.get("\(Self.path)/look", as: luo)
        let silent = try await town.site.post("\(Self.path)/looks", form: ["id": fresh(1)], as: luo)
        let seen = try await town.site.api(
            .post, "\(Self.path)/looks", ["id": fresh(2), "reason": "check"], as: luo)
        let printed = try await town.site.get("\(Self.path)/print/application", as: luo)
        let early = try await town.site.get("\(Self.path)/print/decision", as: luo)
        let unknown = try await town.site.get("\(Self.path)/print/diary", as: luo)
        let zhou = try await town.site.api(
            .post, "\(Self.path)/looks", ["id": fresh(3), "reason": "check"], as: town.tokens["zhou"])
        try await town.write(ReliefTown.he) {
            try Relief.declareKin(ReliefTown.wang, of: ReliefTown.matter, in: $0)
        }
        let kin = try await town.site.api(
            .post, "\(Self.path)/looks", ["id": fresh(4), "reason": "check"], as: town.tokens["wang"])

        #expect(file.text.contains("陈*英") && !file.text.contains("陈桂英") && !file.text.contains("肾病"))
        #expect(ask.text.contains("入户核查") && silent.status == 422)
        #expect((seen.json["revealed"] as? [String: Any])?["health"] as? String == "慢性肾病")
        #expect(printed.text.contains("陈桂英") && printed.text.contains("医药费太高"))
        #expect(early.status == 409 && unknown.status == 404)
        #expect(zhou.status == 403 && kin.code == "relief.related")
        let looks = try await town.database.read {
            try Access.looks(at: ReliefTown.matter.as(Marks.Anything.self), limit: 9, in: $0)
        }
        // The sheet that could not be printed yet was opened for it.
        #expect(looks.map(\.field) == ["relief", "relief", "relief"])
    }

    @Test func `strangers to a place do not learn that a matter exists, and lists show each what is theirs`()
        async throws
    {
        let town = try await ReliefTown()
        try await town.find(household: nil, name: "李国强", at: ReliefTown.shimen, by: ReliefTown.luo)
        let zhou = try await town.site.api(.get, Self.path, as: town.tokens["zhou"])
        let chen = try await town.site.api(.get, Self.path, as: town.tokens["chen"])
        let mine = try await town.site.api(.get, "/relief", as: town.tokens["tian"])
        let town_list = try await town.site.api(.get, "/relief?step=leads", as: town.tokens["luo"])
        let all = try await town.site.get("/relief", as: town.tokens["xie"])
        let clerk = try await town.site.api(.get, "/relief", as: town.tokens["he"])
        let nowhere = try await town.site.api(
            .get, "/relief?place=\(PlaceID(high: 1, low: 1))", as: town.tokens["luo"])

        #expect(zhou.status == 404 && zhou.code == "relief.unknown" && chen.status == 403)
        #expect(mine.items.isEmpty && town_list.items.count == 1 && clerk.items.count == 1)
        #expect(all.text.contains("李*强") && nowhere.code == "relief.place-unfit")
    }

    @Test(arguments: TestEngine.all)
    func `a month's list adds up, goes out as a table, and says what is due`(engine: TestEngine) async throws
    {
        let town = try await ReliefTown(engine)
        try await town.grant(from: "2026-12")
        let luo = try await town.token(of: "luo")
        let due = try await town.site.api(.get, "/relief/payments?month=2026-12", as: luo)
        let page = try await town.site.get("/relief/payments?month=2026-12", as: luo)
        let paid = try await town.site.post(
            "\(Self.path)/payments",
            form: ["id": fresh(1), "month": "2026-12", "amount": "420.00", "back": "1"], as: luo)
        let wrong = try await town.site.post(
            "\(Self.path)/payments", form: ["id": fresh(2), "month": "2026-12", "amount": "许多"], as: luo)
        let badMonth = try await town.site.post(
            "\(Self.path)/payments", form: ["id": fresh(3), "month": "12月", "amount": "1"], as: luo)
        let list = try await town.site.api(.get, "/relief/payments?month=2026-12", as: luo)
        let csv = try await town.site.get("/relief/payments.csv?month=2026-12", as: luo)
        let xlsx = try await town.site.get("/relief/payments.xlsx?month=2026-12", as: luo)
        let month = try await town.site.api(.get, "/relief/payments?month=2026", as: luo)
        let reviews = try await town.site.get("/relief/reviews", as: luo)

        #expect((due.json["due"] as? [[String: Any]])?.first?["amount_fen"] as? Int == 42_000)
        #expect(page.text.contains("记下已发") && paid.location == "/relief/payments")
        #expect(wrong.status == 422 && badMonth.text.contains("2026-11"))
        #expect(list.json["sum_fen"] as? Int == 42_000 && csv.text.contains("陈*英,"))
        #expect(xlsx.status == 200 && xlsx.bytes.starts(with: Array("PK".utf8)))
        #expect(month.code == "relief.month-unfit" && reviews.text.contains("J2026-1"))
    }

    @Test(arguments: TestEngine.all)
    func `the emergency is helped, decided by the township and told; the file shows each form`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(kind: "temporary", path: .emergency, hasKin: true))
        let (luo, he) = (town.tokens["luo"], town.tokens["he"])
        let file = try await town.site.get(Self.path, as: luo, TestSite.Browser(.english))
        let none = try await town.site.post("\(Self.path)/kin", form: ["id": fresh(1)], as: he)
        let kin = try await town.site.post(
            "\(Self.path)/kin", form: ["id": fresh(2), "officer": "\(ReliefTown.zhou)"], as: he)
        let aid = try await town.site.post(
            "\(Self.path)/aid", form: ["id": fresh(3), "amount": "800"], as: luo)
        try await town.check()
        try await town.opine(by: ReliefTown.luo, yuan: 1_000)
        let own = try await town.site.post(
            "\(Self.path)/confirmation", form: ["id": fresh(4), "kind": "grant", "amount": "1000"], as: luo)
        let unread = try await town.site.post(
            "\(Self.path)/confirmation", form: ["id": fresh(5), "kind": "maybe"], as: town.tokens["xie"])
        let month = try await town.site.post(
            "\(Self.path)/confirmation", form: ["id": fresh(6), "kind": "grant", "from": "soon"],
            as: town.tokens["xie"])
        let refused = try await town.site.post(
            "\(Self.path)/confirmation",
            form: ["id": fresh(7), "kind": "refuse", "reason": "查无此事", "remedy": "60日内复议"],
            as: town.tokens["xie"])
        let sheet = try await town.site.get("\(Self.path)/print/decision", as: luo)

        #expect(file.text.contains("Help first") && file.text.contains("Enter kin"))
        #expect(none.status == 422 && [kin.status, aid.status, refused.status] == [303, 303, 303])
        #expect(own.status == 409 && unread.status == 422 && month.status == 422)
        #expect(sheet.text.contains("查无此事") && sheet.text.contains("60日内复议"))
    }

    @Test(arguments: TestEngine.all)
    func `a review and a change are kept on the screen, a withdrawal too`(engine: TestEngine) async throws {
        let town = try await ReliefTown(engine)
        try await town.grant(from: "2026-12", care: .changing)
        let file = try await town.site.get(Self.path, as: try await town.token(of: "xie"))
        let review = try await town.site.post(
            "\(Self.path)/reviews", form: ["id": fresh(1), "second": "\(ReliefTown.wang)", "report": "有人打工"],
            as: try await town.token(of: "he"))
        let change = try await town.site.api(
            .post, "\(Self.path)/changes",
            [
                "id": fresh(2), "kind": "suspend", "from": "2027-01", "reason": "外出", "remedy": "60日内复议",
            ], as: try await town.token(of: "xie"))
        let second = ReliefID(high: 6, low: 2)
        try await town.find(second, kind: "temporary")
        try await town.consent(true, second)
        let back = try await town.site.post(
            "/relief/\(second)/withdrawal", form: ["id": fresh(3)], as: try await town.token(of: "tian"))

        #expect(file.text.contains("变更、停发、终止"))
        #expect(review.status == 303 && change.json["step"] as? String == "suspended")
        #expect(back.status == 303)
        #expect(try await town.step(second) == .withdrawn)
    }
}
