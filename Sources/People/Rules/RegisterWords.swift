import Kernel

/// What villages write into their lists, and what it means.
enum RegisterWords {
    static func sex(_ text: String) -> Sex? {
        switch text.lowercased() {
        case "男", "男性", "m", "male": .male
        case "女", "女性", "f", "female": .female
        default: nil
        }
    }

    static func relation(_ text: String) -> Relation? {
        if let relation = Relation(rawValue: text.lowercased()) { return relation }
        return relations[text]
    }

    private static let relations: [String: Relation] = {
        var relations: [String: Relation] = [:]
        let words: [(Relation, String)] = [
            (.head, "户主 本人 户主本人 小集体户户主"),
            (.spouse, "配偶 夫 妻 丈夫 妻子 夫妻 爱人"),
            (.son, "子 儿子 独生子 长子 次子 二子 三子 四子 五子 养子 继子 子女"),
            (.daughter, "女 女儿 独生女 长女 次女 二女 三女 四女 五女 养女 继女"),
            (.childInLaw, "儿媳 媳妇 女婿 儿媳妇 上门女婿"),
            (.grandchild, "孙子 孙女 外孙子 外孙女 外孙 孙媳 孙女婿 孙子女 曾孙子 曾孙女 重孙"),
            (.parent, "父亲 母亲 父 母 父母 继父 继母 养父 养母"),
            (.parentInLaw, "公公 婆婆 岳父 岳母 公婆"),
            (.grandparent, "祖父 祖母 外祖父 外祖母 爷爷 奶奶 外公 外婆 祖父母 曾祖父 曾祖母"),
            (.sibling, "兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 兄弟姐妹"),
            (.other, "其他 其它 亲属 其他亲属 非亲属 侄子 侄女 外甥 外甥女 叔叔 伯父 姑姑 嫂子 弟媳 姐夫 妹夫"),
            (.son, "child"), (.head, "self householder"), (.spouse, "husband wife"),
        ]
        for (relation, list) in words {
            for word in list.split(separator: " ") { relations[String(word)] = relation }
        }
        return relations
    }()

    /// `1962-03-05`, `1962/3/5`, `1962.3.5`, `1962年3月5日`, `19620305`.
    static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        let head = text.prefix { $0 != " " && $0 != "T" }
        if head.count == 8, let number = Int(head) {
            return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        let parts = head.split { "-/.年月日".contains($0) }.map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    /// The same for 一组, 第1组 and １组: without 第, with small digits for Chinese ones.
    static func placeName(_ text: String) -> String {
        var plain = ""
        var run: [Character] = []
        for character in text where !character.isWhitespace {
            if digits[character] != nil || character == "十" {
                run.append(character)
                continue
            }
            plain += number(run)
            run = []
            if let value = character.wholeNumberValue {
                plain += String(value)
            } else {
                plain.append(character)
            }
        }
        plain += number(run)
        return plain.hasPrefix("第") ? String(plain.dropFirst()) : plain
    }

    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// 十二 → 12, 二十 → 20, 一〇二 → 102.
    private static func number(_ run: [Character]) -> String {
        guard let ten = run.firstIndex(of: "十") else {
            return run.compactMap { digits[$0].map(String.init) }.joined()
        }
        let tens = run[..<ten].last.flatMap { digits[$0] } ?? 1
        let ones = run[(ten + 1)...].first.flatMap { digits[$0] } ?? 0
        return String(tens * 10 + ones)
    }
}
