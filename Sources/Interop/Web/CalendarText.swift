import Kernel

/// An iCalendar file: lines of at most 75 bytes, ended as the standard wants.
///
/// - Source: RFC 5545, sections 3.1, 3.3.11, 3.6.1.
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    /// Something on a day, at an hour.
    struct Event {
        let uid: String
        /// When what is said of it was last changed.
        let changed: Instant
        let begins: Instant
        let title: String
        var place: String?
        var words: String?
        var address: String?
        var isCancelled = false
        /// Whether it takes nobody's time.
        var isMark = false
    }

    init(named name: String) {
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//Yuanba//Yuanba//ZH")
        line("CALSCALE:GREGORIAN")
        field("X-WR-CALNAME", name)
    }

    mutating func write(_ event: Event) {
        line("BEGIN:VEVENT")
        line("UID:\(event.uid)")
        line("DTSTAMP:\(CalendarText.moment(event.changed))")
        line("LAST-MODIFIED:\(CalendarText.moment(event.changed))")
        line("DTSTART:\(CalendarText.moment(event.begins))")
        field("SUMMARY", event.title)
        if let place = event.place, !place.isEmpty { field("LOCATION", place) }
        if let words = event.words, !words.isEmpty { field("DESCRIPTION", words) }
        if let address = event.address { line("URL:\(address)") }
        line("STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")")
        if event.isMark { line("TRANSP:TRANSPARENT") }
        line("END:VEVENT")
    }

    mutating func close() { line("END:VCALENDAR") }

    /// `20261120T001530Z`
    static func moment(_ instant: Instant) -> String {
        let utc = Instant(milliseconds: instant.milliseconds - ChinaTime.offset_seconds * 1_000).iso
        return utc.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    private mutating func field(_ name: String, _ text: String) {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            default:
                // Other control characters have no place in a calendar.
                if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
            }
        }
        line("\(name):\(escaped)")
    }

    /// Folded between characters, never within one.
    private mutating func line(_ text: String) {
        var room = 75
        for scalar in text.unicodeScalars {
            let encoded = UTF8.encode(scalar).map { Array($0) } ?? []
            if encoded.count > room {
                bytes.append(contentsOf: Array("\r\n ".utf8))
                room = 74
            }
            bytes.append(contentsOf: encoded)
            room -= encoded.count
        }
        bytes.append(contentsOf: Array("\r\n".utf8))
    }
}
