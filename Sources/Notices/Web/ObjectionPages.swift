import Clocks
import Kernel
import Web

/// The form for residents: what is wrong, on which row, how to reach them if they like.
func objectionFormPage(_ file: NoticeFile, id: ObjectionID, _ frame: Frame) -> HTML {
    let lines = file.lines.map { line in
        Choice("\(line.number)", frame.listed(["\(line.number)"] + line.cells.prefix(5)))
    }
    let line: HTML =
        lines.isEmpty
        ? .empty
        : Field("line", frame(.objectionLine)).select(
            frame, [Choice("", frame(.objectionLineWhole))] + lines)
    let words = Field("words", frame(.objectionWords), hint: frame(.objectionWordsHint))
    let contact = Field(
        "contact", frame(.objectionContact), hint: frame(.objectionContactHint), isOptional: true)
    let send = Button(frame(.objectionSend), .main, isWide: true).submit(form: "objection")
    return Layout.page(
        title: frame(.objectionFormTitle),
        purpose: frame(.objectionFormPurpose, ["when": noticeUntil(file, frame) ?? ""]), frame: frame,
        action: Layout.action(send),
        body: """
            <p class="lead">\(Address.link(file.notice.title, to: file.path))</p>
            \(Form.post(
                to: "\(file.path)/objections", id: id, frame: frame, name: "objection", isDraft: true,
                """
                \(line)\(words.area(frame, rows: 6, maxLength: NoticeLimits.objection_length_max))\
                \(contact.text(frame, maxLength: NoticeLimits.reachedAt_length_max))
                """))
            """)
}

/// The receipt right after sending, and the same page ever after.
func objectionPage(
    _ file: ObjectionFile, isReceived: Bool, takingBack: AnyID, publicURL: String?, _ frame: Frame
) -> HTML {
    let due = file.due.map { frame(.objectionAnswerBy, ["when": frame.moment($0)]) } ?? ""
    let head: HTML =
        isReceived
        ? Receipt.done(
            frame(.objectionReceived), frame(.objectionReceivedText, ["when": due]), draft: "objection")
            + Receipt.slip(
                number: file.number,
                [
                    Fact(frame(.objectionCode), html: "<b class=\"num\">\(file.secrets.code)</b>"),
                    Fact(frame(.objectionOn), file.notice.publicTitle(frame)),
                ],
                qr: QRSquare(publicURL.map { $0 + file.path }, label: frame(.noticesQR)), frame: frame)
        : .empty
    let takeBack: HTML =
        file.objection.isOpen
        ? Form.act(
            to: "\(file.path)/withdrawal", id: takingBack, frame: frame,
            Button(frame(.objectionTakeBack), .bare).submit()) : .empty
    return Layout.page(
        title: frame(.objectionPageTitle, ["number": file.number]), frame: frame,
        head: isReceived ? .empty : nil,
        body: "\(head)\(objectionFacts(file, frame))\(objectionAnswer(file, frame))\(takeBack)")
}

/// - Parameter title: what stands above the words, to who said them or to who answers.
func objectionFacts(_ file: ObjectionFile, title: Text = .objectionYours, _ frame: Frame) -> HTML {
    let objection = file.objection
    let about = objection.line.map { frame(.objectionAbout, ["line": "\($0)"]) } ?? frame(.objectionWhole)
    let badge = objection.isOpen ? file.face?.badge(frame).html : nil
    return FactsList([
        Fact(frame(.objectionStateTitle), html: "\(frame(objection.state.title)) \(badge)"),
        Fact(
            frame(.objectionOn),
            html: "\(Address.link(file.notice.publicTitle(frame), to: "/notices/\(file.notice.id)")) \(about)"
        ),
        Fact(frame(.objectionRaisedAt), html: frame.time(objection.raised)),
    ]).html + Part(id: "words", frame(title), Prose(objection.words).html).html
}

func objectionAnswer(_ file: ObjectionFile, _ frame: Frame) -> HTML {
    guard let answer = file.objection.answer else { return .empty }
    return Inset(
        frame(.objectionAnswerTitle),
        "\(Prose(answer.words).html)<p class=\"quiet small\">\(frame.time(answer.at))</p>"
    ).html
}

/// Number and code, and the list of who is signed in.
func objectionLookUpPage(_ mine: [ObjectionFile], _ frame: Frame) -> HTML {
    let number = Field("number", frame(.objectionSlipNumber), hint: frame(.objectionNumberHint))
    let rows = mine.map { file in
        Queue.Row(
            file.notice.publicTitle(frame), path: file.path,
            clock: file.objection.isOpen ? file.face?.badge(frame) : nil,
            place: file.number, meta: frame(file.objection.state.title))
    }
    let list: HTML =
        rows.isEmpty ? .empty : Part(id: "mine", frame(.objectionMine), Queue(rows).html).html
    return Layout.page(
        title: frame(.objectionLookUp), purpose: frame(.objectionLookUpPurpose), frame: frame,
        body: """
            <form class="form" method="get" action="/objections">
            \(number.text(frame, maxLength: 40))\
            \(Field("code", frame(.objectionCode)).text(frame, maxLength: 20))\
            \(Button(frame(.objectionLookUpGo), .main).submit())
            </form>
            \(list)
            """)
}
