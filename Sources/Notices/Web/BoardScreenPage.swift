import Clocks
import Kernel
import Places
import Storage
import Web

/// What a television shows: one screen of one notice, and where the next one is.
struct BoardShow: Sendable {
    let place: Place
    /// Nil while nothing stands on the board.
    let screen: BoardScreen?
    let card: NoticeCard?
    /// Of all screens, from one.
    let number: Int
    let count: Int
    let seconds: Int
    let url: String?

    static let seconds_range = 5...120

    static func read(
        _ id: PlaceID, number: Int, seconds: Int, publicURL: String?, in reader: Reader
    ) throws -> BoardShow? {
        guard let board = try Board.read(id, in: reader) else { return nil }
        var screens: [(BoardScreen, NoticeCard)] = []
        for card in board.open where card.notice.isShown {
            let lines = try NoticeStore.lines(of: card.notice.id, in: reader)
            screens += BoardScreen.cut(card.notice, lines: lines).map { ($0, card) }
        }
        let index = screens.isEmpty ? 0 : (number - 1) % screens.count
        let shown = screens.isEmpty ? nil : screens[index]
        return BoardShow(
            place: board.place, screen: shown?.0, card: shown?.1, number: index + 1, count: screens.count,
            seconds: min(max(seconds, seconds_range.lowerBound), seconds_range.upperBound),
            url: publicURL.flatMap { url in shown.map { url + $0.1.path } })
    }

    var next: String {
        "/board/\(place.id)/screen?page=\(number < count ? number + 1 : 1)&seconds=\(seconds)"
    }
}

func boardScreenPage(_ show: BoardShow, _ frame: Frame) -> HTML {
    let body: HTML =
        if let screen = show.screen, let card = show.card {
            shown(screen, card, show, frame)
        } else {
            "<h1>\(frame(.boardEmpty))</h1><div class=\"board-body\"></div>"
        }
    let title = frame(.boardTitle, ["place": show.place.name])
    return Layout.page(
        title: title, frame: frame, head: .empty, assets: ["board.css", "board.js"],
        body: """
            <div class="board" data-board-next="\(Address.checked(show.next))" \
            data-board-seconds="\(show.seconds)">
            <div class="board-head"><b>\(title)</b><span>\(frame.moment(frame.now))</span></div>
            \(body)
            <div class="board-foot"><span>\(frame(.boardObject))</span>\
            <span class="num">\(show.number) / \(max(1, show.count))</span>\
            <a\(Attribute.href(show.next))>\(frame(.boardNext))</a>\
            <a href="/board/\(show.place.id)">\(frame(.boardLeave))</a></div>
            </div>
            """)
}

private func shown(
    _ screen: BoardScreen, _ card: NoticeCard, _ show: BoardShow, _ frame: Frame
) -> HTML {
    let notice = card.notice
    let until: HTML = card.due.map { "<p>\(frame(.noticesUntil, ["when": frame.moment($0)]))</p>" } ?? .empty
    let code: HTML =
        QRSquare(show.url, label: frame(.noticesQR)).map { "\($0.html)<p>\(frame(.noticesScan))</p>" }
        ?? .empty
    let part: HTML =
        screen.count > 1
        ? " <small class=\"quiet\">\(screen.number) / \(screen.count)</small>" : .empty
    let paragraphs = screen.paragraphs.html { "<p>\($0)</p>" }
    let rows: HTML = screen.rows.isEmpty ? .empty : boardTable(screen.rows, notice.columns)
    return """
        <h1>\(notice.title)\(part)</h1>
        <div class="board-body"><div class="board-text">\(paragraphs)\(rows)</div>
        <div class="board-side"><p>\(frame(notice.kind.title))</p><p>\(notice.shownNumber(frame))</p>\
        <p>\(card.place)</p>\(until)\(code)</div></div>
        """
}

private func boardTable(_ rows: [NoticeLine], _ columns: [NoticeTable.Column]) -> HTML {
    let head = columns.html { "<th scope=\"col\"\($0.attribute)>\($0.title)</th>" }
    let body = rows.html { line in
        let cells = zip(columns, line.cells).html { "<td\($0.attribute)>\($1)</td>" }
        return "<tr>\(cells)</tr>\n"
    }
    return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
}

extension NoticeTable.Column {
    fileprivate var attribute: HTML { Attribute.of("class", kind == .number ? "n" : nil) }
}
