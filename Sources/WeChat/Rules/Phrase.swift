import Kernel

/// What some words mean to the conversation, beside being a report.
enum Phrase: Equatable {
    case empty, greeting, help, report, cancel, own, submit, otherCategory, words
    case language(Language)
    /// A number of the last list.
    case number(Int)
    case progress(number: String, code: String?)

    init(_ text: String) {
        let plain = Phrase.plain(text)
        if plain.isEmpty {
            self = .empty
        } else if let known = Phrase.known[plain] {
            self = known
        } else if let asked = Phrase.asked(plain) {
            self = asked
        } else if plain.utf8.count <= 2, let number = Int(plain) {
            self = .number(number)
        } else {
            self = .words
        }
    }

    /// In small letters and half width, without spaces and marks around.
    private static func plain(_ text: String) -> String {
        let narrow = text.unicodeScalars.map { scalar -> Character in
            (0xFF10...0xFF19).contains(scalar.value)
                ? Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))) : Character(scalar)
        }
        let isOuter: (Character) -> Bool = { $0.isWhitespace || "。！？，、,.!?~～".contains($0) }
        return String(String(narrow).drop(while: isOuter).reversed().drop(while: isOuter).reversed())
            .lowercased()
    }

    private static let known: [String: Phrase] = {
        let words: [(Phrase, [String])] = [
            (
                .greeting,
                [
                    "你好", "您好", "在吗", "在不在", "谢谢", "谢谢您", "多谢", "好", "好的", "嗯", "收到", "知道了", "hello", "hi",
                    "ok", "thanks", "thank you", "yes",
                ]
            ),
            (.help, ["帮助", "怎么用", "help", "menu", "菜单"]), (.report, ["报事", "我要报事", "report"]),
            (.cancel, ["取消", "不报了", "cancel"]), (.submit, ["提交", "submit"]),
            (.own, ["进度", "我的", "我报的事", "查询", "progress", "my reports"]),
            (.otherCategory, ["改类别", "不是这一类", "other category"]), (.language(.english), ["english", "英文"]),
            (.language(.chinese), ["中文", "chinese", "汉语"]),
        ]
        return Dictionary(uniqueKeysWithValues: words.flatMap { phrase, names in names.map { ($0, phrase) } })
    }()

    /// A receipt's number, with or without its code: `2026-0427`, `进度 2026-0427 ABCD2345`.
    private static func asked(_ plain: String) -> Phrase? {
        let form =
            /(?:(?:进度|查询|progress)[ :：]*)?(\d{4}) ?[-—–－_] ?(\d{4,7})(?:[ ,，]+([a-z0-9][a-z0-9 -]{6,10}[a-z0-9]))?/
        guard let match = plain.wholeMatch(of: form) else { return nil }
        return .progress(number: "\(match.1)-\(match.2)", code: match.3.map { $0.uppercased() })
    }
}
