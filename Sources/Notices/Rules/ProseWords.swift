/// Words by which a name is told from other words; few, and the same everywhere.
enum ProseWords {
    static let dots: Set<Character> = ["·", "•", "‧", "・"]

    /// Whether the words about a name say that it is somebody's in office: 网格员田小禾, 联系人：周长林, 罗敏主任.
    static func isBesideOffice(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) -> Bool {
        ends(before, with: offices) || begins(after, with: offices)
    }

    /// Whether two characters stand as a name does: alone between signs, or beside a word about persons.
    static func standsAsName(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) -> Bool {
        let isAlone = before.last.map { !$0.isHan } ?? true && after.first.map { !$0.isHan } ?? true
        return isAlone || ends(before, with: introducing) || begins(after, with: following)
    }

    private static func ends(_ text: ArraySlice<Character>, with words: [[Character]]) -> Bool {
        let plain = text.last.map { "：:、（(".contains($0) } == true ? text.dropLast() : text
        return words.contains { plain.count >= $0.count && plain.suffix($0.count).elementsEqual($0) }
    }

    private static func begins(_ text: ArraySlice<Character>, with words: [[Character]]) -> Bool {
        words.contains { text.starts(with: $0) }
    }

    private static func words(_ text: String) -> [[Character]] { text.split(separator: " ").map(Array.init) }

    private static let offices = words(
        "书记 主任 委员 组长 网格员 网格长 楼栋长 村医 镇长 乡长 县长 局长 所长 站长 校长 院长 队长 干部 会计 文书 专干 指导员 调解员 民警 辅警 "
            + "联系人 经办人 负责人 责任人 理事长 监事长 主席 支书 值班员 主持人 记录人 监督员")

    private static let introducing = words(
        "户主 村民 居民 社员 党员 代表 组员 同志 申请人 当事人 本人 儿子 女儿 丈夫 妻子 父亲 母亲 老人 患者 学生 贫困户 低保户 五保户 脱贫户 监测户 "
            + "受益人 承包人 业主 租户 姓名 叫 感谢 表彰 人员")

    private static let following = words(
        "同志 先生 女士 夫妇 夫妻 一家 家中 家里 家的 老人 大爷 大娘 婆婆 等人 等户 之子 之女 之妻 一户 本人")

    /// Two characters that a text says every day and that are somebody's name too: a family name and a given name.
    static let everyday: Set<String> = Set(
        words(
            "安全 安排 安心 安装 安静 白天 白云 包括 包含 常年 常住 常见 成立 成功 成员 成本 程序 程度 从事 党员 党建 党委 单位 单独 "
                + "段落 方便 方案 方法 方式 方向 方面 房屋 房子 费用 丰收 封闭 符合 付款 高度 高兴 高产 高速 高温 公平 公开 公示 公告 公共 古树 "
                + "顾客 关于 关心 关系 管理 管道 广大 国家 国庆 过程 海报 杭州 何时 和平 和谐 和睦 贺信 洪水 洪灾 胡同 花园 花费 华丽 环境 黄金 黄豆 黄河 "
                + "惠民 惠农 计划 计算 纪律 季节 简单 江水 江河 江南 江北 蒋家 焦急 金额 金秋 金融 经济 经过 井水 景区 景观 居民 康复 孔子 兰花 劳动 "
                + "乐观 雷雨 冷静 黎明 礼金 李子 力量 利民 利用 连接 连续 廉洁 林业 林地 林木 凌晨 刘海 龙头 龙舟 路面 路灯 路边 马上 马路 满意 毛病 梅花 "
                + "孟春 米面 苗木 明天 明确 明年 牛羊 农村 农业 农户 农田 欧洲 潘家 庞大 彭湃 平安 平均 平台 平时 平整 钱款 强化 强调 乔木 秦岭 清洁 清理 曲线 "
                + "全面 全村 全体 冉冉 饶平 任务 任何 任期 容易 荣誉 荣获 单据 沙石 山林 上午 上级 邵阳 申请 申报 沈阳 盛夏 盛开 施工 施肥 石桥 石材 石料 时间 时候 "
                + "史料 水利 水库 水电 双方 司机 宋体 苏醒 孙子 孙女 汤圆 唐诗 陶瓷 田地 田间 田埂 通过 通知 童年 万元 万亩 汪洋 王国 危房 危险 卫生 "
                + "温暖 温度 文明 文化 文件 文书 巫山 吴江 伍元 武汉 武装 习惯 席位 夏季 夏天 夏收 向前 项目 萧条 谢谢 辛苦 幸福 幸运 熊猫 徐州 许可 许多 宣传 薛家 "
                + "严格 严重 严禁 阳光 阳台 杨树 杨梅 叶子 易于 易燃 应当 应急 尤其 于是 余额 余款 元旦 岳父 岳母 云南 曾经 湛江 张贴 张开 章程 赵州 郑重 郑州 "
                + "支出 支付 支持 钟表 种植 种子 周边 周末 周围 周期 周年 朱红 竹子 祝贺 庄稼 庄重 宗旨 左右 作用 作物"
        ).map { String($0) })
}
