import Kernel

/// What parties read, on screen and on paper.
extension Text {
    static let disputeHome = Text("disputes.home", "首页", "Home")
    static let disputeApply = Text("disputes.apply", "申请调解", "Ask for mediation")
    static let disputeApplyPurpose = Text(
        "disputes.apply-purpose", "邻里、家里、地里有了矛盾，请人来说理，不收钱。",
        "A quarrel with neighbours, at home, about land: somebody helps to settle it, free of charge.")
    static let disputeApplySend = Text("disputes.apply-send", "申请调解", "Ask for mediation now")
    static let disputeTowns = Text("disputes.towns", "您在哪个镇", "Which town")
    static let disputeNoTowns = Text(
        "disputes.no-towns", "这里还没有镇村，请直接到窗口。", "No towns are entered here yet; come to the counter.")
    static let disputeConsent = Text(
        "disputes.consent", "同意让对方和调解员知道这件事", "The other side and the mediator may learn of it")
    static let disputeConsentHint = Text(
        "disputes.consent-hint", "不同意就没法调解；别的人看不到。",
        "Without that there is no mediation; nobody else sees it.")
    static let disputeSent = Text("disputes.sent", "收到了", "Received")
    static let disputeSentText = Text(
        "disputes.sent-text", "值班人员会看能不能调解，再和您联系。请记住编号和查询码。",
        "The desk looks whether it can be mediated, then calls. Keep number and code.")
    static let disputeFollowTitle = Text("disputes.follow-title", "查调解进度", "Follow a dispute")
    static let disputeFollowPurpose = Text(
        "disputes.follow-purpose", "输入告知书上的编号和查询码。", "Type number and code of your notice.")
    static let disputeNumberHint = Text(
        "disputes.number-hint", "例如 调2026-0003，只输数字也行。", "For example 2026-0003.")
    static let disputeCode = Text("disputes.code", "查询码", "Code")
    static let disputeCodeHint = Text(
        "disputes.code-hint", "每一方的不一样，不要给别人。", "Each party has its own; keep it to yourself.")
    static let disputeFollowGo = Text("disputes.follow-go", "查看", "Show")
    static let disputesMine = Text("disputes.s-mine", "我的调解", "My disputes")
    static let disputesMinePurpose = Text(
        "disputes.s-mine-purpose", "您是当事人的纠纷。", "Disputes to which you are a party.")
    static let disputesMineNone = Text("disputes.s-mine-none", "没有您的纠纷", "You have no disputes")
    static let disputesMineNoneText = Text(
        "disputes.s-mine-none-text", "用账号申请的会列在这里；别的用编号和查询码查。",
        "What you asked for with your account stands here; others by number and code.")
    static let disputePartyPurpose = Text(
        "disputes.party-purpose", "只有当事人和经办的人看得到这一页。",
        "Only the parties and those in charge see this page.")
    static let disputeRights = Text("disputes.rights", "您的权利", "Your rights")
    static let disputeRightFree = Text("disputes.right-free", "调解不收任何费用。", "Mediation costs nothing.")
    static let disputeRightChoose = Text(
        "disputes.right-choose", "您可以选择或者接受调解员。", "You may choose or accept the mediator.")
    static let disputeRightRefuse = Text(
        "disputes.right-refuse", "您可以接受、拒绝调解，也可以要求终止调解。",
        "You may accept or refuse mediation, and have it ended.")
    static let disputeRightClosed = Text(
        "disputes.right-closed", "您可以要求公开或者不公开进行。", "You may ask that it is open to others, or closed.")
    static let disputeRightTrue = Text(
        "disputes.right-true", "您自己说了算，协议自愿达成。", "You decide; an agreement is made of your own will.")
    static let disputeWays = Text("disputes.ways", "不调解的其他途径", "Other ways than mediation")
    static let disputeAnswerTitle = Text(
        "disputes.answer-title", "您同意这位调解员吗", "Do you agree to this mediator")
    static let disputeAnswerText = Text(
        "disputes.answer-text", "提出的人选是{name}。各方都同意才开始调解。",
        "{name} is proposed. Mediation begins when all parties agree.")
    static let disputeAnswerYes = Text("disputes.answer-yes", "我同意", "I agree")
    static let disputeAnswerNo = Text("disputes.answer-no", "我不同意，请换一位", "I do not, propose somebody else")
    static let disputeApplyUntil = Text(
        "disputes.apply-until", "可以在{day}以前共同向法院申请司法确认。",
        "You may apply to the court together until {day}.")
    static let paperPartyBlank = Text("disputes.paper-party-blank", "　　　　　　　　　　", "                    ")
    static let paperSign = Text("disputes.paper-sign", "（签名、按指印）", "(signature or fingerprint)")
    static let paperSeal = Text("disputes.paper-seal", "（盖章）", "(seal)")
    static let paperMediator = Text("disputes.paper-mediator", "调解员 {name}", "Mediator {name}")
    static let paperCommittee = Text("disputes.paper-committee", "人民调解委员会", "Mediation committee (人民调解委员会)")
    static let paperIssuer = Text("disputes.paper-issuer", "{place}人民调解", "People’s mediation of {place}")
    static let paperKind = Text("disputes.paper-kind", "{kind}纠纷", "{kind}")
    static let paperTitle = Text("disputes.paper-title", "人民调解协议书", "Mediation agreement (人民调解协议书)")
    static let paperOralTitle = Text(
        "disputes.paper-oral-title", "人民调解口头协议记录", "Record of an oral agreement (口头协议记录)")
    static let paperFacts = Text("disputes.paper-facts", "主要事实和争议事项", "Facts, and what was in dispute")
    static let paperAgreed = Text("disputes.paper-agreed", "协议内容和履行期限", "What was agreed, and until when")
    static let paperFoot = Text(
        "disputes.paper-foot", "依据人民调解法第二十八条、第二十九条。各方签名、调解员签名并盖章之日起生效，各方各留一份，调解委员会留存一份。",
        "人民调解法, Art. 28 and 29. In force when all have signed and it is sealed; everybody keeps a copy."
    )
    static let paperOralFoot = Text(
        "disputes.paper-oral-foot", "依据人民调解法第二十八条、第三十条。各方达成协议之日起生效，由调解员记录。",
        "人民调解法, Art. 28 and 30. In force when it was agreed, recorded by the mediator.")
    static let paperCourt = Text(
        "disputes.paper-court", "生效之日起三十日内，各方可以共同向人民法院申请司法确认（人民调解法第三十三条）。",
        "Within thirty days of taking effect the parties may together ask the court to confirm it (人民调解法, Art. 33)."
    )
    static let paperFollow = Text("disputes.paper-follow", "查进度", "Follow it")
    static let paperFollowText = Text(
        "disputes.paper-follow-text", "扫码，输入自己的查询码。", "Scan, and type your own code.")
    static let noticeTitle = Text("disputes.notice-title", "人民调解告知书", "Notice of mediation (人民调解告知书)")
    static let noticeTo = Text(
        "disputes.notice-to", "{name}：这件纠纷已经登记，请看清您的权利。",
        "{name}: this dispute was entered. These are your rights.")
    static let noticeFoot = Text(
        "disputes.notice-foot", "依据人民调解法第四条、第十七条、第二十三条。", "人民调解法, Art. 4, 17 and 23.")
}
