import Kernel

extension ReliefMatter.Step {
    /// What the step is called.
    var title: Text {
        switch self {
        case .found: Text("relief.step.found", "线索，待问意愿", "Lead, to be asked")
        case .agreed: Text("relief.step.agreed", "同意，待申请", "Agreed, to be applied for")
        case .applied: Text("relief.step.applied", "待入户核查", "To be checked")
        case .checked: Text("relief.step.checked", "待镇街意见", "Awaits the opinion")
        case .reviewed: Text("relief.step.reviewed", "待公示", "To be posted")
        case .posted: Text("relief.step.posted", "公示中", "Posted")
        case .heard: Text("relief.step.heard", "待确认", "To be confirmed")
        case .granted: Text("relief.step.granted", "享受中", "In relief")
        case .suspended: Text("relief.step.suspended", "暂停", "Suspended")
        case .ended: Text("relief.step.ended", "已结束", "Ended")
        case .refused: Text("relief.step.refused", "不予确认", "Not confirmed")
        case .declined: Text("relief.step.declined", "本人不同意", "Not agreed to")
        case .withdrawn: Text("relief.step.withdrawn", "已撤回", "Taken back")
        }
    }

    /// For officers: what comes next, and who does it.
    var next: Text {
        switch self {
        case .found: Text("relief.next.found", "下一步：问本人愿不愿意。", "Next: ask the household.")
        case .agreed: Text("relief.next.agreed", "下一步：填写申请。", "Next: the application.")
        case .applied:
            Text("relief.next.applied", "下一步：镇街两个人入户。", "Next: two of the township go into the house.")
        case .checked:
            Text(
                "relief.next.checked", "下一步：没有入户的镇街人员给意见。",
                "Next: the opinion, by somebody who was not in the house.")
        case .reviewed:
            Text("relief.next.reviewed", "下一步：镇街在村里公示。", "Next: the township posts it in the village.")
        case .posted: Text("relief.next.posted", "公示期满，报县里确认。", "After its window the county confirms.")
        case .heard:
            Text(
                "relief.next.heard", "下一步：县级民政确认，或者书面不予确认。",
                "Next: the county confirms, or refuses in writing.")
        case .granted: Text("relief.next.granted", "发放、定期核查。", "Paid, and reviewed.")
        case .suspended: Text("relief.next.suspended", "暂停发放，等县里决定。", "Suspended until the county decides.")
        case .ended: Text("relief.next.ended", "已经结束。", "It has ended.")
        case .refused:
            Text("relief.next.refused", "不予确认，已写明理由和救济途径。", "Not confirmed; reason and remedy are told.")
        case .declined:
            Text(
                "relief.next.declined", "本人不同意，没有保留这一户的信息。",
                "Not agreed to; nothing of the household is kept.")
        case .withdrawn: Text("relief.next.withdrawn", "本人已撤回。", "The household took it back.")
        }
    }

    /// The same for the household.
    var told: Text {
        switch self {
        case .found, .agreed: Text("relief.told.found", "还没有申请。", "Not applied for yet.")
        case .applied, .checked:
            Text(
                "relief.told.applied", "已受理。镇街会有两个人到家里来。",
                "Taken in. Two of the township will come to your house.")
        case .reviewed, .posted:
            Text(
                "relief.told.posted", "镇街审核通过，村里公示，姓名打码。",
                "The township finds it fits; it is posted, the name masked.")
        case .heard: Text("relief.told.heard", "已报县里，等确认。", "It is with the county.")
        case .granted: Text("relief.told.granted", "已确认，按月发或者一次发。", "Confirmed; it is paid monthly or once.")
        case .suspended: Text("relief.told.suspended", "暂停发放，理由在下面。", "Suspended; the reason stands below.")
        case .ended: Text("relief.told.ended", "已经结束。", "It has ended.")
        case .refused:
            Text("relief.told.refused", "不予确认，理由和办法在下面。", "Not confirmed; reason and remedy stand below.")
        case .declined, .withdrawn: Text("relief.told.withdrawn", "已经撤回。", "It was taken back.")
        }
    }
}

extension ReliefMatter.Path {
    var title: Text {
        switch self {
        case .ordinary: Text("relief.path.ordinary", "一般办理", "The ordinary way")
        case .emergency: Text("relief.path.emergency", "紧急，先行救助", "Emergency, help first")
        }
    }

