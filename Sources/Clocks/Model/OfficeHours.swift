import Kernel

/// When an office works on a workday, written `08:30-12:00,14:00-17:30`; a rulebook value of the county.
package struct OfficeHours: Hashable, Sendable {
    /// Minutes since midnight, in order and apart, none of them empty.
    package let stretches: [Range<Int>]

    /// 08:30–12:00 and 14:00–17:30, seven hours: what most county offices keep.
    package static let usual = OfficeHours(checked: [510..<720, 840..<1050])

    package init(_ stretches: [Range<Int>]) throws(ReadingRefusal) {
        guard !stretches.isEmpty else { throw .unreadable }
        var last = -1
        for stretch in stretches {
            guard stretch.lowerBound >= 0, stretch.upperBound <= 1440 else { throw .unreadable }
            guard !stretch.isEmpty, stretch.lowerBound > last else { throw .outOfOrder }
            last = stretch.upperBound
        }
        self.init(checked: stretches)
    }

    private init(checked stretches: [Range<Int>]) { self.stretches = stretches }

    package var minutesPerDay: Int { stretches.reduce(0) { $0 + $1.count } }
    /// The minute of the day at which the office opens.
    package var opening: Int { stretches.first?.lowerBound ?? 0 }
    /// The minute of the day at which the office closes for the day.
    package var closing: Int { stretches.last?.upperBound ?? 1440 }
}

extension OfficeHours {
    /// Why a text is not taken for office hours.
    package enum ReadingRefusal: Refusal, CaseIterable {
        case unreadable
        case outOfOrder

        package var code: String {
            switch self {
            case .unreadable: "clocks.office-hours-unreadable"
            case .outOfOrder: "clocks.office-hours-out-of-order"
            }
        }

        package var sentence: Sentence {
            switch self {
            case .unreadable: Sentence(ClockTexts.officeHoursUnreadable)
            case .outOfOrder: Sentence(ClockTexts.officeHoursOutOfOrder)
            }
        }

        package var kind: RefusalKind { .invalid }
    }

    package init(reading text: String) throws(ReadingRefusal) {
        var stretches: [Range<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let from = Self.minute(ends[0]), let until = Self.minute(ends[1])
            else { throw .unreadable }
            guard from < until else { throw .outOfOrder }
            stretches.append(from..<until)
        }
        try self.init(stretches)
    }

    /// `24:00` is a minute too: an office that never closes works `00:00-24:00`.
    private static func minute(_ text: Substring) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
        var digits: [Int] = []
        for offset in [0, 1, 3, 4] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) else { return nil }
            digits.append(Int(bytes[offset] - UInt8(ascii: "0")))
        }
        let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        return hour * 60 + minute
    }
}

extension OfficeHours: LosslessStringConvertible {
    package init?(_ text: String) {
        guard let hours = try? OfficeHours(reading: text) else { return nil }
        self = hours
    }

    package var description: String {
        stretches.map { Self.written($0.lowerBound) + "-" + Self.written($0.upperBound) }
            .joined(separator: ",")
    }

    private static func written(_ minute: Int) -> String {
        let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}
