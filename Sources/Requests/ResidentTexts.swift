import Cases
import Kernel

/// What the pages of residents say, beside the form for reporting.
extension Text {
    static let residentHome = Text(
        "requests.resident.home", "村里的事，报一件，看到底", "Report it, and follow it to its end")
    static let residentHomeNote = Text(
        "requests.resident.home-note", "路灯不亮、水管漏了、路坏了，都能报。",
        "A dark street light, a leaking pipe, a broken road: report it here.")
    static let residentReport = Text("requests.resident.report", "报件事", "Report something")
    static let residentLookUp = Text("requests.resident.look-up", "查一查办到哪了", "See how far it is")
    static let residentLookUpHint = Text(
        "requests.resident.look-up-hint", "编号和查询码，都在回执上。", "Number and code stand on the receipt.")
    static let residentLookUpGo = Text("requests.resident.look-up-go", "查这件事", "Look it up")
    static let residentNumber = Text("requests.resident.number", "编号", "Number")
    static let residentNumberHint = Text("requests.resident.number-hint", "例如 2026-0427", "Such as 2026-0427")
    static let residentCode = Text("requests.resident.code", "查询码", "Code")
    static let residentCodeHint = Text("requests.resident.code-hint", "8 位字母和数字", "8 letters and digits")
    static let residentVillages = Text("requests.resident.villages", "您在哪个村", "Your village")
    static let residentNoVillages = Text(
        "requests.resident.no-villages", "这个县还没有录入村（社区）。", "No village has been entered for this county yet.")
    static let residentPublicLink = Text(
        "requests.resident.public-link", "看看邻居报的事", "What neighbours reported")

    static let residentFollowed = Text("requests.resident.followed", "跟着看的", "What you follow")
    static let residentFollowedCount = Text(
        "requests.resident.followed-count", "邻居报的、您也遇到的：{count} 件",
        "Reported by neighbours, met by you too: {count}")
    static let residentFollowedPurpose = Text(
        "requests.resident.followed-purpose", "邻居报过、您跟着看的事，办到哪一步都在这里。",
        "What neighbours reported and you said you met, too: how far each has come.")
    static let residentFollowedNone = Text(
        "requests.resident.followed-none", "还没有跟着看的事", "You follow nothing yet")
    static let residentFollowedNoneText = Text(
        "requests.resident.followed-none-text", "看邻居报的事时，按“是同一件，我跟着看”就会列在这里。",
        "Follow what a neighbour reported, and it stands here.")
    static let residentMediation = Text(
        "requests.resident.mediation", "有矛盾，请人来调解", "Ask somebody to settle a quarrel")
    static let residentDone = Text("requests.resident.done", "报上去了", "It has been received")
    static let residentDoneBy = Text(
        "requests.resident.done-by", "{desk}，{when}前联系您。", "{desk} will speak with you before {when}.")
    static let residentDoneNoContact = Text(
        "requests.resident.done-no-contact", "{desk}已经收到，凭编号随时能查。",
        "{desk} has it; look it up by its number at any time.")
    static let residentWhat = Text("requests.resident.what", "什么事", "What")
    static let residentWhen = Text("requests.resident.when", "报的时间", "Reported")
    static let residentWhere = Text("requests.resident.where", "在哪里", "Where")
    static let residentQR = Text(
        "requests.resident.qr", "二维码：扫一扫，看办到哪了", "QR code: scan to see how far it is")
    static let residentKeep = Text(
        "requests.resident.keep", "记住编号和查询码，随时能查。换了手机也能查。",
        "Keep number and code; with them you can look it up on any phone.")
    static let residentNoQR = Text(
        "requests.resident.no-qr", "没有二维码：这台服务器还没有设对外的网址。请用编号和查询码查。",
        "There is no QR code: this server has not been given its public address. Use number and code.")
    static let residentNext = Text("requests.resident.next", "接下来", "What happens next")
    static let residentReceived = Text("requests.resident.received", "已收到", "Received")
    static let residentContact = Text("requests.resident.contact", "{who}联系您", "{who} speaks with you")
    static let residentContactCall = Text(
        "requests.resident.contact-call", "会打您留的电话，问清情况。", "They will call the number you left.")
    static let residentContactNone = Text(
        "requests.resident.contact-none", "您没有留电话，先照您写的办。", "You left no number; they go by what you wrote.")
    static let residentResolve = Text("requests.resident.resolve", "去办", "It is worked on")
    static let residentResolveText = Text(
        "requests.resident.resolve-text", "能办的当场办；办不了的往上转，编号不变。",
        "What can be mended is mended; what cannot goes up, under the same number.")
    static let residentBefore = Text("requests.resident.before", "{when}前", "before {when}")
    static let residentLast = Text("requests.resident.last", "办完，请您评一评", "Done; you say what you think")
    static let residentLastText = Text(
        "requests.resident.last-text", "没办好，{days}\u{00A0}天内您可以让我们重办。",
        "If it is not right, you can have it taken up again within {days} days.")
    static let residentPrint = Text("requests.resident.print", "存下或打印回执", "Save or print the receipt")
    static let residentAnother = Text("requests.resident.another", "再报一件", "Report another matter")
    static let residentFollowIt = Text("requests.resident.follow-it", "看办到哪了", "See how far it is")

