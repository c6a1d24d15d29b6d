import Kernel

extension YearClosing.State {
    var title: Text {
        switch self {
        case .proposed: Text("rewards.closing.proposed", "待另一人确认", "Waits for a second person")
        case .running: Text("rewards.closing.running", "正在结账", "Running")
        case .closed: Text("rewards.closing.closed", "已结账", "Closed")
        case .dropped: Text("rewards.closing.dropped", "已撤回", "Given up")
        }
    }

    var purpose: Text {
        switch self {
        case .proposed:
            Text(
                "rewards.closing.purpose-proposed", "还没有动积分。请没有提出它的人核对后确认。",
                "Nothing has moved yet. Somebody who did not propose it looks and confirms.")
        case .running:
            Text(
                "rewards.closing.purpose-running", "正在一步一步结账，断电、重启都会接着做。",
                "It goes step by step, and goes on after a power cut or a restart.")
        case .closed:
            Text(
                "rewards.closing.purpose-closed", "这一年的积分不再变动，各户能看到转到下年的数。",
                "The year's points stay as they are; each household sees what passed on.")
        case .dropped:
            Text("rewards.closing.purpose-dropped", "这次结账没有进行。", "This closing did not take place.")
        }
    }
}

extension VillageClosing.State {
    var title: Text {
        switch self {
        case .waiting: Text("rewards.village.waiting", "等待", "Waiting")
        case .running: Text("rewards.village.running", "正在结账", "Running")
        case .closed: Text("rewards.village.closed", "已结账", "Closed")
        case .stuck: Text("rewards.village.stuck", "没有结成", "Not closed")
        }
    }
}

extension RewardPlan.State {
    var title: Text {
        switch self {
        case .draft: Text("rewards.plan.draft", "草稿", "Draft")
        case .submitted: Text("rewards.plan.submitted", "等待表决", "Before a vote")
        case .adopted: Text("rewards.plan.adopted", "已通过", "Adopted")
        case .dropped: Text("rewards.plan.dropped", "已放弃", "Given up")
        }
    }

    var purpose: Text {
        switch self {
        case .draft:
            Text(
                "rewards.plan.purpose-draft", "核对下面要表决的文字，提交以后不能再改。",
                "Check the text to be voted on; once submitted it stays.")
        case .submitted:
            Text(
                "rewards.plan.purpose-submitted", "文字已定，表决通过以后才能照它发。",
                "The text stands; nothing is given by it before it is adopted.")
        case .adopted:
            Text(
                "rewards.plan.purpose-adopted", "已经表决通过，可以按积分算出名单。",
                "Adopted: the list can be computed from the points.")
        case .dropped: Text("rewards.plan.purpose-dropped", "这个办法没有施行。", "This plan never held.")
        }
    }
}

extension RewardTerms.Kind {
    var title: Text {
        switch self {
        case .ranks: Text("rewards.kind.ranks", "按名次奖励", "Rewards by rank")
        case .shares: Text("rewards.kind.shares", "按积分分配奖励预算", "Share-out of a budget by points")
        }
    }
}

extension RewardTerms.Scope {
    var title: Text {
        switch self {
        case .all: Text("rewards.scope.all", "全体一起排", "All together")
        case .village: Text("rewards.scope.village", "各村分别排", "Each village by itself")
        case .group: Text("rewards.scope.group", "各组分别排", "Each group by itself")
        }
    }
}

extension RewardList.State {
    var title: Text {
        switch self {
        case .frozen: Text("rewards.list.frozen", "已算出，待公示", "Computed, not published")
        case .published: Text("rewards.list.published", "公示中", "Published")
        case .upset: Text("rewards.list.upset", "异议成立，待重算", "Objection upheld, to be recomputed")
        case .settled: Text("rewards.list.settled", "可以发放", "To be handed out")
        case .replaced: Text("rewards.list.replaced", "已被新的一版代替", "Replaced by a newer version")
        }
    }

    var purpose: Text {
        switch self {
        case .frozen:
            Text(
                "rewards.list.purpose-frozen", "名单已经定格。核对后公示，公示期满没有异议再发。",
                "The list is frozen. Check it and publish it; it is handed out after the window.")
        case .published:
            Text(
                "rewards.list.purpose-published", "正在公示，谁都可以提意见；期满自动转为可以发放。",
                "Published: anybody may object; after the window it can be handed out.")
        case .upset:
            Text(
                "rewards.list.purpose-upset", "有异议成立。先把积分改对，再重新算一版。",
                "An objection was right. Correct the points first, then compute a new version.")
        case .settled:
            Text(
                "rewards.list.purpose-settled", "公示期满，照名单发放，谁领了就勾谁。",
                "The window has ended: hand out by the list and tick who has it.")
        case .replaced:
            Text(
                "rewards.list.purpose-replaced", "这一版不再有效，只留作记录。",
                "This version is kept for the record only.")
        }
    }
}
