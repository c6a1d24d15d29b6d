import Clocks
import Kernel
import Testing

@testable import Deliberation

struct RosterRuleTests {
    private static func roster(
        _ members: [String] = ["甲", "乙", "丙"], start: String = "2026-09-21",
        every: Roster.Rhythm = .week, skips: Bool = false, swaps: [Roster.Swap] = [], title: String = "轮流打扫"
    ) -> Roster {
        Roster(
            id: RosterID(high: 0, low: 1), place: PlaceID(high: 0, low: 1), title: title, clause: nil,
            members: members.map { .init(household: nil, label: $0) },
            start: Day(start) ?? Day(number: 0), every: every, skipsHolidays: skips, swaps: swaps)
    }

    @Test func `weeks go round, and the week of the National Day is nobody's where the roster says so`() {
        let all = Self.roster().turns(4, in: WorkingCalendar.announced)
        let skipping = Self.roster(skips: true).turns(4, in: WorkingCalendar.announced)

        #expect(all.map(\.member.label) == ["甲", "乙", "丙", "甲"])
        #expect(
            all.map(\.from.description) == ["2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12"])
        #expect(all[0].through.description == "2026-09-27")
        #expect(skipping.map(\.member.label) == ["甲", "乙", "丙", "甲"])
        #expect(skipping.map(\.from.description) != all.map(\.from.description))
    }

    @Test func `months keep their day, or the last one that there is`() {
        let turns = Self.roster(start: "2027-01-31", every: .month, skips: true)
            .turns(3, in: WorkingCalendar.announced)

        #expect(turns.map(\.from.description) == ["2027-01-31", "2027-02-28", "2027-03-31"])
        #expect(turns.map(\.through.description).first == "2027-02-27")
    }

    @Test func `a swap changes two turns and no other`() {
        let swap = Roster.Swap(first: 2, second: 4, words: "说好", on: Day(number: 0))
        let turns = Self.roster(swaps: [swap]).turns(5, in: WorkingCalendar.announced)

        #expect(turns.map(\.member.label) == ["甲", "甲", "丙", "乙", "乙"])
        #expect(turns.map(\.isSwapped) == [false, true, false, true, false])
    }

    @Test func `turns that are over, alike or not there are not swapped`() {
        let roster = Self.roster()
        let check = { (first: Int, second: Int, words: String, today: String) in
            try roster.check(
                .init(first: first, second: second, words: words, on: Day(number: 0)),
                today: Day(today) ?? Day(number: 0), in: WorkingCalendar.announced)
        }

        #expect(throws: Never.self) { try check(1, 2, "说好", "2026-09-27") }
        #expect(throws: RosterRefusal.turnOver) { try check(1, 2, "说好", "2026-09-28") }
        #expect(throws: RosterRefusal.sameMember) { try check(1, 4, "说好", "2026-09-21") }
        #expect(throws: RosterRefusal.turnsOutOfRange) { try check(1, 401, "说好", "2026-09-21") }
        #expect(throws: RosterRefusal.agreementMissing) { try check(1, 2, "", "2026-09-21") }
    }

    @Test func `a roster has a title and two members at least, none twice`() {
        let check = { (roster: Roster) in try roster.check() }

        #expect(throws: Never.self) { try check(Self.roster()) }
        #expect(throws: RosterRefusal.titleMissing) { try check(Self.roster(title: "")) }
        #expect(throws: RosterRefusal.titleTooLong) {
            try check(Self.roster(title: String(repeating: "长", count: 101)))
        }
        #expect(throws: RosterRefusal.membersMissing) { try check(Self.roster(["甲"])) }
        #expect(throws: RosterRefusal.membersTooMany) { try check(Self.roster((0...300).map { "\($0)" })) }
        #expect(throws: RosterRefusal.memberTwice) { try check(Self.roster(["甲", "甲"])) }
        #expect(throws: RosterRefusal.memberTooLong) {
            try check(Self.roster(["甲", String(repeating: "长", count: 61)]))
        }
    }
}
