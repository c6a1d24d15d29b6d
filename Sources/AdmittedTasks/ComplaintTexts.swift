import Kernel

/// What the pages of complaints say, and the words for kinds, rhythms and states.
extension Text {
    static let taskComplain = Text("admitted-tasks.complain", "任务不在清单上", "This task is not on the list")
    static let taskComplainPurpose = Text(
        "admitted-tasks.complain-purpose", "告诉县里；县里看不到是谁说的。",
        "Tell the county; it does not see by whom it was told.")
    static let taskComplainWords = Text(
        "admitted-tasks.complain-words", "什么任务，谁派的，要做什么", "Which task, who asked for it, what is to be done")
    static let taskComplainHint = Text(
        "admitted-tasks.complain-hint", "不用写自己的名字。", "Your own name is not needed.")
    static let taskComplainSend = Text("admitted-tasks.complain-send", "告诉县里", "Tell the county")
    static let complaintsOpen = Text(
        "admitted-tasks.complaints-open", "不在清单上的反映（{count}）", "Complaints ({count})")
    static let complaintsTitle = Text("admitted-tasks.complaints", "不在清单上的反映", "Complaints about tasks")
    static let complaintsPurpose = Text(
        "admitted-tasks.complaints-purpose", "没有答复的在前；这里不显示是谁说的。",
        "Those without an answer come first; by whom they are is not shown.")
    static let complaintsMine = Text("admitted-tasks.complaints-mine", "我反映过的任务", "What I told about tasks")
    static let complaintsMinePurpose = Text(
        "admitted-tasks.complaints-mine-purpose", "只有您看得到这一页。", "Nobody but you sees this page.")
    static let complaintsNone = Text("admitted-tasks.complaints-none", "还没有反映", "Nobody has complained")
    static let complaintsNoneText = Text(
        "admitted-tasks.complaints-none-text", "派来的任务不在清单上，可以告诉县里。",
        "Where a task is not on the list, tell the county.")
    static let complaintsNoneDesk = Text(
        "admitted-tasks.complaints-none-desk", "有人反映任务不在清单上，会排在这里。",
        "What people tell of tasks is listed here.")
    static let complaintErased = Text("admitted-tasks.complaint-erased", "内容已经删除。", "The words were erased.")
    static let complaintWaits = Text(
        "admitted-tasks.complaint-waits", "县里会在期限内答复。", "The county answers within its limit.")
    static let complaintUpheld = Text(
        "admitted-tasks.complaint-upheld", "不在清单上，已要求停止", "Not on the list; it ends")
    static let complaintNotUpheld = Text("admitted-tasks.complaint-not-upheld", "在清单上", "It is on the list")
    static let complaintUphold = Text(
        "admitted-tasks.complaint-uphold", "不在清单上，要求停止", "It is not on the list, and ends")
    static let complaintUpholdHint = Text(
        "admitted-tasks.complaint-uphold-hint", "不勾就是在清单上，请写是哪一项。",
        "Left empty, it is on the list; say which entry it is.")
    static let complaintAnswer = Text("admitted-tasks.complaint-answer", "答复", "Answer")
    static let complaintAnswerHint = Text(
        "admitted-tasks.complaint-answer-hint", "反映的人看得到。", "Who complained reads it.")
    static let complaintAnswerSend = Text("admitted-tasks.complaint-answer-send", "答复反映的人", "Send the answer")

    static let natureBarred = Text("admitted-tasks.nature-barred", "不能交给网格", "No task for a grid")
    static let taskStateExpired = Text("admitted-tasks.state-expired", "已到期", "Over")
}

extension AdmittedTask.Nature {
    var text: Text {
        switch self {
        case .inform: Text("admitted-tasks.nature-inform", "宣传告知", "Informing")
        case .gather: Text("admitted-tasks.nature-gather", "采集信息", "Gathering facts")
        case .look: Text("admitted-tasks.nature-look", "巡查发现", "Looking and reporting")
        case .visit: Text("admitted-tasks.nature-visit", "走访", "Visiting")
        case .mediate: Text("admitted-tasks.nature-mediate", "化解矛盾", "Settling quarrels")
        case .assist: Text("admitted-tasks.nature-assist", "代办帮办", "Helping with errands")
        case .enforce: Text("admitted-tasks.nature-enforce", "执法", "Enforcement")
        case .approve: Text("admitted-tasks.nature-approve", "审批", "Approval")
        }
    }
}

extension AdmittedTask.Frequency {
    var text: Text {
        switch self {
        case .once: Text("admitted-tasks.often-once", "一次", "Once")
        case .daily: Text("admitted-tasks.often-daily", "每天", "Every day")
        case .weekly: Text("admitted-tasks.often-weekly", "每周", "Every week")
        case .monthly: Text("admitted-tasks.often-monthly", "每月", "Every month")
        case .quarterly: Text("admitted-tasks.often-quarterly", "每季度", "Every quarter")
        case .yearly: Text("admitted-tasks.often-yearly", "每年", "Every year")
        case .season: Text("admitted-tasks.often-season", "季节性", "In season")
        case .asNeeded: Text("admitted-tasks.often-as-needed", "有情况时", "When there is cause")
        }
    }
}

extension AdmittedTask.State {
    var text: Text {
        switch self {
        case .proposed: Text("admitted-tasks.state-proposed", "等准入", "Proposed")
        case .declined: Text("admitted-tasks.state-declined", "没有准入", "Not admitted")
        case .coming: Text("admitted-tasks.state-coming", "已准入，还没开始", "Admitted, not begun")
        case .holding: Text("admitted-tasks.state-holding", "有效", "In force")
        case .expired: .taskStateExpired
        case .ended: Text("admitted-tasks.state-ended", "已停用", "Ended early")
        }
    }
}
