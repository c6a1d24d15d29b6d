import Kernel

/// What shops, shelves and deliveries say.
extension Text {
    static let shopTitle = Text("shop.title", "{place}积分超市", "Points shop (积分超市) of {place}")
    static let shopsTitle = Text("shop.shops-title", "{place}的积分超市", "Points shops of {place}")
    static let shopPurpose = Text("shop.purpose", "用积分换东西，不收钱。", "Goods for points; no money is taken.")
    static let shopHomePurpose = Text(
        "shop.home-purpose", "货架、进货、兑换，都在这里。", "Shelf, deliveries and counter.")
    static let shopNone = Text("shop.none", "这里还没有积分超市", "There is no points shop here yet")
    static let shopNoneText = Text(
        "shop.none-text", "村里开办以后，商品和价格就写在这里。",
        "Once the village opens one, its goods and prices stand here.")
    static let shopFound = Text("shop.found", "开办积分超市", "Open a points shop")
    static let shopFoundText = Text(
        "shop.found-text", "定好管理员和总额，就可以开办。", "Name a keeper and a ceiling, and open it.")
    static let shopFoundPurpose = Text(
        "shop.found-purpose", "开在{place}，有固定的管理员。", "In {place}, with a keeper of its own.")
    static let shopFoundSend = Text("shop.found-send", "开办", "Open the shop")
    static let shopName = Text("shop.name", "名字", "Name")
    static let shopHours = Text("shop.hours", "开放时间", "Opening hours")
    static let shopHoursHint = Text(
        "shop.hours-hint", "例如：每周五上午9点到11点，村委会门口", "For instance: Fridays 9 to 11, at the village office")
    static let shopKeeper = Text("shop.keeper", "管理员", "Keeper")
    static let shopKeeperHint = Text(
        "shop.keeper-hint", "管柜台的人；盘点由别人来做", "Stands at the counter; somebody else counts the stock")
    static let shopChoose = Text("shop.choose", "请选一位", "Choose somebody")
    static let shopKeep = Text("shop.keep", "管理这家超市", "Keep this shop")
    static let shopBoard = Text("shop.board", "积分榜", "Board of points")
    static let shopBack = Text("shop.back", "回到积分卡", "Back to the card")
    static let shopFaceLink = Text("shop.face-link", "公开的货架", "The public shelf")
    static let shopSummary = Text(
        "shop.summary", "一共送出 {pieces} 件；{year}年用掉 {points} 分。",
        "{pieces} pieces given out; {points} points used in {year}.")
    static let shopGoods = Text("shop.goods", "商品", "Goods")
    static let shopGood = Text("shop.good", "商品", "Good")
    static let shopPrice = Text("shop.price", "积分", "Points")
    static let shopPoints = Text("shop.points", "积分", "Points")
    static let shopLeft = Text("shop.left", "还剩", "Left")
    static let shopNoneLeft = Text("shop.none-left", "换完了", "none left")
    static let shopNoGoods = Text("shop.no-goods", "货架上还没有商品。", "Nothing is on the shelf yet.")
    static let shopWorthOne = Text("shop.worth-one", "{points}\u{00A0}分", "{points}\u{00A0}point")
    static let shopWorth = Text("shop.worth", "{points}\u{00A0}分", "{points}\u{00A0}points")
    static let shopCount = Text("shop.count", "{count}\u{00A0}{unit}", "{count}\u{00A0}{unit}")
    static let shopPrintPrices = Text("shop.print-prices", "打印价目", "Print the price list")
    static let shopPriceList = Text("shop.price-list", "价目表", "Price list")
    static let shopQR = Text("shop.qr", "二维码：打开积分超市", "QR code: opens the points shop")
    static let shopScan = Text("shop.scan", "扫一扫", "Scan")
    static let shopAsk = Text("shop.ask", "怎么换", "How it works")
    static let shopHow = Text("shop.how", "积分怎么用", "How points are used")
    static let shopHowNoMoney = Text("shop.how-no-money", "不收钱", "No money")
    static let shopHowNoMoneyText = Text(
        "shop.how-no-money-text", "只用积分，不收钱，不找零，也不能换成钱。",
        "Points only: no money is taken, given as change, or paid out.")
    static let shopHowRank = Text("shop.how-rank", "名次", "Ranks")
    static let shopHowRankText = Text(
        "shop.how-rank-text", "用掉的积分不影响当年名次。", "Using points does not change the rank of the year.")
    static let shopHowVoucher = Text("shop.how-voucher", "兑换券", "Vouchers")
    static let shopHowVoucherText = Text(
        "shop.how-voucher-text", "可以先开兑换券，没有网络也能用；过期没用，积分退回。",
        "A voucher works without a network; what is not used in time gives its points back.")
    static let shopShelf = Text("shop.shelf", "货架", "Shelf")
    static let shopReserved = Text("shop.reserved", "兑换券留了 {count}", "{count} put aside for vouchers")
    static let shopTaken = Text("shop.taken", "{year}年收回积分", "Points taken in {year}")
    static let shopOpenVouchers = Text("shop.open-vouchers", "没用的兑换券", "Open vouchers")
    static let shopBudget = Text("shop.budget", "{year}年进货总额", "Ceiling of {year}")
    static let shopBudgetUse = Text(
        "shop.budget-use", "已用 {used}，共 {ceiling}", "{used} used of {ceiling}")
    static let shopBudgetNone = Text("shop.budget-none", "还没有定", "not set yet")
    static let shopBasis = Text("shop.basis", "依据：{basis}", "Basis: {basis}")
    static let shopIsClosed = Text("shop.is-closed", "已停办", "Closed")
    static let shopKeeping = Text("shop.keeping", "总额、管理员、停办", "Ceiling, keeper, closing")
    static let shopSlips = Text("shop.slips", "兑换单", "Slips")
    static let shopNoSlips = Text("shop.no-slips", "还没有兑换过。", "Nothing has been given out yet.")
    static let shopOwnTitle = Text("shop.own-title", "用积分换东西", "Goods for our points")
    static let shopOwnPurpose = Text(
        "shop.own-purpose", "看能换什么；也可以先开一张兑换券。", "See what there is; or make a voucher first.")
    static let shopCardOf = Text("shop.card-of", "{household} 的积分卡", "Card of {household}")
    static let shopCardMissing = Text(
        "shop.card-missing", "请先扫积分卡，或输入卡号。", "Scan the card or type its number first.")
    static let shopCardUnknown = Text(
        "shop.card-unknown", "没有这张积分卡，或者已经换了新卡，请核对。", "There is no such card, or it was replaced; check it.")
    static let ceilingTitle = Text("shop.ceiling-title", "定进货总额", "Set the ceiling")
    static let ceilingYear = Text("shop.ceiling-year", "哪一年", "Year")
    static let ceilingAmount = Text("shop.ceiling-amount", "总额（元）", "Ceiling (yuan)")
    static let ceilingHint = Text(
        "shop.ceiling-hint", "一年里进货不能超过这个数", "A year's deliveries stay below it")
    static let ceilingBasis = Text("shop.ceiling-basis", "依据", "Basis")
    static let ceilingBasisHint = Text(
        "shop.ceiling-basis-hint", "哪一次会议、第几号决议", "Which meeting, which resolution")
    static let ceilingSend = Text("shop.ceiling-send", "定下总额", "Set it")
    static let keeperTitle = Text("shop.keeper-title", "换管理员", "Another keeper")
    static let keeperSend = Text("shop.keeper-send", "交给这一位", "Give it over")
    static let closureTitle = Text("shop.closure-title", "停办", "Close the shop")
    static let closureText = Text(
        "shop.closure-text", "停办以后不再兑换；没用的兑换券要先处理完。",
        "Nothing is given out any more; open vouchers are settled first.")
    static let closureSend = Text("shop.closure-send", "停办这家超市", "Close this shop")
    static let goodPicture = Text("shop.good.picture", "照片", "Picture")
    static let goodPictureHint = Text(
        "shop.good.picture-hint", "只拍商品，不要拍到人；20 MB 以内，存下来会缩小，去掉拍摄地点",
        "The good alone, nobody beside it; up to 20 MB, made smaller and freed of its place")
    static let goodPictureTitle = Text("shop.good.picture-title", "加一张照片", "Add a picture")
    static let goodPictureOther = Text("shop.good.picture-other", "换掉或者去掉照片", "Change or remove the picture")
    static let goodPictureSend = Text("shop.good.picture-send", "用这张照片", "Show this picture")
    static let goodPictureRemove = Text("shop.good.picture-remove", "去掉照片", "Remove the picture")
    static let goodNew = Text("shop.good-new", "上架新商品", "Add a good")
    static let goodNewPurpose = Text(
        "shop.good-new-purpose", "写明规格、单位和积分。", "Its size, unit and points.")
    static let goodName = Text("shop.good-name", "商品", "Good")
    static let goodNameHint = Text(
        "shop.good-name-hint", "写明规格，例如：洗衣液 2千克", "With its size: washing liquid, 2 kg")
    static let goodUnit = Text("shop.good-unit", "单位", "Unit")
    static let goodUnitHint = Text("shop.good-unit-hint", "瓶、袋、提", "bottle, bag, pack")
    static let goodPrice = Text("shop.good-price", "一件多少积分", "Points for one")
    static let goodPriceHint = Text("shop.good-price-hint", "例如 10 或 0.5", "For instance 10 or 0.5")
    static let goodSend = Text("shop.good-send", "上架", "Put it on the shelf")
    static let goodReserved = Text("shop.good-reserved", "给兑换券留的", "Put aside for vouchers")
    static let goodPrices = Text("shop.good-prices", "价格", "Prices")
    static let goodFrom = Text("shop.good-from", "从哪天起", "From")
    static let goodCorrections = Text("shop.good-corrections", "盘点和报损", "Counts and losses")
    static let goodCorrected = Text("shop.good-corrected", "什么时候、为什么", "When and why")
    static let goodDifference = Text("shop.good-difference", "增减", "Change")
    static let goodCount = Text("shop.good-count", "盘点", "Stocktaking")
    static let goodLoss = Text("shop.good-loss", "报损", "Loss")
    static let goodRetiredMark = Text("shop.good-retired-mark", "已下架", "off the shelf")
    static let goodRetiredOn = Text(
        "shop.good-retired-on", "{day}起不再兑换；已经开的券照样有效。",
        "Given out no more since {day}; vouchers made before are honoured.")
    static let priceTitle = Text("shop.price-title", "改价", "Another price")
    static let priceSend = Text("shop.price-send", "定下新价", "Set the price")
    static let retireTitle = Text("shop.retire-title", "下架", "Take it off the shelf")
    static let retireText = Text(
        "shop.retire-text", "下架以后不再兑换，不能再上架。", "It is given out no more, and does not come back.")
    static let retireSend = Text("shop.retire-send", "下架这种商品", "Take it off")
    static let correctTitle = Text("shop.correct-title", "盘点、报损", "Count the stock, write off")
    static let correctWay = Text("shop.correct-way", "做什么", "What is it")
    static let correctCountHint = Text(
        "shop.correct-count-hint", "数出来有多少件，连同给兑换券留的", "How many lie there, with those put aside")
    static let correctLossHint = Text(
        "shop.correct-loss-hint", "坏了、过期了多少件", "How many are broken or spoilt")
    static let correctReason = Text("shop.correct-reason", "原因", "Reason")
    static let correctSend = Text("shop.correct-send", "记下", "Enter it")
    static let deliveries = Text("shop.deliveries", "进货", "Deliveries")
    static let deliveryNew = Text("shop.delivery-new", "登记进货", "Enter a delivery")
    static let deliveryPurpose = Text(
        "shop.delivery-purpose", "按单据登记，一年合计不超过总额。", "By its invoice; the year stays below the ceiling.")
    static let deliverySupplier = Text("shop.delivery-supplier", "供货商", "Supplier")
    static let deliveryDay = Text("shop.delivery-day", "进货日期", "Day")
    static let deliveryReceipt = Text("shop.delivery-receipt", "单据号", "Invoice number")
    static let deliveryReceiptHint = Text(
        "shop.delivery-receipt-hint", "发票或送货单上的号码", "As it stands on the invoice")
    static let deliveryLines = Text("shop.delivery-lines", "只填这次到货的。", "Fill in what has come.")
    static let deliveryCount = Text("shop.delivery-count", "数量（{unit}）", "Count ({unit})")
    static let deliveryUnitCost = Text("shop.delivery-unit-cost", "进价（元）", "Cost of one (yuan)")
    static let deliveryCost = Text("shop.delivery-cost", "金额", "Cost")
    static let deliverySend = Text("shop.delivery-send", "入库", "Put it on the shelf")
    static let deliveryBy = Text("shop.delivery-by", "登记人", "Entered by")
    static let deliveryNone = Text("shop.delivery-none", "还没有进货", "No delivery yet")
    static let deliveryNoneText = Text(
        "shop.delivery-none-text", "进了货，货架上才有东西可换。", "Goods can be given out once some have come.")
    static let deliveryFirst = Text(
        "shop.delivery-first", "先上架商品，再登记进货。", "Add a good first, then enter its delivery.")
}
