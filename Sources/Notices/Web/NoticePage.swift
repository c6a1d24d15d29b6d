import Clocks
import Kernel
import Places
import Rulebook
import Web

/// The page of a notice: what it says, until when one may object, what was answered.
func noticePage(_ file: NoticeFile, acts: NoticeActs?, _ frame: Frame) -> HTML {
    let crumbs = file.lineage.filter { [.county, .town, .village].contains($0.level) }
    let mayObject = file.notice.isOpen && file.notice.takesObjections
    let object =
        Button(frame(.noticesObject), .main, isWide: true).link(to: "\(file.path)/objections/new")
    return Layout.page(
        title: file.title(frame),
        purpose: frame.listed([
            frame(file.notice.kind.title), file.notice.shownNumber(frame), file.notice.issuer,
        ]), frame: frame, crumbs: crumbs.map { Crumb($0.name, path: "/board/\($0.id)") },
        action: mayObject ? Layout.action(object, note: noticeUntil(file, frame)) : nil,
        body: """
            \(noticeStanding(file, frame))\(noticeText(file, frame))\(noticeFacts(file, frame))\
            \(noticeAnswers(file, frame))\(noticeRules(file, frame))\
            \(file.notice.isShown ? noticePrints(file, frame) : .empty)\
            \(acts.map { noticeActs($0, file, frame) })
            """)
}

/// What was taken down hangs on no wall.
private func noticePrints(_ file: NoticeFile, _ frame: Frame) -> HTML {
    """
    <p class="row-btns">\(Button(frame(.noticesPrint), icon: .print).link(to: "\(file.path)/print"))\
    \(Button(frame(.noticesPrintA3), .bare).link(to: "\(file.path)/print?size=a3"))</p>

    """
}

func noticeUntil(_ file: NoticeFile, _ frame: Frame) -> String? {
    file.due.map { frame(.noticesUntil, ["when": frame.moment($0)]) }
}

/// How it stands: the clock while it runs, the result after it, the reason where it was taken back.
private func noticeStanding(_ file: NoticeFile, _ frame: Frame) -> HTML {
    let standing = file.notice.standing
    var lines = HTML.empty
    switch standing.state {
    case .open:
        let badge = file.face?.badge(frame).html ?? .empty
        lines += "<p>\(badge) \(noticeUntil(file, frame))</p>\n"
        if standing.round > 1 {
            lines += """
                <p class="quiet small">\(frame(.noticesAgain, ["round": "\(standing.round)"]))\
                \(standing.reason)</p>

                """
        }
    case .settling: lines += "<p><b>\(frame(.noticesSettling))</b></p>\n"
    case .settled:
        lines += "<p><b>\(standing.outcome.map { frame($0.title) })</b></p>\n"
    case .withdrawn:
        lines += Inset(frame(.noticesWithdrawnTitle), Prose(standing.reason).html).html
    }
    if let replacement = file.replacement {
        lines += "<p>\(Address.link(frame(.noticesReplacedBy), to: "/notices/\(replacement)"))</p>\n"
    }
    if let replaced = file.replaced {
        let words = frame(.noticesReplaces, ["number": replaced.shownNumber(frame)])
        lines += "<p>\(Address.link(words, to: "/notices/\(replaced.id)"))</p>\n"
    }
    return lines
}

private func noticeText(_ file: NoticeFile, _ frame: Frame) -> HTML {
    guard file.isShown else {
        return file.notice.standing.state == .withdrawn
            ? .empty : "<p class=\"quiet\">\(frame(.noticesTakenDown))</p>\n"
    }
    let hidden: HTML =
        file.notice.isShown ? .empty : "<p class=\"quiet small\">\(frame(.noticesOnlyOfficers))</p>\n"
    let body: HTML = file.notice.body.isEmpty ? .empty : Prose(file.notice.body).html
    return hidden + body + noticeTable(file, frame)
}

func noticeTable(_ file: NoticeFile, _ frame: Frame) -> HTML {
    guard !file.lines.isEmpty else { return .empty }
    let numbered = file.notice.takesObjections
    let columns = file.notice.columns.map { DataTable.Column($0.title, isNumeric: $0.kind == .number) }
    let table = DataTable(
        file.notice.title, hidesCaption: true,
        columns: (numbered ? [DataTable.Column(frame(.noticesRow), isNumeric: true)] : []) + columns,
        rows: file.lines.map { line in
            (numbered ? ["\(line.number)"] : []) + line.cells.map { "\($0)" }
        }
    ).html
    // What hangs on the board is read in its own language.
    let isForeign =
        frame.language != .chinese && file.notice.columns.contains { $0.title.contains(where: \.isHan) }
    return isForeign ? "<div lang=\"zh-Hans\">\(table)</div>" : table
}

