import Access
import Kernel
import People
import Storage
import TestGround
import TestTown
import Testing

@testable import CallOuts

/// Calls on many: who is reached, who comes, what is left when a call is over, and what is refused.
struct CallLifeTests {
    @Test(arguments: TestEngine.all)
    func `a call reaches everybody of the chosen teams and posts once, and the journal names none of them`(
        engine: TestEngine
    ) async throws {
        let town = try await CallTown(engine)
        // 田小禾 stands in the team and holds the post; 周长林 calls, and is there anyway.
        try await town.call(reference: .init(.request, CallTown.request))
        #expect(try await town.found()?.counts == .init(called: 2))

        try await town.answer(.come, by: CallTown.tian)
        try await town.answer(.cannot, by: CallTown.chen)
        try await town.answer(.come, by: CallTown.chen)
        let coming = try await town.database.read { try CallOuts.coming(for: CallTown.request, in: $0) }
        #expect(coming == 2)
        try await town.write(by: CallTown.zhou) { transaction in
            try CallOuts.count(arrived: 3, at: CallTown.call, in: transaction)
            try CallOuts.set("撒沙", as: CallOutTaskID(high: 2, low: 1), of: CallTown.call, in: transaction)
            try CallOuts.finish(CallOutTaskID(high: 2, low: 1), of: CallTown.call, in: transaction)
            try CallOuts.finish(CallOutTaskID(high: 2, low: 1), of: CallTown.call, in: transaction)
        }
        try await town.end()

        let over = try await town.found()
        #expect(over?.counts == .init(called: 2, coming: 2) && over?.arrived == 3 && over?.result == "村道扫通了")
        let rows = try await town.database.read { try $0.count("SELECT count(*) FROM callouts_called") }
        let actors = try await town.database.read { reader in
            try Journal.entries(after: 0, limit: 9_999, in: reader).filter { $0.kind == ComersCounted.kind }
                .map(\.actor)
        }
        #expect(rows == 0 && actors == [nil, nil])
        #expect(
            try await town.told() == [
                "call-outs.call-begun", "call-outs.comers-counted", "call-outs.comers-counted",
                "call-outs.arrivals-counted", "call-outs.task-set", "call-outs.task-done",
                "call-outs.call-ended",
            ])
        #expect(await town.codes { try await town.answer(.come, by: CallTown.tian) } == ["call-outs.over"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a call ends by itself when its time is over, and who is erased is called no more`(
        engine: TestEngine
    ) async throws {
        let town = try await CallTown(engine)
        try await town.call()
        try await town.answer(.come, by: CallTown.chen)
        try await town.write(by: CallTown.luo) { try People.erase(CallTown.chen, on: .request, in: $0) }
        #expect(try await town.found()?.counts.coming == 0)
        #expect(try await town.broken() == [])
        try await town.pass(hours: 3)
        #expect(try await town.found()?.isOpen == true)
        try await town.pass(hours: 2)

        #expect(try await town.found()?.isOpen == false)
        #expect(try await town.told().last == "call-outs.call-ended")
        let left = try await town.database.read { try CallOuts.coming(for: CallTown.request, in: $0) }
        #expect(left == 0)
    }

    @Test(arguments: TestEngine.all)
    func `every no is said with its reason, and nobody is called by it`(engine: TestEngine) async throws {
        let town = try await CallTown(engine)
        let long = String(repeating: "长", count: 101)

        #expect(await town.codes { try await town.call(at: CallTown.county) } == ["call-outs.place-unfit"])
        #expect(
            await town.codes { try await town.call(purpose: "", spot: long, hours: nil, groups: []) } == [
                "call-outs.purpose-missing", "call-outs.spot-too-long", "call-outs.time-unfit",
                "call-outs.groups-missing",
            ])
        #expect(await town.codes { try await town.call(purpose: long) } == ["call-outs.purpose-too-long"])
        #expect(await town.codes { try await town.call(hours: 73) } == ["call-outs.time-unfit"])
        let early = town.ground.time.now.adding(hours: -1)
        #expect(await town.codes { try await town.call(from: early) } == ["call-outs.time-unfit"])
        #expect(await town.codes { try await town.call(groups: [.post("nobody")]) } == ["call-outs.nobody"])
        #expect(throws: CallingRefusal.tooMany) { try CallOutDraft.check(called: 501) }
        #expect(await town.codes { try await town.end() } == ["call-outs.unknown"])
        try await town.call()
        #expect(await town.codes { try await town.answer(.come, by: CallTown.xie) } == ["call-outs.unknown"])
        for (task, code) in [("", "call-outs.task-missing"), (long, "call-outs.task-too-long")] {
            #expect(
                await town.codes {
                    try await town.write(by: CallTown.zhou) {
                        try CallOuts.set(task, as: CallOutTaskID(high: 2, low: 9), of: CallTown.call, in: $0)
                    }
                } == [code])
        }
        #expect(
            await town.codes {
                try await town.write(by: CallTown.zhou) { transaction in
                    for number in 0...CallOutLimits.tasks_max {
                        let id = CallOutTaskID(high: 2, low: UInt64(number))
                        try CallOuts.set("活", as: id, of: CallTown.call, in: transaction)
                    }
                }
            } == ["call-outs.too-many-tasks"])
        #expect(
            await town.codes {
                try await town.write(by: CallTown.zhou) {
                    try CallOuts.finish(CallOutTaskID(high: 2, low: 99), of: CallTown.call, in: $0)
                }
            } == ["call-outs.task-unknown"])
        #expect(
            await town.codes {
                try await town.write(by: CallTown.zhou) {
                    try CallOuts.count(arrived: 5_001, at: CallTown.call, in: $0)
                }
            } == ["call-outs.count-unfit"])
        #expect(await town.codes { try await town.end("") } == ["call-outs.result-missing"])
        #expect(
            await town.codes { try await town.end(String(repeating: "长", count: 501)) } == [
                "call-outs.result-too-long"
            ])
        #expect(try await town.told() == ["call-outs.call-begun"])
    }

    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE callouts_call SET ended_at = 99", "no names are left"),
        ("UPDATE callouts_call SET coming = 2", "those of its answers"),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let town = try await CallTown(engine)
        try await town.call()
        try await town.answer(.come, by: CallTown.tian)
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        #expect(try await town.broken().contains { $0.contains(Self.breaks[index].sentence) })
        #expect(CallOutInvariants.all.count == Self.breaks.count)
        for (query, constraint) in [
            ("UPDATE callouts_call SET coming = 3", "callout_counts_heads"),
            ("UPDATE callouts_call SET until_at = from_at", "callout_lasts_no_longer"),
            ("UPDATE callouts_call SET cause = 'request'", "callout_cause_is_whole"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }

    @Test(arguments: TestEngine.all, [UInt64(1), 2])
    func `however people change their minds, the heads add up and end as the journal counted them`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await CallTown(engine)
        try await town.call(hours: 20)
        var state = seed
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var said: [PersonID: CallOut.Answer] = [:]
        for _ in 0..<40 {
            let person = [CallTown.tian, CallTown.chen, CallTown.xie][draw(3)]
            let answer: CallOut.Answer = draw(2) == 0 ? .come : .cannot
            let codes = await town.codes { try await town.answer(answer, by: person) }
            if codes.isEmpty { said[person] = answer }
            #expect(codes.isEmpty == (person != CallTown.xie), "seed \(seed)")
        }
        try await town.end()

        let over = try await town.found()?.counts
        #expect(over?.coming == said.values.filter { $0 == .come }.count, "seed \(seed)")
        #expect(over?.cannot == said.values.filter { $0 == .cannot }.count, "seed \(seed)")
        #expect(try await town.broken() == [], "seed \(seed)")
    }

    @Test func `groups are written as they are read`() {
        let team = CallOutGroup.team(CallTown.team.as(Marks.Anything.self))
        #expect(CallOutGroup(team.text) == team && CallOutGroup("post:worker") == .post("worker"))
        #expect(["team:x", "post:", "link:", "all"].compactMap(CallOutGroup.init) == [])
    }
}
