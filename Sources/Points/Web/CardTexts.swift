import Kernel

/// What the home page, household cards and boards say.
extension Text {
    static let homeTitle = Text("points.home-title", "{place}积分", "Points of {place}")
    static let homePurpose = Text(
        "points.home-purpose", "登记、审核、公示、入账，一步不少。",
        "Declared, checked, published, booked: no step is left out.")
    static let homeHolds = Text("points.home-holds", "现在用的清单：", "The list that holds:")
    static let homeNoList = Text(
        "points.home-no-list", "还没有表决通过的积分清单，不能记分。",
        "No rule list has been adopted yet; no points are counted.")
    static let homeToCheck = Text("points.home-to-check", "等审核", "To check")
    static let homeToPublish = Text("points.home-to-publish", "等公示", "To publish")
    static let homeInWindow = Text("points.home-in-window", "公示中", "In a window")
    static let homeToDecide = Text("points.home-to-decide", "等决定的扣分", "Deductions to decide")
    static let homeBudget = Text("points.home-budget", "全年总分", "Budget")
    static let homeByAnother = Text("points.home-by-another", "由别人审核", "for somebody else")
    static let homeHouseholds = Text("points.home-households", "{count} 户", "households: {count}")
    static let homeChecks = Text("points.home-checks", "等审核的登记", "Declarations to check")
    static let homeNothing = Text("points.home-nothing", "现在没有。", "Nothing at present.")
    static let homeDeductions = Text(
        "points.home-deductions", "扣分：等说明或决定",
        "Deductions: to be heard or decided")
    static let homeContested = Text("points.home-contested", "要冲正的", "To be taken back")
    static let homeContestedNote = Text(
        "points.home-contested-note", "意见成立，但分已经用掉，有分了再冲。",
        "Found wrong, but spent; take them back once there are enough points.")
    static let homeRanks = Text(
        "points.home-ranks", "今年领先的户（内部）",
        "Leading households of the year (internal)")
    static let homeBoards = Text("points.home-boards", "各网格、各组的积分榜", "Boards of grids and groups")
    static let reviewsLink = Text("points.reviews-link", "两榜三评议", "Reviews (两榜三评议)")
    static let boardLink = Text("points.board-link", "积分榜", "Board")
    static let shopLink = Text("points.shop-link", "积分超市", "Points shop (积分超市)")
    static let cardShort = Text(
        "points.card-short", "到积分超市报卡号：{code}。", "At the points shop say the number: {code}.")
    static let chooserEmpty = Text("points.chooser-empty", "还没有哪个村用积分", "No village counts points yet")
    static let chooserEmptyText = Text(
        "points.chooser-empty-text", "用不用由村里自己表决。",
        "Each village votes on it itself.")
    static let chooserListed = Text("points.chooser-listed", "有积分清单的", "With a rule list")
    static let chooserAll = Text("points.chooser-all", "按地方找", "By place")
    static let chooserPurpose = Text("points.chooser-purpose", "选一个村，看它的积分。", "Choose a village.")
    static let cardTitle = Text("points.card-title", "{household} 的积分", "Points of {household}")
    static let cardPurpose = Text(
        "points.card-purpose", "这一页只有拿着积分卡的人看得到。",
        "Only who holds the card can see this page.")
    static let cardBalance = Text("points.card-balance", "现在有", "Balance")
    static let cardYear = Text("points.card-year", "{year}年得分", "Points of {year}")
    static let cardRank = Text("points.card-rank", "今年名次", "Rank of the year")
    static let cardRankWords = Text(
        "points.card-rank-words", "{households} 户里第 {rank}",
        "{rank} of {households}")
    static let cardPlace = Text("points.card-place", "在哪里", "Where")
    static let cardItem = Text("points.card-item", "事项", "Item")
    static let cardWaiting = Text("points.card-waiting", "还没入账的", "Not in the books")
    static let cardDeclare = Text("points.card-declare", "登记我家做的事", "Declare what we have done")
    static let cardPrint = Text("points.card-print", "打印积分卡", "Print the card")
    static let cardRules = Text("points.card-rules", "积分清单", "Rule list (积分清单)")
    static let cardDeduction = Text(
        "points.card-deduction", "{day}，{item}，拟扣 {points}。现在还没有扣。",
        "{day}, {item}: {points} proposed. Nothing has been deducted yet.")
    static let cardDeductionTitle = Text(
        "points.card-deduction-title", "村里提出扣分，请您说明",
        "A deduction is proposed; tell your side")
    static let cardReplied = Text("points.card-replied", "您的说明已经收到：", "Your reply is here:")
    static let cardReplyWords = Text("points.card-reply-words", "您怎么说", "Your side")
    static let cardReplyHint = Text("points.card-reply-hint", "只有村委会看得到", "Only the committee reads it")
    static let cardReplySend = Text("points.card-reply-send", "交给村委会", "Send it to the committee")
    static let consentTitle = Text("points.consent-title", "上红榜", "Red list")
    static let consentText = Text(
        "points.consent-text", "同意了，积分榜上才写户主的名字；随时可以收回。",
        "With your consent the board names the head of the household; take it back at any time.")
    static let consentGiven = Text("points.consent-given", "{day}同意上榜。", "Agreed on {day}.")
    static let consentNone = Text(
        "points.consent-none", "没有同意，榜上不写名字。",
        "Not agreed; the board shows no name.")
    static let consentGive = Text("points.consent-give", "同意写名字", "Agree to be named")
    static let consentTakeBack = Text("points.consent-take-back", "收回同意", "Take the consent back")
    static let consentEnter = Text("points.consent-enter", "记下同意", "Enter the consent")
    static let consentHow = Text("points.consent-how", "怎么同意的", "How they agreed")
    static let consentHowHint = Text(
        "points.consent-how-hint", "例如：11月20日户主在同意书上签字",
        "For instance: signed on paper on 20 November")
    static let cardDeclareTitle = Text("points.card-declare-title", "登记我家做的事", "Declare what we have done")
    static let cardDeclarePurpose = Text(
        "points.card-declare-purpose", "登记后由村里审核，公示没人提意见就入账。",
        "The village checks it; after its window it comes into the books.")
    static let cardQR = Text("points.card-qr", "二维码：打开这一户的积分", "QR code: opens the household's points")
    static let cardNumber = Text("points.card-number", "{code}户", "Household {code}")
    static let cardKind = Text("points.card-kind", "户积分卡", "Household card")
    static let cardOwnPage = Text("points.card-own-page", "自己家的积分，扫码就看", "Your own points: scan the code")
    static let cardKeep = Text(
        "points.card-keep", "码就是钥匙，请收好；丢了到村里换一张。",
        "The code is the key; keep it safe. If it is lost, the village gives out a new one.")
    static let cardScan = Text("points.card-scan", "扫一扫", "Scan")
    static let cardAsOf = Text("points.card-as-of", "截至{day}。", "As of {day}.")
    static let cardFoot = Text("points.card-foot", "按《{title}》第{number}版。", "By {title}, version {number}.")
    static let cardOpen = Text("points.card-open", "看这一户自己的页面", "The household's own page")
    static let cardDeductions = Text("points.card-deductions", "扣分", "Deductions")
    static let cardRenew = Text("points.card-renew", "换一张新卡", "Give out a new card")
    static let cardRenewTitle = Text("points.card-renew-title", "卡丢了", "The card is lost")
    static let cardRenewText = Text(
        "points.card-renew-text", "换了新卡，旧卡上的码就打不开了。",
        "With a new card the code of the old one opens nothing.")
    static let householdPointsPurpose = Text(
        "points.household-purpose", "户档案：每一笔积分从哪里来。",
        "The household's file: where each point comes from.")
    static let mineTitle = Text("points.mine-title", "我家的积分", "Our points")
    static let mineEmpty = Text("points.mine-empty", "户册里还没有您家", "You are on no household's register yet")
    static let mineEmptyText = Text(
        "points.mine-empty-text", "请到村委会核对户册，或者扫积分卡上的码。",
        "Have the village check the register, or scan the code of your card.")
    static let rankTitle = Text("points.rank-title", "{place}{year}年积分榜", "Points of {place}, {year}")
    static let rankPurpose = Text(
        "points.rank-purpose", "只公开前面的名次；同意的户才写名字。",
        "Only the upper ranks are shown, and names of those who agreed.")
    static let rankSummary = Text(
        "points.rank-summary", "{households} 户里 {active} 户有积分，一共 {sum} 分。",
        "{active} of {households} households have points, {sum} in all.")
    static let rankTable = Text("points.rank-table", "名次", "Ranks")
    static let rankRank = Text("points.rank-rank", "名次", "Rank")
    static let rankHousehold = Text("points.rank-household", "户", "Household")
    static let rankPlace = Text("points.rank-place", "在哪里", "Where")
    static let rankPoints = Text("points.rank-points", "积分", "Points")
    static let rankUnnamed = Text("points.rank-unnamed", "一户（不公开名字）", "a household, not named")
    static let rankEmpty = Text("points.rank-empty", "今年还没有入账的积分。", "No points of this year yet.")
    static let rankHow = Text("points.rank-how", "怎么排", "How it is ranked")
    static let rankHowText = Text(
        "points.rank-how-text", "按今年入账的积分排，用掉的不减；只公开不超过一半的户，末尾的不公开。",
        "By the points of this year, spent or not; never more than half of the households, and never the last."
    )
    static let redTitle = Text("points.red-title", "红榜", "Red list (红榜)")
    static let redNote = Text("points.red-note", "都是自己同意写名字的。", "All agreed to be named.")
    static let matterTitle = Text("points.matter-title", "要改的事（黑榜）", "To be put right (黑榜)")
    static let matterNote = Text(
        "points.matter-note", "只写事，不写户；改好或到期就撤下。",
        "The matter, no household; it goes when put right or at its end.")
    static let matterWords = Text(
        "points.matter-words", "{title}：{count} 户",
        "{title}, households: {count}")
    static let boardPrint = Text("points.board-print", "打印", "Print")
    static let boardScreen = Text("points.board-screen", "电视大屏", "For a television")
    static let boardNotices = Text("points.board-notices", "村公示栏", "Notice board")
    static let rankQR = Text("points.rank-qr", "二维码：打开积分榜", "QR code: opens the board")
    static let rankKind = Text("points.rank-kind", "积分榜", "Board of points")
    static let rankAsk = Text("points.rank-ask", "想看自己家的积分", "To see your own points")
    static let rankAskText = Text(
        "points.rank-ask-text", "扫各户积分卡上的码，或者到村委会问。",
        "Scan the code of your household's card, or ask at the village office.")
    static let screenNext = Text("points.screen-next", "下一屏", "Next")
    static let screenLeave = Text("points.screen-leave", "退出大屏", "Leave")
}
