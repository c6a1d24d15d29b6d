import Kernel

/// The words by which a wording is known to be about a subject that no points may touch.
///
/// - Source: domain-rules §3, §15; the law behind each stands in the sentence that refuses it.
struct SubjectWords: Sendable {
    /// Whatever the sign.
    var refused: [String] = []
    /// Where points are taken away for it; to add points for it is usual, and nobody is asked.
    var deducted: [String] = []
    /// Where points are taken away for it; where they are added the village is asked.
    var doubtful: [String] = []
    /// The village is asked, whatever the sign.
    var asked: [String] = []
}

extension ItemSubject {
    var words: SubjectWords {
        switch self {
        case .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter, .other:
            SubjectWords()
        case .rights:
            SubjectWords(
                refused: [
                    "承包权", "成员资格", "成员身份", "成员权", "贿选", "拉票", "参加选举", "选举投票", "征地拆迁",
                ],
                doubtful: [
                    "选举", "投票权", "表决权", "候选人", "股份", "股权", "分红", "征地", "拆迁", "土地流转", "流转土地", "户口", "落户",
                ], asked: ["承包", "宅基地", "一票否决", "不签字"])
        case .benefits:
            SubjectWords(
                doubtful: [
                    "低保", "五保", "救助", "补贴", "补助", "养老金", "养老保险", "医保", "医疗保险", "合作医疗", "新农合", "社保",
                    "抚恤", "优抚", "入学", "就学", "助学", "学籍", "高龄津贴", "公租房", "危房改造", "惠农",
                ])
        case .family:
            SubjectWords(
                refused: ["连坐", "株连"],
                deducted: [
                    "赡养", "孝", "敬老", "尊老", "父母", "公婆", "婆媳", "夫妻", "家暴", "家庭暴力", "虐待", "遗弃",
                ],
                doubtful: [
                    "生育", "计生", "超生", "二孩", "三孩", "二胎", "三胎", "多胎", "节育", "避孕", "引产", "离婚", "结婚", "再婚",
                    "改嫁", "婚姻", "婚育", "早婚", "晚婚", "未婚", "单身", "光棍", "婚外", "出轨", "入赘", "抚养", "家属", "亲属",
                    "家庭不和", "家庭矛盾", "家庭纠纷", "分家", "子女",
                ], asked: ["彩礼"])
        case .health:
            SubjectWords(
                deducted: ["献血", "病"],
                doubtful: [
                    "残疾", "残障", "精神障碍", "精神病", "患病", "疾病", "体检", "疫苗", "接种", "住院", "艾滋", "传染", "戒毒",
                    "怀孕", "孕妇", "孕检", "核酸", "抑郁", "智障", "瘫痪", "失能",
                ], asked: ["健康"])
        case .poverty:
            SubjectWords(
                doubtful: ["贫困", "脱贫", "困难户", "困难家庭", "特困", "低收入", "穷"], asked: ["等靠要"])
        case .debt:
            SubjectWords(
                refused: ["还贷", "还债", "还款", "不欠", "失信", "征信", "老赖"],
                doubtful: [
                    "欠款", "欠债", "欠费", "欠缴", "欠钱", "欠账", "拖欠", "贷款", "借款", "借钱", "赌债", "债务",
                ], asked: ["信用"])
        case .petition:
            SubjectWords(
                refused: ["上访", "信访", "缠访", "闹访", "集访", "非访", "越级"],
                doubtful: [
                    "举报", "投诉", "诉讼", "打官司", "告状", "起诉", "控告", "检举", "打12345", "12345热线", "市长热线",
                ], asked: ["被举报", "被投诉", "发帖", "曝光"])
        case .minors:
            SubjectWords(
                doubtful: [
                    "未成年", "学生", "儿童", "小学", "中学", "成绩", "孩子", "小孩", "幼儿", "婴儿", "青少年", "少年", "辍学", "逃学",
                    "早恋", "网瘾", "考上", "考取", "升学",
                ])
        case .apps:
            SubjectWords(
                doubtful: [
                    "点赞", "转发", "打卡", "签到率", "公众号", "在线时长", "学习强国", "刷分", "刷屏", "登录", "下载", "小程序",
                    "手机软件",
                ], asked: ["微信群"])
        }
    }
}

/// Words that only look as if they were about such a subject, and wordings in which a clear word is not clear.
enum WordTraps {
    /// Compounds that say something else, by what they are known.
    static let harmless =
        [
            "升学宴", "谢师宴", "病死", "病虫", "病害", "病媒", "毛病", "病树", "病枝", "敬老院", "大学生", "儿童乐园", "儿童游乐",
            "无偿", "非法", "父母官", "无穷",
        ]
        + ["小学", "中学", "学校", "幼儿园"].flatMap { school in
            ["门口", "门前", "旁", "附近", "周边", "路口", "外", "围墙"].map { school + $0 }
        }

    /// What befell somebody, and is no use of a right.
    static let unclear = ["被举报", "被投诉", "被曝光"]

