import Kernel

/// Amounts of time as they are said: a phrase, a number, a word of time, in one text each.
extension ClockTexts {
    enum Phrase: String, CaseIterable {
        case limit
        case left
        case late
        case paused
        case doneLate = "done-late"
    }

    private enum Word: String, CaseIterable {
        case workHour = "work-hour"
        case workMinute = "work-minute"
        case hour
        case minute
        case workDay = "work-day"
        case day

        var chinese: String {
            switch self {
            case .workHour: "个工作时"
            case .workMinute: "分钟办公时间"
            case .hour: "小时"
            case .minute: "分钟"
            case .workDay: "个工作日"
            case .day: "天"
            }
        }

        var english: String {
            switch self {
            case .workHour: "work hour"
            case .workMinute: "work minute"
            case .hour: "hour"
            case .minute: "minute"
            case .workDay: "work day"
            case .day: "day"
            }
        }
    }

    /// As a rule says it: whole hours as hours, else every minute.
    static func amount(_ phrase: Phrase, exactly count: Int, _ unit: Limit.Unit) -> Sentence {
        if count.isMultiple(of: 60) { return amount(phrase, about: count, unit) }
        return sentence(phrase, count, word(for: unit))
    }

    /// As a badge says it: from one hour on the hours that are full, from three days on the days.
    static func amount(_ phrase: Phrase, about count: Int, _ unit: Limit.Unit) -> Sentence {
        switch unit {
        case .workMinutes where count >= 60: sentence(phrase, count / 60, .workHour)
        case .minutes where count >= 4_320 && phrase != .limit: sentence(phrase, count / 1_440, .day)
        case .minutes where count >= 60: sentence(phrase, count / 60, .hour)
        case .workMinutes, .minutes, .workDays, .days: sentence(phrase, count, word(for: unit))
        }
    }

    static var amounts: [Text] {
        Phrase.allCases.flatMap { phrase in
            Word.allCases.flatMap { [text(phrase, $0, isOne: true), text(phrase, $0, isOne: false)] }
        }
    }

    private static func word(for unit: Limit.Unit) -> Word {
        switch unit {
        case .workMinutes: .workMinute
        case .minutes: .minute
        case .workDays: .workDay
        case .days: .day
        }
    }

    private static func sentence(_ phrase: Phrase, _ count: Int, _ word: Word) -> Sentence {
        Sentence(text(phrase, word, isOne: count == 1), filling: "count", with: "\(count)")
    }

    private struct Amount: Hashable {
        let phrase: Phrase
        let word: Word
        let isOne: Bool
    }

    /// Put together once: every badge of every list says one of them.
    private static let texts: [Amount: Text] = {
        var texts: [Amount: Text] = [:]
        for phrase in Phrase.allCases {
            for word in Word.allCases {
                for isOne in [true, false] {
                    texts[Amount(phrase: phrase, word: word, isOne: isOne)] = made(phrase, word, isOne: isOne)
                }
            }
        }
        return texts
    }()

    private static func text(_ phrase: Phrase, _ word: Word, isOne: Bool) -> Text {
        texts[Amount(phrase: phrase, word: word, isOne: isOne)] ?? made(phrase, word, isOne: isOne)
    }

    private static func made(_ phrase: Phrase, _ word: Word, isOne: Bool) -> Text {
        let chinese = "{count} \(word.chinese)"
        let english = "{count} \(word.english)\(isOne ? "" : "s")"
        let key = "clocks.\(phrase.rawValue).\(word.rawValue).\(isOne ? "one" : "many")"
        return switch phrase {
        case .limit: Text(key, chinese, english)
        case .left: Text(key, "还剩 \(chinese)", "\(english) left")
        case .late: Text(key, "超时 \(chinese)", "\(english) overdue")
        case .paused: Text(key, "暂停，还剩 \(chinese)", "paused, \(english) left")
        case .doneLate: Text(key, "办结，超时 \(chinese)", "done, \(english) late")
        }
    }
}
