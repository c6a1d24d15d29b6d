import Kernel

/// Times and days as people say them, in the reader's language.
extension Frame {
    /// `11月20日(周五)下午5:00`, with the year only when it is another than this one.
    package func moment(_ instant: Instant) -> String {
        if instant == instant.day.start { return midnight(after: instant.day.adding(days: -1)) }
        return "\(day(instant.day))\(clockTime(instant))"
    }

    /// Limits in days end at a midnight, which people count to the day that it ends.
    private func midnight(after day: Day) -> String {
        language == .chinese ? "\(self.day(day))晚上12点" : "the end of \(self.day(day))"
    }

    /// `11月20日(周五)`, or `Fri 20 Nov`.
    package func day(_ day: Day) -> String {
        let (year, month, date) = day.parts
        let isThisYear = year == now.day.year
        switch language {
        case .chinese:
            let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
            return "\(isThisYear ? "" : "\(year)年")\(month)月\(date)日(周\(weekdays[day.weekday - 1]))"
        case .english:
            let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            let named = yearDay(month: month, date: date)
            return "\(weekdays[day.weekday - 1]) \(named)\(isThisYear ? "" : " \(year)")"
        }
    }

    /// A day of every year: `11月15日`, or `15 Nov`.
    package func yearDay(month: Int, date: Int) -> String {
        switch language {
        case .chinese: return "\(month)月\(date)日"
        case .english: return "\(date) \(Frame.months[month - 1])"
        }
    }

    /// `2026年10月`, or `Oct 2026`.
    package func month(_ month: Int, of year: Int) -> String {
        language == .chinese ? "\(year)年\(month)月" : "\(Frame.months[month - 1]) \(year)"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func clockTime(_ instant: Instant) -> String {
        let hour = instant.minuteOfDay / 60
        let minute = instant.minuteOfDay % 60
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        switch language {
        case .english: return ", \(hour):\(padded)"
        case .chinese:
            let part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上"
            return "\(part)\(hour > 12 ? hour - 12 : hour):\(padded)"
        }
    }

    /// A `<time>` element: what people say, with what machines read.
    package func time(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.iso)\">\(moment(instant))</time>"
    }
}
