import Access
import Kernel
import Ledger
import People
import Places
import Storage
import Web

/// What was typed in from a book on paper, with its lines, as officers of the village see it.
struct PaperFile: Sendable {
    let book: PaperBook
    let lines: [PaperPoints]
    let labels: [HouseholdID: String]
    let office: PointsOffice
    let enteredBy: String?
    let decidedBy: String?

    static func read(_ id: PaperBookID, for officer: OfficerCaller, in reader: Reader) throws -> PaperFile {
        guard let book = try PaperStore.find(id, in: reader) else { throw PaperRefusal.unknown }
        let office = try PointsOffice.read(officer, at: book.village, in: reader)
        guard office.mayRead else { throw AccessRefusal.notAllowed }
        let names = try HouseholdNames.read(at: book.village, in: reader)
        let lines = try PaperStore.lines(of: id, in: reader)
        return PaperFile(
            book: book, lines: lines.sorted { names.code($0.household) < names.code($1.household) },
            labels: Dictionary(
                lines.map { ($0.household, names.label($0.household)) },
                uniquingKeysWith: { first, _ in first }), office: office,
            enteredBy: try book.enteredBy.flatMap { try People.name(of: $0, in: reader) },
            decidedBy: try book.decidedBy.flatMap { try People.name(of: $0, in: reader) })
    }

    var path: String { "/points/paper/\(book.id)" }
    var sum: Int64 { lines.reduce(0) { $0 + $1.points } }
    var isOwn: Bool { book.enteredBy == office.officer.person }

