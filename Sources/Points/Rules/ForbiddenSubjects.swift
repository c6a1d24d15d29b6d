import Kernel

extension ItemSubject {
    /// The text by which no points may touch the subject; `nil` where they may.
    ///
    /// - Source: domain-rules §3, §15.
    package var ground: Text? {
        switch self {
        case .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter, .other:
            nil
        case .rights: .pointsGroundRights
        case .benefits: .pointsGroundBenefits
        case .family: .pointsGroundFamily
        case .health: .pointsGroundHealth
        case .poverty: .pointsGroundPoverty
        case .debt: .pointsGroundDebt
        case .petition: .pointsGroundPetition
        case .minors: .pointsGroundMinors
        case .apps: .pointsGroundApps
        }
    }

    /// Words that make the form ask whether the item is about the subject after all.
    private var words: [String] {
        switch self {
        case .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter, .other: []
        case .rights: ["承包", "宅基地", "成员资格", "成员身份", "选举", "投票权", "股份", "分红", "征地"]
        case .benefits: ["低保", "五保", "补贴", "补助", "救助", "养老金", "医保", "入学", "助学", "高龄津贴"]
        case .family: ["生育", "计生", "二孩", "三孩", "离婚", "结婚", "婚姻", "未婚", "彩礼", "入赘"]
        case .health: ["残疾", "精神病", "患病", "体检", "疫苗", "艾滋", "戒毒"]
        case .poverty: ["贫困", "脱贫", "困难户", "特困"]
        case .debt: ["欠款", "欠债", "贷款", "失信", "信用", "欠费", "赌债"]
        case .petition: ["上访", "信访", "越级", "举报", "投诉", "诉讼", "打官司"]
        case .minors: ["未成年", "学生", "儿童", "小学", "中学", "成绩", "孩子"]
        case .apps: ["点赞", "转发", "打卡", "签到率", "关注公众号", "下载", "在线时长", "学习强国", "刷", "登录"]
        }
    }

    /// The first word of the text that speaks of a forbidden subject.
    package static func asked(by text: String) -> (word: String, subject: ItemSubject)? {
        for subject in allCases {
            if let word = subject.words.first(where: text.contains) { return (word, subject) }
        }
        return nil
    }
}
