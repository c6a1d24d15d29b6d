import Cases
import Kernel

/// What codes are called on the pages of officers.
extension Text {
    /// The act as its button says it.
    static func officerVerb(_ verb: OfficerVerb) -> Text {
        switch verb {
        case .contact: Text("requests.officer.verb.contact", "记下联系情况", "Note the contact")
        case .notes: Text("requests.officer.verb.notes", "写一条记录", "Add a note")
        case .dispatch: Text("requests.officer.verb.dispatch", "派给别人", "Give to somebody")
        case .handover: Text("requests.officer.verb.handover", "上交或下交", "Hand up or down")
        case .giveBack: Text("requests.officer.verb.give-back", "退回，请复核", "Ask to give it back")
        case .review: Text("requests.officer.verb.review", "复核退回", "Decide on the return")
        case .dispute: Text("requests.officer.verb.dispute", "对派单有异议", "Dispute the dispatch")
        case .adjudication: Text("requests.officer.verb.adjudication", "裁定", "Decide the dispute")
        case .result: Text("requests.officer.verb.result", "这一份办完了", "This part is done")
        case .solution: Text("requests.officer.verb.solution", "报办完", "Report it done")
        case .closure: Text("requests.officer.verb.closure", "核验销号", "Verify and close")
        case .sendingBack: Text("requests.officer.verb.sending-back", "没办好，退回去", "Send back")
        case .urging: Text("requests.officer.verb.urging", "催办", "Urge")
        case .supervision: Text("requests.officer.verb.supervision", "督办", "Supervise")
        case .pleas: Text("requests.officer.verb.pleas", "申请暂停或延期", "Ask for a pause or more time")
        case .decision: Text("requests.officer.verb.decision", "审批", "Decide")
        case .resumption: Text("requests.officer.verb.resumption", "恢复计时", "Resume")
        case .merger: Text("requests.officer.verb.merger", "并入另一件", "Merge")
        case .category: Text("requests.officer.verb.category", "改类别", "Change the category")
        case .moderation: Text("requests.officer.verb.moderation", "要不要公开", "Show or hide")
        case .callBacks: Text("requests.officer.verb.call-backs", "记下回访", "Note a call back")
        case .problem: Text("requests.officer.verb.problem", "并入问题清单", "Put into a problem")
        case .exclusions:
            Text("requests.officer.verb.exclusions", "申请不计入三率", "Ask to leave it out of the rates")
        case .looks: Text("requests.officer.verb.looks", "查看联系方式", "See the contact")
        }
    }

