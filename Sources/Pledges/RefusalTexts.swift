import Kernel

/// What this room says no with.
extension Text {
    static func dutyPost(_ refusal: DutyPostRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "pledges.post-unknown-sentence", "没有这个岗位，请从名单进入。",
                "There is no such post; come from the list.")
        case .villageUnfit:
            Text(
                "pledges.village-unfit-sentence", "岗位设在村里，请选一个村。", "Posts are a village's; choose a village.")
        case .titleMissing:
            Text("pledges.title-missing-sentence", "请写岗位名称。", "Give the post a name.")
        case .titleTooLong:
            Text(
                "pledges.title-too-long-sentence", "岗位名称最多 {max} 个字。",
                "A post's name has at most {max} characters.")
        case .dutiesMissing:
            Text(
                "pledges.duties-missing-sentence", "请写职责，党员才知道认的是什么。",
                "Say what the post is for, so that members know what they take on.")
        case .dutiesTooLong:
            Text(
                "pledges.duties-too-long-sentence", "职责最多 {max} 个字，请缩短。",
                "The duties have at most {max} characters; shorten them.")
        case .seatsUnfit:
            Text("pledges.seats-unfit-sentence", "人数请写 1 到 {max}。", "Write how many hold it, 1 to {max}.")
        case .periodUnfit:
            Text("pledges.period-unfit-sentence", "最后一天不能在今天以前。", "The last day is not before today.")
        case .tooMany:
            Text(
                "pledges.posts-too-many-sentence", "一个村最多 {max} 个岗，请先撤掉不用的。",
                "A village has at most {max} posts; close some first.")
        case .closedAlready:
            Text("pledges.post-closed-already-sentence", "这个岗已经撤了，不用再撤。", "The post is closed already.")
        }
    }

    static func claiming(_ refusal: ClaimingRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "pledges.claim-unknown-sentence", "没有这条认岗，请从名单进入。",
                "There is no such claim; come from the list.")
        case .notMember:
            Text(
                "pledges.not-member-sentence", "认岗按村里的名册来，请找村党组织。",
                "Posts go by the village's roll; ask the village's branch.")
        case .holdsOffice:
            Text(
                "pledges.holds-office-sentence", "您有职务，岗位留给无职党员认。",
                "You hold an office; posts are for members without one.")
        case .postOver:
            Text(
                "pledges.post-over-sentence", "这个岗已经撤了或者到期了，请认别的。",
                "The post is closed or over; take on another one.")
        case .claimedAlready:
            Text("pledges.claimed-already-sentence", "这个岗您已经认了。", "You have taken this post on already.")
        case .tooMany:
            Text(
                "pledges.claims-too-many-sentence", "您认的岗已经够数，交回一个再认。",
                "You have as many posts as one may; hand one back first.")
        case .postFull:
            Text("pledges.post-full-sentence", "这个岗人满了，请认别的。", "The post is full; take on another one.")
        case .decidedAlready:
            Text(
                "pledges.decided-already-sentence", "这条已经决定过，不用再办。",
                "This one is decided already; nothing is left to do.")
        case .ownHands:
            Text("pledges.own-hands-sentence", "自己的要由别人确认。", "Somebody else has to confirm what is your own.")
        case .reasonMissing:
            Text("pledges.reason-missing-sentence", "请写为什么不同意，本人看得到。", "Say why not; the member reads it.")
        case .reasonTooLong:
            Text(
                "pledges.reason-too-long-sentence", "原因最多 {max} 个字，请缩短。",
                "The reason has at most {max} characters; shorten it.")
        case .endedAlready:
            Text(
                "pledges.ended-already-sentence", "这个岗已经交回或者没有认成。",
                "The post was handed back already, or never confirmed.")
        }
    }

    static func promising(_ refusal: PromisingRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "pledges.promise-unknown-sentence", "没有这条承诺，请从名单进入。",
                "There is no such promise; come from the list.")
        case .notMember:
            Text(
                "pledges.promise-not-member-sentence", "承诺按村里的名册来，请找村党组织。",
                "Promises go by the village's roll; ask the village's branch.")
        case .textMissing: Text("pledges.text-missing-sentence", "请写承诺做什么。", "Say what you promise.")
        case .textTooLong:
            Text(
                "pledges.text-too-long-sentence", "承诺最多 {max} 个字，请缩短。",
                "A promise has at most {max} characters; shorten it.")
        case .measureMissing:
            Text(
                "pledges.measure-missing-sentence", "请写做到什么样算数。",
                "Say how it will be known whether it was kept.")
        case .measureTooLong:
            Text(
                "pledges.measure-too-long-sentence", "这一栏最多 {max} 个字，请缩短。",
                "This has at most {max} characters; shorten it.")
        case .dueUnfit:
            Text(
                "pledges.due-unfit-sentence", "到期的日子请写明天以后、一年以内。",
                "Choose a day after today and within a year.")
        case .tooMany:
            Text(
                "pledges.promises-too-many-sentence", "一年最多 {max} 条，少写几条，条条做到。",
                "At most {max} a year; promise less, and keep it.")
        case .notConfirmed:
            Text(
                "pledges.not-confirmed-sentence", "支部还没有确认，先等一等。",
                "The branch has not confirmed it yet; wait for that.")
        case .toldAlready: Text("pledges.told-already-sentence", "结果已经说过了。", "The result was told already.")
        case .resultMissing:
            Text(
                "pledges.result-missing-sentence", "请写做了什么；没做到，请写为什么。",
                "Say what was done, or why it was not kept.")
        case .resultTooLong:
            Text(
                "pledges.result-too-long-sentence", "结果最多 {max} 个字，请缩短。",
                "The result has at most {max} characters; shorten it.")
        case .closedAlready:
            Text(
                "pledges.promise-closed-already-sentence", "这条已经结束，不能再上公开栏。",
                "This one is over; it does not go on the board any more.")
        }
    }

    static func rating(_ refusal: RatingRefusal) -> Text {
        switch refusal {
        case .notReviewed:
            Text("pledges.not-reviewed-sentence", "这条现在不在评议期。", "This promise is not under review now.")
        case .notVillager:
            Text(
                "pledges.not-villager-sentence", "本村的人才能评。",
                "Only people of the village say what they think of it.")
        case .ownPromise:
            Text(
                "pledges.own-promise-sentence", "自己的承诺要由别人来评。",
                "Others say what they think of your own promise.")
        case .ratedAlready:
            Text("pledges.rated-already-sentence", "您评过了，每人一次。", "You have said so already; it is once each.")
        case .gradeMissing:
            Text("pledges.grade-missing-sentence", "请选满意、基本满意或者不满意。", "Choose how satisfied you are.")
        case .paperAlready:
            Text("pledges.paper-already-sentence", "纸上的票数已经录过了。", "The count on paper was entered already.")
        case .countUnfit:
            Text(
                "pledges.count-unfit-sentence", "票数请写 1 到 {max} 之间的整数。",
                "Write whole numbers that come to 1 up to {max}.")
        }
    }
}
