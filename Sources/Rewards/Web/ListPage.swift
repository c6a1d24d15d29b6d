import Assemblies
import Access
import Assemblies
import Kernel
import Ledger
import Points
import Web

/// One id for each of the acts that a list's page offers.
struct ListPageIDs: Sendable {
    let notice: AnyID
    let receipt: AnyID
    let told: AnyID
    let back: AnyID
}

func rewardListPage(_ file: RewardFile, ids: ListPageIDs, _ frame: Frame) -> HTML {
    let list = file.list
    return Layout.page(
        title: frame(
            .listTitle, ["title": file.plan.terms.title, "number": "\(list.number)"]),
        purpose: frame(list.state.purpose), frame: frame,
        crumbs: rewardCrumbs(file.office.line, frame)
            + [Crumb(file.plan.terms.title, path: file.plan.path)], kind: .wide,
        body: """
            \(file.plan.terms.kind == .shares ? shareNote(frame) : .empty)\
            \(FactsList(listFacts(file, frame)).html)\(listPublishing(file, ids, frame))\
            \(listTalk(file, frame))\(listHandingOut(file, ids, frame))\
            \(rewardTable(
                file.rewarded.map(\.entry), file.names, at: list.place, file.plan.terms.kind, frame))\
            \(listReceived(file, ids, frame))\(listLast(file, ids, frame))\(listPapers(file, ids, frame))
            """)
}

private func listFacts(_ file: RewardFile, _ frame: Frame) -> [Fact] {
    let list = file.list
    let counted =
        list.isYearClosed
        ? frame(.listYearClosed, ["year": "\(file.plan.terms.year)"]) : frame.day(list.upTo)
    var facts = [
        Fact(frame(.planState), frame(list.state.title)), Fact(frame(.listCounted), counted),
        Fact(frame(.listFrozen), frame.moment(list.frozen)),
        Fact(frame(.listHouseholds), "\(file.rewarded.count) / \(list.households)"),
    ]
    if file.plan.terms.kind == .shares {
        let paid = file.received.reduce(Int64(0)) { $0 + $1.entry.fen }
        facts.append(Fact(frame(.planBudget), file.plan.terms.budget.description))
        facts.append(Fact(frame(.listPointsAll), Points.unit.text(list.points)))
        facts.append(
            Fact(
                frame(.listRate),
                frame(.listRateWords, ["rate": rewardRate(list.sum, per: list.points)])))
        facts.append(Fact(frame(.listPaid), Money(fen: paid).description))
    }
    facts.append(
        Fact(frame(.listReceivedCount), "\(file.received.count) / \(file.rewarded.count)"))
    if let notice = list.notice {
        facts.append(
            Fact(frame(.listNotice), html: Address.link(frame(.listNoticeLink), to: "/notices/\(notice)")))
    }
    return facts
}

private func listPublishing(_ file: RewardFile, _ ids: ListPageIDs, _ frame: Frame) -> HTML {
    guard file.office.isWriter else { return .empty }
    switch file.list.state {
    case .frozen:
        let contact = Field("contact", frame(.listContact), hint: frame(.listContactHint))
            .text(frame, value: file.office.officer.name, maxLength: 100)
        return Part(
            id: "publish", frame(.listPublish), note: frame(.listPublishNote),
            Form.post(
                to: "\(file.list.path)/notice", id: ids.notice, frame: frame,
                "\(contact)\(Button(frame(.listPublishButton), .main).submit())")
        ).html
    case .upset:
        let again = Button(frame(.listAgain), .main).link(to: "\(file.plan.path)/preview")
        return Inset(frame(.listUpsetTitle), "<p>\(frame(.listUpsetText))</p><p>\(again)</p>").html
    case .published, .settled, .replaced: return .empty
    }
}

