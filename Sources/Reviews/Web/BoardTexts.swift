import Kernel

/// What matters, boards and households' own pages say.
extension Text {
    static let blackOff = Text("reviews.black-off", "黑榜没有开", "There is no black board")
    static let blackOn = Text(
        "reviews.black-on", "黑榜：表决同意公开事项，不写人和户", "Black board: matters are shown by vote, no names")
    static let blackConditions = Text("reviews.black-conditions", "什么条件才能开", "When there may be one")
    static let blackConditionsText = Text(
        "reviews.black-conditions-text", "要写进细则一起表决；只写事，不写人和户；先告知那一户，可以说明；改好马上撤，到期自动撤；不碰健康、贫困、家庭、未成年人、债务和信访。",
        "It is voted with the rule and shows matters, no person or household. The household is told first and may "
            + "reply. It goes at once when put right, by itself at its end. Never health, poverty, family, minors, "
            + "debts or petitions.")
    static let blackSource = Text(
        "reviews.black-source", "个人信息保护法第二十五条，2020年积分制通知", "个人信息保护法 Art. 25, notice of 2020 on points")
    static let mattersTitle = Text("reviews.matters-title", "要改的事项", "Matters to be put right")
    static let mattersNote = Text(
        "reviews.matters-note", "先告知那一户，再决定上不上榜。", "The household is told before anything is shown.")
    static let matterNew = Text("reviews.matter-new", "告知一件要改的事", "Tell a household of a matter")
    static let matterFormPurpose = Text(
        "reviews.matter-form-purpose", "先只告诉那一户，别人看不到。", "Only the household is told; nobody else sees it.")
    static let matterHousehold = Text("reviews.matter-household", "户号", "Household number")
    static let matterHouseholdHint = Text(
        "reviews.matter-household-hint", "只用来告知，不上榜。", "To tell it; it never stands on the board.")
    static let matterWords = Text("reviews.matter-words", "看到了什么", "What is seen")
    static let matterWordsHint = Text(
        "reviews.matter-words-hint", "例如：门前杂物。只写事，不写人。", "For instance: rubbish before the door. No names.")
    static let matterAbout = Text("reviews.matter-about", "关于什么", "About")
    static let matterTell = Text("reviews.matter-tell", "告知这一户", "Tell the household")
    static let matterPurpose = Text(
        "reviews.matter-purpose", "那一户可以说明，也可以先改好。", "The household may reply, or put it right first.")
    static let matterToldOn = Text("reviews.matter-told-on", "告知时间", "Told on")
    static let matterReplyUntil = Text("reviews.matter-reply-until", "说明的时间", "Time to reply")
    static let matterUntil = Text("reviews.matter-until", "最晚撤下", "Off the board by")
    static let matterTold = Text("reviews.matter-told", "已告知，等说明", "Told, may reply")
    static let matterListed = Text("reviews.matter-listed", "在榜上", "On the board")
    static let matterDropped = Text("reviews.matter-dropped", "不上榜", "Not shown")
    static let matterFixed = Text("reviews.matter-fixed", "已改好，撤下", "Put right")
    static let matterExpired = Text("reviews.matter-expired", "到期撤下", "Expired")
    static let matterReplied = Text("reviews.matter-replied", "那一户的说法", "The household's words")
    static let matterAnswer = Text("reviews.matter-answer", "村委会的决定", "The committee's decision")
    static let matterWriteReply = Text("reviews.matter-write-reply", "代记那一户的说法", "Write down what it says")
    static let matterReplyWords = Text("reviews.matter-reply-words", "说明情况", "What there is to say")
    static let matterReplySave = Text("reviews.matter-reply-save", "交说明", "Send the reply")
    static let matterDecide = Text("reviews.matter-decide", "上不上榜", "Whether it is shown")
    static let matterDecideNote = Text(
        "reviews.matter-decide-note", "由另一个人决定；等那一户说明，或者时间过了。",
        "Another person decides, once the household has replied or its time is over.")
    static let matterList = Text("reviews.matter-list", "上榜，只写事", "Show the matter")
    static let matterListHint = Text("reviews.matter-list-hint", "不勾就是不上榜", "Otherwise it is dropped")
    static let matterAnswerWords = Text(
        "reviews.matter-answer-words", "理由，那一户会看到", "Reason, for the household to read")
    static let matterDecideSend = Text("reviews.matter-decide-send", "决定", "Decide")
    static let matterFix = Text("reviews.matter-fix", "改好了，马上撤下", "Put right, take it off")
    static let matterLine = Text(
        "reviews.matter-line", "{place} {count} 户{words}，限期整改，最晚{until}撤下",
        "{place}: {words}, households: {count}; off the board by {until}")
    static let boardTitle = Text("reviews.board-title", "{place}红榜和公开事项", "Boards of {place}")
    static let boardPurpose = Text(
        "reviews.board-purpose", "只看得到前面的户和要改的事，看不到谁排在后面。",
        "The upper ranks and what is to be put right; nobody sees who comes last.")
    static let boardEmpty = Text("reviews.board-empty", "还没有红榜", "No red list yet")
    static let boardEmptyText = Text(
        "reviews.board-empty-text", "评议结束、申诉期过后，村里会在这里公布。",
        "It is shown here once a round is over and nobody may appeal.")
    static let boardMatters = Text("reviews.board-matters", "限期整改的事项", "Matters to be put right soon")
    static let boardMattersNote = Text(
        "reviews.board-matters-note", "只写事，不写哪一户；改好马上撤。",
        "Matters only, no household; off as soon as it is put right.")
    static let boardRule = Text("reviews.board-rule", "按什么评", "The rule behind it")
    static let boardPrint = Text("reviews.board-print", "打印张贴", "Print for the wall")
    static let boardScreen = Text("reviews.board-screen", "大屏", "For a screen")
    static let boardHow = Text("reviews.board-how", "怎么评出来的", "How it came about")
    static let boardHowText = Text(
        "reviews.board-how-text", "积分台账、群众评分表、乡贤评分表三项，按村里表决的比重合成。",
        "The ledger of points, neighbours' sheets and squires' sheets, by the weights that the village voted."
    )
    static let boardQR = Text("reviews.board-qr", "二维码：打开这两个榜", "QR code: opens these boards")
    static let boardKind = Text("reviews.board-kind", "两榜三评议", "Reviews")
    static let boardAsk = Text("reviews.board-ask", "有意见怎么提", "How to object")
    static let boardAskText = Text(
        "reviews.board-ask-text", "扫码看细则和公示，可以在公示期内提意见。",
        "Scan for the rule and the notice; objections are taken while it stands.")
    static let boardScan = Text("reviews.board-scan", "扫码打开", "Scan to open")
    static let screenNext = Text("reviews.screen-next", "下一屏", "Next")
    static let screenLeave = Text("reviews.screen-leave", "退出", "Leave")
    static let ownTitle = Text("reviews.own-title", "{code}户的评议", "Reviews of household {code}")
    static let ownPurpose = Text(
        "reviews.own-purpose", "只有拿着户卡的人看得到这一页。", "Only who holds the household's card sees this page.")
    static let ownTold = Text(
        "reviews.own-told", "村里看到这件事，先告诉您家。您可以说明，也可以先改好。",
        "The village saw this and tells you first. You may reply, or put it right.")
    static let ownListed = Text(
        "reviews.own-listed", "这件事在榜上，没有写您家。改好了告诉村里，马上撤下。",
        "The matter is shown, without your name. Say when it is put right; it goes at once.")
    static let ownSheets = Text("reviews.own-sheets", "请您家评的", "Your sheet for the others")
    static let ownResults = Text("reviews.own-results", "您家的结果", "Your results")
    static let ownResultsNote = Text(
        "reviews.own-results-note", "别的户看不到您家的分。", "No other household sees them.")
    static let ownNoResults = Text(
        "reviews.own-no-results", "还没有评过您家。", "Your household has not been reviewed yet.")
    static let ownRank = Text("reviews.own-rank", "第 {rank} 名，共 {count} 户", "{rank} of {count} households")
    static let ownAppeal = Text("reviews.own-appeal", "觉得不对，提出申诉", "Appeal against it")
    static let ownAppealWords = Text("reviews.own-appeal-words", "哪里不对", "What is wrong")
    static let ownAppealSend = Text("reviews.own-appeal-send", "提出申诉", "Send the appeal")
    static let ownAppealed = Text("reviews.own-appealed", "您家提出的申诉：", "Your appeal:")
    static let ownCard = Text("reviews.own-card", "看积分卡", "To the points card")
    static let aboutEnvironment = Text("reviews.about-environment", "环境卫生", "Clean village")
    static let aboutLabour = Text("reviews.about-labour", "公益劳动", "Work for all")
    static let aboutSafety = Text("reviews.about-safety", "消防和安全", "Fire and safety")
    static let aboutAssembly = Text("reviews.about-assembly", "参会议事", "Meetings")
    static let aboutManners = Text("reviews.about-manners", "文明乡风", "Good manners")
    static let aboutNeighbours = Text("reviews.about-neighbours", "邻里", "Neighbours")
    static let aboutLearning = Text("reviews.about-learning", "学习培训", "Learning")
    static let aboutCharter = Text("reviews.about-charter", "村规民约", "The village charter")
    static let aboutOther = Text("reviews.about-other", "其他看得见的事", "Something else that is seen")
    static let aboutRights = Text("reviews.about-rights", "承包、宅基地、选举（不能上榜）", "Land, elections (never shown)")
    static let aboutBenefits = Text("reviews.about-benefits", "低保、补贴（不能上榜）", "Benefits (never shown)")
    static let aboutFamily = Text("reviews.about-family", "婚育、家庭（不能上榜）", "Family (never shown)")
    static let aboutHealth = Text("reviews.about-health", "健康（不能上榜）", "Health (never shown)")
    static let aboutPoverty = Text("reviews.about-poverty", "贫困（不能上榜）", "Poverty (never shown)")
    static let aboutDebt = Text("reviews.about-debt", "债务（不能上榜）", "Debts (never shown)")
    static let aboutPetition = Text("reviews.about-petition", "信访、投诉（不能上榜）", "Petitions (never shown)")
    static let aboutMinors = Text("reviews.about-minors", "未成年人（不能上榜）", "Minors (never shown)")
    static let aboutApps = Text("reviews.about-apps", "用不用软件（不能上榜）", "Use of apps (never shown)")
}
