import Kernel

/// What lists, their papers and rankings say.
extension Text {
    static let listTitle = Text("rewards.list.title", "{title}，第 {number} 版", "{title}, version {number}")
    static let listVersion = Text("rewards.list.version", "第 {number} 版", "Version {number}")
    static let listTable = Text("rewards.list.table", "名单", "The list")
    static let listEmpty = Text("rewards.list.empty", "名单是空的。", "The list is empty.")
    static let listHousehold = Text("rewards.list.household", "户", "Household")
    static let listRank = Text("rewards.list.rank", "名次", "Rank")
    static let listPoints = Text("rewards.list.points", "积分", "Points")
    static let listAmount = Text("rewards.list.amount", "金额", "Amount")
    static let listStanding = Text(
        "rewards.list.standing", "第 {rank} 名，{points} 分", "rank {rank}, {points} points")
    static let listPlace = Text("rewards.list.place", "村组", "Group")
    static let listCounted = Text("rewards.list.counted", "积分算到", "Counted up to")
    static let listYearClosed = Text(
        "rewards.list.year-closed", "{year} 年全年，已结账",
        "the whole of {year}, closed")
    static let listFrozen = Text("rewards.list.frozen-at", "定格", "Frozen")
    static let listHouseholds = Text("rewards.list.households", "得奖户 / 有积分户", "Rewarded / with points")
    static let listPointsAll = Text("rewards.list.points-all", "参与分配的积分", "Points that share")
    static let listRate = Text("rewards.list.rate", "每分", "A point is worth")
    static let listRateWords = Text(
        "rewards.list.rate-words", "{rate} 元，尾差按余数从大到小补齐",
        "{rate} yuan; what is left goes to the largest remainders")
    static let listPaid = Text("rewards.list.paid", "已发", "Paid")
    static let listReceivedCount = Text("rewards.list.received-count", "已领", "Received")
    static let listNotice = Text("rewards.list.notice", "公示", "Notice")
    static let listNoticeLink = Text("rewards.list.notice-link", "看公示和意见", "The notice and its objections")
    static let listContact = Text("rewards.list.contact", "谁来解答", "Who answers")
    static let listContactHint = Text("rewards.list.contact-hint", "写姓名和电话", "Name and telephone number")
    static let listPublish = Text("rewards.list.publish", "公示", "Publish")
    static let listPublishNote = Text(
        "rewards.list.publish-note", "户主姓名遮一个字；同意上红榜的写全名。末位的户不公示。",
        "Names are masked unless the household agreed to be named. Last places are not published.")
    static let listPublishButton = Text("rewards.list.publish-button", "公示这份名单", "Publish this list")
    static let listUpsetTitle = Text("rewards.list.upset-title", "有异议成立", "An objection was right")
    static let listUpsetText = Text(
        "rewards.list.upset-text", "请先在“积分”里把那一笔改对，再重新算一版，重新公示。",
        "Correct the entry under Points first, then compute and publish a new version.")
    static let listAgain = Text("rewards.list.again", "重新算一版", "Compute a new version")
    static let listBooking = Text("rewards.list.booking", "应发的钱正在记账", "Booking what is owed")
    static let listBookingText = Text(
        "rewards.list.booking-text", "已记 {done} 户，共 {all} 户。",
        "{done} of {all} households are booked.")
    static let listHand = Text("rewards.list.hand", "发放", "Hand out")
    static let listPay = Text("rewards.list.pay", "付款", "Pay")
    static let listHandWhom = Text("rewards.list.hand-whom", "哪些户领了", "Who has it")
    static let listPayWhom = Text("rewards.list.pay-whom", "哪些户领了钱", "Who was paid")
    static let listHandNote = Text(
        "rewards.list.hand-note", "一次最多勾 100 户，当面签收。",
        "Tick up to 100 at once, signed for on the spot.")
    static let listHandButton = Text("rewards.list.hand-button", "记为已领", "Tick as received")
    static let listPayButton = Text("rewards.list.pay-button", "记为已付", "Tick as paid")
    static let listDay = Text("rewards.list.day", "日期", "Day")
    static let listSigner = Text("rewards.list.signer", "谁签收", "Signed by")
    static let listSignerHint = Text(
        "rewards.list.signer-hint", "几户一起领的，写“户主本人”",
        "For several at once write “the heads themselves”")
    static let listSignerOwn = Text("rewards.list.signer-own", "户主本人", "The heads themselves")
    static let listReason = Text("rewards.list.reason", "为什么", "Why")
    static let listReceivedTable = Text("rewards.list.received-table", "已领的户", "Who has it")
    static let listCorrect = Text("rewards.list.correct", "勾错了", "A tick was wrong")
    static let listCorrectText = Text(
        "rewards.list.correct-text", "撤回以后可以重新勾；钱用冲正记回应付。",
        "It can be ticked again afterwards; a payment is reversed in the book.")
    static let listCorrectButton = Text("rewards.list.correct-button", "撤回这一户", "Take it back")
    static let listLast = Text(
        "rewards.list.last", "末位告知（{count} 户，只有您能看到）",
        "Last places ({count}, seen by you only)")
    static let listLastNote = Text(
        "rewards.list.last-note", "请上门单独告知，问有什么难处、要什么帮助。不张贴，不群发，不影响任何待遇。",
        "Call on each, ask what is hard and what would help. No posting, no group message, no benefit touched."
    )
    static let listLastWhom = Text("rewards.list.last-whom", "已经告知的户", "Households that were told")
    static let listLastButton = Text("rewards.list.last-button", "记为已告知", "Tick as told")
    static let listLetters = Text("rewards.list.letters", "打印告知单", "Print the letters")
    static let listSlips = Text("rewards.list.slips", "打印领取单", "Print the slips")
    static let listSigning = Text("rewards.list.signing", "打印签收表", "Print the sheet to sign")
    static let listFull = Text(
        "rewards.list.full", "带全名的表（要写原因，会留下记录）",
        "Names in full (say why; the look is logged)")
    static let listFullButton = Text("rewards.list.full-button", "下载带全名的表", "Download with names in full")
    static let listLookReason = Text("rewards.list.look-reason", "为什么要看全名", "Why you need the names")
    static let listLookHint = Text(
        "rewards.list.look-hint", "例如：到银行代发",
        "For instance: for the bank's payment run")
    static let sheetSlips = Text("rewards.sheet.slips", "积分奖励领取单", "Slips for rewards")
    static let sheetSigning = Text("rewards.sheet.signing", "积分奖励签收表", "Sheet to sign for rewards")
    static let sheetLetters = Text("rewards.sheet.letters", "告知单（单独送达）", "Private letters")
    static let sheetSlip = Text(
        "rewards.sheet.slip", "{year}年积分 {points} 分，第 {rank} 名",
        "{points} points in {year}, rank {rank}")
    static let sheetSigned = Text("rewards.sheet.signed", "签收", "Signed")
    static let sheetSum = Text("rewards.sheet.sum", "合计", "Sum")
    static let sheetGiver = Text("rewards.sheet.giver", "发放人", "Handed out by")
    static let sheetWitness = Text("rewards.sheet.witness", "监督人", "Witness")
    static let sheetSign = Text("rewards.sheet.sign", "（签字）", "(signature)")
    static let sheetFoot = Text(
        "rewards.sheet.foot", "依据第 {number} 号决议，{day}。",
        "By resolution {number} of {day}.")
    static let sheetLetter = Text(
        "rewards.sheet.letter", "您家 {year} 年的积分是 {points} 分。这张单子只给您家，{place}不会公布，也不影响您家的任何待遇。",
        "You had {points} points in {year}. {place} tells nobody but you, and none of your benefits is touched."
    )
    static let sheetCut = Text(
        "rewards.sheet.cut", "请剪开，一户一张，装信封单独送到。", "Cut them apart: one letter a household, in an envelope.")
    static let sheetLetterHelp = Text(
        "rewards.sheet.letter-help", "有什么难处，请告诉村里，我们来帮您。",
        "If something is hard, tell the village; we will help.")
    static let sheetNoLetters = Text("rewards.sheet.no-letters", "没有要告知的户。", "There is nobody to tell.")
    static let rankingTitle = Text(
        "rewards.ranking.title", "{place} {year} 年积分排名",
        "Ranking of {year}, {place}")
    static let rankingPurpose = Text(
        "rewards.ranking.purpose", "按这一年得到的积分排，花掉的也算。内部用，不张贴。",
        "By the points earned in the year, spent ones too. For the desk, not for the wall.")
    static let rankingYears = Text("rewards.ranking.years", "哪一年", "Year")
    static let rankingTable = Text("rewards.ranking.table", "排名", "Ranking")
    static let rankingLastTable = Text("rewards.ranking.last-table", "最后的户", "Last places")
    static let rankingEmpty = Text(
        "rewards.ranking.empty", "这一年还没有积分入账。",
        "No points of that year are in the books yet.")
    static let rankingFirst = Text("rewards.ranking.first", "看前面的", "The first places")
    static let rankingLast = Text("rewards.ranking.last", "看最后的（内部）", "The last places (internal)")
    static let rankingLastNote = Text(
        "rewards.ranking.last-note", "只给您看，用来找需要帮助的户；不公布，不张贴。",
        "For you only, to find who needs help; never published.")
}
