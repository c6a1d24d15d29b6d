import Kernel

/// A name for a concern from its most telling words and its category, in which no person can be found.
enum ConcernNaming {
    static let words_max = 2

    /// - Parameters:
    ///   - words: from the most telling texts, in reading order.
    ///   - category: the name of the topmost category that most have.
    ///   - placesUsing: in how many places a word is used; what everywhere is said is no local's name.
    ///   - texts: those the words stand in, to see what stands beside them.
    static func name(
        words: [String], category: String?, texts: [String], placesUsing: (String) -> Int
    ) -> String? {
        // What the category says already is the matter; the other words only tell where and when.
        if let category, words.contains(where: { repeats($0, category) }) { return alone(category) }
        var kept: [String] = []
        for word in words where kept.count < words_max {
            guard isFit(word), !kept.contains(where: { shareCharacters($0, word) }) else { continue }
            if namesSomebody(word, in: texts, isKnownElsewhere: placesUsing(word) >= 3) { continue }
            kept.append(word)
        }
        let telling = kept.filter { word in category.map { !$0.contains(word) } ?? true }
            .joined(separator: "、")
        if telling.isEmpty { return category.map(alone) }
        return String((category.map { "\($0)：\(telling)" } ?? telling).prefix(maximum))
    }

    /// A category by itself is a heading; what people talk about is a matter of it.
    private static func alone(_ category: String) -> String { "\(category)的事" }

    private static let maximum = ConcernLimits.name_length_max

    /// No digits, no letters, no scraps of grammar; a word of two to four characters.
    private static func isFit(_ word: String) -> Bool {
        (2...4).contains(word.count)
            && word.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            && !word.contains { scraps.contains($0) } && Masking.text(word) == word
    }

    private static func repeats(_ word: String, _ category: String) -> Bool {
        zip(word, word.dropFirst()).contains { category.contains("\($0)\($1)") }
    }

    private static func shareCharacters(_ one: String, _ other: String) -> Bool {
        one.contains { other.contains($0) }
    }

    /// Whether a word may be a person's name, or a part of one: by its family name, by the one before it, by a title
    /// behind it. What neighbours far away say too is a word, unless a title follows it.
    static func namesSomebody(_ word: String, in texts: [String], isKnownElsewhere: Bool) -> Bool {
        if titles.contains(where: { word.contains($0) }) { return true }
        for text in texts {
            var rest = text[...]
            while let found = rest.firstRange(of: word) {
                let behind = text[found.upperBound...]
                if titles.contains(where: { behind.hasPrefix($0) }), startsLikeName(word) { return true }
                if !isKnownElsewhere {
                    if found.lowerBound > text.startIndex {
                        let before = text[text.index(before: found.lowerBound)]
                        if word.count == 2, surnames.contains(before) { return true }
                    }
                }
                rest = text[found.upperBound...]
            }
        }
        return !isKnownElsewhere && word.count <= 3 && startsLikeName(word)
    }

    private static func startsLikeName(_ word: String) -> Bool { word.first.map(surnames.contains) ?? false }

    private static let scraps: Set<Character> = Set("的了是在我你他她它们有和与不也都很就吗呢吧啊么这那把被让给到从对个每天没又")

    private static let titles = [
        "先生", "女士", "小姐", "书记", "主任", "师傅", "医生", "老板", "同志", "老师", "村长", "局长", "镇长", "县长", "经理", "组长",
        "大爷", "大妈", "大叔", "阿姨", "校长", "某某", "某",
    ]

    /// The most frequent family names; those that begin everyday words of a request, 水 or 路, are not among them.
    private static let surnames: Set<Character> = Set(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    )
}
