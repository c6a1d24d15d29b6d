import Access
import Clocks
import Files
import Kernel
import People
import Storage
import TestGround
import TestTown
import Testing

@testable import Disputes

/// The life of a dispute, with its clocks and what the journal tells.
struct DisputeLifeTests {
    private static let before = 3

    @Test(arguments: TestEngine.all)
    func `from the counter to the return visit, mediation and confirmation are two clocks`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let today = town.ground.time.now.day

        try await town.receive()
        // The thirtieth day is a Sunday, so that the time ends with the Monday.
        #expect(try await town.clocks() == ["mediation": today.adding(days: 31)])
        try await town.choose()
        try await town.meet()
        try await town.draftAgreement()
        try await town.draftAgreement()
        #expect(try await town.clocks().keys.sorted() == ["mediation"])
        try await town.sign()
        #expect(
            try await town.clocks() == [
                "confirmation": today.adding(days: 31), "item-1": today.adding(days: 10),
                "item-2": today.adding(days: 20),
            ])
        town.ground.time.advance(seconds: 5 * 86_400)
        let items = try await town.file().items
        let day = town.ground.time.now.day
        try await town.act(DisputeTown.wang) { try $0.confirm(.applied, on: day, isJoint: true) }
        try await town.act(DisputeTown.wang) { try $0.confirm(.confirmed, on: day, isJoint: true) }
        for item in items {
            try await town.act(DisputeTown.luo) { try $0.decide(item.id, isDone: true, note: "") }
        }
        try await town.act(DisputeTown.luo) { try $0.settle(note: "") }
        #expect(try await town.clocks() == ["visit": day.adding(days: 30)])
        try await town.act(DisputeTown.wang) { try $0.visit(isReached: false, isQuiet: true, note: "没人接") }
        #expect(try await town.clocks().keys.sorted() == ["visit"])
        town.ground.time.advance(seconds: 60)
        try await town.act(DisputeTown.wang) { try $0.visit(isReached: true, isQuiet: true, note: "和好了") }

        #expect(try await town.clocks() == [:])
        let file = try await town.file()
        #expect(file.dispute.closure?.outcome == .settled && file.dispute.number == "调2026-0001")
        #expect(file.visits.map(\.isQuiet) == [nil, true])
        #expect(
            try await town.told(after: Self.before) == [
                "disputes.dispute-received", "disputes.dispute-accepted", "disputes.mediator-proposed",
                "disputes.mediator-answered", "disputes.mediator-answered", "disputes.session-held",
                "disputes.agreement-drafted", "disputes.agreement-drafted", "disputes.agreement-made",
                "disputes.confirmation-entered", "disputes.confirmation-entered", "disputes.promise-checked",
                "disputes.promise-checked", "disputes.dispute-closed", "disputes.visit-paid",
                "disputes.visit-paid",
            ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what a grid worker or a resident brings waits for the desk, which may send it elsewhere`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let second = DisputeID(high: 3, low: 2)

        try await town.receive(DisputeTown.draft(channel: .grid), by: DisputeTown.tian)
        try await town.receive(DisputeTown.draft(second, channel: .web), by: nil)
        #expect(try await town.clocks().keys.sorted() == ["acceptance", "mediation"])
        try await town.act(DisputeTown.zhou) { try $0.accept() }
        try await town.act(DisputeTown.luo, on: second) { try $0.decline(on: "taken") }

        #expect(try await town.file().dispute.state == .choosing)
        #expect(try await town.clocks().keys.sorted() == ["mediation"])
        let declined = try await town.file(second)
        #expect(declined.dispute.closure?.outcome == .notTaken && declined.dispute.receiver == nil)
        #expect(try await town.clocks(second) == [:])
        let steps = try await town.database.read { try DisputeStore.steps(of: second, in: $0) }
        #expect(steps.last?.note.contains("云岭县调解办法") == true)
        let events = try await town.told(after: Self.before)
        #expect(events.filter { $0 == "disputes.dispute-accepted" }.count == 1)
        #expect(events.last == "disputes.dispute-closed")
    }

    @Test(arguments: TestEngine.all)
    func `parties answer with their own codes; a no or a step back begins the choice anew`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        try await town.receive()
        try await town.act(DisputeTown.luo) { try $0.propose(DisputeTown.wangSeat, isDeclared: true) }
        func answer(_ number: Int, _ isYes: Bool, _ id: UInt64) async throws -> Claim {
            try await town.disputes.answer(
                "2026-0001", code: town.code(number).lowercased(), isYes: isYes,
                as: AnyID(high: 44, low: id), digest: [UInt8(number)])
        }
        _ = try await answer(1, true, 1)
        let twice = try await answer(1, true, 1)
        _ = try await answer(2, false, 2)
        #expect(twice == .repeated)
        #expect(try await town.file().choices.map(\.state) == [.declined])

        try await town.choose()
        #expect(try await town.file().dispute.state == .mediating)
        try await town.act(DisputeTown.wang) { try $0.replace(because: .interest, note: "沟边有地") }
        let file = try await town.file()
        #expect(file.dispute.state == .choosing && file.mediator == nil)
        let again = await town.codes { try await town.choose() }
        #expect(again == ["dispute.mediator-stood-back"])
        #expect(try await town.told().contains("disputes.mediator-replaced"))
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `all parties together lengthen the mediation; the desk enters it, not the mediator`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let today = town.ground.time.now.day
        try await town.receive()
        try await town.choose()

        try await town.act(DisputeTown.luo) { try $0.extend(days: 15, agreed: 2) }
        let own = await town.codes {
            try await town.act(DisputeTown.wang) { try $0.extend(days: 15, agreed: 2) }
        }

        #expect(try await town.clocks() == ["mediation": today.adding(days: 46)])
        #expect(own == ["dispute.own-extension"])
        #expect(try await town.ground.events().contains("clocks.clock-extended"))
    }

    @Test(arguments: TestEngine.all)
    func `a refusal ends it, a failure ends it, and guidance names the body`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let ids = (1...3).map { DisputeID(high: 3, low: UInt64($0)) }
        for id in ids {
            try await town.receive(DisputeTown.draft(id))
            try await town.choose(id)
            try await town.meet(id)
        }

        try await town.act(DisputeTown.luo, on: ids[0]) {
            try $0.refuse(by: DisputeTown.party(2, of: ids[0]), note: "")
        }
        try await town.act(DisputeTown.wang, on: ids[1]) { try $0.fail(note: "谈不拢") }
        try await town.act(DisputeTown.luo, on: ids[2]) { try $0.guide(to: .court, note: "带去法庭") }

        var outcomes: [Dispute.Outcome?] = []
        for id in ids {
            outcomes.append(try await town.file(id).dispute.closure?.outcome)
            #expect(try await town.clocks(id).keys.sorted() == ["visit"])
        }
        #expect(outcomes == [.refused, .failed, .guided])
        #expect(try await town.file(ids[2]).dispute.closure?.body == .court)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `other units do their part before it is settled, and see no more than that`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        try await town.agree()
        let unknown = await town.codes {
            try await town.act(DisputeTown.xie) { try $0.finish(JointPartID(high: 1, low: 1), result: "好") }
        }
        try await town.act(DisputeTown.luo) { try $0.add(DisputeTown.landOffice, task: "量一下界") }
        let part = try #require(try await town.file().parts.first)
        try await town.act(DisputeTown.xie) { try $0.finish(part.id, result: "量好了") }
        let more = await town.codes {
            try await town.act(DisputeTown.xie) { try $0.settle(note: "") }
        }

        #expect(unknown == ["dispute.unknown"])
        #expect(more == ["dispute.not-yours"])
        #expect(try await town.file().parts.first?.result == "量好了")
        #expect(try await town.told().filter { $0 == "disputes.part-changed" }.count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `names are sealed, looks are kept, and an erasure leaves the course without a word`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        try await town.agree()
        let pdf = Array("%PDF-1.4 邻居的照片".utf8)
        try await town.act(DisputeTown.wang) { try $0.keep(pdf, as: FileID(high: 12, low: 1), title: "照片") }
        let opened = try await town.disputes.reveal(
            DisputeTown.dispute, reason: "打电话", by: try await town.visitor(DisputeTown.wang))
        let secret = await town.codes {
            _ = try await town.disputes.reveal(
                DisputeTown.dispute, reason: "看看", by: try await town.visitor(DisputeTown.feng))
        }
        #expect(opened[DisputeTown.party(1)]?.name == "陈桂英")
        #expect(opened[DisputeTown.party(2)]?.phone == "13900001235")
        #expect(secret == ["dispute.unknown"])
        #expect(try await town.file().parties.map(\.shown) == ["陈*英", "李*强"])

        let early = await town.codes { try await erase(town) }
        for item in try await town.file().items {
            try await town.act(DisputeTown.luo) { try $0.decide(item.id, isDone: false, note: "没做") }
        }
        try await town.act(DisputeTown.luo) { try $0.settle(note: "李国强不肯") }
        try await erase(town)
        let again = await town.codes { try await erase(town) }

        #expect(early == ["dispute.still-open"] && again == ["dispute.erased-already"])
        let file = try await town.file()
        #expect(file.dispute.closure?.outcome == .unperformed)
        #expect(file.parties.map(\.shown) == ["＊＊＊", "＊＊＊"] && file.evidence.isEmpty)
        #expect(file.items.map(\.text) == ["＊＊＊", "＊＊＊"] && file.sessions[0].minutes == "＊＊＊")
        let looks = try await town.database.read {
            try Access.looks(at: DisputeTown.dispute.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(looks.count == 1)
        #expect(try await town.told().suffix(1) == ["disputes.dispute-erased"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a person who is erased leaves an open dispute without a name, and a closed one whole`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        let second = DisputeID(high: 3, low: 2)
        try await town.receive()
        try await town.receive(DisputeTown.draft(second))
        try await town.act(DisputeTown.luo, on: second) {
            try $0.refuse(by: DisputeTown.party(1, of: second), note: "不调")
        }

        try await town.database.write(by: .system) {
            try Disputes.erase(party: DisputeTown.chen, on: .request, in: $0)
        }

        #expect(try await town.file().parties.map(\.shown) == ["＊＊＊", "李*强"])
        #expect(try await town.file().dispute.summary.contains("排水沟"))
        #expect(try await town.file(second).dispute.summary == "＊＊＊")
        #expect(try await town.file(second).parties.map(\.shown) == ["＊＊＊", "＊＊＊"])
    }

    private func erase(_ town: DisputeTown) async throws {
        try await town.database.write(by: .system) {
            try Disputes.erase(DisputeTown.dispute, on: .request, in: $0)
        }
    }
}
