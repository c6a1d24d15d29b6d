import Cases
import Kernel

/// What the page of a promise says.
extension Text {
    static let commitmentTitle = Text("deliberation.commitment", "会上答应的事", "Promised at a meeting")
    static let commitmentWho = Text("deliberation.commitment.who", "谁答应的", "Who promised")
    static let commitmentLead = Text("deliberation.commitment.lead", "谁在跟办", "Followed up by")
    static let commitmentDue = Text("deliberation.commitment.due", "答应的日子", "Promised by")
    static let commitmentNobody = Text(
        "deliberation.commitment.nobody", "还没派给谁，在本地台面等派", "Nobody yet; it waits at the desk of its place")
    static let commitmentWaits = Text(
        "deliberation.commitment.waits", "报了办完，等第二个人核验", "Said to be done; a second person looks next")
    static let commitmentNoCase = Text("deliberation.commitment.no-case", "没有案件", "No case")
    static let commitmentNoCaseText = Text(
        "deliberation.commitment.no-case-text", "这条承诺记下的时候还不立案件，直接在会上回报。",
        "It was noted before promises had cases; report on it to the body.")
    static let commitmentCourse = Text("deliberation.commitment.course", "经过", "Course")
    static let commitmentSystem = Text("deliberation.commitment.system", "系统", "The system")
    static let commitmentPerson = Text("deliberation.commitment.person", "交给谁", "To whom")
    static let commitmentUnit = Text("deliberation.commitment.unit", "或交给单位", "Or to a unit")
    static let commitmentUnitHint = Text(
        "deliberation.commitment.unit-hint", "选了人，就不用选单位。", "With a person chosen, no unit is needed.")
    static let commitmentChoose = Text("deliberation.commitment.choose", "请选", "Choose")
    static let commitmentNote = Text("deliberation.commitment.note", "说明", "Note")
    static let commitmentWhy = Text("deliberation.commitment.why", "为什么", "Why")
    static let commitmentHow = Text("deliberation.commitment.how", "办成了吗", "Was it done")
    static let commitmentResult = Text("deliberation.commitment.result", "办得怎么样", "What became of it")
    static let commitmentResultHint = Text(
        "deliberation.commitment.result-hint", "核验以后，下次会念的就是这段话，大家都看得到，最多 500 字。",
        "Once it is accepted, the next meeting hears these words; everybody reads them. 500 characters at most."
    )
    static let commitmentClosureHint = Text(
        "deliberation.commitment.closure-hint", "核验以后案件办结，这条承诺就算回报了。",
        "The case is closed with it, and the promise counts as reported on.")
    static let reportTitle = Text("deliberation.commitment.report", "在会上回报", "Report to the meeting")
    static let reportNote = Text(
        "deliberation.commitment.report-note", "会上当面说清了的，在这里记下；案件随之办结。",
        "What was told to the meeting itself is noted here; the case ends with it.")
    static let reportOutcome = Text(
        "deliberation.commitment.report-outcome", "会上怎么说的", "What the meeting heard")
    static let reportWords = Text("deliberation.commitment.report-words", "回报的内容", "The report")
    static let reportHint = Text(
        "deliberation.commitment.report-hint", "大家都看得到。没办成的，写原因和下一步。",
        "Everybody reads it. If it was not done, say why and what comes next.")
    static let reportSend = Text("deliberation.commitment.report-send", "回报，办结案件", "Report, and end the case")

    static func commitmentVerb(_ verb: CommitmentVerb) -> Text {
        switch verb {
        case .dispatch: Text("deliberation.commitment.verb.dispatch", "派给别人", "Give it to somebody")
        case .solution: Text("deliberation.commitment.verb.solution", "报办完", "Report it done")
        case .closure: Text("deliberation.commitment.verb.closure", "核验办结", "Accept and close")
        case .sendingBack: Text("deliberation.commitment.verb.sending-back", "没办好，退回去", "Send it back")
        case .notes: Text("deliberation.commitment.verb.notes", "记下进展", "Note how it goes")
        case .urging: Text("deliberation.commitment.verb.urging", "催办", "Urge")
        }
    }

    static func commitmentOutcome(_ outcome: Outcome) -> Text {
        outcome == .solved
            ? Text("deliberation.commitment.outcome.solved", "办好了", "It is done")
            : Text(
                "deliberation.commitment.outcome.explained", "没有办成，原因写在下面",
                "It was not done, for the reason below")
    }

    /// The line of the file; `{who}` did it, `{to}` is whom it went to.
    static func commitmentStep(_ step: Step.Kind) -> Text {
        switch step {
        case .opened: Text("deliberation.commitment.step.opened", "{who}记下承诺，立了案件", "{who} noted the promise")
        case .dispatched:
            Text("deliberation.commitment.step.dispatched", "{who}交给{to}", "{who} gave it to {to}")
        case .progressed:
            Text("deliberation.commitment.step.progressed", "{who}记下进展", "{who} noted how it goes")
        case .urged: Text("deliberation.commitment.step.urged", "{who}催办", "{who} urged")
        case .done: Text("deliberation.commitment.step.done", "{who}报办完", "{who} says it is done")
        case .sentBack:
            Text("deliberation.commitment.step.sent-back", "{who}没有核过，退回去", "{who} did not accept it")
        case .closed: Text("deliberation.commitment.step.closed", "{who}办结", "{who} closed it")
        case .relocated:
            Text("deliberation.commitment.step.relocated", "区划调整，转到{to}", "Its place moved; it went to {to}")
        default: Text("deliberation.commitment.step.other", "{who}更新了案件", "{who} changed the case")
        }
    }
}
