import Kernel

/// What pages and refusals say of points that were counted on paper.
extension Text {
    static let paperTitle = Text("points.paper.title", "纸质积分转入", "Points from paper")
    static let paperPurpose = Text(
        "points.paper.purpose", "村里以前用本子记的积分，从这里转进来：一个人录入，另一个人对着本子核对，核对以后才算数。",
        "Points that the village kept in a book come in here: one person types them in, another compares them with the "
            + "book, and then they count.")
    static let paperNew = Text("points.paper.new", "录入纸质积分", "Type in a paper book")
    static let paperNewPurpose = Text(
        "points.paper.new-purpose", "照本子写每户的积分余额。本子上没有的户，空着就行。有一行错，整份都不收。",
        "Write each household's balance as the book has it, and nothing for those it does not have. One wrong row "
            + "keeps all of them out.")
    static let paperNone = Text("points.paper.none", "还没有从纸质账转入", "Nothing has come from paper yet")
    static let paperNoneText = Text(
        "points.paper.none-text", "村里年中才开始用的，先把本子上的积分转进来，各户的积分就接得上。",
        "A village that begins in the middle of a year brings its book in first; households keep what they have."
    )
    static let paperRow = Text("points.paper.row", "截至{day}的纸质积分", "Paper book up to {day}")
    static let paperSum = Text(
        "points.paper.sum", "{count} 户，共 {points} 分", "{count} households, {points} points")
    static let paperDay = Text("points.paper.day", "积分算到哪一天", "Counted up to")
    static let paperDayHint = Text(
        "points.paper.day-hint", "本子上最后一笔的日子。这一天和以前的事，以后不能再登记。",
        "The day of the book's last entry. What was done on that day or before cannot be declared any more.")
    static let paperSource = Text("points.paper.source", "哪一本账", "Which book")
    static let paperSourceHint = Text(
        "points.paper.source-hint", "例如：2026年积分登记簿第2册，1—36页",
        "Such as: points register 2026, volume 2, pages 1–36")
    static let paperFile = Text("points.paper.file", "表格文件", "The file")
    static let paperFileHint = Text(
        "points.paper.file-hint", "Excel 或 CSV，可以先下载上面的空表，户号已经填好",
        "Excel or CSV; the blank sheet above has the households' numbers already")
    static let paperTyped = Text("points.paper.typed", "或者在这里写", "Or type it here")
    static let paperTypedHint = Text(
        "points.paper.typed-hint", "一户一行，用逗号隔开。传了文件，就不看这里。不写今年得分，就当余额都是今年得的。",
        "A household a line, with commas. Where a file is sent this is not read. Without the points of this year the "
            + "whole balance counts as earned this year.")
    static let paperSend = Text("points.paper.send", "交给另一个人核对", "Hand it to another person")
    static let paperBlank = Text("points.paper.blank", "{place}纸质积分空表", "{place} paper points")
    static let paperProposed = Text("points.paper.proposed", "等着和纸质账核对", "To be compared with the paper")
    static let paperTaken = Text("points.paper.taken", "已转入", "Taken over")
    static let paperSentBack = Text("points.paper.sent-back", "退回了，没有转入", "Sent back; nothing of it counts")
    static let paperUndone = Text("points.paper.undone", "转入后又冲正了", "Taken over, and taken out again")
    static let paperTotal = Text("points.paper.total", "合计", "In all")
    static let paperEnteredBy = Text("points.paper.entered-by", "录入", "Typed in by")
    static let paperDecidedBy = Text("points.paper.decided-by", "核对", "Compared by")
    static let paperWaits = Text("points.paper.waits", "等另一个人核对", "Another person compares it")
    static let paperWaitsText = Text(
        "points.paper.waits-text", "您录入的，请村里或镇里另一个人，对着本子核对。核对以后，积分才进各户的账。",
        "You typed it in; somebody else of the village or the town compares it with the book, and then it counts."
    )
    static let paperCheck = Text("points.paper.check", "和本子核对", "Compare it with the book")
    static let paperCheckText = Text(
        "points.paper.check-text", "请拿着本子，一户一户对。",
        "Take the book and compare household by household.")
    static let paperConfirm = Text("points.paper.confirm", "核对无误，转入各户的账", "It fits the book: take it over")
    static let paperReject = Text("points.paper.reject", "对不上，退回", "It does not fit: send it back")
    static let paperRejectText = Text(
        "points.paper.reject-text", "退回以后什么都不转入，改好了重新录入。",
        "Nothing of it counts; it is typed in anew.")
    static let paperWithdraw = Text("points.paper.withdraw", "录错了，撤回", "Withdraw it")
    static let paperUndo = Text("points.paper.undo", "转错了，整份冲正", "Take the whole book out again")
    static let paperUndoText = Text(
        "points.paper.undo-text", "这一份转入的积分全部冲正，留下记录，然后可以重新录入。已经用掉积分的户在，就不能冲正。",
        "All that it brought is reversed and stays on record; then it is typed in anew. It cannot be done once a "
            + "household has spent its points.")
    static let paperLines = Text("points.paper.lines", "各户", "Households")
    static let paperBalance = Text("points.paper.balance", "积分余额", "Balance")
    static let paperEarned = Text("points.paper.earned", "其中{year}年得的", "Earned in {year}")
    static let paperEarnedWords = Text(
        "points.paper.earned-words", "{year}年得 {points}", "{points} earned in {year}")
    static let paperPage = Text("points.paper.page", "页码", "Page")
    static let paperUpTo = Text("points.paper.up-to", "截至{day}的余额", "Balance up to {day}")
}

