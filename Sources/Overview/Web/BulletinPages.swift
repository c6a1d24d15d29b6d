import Kernel
import Places
import Requests
import Web

extension Frame {
    func month(_ month: BulletinMonth) -> String { self.month(month.month, of: month.year) }
}

/// The months, each with its bulletin.
func bulletinListPage(_ list: BulletinList, _ frame: Frame) -> HTML {
    let rows = list.months.map { entry in
        Web.Queue.Row(
            frame.month(entry.month), path: "/bulletins/\(entry.month)?place=\(list.place.id)",
            meta: entry.issued.map { frame(.bulletinIssuedOn, ["when": frame.day($0.day)]) }
                ?? frame(.bulletinDraft))
    }
    return Layout.page(
        title: frame(.bulletinsOf, ["place": list.place.name]), purpose: frame(.bulletinsPurpose),
        frame: frame,
        crumbs: [Crumb(frame(.figureShort), path: "/figures?place=\(list.place.id)")], kind: .wide,
        body: Web.Queue(rows).html)
}

func bulletinPage(_ sheet: BulletinSheet, _ frame: Frame) -> HTML {
    let standing =
        sheet.issued.map { frame(.bulletinIssued, ["who": $0.by, "when": frame.day($0.at.day)]) }
        ?? frame(.bulletinDraft)
    let issue: HTML =
        sheet.mayIssue
        ? Inset(
            frame(.bulletinIssue),
            "<p>\(frame(.bulletinIssueNote))</p>"
                + Form.act(
                    to: "/bulletins", id: AnyID.minted(at: frame.now), frame: frame,
                    hidden: ["place": sheet.place.id.description, "month": sheet.month.description],
                    Button(frame(.bulletinIssue), .main).submit())
        ).html : .empty
    let query = "place=\(sheet.place.id)"
    return Layout.page(
        title: frame(.bulletinTitle, ["place": sheet.place.name, "month": frame.month(sheet.month)]),
        purpose: standing, frame: frame,
        crumbs: [Crumb(frame(.bulletins), path: "/bulletins?\(query)")], kind: .wide,
        body: """
            \(bulletinBody(sheet, isLinked: true, frame))\(issue)
            <p>\(Address.link(frame(.bulletinPrint), to: "/bulletins/\(sheet.month)/print?\(query)"))</p>
            \(SheetLinks("/bulletins/\(sheet.month)/figures", query: query).html(frame))
            <p class="quiet small">\(frame(.bulletinFoot))</p>
            """)
}

/// The bulletin on paper, with the name of who issued it.
func bulletinPaper(_ sheet: BulletinSheet, publicURL: String?, _ frame: Frame) -> HTML {
    let standing =
        sheet.issued.map { frame(.bulletinIssued, ["who": $0.by, "when": frame.day($0.at.day)]) }
        ?? frame(.bulletinDraft)
    return PrintSheet(
        issuer: sheet.place.name, number: frame(.bulletinNumber, ["month": sheet.month.description]),
        kind: standing,
        title: frame(.bulletinTitle, ["place": sheet.place.name, "month": frame.month(sheet.month)]),
        body: bulletinBody(sheet, isLinked: false, frame),
        window: PrintSheet.Window(
            frame(.bulletinLists), [frame(.bulletinListsText)],
            qr: QRSquare(publicURL.map { $0 + sheet.path }, label: frame(.bulletinLists)),
            caption: publicURL.map { $0 + "/bulletins/\(sheet.month)" } ?? "/bulletins/\(sheet.month)"),
        signatures: [.init(frame(.bulletinSign), mark: frame(.bulletinSeal))],
        foot: [frame(.bulletinFoot)], back: sheet.path
    ).page(frame)
}

private func bulletinBody(_ sheet: BulletinSheet, isLinked: Bool, _ frame: Frame) -> HTML {
    let writing = BulletinWriting(sheet: sheet, isLinked: isLinked, frame: frame)
    return """
        \(writing.sentences)
        \(Part(id: "summary", frame(.bulletinSummary), writing.summary).html)
        \(Part(id: "rates", frame(.bulletinRates), writing.rates).html)
        \(Part(id: "times", frame(.bulletinTimes), writing.times).html)
        \(Columns.two(
            Part(id: "channels", frame(.bulletinChannels), writing.channels).html,
            Part(id: "classes", frame(.bulletinClasses), writing.classes).html))
        \(Part(id: "overdue", frame(.bulletinOverdue), writing.overdue).html)
        \(Part(id: "topics", frame(.bulletinTopics), writing.topics).html)
        \(Part(id: "problems", frame(.bulletinProblems), writing.problems).html)
        """
}
