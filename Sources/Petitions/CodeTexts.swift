import Kernel

/// What codes are called.
extension Text {
    private static func code(_ key: String, _ chinese: String, _ english: String) -> Text {
        Text("petitions.\(key)", chinese, english)
    }

    static func petition(_ kind: Petition.Kind) -> Text {
        switch kind {
        case .proposal: code("kind.proposal", "建议意见", "Proposal (建议意见)")
        case .accusation: code("kind.accusation", "检举控告", "Accusation (检举控告)")
        case .appeal: code("kind.appeal", "申诉求决", "Claim (申诉求决)")
        }
    }

    static func petitionHint(_ kind: Petition.Kind) -> Text {
        switch kind {
        case .proposal: code("kind-hint.proposal", "对工作提意见、出主意。", "What could be done better.")
        case .accusation:
            code(
                "kind-hint.accusation", "反映干部或者单位违纪违法。只有指定的人能看，绝不转给被反映的人和单位。",
                "That officers or a unit broke the law. Named officers alone see it; it never reaches whom it is about."
            )
        case .appeal:
            code(
                "kind-hint.appeal", "请求解决自己的事，或者对处理不服。",
                "To have one's own matter settled, or a decision put right.")
        }
    }

    static func petition(_ form: Petition.Form) -> Text {
        switch form {
        case .letter: code("form.letter", "来信", "Letter")
        case .visit: code("form.visit", "来访", "Visit")
        case .call: code("form.call", "来电", "Call")
        case .net: code("form.net", "网上信访", "By the net")
        case .fax: code("form.fax", "传真", "Fax")
        }
    }

    static func petition(_ state: Petition.State) -> Text {
        switch state {
        case .registered: code("state.registered", "已登记，等转送或受理", "Registered, to be handed on or taken up")
        case .forwarded: code("state.forwarded", "已转送，等单位受理", "Handed on, to be taken up by the unit")
        case .objected: code("state.objected", "单位提出异议，等核实", "The unit objects, to be looked at")
        case .handling: code("state.handling", "办理中", "Being handled")
        case .answered: code("state.answered", "已答复", "Answered")
        case .reviewing: code("state.reviewing", "复查中", "Under review")
        case .rechecking: code("state.rechecking", "复核中", "Under final review")
        case .closed: code("state.closed", "已办结", "Closed")
        }
    }

    static func petition(_ stage: Petition.Stage) -> Text {
        switch stage {
        case .handling: code("stage.handling", "处理意见", "Answer")
        case .review: code("stage.review", "复查意见", "Review (复查意见)")
        case .recheck: code("stage.recheck", "复核意见", "Final review (复核意见)")
        }
    }

    static func petitionSheetTitle(_ stage: Petition.Stage) -> Text {
        switch stage {
        case .handling: code("sheet.handling", "信访事项处理意见书", "Written answer to a petition")
        case .review: code("sheet.review", "信访事项复查意见书", "Written review of a petition")
        case .recheck: code("sheet.recheck", "信访事项复核意见书", "Final review of a petition")
        }
    }

    static func petition(_ outcome: Petition.Outcome) -> Text {
        switch outcome {
        case .adopted: code("outcome.adopted", "采纳", "Adopted")
        case .partlyAdopted: code("outcome.partly-adopted", "部分采纳", "Adopted in part")
        case .notAdopted: code("outcome.not-adopted", "没有采纳，已说明", "Not adopted, and why")
        case .supported: code("outcome.supported", "请求有理有据，予以支持", "Right and founded: granted")
        case .explained:
            code("outcome.explained", "合理但缺少法律依据，已解释", "Reasonable, though no law supports it: explained")
        case .notSupported:
            code("outcome.not-supported", "缺少事实或者法律依据，不予支持", "Without fact or law: not granted")
        case .agreed: code("outcome.agreed", "双方调解、和解一致", "The two sides came to terms")
        case .dealtWith: code("outcome.dealt-with", "已依规依纪依法处理", "Dealt with by the rules on discipline")
        case .guided: code("outcome.guided", "由其他程序或者渠道处理", "Another procedure or channel decides")
        case .withdrawn: code("outcome.withdrawn", "信访人撤回", "Withdrawn by the petitioner")
        case .upheld: code("outcome.upheld", "维持原意见", "What was said stands")
        case .changed: code("outcome.changed", "改变原意见", "Another answer in its place")
        }
    }

