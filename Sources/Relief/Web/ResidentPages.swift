import Clocks
import Kernel
import Places
import Web

func reliefApplyPage(_ door: ReliefDoor, id: ReliefID, _ frame: Frame) -> HTML {
    let follow = Button(frame(.reliefFollowTitle), .bare).link(to: "/relief/follow")
    guard let place = door.place else {
        let links = door.links.html { "<li>\(Address.link($0.name, to: $0.path))</li>" }
        let list: HTML =
            door.links.isEmpty
            ? "<p class=\"quiet\">\(frame(.reliefNoVillages))</p>" : "<ul class=\"links\">\(links)</ul>"
        return Layout.page(
            title: frame(.reliefApplyTitle), purpose: frame(.reliefApplyWhere), frame: frame,
            body: "\(list)\(Button.row(follow))")
    }
    let send = Button(frame(.reliefApplySend), .main, isWide: true).submit(form: "application")
    return Layout.page(
        title: frame(.reliefApplyTitle), purpose: frame(.reliefApplyPurpose, ["place": place.name]),
        frame: frame, action: Layout.action(send),
        body: """
            \(Form.post(
                to: "/relief/applications", id: id, frame: frame, name: "application",
                """
                \(Form.hidden("place", "\(place.id)"))\
                \(applicationFields(door.kinds, chosen: nil, isProxy: false, frame))
                """))\(Button.row(follow))
            """)
}

func reliefLookUpPage(_ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.reliefFollowTitle), purpose: frame(.reliefFollowPurpose), frame: frame,
        body: """
            <form class="form" method="get" action="/relief/follow">
            \(Field("number", frame(.reliefNumber), hint: frame(.reliefNumberHint)).text(frame, maxLength: 20))\
            \(Field("code", frame(.reliefCode), hint: frame(.reliefCodeHint)).text(frame, maxLength: 12))\
            \(Button(frame(.reliefFollowGo), .main).submit())
            </form>
            \(Button.row(Button(frame(.reliefApplyTitle), .bare).link(to: "/relief/apply")))
            """)
}

func reliefFollowPage(_ file: ReliefFollow, id: AnyID, _ frame: Frame) -> HTML {
    let matter = file.matter
    let withdraw: HTML =
        matter.step.isOpen
        ? Fold(
            frame(.reliefWithdraw),
            """
            <p>\(frame(.reliefWithdrawText))</p>\
            \(Form.act(
                to: "/relief/withdrawals", id: id, frame: frame,
                hidden: ["number": matter.number, "code": file.code],
                Button(frame(.reliefWithdrawSend)).submit()))
            """
        ).html : .empty
    return Layout.page(
        title: frame(.reliefFollowHead, ["kind": file.kind?.name(frame.language) ?? matter.kind]),
        purpose: frame(matter.step.told), frame: frame,
        body: """
            \(Receipt.slip(
                number: matter.number,
                [Fact(frame(.reliefCode), file.code), Fact(frame(.reliefPlace), file.place)], frame: frame))\
            \(reliefStepper(matter, file.kind, frame))\(told(file, frame))\(paid(file, frame))\(withdraw)
            """)
}

/// The last decision with its reason and what can be done about it.
private func told(_ file: ReliefFollow, _ frame: Frame) -> HTML {
    guard let last = file.decisions.last else { return .empty }
    var facts = [
        Fact(frame(.reliefDecision), frame(last.kind.title)),
        Fact(frame(.reliefDecided), frame.day(last.decided.day)),
    ]
    if last.amount.fen > 0 { facts.append(Fact(frame(.reliefAmount), "\(last.amount)")) }
    if !file.reason.isEmpty { facts.append(Fact(frame(.reliefReason), file.reason)) }
    if !file.remedy.isEmpty { facts.append(Fact(frame(.reliefRemedy), file.remedy)) }
    return Part(id: "decision", frame(.reliefDecision), FactsList(facts).html).html
}

private func paid(_ file: ReliefFollow, _ frame: Frame) -> HTML {
    if file.payments.isEmpty { return .empty }
    return Part(id: "payments", frame(.reliefPaid), reliefPaymentTable(file.payments, frame)).html
}

func reliefPaymentTable(_ payments: [ReliefPayment], _ frame: Frame) -> HTML {
    DataTable(
        frame(.reliefPaid), hidesCaption: true,
        columns: [.init(frame(.reliefMonth)), .init(frame(.reliefAmount), isNumeric: true)],
        rows: payments.map { payment in
            let note = payment.isAid ? frame(.reliefAidMark) : ""
            let month = frame.joined(frame.month(payment.month), note)
            return ["\(month)", "\("\(payment.amount)")"]
        }
    ).html
}

/// From the lead to the payment; an emergency is not posted.
func reliefStepper(_ matter: ReliefMatter, _ kind: ReliefKind?, _ frame: Frame) -> HTML {
    let stages = ReliefStage.allCases.filter { stage in
        switch stage {
        case .posting: matter.path == .ordinary && kind?.isPosted != false
        case .aid: matter.path == .emergency
        case .lead: matter.source != .household
        case .application, .check, .opinion, .county, .payment: true
        }
    }
    let now = matter.step.stage
    return Stepper(
        frame(.reliefSteps),
        stages.map { stage in
            let state: Timeline.State =
                now.map { stage.rawValue < $0.rawValue ? .done : stage == $0 ? .now : .coming }
                ?? (matter.step == .ended ? .done : .coming)
            return Stepper.Step(state, name: frame(stage.title), title: frame(stage.who))
        }
    ).html(frame)
}

/// The stages as people count them.
enum ReliefStage: Int, CaseIterable, Sendable {
    case lead, application, aid, check, opinion, posting, county, payment
}

extension ReliefMatter.Step {
    /// Nil for what is over.
    var stage: ReliefStage? {
        switch self {
        case .found: .lead
        case .agreed: .application
        case .applied: .check
        case .checked: .opinion
        case .reviewed, .posted: .posting
        case .heard: .county
        case .granted, .suspended: .payment
        case .ended, .refused, .declined, .withdrawn: nil
        }
    }
}
