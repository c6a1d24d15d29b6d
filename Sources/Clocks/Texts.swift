import Kernel

/// What this room says to people.
package enum ClockTexts {
    static let sameDay = Text("clocks.limit.same-day", "当天", "the same day")
    static let dueToday = Text("clocks.due-today", "今天到期", "due today")
    static let late = Text("clocks.late", "已超时", "overdue")
    static let pausedOnLastDay = Text(
        "clocks.paused-on-last-day", "暂停，恢复当天到期", "paused, due the day it resumes")
    static let doneInTime = Text("clocks.done", "按时办结", "done in time")
    static let doneLate = Text("clocks.done-late", "超时办结", "done late")

    /// Stands beside the badge of a provisional clock.
    package static let provisional = Text("clocks.provisional", "暂定", "provisional")
    static let provisionalReason = Text(
        "clocks.provisional-reason", "{years}年的节假日安排还没有录入，先按周末推算；录入后自动重算。",
        "The holidays of {years} have not been entered, so weekends alone are counted; "
            + "it is computed again when they are.")

    static let limitUnreadable = Text(
        "clocks.limit-unreadable", "时限没有看懂。请写成 5wh（工作时）、3wd（工作日）、7d（天）、2h（小时）或 30m（分钟）。",
        "This is not a limit; write 5wh (work hours), 3wd (work days), 7d (days), 2h (hours) or 30m "
            + "(minutes).")
    static let limitOutOfRange = Text(
        "clocks.limit-out-of-range", "时限超出范围。工作日最多 2500 个，天数最多 3660 天，小时最多 8760 个，都至少为 1；当天写 0d。",
        "The limit is out of range; take 1 to 2500 work days, 3660 days or 8760 hours, and 0d for the "
            + "same day.")
    static let officeHoursUnreadable = Text(
        "clocks.office-hours-unreadable", "办公时间没有看懂。请写成 08:30-12:00,14:00-17:30。",
        "These are not office hours; write them as 08:30-12:00,14:00-17:30.")
    static let officeHoursOutOfOrder = Text(
        "clocks.office-hours-out-of-order", "办公时间的先后不对。每段的结束要晚于开始，下一段要在上一段之后。",
        "The office hours are out of order; let each part end after it begins, and begin after the one "
            + "before.")

    static let yearWithoutDays = Text(
        "clocks.year-without-days", "{year} 年一个节假日也没有填。请按国务院办公厅的通知填写放假和调休的日期。",
        "No day is given for {year}; enter the holidays and working weekends of the State Council's notice.")
    static let dayOutsideYear = Text(
        "clocks.day-outside-year", "{day} 不在 {year} 年的安排之内。请只填 {before} 年 12 月 29 日至 {year} 年 12 月 28 日的日期。",
        "{day} is outside the arrangement of {year}; enter days from 29 December {before} to "
            + "28 December {year}.")
    static let dayTwice = Text(
        "clocks.day-twice", "{day} 填了两次。请去掉一次。", "{day} is given twice; remove one of them.")
    static let dayChangesNothing = Text(
        "clocks.day-changes-nothing", "{day} 不用填：周末本来放假，平日本来上班。请去掉它，或核对日期。",
        "{day} changes nothing: weekends are off and weekdays worked anyway; remove it, or check the day.")

    static let pauseFinished = Text(
        "clocks.pause-finished", "事项已经办结，不能暂停计时。要继续办理，请先重新打开。",
        "The matter is done, so its clock cannot pause; reopen it first to go on.")
    static let pauseAlreadyPaused = Text(
        "clocks.pause-already-paused", "计时已经暂停。请先恢复，再暂停。", "The clock is paused already; resume it first.")
    static let pauseBeforeLast = Text(
        "clocks.pause-before-last", "暂停的时间早于收到的时间或上一次恢复的时间。请改晚一些。",
        "The pause would begin before the receipt or the last resumption; choose a later moment.")
    static let pauseAlreadyLate = Text(
        "clocks.pause-already-late", "时限已经过了，不能再暂停。请尽快办结，并写明超时的原因。",
        "The limit has run out, so the clock cannot pause; finish the matter soon and say why it was late.")
    static let resumeFinished = Text(
        "clocks.resume-finished", "事项已经办结，不用恢复计时。要继续办理，请先重新打开。",
        "The matter is done, so there is no clock to resume; reopen it first to go on.")
    static let resumeNotPaused = Text(
        "clocks.resume-not-paused", "计时没有暂停，不用恢复。", "The clock is not paused; there is nothing to resume.")
    static let resumeBeforePause = Text(
        "clocks.resume-before-pause", "恢复的时间早于暂停的时间。请改晚一些。",
        "The resumption would come before the pause; choose a later moment.")

    static let extensionFinished = Text(
        "clocks.extension-finished", "事项已经办结，不能延期。要继续办理，请先重新打开。",
        "The matter is done, so it gets no more time; reopen it first to go on.")
    static let extensionAddsNothing = Text(
        "clocks.extension-adds-nothing", "延期至少要有一天或一分钟。请填写延长多久。",
        "The extension adds nothing; say how much more time is needed.")
    static let extensionAlreadyLate = Text(
        "clocks.extension-already-late", "时限已经过了，不能再延期。延期要在到期前批准；请尽快办结，并写明超时的原因。",
        "The limit has run out and more time must be approved before that; finish the matter soon and say "
            + "why it was late.")
    static let extensionBeyondCeiling = Text(
        "clocks.extension-beyond-ceiling", "加上这次延期，就超过了从收到算起最长的时限（{limit}）。请延短一些。",
        "With this extension the limit would exceed the longest allowed from the receipt on ({limit}); "
            + "ask for less.")
    static let finishFinished = Text(
        "clocks.finish-finished", "计时已经结束。要继续办理，请先重新打开。",
        "The clock has ended already; reopen the matter first to go on.")
    static let finishBeforeLast = Text(
        "clocks.finish-before-last", "办结的时间早于收到、暂停或恢复的时间。请改晚一些。",
        "The end would come before the receipt, the last pause or resumption; choose a later moment.")

    static let planWithoutSteps = Text(
        "clocks.plan-without-steps", "还没有填写步骤。请至少写一步和它要用的工作日。",
        "The plan has no steps; enter at least one with its work days.")
    static let planTooManySteps = Text(
        "clocks.plan-too-many-steps", "步骤超过 {max} 个。请分成几个计划。",
        "The plan has more than {max} steps; split it into several plans.")
    static let planStepWithoutDays = Text(
        "clocks.plan-step-without-days", "“{name}”要用的工作日没有填对。请填 1 到 {max}。",
        "The work days of “{name}” are wrong; enter 1 to {max}.")
    static let planShortByOne = Text(
        "clocks.plan-short.one", "倒排下来要在今天以前开工，还差 {count} 个工作日。请压缩步骤，或推后完成日期。",
        "Planned backwards it would have to begin {count} work day before today; shorten steps or end later.")
    static let planShortByMany = Text(
        "clocks.plan-short.many", "倒排下来要在今天以前开工，还差 {count} 个工作日。请压缩步骤，或推后完成日期。",
        "Planned backwards it would have to begin {count} work days before today; shorten steps or end "
            + "later.")

    /// Every text of this room, for the catalogue.
    package static let all: [Text] =
        [
            sameDay, dueToday, late, pausedOnLastDay, doneInTime, doneLate, provisional, provisionalReason,
            limitUnreadable, limitOutOfRange, officeHoursUnreadable, officeHoursOutOfOrder,
            yearWithoutDays, dayOutsideYear, dayTwice, dayChangesNothing,
            pauseFinished, pauseAlreadyPaused, pauseBeforeLast, pauseAlreadyLate,
            resumeFinished, resumeNotPaused, resumeBeforePause,
            extensionFinished, extensionAddsNothing, extensionAlreadyLate, extensionBeyondCeiling,
            finishFinished, finishBeforeLast,
            planWithoutSteps, planTooManySteps, planStepWithoutDays, planShortByOne, planShortByMany,
        ] + amounts
}
