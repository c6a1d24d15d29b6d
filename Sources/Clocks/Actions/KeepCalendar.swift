import Kernel
import Places
import Rulebook
import Sealing
import Storage
import Synchronization

extension Clocks {
    /// The county's calendar with its office hours, from memory where it has been read before.
    package static func calendar(in reader: Reader) throws -> WorkingCalendar {
        try countyCalendar(in: reader).days
    }

    static func countyCalendar(in reader: Reader) throws -> CountyCalendar {
        let edition = try edition(in: reader)
        if let kept = calendars.withLock({ $0[edition] }) { return kept }
        let days = WorkingCalendar(
            specialDays: try CalendarStore.specialDays(in: reader),
            knownYears: try CalendarStore.years(in: reader), officeHours: officeHours(of: edition))
        let calendar = CountyCalendar(edition: edition, days: days)
        calendars.withLock { calendars in
            if calendars.count >= Limits.calendarsInMemory_max { calendars.removeAll() }
            calendars[edition] = calendar
        }
        return calendar
    }

    /// Enters the years and days that the program brings; part of making a county.
    package static func seedCalendar(in transaction: Transaction) throws {
        for year in AnnouncedDays.years { try CalendarStore.keepYear(year, by: nil, in: transaction) }
        try CalendarStore.add(AnnouncedDays.all, in: transaction)
        try keepEdition(in: transaction)
    }

    /// Enters the holidays of a year, or enters them anew. Throws `WorkingCalendar.EnteringRefusal`.
    ///
    /// Running clocks are computed again by the ticker, in steps.
    package static func enterYear(
        _ year: Int, days: [SpecialDay], by person: PersonID, in transaction: Transaction
    ) throws {
        _ = try calendar(in: transaction).entering(year: year, days: days)
        try CalendarStore.keepYear(year, by: person, in: transaction)
        try CalendarStore.add(days, in: transaction)
        try keepEdition(in: transaction)
        try transaction.record(YearEntered(year: year, days: days.count))
    }

    /// A year as it was entered; without days where nobody has.
    package static func year(_ year: Int, in reader: Reader) throws -> CalendarYear {
        let entry = try CalendarStore.entry(of: year, in: reader)
        return CalendarYear(
            year: year, days: try CalendarStore.specialDays(of: year, in: reader), isEntered: entry != nil,
            entered: entry.flatMap { $0.by == nil ? nil : $0.at })
    }

    /// Every year that was entered.
    package static func years(in reader: Reader) throws -> [Int] { try CalendarStore.years(in: reader) }

    /// The years that something is due in and that nobody has entered, the earliest first.
    package static func missedYears(in reader: Reader) throws -> [Int] {
        try CalendarStore.missedYears(in: reader)
    }
}

/// A county's calendar, and what tells it from every other.
struct CountyCalendar: Sendable {
    let edition: String
    let days: WorkingCalendar
}

extension Clocks {
    /// Calendars by their edition, which says all that is in them: two counties with one calendar share it,
    /// and what a transaction changed and then gave up is found by nobody.
    private static let calendars = Mutex<[String: CountyCalendar]>([:])

    /// A digest of the county's years and days, and the office hours: `9f86d081884c7d65
    /// 08:30-12:00,14:00-17:30`.
    static func edition(in reader: Reader) throws -> String {
        try CalendarStore.edition.value(in: reader) ?? " \(OfficeHours.usual)"
    }

    /// Writes the edition anew when years, days or office hours have changed; true when they had.
    @discardableResult
    static func keepEdition(in transaction: Transaction) throws -> Bool {
        let edition = "\(try digest(in: transaction)) \(try officeHoursToday(in: transaction))"
        if try edition == self.edition(in: transaction) { return false }
        try CalendarStore.edition.set(edition, in: transaction)
        return true
    }

    /// Whether office hours have begun to apply that the calendar does not have yet.
    static func hasNewOfficeHours(in reader: Reader) throws -> Bool {
        try officeHoursToday(in: reader) != officeHours(of: edition(in: reader))
    }

    private static func digest(in reader: Reader) throws -> String {
        let years = try CalendarStore.years(in: reader).map(String.init)
        let days = try CalendarStore.specialDays(in: reader).map {
            "\($0.day) \($0.kind.rawValue) \($0.name)"
        }
        return Digest.hexadecimal(Digest.sha256((years + days).joined(separator: "\n").utf8).prefix(8))
    }

    private static func officeHours(of edition: String) -> OfficeHours {
        edition.split(separator: " ").last.flatMap { OfficeHours(String($0)) } ?? .usual
    }

    private static func officeHoursToday(in reader: Reader) throws -> OfficeHours {
        guard let root = try Places.root(in: reader) else { return .usual }
        let rule = try Rulebook.rule(officeHoursKey.code, at: [root.id], on: reader.now.day, in: reader)
        return rule.flatMap { OfficeHours($0.value) } ?? .usual
    }
}
