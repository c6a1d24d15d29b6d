import Kernel

/// What this room says to people.
extension Text {
    static let ledgerIdUsedForAnother = Text(
        "ledger.id-used-for-another", "这个编号已经记过另一笔，请换一个编号再记。",
        "Another transfer has this id already; send it again under a new id.")
    static let ledgerReasonMalformed = Text(
        "ledger.reason-malformed", "事由代码只能用小写字母、数字、点和短横，最多 60 个字符。",
        "A reason is a code of lower-case letters, digits, dots and hyphens, at most 60 characters.")
    static let ledgerTooFewLegs = Text(
        "ledger.too-few-legs", "一笔账至少要有一进一出两行。",
        "A transfer needs at least two legs, one that gives and one that gets.")
    static let ledgerTooManyLegs = Text(
        "ledger.too-many-legs", "一笔账最多 {max} 行，请分成几笔。",
        "A transfer has at most {max} legs; split it into several.")
    static let ledgerAmountZero = Text(
        "ledger.amount-zero", "有一行是 0，请填数量或去掉这一行。",
        "A leg moves nothing; give it an amount or leave it out.")
    static let ledgerAmountTooLarge = Text(
        "ledger.amount-too-large", "数量太大，请核对是不是多写了几个零。",
        "An amount is too large; check its zeros.")
    static let ledgerAccountUnknown = Text(
        "ledger.account-unknown", "没有这个账户，请核对。",
        "There is no such account; check which one is meant.")
    static let ledgerAccountElsewhere = Text(
        "ledger.account-elsewhere", "这个账户在另一本账里，一笔账只能记在一本账里。",
        "An account belongs to another book; a transfer stays within one book.")
    static let ledgerAccountClosed = Text(
        "ledger.account-closed", "这个账户已经销户，不能再记。",
        "An account is closed and takes no more transfers.")
    static let ledgerUnbalanced = Text(
        "ledger.unbalanced", "进出不平：{unit} 还差 {sum}，改平了再记。",
        "The transfer does not balance: {unit} is off by {sum}. Put it right and post it again.")
    static let ledgerDayAhead = Text(
        "ledger.day-ahead", "{day} 还没到，到那天再记。",
        "{day} has not come yet; post it on that day.")
    static let ledgerNoSeason = Text(
        "ledger.no-season", "{day} 不在这本账的任何一期里，请先开新的一期。",
        "No season of this book contains {day}; open one first.")
    static let ledgerSeasonClosed = Text(
        "ledger.season-closed", "{from} 到 {last} 这一期已经结账，请记到现在这一期。",
        "The season from {from} to {last} is closed; post it to the current one.")
    static let ledgerOverdrawn = Text(
        "ledger.overdrawn", "不够：现在有 {balance}，还差 {missing}。",
        "Not enough: {balance} is there, {missing} is missing.")
    static let ledgerOverfull = Text(
        "ledger.overfull", "超出上限：现在是 {balance}，多出 {excess}。",
        "Above the limit: the balance is {balance}, this is {excess} too much.")
    static let ledgerBalanceTooLarge = Text(
        "ledger.balance-too-large", "余额超出了能记的范围，请核对数量。",
        "The balance would be larger than can be kept; check the amounts.")
    static let ledgerTransferUnknown = Text(
        "ledger.transfer-unknown", "没有这笔账，请核对。",
        "There is no such transfer; check which one is meant.")
    static let ledgerReversalOfReversal = Text(
        "ledger.reversal-of-reversal", "这一笔本身就是冲正，不能再冲正；要恢复，请重新记一笔。",
        "This transfer is a reversal itself; to restore the first one, post it anew.")
    static let ledgerAlreadyReversed = Text(
        "ledger.already-reversed", "这一笔已经冲正过了，不用再冲。",
        "This transfer is reversed already; nothing more is to be done.")
    static let ledgerReversalBeforeOriginal = Text(
        "ledger.reversal-before-original", "冲正的日期不能早于原来那一笔。",
        "A reversal cannot count for a day before the transfer that it takes back.")
    static let ledgerOpeningIdUsed = Text(
        "ledger.opening-id-used", "这个编号已经用过了，请换一个编号。",
        "Something else has this id already; use a new id.")
    static let ledgerKindMalformed = Text(
        "ledger.kind-malformed", "种类代码只能用小写字母、数字、点和短横，最多 60 个字符。",
        "A kind is a code of lower-case letters, digits, dots and hyphens, at most 60 characters.")
    static let ledgerUnitMalformed = Text(
        "ledger.unit-malformed", "计量单位写得不对：代码用小写字母、数字、点和短横，小数最多 6 位。",
        "The unit is malformed: its code has lower-case letters, digits, dots and hyphens, its scale is 0 to 6."
    )
    static let ledgerUnitOfOtherScale = Text(
        "ledger.unit-of-other-scale", "单位 {unit} 已经定为 {scale} 位小数，不能改。",
        "The unit {unit} counts {scale} digits after the point already; that cannot change.")
    static let ledgerBoundsEmpty = Text(
        "ledger.bounds-empty", "账户从 0 开始，上下限要把 0 包括在内。",
        "An account begins at zero, so its bounds must contain zero.")
    static let ledgerBookUnknown = Text(
        "ledger.book-unknown", "没有这本账，请先建账。",
        "There is no such book; open it first.")
    static let ledgerOwnerHasOne = Text(
        "ledger.owner-has-one", "已经有一个同样的了，请用原来那个。",
        "There is one of this kind already; use that one.")
    static let ledgerTooManyAccounts = Text(
        "ledger.too-many-accounts", "一次最多开 {max} 个账户，请分几次开。",
        "At most {max} accounts open at once; open them in several steps.")
    static let ledgerSeasonEmpty = Text(
        "ledger.season-empty", "这一期的最后一天要在第一天之后。",
        "A season must end after it begins.")
    static let ledgerSeasonTooLong = Text(
        "ledger.season-too-long", "一期最长 {max} 天。",
        "A season lasts at most {max} days.")
    static let ledgerTooManyOpenSeasons = Text(
        "ledger.too-many-open-seasons", "没结账的已经有 {max} 期，请先结账。",
        "{max} seasons stand open already; close the oldest first.")
    static let ledgerNoSuchAccount = Text(
        "ledger.no-such-account", "没有这个账户，请核对。",
        "There is no such account; check which one is meant.")
    static let ledgerAccountAlreadyClosed = Text(
        "ledger.account-already-closed", "这个账户已经销户。",
        "This account is closed already.")
    static let ledgerBoundsOutOfLimits = Text(
        "ledger.bounds-out-of-limits", "上下限太大，请核对。",
        "The bounds are larger than any balance can be; check them.")
    static let ledgerBalanceOutsideBounds = Text(
        "ledger.balance-outside-bounds", "现在的余额不在新的上下限之内，请先把账记平。",
        "The present balance lies outside the new bounds; settle it first.")
    static let ledgerAccountNotEmpty = Text(
        "ledger.account-not-empty", "账户里还有余额，清零以后才能销户。",
        "The account has a balance; it can be closed at zero only.")
    static let ledgerSeasonUnknown = Text(
        "ledger.season-unknown", "没有这一期，请核对。",
        "There is no such season; check its number.")
    static let ledgerSeasonAlreadyClosed = Text(
        "ledger.season-already-closed", "这一期已经结账。",
        "This season is closed already.")
    static let ledgerSeasonAlreadyClosing = Text(
        "ledger.season-already-closing", "这一期正在结账，等它结完。",
        "This season is being closed; wait until it is done.")
    static let ledgerSeasonNotOver = Text(
        "ledger.season-not-over", "这一期还没过完，{day} 起才能结账。",
        "This season is not over; it can be closed from {day} on.")
    static let ledgerEarlierSeasonOpen = Text(
        "ledger.earlier-season-open", "前面第 {number} 期还没结账，请按顺序结。",
        "Season {number} is still open; close the seasons in order.")
    static let ledgerTooManySweeps = Text(
        "ledger.too-many-sweeps", "结转规则最多 {max} 条。",
        "A closing has at most {max} sweeps.")
    static let ledgerSweepTwice = Text(
        "ledger.sweep-twice", "{kind} 有两条结转规则，留一条。",
        "Two sweeps are given for {kind}; keep one.")
    static let ledgerKeepingMalformed = Text(
        "ledger.keeping-malformed", "留存要么是不小于 0 的数，要么是 0 到 100 的百分比。",
        "What is kept is an amount not below zero, or a percentage from 0 to 100.")
    static let ledgerSweepTargetUnknown = Text(
        "ledger.sweep-target-unknown", "结转要转到的账户不在这本账里。",
        "The account that is to take the rest is not in this book.")
    static let ledgerSweepTargetUnfit = Text(
        "ledger.sweep-target-unfit", "结转要转到的账户不合适：单位不同、已销户，或自己也要结转。",
        "The account that is to take the rest is unfit: another unit, closed, or to give its own rest.")
}
