import Clocks
import Kernel
import Testing

@Suite struct ClockTests {
    private let calendar = Town.calendar
    /// Three work days from Monday 2 March 2026: due on Thursday the 5th at half past five.
    private let clock = Clock(started: Town.at("2026-03-02 10:00"), limit: .workDays(3))

    @Test(arguments: [
        ("2026-03-02 10:00", Remaining.State.ok, "还剩 3 个工作日", "3 work days left"),
        ("2026-03-03 20:00", .ok, "还剩 2 个工作日", "2 work days left"),
        ("2026-03-04 08:30", .ok, "还剩 1 个工作日", "1 work day left"),
        ("2026-03-05 08:29", .ok, "今天到期", "due today"), ("2026-03-05 08:30", .soon, "今天到期", "due today"),
        ("2026-03-05 17:29", .soon, "今天到期", "due today"), ("2026-03-05 17:30", .late, "已超时", "overdue"),
        ("2026-03-06 00:00", .late, "超时 1 个工作日", "1 work day overdue"),
        ("2026-03-08 12:00", .late, "超时 1 个工作日", "1 work day overdue"),
        ("2026-03-09 00:00", .late, "超时 2 个工作日", "2 work days overdue"),
    ])
    func `a clock of work days tells how it stands`(
        now: String, state: Remaining.State, chinese: String, english: String
    ) {
        let remaining = clock.remaining(at: Town.at(now), in: calendar)

        #expect(remaining.state == state)
        #expect(remaining.sentence(.chinese) == chinese)
        #expect(remaining.sentence(.english) == english)
    }

    @Test(arguments: [
        ("5wh", "2026-03-02 09:00", "2026-03-02 09:00", Remaining.State.ok, "还剩 5 个工作时"),
        ("5wh", "2026-03-02 09:00", "2026-03-02 13:00", .ok, "还剩 2 个工作时"),
        ("5wh", "2026-03-02 09:00", "2026-03-02 14:20", .soon, "还剩 1 个工作时"),
        ("5wh", "2026-03-02 09:00", "2026-03-02 15:15", .soon, "还剩 45 分钟办公时间"),
        ("5wh", "2026-03-02 09:00", "2026-03-02 16:00", .late, "已超时"),
        ("5wh", "2026-03-02 09:00", "2026-03-03 08:40", .late, "超时 1 个工作时"),
        ("2h", "2026-03-02 09:00", "2026-03-02 09:00", .ok, "还剩 2 小时"),
        ("2h", "2026-03-02 09:00", "2026-03-02 10:20", .soon, "还剩 40 分钟"),
        ("2h", "2026-03-02 09:00", "2026-03-04 11:30", .late, "超时 48 小时"),
        ("2h", "2026-03-02 09:00", "2026-03-12 11:30", .late, "超时 10 天"),
        ("2h", "2026-03-02 09:00", "2026-03-02 11:30", .late, "超时 30 分钟"),
        ("7d", "2026-03-02 09:00", "2026-03-02 09:00", .ok, "还剩 7 天"),
        ("7d", "2026-03-02 09:00", "2026-03-08 00:00", .soon, "还剩 1 天"),
        ("7d", "2026-03-02 09:00", "2026-03-09 23:59", .soon, "今天到期"),
        ("7d", "2026-03-02 09:00", "2026-03-10 00:00", .late, "超时 1 天"),
        ("0d", "2026-03-02 09:00", "2026-03-02 09:00", .soon, "今天到期"),
        ("0d", "2026-03-02 09:00", "2026-03-03 09:00", .late, "超时 1 天"),
    ])
    func `what is left is told in the unit of the limit`(
        limit: String, start: String, now: String, state: Remaining.State, sentence: String
    ) {
        let clock = Clock(started: Town.at(start), limit: Town.limit(limit))

        let remaining = clock.remaining(at: Town.at(now), in: calendar)

        #expect(remaining.state == state)
        #expect(remaining.sentence(.chinese) == sentence)
    }

    @Test(arguments: ["5wh", "2h", "3wd", "7d"])
    func `what is left is frozen while the clock is paused, and taken up again`(limit: String) throws {
        let clock = Clock(started: Town.at("2026-03-02 09:00"), limit: Town.limit(limit))
        let before = clock.remaining(at: Town.at("2026-03-02 10:00"), in: calendar)

        let paused = try clock.paused(at: Town.at("2026-03-02 10:00"), approvedBy: Town.luoMin, in: calendar)
        let later = paused.remaining(at: Town.at("2026-04-01 10:00"), in: calendar)
        let resumed = try paused.resumed(at: Town.at("2026-04-02 10:00"))

        #expect(paused.openPause?.approvedBy == Town.luoMin)
        #expect(paused.due(in: calendar) == nil)
        #expect(paused.stages(in: calendar).isEmpty)
        #expect(later.state == .paused)
        #expect(later.count == before.count)
        #expect(resumed.openPause == nil)
        #expect(resumed.remaining(at: Town.at("2026-04-02 10:00"), in: calendar).count == before.count)
    }

