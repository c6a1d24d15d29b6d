import Kernel

/// What this room says no with.
extension Text {
    static let taskNotListed = Text(
        "admitted-tasks.not-listed-sentence", "事项“{code}”不在县里的准入清单上，不能派给网格；请先由部门提出，县里准入。",
        "‘{code}’ is not on the county's list and is not handed to grids; a department has to propose it first."
    )
    static let taskBindingMissing = Text(
        "admitted-tasks.task-missing-sentence", "请选这件事依据的准入事项；清单上没有的，请先到准入清单提出，县里准入后再派。",
        "Choose the admitted task on which it stands; what is not on the county's list has to be proposed there first."
    )
    static let taskNotHere = Text(
        "admitted-tasks.not-here-sentence", "事项“{code}”准入的范围不包括这里，不能派给这里的网格。",
        "The task ‘{code}’ is admitted elsewhere in the county; it is not handed to grids here.")
    static let taskExpired = Text(
        "admitted-tasks.expired-sentence", "事项“{code}”的准入到{chinese}为止，不能再派；要继续的请重新提出。",
        "The task ‘{code}’ was admitted until {english}; propose it anew before it is handed out again.")
    static let barredTask = Text(
        "admitted-tasks.barred-sentence", "“{word}”是执法或审批，要由有权的机关办，不能交给网格。",
        "‘{word}’ is enforcement or approval; an authority does it, never a grid.")
    static let barredTaskBy = Text(
        "admitted-tasks.barred-by-sentence", "“{word}”是执法或审批，要由有权的机关办，不能交给网格。依据：{source}。",
        "‘{word}’ is enforcement or approval; an authority does it, never a grid. Basis: {source}.")

    static func proposal(_ refusal: TaskProposalRefusal) -> Text {
        switch refusal {
        case .codeUnfit:
            Text(
                "admitted-tasks.code-unfit-sentence", "代码用小写字母开头，只含小写字母、数字、点和短横，最多 {max} 个。",
                "A code begins with a lower-case letter and has letters, digits, dots and hyphens, {max} at most."
            )
        case .listUnknown:
            Text("admitted-tasks.list-unknown-sentence", "没有这张清单，请重新选。", "There is no such list; choose one.")
        case .titleMissing:
            Text(
                "admitted-tasks.title-missing-sentence", "请写中文名和英文名。",
                "Give the task a name in Chinese and in English.")
        case .titleTooLong:
            Text(
                "admitted-tasks.title-too-long-sentence", "中文名最多 {max} 个字，英文名最多 {more} 个字符。",
                "The Chinese name has at most {max} characters, the English one {more}.")
        case .textMissing:
            Text("admitted-tasks.text-missing-sentence", "请写要做什么。", "Say what is to be done.")
        case .textTooLong:
            Text(
                "admitted-tasks.text-too-long-sentence", "内容最多 {max} 个字，请缩短。",
                "What is to be done has at most {max} characters; shorten it.")
        case .natureMissing:
            Text("admitted-tasks.nature-missing-sentence", "请选这是什么性质的事。", "Choose what kind of work it is.")
        case .departmentMissing:
            Text(
                "admitted-tasks.department-missing-sentence", "请写由哪个部门提出、负责。",
                "Name the department that asks for it and answers for it.")
        case .departmentTooLong:
            Text(
                "admitted-tasks.department-too-long-sentence", "部门名称最多 {max} 个字。",
                "A department's name has at most {max} characters.")
        case .basisMissing:
            Text(
                "admitted-tasks.basis-missing-sentence", "请写依据：文件名称、文号和条款；没有依据不能准入。",
                "Say on which document it stands; without a basis nothing is admitted.")
        case .basisTooLong:
            Text(
                "admitted-tasks.basis-too-long-sentence", "依据最多 {max} 个字，请缩短。",
                "The basis has at most {max} characters; shorten it.")
        case .frequencyMissing, .minutesOutOfRange, .fromUnfit, .untilUnfit, .termTooLong, .placeUnfit,
            .proposedAlready, .tooMany:
            proposedTerm(refusal)
        }
    }

