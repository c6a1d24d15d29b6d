import Clocks
import Foundation
import Kernel
import Testing

/// The PyPI package chinesecalendar knows the same years from its own tables: two roads to one count.
@Suite(.enabled(if: ChineseCalendar.isInstalled, "the Python package chinesecalendar is not installed"))
struct ChineseCalendarTests {
    private let calendar = WorkingCalendar.announced
    private let first = Town.day("2004-01-01")
    private let end = Town.day("2027-01-01")

    @Test func `every day of 2004–2026 is worked here as there`() throws {
        let days = (first.number..<end.number).map(Day.init(number:))

        let answers = try ChineseCalendar.ask("is_workday", days.map(\.description))

        #expect(days.count == 8_401)
        #expect(answers == days.map { calendar.isWorkday($0) ? "1" : "0" })
    }

    @Test func `10,000 random spans have as many workdays here as there`() throws {
        let seed: UInt64 = 20_261_120
        var seeded = Seeded(seed: seed)
        let spans = (0..<10_000).map { _ in
            let numbers = [0, 0].map { _ in Int.random(in: first.number..<end.number, using: &seeded) }
            return (from: Day(number: numbers.min() ?? 0), until: Day(number: numbers.max() ?? 0))
        }

        let answers = try ChineseCalendar.ask("count", spans.map { "\($0.from) \($0.until)" })

        #expect(answers.count == spans.count)
        for (span, answer) in zip(spans, answers) {
            let count = calendar.workdays(after: span.from, through: span.until)
            #expect("\(count)" == answer, "seed \(seed): after \(span.from) through \(span.until)")
        }
    }

    @Test
    func `10,000 random spans end on the same nth workday, forward and backward, and so do their clocks`()
        throws
    {
        let seed: UInt64 = 20_270_101
        var seeded = Seeded(seed: seed)
        let spans = (0..<10_000).map { _ in
            (
                start: Day(number: Int.random(in: first.number..<end.number - 400, using: &seeded)),
                count: Int.random(in: 1...250, using: &seeded)
            )
        }

        let answers = try ChineseCalendar.ask("nth", spans.map { "\($0.start) \($0.count)" })

        #expect(answers.count == spans.count)
        for (span, answer) in zip(spans, answers) {
            let last = calendar.day(span.count, workdaysAfter: span.start)
            let due = Due.computed(
                start: span.start.start.adding(hours: 10), limit: .workDays(span.count), calendar: calendar)
            let back = calendar.day(span.count, workdaysBefore: last)
            #expect("\(last)" == answer, "seed \(seed): workday \(span.count) after \(span.start)")
            #expect(
                due == Due(instant: calendar.closing(of: last)),
                "seed \(seed): \(span.count) from \(span.start)")
            #expect(
                calendar.workdays(after: back, through: span.start) == 0, "seed \(seed): back from \(last)")
            #expect(back <= span.start, "seed \(seed): back from \(last)")
        }
    }
}

private enum ChineseCalendar {
    /// `make test` names the Python that has the package; else the system's is asked.
    private static let python = ProcessInfo.processInfo.environment["YUANBA_PYTHON"] ?? "python3"

    static let isInstalled = (try? run("import chinese_calendar", [])) != nil

    /// One answer a question, computed by walking the package's own days.
    static func ask(_ verb: String, _ questions: [String]) throws -> [String] {
        try run(program, [verb] + questions)
    }

    private static let program = """
        import bisect, datetime, sys
        import chinese_calendar

        first, end = datetime.date(2004, 1, 1), datetime.date(2027, 1, 1)
        days = [first + datetime.timedelta(number) for number in range((end - first).days)]
        worked = bytes(chinese_calendar.is_workday(day) for day in days)
        workdays = [day for day, is_worked in zip(days, worked) if is_worked]
        number = lambda text: (datetime.date.fromisoformat(text) - first).days

        verb, *questions = sys.stdin.read().splitlines()
        for words in map(str.split, questions):
            if verb == "is_workday":
                print(worked[number(words[0])])
            elif verb == "count":
                print(worked[number(words[0]) + 1 : number(words[1]) + 1].count(1))
            else:
                after = bisect.bisect_right(workdays, datetime.date.fromisoformat(words[0]))
                print(workdays[after + int(words[1]) - 1])
        """

    /// Files on both sides, so that neither waits for the other's pipe.
    private static func run(_ program: String, _ lines: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yuanba-calendar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "questions"), folder.appending(path: "answers"))
        try Data(lines.joined(separator: "\n").utf8).write(to: input)
        try Data().write(to: output)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-c", program]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Fault("asking \(python) for chinese_calendar: it ended with \(process.terminationStatus)")
        }
        return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
