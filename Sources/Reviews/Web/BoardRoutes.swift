import Appraisals
import Kernel
import Places
import Storage
import Web

/// What everybody may see: the red lists that stand, and matters where the village voted to show them.
struct ReviewBoard: Sendable {
    let village: Place
    let rule: ReviewRule?
    let lists: [List]
    let matters: [Line]
    let asOf: Instant

    struct List: Sendable {
        let title: String
        let notice: AnyID
        let rows: [RedRow]
    }

    /// `3组 1户：门前杂物`
    struct Line: Sendable, Hashable {
        let place: String
        let words: String
        let households: Int
        let until: Day
    }

    var path: String { "/reviews/boards/\(village.id)" }

    static func read(_ id: PlaceID, in reader: Reader) throws -> ReviewBoard? {
        guard let village = try Places.find(id, in: reader), village.level == .village else { return nil }
        let rule = try Reviews.rule(at: id, on: reader.now.day, in: reader)
        let lists = try RoundStore.red(in: id, limit: 4, reader).compactMap { round -> List? in
            guard let appraisal = try Appraisals.appraisal(round.appraisal, in: reader), let red = round.red
            else { return nil }
            return List(
                title: appraisal.terms.title, notice: red.notice,
                rows: try Reviews.redRows(of: round, in: reader))
        }
        return ReviewBoard(
            village: village, rule: rule, lists: lists,
            matters: rule?.terms.black == nil ? [] : try lines(in: id, reader), asOf: reader.now)
    }

    private static func lines(in village: PlaceID, _ reader: Reader) throws -> [Line] {
        let listed = try MatterStore.open(in: village, reader).filter { $0.state == .listed }
        let names = try Places.names(of: Set(listed.map(\.place)), in: reader)
        let grouped = Dictionary(grouping: listed) { "\($0.place)/\($0.words)" }
        return grouped.values.compactMap { same -> Line? in
            guard let first = same.first, let until = same.compactMap(\.until).max() else { return nil }
            return Line(
                place: names[first.place] ?? "", words: first.words, households: same.count, until: until)
        }.sorted { ($0.place, $0.words) < ($1.place, $1.words) }
    }