    static let residentFollow = Text("requests.resident.follow", "查办理进度", "Look up a report")
    static let residentProgress = Text("requests.resident.progress", "办到哪了", "How far it is")
    static let residentYourWords = Text("requests.resident.your-words", "您报的", "What you reported")
    static let residentPhotos = Text("requests.resident.photos", "照片", "Photos")
    static let residentPhoto = Text("requests.resident.photo", "照片 {number}", "Photo {number}")
    static let residentReply = Text("requests.resident.reply", "答复", "Reply")
    static let residentOutcomeIs = Text("requests.resident.outcome", "结果", "Result")
    static let residentHelp = Text("requests.resident.help", "来帮忙的人", "Help")
    static let residentHelpers = Text(
        "requests.resident.helpers", "{count} 个人说要来帮忙", "{count} people say that they come to help")
    static let residentDesk = Text("requests.resident.desk", "现在在", "It is at")
    static let residentFollowers = Text(
        "requests.resident.followers", "{count}\u{00A0}户在跟", "{count} following")
    static let residentCategory = Text("requests.resident.category-is", "类别", "Category")

    static let residentRate = Text("requests.resident.rate", "办得怎么样", "What do you think of it")
    static let residentSolved = Text("requests.resident.solved", "解决了吗", "Is it solved?")
    static let residentYes = Text("requests.resident.yes", "解决了", "Yes")
    static let residentNo = Text("requests.resident.no", "没解决", "No")
    static let residentSatisfied = Text("requests.resident.satisfied", "满意吗", "Are you satisfied?")
    static let residentWords = Text("requests.resident.words", "想说的话", "Anything to add")
    static let residentRateSend = Text("requests.resident.rate-send", "交评价", "Send my rating")
    static let residentRated = Text("requests.resident.rated", "您的评价", "Your rating")
    static let residentReopen = Text(
        "requests.resident.reopen", "没办好，让我们重办", "Not right? Have it taken up again")
    static let residentReopenUntil = Text(
        "requests.resident.reopen-until", "{day}以前都可以。", "Possible until {day}.")
    static let residentReopenWhy = Text("requests.resident.reopen-why", "哪里没办好", "What is not right yet")
    static let residentReopenSend = Text("requests.resident.reopen-send", "要求重办", "Have it taken up again")
    static let residentReopenOver = Text(
        "requests.resident.reopen-over", "重新打开的期限过了。要是又坏了，请重新报一件。",
        "The time for taking it up again is over. If it has broken again, report it anew.")

    static let residentPublic = Text("requests.resident.public", "邻居报的事", "What neighbours reported")
    static let residentPublicAt = Text(
        "requests.resident.public-at", "{place}，邻居报的事", "{place}: what neighbours reported")
    static let residentPublicNote = Text(
        "requests.resident.public-note", "报的人愿意公开的才在这里，不显示姓名和电话。",
        "Only what its reporter agreed to show; without names and phone numbers.")
    static let residentNothingPublic = Text(
        "requests.resident.nothing-public", "还没有公开的事", "Nothing is shown yet")
    static let residentSimilarOne = Text(
        "requests.resident.similar-one", "附近有 1 件差不多的", "One report nearby is much like this")
    static let residentSimilarMany = Text(
        "requests.resident.similar-many", "附近有 {count} 件差不多的", "{count} reports nearby are much like this")
    static let residentSame = Text("requests.resident.same", "是同一件，我跟着看", "It is the same; I follow it")
    static let residentNotSame = Text(
        "requests.resident.not-same", "不是同一件，就接着往下填。", "If it is not, go on below.")

    static let residentMine = Text("requests.resident.mine", "我报的事", "My reports")
    static let residentWeChat = Text("requests.resident.wechat", "绑定微信", "Bind WeChat")
    static let residentNoneYet = Text(
        "requests.resident.none-yet", "您还没有报过事", "You have not reported anything yet")
    static let residentNoneYetText = Text(
        "requests.resident.none-yet-text", "登录以后报的，都会在这里。没登录报的，凭编号查。",
        "What you report while signed in appears here. Look up the rest by number.")

