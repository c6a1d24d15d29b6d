import Kernel

/// What reasons, steps and filters are called, and the ways beside mediation.
extension Text {
    static func dispute(_ ending: MediatorChoice.Ending) -> Text {
        switch ending {
        case .kin: Text("disputes.ending.kin", "回避：和一方是近亲属", "Stands back: a near relative")
        case .interest: Text("disputes.ending.interest", "回避：和这件事有利害关系", "Stands back: has an interest")
        case .asked: Text("disputes.ending.asked", "当事人要求换人", "A party wants another")
        case .unable: Text("disputes.ending.unable", "生病、外出或者不再担任", "Ill, away or no longer a mediator")
        }
    }

    static func dispute(_ state: Confirmation.State) -> Text {
        switch state {
        case .applied: Text("disputes.state.applied", "已共同申请", "Applied for together")
        case .confirmed: Text("disputes.state.confirmed", "法院已确认", "Confirmed by the court")
        case .dismissed: Text("disputes.state.dismissed", "法院没有确认", "Not confirmed by the court")
        case .waived: Text("disputes.state.waived", "各方不申请", "The parties do without it")
        }
    }

    static func dispute(_ kind: DisputeStep.Kind) -> Text {
        switch kind {
        case .received: Text("disputes.kind.received", "收到", "Received")
        case .accepted: Text("disputes.kind.accepted", "受理", "Accepted")
        case .proposed: Text("disputes.kind.proposed", "提出调解员人选", "Mediator proposed")
        case .answered: Text("disputes.kind.answered", "当事人表态", "A party answered")
        case .chosen: Text("disputes.kind.chosen", "各方同意调解员", "All parties agreed on the mediator")
        case .replaced: Text("disputes.kind.replaced", "调解员更换或者回避", "Mediator replaced")
        case .met: Text("disputes.kind.met", "开了一次调解会", "A session was held")
        case .evidence: Text("disputes.kind.evidence", "附了一份材料", "A file was added")
        case .drafted: Text("disputes.kind.drafted", "拟写了协议", "Agreement drafted")
        case .signed: Text("disputes.kind.signed", "协议生效", "Agreement in force")
        case .extended: Text("disputes.kind.extended", "各方同意延长调解", "Mediation extended by all parties")
        case .item: Text("disputes.kind.item", "登记履行情况", "Performance entered")
        case .confirmation: Text("disputes.kind.confirmation", "司法确认", "Court confirmation")
        case .part: Text("disputes.kind.part", "请单位配合", "A unit was asked to help")
        case .partDone: Text("disputes.kind.part-done", "单位办完配合的事", "A unit has done its part")
        case .closed: Text("disputes.kind.closed", "办结", "Closed")
        case .visited: Text("disputes.kind.visited", "回访", "Return visit")
        case .noted: Text("disputes.kind.noted", "备注", "Note")
        }
    }

    static func dispute(_ filter: DisputeFilter) -> Text {
        switch filter {
        case .open: Text("disputes.dispute-filter.open", "在办的", "Open")
        case .received: Text("disputes.dispute-filter.received", "等受理", "To accept")
        case .choosing: Text("disputes.dispute-filter.choosing", "选调解员", "Choosing")
        case .mediating: Text("disputes.dispute-filter.mediating", "调解中", "In mediation")
        case .agreed: Text("disputes.dispute-filter.agreed", "在履行", "Carried out")
        case .late: Text("disputes.dispute-filter.late", "超期的", "Late")
        case .visits: Text("disputes.dispute-filter.visits", "等回访", "To visit")
        case .closed: Text("disputes.dispute-filter.closed", "办结的", "Closed")
        case .mine: Text("disputes.dispute-filter.mine", "我经手的", "Mine")
        }
    }

    static func disputeWay(_ body: Dispute.Body) -> Text {
        switch body {
        case .court:
            Text(
                "disputes.way.court", "向人民法院起诉；有调解协议的，可以就履行争议起诉。",
                "Sue in court; where there is an agreement, on its performance.")
        case .arbitration:
            Text(
                "disputes.way.arbitration", "劳动争议先申请劳动仲裁，土地承包纠纷可以申请土地承包仲裁。",
                "Labour matters go to labour arbitration first; contracted land may go to land arbitration.")
        case .administration:
            Text(
                "disputes.way.administration", "归行政机关管的，请主管部门处理。",
                "What an authority decides goes to that authority.")
        case .police:
            Text(
                "disputes.way.police", "打人、威胁、毁坏财物的，马上报警 110。",
                "Blows, threats and damage go to the police at once: call 110.")
        case .legalAid:
            Text(
                "disputes.way.legal-aid", "请不起律师的，可以向法律援助机构申请，电话 12348。",
                "Whoever cannot pay a lawyer may ask legal aid: call 12348.")
        }
    }

    static func disputeClock(_ name: String) -> Text {
        switch name {
        case DisputeClocks.acceptance: disputeClockAcceptance
        case DisputeClocks.mediation: disputeClockMediation
        case DisputeClocks.confirmation: disputeClockConfirmation
        default: disputeClockVisit
        }
    }

    static let disputeClockAcceptance = Text("disputes.clock-acceptance", "决定受理", "Decision on acceptance")
    static let disputeClockMediation = Text("disputes.clock-mediation", "调解", "Mediation")
    static let disputeClockConfirmation = Text(
        "disputes.clock-confirmation", "共同申请司法确认", "Joint application to the court")
    static let disputeClockVisit = Text("disputes.clock-visit", "回访", "Return visit")
    static let disputeClockItem = Text(
        "disputes.clock-item", "协议第 {number} 条", "Item {number} of the agreement")
}
