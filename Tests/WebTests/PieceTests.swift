import Kernel
import Testing

@testable import Web

@Suite struct PieceTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' style='color:red", "javascript:alert(1)",
        "</textarea>&lt;",
    ]

    @Test(arguments: hostile, Language.allCases)
    func `what a person typed stays text in every piece`(hostile: String, language: Language) throws {
        let frame = PieceGround.frame(language, typed: ["other": hostile])

        for (name, html) in PieceGround.all(hostile, frame) {
            let tags = try Markup(html.text)

            #expect(!html.text.contains("<script>"), "\(name)")
            #expect(tags.allSatisfy { $0.name != "style" && $0.attributes["style"] == nil }, "\(name)")
            #expect(tags.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } }, "\(name)")
            for attribute in ["href", "action", "src", "data-similar", "data-geojson", "data-poll"] {
                let isSafe = tags.allSatisfy { $0.attributes[attribute]?.hasPrefix("javascript:") != true }
                #expect(isSafe, "\(name)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `a piece is well-formed, names no id twice and shows its own markup`(language: Language) throws {
        let frame = PieceGround.frame(language, errors: [PieceGround.error(at: "text")])

        for (name, html) in PieceGround.all("text", frame) {
            let tags = try Markup(html.text)
            let ids = tags.compactMap { $0.attributes["id"] }

            #expect(tags.unclosed.isEmpty, "\(name)")
            #expect(Set(ids).count == ids.count, "\(name): \(ids)")
            #expect(!html.text.contains("&lt;") && !html.text.contains("&quot;"), "\(name)")
        }
    }

    @Test func `an English page has no Chinese of its own but the switch back`() {
        let frame = PieceGround.frame(.english, errors: [PieceGround.error(at: "text", "Wrong")])

        for (name, html) in PieceGround.all("text", frame) {
            let text = html.text.replacing("中文", with: "").replacing("云岭县", with: "").replacing("二", with: "")
            #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name)")
        }
    }

    @Test func `no text of a piece is the same in both languages or left empty`() {
        for text in Text.pieces {
            #expect(!text.chinese.isEmpty && !text.english.isEmpty, "\(text.key)")
            #expect(text.chinese != text.english, "\(text.key)")
        }
        #expect(Set(Text.pieces.map(\.key)).count == Text.pieces.count)
    }

    @Test func `a control is labelled, and points to its hint and its error`() throws {
        let frame = PieceGround.frame(errors: [PieceGround.error(at: "tel")], typed: ["tel": "1390000204"])

        let tags = try Markup(Field("tel", "手机号", hint: "只给办事的人看").telephone(frame, value: "1").text)

        let input = try #require(tags.first { $0.name == "input" })
        #expect(input.attributes["id"] == "tel")
        #expect(input.attributes["value"] == "1390000204")
        #expect(input.attributes["aria-invalid"] == "true")
        #expect(input.attributes["aria-describedby"] == "tel-hint tel-error")
        #expect(tags.contains { $0.name == "label" && $0.attributes["for"] == "tel" })
        #expect(tags.contains { $0.attributes["id"] == "tel-hint" })
        #expect(tags.contains { $0.attributes["id"] == "tel-error" })
    }

    @Test func `a field without an error says nothing of one`() throws {
        let tags = try Markup(Field("tel", "手机号").text(PieceGround.frame()).text)

        let input = try #require(tags.first { $0.name == "input" })

        #expect(input.attributes["aria-invalid"] == nil)
        #expect(input.attributes["aria-describedby"] == nil)
    }

    @Test func `the summary leads to each field, and stands before the page's title`() throws {
        let errors = [PieceGround.error(at: "tel"), PieceGround.error(at: "text", "没有写")]
        let frame = PieceGround.frame(errors: errors)

        let page = Layout.page(title: "报件事", frame: frame, body: "").text

        let tags = try Markup(page)
        #expect(page.contains("<title>还差 2 处，改好就能提交：报件事 · 云岭县 · 院坝</title>"))
        #expect(tags.contains { $0.attributes["role"] == "alert" && $0.attributes["tabindex"] == "-1" })
        #expect(tags.contains { $0.attributes["href"] == "#tel" })
        #expect(tags.contains { $0.attributes["href"] == "#text" })
    }

    @Test func `a refusal of the whole act is told as one, without a link`() {
        let frame = PieceGround.frame(errors: [PieceGround.error(at: nil, "已经办结")])

        let page = Layout.page(title: "报件事", frame: frame, body: "").text

        #expect(page.contains("没有办成"))
        #expect(page.contains("<li>已经办结</li>"))
    }

    @Test func `choices keep what was chosen before a refusal`() throws {
        let frame = PieceGround.frame(typed: ["how": "sms"])
        let choices = [Choice("call", "打电话"), Choice("sms", "发短信")]

        let radios = try Markup(Field("how", "怎么告诉您").radios(frame, choices, value: "call").text)
        let options = try Markup(Field("how", "怎么告诉您").select(frame, choices, value: "call").text)

        #expect(radios.filter { $0.attributes["checked"] != nil }.map { $0.attributes["value"] } == ["sms"])
        #expect(options.filter { $0.attributes["selected"] != nil }.map { $0.attributes["value"] } == ["sms"])
        #expect(radios.first { $0.attributes["id"] == "how" }?.name == "input")
    }

    @Test func `a box that was unticked stays unticked when the form comes back`() throws {
        let field = Field("public", "公开")
        let refused = PieceGround.frame(typed: ["text": "灯"])

        let fresh = try Markup(field.checkbox(PieceGround.frame(), isOn: true).text)
        let again = try Markup(field.checkbox(refused, isOn: true).text)

        #expect(fresh.contains { $0.attributes["checked"] != nil })
        #expect(!again.contains { $0.attributes["checked"] != nil })
    }

    @Test func `a password is never sent back`() {
        let frame = PieceGround.frame(typed: ["password": "hunter-hunter"])

        let html = Field("password", "密码").password(frame).text

        #expect(!html.contains("hunter-hunter"))
    }

    @Test func `every form that writes carries its token and an id, and keeps the id first minted`() throws {
        let minted = PieceGround.id
        let refused = PieceGround.frame(typed: ["id": "\(minted)"])

        let first = try Markup(Form.post(to: "/requests", id: minted, frame: PieceGround.frame(), "").text)
        let other = CaseID(high: 1, low: 2)
        let again = try Markup(Form.post(to: "/requests", id: other, frame: refused, "").text)

        for tags in [first, again] {
            let hidden = tags.filter { $0.attributes["type"] == "hidden" }.map(\.attributes)
            #expect(hidden.map { $0["name"] } == ["_token", "id"])
            #expect(hidden.map { $0["value"] } == ["token-of-the-form", "\(minted)"])
        }
    }

    @Test func `the switches lead back to the page they were pressed on`() throws {
        let frame = PieceGround.frame(path: "/desk?place=a&b=超时")

        let page = Layout.page(title: "清单", frame: frame, body: "").text

        let links = try Markup(page).compactMap { $0.attributes["href"] }
        #expect(links.contains("/type/large?back=%2Fdesk%3Fplace%3Da%26b%3D%E8%B6%85%E6%97%B6"))
        #expect(links.contains("/language/en?back=%2Fdesk%3Fplace%3Da%26b%3D%E8%B6%85%E6%97%B6"))
    }

    @Test func `large type, the sample county and the viewer's doors show in the frame of the page`() {
        let viewer = Frame.Viewer(name: "罗敏", links: [(Text("test.desk", "值班台", "Desk"), "/desk")])
        let frame = PieceGround.frame(isLarge: true, isSample: true, viewer: viewer, path: "/desk?a=1")

        let plain = Layout.page(title: "t", frame: PieceGround.frame(), body: "").text
        let full = Layout.page(title: "t", frame: frame, body: "").text

        #expect(plain.contains("/sign-in") && !plain.contains("bar--sample") && !plain.contains("data-type"))
        #expect(full.contains("data-type=\"large\"") && full.contains("bar--sample") && full.contains("罗敏"))
        #expect(full.contains("href=\"/desk\" aria-current=\"page\"") && !full.contains("/sign-in"))
        #expect(full.contains("/type/standard"))
    }

    @Test func `more doors than stand on a line are behind one word, fewer on a wide screen`() throws {
        func nav(_ count: Int, at path: String = "/p1") throws -> [[String: String]] {
            let links = (1...count).map { (Text("test.door", "门\($0)", "Door \($0)"), "/p\($0)") }
            let frame = PieceGround.frame(viewer: Frame.Viewer(name: "罗敏", links: links), path: path)
            return try Markup(Layout.page(title: "t", frame: frame, body: "").text).map(\.attributes).filter {
                $0["href"]?.wholeMatch(of: /\/p[0-9]+|\/more/) != nil
            }
        }
        func shown(_ count: Int, at path: String = "/p1") throws -> [String] {
            try nav(count, at: path).map { ($0["href"] ?? "") + ($0["class"].map { " \($0)" } ?? "") }
        }

        #expect(try shown(4) == ["/p1", "/p2", "/p3", "/p4"])
        #expect(
            try shown(6) == [
                "/p1", "/p2", "/p3", "/p4 on-wide", "/p5 on-wide", "/p6 on-wide", "/more on-phone",
            ])
        #expect(try shown(12).suffix(3) == ["/p8 on-wide", "/p9 on-wide", "/more"])
        #expect(
            try nav(12, at: "/p11?a=1").filter { $0["aria-current"] != nil }.map { $0["href"] } == ["/more"])
        #expect(try nav(12, at: "/p2").filter { $0["aria-current"] != nil }.map { $0["href"] } == ["/p2"])
    }

    @Test func `only safe addresses become links`() {
        #expect(Address.checked("JavaScript:alert(1)") == "#")
        #expect(Address.checked(" javascript:alert(1)") == "#")
        #expect(Address.checked("data:text/html,x") == "#")
        #expect(Address.checked("/places/1?x=a:b") == "/places/1?x=a:b")
        #expect(Address.checked("https://yunling.example/") == "https://yunling.example/")
        #expect(Address.telephone("023-5555 0101") == "tel:02355550101")
        #expect(Address.telephone("\"><b>") == "tel:")
    }

    @Test func `a rate without anything counted says so instead of a number`() {
        let html = Rate("解决率", part: .init("解决", 0), whole: .init("回访", 0)).html(PieceGround.frame()).text

        #expect(html.contains("还没有数") && !html.contains("%"))
    }

    @Test func `figures are rounded half up and grouped by thousands`() {
        #expect(Figures.percent(Figures.thousandths(1231, of: 1264)) == "97.4")
        #expect(Figures.percent(Figures.thousandths(1, of: 2000)) == "0.1")
        #expect(Figures.percent(Figures.thousandths(3, of: 3)) == "100.0")
        #expect(Figures.grouped(1_234_567) == "1,234,567" && Figures.grouped(999) == "999")
        #expect(Figures.grouped(-12_345) == "−12,345")
    }

    @Test(arguments: [[268, 318, 341], [0, 3], [5], [], [1000, 1001], [0, 0, 0]])
    func `an axis holds every value and starts at nought unless all values are high`(values: [Int]) {
        let axis = Axis(values: values, points: values.count)

        #expect(axis.ticks.count <= 7)
        #expect(values.allSatisfy { (24...286).contains(axis.y($0)) })
        #expect(axis.low == 0 || values.min().map { $0 * 2 > values.max() ?? 0 } == true)
    }

    @Test func `a chart's numbers stand in a table too, each with its link`() {
        let received = LineChart.Series("收到", .ink, [7, nil], paths: ["/w/1", "/w/2"])
        let chart = LineChart("每周收到", labels: ["第1周", "第2周"], [received])

        let html = chart.html(PieceGround.frame()).text

        #expect(html.contains("<td class=\"n\"><a href=\"/w/1\">7</a></td>"))
        #expect(html.contains("<td class=\"n\">–</td>"))
    }

    @Test func `a code is drawn for an address that somebody has named, and for no other`() {
        #expect(QRSquare("https://yunling.example/q/1", label: "二维码")?.html.text.contains("<path") == true)
        #expect(QRSquare(nil, label: "二维码") == nil)
        #expect(QRSquare("", label: "二维码") == nil)
    }
}