    /// How a request stands, for those who wait for it.
    package static func residentState(_ state: Case.State) -> Text {
        switch state {
        case .received:
            Text("requests.resident.state.received", "收到了，在安排人", "Received; somebody is being found")
        case .assigned: Text("requests.resident.state.assigned", "在办", "Being worked on")
        case .done:
            Text("requests.resident.state.done", "说是办完了，另一个人在核", "Said to be done; a second person checks")
        case .closed: Text("requests.resident.state.closed", "办完了", "Closed")
        }
    }

    /// A line of the public file; `{to}` is the unit or place that it went to.
    static func residentStep(_ step: Step.Kind) -> Text {
        switch step {
        case .opened: Text("requests.resident.step.opened", "已收到", "Received")
        case .contacted: Text("requests.resident.step.contacted", "联系了报事的人", "Spoke with the reporter")
        case .progressed: Text("requests.resident.step.progressed", "有进展", "Progress")
        case .dispatched: Text("requests.resident.step.dispatched", "交给{to}", "Given to {to}")
        case .joined: Text("requests.resident.step.joined", "{to}一起办", "{to} takes part")
        case .handedUp: Text("requests.resident.step.handed-up", "转到{to}", "Went up to {to}")
        case .handedDown: Text("requests.resident.step.handed-down", "转到{to}", "Went to {to}")
        case .escalated:
            Text("requests.resident.step.escalated", "到时没办，转到{to}", "Time ran out; went up to {to}")
        case .returned:
            Text(
                "requests.resident.step.returned", "承办单位想退回，在复核，事还归它办",
                "The unit asks to give it back; until that is decided it stays")
        case .returnAccepted:
            Text("requests.resident.step.return-accepted", "同意退回，另行安排", "It goes to somebody else")
        case .returnRefused:
            Text(
                "requests.resident.step.return-refused", "不同意退回，接着办", "It stays where it is; work goes on")
        case .disputed:
            Text("requests.resident.step.disputed", "在定由谁办", "Who answers for it is being decided")
        case .adjudicated:
            Text("requests.resident.step.adjudicated", "定了由谁办", "Who answers for it was decided")
        case .urged: Text("requests.resident.step.urged", "催了一次", "Was urged on")
        case .supervised: Text("requests.resident.step.supervised", "上级在盯着办", "Is being supervised")
        case .asked: Text("requests.resident.step.asked", "申请暂停或延期", "A pause or more time was asked for")
        case .paused: Text("requests.resident.step.paused", "批准暂停计时", "A pause was granted")
        case .resumed: Text("requests.resident.step.resumed", "继续计时", "Time runs again")
        case .extended: Text("requests.resident.step.extended", "批准延期", "More time was granted")
        case .declined: Text("requests.resident.step.declined", "没批准", "It was declined")
        case .legDone: Text("requests.resident.step.leg-done", "{to}那一份办完了", "{to} finished its part")
        case .done: Text("requests.resident.step.done", "说是办完了", "Said to be done")
        case .solvedOnTheSpot: Text("requests.resident.step.on-the-spot", "当场办好", "Mended on the spot")
        case .verified: Text("requests.resident.step.verified", "另一个人核过", "A second person checked")
        case .sentBack: Text("requests.resident.step.sent-back", "核了没过，接着办", "The check failed; work goes on")
        case .closed: Text("requests.resident.step.closed", "核过，办结", "Checked and closed")
        case .reopened: Text("requests.resident.step.reopened", "重新打开", "Taken up again")
        case .calledBack: Text("requests.resident.step.called-back", "回访过", "The reporter was called back")
        case .rated: Text("requests.resident.step.rated", "报事的人评了", "The reporter rated it")
        case .merged: Text("requests.resident.step.merged", "和另一件一起办", "Goes on with another report")
        case .followed: Text("requests.resident.step.followed", "又一户在跟", "Another household follows")
        case .planned: Text("requests.resident.step.planned", "排了工期", "The steps were planned")
        case .stageDone: Text("requests.resident.step.stage-done", "做完一步", "A step was finished")
        case .gathered: Text("requests.resident.step.gathered", "和同类的事一起办", "Goes on together with others")
        case .released: Text("requests.resident.step.released", "又单独办", "Goes on by itself again")
        case .excluded: Text("requests.resident.step.excluded", "不计入三率", "Left out of the rates")
        case .readmitted: Text("requests.resident.step.readmitted", "恢复计入三率", "Counts in the rates again")
        case .classified: Text("requests.resident.step.classified", "改了轻重", "Its urgency changed")
        case .relocated:
            Text("requests.resident.step.relocated", "区划调整，转到{to}", "Its place moved; went to {to}")
        case .supplemented:
            Text("requests.resident.step.supplemented", "报事的人补充了情况", "The reporter added something")
        case .moderated: Text("requests.resident.step.moderated", "看过能不能公开", "It was read before being shown")
        }
    }
}