    @Test func `a pause says so, with what is left or that it is due the day it resumes`() throws {
        let early = try clock.paused(at: Town.at("2026-03-03 10:00"), approvedBy: Town.luoMin, in: calendar)
        let last = try clock.paused(at: Town.at("2026-03-05 10:00"), approvedBy: Town.luoMin, in: calendar)
        let now = Town.at("2026-03-20 10:00")

        #expect(early.remaining(at: now, in: calendar).sentence(.chinese) == "暂停，还剩 2 个工作日")
        #expect(early.remaining(at: now, in: calendar).sentence(.english) == "paused, 2 work days left")
        #expect(last.remaining(at: now, in: calendar).sentence(.chinese) == "暂停，恢复当天到期")
        #expect(try last.resumed(at: now).due(in: calendar)?.instant == Town.at("2026-03-20 17:30"))
    }

    @Test func `a pause that lies ahead leaves the clock running and lengthens the wait`() {
        let pause = Town.pause("2026-03-04 10:00", "2026-03-06 10:00")
        let clock = Clock(started: Town.at("2026-03-02 10:00"), limit: .workDays(3), pauses: [pause])
        let open = Clock(
            started: Town.at("2026-03-02 10:00"), limit: .workDays(3),
            pauses: [Town.pause("2026-03-04 10:00", nil)])

        #expect(clock.remaining(at: Town.at("2026-03-03 10:00"), in: calendar).count == 2)
        #expect(clock.remaining(at: Town.at("2026-03-03 10:00"), in: calendar).state == .ok)
        #expect(clock.remaining(at: Town.at("2026-03-05 10:00"), in: calendar).state == .paused)
        #expect(open.remaining(at: Town.at("2026-03-03 10:00"), in: calendar).count == 2)
        #expect(open.remaining(at: Town.at("2026-03-09 10:00"), in: calendar).state == .paused)
    }

    @Test(arguments: [
        ("2026-03-05 17:29", Remaining.State.done, "按时办结", "done in time"),
        ("2026-03-05 17:30", .doneLate, "超时办结", "done late"),
        ("2026-03-09 09:00", .doneLate, "办结，超时 2 个工作日", "done, 2 work days late"),
    ])
    func `a matter that is done stays in time or late for ever`(
        moment: String, state: Remaining.State, chinese: String, english: String
    ) throws {
        let done = try clock.finished(at: Town.at(moment))

        let remaining = done.remaining(at: Town.at("2030-01-01 00:00"), in: calendar)

        #expect(remaining.state == state)
        #expect(remaining.sentence(.chinese) == chinese)
        #expect(remaining.sentence(.english) == english)
        #expect(done.stages(in: calendar).isEmpty)
    }

    @Test func `what is done during a pause ends the pause and is in time`() throws {
        let paused = try clock.paused(at: Town.at("2026-03-03 10:00"), approvedBy: Town.luoMin, in: calendar)

        let done = try paused.finished(at: Town.at("2026-03-30 10:00"))

        #expect(done.openPause == nil)
        #expect(done.remaining(at: Town.at("2026-04-01 10:00"), in: calendar).state == .done)
    }

    @Test func `an extension moves the due instant and is told in its own unit`() throws {
        let extended = try clock.extended(
            by: .days(4), approvedBy: Town.luoMin, at: Town.at("2026-03-05 17:29"), in: calendar)

        #expect(extended.due(in: calendar)?.day == Town.day("2026-03-09"))
        #expect(extended.extensions.map(\.approvedBy) == [Town.luoMin])
        #expect(
            extended.remaining(at: Town.at("2026-03-07 09:00"), in: calendar).sentence(.chinese) == "还剩 2 天")
    }

    @Test func `a provisional clock says so and names the year`() {
        let clock = Clock(started: Town.at("2026-12-30 10:00"), limit: .workDays(3))

        let remaining = clock.remaining(at: Town.at("2026-12-30 11:00"), in: calendar)

        #expect(remaining.isProvisional)
        #expect(
            remaining.provisionalReason?(.chinese) == "2027年的节假日安排还没有录入，先按周末推算；录入后自动重算。")
        #expect(self.clock.remaining(at: Town.at("2026-03-02 11:00"), in: calendar).provisionalReason == nil)
    }
}