    var hint: Text {
        switch self {
        case .ordinary:
            Text("relief.path.ordinary-hint", "核查、公示、县里确认以后发。", "Checked, posted, confirmed, then paid.")
        case .emergency:
            Text(
                "relief.path.emergency-hint", "突然有难、等不得；手续以后补。",
                "Sudden hardship that cannot wait; papers follow.")
        }
    }
}

extension ReliefMatter.Source {
    var title: Text {
        switch self {
        case .visit: Text("relief.source.visit", "走访发现", "Home visit")
        case .request: Text("relief.source.request", "诉求里说到", "A request")
        case .counter: Text("relief.source.counter", "来人说的", "Told at the counter")
        case .household: Text("relief.source.household", "本人申请", "The household itself")
        }
    }
}

extension ReliefDecision.Kind {
    var title: Text {
        switch self {
        case .grant: Text("relief.decision.grant", "确认", "Confirmed")
        case .refuse: Text("relief.decision.refuse", "不予确认", "Not confirmed")
        case .change: Text("relief.decision.change", "变更金额", "Amount changed")
        case .suspend: Text("relief.decision.suspend", "暂停发放", "Suspended")
        case .resume: Text("relief.decision.resume", "恢复发放", "Resumed")
        case .end: Text("relief.decision.end", "终止", "Ended")
        }
    }
}

extension ReliefDecision.Care {
    var title: Text {
        switch self {
        case .stable: Text("relief.care.stable", "情况变化小，隔得久", "Little changes: seldom")
        case .changing: Text("relief.care.changing", "收入不固定，隔得短", "Income comes and goes: often")
        }
    }
}

extension ReliefGroup {
    var title: Text {
        switch self {
        case .underway: Text("relief.group.underway", "全部在办", "All open")
        case .leads: Text("relief.group.leads", "线索", "Leads")
        case .check: Text("relief.group.check", "核查", "Check")
        case .posting: Text("relief.group.posting", "公示", "Posting")
        case .county: Text("relief.group.county", "待确认", "To confirm")
        case .paid: Text("relief.group.paid", "享受中", "In relief")
        case .closed: Text("relief.group.closed", "结束", "Closed")
        }
    }
}

extension ReliefStage {
    var title: Text {
        switch self {
        case .lead: Text("relief.stage.lead", "线索", "Lead")
        case .application: Text("relief.stage.application", "申请", "Application")
        case .aid: Text("relief.stage.aid", "先救助", "Help first")
        case .check: Text("relief.stage.check", "核查", "Check")
        case .opinion: Text("relief.stage.opinion", "审核", "Opinion")
        case .posting: Text("relief.stage.posting", "公示", "Posting")
        case .county: Text("relief.stage.county", "确认", "Confirmation")
        case .payment: Text("relief.stage.payment", "发放", "Payment")
        }
    }

    /// Who does it.
    var who: Text {
        switch self {
        case .lead: Text("relief.stage.lead-who", "网格发现，问本人意愿", "The grid finds, and asks")
        case .application: Text("relief.stage.application-who", "本人申请，或者委托", "The household, or its proxy")
        case .aid: Text("relief.stage.aid-who", "镇街先帮上", "The township helps at once")
        case .check: Text("relief.stage.check-who", "镇街两人入户", "Two of the township")
        case .opinion: Text("relief.stage.opinion-who", "镇街另一人给意见", "Another of the township")
        case .posting: Text("relief.stage.posting-who", "村里公示，姓名打码", "In the village, masked")
        case .county: Text("relief.stage.county-who", "县级民政确认", "The county")
        case .payment: Text("relief.stage.payment-who", "发放，定期核查", "Paid, and reviewed")
        }
    }
}

extension Text {
    /// What a clock of a matter is called.
    static func reliefClock(_ name: String) -> Text {
        switch name {
        case Relief.ClockName.lead: Text("relief.clock.lead", "问明意愿", "Asking")
        case Relief.ClockName.aid: Text("relief.clock.aid", "先行救助", "Help first")
        case Relief.ClockName.papers: Text("relief.clock.papers", "补办手续", "Papers")
        case Relief.ClockName.check: Text("relief.clock.check", "镇街审核", "The township's check")
        case Relief.ClockName.payment: Text("relief.clock.payment", "首次发放", "First payment")
        case Relief.ClockName.review: Text("relief.clock.review", "定期核查", "Review")
        default: Text("relief.clock.decision", "整件办结", "The whole decision")
        }
    }
}
