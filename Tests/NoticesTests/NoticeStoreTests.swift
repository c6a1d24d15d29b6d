import Clocks
import Kernel
import Sealing
import Storage
import TestGround
import Testing

@testable import Notices

struct NoticeStoreTests {
    @Test(arguments: TestEngine.all)
    func `a notice stands for its window and settles without objections`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let act = AnyID(high: 9, low: 9)
        let notice = try await town.publish(town.draft(owner: act))

        try await town.tick("2026-11-27T12:00:00+08:00")
        let before = try await town.notice(notice.id).standing.state
        try await town.tick("2026-11-28T00:00:01+08:00")
        let after = try await town.notice(notice.id)

        #expect(notice.number == "2026-1")
        #expect(before == .open)
        #expect(after.standing.state == .settled)
        #expect(after.standing.outcome == .unopposed)
        #expect(
            try await town.told() == [
                "notices.notice-published", "notices.window-ended", "notices.notice-settled",
            ])
        let settled = try await town.last(NoticeSettled.self)
        #expect(settled?.owner == act)
        #expect(settled?.ownerKind == "test.act")
        #expect(settled?.outcome == .unopposed)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a window in working days leaves weekends out`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft(.candidate))

        try await town.tick("2026-11-27T12:00:00+08:00")
        #expect(try await town.notice(notice.id).isOpen)
        try await town.tick("2026-11-28T12:00:00+08:00")

        #expect(try await town.notice(notice.id).standing.state == .settled)
    }

    @Test(arguments: TestEngine.all)
    func `what is masked is kept nowhere`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let table = NoticeTable(
            columns: [.init("户主", .name), .init("得分", .number)],
            rows: [
                .init(["陈桂英", "95"], item: AnyID(high: 3, low: 1)),
                .init(["王大明", "90"], consent: "2026-11-03 书面", item: AnyID(high: 3, low: 2)),
            ])
        let notice = try await town.publish(
            town.draft(.review, table: table, naming: .law("柳坪村自治章程第十七条")))

        let lines = try await town.database.read { try Notices.lines(of: notice.id, in: $0) }
        let cells = try await town.database.read { reader in
            try reader.all("SELECT cells FROM notices_line ORDER BY number") { try $0.next(String.self) }
        }

        #expect(lines.map(\.cells) == [["陈*英", "95"], ["王大明", "90"]])
        #expect(lines.map(\.item) == [AnyID(high: 3, low: 1), AnyID(high: 3, low: 2)])
        #expect(!cells.joined().contains("陈桂英"))
        let consents = try await town.database.read { try NoticeStore.consents(of: notice.id, in: $0) }
        #expect(consents.map(\.line) == [2])
    }

    @Test(arguments: TestEngine.all)
    func `an objection that is found right tells the owner's room which row to reverse`(
        engine: TestEngine
    ) async throws {
        let town = try await NoticeTown(engine)
        let act = AnyID(high: 3, low: 2)
        let table = NoticeTable(
            columns: [.init("事项")], rows: [.init(["清淤"]), .init(["巡河"], item: act)])
        let notice = try await town.publish(
            town.draft(.review, table: table, owner: AnyID(high: 9, low: 9)))
        let objection = try await town.object(to: notice.id, "没有去巡河", line: 2)

        try await town.answer(objection.id, .upheld)
        let upheld = try await town.last(ObjectionUpheld.self)
        try await town.tick("2026-11-28T00:00:01+08:00")

        #expect(upheld?.item == act)
        #expect(upheld?.line == 2)
        #expect(upheld?.owner == AnyID(high: 9, low: 9))
        #expect(upheld?.isPartly == false)
        #expect(try await town.notice(notice.id).standing.outcome == .upheld)
        #expect(
            try await town.told() == [
                "notices.notice-published", "notices.objection-raised", "notices.objection-answered",
                "notices.objection-upheld", "notices.window-ended", "notices.notice-settled",
            ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a notice waits for its answers after the window and settles with the last`(
        engine: TestEngine
    ) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft())
        let first = try await town.object(to: notice.id, reachedAt: "13800001111")
        let second = try await town.object(to: notice.id, by: NoticeTown.chenID)
        try await town.tick("2026-11-28T00:00:01+08:00")
        let waiting = try await town.notice(notice.id).standing.state

        try await town.answer(first.id, .dismissed)
        let still = try await town.notice(notice.id).standing.state
        try await town.database.write(by: Origin(actor: NoticeTown.chenID)) { transaction in
            _ = try Notices.takeBack(second.id, in: transaction)
        }

        #expect(waiting == .settling)
        #expect(still == .settling)
        #expect(try await town.notice(notice.id).standing.outcome == .answered)
        #expect(try await town.last(WindowEnded.self)?.open == 2)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `an answer has its own clock, which ends with the answer`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft())
        let objection = try await town.object(to: notice.id)
        let owner = objection.id.as(Marks.Anything.self)

        let running = try await town.database.read { try Clocks.of(owner, in: $0) }
        try await town.answer(objection.id, .dismissed)
        let finished = try await town.database.read { try Clocks.of(owner, in: $0) }

        #expect(running.map(\.name) == ["objection-answer"])
        #expect(running.map(\.isRunning) == [true])
        #expect(finished.map(\.isRunning) == [false])
    }

    @Test(arguments: TestEngine.all)
    func `posting again moves the end of the window`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft())
        try await town.tick("2026-11-26T10:00:00+08:00")
        try await town.database.write(by: .system) { transaction in
            _ = try Notices.republish(notice.id, because: "公示栏被雨淋坏", in: transaction)
        }

        try await town.tick("2026-11-28T12:00:00+08:00")
        let between = try await town.notice(notice.id).standing
        try await town.tick("2026-12-04T00:00:01+08:00")

        #expect(between.state == .open)
        #expect(between.round == 2)
        #expect(try await town.notice(notice.id).standing.state == .settled)
        #expect(try await town.told()[1] == "notices.notice-republished")
    }

    @Test(arguments: TestEngine.all)
    func `a notice that is taken back lets its objections lapse and never settles`(
        engine: TestEngine
    ) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft(owner: AnyID(high: 9, low: 9)))
        let objection = try await town.object(to: notice.id)
        try await town.database.write(by: .system) { transaction in
            _ = try Notices.withdraw(notice.id, because: "金额写错", in: transaction)
        }

        try await town.tick("2026-12-10T12:00:00+08:00")
        let states = try await town.database.read { reader in
            try Notices.objections(to: notice.id, in: reader).map(\.state)
        }

        #expect(states == [.lapsed])
        #expect(try await town.notice(notice.id).standing.state == .withdrawn)
        #expect(try await town.last(NoticeWithdrawn.self)?.owner == AnyID(high: 9, low: 9))
        #expect(try await town.told().last == "notices.notice-withdrawn")
        await #expect(throws: ObjectionRefusal.alreadyWithdrawn) {
            try await town.answer(objection.id, .upheld)
        }
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a correction names the notice that it replaces, of the same place`(
        engine: TestEngine
    ) async throws {
        let town = try await NoticeTown(engine)
        let first = try await town.publish(town.draft())
        let second = try await town.publish(town.draft(replaces: first.id))

        let found = try await town.database.read { try NoticeStore.replacement(of: first.id, in: $0) }
        #expect(found == second.id)
        await refused(.replacedUnknown) {
            try await town.publish(town.draft(at: NoticeTown.shimen, replaces: first.id))
        }
        await refused(.replacedUnknown) {
            try await town.publish(town.draft(replaces: NoticeID(high: 1, low: 1)))
        }
    }

    @Test(arguments: TestEngine.all)
    func `without a rule, or with one in hours, nothing is published`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine, windows: ["notices.window.review": "24h"])

        await refused(.windowUnruled) { try await town.publish(town.draft()) }
        await refused(.windowUnfit(.hours(24))) { try await town.publish(town.draft(.review)) }
        await refused(.placeUnknown) {
            try await town.publish(town.draft(.review, at: PlaceID(high: 1, low: 1)))
        }
        #expect(try await town.told() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what was published has a digest that any change of it would betray`(
        engine: TestEngine
    ) async throws {
        let town = try await NoticeTown(engine)
        let table = NoticeTable(columns: [.init("组")], rows: [.init(["一组"])])
        let notice = try await town.publish(town.draft(table: table))
        let check: @Sendable (Reader) throws -> Bool = { reader in
            let notice = try Notices.found(notice.id, in: reader)
            let digest = try NoticeText.digest(of: notice, try NoticeStore.lines(of: notice.id, in: reader))
            return try NoticeStore.digest(of: notice.id, in: reader) == digest
        }

        let before = try await town.database.read(check)
        _ = try await town.database.write(by: .system) { transaction in
            try transaction.run(#"UPDATE notices_line SET cells = '["二组"]'"#)
        }

        #expect(before)
        #expect(try await !town.database.read(check))
    }

    @Test(arguments: TestEngine.all)
    func `a board shows its own, those from above and those of its groups`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        for (place, title) in [
            (NoticeTown.county, "全县"), (NoticeTown.shiqiao, "全镇"), (NoticeTown.liuping, "全村"),
            (NoticeTown.group, "全组"), (NoticeTown.shimen, "别村"),
        ] { try await town.publish(town.draft(at: place, title: title)) }

        let (village, above) = try await town.database.read { reader in
            (
                try Board.read(NoticeTown.liuping, in: reader)?.open.map(\.notice.title),
                try Board.read(NoticeTown.shiqiao, in: reader)?.open.map(\.notice.title)
            )
        }

        #expect(village == ["全组", "全村", "全镇", "全县"])
        #expect(above == ["全镇", "全县"])
    }

    @Test func `how an objector can be reached is sealed, and the code is the same each time`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let objection = try await town.object(to: notice.id, reachedAt: "13800001111")
        let key = town.ground.county.key

        let sealed = try await town.database.read { try ObjectionStore.contact(of: objection.id, in: $0) }
        let secrets = ObjectionSecrets(of: objection.id, key: key)

        #expect(
            try sealed.map { try key.open($0, context: "objection.contact:\(objection.id)") } == "13800001111"
        )
        #expect(throws: OpeningRefusal.tampered) {
            try sealed.map { try key.open($0, context: "objection.contact:\(notice.id)") }
        }
        #expect(secrets.accepts(" \(secrets.code.lowercased()) "))
        #expect(!secrets.accepts("AAAAAAAA"))
        #expect(
            try await town.database.read { try ObjectionStore.find(token: secrets.token, in: $0) }
                == objection)
    }

    private func refused(
        _ refusal: PublishingRefusal, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () async throws -> Notice
    ) async {
        let refusals = await #expect(throws: Refusals.self, sourceLocation: sourceLocation) {
            _ = try await body()
        }
        #expect(
            refusals?.all.compactMap { $0 as? PublishingRefusal } == [refusal],
            sourceLocation: sourceLocation)
    }
}
