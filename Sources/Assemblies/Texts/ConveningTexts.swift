import Kernel

/// Why a meeting is not called.
extension Text {
    static let refusalBodyClosed = Text(
        "assemblies.refusal.body-closed", "这个机构在通知那天还没有或已经结束，请核对日期。",
        "The body did not exist on the day of the notice; check the day.")
    static let refusalTitleMissing = Text(
        "assemblies.refusal.title-missing", "请写开什么会。", "Say what the meeting is about.")
    static let refusalTitleTooLong = Text(
        "assemblies.refusal.title-too-long", "会议名称最多 {max} 个字，请写短一些。",
        "A title has {max} characters at most; make it shorter.")
    static let refusalVenueMissing = Text(
        "assemblies.refusal.venue-missing", "请写在哪里开。", "Say where it meets.")
    static let refusalVenueTooLong = Text(
        "assemblies.refusal.venue-too-long", "地点最多 {max} 个字，请写短一些。",
        "A venue has {max} characters at most; make it shorter.")
    static let refusalOfficerTooLong = Text(
        "assemblies.refusal.officer-too-long", "主持人、记录人的名字最多 {max} 个字，请写短一些。",
        "Names of chair and recorder have {max} characters at most; make them shorter.")
    static let refusalCountingUnfit = Text(
        "assemblies.refusal.counting-unfit", "这种会不能这样计票，请换一种。",
        "This body is not counted that way; choose another.")
    static let refusalFigureMissing = Text(
        "assemblies.refusal.figure-missing", "这种会的“{chinese}”规则里还没有填，请县里填写并注明出处后再开。",
        "The rulebook does not say “{english}” for this body; the county enters it with its source first.")
    static let refusalNoticedInFuture = Text(
        "assemblies.refusal.noticed-in-future", "通知的日子还没到，请填今天或更早的一天。",
        "The notice's day is still to come; enter today or an earlier one.")
    static let refusalNoticedTooLongAgo = Text(
        "assemblies.refusal.noticed-too-long-ago", "通知贴出超过 {max} 天了，请重新通知。",
        "That notice is more than {max} days old; give notice anew.")
    static let refusalNoticeTooShort = Text(
        "assemblies.refusal.notice-too-short", "要提前 {days} 天通知，最早 {day} 开，请改时间。",
        "Notice is given {days} days before; meet on {day} or later.")
    static let refusalSecretOfUnequalVotes = Text(
        "assemblies.refusal.secret-of-unequal-votes", "业主按面积计票，票上的面积会露出是谁，请用记名投票。",
        "Owners' votes weigh by area, which would give them away; choose an open vote.")
    static let refusalRollEmpty = Text(
        "assemblies.refusal.roll-empty", "通知那天名册上没有人，请先录名册。",
        "Nobody stood on the roll on the notice's day; enter the roll first.")
    static let refusalHouseholdsUnknown = Text(
        "assemblies.refusal.households-unknown", "名册上有 {count} 人没写是哪一户，请补上户号，或按人开会。",
        "{count} on the roll have no household; add the numbers, or meet by persons.")
    static let refusalBodyTooSmall = Text(
        "assemblies.refusal.body-too-small", "这种会至少要有 {least} 人组成，名册上只有 {have} 人，请先补选。",
        "This body has {least} members at least, and its roll has {have}; elect more first.")
    static let refusalRollTooLong = Text(
        "assemblies.refusal.roll-too-long", "一次会最多 {max} 个席位，请分组召开。",
        "A meeting has {max} seats at most; meet in groups.")
    static let refusalMotionsMissing = Text(
        "assemblies.refusal.motions-missing", "请至少写一个议题。", "Put one motion on the agenda at least.")
    static let refusalTooManyMotions = Text(
        "assemblies.refusal.too-many-motions", "一次会最多 {max} 个议题，其余的下次再开。",
        "A meeting has {max} motions at most; leave the rest for the next one.")
    static let refusalMotionTitleMissing = Text(
        "assemblies.refusal.motion-title-missing", "第 {number} 个议题没有标题，请写上。",
        "Motion {number} has no title; write one.")
    static let refusalMotionTitleTooLong = Text(
        "assemblies.refusal.motion-title-too-long", "第 {number} 个议题的标题最多 {max} 个字，请写短一些。",
        "The title of motion {number} has {max} characters at most; make it shorter.")
    static let refusalMotionTextMissing = Text(
        "assemblies.refusal.motion-text-missing", "请写第 {number} 个议题表决的是什么，表决的就是这段文字。",
        "Write what motion {number} says; that text is put to the vote.")
    static let refusalMotionTextTooLong = Text(
        "assemblies.refusal.motion-text-too-long", "第 {number} 个议题的文字最多 {max} 个字，请写短一些。",
        "The text of motion {number} has {max} characters at most; make it shorter.")
    static let refusalMatterMissing = Text(
        "assemblies.refusal.matter-missing", "请选第 {number} 个议题是哪类事项；都不是的，选“其他事项”。",
        "Say which matter motion {number} is; if it is none of the list, choose “other matter”.")
    static let refusalOutsideCompetence = Text(
        "assemblies.refusal.outside-competence", "第 {number} 个议题这个机构不能决定，依据{source}，请提交有权决定的会。",
        "This body may not decide motion {number}, by {source}; put it to the body that may.")
    static let refusalConsultsOnly = Text(
        "assemblies.refusal.consults-only", "第 {number} 个议题只能在这里商量，不能代替法定表决，依据{source}；请去掉事项类别，或提交有权决定的会。",
        "Motion {number} may be talked over here, which is no lawful vote, by {source}; "
            + "leave the matter out, or put it to the body that decides.")
    static let refusalAuthorisationMissing = Text(
        "assemblies.refusal.authorisation-missing", "第 {number} 个议题要先有村民会议授权，依据{source}，请写明是哪个决议授权的。",
        "Motion {number} needs the villagers' assembly's authorisation, by {source}; name the resolution.")
    static let refusalAuthorisationUnfit = Text(
        "assemblies.refusal.authorisation-unfit", "第 {number} 个议题写的授权不是本村村民会议通过的授权决议，请核对。",
        "The authorisation of motion {number} is no passed resolution of this village's assembly; check it.")
}
