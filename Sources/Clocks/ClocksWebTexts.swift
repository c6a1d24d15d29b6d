import Kernel

/// What the store and the pages of this room say to people; the rules' own texts stand in `ClockTexts`.
extension Text {
    static let clocksPlain = Text("clocks.plain", "{value}", "{value}")
    static let clocksTopic = Text("clocks.topic", "时间", "Time")
    static let clocksOfficeHours = Text("clocks.office-hours", "办公时间", "Office hours")
    static let clocksOfficeHoursNote = Text(
        "clocks.office-hours-note", "按工作时和工作日计算的时限，只在这些钟点里走。写成 08:30-12:00,14:00-17:30。",
        "Limits in work hours and work days run in these hours only. Write them as 08:30-12:00,14:00-17:30.")

    static let clocksUnknown = Text(
        "clocks.unknown", "没有找到这个计时。请刷新页面再试。", "There is no such clock; reload the page and try again.")
    static let clocksExtensionSamePerson = Text(
        "clocks.extension-same-person", "申请延期的人不能自己批准。请另一位有权限的同志批准。",
        "Who asks for more time cannot grant it; ask another authorised person.")

    static let clocksPausePapers = Text(
        "clocks.pause.papers", "等当事人补材料", "waiting for the requester's papers")
    static let clocksPauseHearing = Text("clocks.pause.hearing", "听证", "a hearing is held")
    static let clocksPauseAppraisal = Text("clocks.pause.appraisal", "鉴定、检测", "an examination by experts")
    static let clocksPauseDecision = Text(
        "clocks.pause.decision", "等法院或其他机关的决定", "waiting for a court or another authority")
    static let clocksPauseForce = Text("clocks.pause.force", "不可抗力", "force of nature")
}

/// The calendar's pages.
extension Text {
    static let clocksCalendar = Text("clocks.calendar", "工作日历", "Working calendar")
    static let clocksCalendarPurpose = Text(
        "clocks.calendar-purpose", "哪些天放假、哪些周末要上班。所有工作日时限都按它算。",
        "Which days are off and which weekends are worked. Every limit in work days is computed by it.")
    static let clocksYear = Text("clocks.year", "年份", "Year")
    static let clocksYearState = Text("clocks.year-state", "情况", "State")
    static let clocksYearEntered = Text("clocks.year-state.entered", "已录入", "Entered")
    static let clocksYearOpen = Text("clocks.year-state.open", "还没有录入", "Not entered yet")
    static let clocksYearMissed = Text(
        "clocks.year-state.missed", "还没有录入，已有时限要用", "Not entered, and limits need it")
    static let clocksYearTitle = Text("clocks.year-title", "{year} 年的节假日", "Holidays of {year}")
    static let clocksYearEnteredAt = Text("clocks.year-entered-at", "录入时间：", "Entered")
    static let clocksYearDays = Text("clocks.year-days", "放假和调休", "Days off and weekends worked")
    static let clocksDay = Text("clocks.day", "日期", "Day")
    static let clocksDayKind = Text("clocks.day-kind", "安排", "Arrangement")
    static let clocksFestival = Text("clocks.festival", "节日", "Festival")
    static let clocksDayOff = Text("clocks.day-off", "放假", "Off")
    static let clocksDayWorked = Text("clocks.day-worked", "上班", "Worked")
    static let clocksEnterYear = Text("clocks.enter-year", "录入 {year} 年的安排", "Enter {year}")
    static let clocksEnterAgain = Text("clocks.enter-again", "重新录入 {year} 年的安排", "Enter {year} anew")
    static let clocksNotice = Text("clocks.notice", "国务院办公厅通知里的安排", "What the State Council's notice says")
    static let clocksNoticeHint = Text(
        "clocks.notice-hint",
        "把通知里的几行原样贴进来，一个节日一行，例如：春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。",
        "Paste the lines of the notice as they are, one festival a line: 春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。")
    static let clocksEnterGo = Text("clocks.enter-go", "录入，并重算时限", "Enter it and compute limits again")
    static let clocksNoticeTooLong = Text(
        "clocks.notice-too-long", "内容太长了，最多 {max} 个字。请只贴节日那几行。",
        "This is too long; paste only the lines of the festivals, {max} characters at most.")
    static let clocksNoticeWithoutFestival = Text(
        "clocks.notice-without-festival", "这一行没有看懂：{line}。请写成“节日：几月几日放假”。",
        "This line cannot be read: {line}. Write it as 春节：2月15日至23日放假.")
    static let clocksNoticeWithoutDay = Text(
        "clocks.notice-without-day", "这一句里的日期没有看懂：{line}。请写成“2月15日至23日放假”。",
        "The days of this sentence cannot be read: {line}. Write them as 2月15日至23日放假.")
    static let clocksNoticeBackwards = Text(
        "clocks.notice-backwards", "这一句里的起止日期不对：{line}。请核对。",
        "The days of this sentence run backwards or too far: {line}. Please check them.")
}