extension Text {
    static let pointsPaperUnknown = Text(
        "points.paper-unknown", "没有这份纸质积分，请回到列表再选。", "There is no such paper book; choose one from the list.")
    static let pointsPaperVillageUnfit = Text(
        "points.paper-village-unfit", "纸质积分只能转到一个村的账里，请选村。",
        "Points on paper are taken over for a village; choose one.")
    static let pointsPaperDayAhead = Text(
        "points.paper-day-ahead", "这一天还没有到，请写本子上最后一笔的日子。",
        "That day is still to come; give the day of the book's last entry.")
    static let pointsPaperBookBegan = Text(
        "points.paper-book-began", "这个村的积分账从后面的年份开始，或者那一年已经结账，不能往前补，请改成今年的日子。",
        "The village's book began in a later year, or that year is closed; give a day of this year.")
    static let pointsPaperSourceMissing = Text(
        "points.paper-source-missing", "没有写是哪一本账，请写本子的名称和页码。",
        "Which book it was is missing; give its name and pages.")
    static let pointsPaperSourceTooLong = Text(
        "points.paper-source-too-long", "账本的名称最多 {max} 个字，请写短一点。",
        "The book's name may have {max} characters; make it shorter.")
    static let pointsPaperNobody = Text(
        "points.paper-nobody", "一户的积分也没有写，请填户号和积分余额。",
        "No household has any points; give numbers and balances.")
    static let pointsPaperTooMany = Text(
        "points.paper-too-many", "一份最多 {max} 户，请分成几份录入。",
        "At most {max} households at once; type it in as several.")
    static let pointsPaperHouseholdMissing = Text(
        "points.paper-household-missing", "没有写户号，请补上。", "The household's number is missing; add it.")
    static let pointsPaperHouseholdUnknown = Text(
        "points.paper-household-unknown", "村里没有 {code} 这个户号，请核对。",
        "The village has no household {code}; check the number.")
    static let pointsPaperHouseholdElsewhere = Text(
        "points.paper-household-elsewhere", "第 {code} 户不是这个村的，请核对户号。",
        "Household {code} is not of this village; check the number.")
    static let pointsPaperNamedTwice = Text(
        "points.paper-named-twice", "第 {code} 户写了两次，请留一行。",
        "Household {code} is named twice; keep one line.")
    static let pointsPaperPointsUnreadable = Text(
        "points.paper-points-unreadable", "第 {code} 户的积分看不懂，请写数字，最多两位小数。",
        "The points of household {code} cannot be read; write a number with at most two decimals.")
    static let pointsPaperOutOfRange = Text(
        "points.paper-out-of-range", "第 {code} 户的积分要从 0 到 {max}，余额和今年得分不能都是 0。",
        "The points of household {code} go from 0 to {max}, and balance and points of the year are not both 0."
    )
    static let pointsPaperPageTooLong = Text(
        "points.paper-page-too-long", "第 {code} 户的页码最多 {max} 个字，请写短一点。",
        "The page of household {code} may have {max} characters; make it shorter.")
    static let pointsPaperTakenOver = Text(
        "points.paper-taken-over", "第 {code} 户的纸质积分已经转入过了，不用再转，请去掉这一行。",
        "The paper points of household {code} were taken over already; leave that line out.")
    static let pointsPaperCountedHere = Text(
        "points.paper-counted-here", "第 {code} 户在这一天或更早的事已经在这里登记了，会算两次。请把日子提前，或者去掉这一行。",
        "Something that household {code} did on that day or before was entered here, and would count twice; give an "
            + "earlier day, or leave that line out.")
    static let pointsPaperAlreadyDecided = Text(
        "points.paper-already-decided", "这一份已经有人处理过了，请刷新再看。",
        "Somebody has dealt with it already; look at it again.")
    static let pointsPaperOwn = Text(
        "points.paper-own", "您录入的，要由另一个人核对。", "You typed it in; another person compares it.")
    static let pointsPaperNotTaken = Text(
        "points.paper-not-taken", "这一份没有转入，不用冲正。", "It was not taken over, and there is nothing to take out.")
    static let pointsPaperReasonMissing = Text(
        "points.paper-reason-missing", "请写明原因。", "Say why.")
    static let pointsPaperReasonTooLong = Text(
        "points.paper-reason-too-long", "原因最多 {max} 个字，请写短一点。",
        "The reason may have {max} characters; make it shorter.")
    static let pointsPaperSpent = Text(
        "points.paper-spent", "第 {code} 户已经用掉了一部分积分，这一份不能整份冲正。",
        "Household {code} has spent some of the points, so that the book cannot be taken out as a whole.")
}
