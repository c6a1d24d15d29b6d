import Kernel

@testable import Web

/// Frames and one of every piece, for the tests of pieces.
enum PieceGround {
    static let now = Instant(milliseconds: 1_795_053_720_000)
    static let id = CaseID(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0001)

    static func frame(
        _ language: Language = .chinese, errors: [Frame.FieldError] = [], typed: [String: String] = [:],
        isLarge: Bool = false, isSample: Bool = false, viewer: Frame.Viewer? = nil, path: String = "/report"
    ) -> Frame {
        Frame(
            language: language, isLarge: isLarge, now: now, path: path, countyName: "云岭县", viewer: viewer,
            formToken: "token-of-the-form", errors: errors, typed: typed, isSample: isSample)
    }

    static func error(at field: String?, _ words: String = "少了 1 位") -> Frame.FieldError {
        let sentence = Sentence(Text("test.error", words, words))
        return Frame.FieldError(field: field, sentence: sentence, code: "test.error")
    }

    /// Every piece, with `text` wherever a text, a name or an address can stand.
    static func all(_ text: String, _ frame: Frame) -> [(name: String, html: HTML)] {
        frameOfPage(text, frame) + fields(text, frame) + lists(text, frame) + parts(text, frame)
            + figures(text, frame)
    }

    private static func frameOfPage(_ text: String, _ frame: Frame) -> [(name: String, html: HTML)] {
        let action = Layout.action(Button(text, .main, isWide: true).submit(form: text), note: text)
        let pages = [Layout.Kind.phone, .wide, .desk].map { kind in
            (
                "Layout \(kind)",
                Layout.page(
                    title: text, purpose: text, frame: frame, crumbs: [Crumb(text, path: text), Crumb(text)],
                    kind: kind, tabs: [Tab(text, path: text, isCurrent: true)],
                    bars: Bar(text, note: text, link: (text, text)).html,
                    search: Form.search(at: text, label: text, value: text, frame: frame), action: action,
                    body: "<p>\(text)</p>")
            )
        }
        let window = PrintSheet.Window(text, [text], qr: code(text), caption: text)
        let sheet = PrintSheet(
            issuer: text, number: text, kind: text, title: text,
            body: PrintSheet.line(text, text) + PrintSheet.blank(text, text), window: window,
            signatures: [.init(text, mark: text, date: text)], foot: [text], back: text)
        return pages + [
            ("PrintSheet", sheet.page(frame)),
            ("UndoBar", UndoBar(text, path: text, id: id).html(frame)),
            ("Button", Button(text, .bare, isSmall: true, icon: .phone, more: text).call(text)),
            ("Button link", Button.row(Button(text).link(to: text), Button(text, icon: .print).print())),
        ]
    }

    private static func fields(_ text: String, _ frame: Frame) -> [(name: String, html: HTML)] {
        let field = Field(text, text, hint: text, isOptional: true)
        let choices = [Choice(text, text, hint: text), Choice("2", "二")]
        let fields: [(String, HTML)] = [
            ("text", field.text(frame, value: text, maxLength: 20, autocomplete: text, isNumeric: true)),
            ("area", field.area(frame, value: text, maxLength: 20)),
            ("telephone", field.telephone(frame, value: text)), ("search", field.search(frame, value: text)),
            ("number", field.number(frame, value: text, min: 0, max: 9)),
            ("decimal", field.decimal(frame, value: text)),
            ("date", field.date(frame, value: now.day, min: now.day, max: now.day)),
            ("moment", field.moment(frame, value: now)), ("password", field.password(frame, isNew: true)),
            ("file", field.file(frame, accept: text)),
            ("select", field.select(frame, choices, value: text, empty: text)),
            ("radios", field.radios(frame, choices, value: text)),
            ("checkboxes", field.checkboxes(frame, choices, values: [text])),
            ("checkbox", field.checkbox(frame, isOn: true)),
            ("photos", PhotoField(text, text, hint: text).html(frame)),
            ("location", LocationField().html(frame)),
            ("group", Field.group(text, hint: text, Field.row(field.text(frame)))),
            ("similar", SimilarSlot(source: text, watching: text).html),
        ]
        return fields + [
            (
                "Form.post",
                Form.post(
                    to: text, id: id, frame: frame, name: text, isMultipart: true, isDraft: true,
                    Form.hidden(text, text))
            ),
            (
                "Form.act",
                Form.act(
                    to: text, id: id, frame: frame, hidden: ["kind": text], Button(text).submit())
            ),
            ("Form.filter", Form.filter(to: text, frame: frame, field.text(frame))),
            ("Masked", Masked(text, what: text, lookAt: text).html(frame)),
            ("Masked.reasonForm", Masked.reasonForm(to: text, id: id, choices, frame: frame)),
            (
                "SampleAccounts",
                SampleAccounts([
                    .init(name: text, role: text, login: text, password: text)
                ]).html(frame)
            ),
        ]
    }