/// 讲评 between the window and the handing out, where the rulebook asks for it.
private func listTalk(_ file: RewardFile, _ frame: Frame) -> HTML {
    let talk = file.talk
    guard !talk.kinds.isEmpty, file.list.state == .settled || file.list.state == .published else {
        return .empty
    }
    let kinds = talk.kinds.map { frame($0.title) }.joined(separator: frame.language == .chinese ? "、" : ", ")
    let (words, links): (String, HTML) =
        talk.meetings.isEmpty
        ? (
            frame(.listTalkNeeded, ["kinds": kinds]),
            talk.bodies.html { body in
                let path = file.office.isWriter ? talkForm(body, about: file.list) : nil
                return "<li>\(Address.link(body.name, to: path))</li>\n"
            }
        )
        : (
            frame(.listTalkDone),
            talk.meetings.html { meeting in
                let title = frame.joined(meeting.title, frame.day(meeting.meets.day))
                let path = file.office.isWriter ? "/assemblies/\(meeting.id)" : nil
                return "<li>\(Address.link(title, to: path))</li>\n"
            }
        )
    return Part(id: "talk", frame(.listTalk), "<p>\(words)</p><ul class=\"plain\">\(links)</ul>").html
}

/// The form for a meeting, with the list as its subject.
private func talkForm(_ body: Body, about list: RewardList) -> String {
    let title = Address.queryValue("讲评积分奖励名单")
    let text = Address.queryValue("讲评公示期满的积分奖励名单（第\(list.number)版），听取意见以后照名单发放。")
    return """
        /bodies/\(body.id)/assemblies/new?subject=\(list.id)&subject_kind=\(Rewards.listKind)\
        &title=\(title)&text=\(text)
        """
}

/// Ticks for who has it: as many as one screen takes.
private func listHandingOut(_ file: RewardFile, _ ids: ListPageIDs, _ frame: Frame) -> HTML {
    guard file.office.isWriter, file.list.state == .settled, !file.waiting.isEmpty, file.talk.isDone else {
        return .empty
    }
    if file.unbooked > 0 {
        let done = file.rewarded.count - file.unbooked
        return Progress(
            frame(.listBooking), value: done, max: file.rewarded.count,
            text: frame(.listBookingText, ["done": "\(done)", "all": "\(file.rewarded.count)"]),
            path: file.list.path
        ).html(frame)
    }
    let isMoney = file.plan.terms.kind == .shares
    let shown = file.waiting.prefix(RewardLimits.ticked_max)
    let ticks = Field("lines", frame(isMoney ? .listPayWhom : .listHandWhom)).checkboxes(
        frame, shown.map { tick($0, file) })
    return Part(
        id: "receipts", frame(isMoney ? .listPay : .listHand), note: frame(.listHandNote),
        receiptForm(
            file, id: ids.receipt, ticks, "receipts-", isMoney ? .listPayButton : .listHandButton, frame)
    ).html
}

private func tick(_ line: RewardLine, _ file: RewardFile) -> Choice {
    let entry = line.entry
    let what = entry.fen > 0 ? Money(fen: entry.fen).description : entry.words
    return Choice("\(line.id)", file.names.label(entry.household), hint: what.isEmpty ? nil : what)
}

private func receiptForm(
    _ file: RewardFile, id: AnyID, _ ticks: HTML, _ prefix: String, _ label: Text, _ frame: Frame
) -> HTML {
    let day = Field("day", frame(.listDay), id: prefix + "day").date(
        frame, value: file.today, max: file.today)
    let signer = Field("signer", frame(.listSigner), hint: frame(.listSignerHint), id: prefix + "signer")
        .text(frame, value: frame(.listSignerOwn), maxLength: RewardLimits.signer_length_max)
    return Form.post(
        to: "\(file.list.path)/receipts", id: id, frame: frame,
        "\(ticks)\(Field.row(day, signer))\(Button(frame(label), .main).submit())")
}

