import Kernel

/// More time, erasure, and the way from a visit.
extension Text {
    static func extending(_ refusal: ExtendingRefusal) -> Text {
        switch refusal {
        case .notRunning:
            Text(
                "relief.extension-not-running", "这件现在没有可以延长的办理期限。",
                "No time runs on this matter that could be extended.")
        case .askedAlready:
            Text(
                "relief.extension-asked-already", "已经申请过延长，只能延长一次。",
                "More time was asked for; it is given once.")
        case .noneAsked:
            Text(
                "relief.extension-none-asked", "没有等批准的延长申请。", "No request for more time waits to be decided.")
        case .daysUnfit:
            Text(
                "relief.extension-days", "延长的天数超过了规定，请看规则。",
                "More days than the rulebook allows; see the rule."
            )
        case .reasonMissing:
            Text("relief.extension-reason-missing", "请写为什么要延长。", "Write why more time is needed.")
        case .reasonTooLong:
            Text(
                "relief.extension-reason-too-long", "理由最多 500 个字，请缩短。",
                "The reason has at most 500 characters; shorten it.")
        }
    }

    static func erasing(_ refusal: ReliefErasingRefusal) -> Text {
        switch refusal {
        case .unconfirmed:
            Text(
                "relief.erasing-unconfirmed", "请勾选确认，删除以后找不回来。",
                "Tick the confirmation; it does not come back.")
        case .notOver:
            Text(
                "relief.erasing-not-over", "这件还在办或者还在发放，结束以后才能删除。",
                "It is on its way or being paid; erase it once it is over.")
        case .erasedAlready:
            Text("relief.erased-already", "里面的个人信息已经删除。", "What was personal in it is erased already.")
        }
    }

    static let reliefExtendTitle = Text("relief.extend-title", "申请延长办理", "Ask for more time")
    static let reliefExtendDays = Text("relief.extend-days", "延长几个工作日", "How many working days")
    static let reliefExtendReason = Text("relief.extend-reason", "为什么要延长", "Why")
    static let reliefExtendSend = Text("relief.extend-send", "申请", "Ask")
    static let reliefExtendDecide = Text("relief.extend-decide", "批准延长", "Decide on more time")
    static let reliefExtendAsked = Text(
        "relief.extend-asked", "{name}申请延长 {days} 个工作日", "{name} asks for {days} more working days")
    static let reliefExtendYes = Text("relief.extend-yes", "批准", "Grant it")
    static let reliefExtendNo = Text("relief.extend-no", "不批准", "Refuse it")
    static let reliefExtendedYes = Text(
        "relief.extended-yes", "批准延长 {days} 个工作日", "{days} more working days granted")
    static let reliefExtendedNo = Text(
        "relief.extended-no", "没有批准延长 {days} 个工作日", "{days} more working days refused")
    static let reliefFromVisit = Text("relief.from-visit", "走访发现", "Found on a visit")
    static let reliefFromVisitLink = Text("relief.from-visit-link", "看那次走访", "See the visit")
    static let reliefErasure = Text("relief.erasure", "删除个人信息", "Erase personal data")
    static let reliefErasurePurpose = Text(
        "relief.erasure-purpose", "已经结束的救助：删除姓名、家庭情况和所有文字，金额、月份和日期留下。",
        "Of relief that is over: names, particulars and every word; amounts, months and days stay.")
    static let reliefErasureGround = Text("relief.erasure-ground", "依据", "Ground")
    static let reliefErasureConfirm = Text(
        "relief.erasure-confirm", "我知道删除以后找不回来", "I know that it does not come back")
    static let reliefErasureNow = Text("relief.erasure-now", "删除", "Erase")
}
