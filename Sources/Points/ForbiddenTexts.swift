import Kernel

/// What this room says no with where an item's words are about what no points may touch.
extension Text {
    static let pointsDepends = Text(
        "points.depends",
        "“{word}”是让法定权利或者政策待遇看积分，加分扣分都不行（村民委员会组织法第二十七条，农村集体经济组织法第八、十三、十八条，"
            + "2020年积分制通知）；请改成别的事项。",
        "By “{word}” a right or a benefit would follow from points, which neither an award nor a deduction may do "
            + "(村民委员会组织法 Art. 27, 农村集体经济组织法 Arts. 8, 13, 18, notice of 2020 on points); enter another matter."
    )
    static let pointsItemForbidden = Text(
        "points.version-item-forbidden", "{code} 里的“{word}”积分不能碰（村民委员会组织法第二十七条，2020年积分制通知）；请先去掉这一项。",
        "“{word}” in {code} is what no points may touch (村民委员会组织法 Art. 27, notice of 2020 on points); take the "
            + "item out first.")
    static let pointsSpeaksRights = Text(
        "points.speaks-of-rights",
        "“{word}”是法定权利的事，积分不能碰（村民委员会组织法第二十七条，农村集体经济组织法第八、十三、十八条）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of rights by law, which no points may touch ("
            + "村民委员会组织法 Art. 27, 农村集体经济组织法 Arts. 8, 13, 18); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksBenefits = Text(
        "points.speaks-of-benefits", "“{word}”是国家政策的待遇的事，积分不能碰（村民委员会组织法第二十七条，2020年积分制通知）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of benefits of policy, which no points may touch ("
            + "村民委员会组织法 Art. 27, notice of 2020 on points); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksFamily = Text(
        "points.speaks-of-family", "“{word}”是婚育和家庭的事，积分不能碰（村民委员会组织法第二十七条）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of marriage, births and family, which no points may touch ("
            + "村民委员会组织法 Art. 27); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksHealth = Text(
        "points.speaks-of-health", "“{word}”是健康的事，积分不能碰（个人信息保护法第二十八条）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of health, which no points may touch ("
            + "个人信息保护法 Art. 28); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksPoverty = Text(
        "points.speaks-of-poverty", "“{word}”是贫困的事，积分不能碰（村民委员会组织法第二十七条，2020年积分制通知）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of poverty, which no points may touch ("
            + "村民委员会组织法 Art. 27, notice of 2020 on points); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksDebt = Text(
        "points.speaks-of-debt", "“{word}”是欠款和信用的事，积分不能碰（个人信息保护法第六、二十八条）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of debts and credit, which no points may touch ("
            + "个人信息保护法 Arts. 6, 28); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksPetition = Text(
        "points.speaks-of-petition", "“{word}”是信访、投诉、诉讼的事，积分不能碰（宪法第四十一条）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of petitions, complaints and lawsuits, which no points may touch ("
            + "宪法 Art. 41); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksMinors = Text(
        "points.speaks-of-minors", "“{word}”是未成年人的事，积分不能碰（个人信息保护法第二十八条，未成年人保护法第七十二条）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of minors, which no points may touch ("
            + "个人信息保护法 Art. 28, 未成年人保护法 Art. 72); another subject does not help, enter "
            + "another matter.")
    static let pointsSpeaksApps = Text(
        "points.speaks-of-apps", "“{word}”是软件的使用的事，积分不能碰（国办函〔2026〕12号）；换一种内容也不行，请改成别的事项。",
        "“{word}” is a matter of the use of apps, which no points may touch ("
            + "国办函〔2026〕12号); another subject does not help, enter "
            + "another matter.")
    static let pointsAsksRights = Text(
        "points.asks-rights", "里面有“{word}”。法定权利不能计分（村民委员会组织法第二十七条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Rights by law are not counted (村民委员会组织法 Art. 27); if it is about "
            + "something else, tick that.")
    static let pointsAsksBenefits = Text(
        "points.asks-benefits", "里面有“{word}”。政策待遇不能计分（村民委员会组织法第二十七条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Benefits are not counted (村民委员会组织法 Art. 27); if it is about something "
            + "else, tick that.")
    static let pointsAsksFamily = Text(
        "points.asks-family", "里面有“{word}”。婚育和家庭的事不能计分（村民委员会组织法第二十七条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Marriage, births and family are not counted (村民委员会组织法 Art. 27); if it "
            + "is about something else, tick that.")
    static let pointsAsksHealth = Text(
        "points.asks-health", "里面有“{word}”。健康不能计分（个人信息保护法第二十八条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Health is not counted (个人信息保护法 Art. 28); if it is about something else, tick that."
    )
    static let pointsAsksPoverty = Text(
        "points.asks-poverty", "里面有“{word}”。贫困不能计分（村民委员会组织法第二十七条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Poverty is not counted (村民委员会组织法 Art. 27); if it is about something "
            + "else, tick that.")
    static let pointsAsksDebt = Text(
        "points.asks-debt", "里面有“{word}”。欠款和信用不能计分（个人信息保护法第二十八条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Debts and credit are not counted (个人信息保护法 Art. 28); if it is about "
            + "something else, tick that.")
    static let pointsAsksPetition = Text(
        "points.asks-petition", "里面有“{word}”。信访和投诉不能计分（宪法第四十一条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Petitions and complaints are not counted (宪法 Art. 41); if it is about "
            + "something else, tick that.")
    static let pointsAsksMinors = Text(
        "points.asks-minors", "里面有“{word}”。未成年人不计分（未成年人保护法第七十二条）；和它无关，就勾上确认。",
        "It has “{word}” in it. Minors have no points (未成年人保护法 Art. 72); if it is about something else, tick that."
    )
    static let pointsAsksApps = Text(
        "points.asks-apps", "里面有“{word}”。用不用软件不能计分（国办函〔2026〕12号）；和它无关，就勾上确认。",
        "It has “{word}” in it. Use of apps is not counted (国办函〔2026〕12号); if it is about something "
            + "else, tick that.")
}

extension ItemRefusal {
    /// By which law the words keep an item out.
    static func refusing(_ subject: ItemSubject) -> Text {
        switch subject {
        case .benefits: .pointsSpeaksBenefits
        case .family: .pointsSpeaksFamily
        case .health: .pointsSpeaksHealth
        case .poverty: .pointsSpeaksPoverty
        case .debt: .pointsSpeaksDebt
        case .petition: .pointsSpeaksPetition
        case .minors: .pointsSpeaksMinors
        case .apps: .pointsSpeaksApps
        case .rights, .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter,
            .other:
            .pointsSpeaksRights
        }
    }

    static func asking(_ subject: ItemSubject) -> Text {
        switch subject {
        case .benefits: .pointsAsksBenefits
        case .family: .pointsAsksFamily
        case .health: .pointsAsksHealth
        case .poverty: .pointsAsksPoverty
        case .debt: .pointsAsksDebt
        case .petition: .pointsAsksPetition
        case .minors: .pointsAsksMinors
        case .apps: .pointsAsksApps
        case .rights, .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter,
            .other:
            .pointsAsksRights
        }
    }
}