private func listReceived(_ file: RewardFile, _ ids: ListPageIDs, _ frame: Frame) -> HTML {
    guard !file.received.isEmpty else { return .empty }
    let rows: [[HTML]] = file.received.map { line in
        [
            "\(file.names.label(line.entry.household))", "\(line.receipt.map { frame.day($0.on) } ?? "")",
            "\(line.receipt?.signer ?? "")",
        ]
    }
    let table = DataTable(
        frame(.listReceivedTable), hidesCaption: true,
        columns: [
            .init(frame(.listHousehold)), .init(frame(.listDay)), .init(frame(.listSigner)),
        ], rows: rows)
    let choices = file.received.map {
        Choice("\($0.id)", file.names.label($0.entry.household))
    }
    let line = Field("line", frame(.listHousehold)).select(frame, choices)
    let reason = Field("reason", frame(.listReason), id: "correction-reason").text(
        frame, maxLength: RewardLimits.reason_length_max)
    let correct: HTML =
        file.office.isWriter
        ? Fold(
            frame(.listCorrect),
            Form.post(
                to: "\(file.list.path)/corrections", id: ids.back, frame: frame,
                "<p>\(frame(.listCorrectText))</p>\(line)\(reason)\(Button(frame(.listCorrectButton)).submit())"
            )
        ).html : .empty
    return Part(id: "received", frame(.listReceivedTable), "\(table.html)\(correct)").html
}

/// The last places: for the desk, to go and talk; they are on no notice and no printed list.
private func listLast(_ file: RewardFile, _ ids: ListPageIDs, _ frame: Frame) -> HTML {
    guard !file.last.isEmpty else { return .empty }
    let told = file.last.filter { $0.receipt != nil }
    let rest = file.last.filter { $0.receipt == nil }
    let letters = Button(frame(.listLetters), .bare, icon: .print).link(
        to: "\(file.list.path)/print/letters")
    let known = told.html { line in
        "<li>\(file.names.label(line.entry.household)), \(line.receipt.map { frame.day($0.on) } ?? "")</li>\n"
    }
    let done: HTML = told.isEmpty ? .empty : "<ul class=\"plain\">\(known)</ul>"
    let canTick = file.list.state != .replaced && !rest.isEmpty
    let ticks = Field("lines", frame(.listLastWhom), id: "told-lines").checkboxes(
        frame, rest.map { tick($0, file) })
    let form: HTML =
        canTick ? receiptForm(file, id: ids.told, ticks, "told-", .listLastButton, frame) : .empty
    return Fold(
        frame(.listLast, ["count": "\(file.last.count)"]),
        "<p>\(frame(.listLastNote))</p><p>\(letters)</p>\(done)\(form)"
    ).html
}

private func listPapers(_ file: RewardFile, _ ids: ListPageIDs, _ frame: Frame) -> HTML {
    guard file.office.isWriter else { return .empty }
    let path = file.list.path
    let papers = [
        Button(frame(.listSlips), .bare, icon: .print).link(to: "\(path)/print/slips"),
        Button(frame(.listSigning), .bare, icon: .print).link(to: "\(path)/print/signing"),
        Button("Excel", .bare).link(to: "\(path)/lines.xlsx"),
    ]
    let reason = Field("reason", frame(.listLookReason), hint: frame(.listLookHint), id: "look-reason")
        .text(frame, maxLength: 200)
    let full = Fold(
        frame(.listFull),
        Form.post(
            to: "\(path)/lines.xlsx", id: ids.notice, frame: frame,
            "\(reason)\(Button(frame(.listFullButton)).submit())"))
    let others = file.versions.html { list in
        let label = frame(.listVersion, ["number": "\(list.number)"])
        return "<li>\(Address.link(label, to: list.path)), \(frame(list.state.title))</li>\n"
    }
    let versions: HTML =
        file.versions.isEmpty
        ? .empty : Fold(frame(.planLists), "<ul class=\"plain\">\(others)</ul>").html
    return "<p class=\"row-btns\">\(papers)</p>\(full.html)\(versions)"
}