    private static func lists(_ text: String, _ frame: Frame) -> [(name: String, html: HTML)] {
        let clock = ClockBadge(.late, text)
        let photo = Photo(path: text, thumbnail: text, alt: text)
        let node = PlaceTree.Node(
            text, path: text, count: 3, late: 1, isCurrent: true, children: [.init(text, path: text)])
        let entry = Timeline.Entry(
            .now, text, text: text, when: frame.time(now), clock: clock, photos: [photo])
        let list = Board([.init(text, path: text, clock: clock, meta: text, isCurrent: true)]).html(frame)
        return [
            (
                "Queue",
                Queue([
                    .init(
                        text, path: text, clock: clock, place: text, meta: text,
                        call: .init(text, phone: text))
                ]).html
            ),
            ("Board", list),
            (
                "Desk",
                Desk(
                    title: text, note: text, tree: PlaceTree(text, [node]).folded(frame), list: list,
                    file: Desk.fileHead(number: text, title: text, clock: clock, words: text)
                        + Desk.acts(Button(text).submit(), more: "\(text)", frame: frame),
                    back: text
                ).html(frame)
            ),
            ("PlaceTree", PlaceTree(text, [node]).html(frame)),
            ("Chips", Chips(text, [.init(text, path: text, count: 2, isCurrent: true)]).html),
            ("Paging", Paging(newer: text, older: text).html(frame)),
            ("Timeline", Timeline([entry]).html(frame)),
            ("Stepper", Stepper(text, [.init(.done, name: text, title: text, note: text)]).html(frame)),
            ("Gallery", Gallery([photo]).html(frame)), ("Tag", Tag(text).html),
            ("PlaceBreadcrumb", PlaceBreadcrumb([Crumb(text, path: text), Crumb(text)]).html(frame)),
            ("FactsList", FactsList([Fact(text, text)]).html),
            ("AnswersList", AnswersList([.init(Fact(text, text), change: text)]).html(frame)),
            (
                "DataTable",
                DataTable(
                    text, columns: [.init(text), .init(text, isNumeric: true)], rows: [["\(text)", "1"]],
                    footer: ["\(text)", "1"]
                ).html
            ),
            ("DataTable empty", DataTable(text, columns: [.init(text)], rows: [], empty: text).html),
            ("EmptyState", EmptyState(text, text, action: Button(text).link(to: text)).html),
        ]
    }

    private static func parts(_ text: String, _ frame: Frame) -> [(name: String, html: HTML)] {
        let rule = RuleDisclosure(text, [Fact(text, text)], source: text, since: text, isOpen: true)
        let conflict = Conflict(text, [.init(text, yours: text, theirs: text)])
        return [
            ("Part", Part(id: text, text, note: text, Panel("\(text)").html).html),
            ("Inset", Inset(text, Prose(text).html).html), ("Fold", Fold(text, isOpen: true, "\(text)").html),
            ("RuleDisclosure", rule.html(frame)),
            (
                "Receipt",
                Receipt.done(text, text, draft: text)
                    + Receipt.slip(number: text, [Fact(text, text)], qr: code(text), frame: frame)
            ),
            (
                "Conflict",
                conflict.html(
                    frame, keepYours: Button(text).submit(), keepTheirs: Button(text).submit())
            ),
            ("Progress", Progress(text, value: 1, max: 3, text: text, path: text).html(frame)),
            ("Columns", Columns.two("\(text)", "\(text)") + Columns.wide("\(text)", "\(text)")),
            ("Columns of three", Columns.three(["\(text)"])),
        ]
    }

    private static func code(_ text: String) -> QRSquare? {
        QRSquare("https://yunling.example/q/1", label: text)
    }

    private static func figures(_ text: String, _ frame: Frame) -> [(name: String, html: HTML)] {
        let bars = [BarChart.Bar(text, 3, words: text, detail: text, path: text, isFlagged: true)]
        let series = LineChart.Series(text, .pine, [1, nil, 3], paths: [text, text, text])
        return [
            (
                "Rate",
                Rate(
                    text, part: .init(text, 1, path: text), whole: .init(text, 3, path: text),
                    interval: 100...600, note: text
                ).html(frame)
            ),
            ("BarChart", BarChart(text, note: text, bars, scale: 10, mark: (2, text)).html(frame)),
            ("LineChart", LineChart(text, note: text, labels: [text, text, text], [series]).html(frame)),
            (
                "MapBox",
                MapBox(
                    text, geoJSON: text, tiles: text, attribution: text,
                    [.init(id: text, text, path: text, meta: text, clock: ClockBadge(.soon, text))]
                ).html(frame)
            ),
        ]
    }
}

extension HTML {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
