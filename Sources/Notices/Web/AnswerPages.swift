import Clocks
import Kernel
import Web

/// The objections that wait, the first due on top.
func objectionsDeskPage(_ waiting: [ObjectionFile], _ frame: Frame) -> HTML {
    let inOrder = waiting.sorted { left, right in
        (left.due ?? left.objection.raised, left.objection.id)
            < (right.due ?? right.objection.raised, right.objection.id)
    }
    let rows = inOrder.map { file in
        Queue.Row(
            file.notice.officersTitle(frame), path: file.officerPath, clock: file.face?.badge(frame),
            place: file.number,
            meta: String(file.objection.words.prefix(60)))
    }
    let list: HTML =
        rows.isEmpty
        ? EmptyState(frame(.objectionsEmpty), frame(.objectionsEmptyText)).html : Queue(rows).html
    return Layout.page(
        title: frame(.objectionsTitle), purpose: frame(.objectionsPurpose), frame: frame,
        crumbs: [Crumb(frame(.deskTitle), path: "/notices")], body: list)
}

/// One objection before the officer who answers it.
struct AnswerForm: Sendable {
    let file: ObjectionFile
    let hasContact: Bool
    /// In the clear, once somebody has said why.
    let contact: String?
    let answer: AnyID
    let look: AnyID

    static let lookReasons: [(code: String, text: Text)] = [
        ("check", .lookCall), ("tell", .lookTell),
    ]
}

func answerPage(_ content: AnswerForm, _ frame: Frame) -> HTML {
    let file = content.file
    return Layout.page(
        title: frame(.answerTitle, ["number": file.number]), frame: frame,
        crumbs: [
            Crumb(frame(.deskTitle), path: "/notices"),
            Crumb(frame(.objectionsTitle), path: "/notices/objections"),
        ],
        body: """
            \(objectionFacts(file, title: .objectionSaid, frame))\(answerContact(content, frame))\
            \(objectionAnswer(file, frame))\
            \(file.objection.isOpen ? answerForm(content, frame) : .empty)
            """)
}

private func answerContact(_ content: AnswerForm, _ frame: Frame) -> HTML {
    if let contact = content.contact {
        return FactsList([Fact(frame(.lookContact), contact)]).html
    }
    guard content.hasContact else {
        return FactsList([Fact(frame(.lookContact), frame(.lookNone))]).html
    }
    let reasons = AnswerForm.lookReasons.map { Choice($0.code, frame($0.text)) }
    return Fold(
        frame(.lookTitle),
        Masked.reasonForm(
            to: "\(content.file.officerPath)/looks", id: content.look, reasons, frame: frame)
    ).html
}

private func answerForm(_ content: AnswerForm, _ frame: Frame) -> HTML {
    let verdict = Field("verdict", frame(.answerVerdict)).radios(
        frame,
        Objection.Verdict.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "")
    let words = Field("answer", frame(.answerWords), hint: frame(.answerWordsHint))
        .area(frame, rows: 5, maxLength: NoticeLimits.answer_length_max)
    return Form.post(
        to: "\(content.file.officerPath)/answer", id: content.answer, frame: frame,
        "\(verdict)\(words)\(Button(frame(.answerSend), .main).submit())")
}
