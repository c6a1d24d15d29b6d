import Clocks
import Foundation
import Kernel
import Testing

@Suite struct AnnouncedDaysTests {
    @Test(.enabled(if: Collected.list != nil, "the collected list is not beside the checkout"))
    func `the announced days are those of the collected list`() throws {
        let list = try #require(Collected.list)
        let announced = WorkingCalendar.announced.specialDays.map {
            "\($0.day),\($0.kind.rawValue),\($0.name)"
        }

        #expect(announced == list)
    }

    @Test func `the announced days are 407 weekdays off and 150 weekends worked in 23 years`() {
        let days = WorkingCalendar.announced.specialDays

        #expect(days.count { $0.kind == .holiday } == 407)
        #expect(days.count { $0.kind == .workday } == 150)
        #expect(WorkingCalendar.announced.knownYears == Set(2004...2026))
        #expect(Set(days.map(\.day.arrangementYear)) == Set(2004...2026))
    }
}

/// The list from which the announced days were taken, kept beside the checkout where it is at hand.
private enum Collected {
    static let list: [String]? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "../shared/data/calendar/exceptions-2004-2026.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }()
}