    static let shape = Shape.named(
        "PointsPaper",
        .object([
            ("id", .id), ("village", .id), ("day", .day), ("source", .text), ("state", .text),
            ("entered_at", .instant), ("decided_at", .optional(.instant)), ("reason", .text),
            ("points", .whole), ("transfer", .optional(.id)),
            (
                "lines",
                .list(
                    .object([
                        ("household", .id), ("points", .whole), ("earned", .whole), ("page", .text),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", book.id)
            json.field("village", book.village)
            json.field("day", book.day)
            json.field("source", book.source)
            json.field("state", book.state.rawValue)
            json.field("entered_at", book.entered)
            json.field("decided_at", book.decided)
            json.field("reason", book.reason)
            json.field("points", sum)
            json.field("transfer", book.transfer)
            json.key("lines")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("household", line.household)
                    json.field("points", line.points)
                    json.field("earned", line.earned)
                    json.field("page", line.page)
                }
            }
        }
    }
}

extension PaperBook.State {
    var title: Text {
        switch self {
        case .proposed: .paperProposed
        case .taken: .paperTaken
        case .sentBack: .paperSentBack
        case .undone: .paperUndone
        }
    }
}

/// A village's books on paper that were typed in, newest first.
struct PaperList: Sendable {
    let office: PointsOffice
    let books: [(book: PaperBook, households: Int, points: Int64)]

    static let shape = Shape.page(
        Shape.named(
            "PointsPaperLine",
            .object([
                ("id", .id), ("day", .day), ("source", .text), ("state", .text), ("households", .whole),
                ("points", .whole),
            ])))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(books) { json, line in
                json.object { json in
                    json.field("id", line.book.id)
                    json.field("day", line.book.day)
                    json.field("source", line.book.source)
                    json.field("state", line.book.state.rawValue)
                    json.field("households", line.households)
                    json.field("points", line.points)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func paperRow(_ book: PaperBook, households: Int, points: Int64, _ frame: Frame) -> Queue.Row {
    Queue.Row(
        frame(.paperRow, ["day": frame.day(book.day)]), path: "/points/paper/\(book.id)",
        place: frame(book.state.title),
        meta: frame.joined(
            book.source,
            frame(.paperSum, ["count": "\(households)", "points": Points.unit.text(points)])))
}

func paperListPage(_ list: PaperList, _ frame: Frame) -> HTML {
    let query = "?place=\(list.office.village.id)"
    let begin: HTML? =
        list.office.isCommittee
        ? Button(frame(.paperNew), .main).link(to: "/points/paper/new\(query)") : nil
    let books: HTML =
        list.books.isEmpty
        ? EmptyState(frame(.paperNone), frame(.paperNoneText), action: begin).html
        : Queue(
            list.books.map { paperRow($0.book, households: $0.households, points: $0.points, frame) }
        ).html + (begin.map { "<p class=\"row-btns\">\($0)</p>" } ?? .empty)
    return Layout.page(
        title: frame(.paperTitle), purpose: frame(.paperPurpose), frame: frame,
        crumbs: pointsCrumbs(list.office.line.reversed(), frame), body: books)
}

/// One id for each of the acts that the page offers.
struct PaperIDs: Sendable {
    let confirmation: AnyID
    let rejection: AnyID
    let reversal: AnyID
}

func paperPage(_ file: PaperFile, ids: PaperIDs, _ frame: Frame) -> HTML {
    let back = Button(frame(.paperTitle), .bare).link(to: "/points/paper?place=\(file.book.village)")
    return Layout.page(
        title: frame(.paperRow, ["day": frame.day(file.book.day)]), purpose: frame(file.book.state.title),
        frame: frame, crumbs: pointsCrumbs(file.office.line.reversed(), frame),
        body: """
            \(FactsList(paperFacts(file, frame)).html)\(paperActs(file, ids, frame))\
            \(paperLines(file, frame))<p class="row-btns">\(back)</p>
            """)
}

private func paperFacts(_ file: PaperFile, _ frame: Frame) -> [Fact] {
    let book = file.book
    var facts = [
        Fact(frame(.paperDay), frame.day(book.day)), Fact(frame(.paperSource), book.source),
        Fact(
            frame(.paperTotal),
            frame(.paperSum, ["count": "\(file.lines.count)", "points": Points.unit.text(file.sum)])),
    ]
    if let name = file.enteredBy {
        facts.append(Fact(frame(.paperEnteredBy), frame.joined(name, frame.day(book.entered.day))))
    }
    if let name = file.decidedBy, let decided = book.decided {
        facts.append(Fact(frame(.paperDecidedBy), frame.joined(name, frame.day(decided.day))))
    }
    if !book.reason.isEmpty { facts.append(Fact(frame(.checkReason), book.reason)) }
    return facts
}

/// What the reader may do about it: another person compares it with the paper, who typed it in withdraws it.
private func paperActs(_ file: PaperFile, _ ids: PaperIDs, _ frame: Frame) -> HTML {
    guard file.office.mayTakePaper else { return .empty }
    switch file.book.state {
    case .sentBack, .undone: return .empty
    case .taken:
        return Fold(
            frame(.paperUndo), isOpen: frame.error(at: "reason") != nil,
            paperReason("\(file.path)/reversal", ids.reversal, .paperUndoText, .paperUndo, frame)
        ).html
    case .proposed:
        let turn = Fold(
            frame(file.isOwn ? .paperWithdraw : .paperReject), isOpen: frame.error(at: "reason") != nil,
            paperReason(
                "\(file.path)/rejection", ids.rejection, .paperRejectText,
                file.isOwn ? .paperWithdraw : .paperReject, frame))
        if file.isOwn {
            return "\(Inset(frame(.paperWaits), "<p>\(frame(.paperWaitsText))</p>").html)\(turn.html)"
        }
        let confirm = Form.act(
            to: "\(file.path)/confirmation", id: ids.confirmation, frame: frame,
            Button(frame(.paperConfirm), .main).submit())
        return Part(id: "check", frame(.paperCheck), note: frame(.paperCheckText), confirm).html + turn.html
    }
}

private func paperReason(_ path: String, _ id: AnyID, _ why: Text, _ send: Text, _ frame: Frame) -> HTML {
    Form.post(
        to: path, id: id, frame: frame,
        """
        <p>\(frame(why))</p>\
        \(Field("reason", frame(.checkReason)).text(frame, maxLength: PointsLimits.reason_length_max))\
        \(Button(frame(send)).submit())
        """)
}

private func paperLines(_ file: PaperFile, _ frame: Frame) -> HTML {
    DataTable(
        frame(.paperLines),
        columns: [
            .init(frame(.checkHousehold)), .init(frame(.paperBalance), isNumeric: true),
            .init(frame(.paperEarned, ["year": "\(file.book.day.year)"]), isNumeric: true),
            .init(frame(.paperPage)),
        ],
        rows: file.lines.map { line in
            [
                Address.link(
                    file.labels[line.household] ?? "", to: "/points/households/\(line.household)"),
                "\(Points.unit.text(line.points))", "\(Points.unit.text(line.earned))", "\(line.page)",
            ]
        }
    ).html
}

/// What a household's account came to from paper, on its statement.
enum PaperLines {
    static let shape = Shape.object([
        ("day", .day), ("source", .text), ("page", .text), ("points", .whole), ("earned", .whole),
    ])

    static func write(_ taken: (book: PaperBook, line: PaperPoints), to json: inout JSONText) {
        json.object { json in
            json.field("day", taken.book.day)
            json.field("source", taken.book.source)
            json.field("page", taken.line.page)
            json.field("points", taken.line.points)
            json.field("earned", taken.line.earned)
        }
    }
}
