import Kernel

/// The yearly notice on holidays, read as it is published: a festival a line, with its days off and weekends
/// worked.
///
///     二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
///
/// What is in brackets is skipped. A day without a year belongs to the year of the notice, the last three of
/// December to the year before. Weekends off and weekdays worked say what the weekday says already, so they
/// are left out.
///
/// - Source: the form of 国务院办公厅关于2025年、2026年部分节假日安排的通知.
package struct HolidayNotice: Hashable, Sendable {
    package let days: [SpecialDay]

    /// Why a notice is not read, first applicable reason first.
    package enum ReadingRefusal: Refusal, Equatable {
        case tooLong
        case noFestival(line: String)
        case noDay(sentence: String)
        case backwards(sentence: String)

        package var code: String {
            switch self {
            case .tooLong: "clocks.notice-too-long"
            case .noFestival: "clocks.notice-without-festival"
            case .noDay: "clocks.notice-without-day"
            case .backwards: "clocks.notice-backwards"
            }
        }

        package var sentence: Sentence {
            switch self {
            case .tooLong: Sentence(.clocksNoticeTooLong, ["max": "\(Limits.noticeCharacters_max)"])
            case .noFestival(let line): Sentence(.clocksNoticeWithoutFestival, ["line": line])
            case .noDay(let sentence): Sentence(.clocksNoticeWithoutDay, ["line": sentence])
            case .backwards(let sentence): Sentence(.clocksNoticeBackwards, ["line": sentence])
            }
        }

        package var kind: RefusalKind { .invalid }
        package var field: String? { "notice" }
    }

    package init(reading text: String, year: Int) throws(ReadingRefusal) {
        guard text.count <= Limits.noticeCharacters_max else { throw .tooLong }
        var found: [SpecialDay] = []
        for line in HolidayNotice.plain(text).split(whereSeparator: \.isNewline) where !line.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { throw .noFestival(line: String(line)) }
            let name = HolidayNotice.festival(parts[0])
            guard !name.isEmpty else { throw .noFestival(line: String(line)) }
            for sentence in parts[1].split(separator: "。") {
                found += try HolidayNotice.days(of: sentence, named: name, year: year)
            }
        }
        days = found.filter(\.changesTheDay).sorted { $0.day < $1.day }
    }

    /// Full-width signs as the keyboard has them, without what is in brackets and without spaces.
    private static func plain(_ text: String) -> String {
        var plain = ""
        var depth = 0
        for character in text {
            switch character {
            case "（", "(": depth += 1
            case "）", ")": depth = max(0, depth - 1)
            case _ where depth > 0: break
            case "：": plain.append(":")
            case ".", ";", "；": plain.append("。")
            case _ where character.isNewline: plain.append("\n")
            case _ where character.isWhitespace: break
            default: plain.append(character)
            }
        }
        return plain
    }

    /// `二、春节` → `春节`
    private static func festival(_ head: Substring) -> String {
        String(head.split(separator: "、").last ?? "")
    }

    /// The days of `2月15日至23日放假调休，共9天`; clauses that count or name no day are passed over.
    private static func days(
        of sentence: Substring, named name: String, year: Int
    ) throws(ReadingRefusal) -> [SpecialDay] {
        let isWorked = sentence.contains("上班")
        guard isWorked || sentence.contains("休") || sentence.contains("放假") else { return [] }
        var days: [SpecialDay] = []
        var last: Day?
        for clause in sentence.split(whereSeparator: { $0 == "、" || $0 == "，" || $0 == "," }) {
            if clause.hasPrefix("共") || !clause.contains(where: { ("0"..."9").contains($0) }) { continue }
            let ends = clause.split(separator: "至", maxSplits: 1)
            guard let from = day(ends[0], year: year, after: last) else {
                throw .noDay(sentence: String(sentence))
            }
            let until = ends.count == 2 ? day(ends[1], year: year, after: from) : from
            guard let until else { throw .noDay(sentence: String(sentence)) }
            guard from <= until, until.number - from.number < 31 else {
                throw .backwards(sentence: String(sentence))
            }
            for number in from.number...until.number {
                days.append(
                    SpecialDay(day: Day(number: number), kind: isWorked ? .workday : .holiday, name: name))
            }
            last = until
        }
        guard last != nil else { throw .noDay(sentence: String(sentence)) }
        return days
    }

    /// `2月15日…`, `2027年1月1日…`, or `23日…` in the month of the day before it.
    private static func day(_ text: Substring, year: Int, after earlier: Day?) -> Day? {
        var rest = text
        let written = number(before: "年", in: &rest)
        let month = number(before: "月", in: &rest)
        guard let date = number(before: "日", in: &rest) else { return nil }
        guard let month else {
            return earlier.flatMap { Day(year: $0.year, month: $0.month, day: date) }
        }
        let isBefore = month == 12 && date >= 29
        return Day(year: written ?? (isBefore ? year - 1 : year), month: month, day: date)
    }

    /// The number that `text` begins with, if the `sign` follows it; then both are taken off.
    private static func number(before sign: Character, in text: inout Substring) -> Int? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard let number = Int(digits), text.dropFirst(digits.count).first == sign else { return nil }
        text = text.dropFirst(digits.count + 1)
        return number
    }
}
