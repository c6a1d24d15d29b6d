/// What neither a class of households nor a question at their door may be about.
///
/// - Source: rulings 21; domain-rules §15: classes are needs for care, never petitions, offences, belief or conduct.
package enum ForbiddenSubject: String, CaseIterable, Sendable {
    case petition, offence, belief, conduct

    private var words: [String] {
        switch self {
        case .petition:
            [
                "信访", "上访", "越级", "缠访", "闹访", "重点人", "维稳", "涉稳", "稳控", "举报人", "petition", "complainer",
            ]
        case .offence:
            [
                "犯罪", "前科", "刑满", "刑释", "社区矫正", "矫正对象", "吸毒", "戒毒", "涉毒", "涉案", "违法", "嫌疑", "服刑", "offence",
                "offender",
                "convict", "crime", "criminal", "prison", "drug addict", "drug use",
            ]
        case .belief:
            [
                "宗教", "信教", "教徒", "信仰", "邪教", "教堂", "民族成分", "政治面貌", "belief", "religio", "church", "faith",
            ]
        case .conduct:
            [
                "表现", "失信", "信用分", "黑名单", "不听话", "刺头", "难缠", "钉子户", "思想动态", "作风", "conduct", "behaviour",
                "behavior", "blacklist", "credit score", "loyal",
            ]
        }
    }

    /// The first such subject of which the text speaks, with the word that says so.
    package static func found(in text: String) -> (subject: ForbiddenSubject, word: String)? {
        let lowered = text.lowercased()
        for subject in allCases {
            if let word = subject.words.first(where: lowered.contains) { return (subject, word) }
        }
        return nil
    }
}