private func noticeFacts(_ file: NoticeFile, _ frame: Frame) -> HTML {
    let notice = file.notice
    var facts = [
        Fact(frame(.noticesFor), file.place?.name ?? ""),
        Fact(frame(.noticesPublished), html: frame.time(notice.published)),
    ]
    if file.isShown, !notice.contact.isEmpty { facts.append(Fact(frame(.noticesContact), notice.contact)) }
    if file.isShown, let ground = notice.naming.ground { facts.append(Fact(frame(.noticesGround), ground)) }
    return FactsList(facts).html
}

/// What was answered, for everybody; what was said stays between who said it and the officers.
private func noticeAnswers(_ file: NoticeFile, _ frame: Frame) -> HTML {
    guard file.notice.takesObjections else { return .empty }
    guard !file.objections.isEmpty else {
        return file.notice.isOpen ? "<p class=\"quiet\">\(frame(.noticesNoObjection))</p>\n" : .empty
    }
    let entries = file.objections.map { objection in
        let about =
            objection.line.map { frame(.objectionAbout, ["line": "\($0)"]) } ?? frame(.objectionWhole)
        return Timeline.Entry(
            objection.isOpen ? .now : .done,
            frame.listed([
                frame(.objectionNumber, ["number": "\(objection.number)"]), about,
                frame.inline(objection.state.title),
            ]), text: objection.answer?.words,
            when: frame.time(objection.answer?.at ?? objection.raised))
    }
    return Part(
        id: "answers", frame(.noticesAnswers), note: frame(.noticesAnswersNote),
        Timeline(entries).html(frame)
    ).html
}

private func noticeRules(_ file: NoticeFile, _ frame: Frame) -> HTML {
    [file.rule, file.notice.takesObjections ? file.answerRule : nil].compactMap(\.self)
        .html { $0.disclosure(frame) }
}

/// What the officers of the place see below the notice.
struct NoticeActs: Sendable {
    let republication: AnyID
    let withdrawal: AnyID
}

private func noticeActs(_ acts: NoticeActs, _ file: NoticeFile, _ frame: Frame) -> HTML {
    guard let may = file.acts else { return .empty }
    var parts = HTML.empty
    if let publisher = file.publisher {
        parts += "<p class=\"quiet small\">\(frame(.noticesPublisher, ["name": publisher]))</p>\n"
    }
    if !may.consents.isEmpty {
        let list = may.consents.html { line, consent in
            "<li>\(frame(.objectionAbout, ["line": "\(line)"])) \(consent)</li>\n"
        }
        parts += Fold(frame(.noticesConsents), "<ul class=\"plain\">\(list)</ul>").html
    }
    for objection in file.objections where objection.isOpen {
        let path = "\(file.path)/objections/\(objection.id)"
        let words = frame(.objectionAnswerIt, ["number": "\(objection.number)"])
        parts += "<p>\(Address.link(words, to: path))</p>\n"
    }
    if may.mayRepublish {
        parts +=
            Fold(
                frame(.noticesRepublish),
                reasonForm(
                    to: "\(file.path)/republication", acts.republication, field: "republish",
                    note: frame(.noticesRepublishNote), button: frame(.noticesRepublish), frame)
            ).html
    }
    if may.mayWithdraw {
        parts +=
            Fold(
                frame(.noticesWithdraw),
                reasonForm(
                    to: "\(file.path)/withdrawal", acts.withdrawal, field: "withdraw",
                    note: frame(.noticesWithdrawNote), button: frame(.noticesWithdraw), frame)
            ).html
        let path = "/notices/new?place=\(file.notice.place)&replaces=\(file.notice.id)"
        parts += "<p>\(Address.link(frame(.noticesCorrect), to: path))</p>\n"
    }
    return Part(id: "acts", frame(.noticesActs), parts).html
}

private func reasonForm(
    to path: String, _ id: AnyID, field: String, note: String, button: String, _ frame: Frame
) -> HTML {
    let reason = Field("reason", frame(.noticesReason), hint: note, id: "\(field)-reason")
    return Form.post(
        to: path, id: id, frame: frame,
        """
        \(reason.area(frame, rows: 2, maxLength: NoticeLimits.reason_length_max))\
        \(Button(button, .main).submit())
        """)
}
