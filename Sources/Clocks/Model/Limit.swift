import Kernel

/// How long something may take, in the unit the rule counts in; written `5wh`, `3wd`, `7d`, `2h`.
///
/// Half hours are written in minutes: `90wm`, `30m`. `0d` is the same day, until midnight.
package struct Limit: Hashable, Sendable {
    package let count: Int
    package let unit: Unit

    package enum Unit: String, Sendable, CaseIterable {
        /// 工作时, minutes of office hours.
        case workMinutes = "wm"
        /// Minutes by the wall clock, day and night.
        case minutes = "m"
        /// 工作日.
        case workDays = "wd"
        /// 日, days of the calendar.
        case days = "d"

        /// Ten years of days, a year of minutes: what takes longer is a date, no limit. Only days can be 0.
        package var counts: ClosedRange<Int> {
            switch self {
            case .workMinutes, .minutes: 1...525_600
            case .workDays: 1...2_500
            case .days: 0...3_660
            }
        }
    }

    package init(_ count: Int, _ unit: Unit) throws(ReadingRefusal) {
        guard unit.counts.contains(count) else { throw .outOfRange }
        self.init(counted: count, unit)
    }

    private init(counted count: Int, _ unit: Unit) {
        precondition(unit.counts.contains(count), "a limit of \(count)\(unit.rawValue) is out of range")
        self.count = count
        self.unit = unit
    }

    package static func workMinutes(_ count: Int) -> Limit { Limit(counted: count, .workMinutes) }
    package static func workHours(_ count: Int) -> Limit { Limit(counted: count * 60, .workMinutes) }
    package static func minutes(_ count: Int) -> Limit { Limit(counted: count, .minutes) }
    package static func hours(_ count: Int) -> Limit { Limit(counted: count * 60, .minutes) }
    package static func workDays(_ count: Int) -> Limit { Limit(counted: count, .workDays) }
    package static func days(_ count: Int) -> Limit { Limit(counted: count, .days) }
    /// Until midnight of the day of receipt.
    package static let sameDay = Limit.days(0)

    /// `5 个工作时`, `7 days`.
    package var sentence: Sentence {
        self == .sameDay ? Sentence(ClockTexts.sameDay) : ClockTexts.amount(.limit, exactly: count, unit)
    }
}

extension Limit {
    /// Why a text is not taken for a limit, first applicable reason first.
    package enum ReadingRefusal: Refusal, CaseIterable {
        case unreadable
        case outOfRange

        package var code: String {
            switch self {
            case .unreadable: "clocks.limit-unreadable"
            case .outOfRange: "clocks.limit-out-of-range"
            }
        }

        package var sentence: Sentence {
            switch self {
            case .unreadable: Sentence(ClockTexts.limitUnreadable)
            case .outOfRange: Sentence(ClockTexts.limitOutOfRange)
            }
        }

        package var kind: RefusalKind { .invalid }
    }

    package init(reading text: String) throws(ReadingRefusal) {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let isPlain = digits.first != UInt8(ascii: "0") || digits.count == 1
        guard isPlain, let count = Int(Substring(digits)) else { throw .unreadable }
        switch Substring(text.utf8.dropFirst(digits.count)) {
        case "wh": try self.init(Self.minutes(ofHours: count), .workMinutes)
        case "h": try self.init(Self.minutes(ofHours: count), .minutes)
        case "wm": try self.init(count, .workMinutes)
        case "m": try self.init(count, .minutes)
        case "wd": try self.init(count, .workDays)
        case "d": try self.init(count, .days)
        default: throw .unreadable
        }
    }

    private static func minutes(ofHours count: Int) throws(ReadingRefusal) -> Int {
        let (minutes, overflows) = count.multipliedReportingOverflow(by: 60)
        if overflows { throw .outOfRange }
        return minutes
    }
}

extension Limit: LosslessStringConvertible {
    package init?(_ text: String) {
        guard let limit = try? Limit(reading: text) else { return nil }
        self = limit
    }

    /// Whole hours as hours, so that a limit has one text.
    package var description: String {
        let isHours = count.isMultiple(of: 60)
        return switch unit {
        case .workMinutes: isHours ? "\(count / 60)wh" : "\(count)wm"
        case .minutes: isHours ? "\(count / 60)h" : "\(count)m"
        case .workDays, .days: "\(count)\(unit.rawValue)"
        }
    }
}

extension Limit: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let limit = Limit(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a limit like 3wd")
        }
        self = limit
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