    private static func proposedTerm(_ refusal: TaskProposalRefusal) -> Text {
        switch refusal {
        case .codeUnfit, .listUnknown, .titleMissing, .titleTooLong, .textMissing, .textTooLong,
            .natureMissing, .departmentMissing, .departmentTooLong, .basisMissing, .basisTooLong:
            proposal(refusal)
        case .frequencyMissing:
            Text("admitted-tasks.frequency-missing-sentence", "请选多久一次。", "Choose how often it is done.")
        case .minutesOutOfRange:
            Text(
                "admitted-tasks.minutes-out-of-range-sentence", "每次分钟请写 1 到 {max}；更长的不是网格的事。",
                "Write 1 to {max} minutes; what takes longer is no task for a grid.")
        case .fromUnfit:
            Text(
                "admitted-tasks.from-unfit-sentence", "开始的日子请写今天或以后，例如 2026-11-20。",
                "The first day is today or later, such as 2026-11-20.")
        case .untilUnfit:
            Text(
                "admitted-tasks.until-unfit-sentence", "请写到期的日子，不能早于开始的日子。",
                "Give a last day that is not before the first.")
        case .termTooLong:
            Text(
                "admitted-tasks.term-too-long-sentence", "期限超过了规则里的最长有效期，请改短。",
                "The term is longer than the rulebook allows; shorten it.")
        case .placeUnfit:
            Text(
                "admitted-tasks.place-unfit-sentence", "没有这个地方，请重新选。",
                "There is no such place; choose one of the county.")
        case .proposedAlready:
            Text(
                "admitted-tasks.proposed-already-sentence", "这个代码已经提出过一次，还没有决定；请等决定以后再提。",
                "The task is proposed already and not decided; wait for the decision.")
        case .tooMany:
            Text(
                "admitted-tasks.too-many-sentence", "清单最多 {max} 项，请先用已有的。",
                "The lists have at most {max} tasks; use those there are.")
        }
    }

    static func taskDecision(_ refusal: TaskDecisionRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "admitted-tasks.unknown-sentence", "没有这项任务，请从清单进入。",
                "There is no such task; come from the list.")
        case .nothingChosen:
            Text(
                "admitted-tasks.nothing-chosen-sentence", "请勾选要准入的事项。",
                "Tick the tasks that are to be admitted.")
        case .decidedAlready:
            Text(
                "admitted-tasks.decided-already-sentence", "这项已经决定过，不用再办。",
                "This one is decided already; nothing is left to do.")
        case .sameHands:
            Text(
                "admitted-tasks.same-hands-sentence", "自己提出的不能自己准入，请由另一人办。",
                "Who proposed a task does not decide about it; somebody else has to.")
        case .termOver:
            Text(
                "admitted-tasks.term-over-sentence", "这项的期限已经过了，请重新提出。",
                "Its term is over already; propose it anew.")
        case .notHolding:
            Text(
                "admitted-tasks.not-holding-sentence", "这项现在没有效力，不用停用。",
                "The task is not in force; there is nothing to end.")
        case .reasonMissing:
            Text("admitted-tasks.reason-missing-sentence", "请写原因。", "Give the reason.")
        case .reasonTooLong:
            Text(
                "admitted-tasks.reason-too-long-sentence", "原因最多 {max} 个字，请缩短。",
                "The reason has at most {max} characters; shorten it.")
        }
    }

    static func taskComplaint(_ refusal: TaskComplaintRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "admitted-tasks.complaint-unknown-sentence", "没有这条反映，请从名单进入。",
                "There is no such complaint; come from the list.")
        case .wordsMissing:
            Text("admitted-tasks.complaint-missing-sentence", "请写是什么任务。", "Say which task it is.")
        case .wordsTooLong:
            Text(
                "admitted-tasks.complaint-too-long-sentence", "最多 {max} 个字，请缩短。",
                "At most {max} characters; shorten it.")
        case .tooMany:
            Text(
                "admitted-tasks.complaint-too-many-sentence", "您已有几条还没答复，请等答复以后再说。",
                "Several of yours are not answered yet; wait for the answers first.")
        case .answeredAlready:
            Text(
                "admitted-tasks.answered-already-sentence", "这条已经答复过，不用再答。",
                "This one is answered already; nothing is left to do.")
        case .ownComplaint:
            Text(
                "admitted-tasks.own-complaint-sentence", "这条要由另一人答复。", "Somebody else has to answer this one."
            )
        case .answerMissing:
            Text("admitted-tasks.answer-missing-sentence", "请写答复。", "Write the answer.")
        case .answerTooLong:
            Text(
                "admitted-tasks.answer-too-long-sentence", "答复最多 {max} 个字，请缩短。",
                "The answer has at most {max} characters; shorten it.")
        }
    }
}
