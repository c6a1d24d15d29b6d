import Kernel

/// What counter, slips, vouchers and reports say.
extension Text {
    static let counterTitle = Text("shop.counter-title", "兑换柜台", "Counter")
    static let counterOpen = Text("shop.counter-open", "开柜台", "Go to the counter")
    static let counterPurpose = Text(
        "shop.counter-purpose", "先认卡，再选东西。", "First the card, then the goods.")
    static let counterPick = Text(
        "shop.counter-pick", "选好商品和数量，下一步再确认。", "Choose goods and counts; you confirm on the next page.")
    static let counterCard = Text("shop.counter-card", "积分卡", "Card")
    static let counterCardHint = Text(
        "shop.counter-card-hint", "扫卡上的码，或者输入户号和卡尾六位，例如 003-4f9a2c",
        "Scan the code, or type number and last six digits: 003-4f9a2c")
    static let counterFind = Text("shop.counter-find", "认卡", "Look the card up")
    static let counterServe = Text("shop.counter-serve", "给这一户兑换", "Serve this household")
    static let counterHousehold = Text("shop.counter-household", "户", "Household")
    static let counterBalance = Text("shop.counter-balance", "现在有", "Balance")
    static let counterAfter = Text("shop.counter-after", "换完还剩", "Left afterwards")
    static let counterGoods = Text("shop.counter-goods", "要换什么", "What is wanted")
    static let counterLeft = Text("shop.counter-left", "剩 {left}", "{left} left")
    static let counterSum = Text("shop.counter-sum", "算一算", "Add it up")
    static let counterCheck = Text("shop.counter-check", "请核对", "Please check")
    static let counterCheckPurpose = Text(
        "shop.counter-check-purpose", "念给对方听，同意了再确认。", "Read it out; confirm once they agree.")
    static let counterConfirm = Text(
        "shop.counter-confirm", "确认兑换，扣 {points} 分", "Give it out for {points} points")
    static let counterChange = Text("shop.counter-change", "改一改", "Change it")
    static let counterAnother = Text("shop.counter-another", "换一户", "Another household")
    static let counterNext = Text("shop.counter-next", "下一户", "Next household")
    static let slipTitle = Text("shop.slip-title", "兑换单 {slip}", "Slip {slip}")
    static let slipKind = Text("shop.slip-kind", "积分兑换单", "Slip for goods")
    static let slipDay = Text("shop.slip-day", "日期", "Day")
    static let slipKeeper = Text("shop.slip-keeper", "经手人", "Given out by")
    static let slipCount = Text("shop.slip-count", "数量", "Count")
    static let slipEach = Text("shop.slip-each", "一件 {points}", "{points} each")
    static let slipTotal = Text("shop.slip-total", "合计", "Total")
    static let slipPrint = Text("shop.slip-print", "打印兑换单", "Print the slip")
    static let slipSign = Text("shop.slip-sign", "（签字）", "(signature)")
    static let slipSignHousehold = Text("shop.slip-sign-household", "领取人", "Received by")
    static let slipSignKeeper = Text("shop.slip-sign-keeper", "经手人", "Given out by")
    static let slipVoucher = Text("shop.slip-voucher", "兑换券号", "Voucher")
    static let slipRest = Text("shop.slip-rest", "退回余分", "Rest given back")
    static let slipUndo = Text("shop.slip-undo", "换错了，撤销", "Something is wrong: take it back")
    static let slipUndoText = Text(
        "shop.slip-undo-text", "只能当天撤销；积分退回那一户，商品退回货架。", "On the same day only; points and goods go back.")
    static let slipUndoReason = Text("shop.slip-undo-reason", "为什么撤销", "Why")
    static let slipUndoSend = Text("shop.slip-undo-send", "撤销这一单", "Take it back")
    static let slipUndone = Text("shop.slip-undone", "已撤销", "taken back")
    static let slipUndoneBy = Text(
        "shop.slip-undone-by", "{when}由{who}撤销：{reason}", "Taken back by {who}, {when}: {reason}")
    static let voucherIssued = Text("shop.voucher-is-issued", "没用", "open")
    static let voucherUsed = Text("shop.voucher-is-used", "已用", "used")
    static let voucherCancelled = Text("shop.voucher-is-cancelled", "已退", "given up")
    static let voucherExpired = Text(
        "shop.voucher-is-expired", "过期，积分已退回", "expired, points given back")
    static let voucherTitle = Text("shop.voucher-title", "兑换券 {code}", "Voucher {code}")
    static let voucherKind = Text("shop.voucher-kind", "兑换券", "Voucher")
    static let voucherPurpose = Text(
        "shop.voucher-purpose", "谁拿着这张券，谁就能用一次。", "Whoever holds it may use it once.")
    static let voucherCode = Text("shop.voucher-code", "券号", "Code")
    static let voucherWorth = Text("shop.voucher-worth", "可以换", "Good for")
    static let voucherExpires = Text("shop.voucher-expires", "用到", "Until")
    static let voucherUntil = Text("shop.voucher-until", "到{day}", "until {day}")
    static let voucherWhere = Text("shop.voucher-where", "在哪里用", "Where")
    static let voucherState = Text("shop.voucher-state", "现在", "State")
    static let voucherUse = Text("shop.voucher-use", "用在", "Used")
    static let voucherUseWords = Text("shop.voucher-use-words", "{day}，单号 {slip}", "{day}, slip {slip}")
    static let voucherPrint = Text("shop.voucher-print", "打印这张券", "Print it")
    static let voucherTake = Text("shop.voucher-take", "收这张券", "Take this voucher")
    static let voucherCancel = Text("shop.voucher-cancel", "不要了，退回积分", "Give it up")
    static let voucherCancelText = Text(
        "shop.voucher-cancel-text", "退了就不能再用，积分马上回到卡上。",
        "It cannot be used any more; the points are back at once.")
    static let voucherCancelSend = Text("shop.voucher-cancel-send", "退掉这张券", "Give it up")
    static let voucherQR = Text("shop.voucher-qr", "二维码：打开这张兑换券", "QR code: opens this voucher")
    static let voucherHow = Text("shop.voucher-how", "怎么用", "How to use it")
    static let voucherHowText = Text(
        "shop.voucher-how-text", "交给柜台就行，没有网络也能用。", "Hand it over at the counter; no network is needed.")
    static let voucherHowOnce = Text(
        "shop.voucher-how-once", "只能用一次；丢了请马上到村里退掉。",
        "It is good once; if it is lost, have the village cancel it at once.")
    static let voucherOwn = Text("shop.voucher-own", "兑换券", "Vouchers")
    static let voucherMake = Text("shop.voucher-make", "开兑换券", "Make a voucher")
    static let voucherMakeText = Text(
        "shop.voucher-make-text", "积分先放到券里；过期没用，自动退回。",
        "The points move into the voucher, and come back if it is not used in time.")
    static let voucherMakeSend = Text("shop.voucher-make-send", "开这张券", "Make it")
    static let voucherAnyGood = Text("shop.voucher-any-good", "不定商品，按积分", "Any good, by points")
    static let voucherCount = Text("shop.voucher-count", "几件", "How many")
    static let voucherPoints = Text("shop.voucher-points-label", "多少积分", "Points")
    static let voucherPointsHint = Text("shop.voucher-points-hint", "不定商品时填", "Where no good is chosen")
    static let voucherList = Text("shop.voucher-list", "没用的兑换券", "Open vouchers")
    static let voucherListPurpose = Text(
        "shop.voucher-list-purpose", "没有网络时，柜台照着单子核对券号。",
        "Without a network the counter compares codes with this list.")
    static let voucherListPrint = Text("shop.voucher-list-print", "打印核对单", "Print the list")
    static let voucherListKind = Text("shop.voucher-list-kind", "柜台核对单", "List for the counter")
    static let voucherListFoot = Text(
        "shop.voucher-list-foot", "券号对得上才给东西；给了就写上，有网络以后录入。",
        "Give out only where the code is the same; note it, and enter it once the network is back.")
    static let voucherGiven = Text("shop.voucher-given", "给了什么", "Given")
    static let voucherNone = Text("shop.voucher-none", "没有兑换券", "No open vouchers")
    static let voucherNoneText = Text(
        "shop.voucher-none-text", "村民可以在积分卡上开，也可以在柜台开。",
        "Households make them by their cards, or at the counter.")
    static let voucherEntry = Text("shop.voucher-entry", "录入用掉的券", "Enter used vouchers")
    static let voucherEntryPurpose = Text(
        "shop.voucher-entry-purpose", "照着纸上的单子录，一行一张。", "From the paper list, one voucher a row.")
    static let voucherEntryDay = Text("shop.voucher-entry-day", "哪天用的", "Used on")
    static let voucherEntryRow = Text("shop.voucher-entry-row", "第 {number} 行", "Row {number}")
    static let voucherEntryCode = Text("shop.voucher-entry-code", "券号", "Code")
    static let voucherEntryGood = Text("shop.voucher-entry-good", "给了什么", "Good given")
    static let voucherEntryNamed = Text("shop.voucher-entry-named", "券上写着的", "As the voucher says")
    static let voucherEntryMore = Text("shop.voucher-entry-more", "更多行", "More rows")
    static let voucherEntrySend = Text("shop.voucher-entry-send", "全部录入", "Enter all of them")
    static let reportName = Text("shop.report-name", "积分超市月报", "Month of the points shop")
    static let reportTitle = Text(
        "shop.report-title", "{shop}{month}", "{shop}, {month}")
    static let reportPurpose = Text(
        "shop.report-purpose", "进了什么，换出什么，还剩什么。", "What came in, what went out, what is left.")
    static let reportLink = Text("shop.report-link", "月报", "Month")
    static let reportBefore = Text("shop.report-before", "月初", "Before")
    static let reportIn = Text("shop.report-in", "进货", "In")
    static let reportOut = Text("shop.report-out", "换出", "Out")
    static let reportCorrected = Text("shop.report-corrected", "盘点", "Corrected")
    static let reportLeft = Text("shop.report-left", "月末", "Left")
    static let reportPoints = Text("shop.report-points", "收回积分", "Points")
    static let reportCost = Text("shop.report-cost", "进货金额", "Cost")
    static let reportHouseholds = Text("shop.report-households", "来换过的户", "Households served")
    static let reportTaken = Text("shop.report-taken", "收回积分", "Points taken")
    static let reportChecker = Text("shop.report-checker", "核对人", "Checked by")
    static let reportPrint = Text("shop.report-print", "打印月报", "Print")
    static let reportEarlier = Text("shop.report-earlier", "上个月", "Month before")
    static let reportLater = Text("shop.report-later", "下个月", "Month after")
}
