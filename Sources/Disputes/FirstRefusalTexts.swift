import Kernel

extension Text {
    static func dispute(_ refusal: DisputeRefusal) -> Text { disputeRefusals[refusal] ?? disputeRefused }

    private static let disputeRefused = Text(
        "dispute.refused", "这一步不能做，请核对。", "That cannot be done; check what was entered.")
    static let disputeExcluded = Text(
        "dispute.excluded", "不能调解：{chinese}。依据：{source}。请去法院、仲裁机构或者主管部门办理。",
        "Mediation may not take this: {english}. See {source}. Go to the court, arbitration or the authority."
    )
    static let disputeExcludedUnchecked = Text(
        "dispute.excluded-unchecked", "不能调解：{chinese}。依据：{source}（条文未经核对）。请去法院、仲裁机构或者主管部门办理。",
        "Mediation may not take this: {english}. See {source} (not checked). Go to the court or the authority."
    )

    private static let disputeRefusals: [DisputeRefusal: Text] = firstDisputeRefusals.merging(
        laterDisputeRefusals
    ) { first, _ in first }

    private static let firstDisputeRefusals: [DisputeRefusal: Text] = [
        .unknown: Text(
            "dispute.unknown", "没有这件纠纷，或者它不归您管，请核对编号。",
            "There is no such dispute for you; check the number."),
        .changedMeanwhile: Text(
            "dispute.changed-meanwhile", "这件纠纷刚有新的进展，请刷新以后再操作。",
            "Something was done meanwhile; load the page again, then act."),
        .closedAlready: Text(
            "dispute.closed-already", "这件纠纷已经办结，不能再改。",
            "This dispute is closed; nothing more can be done to it."),
        .notYours: Text(
            "dispute.not-yours", "这一步由受理的值班人员或者调解员来做，请找他们。",
            "Only the desk in charge or the mediator does this; ask them."),
        .placeUnknown: Text(
            "dispute.place-unknown", "请选纠纷发生的村、小区或者网格。",
            "Choose the village, the estate or the grid where it happened."),
        .kindUnknown: Text(
            "dispute.kind-unknown", "请从列出的种类里选一种。",
            "Choose one of the kinds that are listed."),
        .summaryMissing: Text(
            "dispute.summary-missing", "请写明为了什么事起的纠纷。",
            "Say what the quarrel is about."),
        .summaryTooLong: Text(
            "dispute.summary-too-long", "事由最多 2000 个字，其余的作为证据材料附上。",
            "The matter has at most 2,000 characters; add the rest as a file."),
        .partyNameMissing: Text(
            "dispute.party-name-missing", "每一方当事人都要写姓名或者单位名称。",
            "Give a name for each party."),
        .partyNameTooLong: Text(
            "dispute.party-name-too-long", "姓名或者单位名称最多 60 个字。",
            "A party's name has at most 60 characters."),
        .partiesTooFew: Text(
            "dispute.parties-too-few", "纠纷至少有两方当事人，请写上对方。",
            "A dispute has two parties at least; name the other one."),
        .partiesTooMany: Text(
            "dispute.parties-too-many", "一件纠纷最多登记 12 方当事人，请推选代表。",
            "A dispute has at most 12 parties; let them choose who speaks for them."),
        .consentMissing: Text(
            "dispute.consent-missing", "调解要让对方和调解员知道这件事，请先同意。",
            "Mediation tells the other side and the mediator; agree to that first."),
        .requestUnknown: Text(
            "dispute.request-unknown", "没有这件诉求，或者它不归您管，请核对。",
            "There is no such request for you; check which one is meant."),
        .requestTaken: Text(
            "dispute.request-taken", "这件诉求已经转为纠纷调解，请看原来的那一件。",
            "That request is mediated already; see the dispute that came of it."),
        .acceptedAlready: Text(
            "dispute.accepted-already", "这件纠纷已经受理。",
            "This dispute was accepted already."),
        .notAccepted: Text(
            "dispute.not-accepted", "这件纠纷还没有受理，请先决定能不能调解。",
            "Nobody has accepted this dispute yet; decide on that first."),
        .exclusionMissing: Text(
            "dispute.exclusion-missing", "不受理要选明是哪一种情形。",
            "Say which of the listed grounds forbids mediation."),
        .partyUnknown: Text(
            "dispute.party-unknown", "请选这件纠纷的一方当事人。",
            "Choose one of this dispute's parties."),
        .mediatorUnknown: Text(
            "dispute.mediator-unknown", "请从名册里选一位在任的调解员。",
            "Choose a mediator of the roster who is in office."),
        .mediatorUndeclared: Text(
            "dispute.mediator-undeclared", "请调解员先声明与各方没有亲属和利害关系。",
            "The mediator declares first to be no relative and to have no interest."),
        .mediatorIsParty: Text(
            "dispute.mediator-is-party", "当事人不能调解自己的纠纷，请另选一位。",
            "A party does not mediate; choose somebody else."),
        .mediatorIsKin: Text(
            "dispute.mediator-is-kin", "这位调解员和一方当事人是一户人，要回避，请另选一位。",
            "This mediator lives in a party's household and stands back; choose somebody else."),
        .mediatorStoodBack: Text(
            "dispute.mediator-stood-back", "这位调解员在这件纠纷里已经回避，请另选一位。",
            "This mediator stood back in this dispute; choose somebody else."),
        .mediatorChosen: Text(
            "dispute.mediator-chosen", "已经有调解员；要换人，先办理更换或者回避。",
            "There is a mediator; end that choice first."),
        .choiceMissing: Text(
            "dispute.choice-missing", "还没有提出调解员人选。",
            "Nobody has been proposed as mediator."),
        .answeredAlready: Text(
            "dispute.answered-already", "这一方已经表过态。",
            "This party has answered already."),
        .endingUnreadable: Text(
            "dispute.ending-unreadable", "请选更换或者回避的原因。",
            "Choose why the mediator stands back."),
        .noMediator: Text(
            "dispute.no-mediator", "各方还没有共同选定调解员，请先选定。",
            "The parties have not agreed on a mediator; that comes first."),
        .sessionInFuture: Text(
            "dispute.session-in-future", "调解日期不能在今天以后。",
            "A session is entered once it was held."),
        .sessionTooEarly: Text(
            "dispute.session-too-early", "调解日期不能早于收到纠纷的那天。",
            "A session is not older than the dispute."),
        .venueMissing: Text(
            "dispute.venue-missing", "请写调解的地点。",
            "Say where the session was held."),
        .nobodyCame: Text(
            "dispute.nobody-came", "请勾选到场的当事人。",
            "Tick the parties who came."),
        .minutesMissing: Text(
            "dispute.minutes-missing", "请写调解笔录。",
            "Write what was said in the session."),
        .sessionsFull: Text(
            "dispute.sessions-full", "一件纠纷最多记 60 次调解，请办结或者引导到其他途径。",
            "A dispute has at most 60 sessions; bring it to an end."),
        .fileMissing: Text(
            "dispute.file-missing", "请选要附的文件。",
            "Choose the file to add."),
        .fileKind: Text(
            "dispute.file-kind", "只收 PDF、JPEG 和 PNG 文件。",
            "Only PDF, JPEG and PNG files are kept."),
        .evidenceFull: Text(
            "dispute.evidence-full", "一件纠纷最多附 20 个文件。",
            "A dispute has at most 20 files."),
    ]
}
