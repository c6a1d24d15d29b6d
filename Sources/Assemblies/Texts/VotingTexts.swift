import Kernel

/// Why a ballot, a count, a promise or minutes are not taken.
extension Text {
    static let refusalLinkUnknown = Text(
        "assemblies.refusal.link-unknown", "这个链接不对，请重新扫通知单上的码，或到签到台签到。",
        "That link leads nowhere; scan the slip again, or see the sign-in desk.")
    static let refusalBallotNotOpen = Text(
        "assemblies.refusal.ballot-not-open", "现在不能投票，请等主持人宣布开始；已经结束的不能再投。",
        "Ballots are not open now; wait for the chair to open them. What is closed stays closed.")
    static let refusalVoterNotOnRoll = Text(
        "assemblies.refusal.voter-not-on-roll", "这次会的名册上没有这个席位，不能投票；名册以通知那天为准。",
        "This meeting's roll has no such seat, which has no vote; the roll is as of the notice's day.")
    static let refusalVoterNotSignedIn = Text(
        "assemblies.refusal.voter-not-signed-in", "还没有签到，请先签到再投票。", "Sign in first, then vote.")
    static let refusalVotesOnPaper = Text(
        "assemblies.refusal.votes-on-paper", "这个席位领的是纸票，请投纸票；要改用手机，请到签到台撤回纸票。",
        "This seat took a paper ballot; use that, or hand it back at the sign-in desk.")
    static let refusalAlreadyVoted = Text(
        "assemblies.refusal.already-voted", "这个席位已经投过票，一席一票；记名投票在结束前可以更正。",
        "This seat has voted, and a seat votes once; an open ballot may be corrected until closing.")
    static let refusalNothingToCorrect = Text(
        "assemblies.refusal.nothing-to-correct", "还没有投票，直接投就行。",
        "There is no ballot to correct; just vote.")
    static let refusalSecretStays = Text(
        "assemblies.refusal.secret-stays", "无记名的票投进去就认不出是谁的，不能更正。",
        "Nobody can tell whose a secret ballot is; it cannot be corrected.")
    static let refusalSecretTyped = Text(
        "assemblies.refusal.secret-typed", "无记名的票不能由别人代录，请本人用手机投，或领纸票。",
        "Nobody types another's secret ballot; the voter uses the own link, or a paper ballot.")
    static let refusalChoiceMissing = Text(
        "assemblies.refusal.choice-missing", "第 {number} 个议题还没选，请选同意、反对或弃权。",
        "Motion {number} is not answered; choose yes, no or abstain.")
    static let refusalMotionUnknown = Text(
        "assemblies.refusal.motion-unknown", "票上有不在议程里的议题，请重新打开选票。",
        "The ballot names a motion that is not on the agenda; open the ballot anew.")
    static let refusalPaperWeighed = Text(
        "assemblies.refusal.paper-weighed", "业主按面积计票，纸票请一户一户地录。",
        "Owners' votes weigh by area; enter paper ballots one by one.")
    static let refusalNobodyOnPaper = Text(
        "assemblies.refusal.nobody-on-paper", "没有人领纸票；用纸投的人，签到时请选纸票。",
        "Nobody took a paper ballot; sign those in who vote on paper first.")
    static let refusalPaperMotionMissing = Text(
        "assemblies.refusal.paper-motion-missing", "第 {number} 个议题的纸票数没填，请填上。",
        "The count of motion {number} is missing; fill it in.")
    static let refusalPaperNegative = Text(
        "assemblies.refusal.paper-negative", "第 {number} 个议题的票数不对，请填 0 或更大的整数。",
        "A count of motion {number} cannot be right; write whole numbers from nought.")
    static let refusalPaperIssuedDiffers = Text(
        "assemblies.refusal.paper-issued-differs", "第 {number} 个议题写发出 {issued} 张，签到领纸票的是 {seats} 席，请核对。",
        "Motion {number} counts {issued} ballots issued, and {seats} seats took one; check both.")
    static let refusalPaperDoesNotAddUp = Text(
        "assemblies.refusal.paper-does-not-add-up",
        "第 {number} 个议题发出 {issued} 张，收回和没收回的加起来是 {sum} 张，对不上，请重新数。",
        "Of motion {number} {issued} ballots were issued, and the parts add up to {sum}; count again.")
    static let refusalPromiseUnknown = Text(
        "assemblies.refusal.promise-unknown", "没有这一条承诺，请从列表里选。",
        "There is no such promise; choose one from the list.")
    static let refusalPromiseWordsMissing = Text(
        "assemblies.refusal.promise-words-missing", "请写答应办什么。", "Write what is promised.")
    static let refusalPromiseWordsTooLong = Text(
        "assemblies.refusal.promise-words-too-long", "最多 {max} 个字，请写短一些。",
        "At most {max} characters; make it shorter.")
    static let refusalPromiseWhoMissing = Text(
        "assemblies.refusal.promise-who-missing", "请写谁来办。", "Say who does it.")
    static let refusalPromiseWhoTooLong = Text(
        "assemblies.refusal.promise-who-too-long", "谁来办最多 {max} 个字，请写短一些。",
        "Who does it has {max} characters at most; make it shorter.")
    static let refusalPromiseDueTooEarly = Text(
        "assemblies.refusal.promise-due-too-early", "办好的日子不能早于开会那天，请改日期。",
        "It is due after the meeting; change the day.")
    static let refusalPromiseMeetingCancelled = Text(
        "assemblies.refusal.promise-meeting-cancelled", "这个会取消了，没有承诺可记。",
        "This meeting was called off; there is no promise to note.")
    static let refusalPromisesTooMany = Text(
        "assemblies.refusal.promises-too-many", "一次会最多记 {max} 条承诺，请合并几条。",
        "A meeting has {max} promises at most; put some together.")
    static let refusalPromiseOwnerWithoutPost = Text(
        "assemblies.refusal.promise-owner-without-post", "跟办的人现在没有岗位，请在名单里另选一个，或先不选。",
        "Who is to follow it up holds no post today; choose another of the list, or nobody for now.")
    static let refusalPromiseAlreadyReported = Text(
        "assemblies.refusal.promise-already-reported", "这一条已经回报过了，不用再报。",
        "This one was reported on already; nothing is left to do.")
    static let refusalPromiseReportMissing = Text(
        "assemblies.refusal.promise-report-missing", "请写办得怎么样。", "Say what became of it.")
    static let refusalPromiseReportTooLong = Text(
        "assemblies.refusal.promise-report-too-long", "最多 {max} 个字，请写短一点。",
        "A report has {max} characters at most; make it shorter.")
    static let refusalMinutesMissing = Text(
        "assemblies.refusal.minutes-missing", "请写会议记录。", "Write the minutes.")
    static let refusalMinutesTooLong = Text(
        "assemblies.refusal.minutes-too-long", "会议记录最多 {max} 个字，请写短一些。",
        "Minutes have {max} characters at most; make them shorter.")
    static let refusalMinutesNotHeld = Text(
        "assemblies.refusal.minutes-not-held", "这个会取消了，没有会议记录。",
        "This meeting was called off and has no minutes.")
}