@Suite struct ClockRefusalTests {
    private let calendar = Town.calendar
    private let clock = Clock(started: Town.at("2026-03-02 10:00"), limit: .days(7))

    @Test func `what is done, paused, too early or late does not pause`() throws {
        let done = try clock.finished(at: Town.at("2026-03-03 10:00"))
        let paused = try clock.paused(at: Town.at("2026-03-02 10:00"), approvedBy: Town.luoMin, in: calendar)
        let resumed = try paused.resumed(at: Town.at("2026-03-04 10:00"))

        let cases: [(Clock, String, Clock.PausingRefusal)] = [
            (done, "2026-03-04 10:00", .finished), (paused, "2026-03-04 10:00", .alreadyPaused),
            (clock, "2026-03-02 09:59", .beforeLast), (resumed, "2026-03-04 09:59", .beforeLast),
            (clock, "2026-03-10 00:00", .alreadyLate),
        ]
        for (clock, moment, refusal) in cases {
            #expect(throws: refusal) {
                try clock.paused(at: Town.at(moment), approvedBy: Town.luoMin, in: calendar)
            }
        }
    }

    @Test func `what is done, runs or would go backwards does not resume`() throws {
        let done = try clock.finished(at: Town.at("2026-03-03 10:00"))
        let paused = try clock.paused(at: Town.at("2026-03-03 10:00"), approvedBy: Town.luoMin, in: calendar)

        #expect(throws: Clock.ResumingRefusal.finished) { try done.resumed(at: Town.at("2026-03-04 10:00")) }
        #expect(throws: Clock.ResumingRefusal.notPaused) {
            try clock.resumed(at: Town.at("2026-03-04 10:00"))
        }
        #expect(throws: Clock.ResumingRefusal.beforePause) {
            try paused.resumed(at: Town.at("2026-03-03 09:59"))
        }
    }

    @Test func `what is done twice, or before it was received or paused, does not finish`() throws {
        let done = try clock.finished(at: Town.at("2026-03-03 10:00"))
        let paused = try clock.paused(at: Town.at("2026-03-03 10:00"), approvedBy: Town.luoMin, in: calendar)

        #expect(throws: Clock.FinishingRefusal.finished) {
            try done.finished(at: Town.at("2026-03-04 10:00"))
        }
        #expect(throws: Clock.FinishingRefusal.beforeLast) {
            try clock.finished(at: Town.at("2026-03-02 09:59"))
        }
        #expect(throws: Clock.FinishingRefusal.beforeLast) {
            try paused.finished(at: Town.at("2026-03-03 09:59"))
        }
    }

    @Test func `what is done, late or beyond the ceiling gets no more time`() throws {
        let done = try clock.finished(at: Town.at("2026-03-03 10:00"))
        let cases: [(Clock, Limit, String, Clock.ExtendingRefusal)] = [
            (done, .days(1), "2026-03-04 10:00", .finished),
            (clock, .sameDay, "2026-03-04 10:00", .addsNothing),
            (clock, .days(1), "2026-03-10 00:00", .alreadyLate),
            (clock, .days(9), "2026-03-09 23:59", .beyondCeiling(.days(15))),
        ]

        for (clock, limit, moment, refusal) in cases {
            #expect(throws: refusal) {
                try clock.extended(
                    by: limit, approvedBy: Town.luoMin, at: Town.at(moment), upTo: .days(15), in: calendar)
            }
        }
    }

    @Test func `an extension may reach the ceiling, and a pause raises both`() throws {
        let moment = Town.at("2026-03-04 10:00")
        let paused = try clock.paused(at: Town.at("2026-03-03 10:00"), approvedBy: Town.luoMin, in: calendar)
        let resumed = try paused.resumed(at: Town.at("2026-03-20 10:00"))

        for clock in [clock, paused, resumed] {
            let extended = try clock.extended(
                by: .days(8), approvedBy: Town.luoMin, at: moment, upTo: .days(15), in: calendar)
            #expect(extended.extensions.count == 1)
            #expect(throws: Clock.ExtendingRefusal.beyondCeiling(.days(15))) {
                try extended.extended(
                    by: .days(5), approvedBy: Town.luoMin, at: moment, upTo: .days(15), in: calendar)
            }
        }
    }
}