    /// The line of a file; `{who}` did it, `{to}` is whom it went to.
    static func officerStep(_ step: Step.Kind) -> Text {
        switch step {
        case .opened: Text("requests.officer.step.opened", "{who}记下这件事", "{who} recorded it")
        case .contacted:
            Text("requests.officer.step.contacted", "{who}联系了报事的人", "{who} spoke with the reporter")
        case .progressed: Text("requests.officer.step.progressed", "{who}记下进展", "{who} noted progress")
        case .dispatched: Text("requests.officer.step.dispatched", "{who}派给{to}", "{who} gave it to {to}")
        case .joined: Text("requests.officer.step.joined", "{to}一起办", "{to} takes part")
        case .handedUp: Text("requests.officer.step.handed-up", "{who}上交{to}", "{who} handed it up to {to}")
        case .handedDown:
            Text("requests.officer.step.handed-down", "{who}下交{to}", "{who} handed it down to {to}")
        case .escalated:
            Text("requests.officer.step.escalated", "到时没办，自动上交{to}", "Time ran out; it went up to {to}")
        case .returned:
            Text("requests.officer.step.returned", "{who}要退回，等复核", "{who} asked to give it back")
        case .returnAccepted:
            Text("requests.officer.step.return-accepted", "{who}同意退回", "{who} accepted the return")
        case .returnRefused:
            Text(
                "requests.officer.step.return-refused", "{who}不同意退回，还归原单位办",
                "{who} refused the return; it stays")
        case .disputed: Text("requests.officer.step.disputed", "{who}对派单有异议", "{who} disputes the dispatch")
        case .adjudicated: Text("requests.officer.step.adjudicated", "{who}裁定", "{who} decided the dispute")
        case .urged: Text("requests.officer.step.urged", "{who}催办", "{who} urged")
        case .supervised: Text("requests.officer.step.supervised", "{who}督办", "{who} supervises it")
        case .asked:
            Text("requests.officer.step.asked", "{who}申请暂停或延期", "{who} asked for a pause or more time")
        case .paused: Text("requests.officer.step.paused", "{who}同意暂停", "{who} granted a pause")
        case .resumed: Text("requests.officer.step.resumed", "{who}恢复计时", "{who} resumed it")
        case .extended: Text("requests.officer.step.extended", "{who}同意延期", "{who} granted more time")
        case .declined: Text("requests.officer.step.declined", "{who}没同意", "{who} declined")
        case .legDone: Text("requests.officer.step.leg-done", "{to}那一份办完了", "{to} finished its part")
        case .done: Text("requests.officer.step.done", "{who}报办完", "{who} says it is done")
        case .solvedOnTheSpot:
            Text("requests.officer.step.solved-on-the-spot", "{who}当场办好", "{who} mended it on the spot")
        case .verified: Text("requests.officer.step.verified", "{who}核过", "{who} verified it")
        case .sentBack: Text("requests.officer.step.sent-back", "{who}核了没过，退回去", "{who} did not accept it")
        case .closed: Text("requests.officer.step.closed", "{who}核验销号", "{who} verified and closed it")
        case .reopened: Text("requests.officer.step.reopened", "重新打开", "Taken up again")
        case .calledBack: Text("requests.officer.step.called-back", "{who}回访", "{who} called back")
        case .rated: Text("requests.officer.step.rated", "报事的人评了", "The reporter rated it")
        case .merged: Text("requests.officer.step.merged", "{who}把它并入 {note}", "{who} merged it into {note}")
        case .followed: Text("requests.officer.step.followed", "又一户在跟", "Another household follows")
        case .planned: Text("requests.officer.step.planned", "{who}排了工期", "{who} planned the steps")
        case .stageDone: Text("requests.officer.step.stage-done", "{who}做完一步", "{who} finished a step")
        case .gathered: Text("requests.officer.step.gathered", "{who}并入问题", "{who} put it into a problem")
        case .released:
            Text("requests.officer.step.released", "{who}从问题里移出", "{who} took it out of a problem")
        case .excluded:
            Text("requests.officer.step.excluded", "{who}同意不计入三率", "{who} left it out of the rates")
        case .readmitted:
            Text("requests.officer.step.readmitted", "{who}恢复计入三率", "{who} took it back into the rates")
        case .classified:
            Text(
                "requests.officer.step.classified", "{who}改了类别，轻重跟着变",
                "{who} classed it anew; its urgency follows")
        case .relocated:
            Text("requests.officer.step.relocated", "区划调整，转到{to}", "Its place moved; it went to {to}")
        case .supplemented:
            Text("requests.officer.step.supplemented", "报事的人补充", "The reporter added something")
        case .moderated:
            Text("requests.officer.step.moderated", "{who}定了公不公开", "{who} decided whether to show it")
        }
    }

    static let officerVisits = Text("requests.officer.visits", "走访", "Visits")
    static let officerSource = Text("requests.officer.source", "来源", "It came from")
    static let officerSourceGroup = Text("requests.officer.source-group", "网格群里说的", "said in an online group")
    static let officerSourceVisit = Text("requests.officer.source-visit", "走访时发现", "a home visit")

    static let officerField = Text(
        "requests.officer-field", "下村：没网也能看、能记", "In the field: also without network")
    static let officerCalendarFeed = Text(
        "requests.officer.calendar-feed", "把到期时间放进手机日历", "Due times in the phone's own calendar")

    /// What was decided about showing a request, as the file's note begins.
    static func officerModerated(_ decision: Request.Moderation) -> Text {
        switch decision {
        case .shown: Text("requests.officer.moderated.shown", "邻居可以看到", "Neighbours may see it")
        case .hidden: Text("requests.officer.moderated.hidden", "不给邻居看", "Neighbours may not see it")
        case .waiting: Text("requests.officer.moderated.waiting", "还没看过", "Nobody has read it yet")
        }
    }

