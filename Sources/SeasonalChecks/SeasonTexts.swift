import Kernel

/// What is said of seasons that begin by themselves.
extension Text {
    static let checkWindowUnreadable = Text(
        "checks.window-unreadable", "写成月-日 月-日，比如 11-15 03-15。",
        "Write month-day month-day, such as 11-15 03-15.")
    static let seasonBegun = Text(
        "checks.season-begun", "到季节了，“{title}”已经自动开始", "In season: “{title}” has begun by itself")
    static let seasonComing = Text(
        "checks.season-coming", "“{title}”{day}自动开始", "“{title}” begins by itself on {day}")
    static let seasonOfRule = Text("checks.season-of-rule", "{window}，依据{source}", "{window}, by {source}")
    static let seasonThisYear = Text("checks.season-this-year", "今年的季节", "This season")
    static let seasonStarts = Text(
        "checks.season-starts", "{day}自动开始，发给各网格。", "It begins by itself on {day}, for every grid.")
    static let seasonStartsToday = Text(
        "checks.season-starts-today", "正在季节里，今天就自动开始。", "It is in season and begins by itself today.")
    static let seasonWaits = Text(
        "checks.season-waits", "正在检查的这一轮结束以后，再自动开始。", "It begins by itself once the running round is over.")
    static let seasonDone = Text(
        "checks.season-done", "今年已经开始过，不会再自动开始。", "It has begun this season, and does so once.")
    static let seasonSkipped = Text(
        "checks.season-skipped", "今年不自动开始。{reason}", "It does not begin by itself this season. {reason}")
    static let seasonLater = Text(
        "checks.season-later", "推迟到{day}自动开始。{reason}", "It begins by itself on {day} instead. {reason}")
    static let seasonPutOff = Text("checks.season-put-off", "推迟，或者今年不查", "Begin later, or not this year")
    static let seasonUntil = Text("checks.season-until", "推迟到哪天", "Begin on")
    static let seasonUntilHint = Text(
        "checks.season-until-hint", "最晚{day}；写这一天就是今年不查。", "No later than {day}, which says: not this year.")
    static let seasonReason = Text("checks.season-reason", "为什么", "Why")
    static let seasonReasonHint = Text(
        "checks.season-reason-hint", "比如：今年入冬晚，镇里商定的", "For example: winter is late, as the town agreed")
    static let seasonPutOffSend = Text("checks.season-put-off-send", "推迟", "Begin later")
    static let checkWindowFree = Text(
        "checks.page-window-free", "不填就按这个季节；要改写几月几日，比如 11月15日",
        "Leave empty for the days of the season; else month and day, such as 11-15")

    static func seasonHindered(_ hindrance: SeasonStart.Hindrance) -> Text {
        switch hindrance {
        case .empty:
            Text(
                "checks.season-empty", "到季节了，“{title}”没有开始：清单上没有东西",
                "In season, but “{title}” has not begun: nothing stands on it")
        case .notAdmitted:
            Text(
                "checks.season-not-admitted", "到季节了，“{title}”没有开始：准入清单上没有这项任务，或者到期了",
                "In season, but “{title}” has not begun: such a task is not admitted, or no more")
        case .refused:
            Text(
                "checks.season-refused", "到季节了，“{title}”没有自动开始，请点开手动开始看原因",
                "In season, but “{title}” has not begun; start it by hand to read why")
        }
    }
}