    static func petition(_ telling: PetitionTelling) -> Text {
        switch telling {
        case .written: code("telling.written", "书面告知", "In writing")
        case .spot: code("telling.spot", "当场书面告知", "In writing on the spot")
        case .impossible:
            code("telling.impossible", "姓名、地址不清，没法告知", "Name or address unclear, nobody to tell")
        }
    }

    static func petition(_ step: PetitionStep.Kind) -> Text {
        switch step {
        case .registered: code("step.registered", "登记", "Registered")
        case .assigned: code("step.assigned", "指定经办人", "An officer was named")
        case .unassigned: code("step.unassigned", "不再经办", "A name came off")
        case .forwarded: code("step.forwarded", "转送、交办", "Handed on")
        case .objected: code("step.objected", "单位提出异议", "The unit objected")
        case .returned: code("step.returned", "异议成立，退回", "The objection was right: returned")
        case .kept: code("step.kept", "异议不成立，由该单位办", "The objection was not right: the unit keeps it")
        case .accepted: code("step.accepted", "受理并告知", "Taken up, and told")
        case .extensionAsked: code("step.extension-asked", "申请延长", "More time asked for")
        case .extended: code("step.extended", "批准延长，已告知理由", "More time given, and why was told")
        case .extensionRefused: code("step.extension-refused", "没有批准延长", "More time refused")
        case .hearingOpened: code("step.hearing-opened", "开始听证", "Hearing opened")
        case .hearingEnded: code("step.hearing-ended", "听证结束", "Hearing ended")
        case .answered: code("step.answered", "出具意见书", "Answered in writing")
        case .delivered: code("step.delivered", "送达", "Delivered")
        case .reviewAsked: code("step.review-asked", "信访人请求上一级再看", "The petitioner asked the level above")
        case .closed: code("step.closed", "办结", "Closed")
        case .attached: code("step.attached", "加了材料", "A paper was added")
        }
    }

    static func petition(_ filter: PetitionFilter) -> Text {
        switch filter {
        case .open: code("filter.open", "在办", "Open")
        case .late: code("filter.late", "超期", "Late")
        case .closed: code("filter.closed", "办结", "Closed")
        }
    }

    /// What a clock is called; names come from `PetitionClocks`.
    static func petitionClock(_ name: String) -> Text {
        switch name {
        case PetitionClocks.registration: code("clock.registration", "转送或受理", "Hand on or take up")
        case PetitionClocks.informing: code("clock.informing", "告知信访人", "Tell the petitioner")
        case PetitionClocks.objection: code("clock.objection", "提出异议", "Object")
        case PetitionClocks.handling: code("clock.handling", "办结", "Handle")
        case PetitionClocks.review: code("clock.review", "复查", "Review")
        case PetitionClocks.recheck: code("clock.recheck", "复核", "Final review")
        default: code("clock.net", "回复", "Answer")
        }
    }

    static func net(_ difficulty: NetMatter.Difficulty) -> Text {
        switch difficulty {
        case .livelihood: code("net.difficulty.livelihood", "民生诉求", "Livelihood")
        case .dispute: code("net.difficulty.dispute", "矛盾纠纷", "Disputes")
        case .net: code("net.difficulty.net", "网络空间", "On the net itself")
        }
    }

    static func net(_ origin: NetMatter.Origin) -> Text {
        switch origin {
        case .city: code("net.origin.city", "市网信办转来", "The city's cyberspace office")
        case .county: code("net.origin.county", "县网信办转来", "The county's cyberspace office")
        }
    }

    static func net(_ state: NetMatter.State) -> Text {
        switch state {
        case .open: code("net.state.open", "办理中", "Open")
        case .answered: code("net.state.answered", "已写答复，等审核", "Answered, to be checked")
        case .released: code("net.state.released", "已回复", "Answer sent")
        }
    }

    static func net(_ step: NetStep.Kind) -> Text {
        switch step {
        case .received: code("net.step.received", "收到", "Received")
        case .forwarded: code("net.step.forwarded", "转下一级或单位", "Handed down or to a unit")
        case .returned: code("net.step.returned", "退回", "Given back")
        case .answered: code("net.step.answered", "写好答复", "Answer written")
        case .sentBack: code("net.step.sent-back", "审核没有通过，退回重写", "Sent back to be written again")
        case .released: code("net.step.released", "审核通过，回复网信部门", "Checked and sent to the cyberspace office")
        }
    }
}
