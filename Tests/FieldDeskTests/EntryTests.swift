import Cases
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import FieldDesk

struct EntryTests {
    @Test(arguments: TestEngine.all)
    func `each kind of entry is taken once, in its room, with the time when it was`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let ids = (0..<6).map { _ in village.fresh() }
        let request = ids[1].as(Marks.Case.self)
        let sent = [
            village.visit(ids[0], ago: 7200), village.record(ids[1]),
            village.entry(
                "spot", ids[2],
                ["body": "井盖歪了", "note": "扶正了", "place": FieldVillage.third.description], ago: 90),
            village.entry("contact", ids[3], ["note": "问过了"], target: request, after: ids[1]),
            village.entry("note", ids[4], ["note": "灯泡坏了"], target: request, after: ids[1]),
            village.entry(
                "solution", ids[5], ["note": "换了灯泡", "outcome": "solved"], target: request, after: ids[4]),
        ]

        let first = try await village.send(sent)
        let events = try await village.ground.events()
        let again = try await village.send(sent)

        try #require(village.states(first) == Array(repeating: "accepted", count: 6), "\(first.text)")
        #expect(village.states(again) == Array(repeating: "repeated", count: 6), "\(again.text)")
        #expect(try await village.ground.events() == events)
        #expect(first.outcomes[1]["number"] is String && first.outcomes[1]["code"] is String)
        #expect(first.outcomes[0]["path"] as? String == "/visits/\(ids[0])")
        let file = try await village.file(ids[1])
        #expect(file?.matter.state == .done)
        #expect(file?.steps.map(\.kind) == [.opened, .contacted, .progressed, .done])
        #expect(file?.steps.allSatisfy { $0.happened == village.now.adding(seconds: -3600) } == true)
        let mended = try await village.file(ids[2])
        #expect(mended?.matter.opened == village.now.adding(seconds: -90) && mended?.matter.state == .done)
    }

    @Test(arguments: TestEngine.all)
    func `one that is refused tells why at its field, holds up what stands on it, and nothing else`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let ids = (0..<5).map { _ in village.fresh() }
        let wrong = village.entry(
            "record", ids[1],
            ["body": "灯不亮", "category": "lighting", "place": FieldVillage.third.description])
        let sent = [
            village.visit(ids[0]), wrong,
            village.entry(
                "note", ids[2], ["note": "还没人来"], target: ids[1].as(Marks.Case.self), after: ids[1]),
            village.entry("note", ids[3], ["note": "再说"], target: ids[1].as(Marks.Case.self), after: ids[2]),
            village.visit(ids[4], 2),
        ]

        let first = try await village.send(sent)
        var mended = sent
        mended[1]["fields"] = [
            "body": "灯不亮", "category": "lighting", "place": FieldVillage.third.description,
            "answers.pole": "第三根",
        ]
        let second = try await village.send(mended)

        #expect(village.states(first) == ["accepted", "refused", "waiting", "waiting", "accepted"])
        #expect(first.codes(1) == ["request.answer-missing"])
        #expect(village.states(second) == ["repeated", "accepted", "accepted", "accepted", "repeated"])
        #expect(try await village.count("home-visits.visited") == 2)
    }

    @Test func `an id of another's entry does not exist, and one of one's own holds no other words`()
        async throws
    {
        let village = try await FieldVillage()
        let id = village.fresh()
        _ = try await village.send([village.visit(id)])

        let stolen = try await village.send([village.visit(id)], by: FieldVillage.wu)
        let other = try await village.send([village.visit(id, 2)])

        #expect(village.states(stolen) == ["refused"] && stolen.codes(0) == ["id.unknown"])
        #expect(village.states(other) == ["earlier"] && other.codes(0) == ["id.used-for-another"])
        #expect(other.outcomes.first?["path"] as? String == "/visits/\(id)")
        #expect(try await village.count("home-visits.visited") == 1)
    }

    @Test(arguments: TestEngine.all)
    func `what was changed after it had arrived is told, with what is there, and is not taken twice`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let (id, note, after) = (village.fresh(), village.fresh(), village.fresh())
        let target = id.as(Marks.Case.self)
        let sent = village.entry("note", note, ["note": "找人问了"], target: target)
        _ = try await village.send([village.record(id), sent])
        let changed = village.entry("note", note, ["note": "找电工问了"], target: target)
        let correction = village.entry("note", after, ["note": "更正：是第四根杆"], target: target, after: id)

        let record = try await village.send([village.record(id, "第四根杆的灯不亮"), correction])
        let line = try await village.send([changed])
        let stolen = try await village.send([changed], by: FieldVillage.wu)
        var late = sent
        late["happened_at"] = village.now.adding(days: -31).iso
        let old = try await village.send([late])

        #expect(village.states(record) == ["earlier", "accepted"], "\(record.text)")
        #expect(record.codes(0) == ["id.used-for-another"])
        #expect(record.outcomes[0]["path"] as? String == "/requests/\(id)")
        #expect((record.outcomes[0]["theirs"] as? [String: Any])?["body"] as? String == "晒坝边的路灯不亮")
        #expect(village.states(line) == ["earlier"] && village.states(stolen) == ["refused"])
        // Refused before its room is asked: it is there all the same.
        #expect(village.states(old) == ["earlier"] && old.codes(0) == [EntryRefusal.happenedTooEarly.code])
        let notes = try await village.file(id)?.steps.filter { $0.kind == .progressed }.map(\.note)
        #expect(notes == ["找人问了", "更正：是第四根杆"])
    }

    @Test func `what somebody entered goes up under nobody else's account`() async throws {
        let village = try await FieldVillage()
        let sent = [village.visit(village.fresh())]

        let foreign = try await village.send(sent, by: FieldVillage.wu, as: FieldVillage.tian)
        let nobody = try await village.site.api(.post, "/field/entries", ["entries": sent])
        let own = try await village.send(sent)

        #expect(foreign.status == 403 && foreign.code == EntryRefusal.otherPerson.code)
        #expect(nobody.status == 401)
        #expect(village.states(own) == ["accepted"])
    }

    @Test func `a time that cannot be is asked for again, and a second's difference is none`() async throws {
        let village = try await FieldVillage()
        let day: Int64 = 86_400
        let ids = (0..<5).map { _ in village.fresh() }

        let reply = try await village.send([
            village.visit(ids[0], ago: -6 * 60), village.visit(ids[1], ago: 31 * day),
            village.visit(ids[2], ago: -60), village.visit(ids[3], ago: 29 * day),
            village.entry("note", ids[4], ["note": "灯亮了"], target: CaseID(high: 1, low: 1), ago: -day),
        ])

        #expect(village.states(reply) == ["refused", "refused", "accepted", "accepted", "refused"])
        #expect(reply.codes(0) == [EntryRefusal.happenedInFuture.code])
        #expect(reply.codes(1) == [EntryRefusal.happenedTooEarly.code])
        #expect(reply.codes(4) == [EntryRefusal.happenedInFuture.code])
        let errors = reply.outcomes.first?["errors"] as? [[String: Any]]
        #expect(errors?.first?["field"] as? String == "happened_at")
        #expect((errors?.first?["detail"] as? String)?.contains("时间") == true)
    }

    @Test func `what cannot be read is refused by itself, and too much at once as a whole`() async throws {
        let village = try await FieldVillage()
        let good = village.fresh()
        let reply = try await village.send([
            village.entry("dance", village.fresh()), village.entry("note", village.fresh(), ["note": "哪件"]),
            ["id": "no id", "kind": "visit"],
            ["id": village.fresh().description, "kind": "visit", "happened_at": "yesterday"],
            village.visit(good),
        ])
        let much = (0...FieldLimits.entries_max).map { _ in village.visit(village.fresh()) }
        let tooMany = try await village.send(much)
        let noList = try await village.site.api(
            .post, "/field/entries", ["person": FieldVillage.tian.description, "entries": ["words"]],
            as: village.tokens[FieldVillage.tian])

        #expect(village.states(reply) == ["refused", "refused", "refused", "refused", "accepted"])
        #expect(reply.codes(0) == [EntryRefusal.kindUnknown.code])
        #expect(reply.codes(1) == [EntryRefusal.targetMissing.code])
        #expect(reply.codes(2) == [EntryRefusal.unreadable.code])
        #expect(reply.codes(3) == [EntryRefusal.unreadable.code])
        #expect(tooMany.status == 422 && tooMany.code == EntryRefusal.tooMany.code)
        #expect(noList.status == 422 && noList.code == EntryRefusal.unreadable.code)
        #expect(try await village.count("home-visits.visited") == 1)
    }

    @Test func `a resident enters visits for nobody, and reports in their own name`() async throws {
        let village = try await FieldVillage()
        let ids = (0..<3).map { _ in village.fresh() }
        let reply = try await village.send(
            [
                village.visit(ids[0]), village.record(ids[1]),
                village.entry("spot", ids[2], ["body": "好了", "place": FieldVillage.third.description]),
            ],
            by: FieldVillage.chen)

        #expect(village.states(reply) == ["refused", "accepted", "refused"])
        #expect(reply.codes(0) == ["visit.household-unknown"])
        #expect(reply.codes(2) == ["access.not-allowed"])
    }

    @Test(arguments: TestEngine.all)
    func `five hundred entries of two phones, sent again and again in pieces, are each there once`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let workers = [FieldVillage.tian, FieldVillage.wu]
        let all = workers.map { _ in
            (0..<250).map { number in
                number % 2 == 0
                    ? village.visit(village.fresh(), number % 3 + 1)
                    : village.record(village.fresh(), "第 \(number) 件")
            }
        }
        for round in 0..<2 {
            try await withThrowingTaskGroup { group in
                for (worker, entries) in zip(workers, all) {
                    for start in stride(from: 0, to: 250, by: 50) {
                        let some = Array(entries[start..<start + 50])
                        // The second time half of each sending is new to nobody, in another order.
                        let sent = round == 0 ? some : some.reversed()
                        let body = try Sent(village, sent, worker)
                        group.addTask { try await body.send() }
                    }
                }
                for try await states in group {
                    #expect(Set(states) == [round == 0 ? "accepted" : "repeated"])
                }
            }
        }

        #expect(try await village.count("home-visits.visited") == 250)
        #expect(try await village.count("request.received") == 250)
    }

    /// A sending that may wander between tasks.
    private struct Sent: Sendable {
        let village: FieldVillage
        let worker: PersonID
        let entries: String

        init(_ village: FieldVillage, _ entries: [[String: Any]], _ worker: PersonID) throws {
            self.village = village
            self.worker = worker
            let data = try JSONSerialization.data(withJSONObject: entries)
            self.entries = String(decoding: data, as: UTF8.self)
        }

        func send() async throws -> [String] {
            let reply = try await village.site.post(
                "/field/entries", form: ["person": worker.description, "entries": entries],
                as: village.tokens[worker])
            return village.states(reply)
        }
    }
}