    static let shape = Shape.named(
        "ReviewBoard",
        .object([
            ("village", .id), ("rule", .optional(.id)),
            (
                "lists",
                .list(
                    .object([
                        ("title", .text), ("notice", .id),
                        (
                            "items",
                            .list(.object([("rank", .whole), ("name", .text), ("result", .whole)]))
                        ),
                    ]))
            ),
            (
                "matters",
                .list(
                    .object([("place", .text), ("words", .text), ("households", .whole), ("until", .day)]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("village", village.id)
            json.field("rule", rule?.id)
            json.key("lists")
            json.array(lists) { json, list in
                json.object { json in
                    json.field("title", list.title)
                    json.field("notice", list.notice)
                    json.key("items")
                    json.array(list.rows) { json, row in
                        json.object { json in
                            json.field("rank", row.rank)
                            json.field("name", row.name)
                            json.field("result", row.result)
                        }
                    }
                }
            }
            json.key("matters")
            json.array(matters) { json, line in
                json.object { json in
                    json.field("place", line.place)
                    json.field("words", line.words)
                    json.field("households", line.households)
                    json.field("until", line.until)
                }
            }
        }
    }
}

/// The two boards of a village, open to everybody.
enum BoardRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "reviews/boards/{place}", for: Anyone.self,
            "The red lists of a village, and its matters where it voted to show them; never who comes last.",
            output: ReviewBoard.shape
        ) { visit, _ in
            let board = try await board(visit)
            return Answer(json: { board.write(to: &$0) }, page: { reviewBoardPage(board, $0) })
        },
        Endpoint(
            .get, "reviews/boards/{place}/print", .page, for: Anyone.self, "The boards for the wall.",
            query: [.size]
        ) { visit, _ in
            let (board, publicURL) = (try await board(visit), visit.publicURL)
            guard let size = PrintSheet.Size(rawValue: visit.query["size"] ?? "a4") else {
                throw FieldRefusal(.unreadable, at: "size")
            }
            return Answer { reviewBoardSheet(board, size: size, publicURL: publicURL, $0) }
        },
        Endpoint(
            .get, "reviews/boards/{place}/screen", .page, for: Anyone.self, "The boards for a television.",
            query: [QueryField("page", .number, "Which screen, from 1.")]
        ) { visit, _ in
            let board = try await board(visit)
            let number = visit.query["page"].flatMap { Int($0) } ?? 1
            return Answer { reviewScreenPage(board, number: number, $0) }
        },
    ]

    private static func board(_ visit: Visit) async throws -> ReviewBoard {
        let id: PlaceID = try visit.id("place")
        let board = try await visit.county.database.read { try ReviewBoard.read(id, in: $0) }
        guard let board else { throw RoundRefusal.unknown }
        return board
    }
}

private func redTable(_ list: ReviewBoard.List, _ frame: Frame) -> HTML {
    DataTable(
        list.title, hidesCaption: true,
        columns: [
            .init(frame(.resultHousehold)), .init(frame(.resultRank), isNumeric: true),
            .init(frame(.resultScore), isNumeric: true),
        ], rows: list.rows.map { ["\($0.name)", "\($0.rank)", "\(Hundredths.fixed($0.result))"] }
    ).html
}

private func matterLines(_ board: ReviewBoard, _ frame: Frame) -> HTML {
    let lines = board.matters.html { line in
        let words = frame(
            .matterLine,
            [
                "place": line.place, "count": "\(line.households)", "words": line.words,
                "until": frame.day(line.until),
            ])
        return "<li>\(words)</li>\n"
    }
    return "<ul class=\"plain\">\(lines)</ul>"
}

private func boardParts(_ board: ReviewBoard, _ frame: Frame) -> HTML {
    let red: HTML =
        board.lists.isEmpty
        ? EmptyState(frame(.boardEmpty), frame(.boardEmptyText)).html
        : board.lists.enumerated().html { index, list in
            let notice: HTML = "<p>\(Address.link(frame(.redNotice), to: "/notices/\(list.notice)"))</p>"
            return Part(id: "red-\(index + 1)", list.title, "\(redTable(list, frame))\(notice)").html
        }
    let black: HTML =
        board.matters.isEmpty
        ? .empty
        : Part(id: "matters", frame(.boardMatters), note: frame(.boardMattersNote), matterLines(board, frame))
            .html
    return "\(red)\(black)"
}

func reviewBoardPage(_ board: ReviewBoard, _ frame: Frame) -> HTML {
    let rules: HTML =
        board.rule.map { Button(frame(.boardRule), .bare).link(to: "/reviews/rules/\($0.id)") } ?? .empty
    let links: [HTML] = [
        Button(frame(.boardPrint), .bare, icon: .print).link(to: "\(board.path)/print"),
        Button(frame(.boardScreen), .bare).link(to: "\(board.path)/screen"), rules,
    ]
    return Layout.page(
        title: frame(.boardTitle, ["place": board.village.name]), purpose: frame(.boardPurpose), frame: frame,
        body: """
            \(boardParts(board, frame))<div class="row-btns">\(links)</div>\
            \(RuleDisclosure(
                frame(board.rule?.terms.black == nil ? .blackOff : .blackOn),
                [
                    Fact(frame(.blackConditions), frame(.blackConditionsText)),
                    Fact(frame(.boardHow), frame(.boardHowText)),
                ], source: frame(.blackSource)
            ).html(frame))
            """)
}

func reviewBoardSheet(
    _ board: ReviewBoard, size: PrintSheet.Size, publicURL: String?, _ frame: Frame
) -> HTML {
    let qr = QRSquare(publicURL.map { $0 + board.path }, label: frame(.boardQR))
    return PrintSheet(
        issuer: board.village.name + "村民委员会", number: frame.day(board.asOf.day), kind: frame(.boardKind),
        title: frame(.boardTitle, ["place": board.village.name]), body: boardParts(board, frame),
        window: PrintSheet.Window(
            frame(.boardAsk), [frame(.boardAskText)], qr: qr, caption: frame(.boardScan)),
        foot: [
            board.rule.map { frame(.ruleNamed, ["title": $0.terms.title, "number": "\($0.number)"]) }
        ].compactMap(\.self), back: board.path, size: size
    ).page(frame)
}

/// A red list a screen, then the matters; each turns by itself.
func reviewScreenPage(_ board: ReviewBoard, number: Int, _ frame: Frame) -> HTML {
    let count = max(1, board.lists.count + (board.matters.isEmpty ? 0 : 1))
    let index = (max(1, number) - 1) % count
    let next = "\(board.path)/screen?page=\((index + 1) % count + 1)"
    let isRed = board.lists.indices.contains(index)
    let title = isRed ? board.lists[index].title : frame(.boardMatters)
    let text: HTML =
        isRed
        ? redTable(board.lists[index], frame)
        : board.matters.isEmpty ? "<p>\(frame(.boardEmpty))</p>" : matterLines(board, frame)
    return Layout.page(
        title: frame(.boardTitle, ["place": board.village.name]), frame: frame, head: .empty,
        assets: ["board.css", "board.js"],
        body: """
            <div class="board" data-board-next="\(Address.checked(next))" data-board-seconds="20">
            <div class="board-head"><b>\(board.village.name)</b><span>\(frame.moment(frame.now))</span></div>
            <h1>\(title)</h1>
            <div class="board-body"><div class="board-text">\(text)</div>
            <div class="board-side"><p>\(frame(isRed ? .redNote : .boardMattersNote))</p></div></div>
            <div class="board-foot"><span class="num">\(index + 1) / \(count)</span>\
            <a\(Attribute.href(next))>\(frame(.screenNext))</a><a href="\(Address.checked(board.path))">\
            \(frame(.screenLeave))</a></div>
            </div>
            """)
}
