import Kernel

/// A notice cut into what can be read on a television from five metres.
struct BoardScreen: Sendable, Hashable {
    let notice: NoticeID
    /// Of the notice's screens, from one.
    let number: Int
    let count: Int
    let paragraphs: [String]
    let rows: [NoticeLine]

    static func cut(_ notice: Notice, lines: [NoticeLine]) -> [BoardScreen] {
        let texts = pages(of: notice.body).map { (paragraphs: $0, rows: [NoticeLine]()) }
        let tables = pieces(of: lines).map { (paragraphs: [String](), rows: $0) }
        let all = texts + tables
        return all.enumerated().map { index, part in
            BoardScreen(
                notice: notice.id, number: index + 1, count: all.count, paragraphs: part.paragraphs,
                rows: part.rows)
        }
    }

    /// Paragraphs together as long as they fit; one that is too long is cut.
    private static func pages(of body: String) -> [[String]] {
        var (pages, page, length): ([[String]], [String], Int) = ([], [], 0)
        for paragraph in body.split(whereSeparator: \.isNewline).flatMap(shortened) {
            if !page.isEmpty, length + paragraph.count > NoticeLimits.screenCharacters {
                pages.append(page)
                (page, length) = ([], 0)
            }
            page.append(paragraph)
            length += paragraph.count
        }
        return page.isEmpty ? pages : pages + [page]
    }

    private static func shortened(_ paragraph: Substring) -> [String] {
        var (parts, rest): ([String], Substring) = ([], paragraph)
        while rest.count > NoticeLimits.screenCharacters {
            let head = rest.prefix(NoticeLimits.screenCharacters)
            // Behind the last stop, where there is one in the second half.
            let stop = head.lastIndex { "。；！？.;!?".contains($0) }
            let half = head.index(head.startIndex, offsetBy: NoticeLimits.screenCharacters / 2)
            let end = stop.map { $0 > half ? head.index(after: $0) : head.endIndex } ?? head.endIndex
            parts.append(String(head[..<end]))
            rest = rest[end...]
        }
        return rest.isEmpty ? parts : parts + [String(rest)]
    }

    private static func pieces(of lines: [NoticeLine]) -> [[NoticeLine]] {
        stride(from: 0, to: lines.count, by: NoticeLimits.screenRows).map { start in
            Array(lines[start..<min(lines.count, start + NoticeLimits.screenRows)])
        }
    }
}
