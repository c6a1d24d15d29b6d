import Kernel
import Web

func followFormPage(
    _ refused: (refusal: DisputeRefusal, number: String, code: String)?, _ frame: Frame
) -> HTML {
    let error: HTML =
        refused.map { "<p class=\"error\" role=\"alert\">\(frame($0.refusal.sentence))</p>\n" } ?? .empty
    return Layout.page(
        title: frame(.disputeFollowTitle), purpose: frame(.disputeFollowPurpose), frame: frame,
        crumbs: [Crumb(frame(.disputeHome), path: "/"), Crumb(frame(.disputeFollowTitle))],
        body: """
            \(error)<form class="form" method="get" action="/disputes/follow">
            \(Field("number", frame(.disputeNumber), hint: frame(.disputeNumberHint))
                .text(frame, value: refused?.number ?? "", maxLength: 40))\
            \(Field("code", frame(.disputeCode), hint: frame(.disputeCodeHint))
                .text(frame, value: refused?.code ?? "", maxLength: 12))\
            \(Button(frame(.disputeFollowGo), .main).submit())
            </form>
            <p>\(Address.link(frame(.disputeApply), to: "/disputes/application"))</p>
            """)
}

func ownDisputesPage(_ rows: [(Dispute, String)], _ frame: Frame) -> HTML {
    let apply = Button(frame(.disputeApply), .main).link(to: "/disputes/application")
    let list = rows.map { dispute, code in
        Queue.Row(
            dispute.number,
            path: "/disputes/follow?number=\(Address.queryValue(dispute.number))&code=\(code)",
            meta: dispute.closure.map { frame(.dispute($0.outcome)) } ?? frame(.dispute(dispute.state)))
    }
    return Layout.page(
        title: frame(.disputesMine), purpose: frame(.disputesMinePurpose), frame: frame,
        crumbs: [Crumb(frame(.disputeHome), path: "/"), Crumb(frame(.disputesMine))],
        body: list.isEmpty
            ? EmptyState(frame(.disputesMineNone), frame(.disputesMineNoneText), action: apply).html
            : Queue(list).html + "<p>\(apply)</p>")
}

/// What a party sees: how it stands, what comes, what it may do, and the other ways.
func partyPage(_ view: PartyView, isNew: Bool, _ frame: Frame) -> HTML {
    let dispute = view.file.dispute
    let state = dispute.closure.map { frame(.dispute($0.outcome)) } ?? frame(.dispute(dispute.state))
    let facts =
        [
            Fact(frame(.disputeKind), view.kind?.name(frame.language) ?? dispute.kind),
            Fact(frame(.disputeStateWord), state),
            Fact(frame(.disputeReceived), html: frame.time(dispute.received)),
        ] + (view.mediator.map { [Fact(frame(.disputeMediator), $0)] } ?? [])
    let slip =
        isNew
        ? Receipt.slip(number: dispute.number, [Fact(frame(.disputeCode), view.code)], frame: frame) : .empty
    let done: HTML =
        isNew ? Receipt.done(frame(.disputeSent), frame(.disputeSentText), draft: "application") : .empty
    return Layout.page(
        title: dispute.number, purpose: isNew ? nil : frame(.disputePartyPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.disputeHome), path: "/"),
            Crumb(frame(.disputeFollowTitle), path: "/disputes/follow"), Crumb(dispute.number),
        ], head: isNew ? .empty : nil,
        body: done + slip + FactsList(facts).html + answering(view, frame) + promised(view, frame)
            + Part(id: "rights", frame(.disputeRights), rightsList(frame)).html
            + Part(id: "ways", frame(.disputeWays), otherWays(frame)).html)
}

private func answering(_ view: PartyView, _ frame: Frame) -> HTML {
    guard view.mayAnswer, let name = view.mediator else { return .empty }
    let hidden = ["number": view.file.dispute.number, "code": view.code]
    func form(_ label: Text, isYes: Bool) -> HTML {
        let fields = hidden.sorted { $0.key < $1.key }.html { Form.hidden($0.key, $0.value) }
        let yes: HTML = isYes ? Form.hidden("is_yes", "1") : .empty
        return Form.post(
            to: "/disputes/follow/answers", id: view.sending, frame: frame,
            "\(fields)\(yes)\(Button(frame(label), isYes ? .main : .plain).submit())")
    }
    return Part(
        id: "answer", frame(.disputeAnswerTitle), note: frame(.disputeAnswerText, ["name": name]),
        form(.disputeAnswerYes, isYes: true) + form(.disputeAnswerNo, isYes: false)
    ).html
}

private func promised(_ view: PartyView, _ frame: Frame) -> HTML {
    guard view.file.isInForce else { return .empty }
    let court: HTML =
        view.lastDay.map {
            "<p>\(frame(.disputeApplyUntil, ["day": frame.day($0)]))</p>\n"
        } ?? .empty
    return Part(
        id: "agreement", frame(.disputeAgreement), court + itemsTable(view.file, frame)
    ).html
}

/// What was promised, by whom, until when, and whether it was kept.
func itemsTable(_ file: DisputeFile, _ frame: Frame, isPaper: Bool = false) -> HTML {
    let rows: [[HTML]] = file.items.map { item in
        let who = file.parties.first { $0.id == item.party }
        let state =
            item.isDone.map { $0 ? frame(.disputeKept) : frame(.disputeBroken) } ?? frame(.disputeOpenItem)
        return [
            "\(item.number)", "\(who.map { partyLabel($0, frame) } ?? "")", "\(item.text)",
            "\(frame.day(item.due))",
        ] + (isPaper ? [] : ["\(state)"])
    }
    return DataTable(
        frame(.disputeItems), hidesCaption: true,
        columns: [
            .init(frame(.disputeItemNumber)), .init(frame(.disputeItemWho)), .init(frame(.disputeItemWhat)),
            .init(frame(.disputeItemDue)),
        ] + (isPaper ? [] : [.init(frame(.disputeStateWord))]), rows: rows
    ).html
}

/// 甲方 陈*英; with `name` for the one page that may show it.
func partyLabel(_ party: Party, _ frame: Frame, name: String? = nil) -> String {
    let ordinals = Array("甲乙丙丁戊己庚辛壬癸子丑")
    let ordinal =
        frame.language == .chinese && ordinals.indices.contains(party.number - 1)
        ? String(ordinals[party.number - 1]) : "\(party.number)"
    return frame(.disputePartyLabel, ["number": ordinal, "name": name ?? party.shown])
}

/// - Source: 人民调解法 Art. 4, 17, 23.
func rightsList(_ frame: Frame) -> HTML {
    let rights: [Text] = [
        .disputeRightFree, .disputeRightChoose, .disputeRightRefuse, .disputeRightClosed, .disputeRightTrue,
    ]
    return "<ul>\(rights.html { "<li>\(frame($0))</li>" })</ul>\n"
}

func otherWays(_ frame: Frame) -> HTML {
    "<ul>\(Dispute.Body.allCases.html { "<li>\(frame(.disputeWay($0)))</li>" })</ul>\n"
}
