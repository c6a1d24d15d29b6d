import Kernel

/// What this room says no with when acts are declared, checked, published and taken back.
extension Text {
    static let pointsDeclaredItemUnknown = Text(
        "points.declared-item-unknown", "没有这一项，请从清单里选。",
        "There is no such item; choose one from the list.")
    static let pointsItemNotInForce = Text(
        "points.item-not-in-force", "{day}那天这一项还没有生效，或者已经不用了，请选那天有效的。",
        "The item was not in force on {day}; choose one that was.")
    static let pointsDayOnPaper = Text(
        "points.day-on-paper", "第 {code} 户到{day}为止的积分已经从纸质账转入，这天的事已经算在里面，不要再登记。",
        "The points of household {code} up to {day} came from the paper book, this day's among "
            + "them; leave it out.")
    static let pointsDeductionIsNoDeclaration = Text(
        "points.deduction-is-no-declaration", "这是扣分项，要先通知那一户，请走扣分的办法。",
        "This is a deduction; the household is told first. Propose it as a deduction.")
    static let pointsArisesByItself = Text(
        "points.arises-by-itself", "这一项按办事和签到的记录自动登记，不用再报；漏了的请村委会核对记录。",
        "This item follows from the county's own records and need not be declared; where one is missing, "
            + "ask the committee to look.")
    static let pointsRoleUnfit = Text(
        "points.role-unfit", "这一项不能由您申报，请看清单里写的谁可以申报。",
        "This item is not yours to declare; the list says who may.")
    static let pointsDayAhead = Text(
        "points.day-ahead", "日子还没到，做了再登记。",
        "That day has not come yet; declare it once it is done.")
    static let pointsDayTooOld = Text(
        "points.day-too-old", "超过 {max} 天的不能再登记。",
        "What is older than {max} days is declared no more.")
    static let pointsTimesOutOfRange = Text(
        "points.times-out-of-range", "次数是 1 到 {max}。",
        "The number of times is 1 to {max}.")
    static let pointsNobody = Text("points.nobody", "请至少选一户。", "Choose at least one household.")
    static let pointsTooManyHouseholds = Text(
        "points.too-many-households", "一次最多登记 {max} 户，请分成几次。",
        "At most {max} households at once; split them.")
    static let pointsHouseholdUnknown = Text(
        "points.household-unknown", "没有 {code} 这一户，请核对户号。",
        "There is no household {code}; check its number.")
    static let pointsHouseholdElsewhere = Text(
        "points.household-elsewhere", "{code} 户不在这个村，或者不归您登记。",
        "Household {code} is not of this village, or not yours to declare for.")
    static let pointsTwice = Text(
        "points.declared-twice", "{code} 户这一天的这一项已经登记过了，请去掉。",
        "Household {code} has this item on that day already; leave it out.")
    static let pointsOverCap = Text(
        "points.over-cap", "{code} 户这一项快到上限，还能记 {left} 分。",
        "Household {code} is near the limit of this item; {left} points are left.")
    static let pointsPhotoMissing = Text(
        "points.photo-missing", "这一项要有照片，请拍一张。",
        "This item needs a photo; take one.")
    static let pointsPhotoEmpty = Text(
        "points.photo-empty", "照片是空的，请重新拍。",
        "The photo is empty; take it again.")
    static let pointsPhotoUnreadable = Text(
        "points.photo-unreadable", "照片打不开，请换一张。",
        "The photo cannot be read; choose another.")
    static let pointsWitnessMissing = Text(
        "points.witness-missing", "这一项要有证明人，请写名字。",
        "This item needs a witness; write the name.")
    static let pointsDocumentMissing = Text(
        "points.document-missing", "这一项要有书面材料，请在说明里写是什么材料、放在哪里。",
        "This item needs a paper; say in the note which one and where it is kept.")
    static let pointsNoteTooLong = Text(
        "points.note-too-long", "说明最多 {max} 个字。",
        "A note has at most {max} characters.")
    static let pointsDeclarationUnknown = Text(
        "points.declaration-unknown", "没有这次登记。",
        "There is no such declaration.")
    static let pointsAlreadyChecked = Text(
        "points.already-checked", "这次登记已经审核过了。",
        "This declaration has been checked already.")
    static let pointsOwnDeclaration = Text(
        "points.own-declaration", "自己登记的要由别人审核，请交给另一个人。",
        "Somebody else checks what you declared; leave it to another.")
    static let pointsOwnHousehold = Text(
        "points.own-household", "{code} 户是您自己家，请交给别人审核。",
        "Household {code} is your own; leave the check to somebody else.")
    static let pointsReasonMissing = Text(
        "points.reason-missing", "有没通过的，请写原因。",
        "Some are turned down; say why.")
    static let pointsReasonTooLong = Text(
        "points.reason-too-long", "原因最多 {max} 个字。",
        "A reason has at most {max} characters.")
    static let pointsNothingToPublish = Text(
        "points.nothing-to-publish", "到这一天没有审核过、等着公示的登记。",
        "Nothing checked waits to be published up to that day.")
    static let pointsLastAhead = Text(
        "points.last-ahead", "公示到的日子还没到。",
        "The last day of the period has not come yet.")
    static let pointsNoList = Text(
        "points.no-list", "这里还没有表决通过的积分清单。",
        "No rule list has been adopted here yet.")
    static let pointsOverBudget = Text(
        "points.over-budget", "超过了全年的总分，今年还能发 {left} 分。",
        "This is more than the year's budget; {left} points are left.")
    static let pointsActUnknown = Text("points.act-unknown", "没有这一笔。", "There is no such act.")
    static let pointsNotADeduction = Text(
        "points.not-a-deduction", "这一项不是扣分项，请从扣分项里选。",
        "This item is no deduction; choose one that is.")
    static let pointsDeductionReasonMissing = Text(
        "points.deduction-reason-missing", "请写看到了什么、在哪里、什么时候，只写事，不写人的好坏。",
        "Say what was seen, where and when: the matter, not what somebody is like.")
    static let pointsDeductionReasonTooLong = Text(
        "points.deduction-reason-too-long", "最多 {max} 个字。",
        "At most {max} characters.")
    static let pointsDeductionNotWaiting = Text(
        "points.deduction-not-waiting", "这笔扣分已经有了结果。",
        "This deduction has been decided already.")
    static let pointsReplyMissing = Text("points.reply-missing", "请写您的说法。", "Write what you have to say.")
    static let pointsReplyTooLong = Text(
        "points.reply-too-long", "最多 {max} 个字。",
        "At most {max} characters.")
    static let pointsAlreadyReplied = Text(
        "points.already-replied", "已经收到这一户的说法，村委会正在看。",
        "The household's words are here already; the committee reads them.")
    static let pointsWindowRuns = Text(
        "points.window-runs", "那一户还可以说明情况，期满或收到说明后再决定。",
        "The household may still reply; decide once it has, or once the time is over.")
    static let pointsOwnProposal = Text(
        "points.own-proposal", "自己提出的扣分由别人决定，请交给另一个人。",
        "Somebody else decides what you proposed; leave it to another.")
    static let pointsOwnDeduction = Text(
        "points.own-deduction", "这是您自己家的，请交给别人决定。",
        "It is your own household's; leave the decision to somebody else.")
    static let pointsWordsMissing = Text(
        "points.words-missing", "请写决定的理由，那一户会看到。",
        "Give the reason; the household will read it.")
    static let pointsDecidedOutOfRange = Text(
        "points.decided-points-out-of-range", "扣的分要大于 0，最多 {max}。",
        "What is deducted is above 0 and at most {max}.")
    static let pointsBelowZero = Text(
        "points.below-zero", "这一户现在有 {balance} 分，清单没有表决可以扣成负数，最多扣到 0。",
        "The household has {balance} points, and no vote allows less than 0; deduct that much at most.")
    static let pointsReversedActUnknown = Text(
        "points.reversed-act-unknown", "没有这一笔。",
        "There is no such act.")
    static let pointsNotConfirmed = Text(
        "points.not-confirmed", "这一笔没有入账，不用冲正。",
        "This is not in the books; nothing is to be taken back.")
    static let pointsReversalReasonMissing = Text(
        "points.reversal-reason-missing", "请写冲正的原因。",
        "Say why it is taken back.")
    static let pointsReversalReasonTooLong = Text(
        "points.reversal-reason-too-long", "原因最多 {max} 个字。",
        "A reason has at most {max} characters.")
    static let pointsOwnReversal = Text(
        "points.own-reversal", "这是您自己家的，请交给别人冲正。",
        "It is your own household's; leave it to somebody else.")
    static let pointsSpent = Text(
        "points.spent", "这些分已经用掉，现在只有 {balance} 分，不够冲正；等有分了再冲。",
        "The points are spent; {balance} are left, which is not enough. Take it back once there are enough.")
    static let pointsNotEnough = Text(
        "points.not-enough", "积分不够：有 {balance} 分，要 {wanted} 分，还差 {missing} 分。",
        "Not enough points: {balance} are there, {wanted} are needed, {missing} are missing.")
    static let pointsCardUnknown = Text(
        "points.card-unknown", "没有这张积分卡，请核对地址，或到村里换一张。",
        "There is no such card; check the address, or have the village give out a new one.")
    static let pointsVillageUnknown = Text(
        "points.village-unknown", "没有这个村，请重新选。",
        "There is no such village; choose another.")
}
