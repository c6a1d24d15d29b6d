/// A moment, in milliseconds of UTC since 1970.
@usableFromInline
package struct Instant: Hashable, Comparable, Sendable, Codable {
    @usableFromInline package let milliseconds: Int64

    @inlinable
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    @usableFromInline package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    @usableFromInline package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    @inlinable
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }
    package func adding(minutes: Int64) -> Instant { adding(seconds: minutes * 60) }
    package func adding(hours: Int64) -> Instant { adding(seconds: hours * 3600) }
    package func adding(days: Int64) -> Instant { adding(seconds: days * 86_400) }

    /// Whole and broken seconds from `earlier` to this moment; negative when it is later.
    package func seconds(since earlier: Instant) -> Double {
        Double(milliseconds - earlier.milliseconds) / 1000
    }
}

/// China has kept one time, UTC+8 without summer time, since 1992; every county uses it.
package enum ChinaTime {
    package static let offset_seconds: Int64 = 8 * 3600
}

extension Instant {
    /// The calendar day in China on which this moment falls.
    package var day: Day {
        Day(number: Int((milliseconds + ChinaTime.offset_seconds * 1000).flooredDivision(by: 86_400_000)))
    }

    /// Minutes since midnight in China, 0 ..< 1440.
    package var minuteOfDay: Int {
        let local = milliseconds + ChinaTime.offset_seconds * 1000
        return Int((local - local.flooredDivision(by: 86_400_000) * 86_400_000) / 60_000)
    }

    /// `2026-11-20T08:15:30+08:00`, the form that goes over the wire.
    package var iso: String {
        let local = milliseconds + ChinaTime.offset_seconds * 1000
        let second = Int((local - local.flooredDivision(by: 86_400_000) * 86_400_000) / 1000)
        let (year, month, day) = self.day.parts
        guard (0...9999).contains(year) else {
            let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
            return "\(self.day)T\(time)+08:00"
        }
        return String(unsafeUninitializedCapacity: 25) { text in
            func write(_ number: Int, at position: Int) {
                text[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
                text[position + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
            }
            _ = text.initialize(from: Instant.pattern)
            write(year / 100, at: 0)
            write(year % 100, at: 2)
            write(month, at: 5)
            write(day, at: 8)
            write(second / 3600, at: 11)
            write(second / 60 % 60, at: 14)
            write(second % 60, at: 17)
            return 25
        }
    }

    private static let pattern = Array("0000-00-00T00:00:00+08:00".utf8)

    /// Reads `2026-11-20T08:15:30+08:00`, the same with `Z`, with a space for the T, or without seconds or zone
    /// (China's then).
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = number(bytes, 11), hour < 24, bytes[13] == UInt8(ascii: ":"),
            let minute = number(bytes, 14), minute < 60
        else { return nil }
        var position = 16
        var second = 0
        if bytes.count > position, bytes[position] == UInt8(ascii: ":") {
            guard let read = number(bytes, position + 1), read < 60 else { return nil }
            second = read
            position += 3
        }
        if bytes.count > position, bytes[position] == UInt8(ascii: ".") {
            position += 1
            while position < bytes.count, isDigit(bytes[position]) { position += 1 }
        }
        guard let zone = Instant.zone(bytes[position...]) else { return nil }
        let local = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(milliseconds: (local - zone) * 1000)
    }

    private static func zone(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let text = Array(bytes)
        if text.isEmpty { return ChinaTime.offset_seconds }
        if text == [UInt8(ascii: "Z")] { return 0 }
        guard text.count == 6, text[3] == UInt8(ascii: ":"), let hour = number(text, 1),
            let minute = number(text, 4),
            hour < 15, minute < 60
        else { return nil }
        let seconds = Int64(hour * 3600 + minute * 60)
        switch text[0] {
        case UInt8(ascii: "+"): return seconds
        case UInt8(ascii: "-"): return -seconds
        default: return nil
        }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func number(_ bytes: [UInt8], _ position: Int) -> Int? {
    guard position + 2 <= bytes.count, isDigit(bytes[position]), isDigit(bytes[position + 1]) else {
        return nil
    }
    return Int(bytes[position] - 48) * 10 + Int(bytes[position + 1] - 48)
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

extension Int64 {
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