    /// A chip over the list.
    static func officerFilter(_ filter: OfficerFilter) -> Text {
        switch filter {
        case .all: Text("requests.officer.filter.all", "全部", "All")
        case .received: Text("requests.officer.filter.received", "要派", "To give out")
        case .assigned: Text("requests.officer.filter.assigned", "在办", "In work")
        case .done: Text("requests.officer.filter.done", "要核", "To verify")
        case .late: Text("requests.officer.filter.late", "超时", "Late")
        case .disputed: Text("requests.officer.filter.disputed", "有异议", "Disputed")
        case .returns: Text("requests.officer.filter.returns", "退回要复核", "Returns to review")
        case .passedUp: Text("requests.officer.filter.passed-up", "我们上交的", "Passed up by us")
        case .pleas: Text("requests.officer.filter.pleas", "等批", "Asks for time")
        case .moderation: Text("requests.officer.filter.moderation", "等看能否公开", "To show or hide")
        case .shelved: Text("requests.officer.filter.shelved", "挂账", "Shelved")
        }
    }

    /// How a case stands.
    static func officerState(_ state: Case.State) -> Text {
        switch state {
        case .received: Text("requests.officer.state.received", "等着派", "Waits to be given out")
        case .assigned: Text("requests.officer.state.assigned", "在办", "In work")
        case .done: Text("requests.officer.state.done", "办完，等人核", "Done, to be verified")
        case .closed: Text("requests.officer.state.closed", "已销号", "Closed")
        }
    }

    /// What happens now; `{name}` has the case.
    static func officerNow(_ now: Case.State) -> Text {
        switch now {
        case .received: Text("requests.officer.now.received", "{name}派人", "{name} gives it out")
        case .assigned: Text("requests.officer.now.assigned", "{name}在办", "{name} works on it")
        case .done: Text("requests.officer.now.done", "等另一人核", "Another person verifies")
        case .closed: Text("requests.officer.now.closed", "已销号", "Closed")
        }
    }

    /// How a case ended.
    package static func officerOutcome(_ outcome: Outcome) -> Text {
        switch outcome {
        case .solved: Text("requests.officer.outcome.solved", "解决了", "Solved")
        case .explained: Text("requests.officer.outcome.explained", "解释清楚了", "Explained")
        case .beyondLaw: Text("requests.officer.outcome.beyond-law", "依法不能办", "Beyond the law")
        case .shelved: Text("requests.officer.outcome.shelved", "挂账，以后再办", "Shelved")
        case .merged: Text("requests.officer.outcome.merged", "并入另一件", "Merged")
        case .answeredImported:
            Text("requests.officer.outcome.answered-imported", "以前的系统里答复过", "Answered in an older system")
        }
    }

    /// How a request came in.
    package static func officerChannel(_ channel: Request.Channel) -> Text {
        switch channel {
        case .web: Text("requests.officer.channel.web", "手机网页", "Web")
        case .counter: Text("requests.officer.channel.counter", "窗口", "Counter")
        case .hotline: Text("requests.officer.channel.hotline", "热线电话", "Hotline")
        case .grid: Text("requests.officer.channel.grid", "网格员", "Grid worker")
        case .proxy: Text("requests.officer.channel.proxy", "替别人报", "For somebody else")
        case .api: Text("requests.officer.channel.api", "接口", "Program")
        case .letter: Text("requests.officer.channel.letter", "来信", "Letter")
        case .wechat: Text("requests.officer.channel.wechat", "微信公众号", "WeChat account")
        case .imported: Text("requests.officer.channel.imported", "旧系统", "Older system")
        }
    }

    /// What the reporter said of the result.
    static func officerSatisfaction(_ satisfaction: Rating.Satisfaction) -> Text {
        switch satisfaction {
        case .satisfied: Text("requests.officer.satisfaction.satisfied", "满意", "Satisfied")
        case .fairly: Text("requests.officer.satisfaction.fairly", "基本满意", "Fairly satisfied")
        case .dissatisfied: Text("requests.officer.satisfaction.dissatisfied", "不满意", "Dissatisfied")
        }
    }

    /// What a clock measures, by its name.
    static func officerClock(_ name: String) -> Text {
        switch name {
        case "contact": Text("requests.officer.clock.contact", "联系报事的人", "Speaking with the reporter")
        case "adjudication":
            Text("requests.officer.clock.adjudication", "裁定派单争议", "Deciding the dispute")
        case "review":
            Text("requests.officer.clock.review", "复核退回", "Deciding on the return")
        case "rung": Text("requests.officer.clock.rung", "在这一级办", "At this desk")
        default: Text("requests.officer.clock.resolve", "办完", "Getting it done")
        }
    }
}

extension RequestSource.Kind {
    var text: Text {
        switch self {
        case .homeVisit: .officerSourceVisit
        case .onlineGroup: .officerSourceGroup
        }
    }
}
