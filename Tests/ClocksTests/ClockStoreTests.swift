import Kernel
import Rulebook
import Storage
import TestGround
import Testing
import Web

@testable import Clocks

@Suite struct ClockStoreTests {
    @Test(arguments: TestEngine.all)
    func `a clock that was started is due by the county's calendar and asked for again as it was`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)

        let due = try await tower.start(
            limit: "3wd", warning: .last(Town.limit("1wd")), escalations: ["1wd", "3d"])

        let kept = try #require(try await tower.clocks().first)
        #expect(due.instant == Town.at("2026-11-25 17:30"))
        #expect(kept.owner == Tower.lamp)
        #expect(kept.name == "handling")
        #expect(kept.round == 1)
        #expect(
            kept.clock
                == Clock(
                    started: Town.at("2026-11-20 09:00"), limit: .workDays(3), warning: .last(.workDays(1)),
                    escalations: [.workDays(1), .days(3)]))
        #expect(
            try await tower.waiting() == [
                "warning 2026-11-25T08:30", "due 2026-11-25T17:30", "escalation-1 2026-11-26T17:30",
                "escalation-2 2026-12-01T00:00",
            ])
        #expect(try await tower.clockEvents().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `a clock takes its limit from a rule and remembers which`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        let key = RuleKey(
            "test.limit", topic: .clocks, title: Text("t.limit", "办理时限", "Limit"), kind: .limit,
            explanation: Text("t.limit-note", "多久办完。", "How long it may take."))
        let draft = RuleDraft(
            id: RuleID(high: 9, low: 1), value: "7d", place: Tower.county, from: Town.day("2026-01-01"),
            source: RuleSource(law: "云岭县事项办理办法", edition: "2026"))

        let due = try await tower.act { transaction in
            let rule = try Rulebook.enter(draft, as: key, in: transaction)
            return try Clocks.start(
                owner: Tower.lamp, name: "handling", by: rule, at: transaction.now, in: transaction)
        }

        #expect(due.instant == Town.at("2026-11-28 00:00"))
        #expect(try await tower.clocks().first?.rule == draft.id)
    }

    @Test(arguments: TestEngine.all)
    func `a clock that is done tells whether it was in time, and waits for nothing more`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        try await tower.start(Tower.owner(1))
        try await tower.start(Tower.owner(2))

        let inTime = try await tower.act {
            try Clocks.finish(owner: Tower.owner(1), name: "handling", at: $0.now, in: $0)
        }
        tower.time.set("2026-11-27T09:00:00+08:00")
        let late = try await tower.act {
            try Clocks.finish(owner: Tower.owner(2), name: "handling", at: $0.now, in: $0)
        }

        #expect(inTime.state == .done)
        #expect(late.state == .doneLate)
        #expect(late.count == 2)
        #expect(try await tower.waiting().isEmpty)
        await #expect(throws: Clock.FinishingRefusal.finished) {
            _ = try await tower.act {
                try Clocks.finish(owner: Tower.owner(2), name: "handling", at: $0.now, in: $0)
            }
        }
        await #expect(throws: ClockRefusal.unknown) {
            _ = try await tower.act {
                try Clocks.finish(owner: Tower.owner(3), name: "handling", at: $0.now, in: $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a clock that stands still waits for nothing, and takes its time with it when it runs on`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        try await tower.start()
        tower.time.set("2026-11-23T10:00:00+08:00")

        try await tower.act {
            try Clocks.pause(
                owner: Tower.lamp, name: "handling", reason: .papers, approvedBy: Tower.luo, in: $0)
        }
        let paused = try await tower.clocks().first
        let waiting = try await tower.waiting()
        tower.time.set("2026-12-01T10:00:00+08:00")
        let due = try await tower.act { try Clocks.resume(owner: Tower.lamp, name: "handling", in: $0) }

        #expect(paused?.clock.openPause?.approvedBy == Tower.luo)
        #expect(paused?.pauseReasons == [.papers])
        #expect(waiting.isEmpty)
        #expect(due.instant == Town.at("2026-12-03 17:30"))
        #expect(try await tower.clocks().first?.clock.pauses.count == 1)
        #expect(try await tower.clocks().first?.clock.openPause == nil)
        #expect(try await tower.waiting().contains("due 2026-12-03T17:30"))
        #expect(try await tower.clockEvents() == ["clocks.clock-paused", "clocks.clock-resumed"])
        await #expect(throws: Clock.ResumingRefusal.notPaused) {
            _ = try await tower.act { try Clocks.resume(owner: Tower.lamp, name: "handling", in: $0) }
        }
    }

    @Test(arguments: TestEngine.all)
    func `what is late cannot pause`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        try await tower.start()
        tower.time.set("2026-11-26T09:00:00+08:00")

        await #expect(throws: Clock.PausingRefusal.alreadyLate) {
            try await tower.act {
                try Clocks.pause(
                    owner: Tower.lamp, name: "handling", reason: .force, approvedBy: Tower.luo, in: $0)
            }
        }
        #expect(try await tower.clockEvents().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `more time comes from another person, within the ceiling, and moves what is waited for`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        try await tower.start(limit: "7d")
        func extend(by limit: String, approvedBy approver: PersonID) async throws -> Due? {
            try await tower.act {
                try Clocks.extend(
                    owner: Tower.lamp, name: "handling", by: Town.limit(limit), requestedBy: Tower.tian,
                    approvedBy: approver, upTo: .days(15), in: $0)
            }
        }

        await #expect(throws: Clock.ApprovingRefusal.samePerson) {
            _ = try await extend(by: "3d", approvedBy: Tower.tian)
        }
        await #expect(throws: Clock.ExtendingRefusal.beyondCeiling(.days(15))) {
            _ = try await extend(by: "20d", approvedBy: Tower.luo)
        }
        let due = try await extend(by: "3d", approvedBy: Tower.luo)

        #expect(due?.instant == Town.at("2026-12-01 00:00"))
        #expect(try await tower.clocks().first?.clock.extensions.map(\.limit) == [.days(3)])
        #expect(try await tower.waiting().last == "due \(due?.instant.iso.prefix(16) ?? "")")
        #expect(try await tower.clockEvents() == ["clocks.clock-extended"])
    }

    @Test(arguments: TestEngine.all)
    func `a clock begun again is a new round, and the old one is kept`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        try await tower.start()
        await #expect(throws: Fault.self) { try await tower.start() }
        try await tower.act { _ = try Clocks.finish(owner: Tower.lamp, name: "handling", at: $0.now, in: $0) }
        tower.time.set("2026-12-01T09:00:00+08:00")

        let due = try await tower.act {
            try Clocks.restart(owner: Tower.lamp, name: "handling", at: $0.now, in: $0)
        }

        #expect(due.instant == Town.at("2026-12-04 17:30"))
        #expect(try await tower.clocks().map(\.round) == [2])
        let history = try await tower.database.read { try Clocks.history(of: Tower.lamp, in: $0) }
        #expect(history.map(\.round) == [1, 2])
        #expect(history.map(\.isRunning) == [false, true])
        await #expect(throws: ClockRefusal.unknown) {
            _ = try await tower.act {
                try Clocks.restart(owner: Tower.owner(7), name: "handling", at: $0.now, in: $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `all clocks of an owner end together`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        try await tower.start(limit: "3wd")
        try await tower.start(Tower.lamp, "answer", limit: "15d")

        try await tower.act { try Clocks.finishAll(of: Tower.lamp, at: $0.now, in: $0) }

        #expect(try await tower.clocks().map(\.isRunning) == [false, false])
        #expect(try await tower.waiting().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `imported history runs no clock`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)

        let due = try await tower.database.write(by: Origin(actor: nil, isImported: true)) { transaction in
            let due = try Clocks.start(
                owner: Tower.lamp, name: "handling", limit: .workDays(3), at: Town.at("2024-03-01 09:00"),
                in: transaction)
            try Clocks.finish(
                owner: Tower.lamp, name: "handling", at: Town.at("2024-03-02 09:00"), in: transaction)
            return due
        }

        #expect(due.instant == Town.at("2024-03-06 17:30"))
        #expect(try await tower.clocks().isEmpty)
        #expect(try await tower.waiting().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `lists show the most urgent clock of each owner, and the first due first`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        try await tower.start(Tower.owner(1), "answer", limit: "15d")
        try await tower.start(Tower.owner(1), "handling", limit: "5wh")
        try await tower.start(Tower.owner(2), "handling", limit: "3wd")
        try await tower.start(Tower.owner(3), "handling", limit: "1wd")
        try await tower.act {
            try Clocks.pause(
                owner: Tower.owner(3), name: "handling", reason: .decision, approvedBy: Tower.luo, in: $0)
        }

        let urgent = try await tower.database.read {
            try Clocks.mostUrgent(of: (1...4).map { Tower.owner($0) }, in: $0)
        }
        let pages = try await tower.database.read { reader in
            let first = try Clocks.dueFirst(limit: 2, in: reader)
            let last = try #require(first.last)
            let after = (try #require(last.due(in: Clocks.calendar(in: reader))).instant, last.id)
            return [first, try Clocks.dueFirst(after: after, limit: 2, in: reader)]
        }

        #expect(
            urgent.mapValues(\.name) == [
                Tower.owner(1): "handling", Tower.owner(2): "handling", Tower.owner(3): "handling",
            ])
        #expect(pages.map { $0.map(\.owner) } == [[Tower.owner(1), Tower.owner(2)], [Tower.owner(1)]])
    }

    @Test(arguments: TestEngine.all)
    func `rooms above ask for owners by how their clocks stand`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        try await tower.start(Tower.owner(1), "handling", limit: "2h")
        try await tower.start(Tower.owner(2), "handling", limit: "3h")
        try await tower.start(Tower.owner(3), "handling", limit: "9h")
        try await tower.start(Tower.owner(4), "handling", limit: "9h")
        try await tower.act {
            try Clocks.pause(
                owner: Tower.owner(4), name: "handling", reason: .hearing, approvedBy: Tower.luo, in: $0)
        }
        tower.time.set("2026-11-20T11:30:00+08:00")

        func owners(_ standing: Clocks.Standing, _ name: String? = nil) async throws -> [AnyID] {
            try await tower.database.read { reader in
                let owners = Clocks.owners(standing, named: name, at: reader.now)
                return try reader.all("\(owners) ORDER BY k.owner_id") { try $0.next() }
            }
        }
        let first: Instant? = try await tower.database.read { reader in
            let due = Clocks.firstDue(of: "o.owner_id")
            return try reader.value("SELECT \(due) FROM clocks_clock o WHERE o.owner_id = \(Tower.owner(2))")
        }

        #expect(try await owners(.late) == [Tower.owner(1)])
        #expect(try await owners(.soon) == [Tower.owner(2)])
        #expect(try await owners(.paused) == [Tower.owner(4)])
        #expect(try await owners(.provisional).isEmpty)
        #expect(try await owners(.running, "handling").count == 4)
        #expect(try await owners(.running, "answer").isEmpty)
        #expect(first == Town.at("2026-11-20 12:00"))
    }

    @Test func `a badge says in both languages how a clock stands`() {
        let calendar = WorkingCalendar.announced
        let clock = Clock(started: Town.at("2026-11-20 09:00"), limit: .workDays(3))

        let face = ClockFace(clock.remaining(at: Town.at("2026-11-20 10:00"), in: calendar))
        let late = ClockFace(clock.remaining(at: Town.at("2026-11-27 10:00"), in: calendar))
        let far = ClockFace(
            Clock(started: Town.at("2026-12-30 09:00"), limit: .workDays(3)).remaining(
                at: Town.at("2026-12-30 10:00"), in: calendar))

        #expect(face.kind == .plain)
        #expect(face.words(.chinese) == "还剩 3 个工作日")
        #expect(face.provisional == nil)
        #expect(late.kind == .late)
        #expect(late.words(.english) == "2 work days overdue")
        #expect(far.provisional?(.english).contains("2027") == true)
        #expect(Set(PauseReason.allCases.map { $0.title.key }).count == PauseReason.allCases.count)
    }
}