    /// A word beside which another makes it doubtful: animals are vaccinated too, and rumours are forwarded.
    static let contexts: [(words: Set<String>, beside: [String])] = [
        (["疫苗", "接种", "传染"], ["狗", "犬", "猫", "猪", "牛", "羊", "鸡", "鸭", "禽", "畜", "牲"]),
        (["结婚"], ["大操大办", "酒席", "宴席", "鞭炮", "烟花", "铺张"]),
        (["转发"], ["谣言", "诈骗", "虚假"]),
    ]
}

/// Wordings by which a right or a benefit would follow from points, whatever their sign.
enum Dependence {
    /// What the law or a policy gives, and no list of a village.
    private static let given = [
        "低保", "五保", "特困", "补贴", "补助", "救助", "养老金", "养老保险", "医保", "合作医疗", "新农合", "抚恤", "优抚", "入学", "就学",
        "上学", "转学", "入托", "学籍", "助学", "选举", "投票", "参选", "候选", "表决", "股份", "股权", "分红", "征地补偿", "补偿款",
        "户口", "落户", "办理", "办证", "审批", "待遇", "资格", "福利", "惠农", "公租房", "危房改造", "入党", "参军", "征兵", "政审",
        "公益性岗位", "公益岗", "领取", "申领", "申请", "开证明", "盖章",
    ]
    private static let land = ["承包", "宅基地", "建房", "土地", "成员身份", "证明", "享受", "供水", "供电", "就医", "贷款"]

    private static let patterns: [(before: [String], after: [String], gap: Int)] = [
        (
            [
                "取消", "停发", "停止", "扣发", "减发", "缓发", "暂停", "剥夺", "收回", "没收", "终止", "扣除", "扣减", "抵扣", "不予",
                "不给", "丧失", "失去", "暂缓", "延缓",
            ], given + land, 6
        ),
        (
            ["不得", "不能", "不准", "不让", "不许", "不可", "禁止", "限制", "影响", "不再", "拒绝"],
            given + ["享受", "证明信", "出具证明", "承包土地"], 4
        ),
        (["优先", "加快", "倾斜"], given + ["承包", "宅基地", "建房", "贷款", "就业"], 6),
        (["作为", "列为", "当作", "挂钩"], given + ["承包", "宅基地", "贷款", "就业"], 8),
        (given + ["承包", "宅基地", "建房", "贷款"], ["挂钩", "优先"], 4),
        (
            ["退出", "放弃", "让出", "退还", "交回", "腾退", "不领", "不要", "不吃", "不享受", "不争", "不申请"],
            [
                "低保", "五保", "特困", "补贴", "补助", "救助", "惠农", "承包", "宅基地", "公租房", "公益性岗位", "公益岗", "助学",
            ], 4
        ),
        (["列入", "拉入", "纳入", "进"], ["黑名单"], 2),
        (["停水", "断水", "停电", "断电"], ["停电", "断电", "停水", "断水"], 1),
        (["不"], ["盖章", "开证明", "办证", "给办", "予办"], 0),
    ]

    /// The first such wording, as it stands in the text.
    static func found(in text: [Character]) -> String? {
        for pattern in patterns {
            for before in pattern.before {
                for start in text.starts(of: before) {
                    let end = start + before.count
                    let room = text[end..<min(text.count, end + pattern.gap + 6)]
                    for after in pattern.after {
                        guard let at = Array(room).starts(of: after).first, at <= pattern.gap else {
                            continue
                        }
                        return String(text[start..<(end + at + after.count)])
                    }
                }
            }
        }
        return nil
    }
}

/// That somebody is not so, which is the same as to count that others are.
enum Absence {
    private static let subjects: [(subject: ItemSubject, words: [String])] = [
        (.health, ["残疾", "精神病", "病人", "疾病", "重病", "患病"]),
        (.poverty, ["贫困", "困难户", "特困"]), (.benefits, ["低保", "五保"]),
        (.debt, ["欠款", "欠债", "债务", "贷款", "赌债", "欠费"]),
        (.petition, ["投诉", "举报", "诉讼"]), (.family, ["离婚", "超生"]),
    ]

    static func found(in text: [Character]) -> (word: String, subject: ItemSubject)? {
        for before in ["无", "没有", "不是", "非", "未有"] {
            for start in text.starts(of: before) {
                let end = start + before.count
                let room = Array(text[end..<min(text.count, end + 6)])
                for (subject, words) in subjects {
                    for word in words {
                        guard let at = room.starts(of: word).first, at <= 2 else { continue }
                        return (String(text[start..<(end + at + word.count)]), subject)
                    }
                }
            }
        }
        return nil
    }
}

extension [Character] {
    /// Where a word begins in it, from the left.
    func starts(of word: String) -> [Int] {
        let word = Array(word)
        guard word.count <= count, !word.isEmpty else { return [] }
        return (0...(count - word.count)).filter { self[$0..<($0 + word.count)].elementsEqual(word) }
    }
}
