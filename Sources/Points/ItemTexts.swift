import Kernel

/// What this room says no with when an item is entered.
extension Text {
    static let pointsCodeMalformed = Text(
        "points.code-malformed", "代码用字母、数字和短横，最多 {max} 个字符。",
        "A code has letters, digits and hyphens, at most {max} characters.")
    static let pointsCodeTaken = Text(
        "points.code-taken", "清单里已经有代码 {code}，请换一个。",
        "The list has an item {code} already; choose another code.")
    static let pointsTitleMissing = Text("points.title-missing", "请写做什么事。", "Say what is to be done.")
    static let pointsTitleTooLong = Text(
        "points.title-too-long", "事项最多 {max} 个字。",
        "An item's title has at most {max} characters.")
    static let pointsHeadingMissing = Text(
        "points.heading-missing", "请写属于哪一类，例如公益劳动。",
        "Say which part of the list it belongs to.")
    static let pointsHeadingTooLong = Text(
        "points.heading-too-long", "类别最多 {max} 个字。",
        "A part's name has at most {max} characters.")
    static let pointsGroundRights = Text(
        "points.forbidden-rights", "承包权、宅基地、成员身份和选举是法定权利，积分不能碰（村民委员会组织法第二十七条，农村集体经济组织法第八、十三、十八条）；请改成别的事项。",
        "Contracted land, homesteads, membership and elections are rights by law, which no points may "
            + "touch (村民委员会组织法 Art. 27, 农村集体经济组织法 Arts. 8, 13, 18); enter another matter.")
    static let pointsGroundBenefits = Text(
        "points.forbidden-benefits", "低保、补贴、就学等待遇由国家政策定，积分不能加减（村民委员会组织法第二十七条，2020年积分制通知）；请改成别的事项。",
        "Benefits, subsidies and schooling follow from policy, and no points may add or take (村民委员会组织法 "
            + "Art. 27, notice of 2020 on points); enter another matter.")
    static let pointsGroundFamily = Text(
        "points.forbidden-family", "婚育和家庭的事不能计分，也不能让一家替一个人受过（村民委员会组织法第二十七条）；请改成别的事项。",
        "Marriage, births and family are not counted, and no family answers for one of its members "
            + "(村民委员会组织法 Art. 27); enter another matter.")
    static let pointsGroundHealth = Text(
        "points.forbidden-health", "健康和残疾是敏感个人信息，不能计分（个人信息保护法第二十八条）；请改成别的事项。",
        "Health and disability are sensitive personal data and not counted (个人信息保护法 Art. 28); enter "
            + "another matter.")
    static let pointsGroundPoverty = Text(
        "points.forbidden-poverty", "贫困不能计分，也不能因此扣分（村民委员会组织法第二十七条，2020年积分制通知）；请改成别的事项。",
        "Poverty is not counted, and nobody loses points by it (村民委员会组织法 Art. 27, notice of 2020 on "
            + "points); enter another matter.")
    static let pointsGroundDebt = Text(
        "points.forbidden-debt", "欠款和信用不能计分（个人信息保护法第六、二十八条）；请改成别的事项。",
        "Debts and credit are not counted (个人信息保护法 Arts. 6, 28); enter another matter.")
    static let pointsGroundPetition = Text(
        "points.forbidden-petition", "信访、投诉、诉讼是公民的权利，不能加分也不能扣分（宪法第四十一条）；请改成别的事项。",
        "Petitions, complaints and lawsuits are a citizen's right, and no points go with them (宪法 Art. "
            + "41); enter another matter.")
    static let pointsGroundMinors = Text(
        "points.forbidden-minors", "未成年人不计分（个人信息保护法第二十八条，未成年人保护法第七十二条）；请改成别的事项。",
        "Minors have no points (个人信息保护法 Art. 28, 未成年人保护法 Art. 72); enter another matter.")
    static let pointsGroundApps = Text(
        "points.forbidden-apps", "用不用软件、点赞、打卡、在线时长不能计分（国办函〔2026〕12号）；请改成别的事项。",
        "Use of apps, likes, check-ins and time online are not counted (国办函〔2026〕12号); enter another matter.")
    static let pointsUnreadable = Text(
        "points.points-unreadable", "分值看不懂，请写数字，例如 5 或 0.5，扣分写 -5。",
        "The points cannot be read; write a number such as 5, 0.5, or -5 for a deduction.")
    static let pointsZero = Text("points.points-zero", "分值不能是 0。", "The points cannot be 0.")
    static let pointsTooLarge = Text(
        "points.points-too-large", "一次最多 {max} 分，请核对是不是多写了零。",
        "One time counts {max} points at most; check the zeros.")
    static let pointsCapNotAbove = Text(
        "points.cap-not-above", "上限不能比一次的分值小，也不能是 0。",
        "A limit is not below the points of one time, and not 0.")
    static let pointsCapTooLarge = Text(
        "points.cap-too-large", "上限最多 {max} 分。",
        "A limit is at most {max} points.")
    static let pointsCapOnDeduction = Text(
        "points.cap-on-deduction", "扣分项不设上限，请去掉。",
        "A deduction has no limit; leave it out.")
    static let pointsDeclarersMissing = Text(
        "points.declarers-missing", "至少选一种可以申报的人。",
        "Choose at least one who may declare it.")
    static let pointsDeductionByHousehold = Text(
        "points.deduction-by-household", "扣分不能由本户申报，请去掉“本户”。",
        "A household does not declare its own deduction; take it out.")
    static let pointsExpiryMissing = Text(
        "points.expiry-missing", "扣分要写多少天后自动撤销。",
        "Say after how many days the deduction ends by itself.")
    static let pointsExpiryTooLong = Text(
        "points.expiry-too-long", "扣分最多保留 {max} 天。",
        "A deduction stands {max} days at most.")
    static let pointsExpiryOfAward = Text(
        "points.expiry-of-award", "加分不会到期，请把天数去掉。",
        "What adds points does not end; leave the days out.")
    static let pointsTriggerOfDeduction = Text(
        "points.trigger-of-deduction", "扣分要有人提出并先告知那一户，不能由系统自动登记，请选由人登记。",
        "A deduction is proposed by a person, and the household is told first; no record makes one by itself. "
            + "Choose by hand.")
    static let pointsTooManyItems = Text(
        "points.too-many-items", "一份清单最多 {max} 项。",
        "A list has at most {max} items.")
    static let pointsItemUnknown = Text(
        "points.item-unknown", "清单里没有这一项，请回到清单再看。",
        "The list has no such item; go back to it.")
    static let pointsWordUnknown = Text(
        "points.word-unknown", "看不懂“{word}”，请照导出的表里的写法填。",
        "“{word}” means nothing here; write it as in the exported sheet.")
}
