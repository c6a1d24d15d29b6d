import Cases
import Kernel

/// What returns to review and passing up say.
extension Text {
    /// Why a unit says that a matter is not its own.
    static func officerReturnReason(_ reason: ReturnReview.Reason) -> Text {
        switch reason {
        case .competence: Text("requests.return.competence", "不属于本单位职责", "Not our competence")
        case .wrongPlace: Text("requests.return.wrong-place", "地点不归我们管", "Not our place")
        case .duplicate: Text("requests.return.duplicate", "和另一件重复", "The same as another case")
        case .joint: Text("requests.return.joint", "一家办不了，要联办", "Needs several units")
        case .legalChannel: Text("requests.return.legal-channel", "应走法定渠道", "Belongs to a legal channel")
        }
    }

    static let officerReturnStays = Text(
        "requests.return.stays", "首接负责：复核以前还归您办，时限照走。同一次派单只能退一次。",
        "The first receiver is responsible: until the review it stays with you and its time runs on. "
            + "A dispatch is returned once at most.")
    static let officerReturnWaits = Text("requests.return.waits", "要退回，等复核", "Return waits for review")
    static let officerDisputeWaits = Text("requests.return.dispute-waits", "有异议，等裁定", "Dispute waits")
    static let officerReturnAskedBy = Text(
        "requests.return.asked-by", "{who}{when}提出", "{who} asked on {when}")
    static let officerReturnUntil = Text(
        "requests.return.until", "决定以前还由{name}负责，时限照走。",
        "Until it is decided it stays with {name}, and its time runs on.")
    static let officerReturnAccept = Text("requests.return.accept", "同意退回", "Accept the return")
    static let officerReturnRefuse = Text("requests.return.refuse", "不同意，说明理由", "Refuse, and say why")
    static let officerReturnTo = Text("requests.return.to", "改派给", "Give it to")
    static let officerReturnToDesk = Text(
        "requests.return.to-desk", "先留在值班台", "Nobody yet; it lies at the desk")
    static let officerReturnToNobody = Text(
        "requests.return.to-nobody", "不再要这一份", "Nobody; this part ends")
    static let officerReturnAsk = Text("requests.return.ask", "这一份要退回", "Ask to give this part back")
    static let officerDisputePart = Text("requests.return.dispute-part", "对这一份有异议", "Dispute this part")

    /// What a desk lacks.
    static func officerPower(_ power: Escalation.Power) -> Text {
        switch power {
        case .enforcement: Text("requests.power.enforcement", "执法权", "Power to enforce")
        case .approval: Text("requests.power.approval", "审批权", "Power to permit")
        case .coordination: Text("requests.power.coordination", "协调别的单位", "Power over other units")
        case .expertise: Text("requests.power.expertise", "专业人员和设备", "Skilled people and tools")
        case .property: Text("requests.power.property", "设施归上级管", "The thing belongs to those above")
        }
    }

    static let officerPowerLacking = Text("requests.power.lacking", "缺什么", "What is lacking")
    static let officerPowerHint = Text(
        "requests.power.hint", "因为权限上交的，要选。", "Needed when it goes up for want of power.")
    static let officerSum = Text("requests.sum", "估计要多少元", "Estimated cost in yuan")
    static let officerSumHint = Text(
        "requests.sum.hint", "因为钱上交的，要填。", "Needed when it goes up because of money.")
    static let officerGroundAuthority = Text(
        "requests.ground.authority", "超出权限，缺{power}", "Beyond its authority; lacking: {power}")
    static let officerGroundMoney = Text(
        "requests.ground.money", "超出财力，估计要 {sum}", "Beyond its means; estimated at {sum}")
    static let officerUnderCeiling = Text(
        "request.under-ceiling", "{ceiling} 以内的事，这一级自己出钱办（{source}）。请在这一级办，或者换一个上交的依据。",
        "What costs no more than {ceiling} is paid for at this level ({source}). "
            + "Do it here, or pass it up on another ground.")
}

extension Text {
    static let officerQuarrel = Text("requests.officer.quarrel", "是矛盾纠纷", "Is it a quarrel")
    static let officerIsPetition = Text("requests.officer.is-petition", "是信访事项", "Is it a petition")
    static let officerPetition = Text("requests.officer.petition", "转信访登记", "Register it as one")
    static let officerIsEstate = Text(
        "requests.officer.is-estate", "是小区、物业的事", "It is about an estate")
    static let officerToEstate = Text(
        "requests.officer.to-estate", "交三方联席商量", "Bring it to the three parties (三方联席)")
    static let officerMediate = Text("requests.officer.mediate", "转矛盾调解", "Have it mediated")
}
