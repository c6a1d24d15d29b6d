import Kernel
import TestGround
import Testing

@testable import HomeVisits

struct FallingDueTests {
    private static func day(_ text: String) -> Day { VisitVillage.day(text) }

    private static let intervals = VisitIntervals(
        paces: [.high: 7, .general: 91, .ordinary: 182], afterChange: 1, since: day("2026-03-01"))

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var needs: [(String, Int)] = []
        var changes: [String] = []
        var last: String?
        var opened = "2026-02-01"
        let due: String?
        let pace: VisitPace
        let cause: VisitDue.Cause
    }

    private static let rows = [
        Row(
            testDescription: "an ordinary household nobody came to counts from the rule", due: "2026-08-30",
            pace: .ordinary, cause: .first),
        Row(
            testDescription: "one that came later counts from its own day", opened: "2026-06-01",
            due: "2026-11-30", pace: .ordinary, cause: .first),
        Row(
            testDescription: "one that was visited counts from the visit", last: "2026-11-01",
            due: "2027-05-02", pace: .ordinary, cause: .interval),
        Row(
            testDescription: "much care is weekly", needs: [("2026-10-01", 0)], last: "2026-11-15",
            due: "2026-11-22", pace: .high, cause: .interval),
        Row(
            testDescription: "a need that began after the last visit counts from its own day",
            needs: [("2026-11-18", 0)], last: "2026-09-01", due: "2026-11-25", pace: .high, cause: .first),
        Row(
            testDescription: "the need that is due first decides",
            needs: [("2026-11-01", 1), ("2026-11-10", 0)],
            last: "2026-11-10", due: "2026-11-17", pace: .high, cause: .interval),
        Row(
            testDescription: "some care is quarterly", needs: [("2026-10-01", 1)], last: "2026-11-01",
            due: "2027-01-31", pace: .general, cause: .interval),
        Row(
            testDescription: "a major change brings somebody the next day", changes: ["2026-11-19"],
            last: "2026-11-10", due: "2026-11-20", pace: .ordinary, cause: .change),
        Row(
            testDescription: "a change that was answered asks for nothing more", changes: ["2026-11-19"],
            last: "2026-11-19", due: "2027-05-20", pace: .ordinary, cause: .interval),
        Row(
            testDescription: "the earliest of two changes decides", changes: ["2026-11-18", "2026-11-15"],
            last: "2026-11-01", due: "2026-11-16", pace: .ordinary, cause: .change),
    ]

    @Test(arguments: rows)
    func `the next visit is the earliest that needs, changes and the rule ask for`(row: Row) {
        let household = VisitDue.Household(
            needs: row.needs.map { (from: Self.day($0.0), class: VisitVillage.classes[$0.1]) },
            changes: row.changes.map(Self.day), last: row.last.map(Self.day), opened: Self.day(row.opened))

        let next = VisitDue.next(of: household, by: Self.intervals)

        #expect(next.on == row.due.map(Self.day))
        #expect(next.pace == row.pace)
        #expect(next.cause == row.cause)
    }

    @Test func `a class with a rule of its own goes by it, and nothing is due where no rule says`() {
        let own = VisitIntervals(paces: [.high: 7], classes: ["alone-80": 3], afterChange: nil, since: nil)
        let household = VisitDue.Household(
            needs: [(from: Self.day("2026-11-01"), class: VisitVillage.classes[0])], changes: [],
            last: Self.day("2026-11-10"), opened: Self.day("2026-02-01"))
        let plain = VisitDue.Household(
            needs: [], changes: [Self.day("2026-11-19")], last: nil, opened: Self.day("2026-02-01"))

        #expect(VisitDue.next(of: household, by: own).on == Self.day("2026-11-13"))
        #expect(VisitDue.next(of: plain, by: own).on == nil)
        #expect(VisitDue.next(of: plain, by: own).state(on: Self.day("2026-11-20")) == .none)
    }

    @Test(arguments: [
        ("2026-11-19", VisitDue.State.late, 1), ("2026-11-20", .today, 0), ("2026-11-21", .soon, 0),
        ("2026-11-27", .soon, 0), ("2026-11-28", .later, 0),
    ])
    func `a visit is late the day after it was due, and soon a week ahead`(
        on: String, state: VisitDue.State, late: Int
    ) {
        let due = VisitDue(
            pace: .ordinary, interval: 182, last: nil, on: Self.day(on), cause: .first)

        #expect(due.state(on: Self.day("2026-11-20")) == state)
        #expect(due.daysLate(on: Self.day("2026-11-20")) == late)
    }

    @Test func `coverage counts whom somebody came to or is late for, and of those who is not late`() {
        let today = Self.day("2026-11-20")
        var coverage = VisitCoverage()
        let rows: [(last: String?, on: String?)] = [
            ("2026-11-01", "2027-05-02"), (nil, "2026-11-01"), (nil, "2027-01-01"),
            ("2026-01-01", "2026-07-01"), (nil, nil),
        ]

        for row in rows {
            coverage.count(
                VisitDue(
                    pace: .ordinary, interval: 182, last: row.last.map(Self.day),
                    on: row.on.map(Self.day), cause: .first), on: today)
        }
        var twice = coverage
        twice.add(coverage)

        #expect(coverage.dueTotal == 3 && coverage.visitedTotal == 1 && coverage.lateTotal == 2)
        #expect(twice.dueTotal == 6 && twice.visited[.ordinary] == 2)
    }
}
