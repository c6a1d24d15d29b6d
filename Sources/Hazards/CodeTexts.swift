import Kernel

extension Hazard.State {
    var title: Text {
        switch self {
        case .found: Text("hazards.state.found", "待核定", "To be graded")
        case .ordered: Text("hazards.state.ordered", "整改中", "Being put right")
        case .righted: Text("hazards.state.righted", "待复查", "To be checked again")
        case .shelved: Text("hazards.state.shelved", "挂账管控", "Shelved, guarded")
        case .closed: Text("hazards.state.closed", "已销号", "Gone")
        case .unfounded: Text("hazards.state.unfounded", "不是隐患", "No hazard")
        }
    }

    /// What comes next, and who does it.
    var next: Text {
        switch self {
        case .found:
            Text(
                "hazards.next.found", "下一步：村里或者镇街定级，定谁整改。",
                "Next: the village or the township sets the grade and who puts it right.")
        case .ordered:
            Text(
                "hazards.next.ordered", "下一步：整改好了，说明做了什么，最好拍照。",
                "Next: say what was done once it is right, with a photo if there is one.")
        case .righted: Text("hazards.next.righted", "下一步：换一个人复查。", "Next: somebody else checks it.")
        case .shelved:
            Text(
                "hazards.next.shelved", "现在不能整改，有人看住；到日子再看。",
                "It cannot be put right now; it is guarded until the day of the next check.")
        case .closed: Text("hazards.next.closed", "复查过了，已经消除。", "Somebody else checked: it is gone.")
        case .unfounded: Text("hazards.next.unfounded", "核实过，不是隐患。", "It was checked, and is no hazard.")
        }
    }
}

extension Hazard.Grade {
    var title: Text {
        switch self {
        case .general: Text("hazards.grade.general.name", "一般隐患", "Minor hazard (一般)")
        case .major: Text("hazards.grade.major.name", "重大隐患", "Major hazard (重大)")
        }
    }
}

extension Hazard.Measure {
    var title: Text {
        switch self {
        case .none: Text("hazards.measure.none", "还没有", "Nothing yet")
        case .fenced: Text("hazards.measure.fenced", "围起来了", "Fenced off")
        case .warned: Text("hazards.measure.warned", "提醒了，贴了提示", "People were warned")
        case .stopped: Text("hazards.measure.stopped", "当事人自己停用了", "Its owner took it out of use")
        case .cleared: Text("hazards.measure.cleared", "人先撤开了", "People moved away")
        }
    }
}

extension Hazard.Source {
    var title: Text {
        switch self {
        case .visit: Text("hazards.source.visit", "走访发现", "Home visit")
        case .patrol: Text("hazards.source.patrol", "巡查发现", "Found on patrol")
        case .report: Text("hazards.source.report", "群众反映", "A request")
        case .check: Text("hazards.source.check", "检查任务", "Check task")
        }
    }
}

extension Hazard.Holder {
    var title: Text {
        switch self {
        case .household: Text("hazards.holder.household", "这一户", "A household")
        case .unit: Text("hazards.holder.unit", "单位、店铺", "An enterprise or a shop")
        case .village: Text("hazards.holder.village", "村里（社区）", "The village or community")
        case .department: Text("hazards.holder.department", "有关单位", "An office")
        }
    }
}

extension Hazard.Rung {
    var title: Text {
        switch self {
        case .village: Text("hazards.rung.village", "村里", "The village")
        case .town: Text("hazards.rung.town", "超时，已到镇街", "Late: with the township")
        case .county: Text("hazards.rung.county", "超时，已到县里", "Late: with the county")
        }
    }
}

extension HazardAct.Kind {
    var title: Text {
        switch self {
        case .order: Text("hazards.act.order", "核定，通知整改", "Graded, and told to put right")
        case .handover: Text("hazards.act.handover", "移交主管部门", "Handed to the department")
        case .righting: Text("hazards.act.righting", "整改好了", "Put right")
        case .closing: Text("hazards.act.closing", "复查，销号", "Checked: gone")
        case .returning: Text("hazards.act.returning", "复查，没有消除", "Checked: not gone")
        case .shelving: Text("hazards.act.shelving", "挂账管控", "Shelved, guarded")
        case .dismissal: Text("hazards.act.dismissal", "核实不是隐患", "Found to be no hazard")
        }
    }
}

extension HazardGroup {
    var title: Text {
        switch self {
        case .underway: Text("hazards.group.underway", "没有消除的", "Open")
        case .found: Text("hazards.group.found", "待核定", "To grade")
        case .ordered: Text("hazards.group.ordered", "整改中", "Being put right")
        case .righted: Text("hazards.group.righted", "待复查", "To check")
        case .shelved: Text("hazards.group.shelved", "挂账", "Shelved")
        case .climbed: Text("hazards.group.climbed", "超时上报的", "Late, sent up")
        case .ended: Text("hazards.group.ended", "已销号", "Closed")
        }
    }
}

extension Text {
    /// What a clock of a hazard is called.
    static func hazardClock(_ name: String) -> Text {
        switch name {
        case Hazards.ClockName.grading: Text("hazards.clock.grading", "核定", "Grading")
        case Hazards.ClockName.recheck: Text("hazards.clock.recheck", "复查", "Check")
        case Hazards.ClockName.review: Text("hazards.clock.review", "再看", "Next check")
        default: Text("hazards.clock.righting", "整改", "Putting right")
        }
    }
}
