import Kernel
import Ledger
import Places
import Web

func rankBoardPage(_ board: RankBoard, _ refusal: PastDayRefusal?, _ frame: Frame) -> HTML {
    let on = board.on.map { "on=\($0)" } ?? ""
    let print = Button(frame(.boardPrint), .bare, icon: .print)
        .link(to: "\(board.path)/print\(on.isEmpty ? "" : "?\(on)")")
    let screen = Button(frame(.boardScreen), .bare).link(to: "\(board.path)/screen")
    let rules: HTML =
        board.list.map { Button(frame(.cardRules), .bare).link(to: "/points/lists/\($0.id)") } ?? .empty
    let notices = Button(frame(.boardNotices), .bare).link(to: "/board/\(board.village.id)")
    let sheets = SheetLinks("\(board.path)/ranks", query: on).html(frame)
    let shop = Button(frame(.shopLink), .bare).link(to: "/points/shops/\(board.village.id)")
    return Layout.page(
        title: frame(.rankTitle, ["place": board.place.name, "year": "\(board.year)"]),
        purpose: frame(.rankPurpose), frame: frame,
        body: """
            \(boardSummary(board, frame))\(redList(board, frame))\(rankTable(board, frame))\
            \(PastDayForm(
                board.path, value: board.on, refusal: refusal, today: board.asOf.day).html(frame))\
            \(matterTable(board, frame))\(Button.row(print, screen, rules, notices, shop))\(sheets)\
            \(rankNote(board, frame))
            """)
}

private func boardSummary(_ board: RankBoard, _ frame: Frame) -> HTML {
    let words = frame(
        .rankSummary,
        [
            "active": "\(board.active)", "households": "\(board.households)",
            "sum": Points.unit.text(board.sum),
        ])
    let past: HTML =
        board.on.map { "<p><b>\(frame(.rankOn, ["day": frame.day($0)]))</b></p>" } ?? .empty
    return "\(past)<p class=\"lead\">\(words)</p>"
}

/// 红榜: those who agreed, in full.
private func redList(_ board: RankBoard, _ frame: Frame) -> HTML {
    let named = board.red
    guard !named.isEmpty else { return .empty }
    let names = named.html { row in
        "<li><b>\(row.name)</b> <span class=\"quiet\">\(row.place)</span> \(Points.unit.text(row.points))</li>\n"
    }
    return Part(
        id: "red", frame(.redTitle), note: frame(.redNote), "<ol class=\"plain\">\(names)</ol>"
    ).html
}

private func rankTable(_ board: RankBoard, _ frame: Frame) -> HTML {
    DataTable(
        frame(.rankTable),
        columns: [
            .init(frame(.rankHousehold)), .init(frame(.rankRank), isNumeric: true),
            .init(frame(.rankPoints), isNumeric: true),
        ],
        rows: board.rows.map { row in
            [
                "\(row.name ?? frame(.rankUnnamed)) <span class=\"quiet\">\(row.place)</span>",
                "\(row.rank)", "\(Points.unit.text(row.points))",
            ]
        }, empty: frame(.rankEmpty)
    ).html
}

/// 黑榜, where it was voted: the matter, never the household.
private func matterTable(_ board: RankBoard, _ frame: Frame) -> HTML {
    guard !board.matters.isEmpty else { return .empty }
    let rows = board.matters.html { matter in
        "<li>\(frame(.matterWords, ["title": matter.title, "count": "\(matter.households)"]))</li>\n"
    }
    return Part(
        id: "matters", frame(.matterTitle), note: frame(.matterNote), "<ul class=\"plain\">\(rows)</ul>"
    ).html
}

private func rankNote(_ board: RankBoard, _ frame: Frame) -> HTML {
    RuleDisclosure(
        frame(board.list?.terms.showsMatters == true ? .blackOn : .blackOff),
        [
            Fact(frame(.blackConditions), frame(.blackConditionsText)),
            Fact(frame(.rankHow), frame(.rankHowText)),
        ], source: frame(.blackSource)
    ).html(frame)
}

func rankSheet(_ board: RankBoard, size: PrintSheet.Size, publicURL: String?, _ frame: Frame) -> HTML {
    let qr = QRSquare(publicURL.map { $0 + board.path }, label: frame(.rankQR))
    return PrintSheet(
        issuer: board.village.committee, number: "\(board.year)", kind: frame(.rankKind),
        title: frame(.rankTitle, ["place": board.place.name, "year": "\(board.year)"]),
        body: boardSummary(board, frame) + rankTable(board, frame) + matterTable(board, frame),
        window: PrintSheet.Window(
            frame(.rankAsk), [frame(.rankAskText)], qr: qr, caption: frame(.listScan)),
        foot: [
            frame(.cardAsOf, ["day": frame.day(board.on ?? board.asOf.day)]),
            board.list.map { frame(.cardFoot, ["title": $0.terms.title, "number": "\($0.number)"]) },
        ].compactMap(\.self), back: board.path, size: size
    ).page(frame)
}

/// What a television shows: ten ranks at a time, turning.
func rankScreenPage(_ board: RankBoard, number: Int, publicURL: String?, _ frame: Frame) -> HTML {
    let count = max(1, (board.rows.count + rankScreen_rows - 1) / rankScreen_rows)
    let index = (max(1, number) - 1) % count
    let shown = board.rows.dropFirst(index * rankScreen_rows).prefix(rankScreen_rows)
    let next = "\(board.path)/screen?page=\((index + 1) % count + 1)"
    let title = frame(.rankTitle, ["place": board.place.name, "year": "\(board.year)"])
    let rows = shown.html { row in
        """
        <tr><td class="n">\(row.rank)</td><td>\(row.name ?? frame(.rankUnnamed))</td><td>\(row.place)</td>\
        <td class="n">\(Points.unit.text(row.points))</td></tr>

        """
    }
    let code: HTML =
        QRSquare(publicURL.map { $0 + board.path }, label: frame(.rankQR)).map {
            "\($0.html)<p>\(frame(.listScan))</p>"
        } ?? .empty
    return Layout.page(
        title: title, frame: frame, head: .empty, assets: ["board.css", "board.js"],
        body: """
            <div class="board" data-board-next="\(Address.checked(next))" data-board-seconds="20">
            <div class="board-head"><b>\(title)</b><span>\(frame.moment(frame.now))</span></div>
            <h1>\(frame(.rankTable))</h1>
            <div class="board-body"><div class="board-text"><table><thead><tr>\
            <th scope="col" class="n">\(frame(.rankRank))</th><th scope="col">\(frame(.rankHousehold))</th>\
            <th scope="col">\(frame(.rankPlace))</th><th scope="col" class="n">\(frame(.rankPoints))</th>\
            </tr></thead><tbody>\(rows)</tbody></table></div>
            <div class="board-side">\(boardSummary(board, frame))\(code)</div></div>
            <div class="board-foot"><span class="num">\(index + 1) / \(count)</span>\
            <a\(Attribute.href(next))>\(frame(.screenNext))</a><a href="\(Address.checked(board.path))">\
            \(frame(.screenLeave))</a></div>
            </div>
            """)
}

/// What can be read from five metres.
private let rankScreen_rows = 8
