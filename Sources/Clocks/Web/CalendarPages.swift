import Kernel
import Places
import Rulebook
import Storage
import Web

/// The years of the calendar, as the list shows them.
struct CalendarList: Sendable {
    /// The latest first; those that were entered, those that are needed, and the one to come.
    let years: [Line]
    let officeHours: OfficeHours

    struct Line: Sendable {
        let year: Int
        let isEntered: Bool
        /// Something is due in it and computed with weekends alone.
        let isMissed: Bool
    }

    /// - Parameter today: the years up to the next one are listed.
    init(entered: [Int], missed: [Int], today: Day, officeHours: OfficeHours) {
        let all = Set(entered).union(missed).union([today.year, today.year + 1])
        years = all.sorted(by: >).map {
            Line(year: $0, isEntered: entered.contains($0), isMissed: missed.contains($0))
        }
        self.officeHours = officeHours
    }

    static let shape = Shape.page(.object([("year", .whole), ("isEntered", .flag), ("isMissed", .flag)]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(years) { json, line in
                json.object { json in
                    json.field("year", line.year)
                    json.field("isEntered", line.isEntered)
                    json.field("isMissed", line.isMissed)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func calendarPage(_ list: CalendarList, _ frame: Frame) -> HTML {
    let rows = list.years.map { line -> [HTML] in
        ["<a href=\"/calendar/\(line.year)\">\(line.year)</a>", "\(frame(line.state))"]
    }
    return Layout.page(
        title: frame(.clocksCalendar), purpose: frame(.clocksCalendarPurpose), frame: frame,
        body: """
            \(missedBar(list.years.filter(\.isMissed), frame))
            \(FactsList([Fact(frame(.clocksOfficeHours), html: """
                <a href="/rulebook/\(Clocks.officeHoursKey.code)">\(list.officeHours.description)</a>
                """)]).html)
            \(DataTable(
                frame(.clocksCalendar), hidesCaption: true,
                columns: [.init(frame(.clocksYear)), .init(frame(.clocksYearState))], rows: rows).html)
            """)
}

extension CalendarList.Line {
    var state: Text { isEntered ? .clocksYearEntered : isMissed ? .clocksYearMissed : .clocksYearOpen }
}

private func missedBar(_ missed: [CalendarList.Line], _ frame: Frame) -> HTML {
    guard !missed.isEmpty else { return .empty }
    let years = missed.map { "\($0.year)" }.sorted().joined(separator: ", ")
    return Inset(frame(.clocksYearMissed), "<p>\(frame(ClockTexts.provisionalReason, ["years": years]))</p>")
        .html
}

/// One year with the form to enter it, for those who may.
struct CalendarYearFile: Sendable {
    let year: CalendarYear
    let isMissed: Bool
    /// `nil` for those who may not enter years.
    let form: AnyID?

    static let shape = Shape.object([
        ("year", .whole), ("isEntered", .flag), ("isMissed", .flag), ("entered", .optional(.instant)),
        ("items", .list(.object([("day", .day), ("kind", .text), ("name", .text)]))),
        ("next", .optional(.text)),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("year", year.year)
            json.field("isEntered", year.isEntered)
            json.field("isMissed", isMissed)
            json.field("entered", year.entered)
            json.key("items")
            json.array(year.days) { json, special in
                json.object { json in
                    json.field("day", special.day)
                    json.field("kind", special.kind.rawValue)
                    json.field("name", special.name)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func calendarYearPage(_ file: CalendarYearFile, _ frame: Frame) -> HTML {
    let rows = file.year.days.map { special -> [HTML] in
        ["\(frame.day(special.day))", "\(frame(special.kind.title))", "\(special.name)"]
    }
    let table: HTML =
        file.year.isEntered
        ? DataTable(
            frame(.clocksYearDays), hidesCaption: true,
            columns: [.init(frame(.clocksDay)), .init(frame(.clocksDayKind)), .init(frame(.clocksFestival))],
            rows: rows
        ).html
        : EmptyState(
            frame(file.isMissed ? .clocksYearMissed : .clocksYearOpen),
            frame(ClockTexts.provisionalReason, ["years": "\(file.year.year)"])
        ).html
    return Layout.page(
        title: frame(.clocksYearTitle, ["year": "\(file.year.year)"]), frame: frame,
        crumbs: [Crumb(frame(.clocksCalendar), path: "/calendar")],
        body: """
            \(file.year.entered.map { enteredLine($0, frame) })\(table)\(form(file, frame))
            """)
}

private func enteredLine(_ entered: Instant, _ frame: Frame) -> HTML {
    "<p class=\"quiet\">\(frame(.clocksYearEnteredAt)) \(frame.time(entered))</p>\n"
}

private func form(_ file: CalendarYearFile, _ frame: Frame) -> HTML {
    guard let id = file.form else { return .empty }
    let title = frame(
        file.year.isEntered ? .clocksEnterAgain : .clocksEnterYear, ["year": "\(file.year.year)"])
    return Part(
        id: "entry", title,
        Form.post(
            to: "/calendar/\(file.year.year)", id: id, frame: frame,
            """
            \(Field("notice", frame(.clocksNotice), hint: frame(.clocksNoticeHint)).area(
                frame, rows: 10, maxLength: Limits.noticeCharacters_max))
            \(Button(frame(.clocksEnterGo), .main, isWide: true).submit())
            """)
    ).html
}

extension SpecialDay.Kind {
    var title: Text {
        switch self {
        case .holiday: .clocksDayOff
        case .workday: .clocksDayWorked
        }
    }
}
