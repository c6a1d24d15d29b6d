import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

extension Clocks {
    package static let endpoints: [Endpoint] = CalendarRoutes.all

    /// Where the mast's link to the calendar leads.
    package static var door: (Text, String) { (.clocksCalendar, "/calendar") }
}

/// The working calendar, open to everyone; the county's officers enter a year.
enum CalendarRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "calendar", for: Anyone.self,
            "The years whose holidays are entered, and those that are missing.",
            output: CalendarList.shape
        ) { visit, _ in
            let list = try await visit.county.database.read { reader in
                CalendarList(
                    entered: try Clocks.years(in: reader), missed: try Clocks.missedYears(in: reader),
                    today: reader.now.day, officeHours: try Clocks.calendar(in: reader).officeHours)
            }
            return Answer(json: list.write, page: { calendarPage(list, $0) })
        },
        Endpoint(
            .get, "calendar/{year}", for: Anyone.self,
            "Weekdays off and weekends worked of one year; without days where nobody has entered it.",
            output: CalendarYearFile.shape
        ) { visit, _ in try await show(visit) },
        Endpoint(
            .post, "calendar/{year}", for: OfficerCaller.self,
            "Enters a year from the text of its notice, or enters it anew; clocks are computed again.",
            fields: [
                InputField("id", .id, required: true),
                InputField("notice", required: true, limit: Limits.noticeCharacters_max),
            ], output: CalendarYearFile.shape, form: "calendar/{year}"
        ) { visit, caller in try await enter(visit, caller) },
    ]

    private static func year(of visit: Visit) throws -> Int {
        guard let year = visit.parameters["year"].flatMap({ Int($0) }), Limits.years.contains(year) else {
            throw WebRefusal.notFound
        }
        return year
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let year = try year(of: visit)
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { reader in
            let isKeeper = try officer.map { try mayEnter($0, in: reader) } ?? false
            return CalendarYearFile(
                year: try Clocks.year(year, in: reader),
                isMissed: try Clocks.missedYears(in: reader).contains(year),
                form: isKeeper ? AnyID.minted(at: visit.now) : nil)
        }
        return Answer(json: file.write, page: { calendarYearPage(file, $0) })
    }

    private static func enter(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let year = try year(of: visit)
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let notice = try HolidayNotice(reading: try visit.input.required("notice"), year: year)
        let digest = visit.input.digest
        return try await visit.county.database.write(by: Origin(actor: caller.person)) { transaction in
            guard try mayEnter(caller, in: transaction) else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(id, by: caller.person.description, digest: digest)
            if claim == .fresh {
                try Clocks.enterYear(year, days: notice.days, by: caller.person, in: transaction)
            }
            let file = CalendarYearFile(
                year: try Clocks.year(year, in: transaction), isMissed: false, form: nil)
            return Answer(claim == .fresh ? .created : .ok, next: "/calendar/\(year)", json: file.write)
        }
    }

    /// Holidays hold for the whole county.
    private static func mayEnter(_ officer: OfficerCaller, in reader: Reader) throws -> Bool {
        guard let root = try Places.root(in: reader) else { return false }
        return officer.may(.rules, at: [root.id])
    }
}
