import Kernel

/// What the pages of meetings say.
extension Text {
    static let assemblyNumber = Text("assemblies.number", "第 {number} 次会议", "Meeting {number}")
    static let assemblyPurpose = Text(
        "assemblies.purpose", "{body}，{when}，{venue}", "{body}, {when}, {venue}")
    static let stagesTitle = Text("assemblies.stages", "会议进程", "Stages")
    static let stageCalled = Text("assemblies.stage.called", "通知", "Called")
    static let stageSigning = Text("assemblies.stage.signing", "签到", "Signing in")
    static let stageVoting = Text("assemblies.stage.voting", "投票", "Voting")
    static let stageClosed = Text("assemblies.stage.closed", "结果", "Result")
    static let stateCalled = Text("assemblies.state.called", "已通知", "Called")
    static let stateVoting = Text("assemblies.state.voting", "正在投票", "Voting")
    static let stateClosed = Text("assemblies.state.closed", "已结束", "Closed")
    static let stateCancelled = Text("assemblies.state.cancelled", "已取消", "Called off")
    static let countPersons = Text("assemblies.count.persons", "{count} 人", "{count} persons")
    static let countHouseholds = Text("assemblies.count.households", "{count} 户", "{count} households")
    static let countOwners = Text(
        "assemblies.count.owners", "{count} 位业主、{area} 平方米", "{count} owners with {area} m²")
    static let countingPersons = Text(
        "assemblies.counting.persons", "按人计票，一人一票", "By persons, one vote each")
    static let countingHouseholds = Text(
        "assemblies.counting.households", "按户计票，一户一票", "By households, one vote each")
    static let countingOwners = Text(
        "assemblies.counting.owners", "按业主人数和专有部分面积计票", "By owners and by area")
    static let factDue = Text("assemblies.fact.due", "应到", "Due")
    static let factPresent = Text("assemblies.fact.present", "已到", "Present")
    static let factNeeded = Text("assemblies.fact.needed", "至少要到", "Needed to open")
    static let factTookPart = Text("assemblies.fact.took-part", "已参加表决", "Took part")
    static let factNeededToVote = Text("assemblies.fact.needed-to-vote", "至少要参加", "Needed to take part")
    static let factVoted = Text("assemblies.fact.voted", "已投票", "Ballots in")
    static let factVotedOf = Text(
        "assemblies.fact.voted-of", "手机和点名 {voted} 席，领纸票 {paper} 席",
        "{voted} seats on the screen; {paper} took paper ballots")
    static let factYes = Text("assemblies.fact.yes", "通过要多少票同意", "Yes votes needed")
    static let factYesOf = Text(
        "assemblies.fact.yes-of", "第 {number} 个议题要多少票同意", "Yes votes needed for motion {number}")
    static let factNumber = Text("assemblies.fact.number", "会议编号", "Number")
    static let factNoticed = Text("assemblies.fact.noticed", "通知日期", "Notice of")
    static let factCounting = Text("assemblies.fact.counting", "怎么计票", "Counting")
    static let factChair = Text("assemblies.fact.chair", "主持人", "Chair")
    static let factRecorder = Text("assemblies.fact.recorder", "记录人", "Recorder")
    static let factConvener = Text("assemblies.fact.convener", "召集人", "Called by")
    static let neededNone = Text("assemblies.needed.none", "没有人数要求", "No number is needed")
    static let neededEnough = Text("assemblies.needed.enough", "够了", "enough are here")
    static let neededMore = Text("assemblies.needed.more", "还差 {more} 位", "{more} more")
    static let neededMoreArea = Text(
        "assemblies.needed.more-area", "面积还不够", "the area is not enough yet")
    static let yesOfAll = Text(
        "assemblies.yes.of-all", "{need}（按应到 {whole} 算，没来的也算）",
        "{need}, of all {whole} who are due, present or not")
    static let yesOfPresent = Text(
        "assemblies.yes.of-present", "{need}（按已到 {whole} 算）", "{need}, of {whole} present")
    static let yesOfFewest = Text(
        "assemblies.yes.of-fewest", "{need}（按刚够人数的 {whole} 算）",
        "{need}, were only the fewest there: {whole}")
    static let yesOfVoting = Text(
        "assemblies.yes.of-voting", "{need}（按已投票的 {whole} 算）", "{need}, of {whole} whose ballots are in")
    static let aboutTitle = Text("assemblies.about", "这次会", "About this meeting")
    static let aboutNote = Text(
        "assemblies.about-note", "谁能投票，以通知那天的名册为准。",
        "Who has a vote is as the roll stood on the notice's day.")
    static let actSign = Text("assemblies.act.sign", "签到", "Sign people in")
    static let actOpen = Text("assemblies.act.open", "开始投票", "Open the ballots")
    static let actClose = Text("assemblies.act.close", "结束会议，计票", "Close the meeting and count")
    static let actCloseNote = Text(
        "assemblies.act.close-note", "结束以后，签到和选票都不能再改。", "Afterwards neither sheet nor ballots change.")
    static let actCloseTalk = Text("assemblies.act.close-talk", "结束会议", "Close the meeting")
    static let actPaper = Text("assemblies.act.paper", "录纸票", "Enter paper ballots")
    static let actVote = Text("assemblies.act.vote", "点名投票、代录记名票", "Enter an open ballot")
    static let actMinutes = Text("assemblies.act.minutes", "会议记录、承诺", "Minutes and promises")
    static let cancelTitle = Text("assemblies.cancel", "取消会议", "Call the meeting off")
    static let cancelReason = Text("assemblies.cancel.reason", "为什么取消", "Why")
    static let cancelHint = Text(
        "assemblies.cancel.hint", "大家都看得到，如：到会人数不够，改日再开。",
        "Everybody reads it, for instance: too few came.")
    static let agendaTitle = Text("assemblies.agenda", "议题", "Agenda")
    static let motionNumbered = Text(
        "assemblies.motion.numbered", "{number}. {title}", "{number}. {title}")
    static let motionMatter = Text(
        "assemblies.motion.matter", "{matter}，依据{source}。", "{matter}, by {source}.")
    static let motionMatterPlain = Text("assemblies.motion.matter-plain", "{matter}。", "{matter}.")
    static let motionMajority = Text(
        "assemblies.motion.majority", "{share} 同意才通过，依据{source}。", "It passes if {share} agree, by {source}.")
    static let motionDelegated = Text("assemblies.motion.delegated", "授权：{by}。", "Authorised by {by}.")
    static let resultPassed = Text("assemblies.result.passed", "通过", "Passed")
    static let resultFailed = Text("assemblies.result.failed", "未通过", "Not passed")
    static let resultAgreed = Text("assemblies.result.agreed", "谈拢了", "Agreed")
    static let resultNotAgreed = Text("assemblies.result.not-agreed", "没有谈拢", "Not agreed")
    static let shortQuorum = Text(
        "assemblies.short.quorum", "到会或参加表决 {have}，至少要 {need}，人数不够。",
        "{have} took part and {need} are needed.")
    static let shortQuorumArea = Text(
        "assemblies.short.quorum-area", "参加表决的面积 {have} 平方米，至少要 {need}，面积不够。",
        "{have} m² took part and {need} are needed.")
    static let shortMajority = Text(
        "assemblies.short.majority", "同意 {have} 票，要 {need} 票，不够。", "{have} said yes and {need} are needed.")
    static let shortMajorityArea = Text(
        "assemblies.short.majority-area", "同意的面积 {have} 平方米，要 {need}，不够。",
        "{have} m² said yes and {need} are needed.")
    static let choiceYes = Text("assemblies.choice.yes", "同意", "Yes")
    static let choiceNo = Text("assemblies.choice.no", "反对", "No")
    static let choiceAbstain = Text("assemblies.choice.abstain", "弃权", "Abstain")
    static let tallyTitle = Text("assemblies.tally", "票数", "Count")
    static let tallyWhat = Text("assemblies.tally.what", "项目", "What")
    static let tallyVotes = Text("assemblies.tally.votes", "票数", "Votes")
    static let tallyArea = Text("assemblies.tally.area", "平方米", "m²")
    static let tallyNeeded = Text("assemblies.tally.needed", "通过要多少同意", "Yes votes needed")
    static let tallySpoiled = Text("assemblies.tally.spoiled", "废票", "Spoiled")
    static let tallyUnreturned = Text("assemblies.tally.unreturned", "没收回", "Not returned")
    static let tallyPresent = Text("assemblies.tally.present", "到会或参加表决", "Took part")
    static let tallyDue = Text("assemblies.tally.due", "应到", "Due")
    static let resolutionNumber = Text(
        "assemblies.resolution.number", "第 {number} 号决议", "Resolution {number}")
    static let resolutionBody = Text("assemblies.resolution.body", "哪个会", "Body")
    static let resolutionDecided = Text("assemblies.resolution.decided", "日期", "Decided")
    static let resolutionResult = Text("assemblies.resolution.result", "结果", "Result")
    static let resolutionDigest = Text(
        "assemblies.resolution.digest", "表决文本指纹", "Fingerprint of the text")
    static let resolutionConsults = Text(
        "assemblies.resolution.consults", "这是商量的结果，没有法律约束力，不能代替法定表决。",
        "People consulted here; it binds nobody by law and replaces no lawful vote.")
}
