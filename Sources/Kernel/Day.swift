/// A calendar day, without a time or a zone; written `2026-11-20`.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is 0.
    package let number: Int

    package init(number: Int) { self.number = number }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    package func adding(days: Int) -> Day { Day(number: number + days) }

    /// 1 is Monday, 7 is Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
    package var isWeekend: Bool { weekday >= 6 }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var dayOfMonth: Int { parts.day }

    /// Midnight in China, when this day begins.
    package var start: Instant {
        Instant(milliseconds: (Int64(number) * 86_400 - ChinaTime.offset_seconds) * 1000)
    }
}

extension Day {
    /// `nil` for a day that no calendar has, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: era * 146_097 + dayOfEra - 719_468)
        guard parts == (year, month, day) else { return nil }
    }

    /// The civil calendar's year, month and day (days-from-civil, proleptic Gregorian).
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Day {
    /// `2026年11月7日`, or `7 Nov 2026`: whole, for sentences that are read at any time.
    package func written(in language: Language) -> String {
        let (year, month, date) = parts
        switch language {
        case .chinese: return "\(year)年\(month)月\(date)日"
        case .english:
            let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            return "\(date) \(months[month - 1]) \(year)"
        }
    }
}

extension Day: LosslessStringConvertible {
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        var value = 0
        for (offset, byte) in bytes.enumerated() where offset != 4 && offset != 7 {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        self.init(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }

    package var description: String {
        let (year, month, day) = parts
        let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(padded)-\(twoDigits(month))-\(twoDigits(day))"
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a day like 2026-11-20")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// From a day to another, the last not included; without end while it lasts.
package struct Period: Hashable, Sendable {
    package let from: Day
    /// The first day on which it no longer holds; `nil` while it holds.
    package let until: Day?

    package init(from: Day, until: Day? = nil) {
        self.from = from
        self.until = until
    }

    package func contains(_ day: Day) -> Bool {
        guard let until else { return day >= from }
        return day >= from && day < until
    }
}
