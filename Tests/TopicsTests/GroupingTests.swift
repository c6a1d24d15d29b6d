import Cases
import Clocks
import Kernel
import Learning
import Places
import Requests
import Storage
import TestGround
import Testing

@testable import Topics

struct GroupingTests {
    @Test(arguments: TestEngine.all)
    func `requests for the same at one place become one concern, and five of them open a task at the desk`(
        engine: TestEngine
    ) async throws {
        let town = try await TalkTown(engine)
        let lights = try await town.report(Array(TalkTown.lights.prefix(5)), category: "light")
        try await town.report(TalkTown.dogs + ["我家的宅基地证什么时候能发下来"])
        let before = try await town.ground.events().count

        let run = try await town.group()

        #expect((run.count, run.concerns, run.tasks) == (9, 2, 1))
        let concerns = try await town.concerns()
        let light = try #require(concerns.first { $0.category == "light" })
        #expect(light.name.hasPrefix("路灯照明"))
        #expect(try await town.members(of: light.id) == Set(lights))
        let task = try #require(light.task)
        let file = try await town.database.read { try Requests.ProblemFile.read(task, in: $0) }
        let problem = try #require(file)
        #expect(problem.case.matter.state == .received)
        #expect(problem.case.matter.desk == TalkTown.liuping)
        #expect(problem.case.matter.title == "未诉先办：\(light.name)")
        #expect(Set(problem.requests.map(\.id)) == Set(lights))
        #expect(problem.clocks.contains { $0.name == "resolve" && $0.isRunning })
        let dog = try #require(concerns.first { $0.id != light.id })
        #expect((dog.name, dog.task) == ("流浪", nil) || dog.name.contains("流浪"))
        #expect(
            try await town.ground.events().dropFirst(before).filter { $0.hasPrefix("topics.") }.sorted() == [
                "topics.concern-found", "topics.concern-found", "topics.run-grouped", "topics.task-opened",
            ])
        #expect(try await town.brokenInvariants() == [])
        let again = try await town.group()
        #expect((again.concerns, again.tasks) == (2, 0))
        #expect(try await town.concerns().map(\.id) == concerns.map(\.id))
        #expect(try await ConcernRun.due(in: town.ground.county) == nil, "once a day is enough")
    }

    @Test func `no concern mixes two places, and a grid's requests are its village's`() async throws {
        let town = try await TalkTown()
        try await town.report(Array(TalkTown.lights.prefix(3)))
        try await town.report(Array(TalkTown.lights.suffix(3)), at: TalkTown.shimen)

        try await town.group()

        let counts = try await [TalkTown.liuping, TalkTown.shimen, TalkTown.third].asyncMap {
            try await town.concerns(at: $0).count
        }
        #expect(counts == [1, 1, 0])
        let byTown = try await TalkTown(rules: [Topics.levelKey: "town"])
        try await byTown.report(Array(TalkTown.lights.prefix(3)))
        try await byTown.report(Array(TalkTown.lights.suffix(3)), at: TalkTown.shimen)
        try await byTown.group()
        #expect(try await byTown.concerns(at: TalkTown.shiqiao).count == 1)
    }

    @Test
    func
        `merged, left out, erased and imported requests are not counted, nor what is older than two windows`()
        async throws
    {
        let town = try await TalkTown(now: "2026-09-01T09:00:00+08:00")
        try await town.report(Array(TalkTown.lights.prefix(3)))
        town.ground.time.set("2026-11-20T09:00:00+08:00")
        _ = try await MessagesImport(town.ground.county).run(
            file: (
                "old.csv",
                Array(
                    ("id,submitted_at,body,reply,replied_at\n"
                        + TalkTown.lights.enumerated().map {
                            "\($0),2026-11-10 08:00,\($1),好,2026-11-11 08:00\n"
                        }.joined()).utf8)
            ), place: TalkTown.liuping)

        let run = try await town.group()

        #expect((run.count, run.concerns) == (0, 0))
        let counting = try await TalkTown(rules: [Topics.importedKey: "yes"])
        _ = try await MessagesImport(counting.ground.county).run(
            file: (
                "old.csv",
                Array("id,submitted_at,body,reply,replied_at\n1,2026-11-10 08:00,灯坏了,好,2026-11-11\n".utf8)
            ), place: TalkTown.liuping)
        #expect(try await counting.group().count == 1)
    }

    @Test func `without a number no task is opened, without a window nothing is grouped`() async throws {
        let town = try await TalkTown(rules: [Topics.thresholdKey: ""])
        try await town.report(TalkTown.lights)
        #expect(try await town.group().tasks == 0)
        let unruled = try await TalkTown(rules: [Topics.windowKey: ""])
        #expect(try await ConcernRun.due(in: unruled.ground.county) == nil)
    }

    @Test func `a concern counts by weeks and by windows from the day of the run`() {
        let last = TalkTown.since
        let days = [0, 6, 7, 13, 14, 27, 29, 30, 59, 60].reduce(into: [Day: Int]()) {
            $0[last.adding(days: -$1)] = 1
        }

        let counts = ConcernCounts(
            days.merging([last.adding(days: 1): 5]) { $1 }, through: last, window_days: 30)

        #expect((counts.window, counts.before, counts.weeks) == (7, 2, [2, 2, 1, 1]))
    }

    @Test func `a name holds no person, no number and no scrap of grammar`() {
        func name(_ words: [String], _ texts: [String], places: Int = 1, category: String? = nil) -> String? {
            ConcernNaming.name(words: words, category: category, texts: texts, placesUsing: { _ in places })
        }
        let texts = ["周长林书记家门口路灯不亮", "找陈桂英的儿子", "桂英家的狗"]

        #expect(name(["长林", "路灯"], texts) == "路灯", "a given name behind its family name")
        #expect(name(["陈桂英", "桂英"], texts) == nil)
        #expect(name(["周长林"], texts, places: 9) == nil, "a name everybody uses, with a title")
        #expect(name(["高速"], ["高速路边"], places: 5) == "高速")
        #expect(name(["路灯", "灯不", "的灯", "1390"], ["路灯"]) == "路灯")
        #expect(name(["路灯", "不亮"], ["路灯不亮"], category: "路灯照明") == "路灯照明的事", "不 is a scrap")
        #expect(name(["水塔"], ["水塔漏水"], category: "供水") == "供水：水塔")
        #expect(name([], [], category: "供水") == "供水的事")
        #expect(
            ConcernDraft.category([("a.x", 2), ("a.y", 2), ("b", 3)], of: 7, top: { String($0.prefix(1)) })
                == "a")
        #expect(ConcernDraft.category([("a", 2), ("b", 2)], of: 9, top: { $0 }) == nil)
    }

    @Test
    func
        `groups find the concern with which they share most; what was pinned and merged goes where it was put`()
    {
        let ids = (1...12).map { CaseID(high: 2, low: UInt64($0)) }
        let (a, b, c) = (ConcernID(high: 5, low: 1), ConcernID(high: 5, low: 2), ConcernID(high: 5, low: 3))
        let known = [
            ConcernMatching.Known(id: a, members: Set(ids[0..<4]), pinned: [], mergedInto: nil),
            ConcernMatching.Known(id: b, members: Set(ids[4..<6]), pinned: [ids[4]], mergedInto: nil),
            ConcernMatching.Known(id: c, members: Set(ids[6..<8]), pinned: [], mergedInto: a),
        ]

        let matched = ConcernMatching.matched(
            [Array(ids[0..<3]), [ids[3], ids[4]], Array(ids[6..<9]), Array(ids[9..<12])], to: known)

        let byConcern = Dictionary(grouping: matched, by: \.concern).mapValues {
            $0.flatMap(\.members).sorted()
        }
        #expect(byConcern[a] == (ids[0..<3] + ids[6..<9]).sorted(), "c was merged into a")
        #expect(byConcern[b] == [ids[4]], "an officer put it there")
        #expect(
            byConcern[nil] == [ids[3]] + ids[9..<12],
            "the rest of a group that lost its concern, and a new one")
        #expect(ConcernMatching.matched([], to: []) == [])
    }

    @Test func `a closed task is followed by another only for what came after it`() async throws {
        let town = try await TalkTown()
        try await town.report(TalkTown.lights, category: "light")
        try await town.group()
        let task = try #require(try await town.concerns().first?.task)
        try await town.close(task)
        town.ground.time.advance(seconds: 86_400 * 3)
        try await town.report(Array(TalkTown.lights.prefix(4)), category: "light")
        #expect(try await town.group().tasks == 0, "four are not enough")

        try await town.report([TalkTown.lights[4]], category: "light")
        let run = try await town.group()

        #expect(run.tasks == 1)
        #expect(try await town.concerns().first?.task != task)
        #expect(try await town.brokenInvariants() == [])
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}

extension TalkTown {
    /// As two officers would have: said to be done, and accepted.
    func close(_ task: CaseID) async throws {
        try await database.write(by: .system) { transaction in
            guard let matter = try CaseFile.read(task, in: transaction)?.matter else {
                throw Fault("no task")
            }
            var closed = matter
            closed.state = .closed
            closed.closure = Case.Closure(outcome: .solved, by: nil, at: transaction.now, reviewOn: nil)
            _ = try Acting.settle(
                from: matter, to: closed,
                step: Step(
                    id: transaction.derivedID(), kind: .closed, actor: nil, recorded: transaction.now,
                    happened: transaction.now), in: transaction)
        }
    }
}
