import Kernel

/// Why something is not done in a shop.
extension Text {
    static let shopUnknown = Text(
        "shop.unknown", "没有这家积分超市，请从村里的积分页面进入。",
        "There is no such shop; come to it from the village's points.")
    static let shopPlaceUnfit = Text(
        "shop.place-unfit", "积分超市开在村或镇，请换一个地方。", "A shop belongs to a village or a town; choose one.")
    static let shopPlaceHasOne = Text(
        "shop.place-has-one", "这里已经有一家积分超市，不能再开第二家。", "There is an open shop here already; use that one.")
    static let shopNameMissing = Text("shop.name-missing", "请写上超市的名字。", "Give the shop a name.")
    static let shopNameTooLong = Text(
        "shop.name-too-long", "名字最多 {max} 个字。", "The name has at most {max} characters.")
    static let shopNoteTooLong = Text(
        "shop.note-too-long", "开放说明最多 {max} 个字。", "The opening note has at most {max} characters.")
    static let shopKeeperUnknown = Text(
        "shop.keeper-unknown", "请选一位管理员；他要先登记在人员里。", "Choose a keeper who is entered as a person here.")
    static let shopClosed = Text(
        "shop.closed", "这家积分超市已经停办，不再兑换。", "This shop is closed; nothing is given out there any more.")
    static let shopVouchersOpen = Text(
        "shop.vouchers-open", "还有没用的兑换券，等用完、退掉或过期以后再停办。",
        "Vouchers are still open; close the shop once they are used, given up or expired.")
    static let shopGoodUnknown = Text(
        "shop.good-unknown", "没有这种商品，请核对。", "There is no such good; check which one is meant.")
    static let shopGoodNameMissing = Text("shop.good-name-missing", "请写上商品的名字。", "Name the good.")
    static let shopGoodNameTooLong = Text(
        "shop.good-name-too-long", "商品名字最多 {max} 个字。", "A good's name has at most {max} characters.")
    static let shopGoodNameTaken = Text(
        "shop.good-name-taken", "货架上已经有同名的商品，请写明规格。",
        "A good of this name is on the shelf; say how the two differ.")
    static let shopGoodUnitMissing = Text(
        "shop.good-unit-missing", "请写上单位，例如瓶、袋、提。", "Say in what it is counted: bottle, bag, pack.")
    static let shopGoodUnitTooLong = Text(
        "shop.good-unit-too-long", "单位最多 {max} 个字。", "The unit has at most {max} characters.")
    static let shopPriceUnreadable = Text(
        "shop.price-unreadable", "积分看不懂，请写数字，例如 10 或 0.5。", "Write the points as a number: 10 or 0.5.")
    static let shopPriceOutOfRange = Text(
        "shop.price-out-of-range", "一件商品要大于 0 分，最多 {max} 分。",
        "A piece costs more than 0 and at most {max} points.")
    static let shopTooManyGoods = Text(
        "shop.too-many-goods", "一家超市最多登记 {max} 种商品，请先下架再换。",
        "A shop lists at most {max} goods in its life; ask for a new shop.")
    static let shopGoodRetiredAlready = Text(
        "shop.good-retired-already", "这种商品已经下架，不用再改。",
        "This good is off the shelf already; nothing is to be changed.")
    static let shopPriceBackdated = Text(
        "shop.price-backdated", "新价格从今天或以后的一天起。", "A new price holds from today or a later day.")
    static let shopPictureMissing = Text(
        "shop.picture-missing", "这样商品没有照片，不用去掉。", "This good has no picture; there is nothing to take away.")
    static let shopPriceTwice = Text(
        "shop.price-twice", "那一天起已经定了价，请从后一天起再改。",
        "A price begins on that day already; let the new one begin a day later.")
    static let shopDeliveryUnknown = Text(
        "shop.delivery-unknown", "没有这笔进货，请核对。", "There is no such delivery; check which one is meant.")
    static let shopSupplierMissing = Text("shop.supplier-missing", "请写上供货商。", "Name the supplier.")
    static let shopSupplierTooLong = Text(
        "shop.supplier-too-long", "供货商最多 {max} 个字。", "The supplier has at most {max} characters.")
    static let shopReceiptMissing = Text(
        "shop.receipt-missing", "请写上单据号，没有单据的不入库。",
        "Give the number of the invoice; nothing comes in without one.")
    static let shopReceiptTooLong = Text(
        "shop.receipt-too-long", "单据号最多 {max} 个字。", "The invoice number has at most {max} characters.")
    static let shopDayUnfit = Text(
        "shop.delivery-day-unfit", "进货日期要在今天以前的 {days} 天之内。", "The day lies within the last {days} days.")
    static let shopLinesMissing = Text(
        "shop.delivery-empty", "请至少写一种商品的数量。", "Give the count of at least one good.")
    static let shopDeliveredCount = Text(
        "shop.delivered-count", "每种数量是 1 到 {max} 的整数。", "Each count is a whole number from 1 to {max}.")
    static let shopDeliveredCost = Text(
        "shop.delivered-cost", "进价写元，例如 8.50，每件最多一万元。",
        "Write the cost of a piece in yuan, 8.50, ten thousand at most.")
    static let shopDeliveredGoodUnknown = Text(
        "shop.delivered-good-unknown", "有一种商品不在货架上，请先上架。", "One good is not on the shelf; add it first.")
    static let shopDeliveredTwice = Text(
        "shop.delivered-twice", "“{good}”写了两行，请合成一行。", "{good} stands there twice; make one line of it.")
    static let shopNoCeiling = Text(
        "shop.no-ceiling", "{year}年还没有定总额，定了才能进货。",
        "No ceiling is set for {year}; goods come in once one was decided.")
    static let shopOverCeiling = Text(
        "shop.over-ceiling", "超出总额：全年 {ceiling}，已用 {used}，还能用 {left}；这次要 {wanted}。",
        "Above the ceiling: {ceiling} a year, {used} used, {left} left; this delivery costs {wanted}."
    )
    static let shopBasisMissing = Text(
        "shop.basis-missing", "请写上依据，例如哪一次会议第几号决议。", "Cite what it rests on: which meeting's resolution.")
    static let shopBasisTooLong = Text(
        "shop.basis-too-long", "依据最多 {max} 个字。", "The basis has at most {max} characters.")
    static let shopCeilingOutOfRange = Text(
        "shop.ceiling-out-of-range", "总额写元，例如 8000，最多一千万元。",
        "Write the ceiling in yuan, 8000, ten million at most.")
    static let shopYearUnfit = Text(
        "shop.year-unfit", "总额定给今年或明年。", "A ceiling is for this year or the next.")
    static let shopCorrectionByKeeper = Text(
        "shop.correction-by-keeper", "盘点和报损要由管理员以外的人来做，请村里另派一位。",
        "The keeper does not correct the stock; somebody else of the village does.")
    static let shopCorrectionReasonMissing = Text(
        "shop.correction-reason-missing", "请写明原因。", "Say why it differs.")
    static let shopReasonTooLong = Text(
        "shop.reason-too-long", "原因最多 {max} 个字。", "The reason has at most {max} characters.")
    static let shopCorrectionCount = Text(
        "shop.correction-count", "数量是不大于 {max} 的整数，报损至少 1。",
        "The count is a whole number of at most {max}; a loss is at least 1.")
    static let shopNothingToCorrect = Text(
        "shop.nothing-to-correct", "账上和实物一样，不用改。", "The books say the same; nothing is to be corrected.")
    static let shopReservedMissing = Text(
        "shop.reserved-missing", "有 {count} 件是给兑换券留的，请先退掉兑换券。",
        "{count} are put aside for vouchers; have those given up first.")
    static let shopLossTooLarge = Text(
        "shop.loss-too-large", "账上只剩 {left} 件，报损不能更多。", "Only {left} are there; no more can be lost.")
    static let shopRedemptionUnknown = Text(
        "shop.redemption-unknown", "没有这张兑换单，请核对。", "There is no such slip; check its number.")
    static let shopHouseholdElsewhere = Text(
        "shop.household-elsewhere", "这一户不归这家超市，请到本村的超市兑换。",
        "This household belongs to another shop; it is served there.")
    static let shopOwnHousehold = Text(
        "shop.own-household", "给自己家兑换，请换一个人来办。", "For your own household somebody else stands at the counter."
    )
    static let shopBasketUnreadable = Text(
        "shop.basket-unreadable", "商品和数量看不懂，请重新选。", "The goods cannot be read; choose them again.")
    static let shopBasketEmpty = Text(
        "shop.basket-empty", "请至少选一件商品。", "Choose at least one good.")
    static let shopTooManyLines = Text(
        "shop.too-many-lines", "一次最多 {max} 种商品，请分两次。", "At most {max} kinds of goods at once; do it in two.")
    static let shopCountOutOfRange = Text(
        "shop.count-out-of-range", "每种数量是 1 到 {max} 的整数。", "Each count is a whole number from 1 to {max}.")
    static let shopBasketGoodUnknown = Text(
        "shop.basket-good-unknown", "有一种商品这里没有，请重新选。", "One of the goods is not kept here; choose again.")
    static let shopGoodTwice = Text(
        "shop.good-twice", "“{good}”选了两次，请写在一行。", "{good} was chosen twice; give one count.")
    static let shopGoodRetired = Text(
        "shop.good-retired", "“{good}”已经下架，不能兑换。", "{good} is off the shelf and given out no more.")
    static let shopNotEnoughStock = Text(
        "shop.not-enough-stock", "“{good}”只剩 {left} 件，请少换一些。", "Only {left} of {good} are left; take fewer.")
    static let shopNotEnoughPoints = Text(
        "shop.not-enough-points", "积分不够：有 {balance} 分，要 {total} 分，还差 {missing} 分。",
        "Not enough points: {balance} are there, {total} are needed, {missing} are missing.")
    static let shopUndoneAlready = Text(
        "shop.undone-already", "这一单已经撤销，不用再撤。", "This slip was taken back already.")
    static let shopUndoneTooLate = Text(
        "shop.undone-too-late", "只能当天撤销；过了当天，请用盘点和积分冲正来改。",
        "A slip is taken back on its own day; later a stocktaking puts it right.")
    static let shopUndoingReasonMissing = Text(
        "shop.undoing-reason-missing", "请写明为什么撤销。", "Say why it is taken back.")
    static let shopRestSpent = Text(
        "shop.rest-spent", "退回的余分已经用掉，这一单撤不了。",
        "The rest of the voucher is spent; this slip can no longer be taken back.")
    static let shopVoucherUnknown = Text(
        "shop.voucher-unknown", "没有这张兑换券，请核对券上的码。", "There is no such voucher; check its code.")
    static let shopVoucherPoints = Text(
        "shop.voucher-points", "一张券要大于 0 分，最多 {max} 分。",
        "A voucher holds more than 0 and at most {max} points.")
    static let shopTooManyVouchers = Text(
        "shop.too-many-vouchers", "一户最多同时有 {max} 张没用的券，请先用掉或退掉。",
        "A household has at most {max} open vouchers; use or give up some first.")
    static let shopVoucherUsed = Text(
        "shop.voucher-used", "这张券已经用过，不能退。", "This voucher is used and cannot be given up.")
    static let shopVoucherEnded = Text(
        "shop.voucher-ended", "这张券已经退掉或过期，积分已退回。", "This voucher has ended; its points are back.")
    static let shopUseCodeUnknown = Text(
        "shop.voucher-code-unknown", "第 {line} 行：券码不对，请对照纸券再看一遍。",
        "Row {line}: the code is wrong; compare it with the paper.")
    static let shopUseTwice = Text(
        "shop.voucher-twice-on-list", "第 {line} 行：这张券在表上写了两次。",
        "Row {line}: this voucher is on the list twice.")
    static let shopUseUsed = Text(
        "shop.voucher-used-before", "第 {line} 行：这张券 {day} 已经在{shop}用过，单号 {slip}。",
        "Row {line}: this voucher was used on {day} at {shop}, slip {slip}.")
    static let shopUseCancelled = Text(
        "shop.voucher-was-cancelled", "第 {line} 行：这张券已经退掉，积分已退回那一户。",
        "Row {line}: this voucher was given up; its points are back.")
    static let shopUseExpired = Text(
        "shop.voucher-was-expired", "第 {line} 行：这张券只到 {day}，已经过期。",
        "Row {line}: this voucher ended on {day}.")
    static let shopUseDayUnfit = Text(
        "shop.voucher-day-unfit", "第 {line} 行：那一天还没有这张券，或者还没到。",
        "Row {line}: the voucher did not exist on that day, or the day has not come.")
    static let shopUseGoodsMissing = Text(
        "shop.voucher-goods-missing", "第 {line} 行：积分券要写给了什么商品、几件。",
        "Row {line}: say which good was given for a voucher of points, and how many.")
    static let shopUseGoodsUnwanted = Text(
        "shop.voucher-goods-unwanted", "第 {line} 行：这张券上已经写明商品，不用再选。",
        "Row {line}: the voucher names its good already; choose none.")
    static let shopUseTooDear = Text(
        "shop.voucher-too-dear", "第 {line} 行：券值 {worth} 分，商品要 {total} 分。",
        "Row {line}: the voucher holds {worth} points, the goods cost {total}.")
}
