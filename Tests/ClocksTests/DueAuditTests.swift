import Clocks
import Kernel
import Testing

/// Random clocks against an auditor that knows no rule but the definition: it lets time pass, piece by piece.
@Suite struct DueAuditTests {
    private let calendar = Town.calendar

    @Test func `hours with pauses run out when a walk minute by minute says so`() {
        let seed: UInt64 = 4_711
        var seeded = Seeded(seed: seed)
        for round in 0..<200 {
            let start = Self.moment(&seeded)
            let pauses = Self.pauses(after: start, &seeded)
            let minutes = Int.random(in: 1...1_500, using: &seeded)
            let limit: Limit = Bool.random(using: &seeded) ? .workMinutes(minutes) : .minutes(minutes)

            let due = Due.computed(start: start, limit: limit, pauses: pauses, calendar: calendar)

            #expect(
                due?.instant == walked(limit, from: start, pauses), "seed \(seed), round \(round): \(limit)")
        }
    }

    @Test func `days with pauses run out as many ends of days later as the pauses hold`() {
        let seed: UInt64 = 4_712
        var seeded = Seeded(seed: seed)
        for round in 0..<500 {
            let start = Self.moment(&seeded)
            let pauses = Self.pauses(after: start, &seeded)
            let count = Int.random(in: 1...40, using: &seeded)

            let due = Due.computed(start: start, limit: .workDays(count), pauses: pauses, calendar: calendar)
            let last = walkedWorkdays(count, from: start, pauses)

            #expect(due?.instant == calendar.closing(of: last), "seed \(seed), round \(round): \(count)wd")
        }
    }

    @Test func `what is left never grows while a clock runs, and is as much after a pause as before it`()
        throws
    {
        let seed: UInt64 = 4_713
        var seeded = Seeded(seed: seed)
        for round in 0..<200 {
            let limit: Limit =
                [.workHours(9), .hours(30), .workDays(6), .days(9)].randomElement(using: &seeded) ?? .sameDay
            let clock = Clock(started: Self.moment(&seeded), limit: limit)
            let due = try #require(clock.due(in: calendar)).instant
            let length = due.milliseconds - clock.started.milliseconds
            let early = clock.started.milliseconds + Int64.random(in: 0..<length, using: &seeded)
            let late = Int64.random(in: early..<due.milliseconds, using: &seeded)
            let (first, second) = (Instant(milliseconds: early), Instant(milliseconds: late))

            let before = clock.remaining(at: first, in: calendar)
            let paused = try clock.paused(at: first, approvedBy: Town.luoMin, in: calendar)
            let meanwhile = paused.remaining(at: second.adding(days: 30), in: calendar)

            #expect(
                clock.remaining(at: second, in: calendar).count <= before.count,
                "seed \(seed), round \(round)")
            #expect(meanwhile.state == .paused, "seed \(seed), round \(round)")
            #expect(meanwhile.count == before.count, "seed \(seed), round \(round)")
            #expect(
                try paused.resumed(at: first).due(in: calendar)?.instant == due,
                "seed \(seed), round \(round)")
        }
    }

    /// A whole minute of 2025 or 2026.
    private static func moment(_ seeded: inout Seeded) -> Instant {
        Town.at("2025-01-01 00:00").adding(minutes: Int64.random(in: 0..<1_000_000, using: &seeded))
    }

    /// Up to three pauses of up to four days, which may touch or lie over each other.
    private static func pauses(after start: Instant, _ seeded: inout Seeded) -> [Clock.Pause] {
        (0..<Int.random(in: 0...3, using: &seeded)).map { _ in
            let from = start.adding(minutes: Int64.random(in: 0..<6_000, using: &seeded))
            let until = from.adding(minutes: Int64.random(in: 0..<6_000, using: &seeded))
            return Clock.Pause(from: from, until: until, approvedBy: Town.luoMin)
        }
    }

    private func walked(_ limit: Limit, from start: Instant, _ pauses: [Clock.Pause]) -> Instant {
        var now = start
        var left = limit.count
        while left > 0 {
            let isOpen =
                calendar.isWorkday(now.day)
                && calendar.officeHours.stretches.contains { $0.contains(now.minuteOfDay) }
            let runs = limit.unit == .minutes || isOpen
            if runs, !pauses.contains(where: { $0.contains(now) }) { left -= 1 }
            now = now.adding(minutes: 1)
        }
        return now
    }

    private func walkedWorkdays(_ count: Int, from start: Instant, _ pauses: [Clock.Pause]) -> Day {
        var ends = 0
        var isAfterReceipt = false
        var day = start.day
        while true {
            let lastMinute = calendar.closing(of: day).adding(minutes: -1)
            let stands = pauses.contains { $0.contains(lastMinute) }
            if !stands {
                if isAfterReceipt, calendar.isWorkday(day) { ends += 1 }
                if ends == count { return day }
                isAfterReceipt = true
            }
            day = day.adding(days: 1)
        }
    }
}
