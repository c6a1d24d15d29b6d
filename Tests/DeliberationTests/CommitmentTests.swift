import Assemblies
import Cases
import Clocks
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Deliberation

/// A courtyard meeting of 柳坪村 at which somebody promised something.
struct CommitmentTests {
    static let meeting = AssemblyID(high: 4, low: 1)
    static let next = AssemblyID(high: 4, low: 2)
    static let promise = CommitmentID(high: 9, low: 1)
    static let matter = CaseID(high: 9, low: 1)
    static let path = "/commitments/\(promise)"

    static func id(_ number: UInt64) -> String { "\(AnyID(high: 90, low: number))" }

    static func held(
        _ engine: TestEngine = .sqlite, due: String = "2026-09-20", owner: PersonID? = nil
    ) async throws -> DeliberationVillage {
        let village = try await DeliberationVillage(engine)
        try await village.act { transaction in
            let yard = DeliberationVillage.bodies[3].id
            try Assemblies.convene(
                AssemblyDraft(
                    id: meeting, body: yard, title: "院坝会", venue: "晒坝", meets: transaction.now, motions: []),
                in: transaction)
            try Assemblies.signIn(
                SignIn(assembly: meeting, seat: 1, channel: .list, way: .paper), in: transaction)
            try Assemblies.close(meeting, in: transaction)
            try Assemblies.promise(
                CommitmentDraft(
                    id: promise, assembly: meeting, words: "晒坝边的路灯换成声控的", who: "村委会",
                    due: DeliberationVillage.day(due), owner: owner), in: transaction)
        }
        return village
    }

    static func row(_ village: DeliberationVillage) async throws -> QueueRow? {
        try await village.database.read { try Cases.rows(of: [matter], in: $0).first }
    }

    static func commitment(_ village: DeliberationVillage) async throws -> Commitment? {
        try await village.database.read { try Assemblies.commitment(promise, in: $0) }
    }

    static func broken(_ village: DeliberationVillage) async throws -> [String] {
        try await village.database.read { reader in
            try (CaseInvariants.all + AssemblyInvariants.all + DeliberationInvariants.all)
                .filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a promise becomes a case that is due on its day, and a replay doubles nothing`(
        engine: TestEngine
    ) async throws {
        let village = try await Self.held(engine, owner: DeliberationVillage.people[1].id)
        let made = try #require(try await village.last(CommitmentMade.self))
        let before = try await village.ground.events()
        try await village.act { try Deliberation.follow(made, in: $0) }
        let queue = try await village.database.read {
            try Queue.open(at: DeliberationVillage.liuping, limit: 10, in: $0)
        }
        let given = try await village.database.read {
            try Queue.given(
                to: Case.Lead(person: DeliberationVillage.people[1].id, organisation: nil), limit: 10, in: $0)
        }

        #expect(try await village.ground.events() == before)
        #expect(before.suffix(3) == ["assemblies.commitment-made", "case.opened", "case.dispatched"])
        #expect(queue.map(\.id) == [Self.matter] && given.map(\.id) == [Self.matter])
        let row = try #require(queue.first)
        #expect(row.kind == "commitment" && row.path == Self.path && row.state == .assigned)
        #expect(row.title == "晒坝边的路灯换成声控的" && row.place == DeliberationVillage.liuping)
        #expect(row.due == DeliberationVillage.day("2026-09-21").start)
        #expect(try await Self.broken(village) == [])
    }

    @Test(arguments: ["2026-09-01", "2026-09-05", "2026-09-06", "2026-09-09"])
    func `the limit ends with the promised day, worked or not`(due: String) async throws {
        let village = try await Self.held(due: due)

        let row = try #require(try await Self.row(village))

        #expect(row.state == .received && row.lead == nil)
        #expect(row.due == DeliberationVillage.day(due).adding(days: 1).start)
    }

    @Test(arguments: TestEngine.all)
    func `a closed case tells the body that the promise was kept, in the words of who did it`(
        engine: TestEngine
    ) async throws {
        let village = try await Self.held(engine, owner: DeliberationVillage.secretary)
        let done = try await village.site.post(
            "\(Self.path)/solution",
            form: ["id": Self.id(1), "outcome": "solved", "note": "三盏都换了，夜里试过。"], as: village.zhou)
        let own = try await village.site.post(
            "\(Self.path)/closure", form: ["id": Self.id(2)], as: village.zhou)
        let waiting = try await Self.commitment(village)
        let page = try await village.site.get(Self.path, as: village.zhou)
        let closed = try await village.site.post(
            "\(Self.path)/closure", form: ["id": Self.id(3), "note": "看过了"], as: village.luo)

        #expect(done.status == 303)
        #expect(own.status == 403 && closed.status == 303)
        #expect(waiting?.isOpen == true && page.text.contains("等第二个人核验"))
        let kept = try #require(try await Self.commitment(village)?.report)
        #expect(kept.outcome == .kept && kept.words == "三盏都换了，夜里试过。")
        #expect(
            try await village.ground.events().suffix(2) == ["case.closed", "assemblies.commitment-reported"])
        #expect(try await Self.broken(village) == [])
    }

    @Test(arguments: TestEngine.all, Commitment.Outcome.allCases)
    func `a report to the meeting ends the case, and is given once`(
        engine: TestEngine, outcome: Commitment.Outcome
    ) async throws {
        let village = try await Self.held(engine)
        let fields = ["id": Self.id(1), "outcome": outcome.rawValue, "words": "会上说过了"]

        let first = try await village.site.post("\(Self.path)/report", form: fields, as: village.zhou)
        let again = try await village.site.post("\(Self.path)/report", form: fields, as: village.zhou)
        let other = try await village.site.post(
            "\(Self.path)/report", form: fields.merging(["id": Self.id(2)]) { $1 }, as: village.zhou)

        #expect([first.status, again.status, other.status] == [303, 303, 409])
        let row = try #require(try await Self.row(village))
        #expect(row.state == .closed && row.outcome == (outcome == .kept ? .solved : .explained))
        #expect(try await Self.commitment(village)?.report?.outcome == outcome)
        #expect(
            try await village.ground.events().suffix(2) == ["assemblies.commitment-reported", "case.closed"])
        #expect(try await Self.broken(village) == [])
    }

    @Test func `the next meeting reads the promise back with how it stands`() async throws {
        let village = try await Self.held()
        village.ground.time.set("2026-09-22T09:00:00+08:00")
        try await village.act { transaction in
            try Assemblies.convene(
                AssemblyDraft(
                    id: Self.next, body: DeliberationVillage.bodies[3].id, title: "下一次院坝会", venue: "晒坝",
                    meets: transaction.now.adding(days: 1), motions: []), in: transaction)
        }
        let site = TestSite(
            village.ground.county, Assemblies.endpoints, settings: Site.Settings())

        func state() async throws -> String? {
            let meeting = try await site.api(.get, "/assemblies/\(Self.next)", nil)
            return (meeting.json["earlier_promises"] as? [[String: Any]])?.first?["state"] as? String
        }

        let late = try await state()
        let sheet = try await site.get("/assemblies/\(Self.next)/print/notice")
        _ = try await village.site.post(
            "\(Self.path)/report", form: ["id": Self.id(1), "outcome": "kept", "words": "换好了"],
            as: try await village.signIn("zhou"))
        let kept = try await state()
        let page = try await site.get("/assemblies/\(Self.next)")

        #expect(late == "late" && kept == "kept")
        #expect(sheet.text.contains("晒坝边的路灯换成声控的（村委会，") && sheet.text.contains("：到期了。"))
        #expect(page.text.contains("上次会答应的事") && page.text.contains("办好了") && page.text.contains("换好了"))
    }

    @Test func `who has the case sees it and acts, others do not know of it`() async throws {
        let village = try await Self.held()

        let desk = try await village.site.get(Self.path, as: village.zhou)
        let stranger = try await village.site.get(Self.path)
        let resident = try await village.site.get(Self.path, as: village.chen)
        let nobody = try await village.site.post(
            "\(Self.path)/dispatch", form: ["id": Self.id(1)], as: village.zhou)
        let unknown = try await village.site.post(
            "\(Self.path)/dispatch",
            form: ["id": Self.id(2), "person": "\(PersonID(high: 66, low: 6))"], as: village.zhou)
        let unit = try await village.site.post(
            "\(Self.path)/dispatch",
            form: ["id": Self.id(7), "organisation": "\(PersonID(high: 66, low: 6))"], as: village.zhou)
        let given = try await village.site.api(
            .post, "\(Self.path)/dispatch",
            ["id": Self.id(3), "person": "\(DeliberationVillage.people[0].id)", "seen": 1], as: village.zhou)
        let stale = try await village.site.api(
            .post, "\(Self.path)/notes", ["id": Self.id(4), "note": "买灯了", "seen": 1], as: village.zhou)
        let silent = try await village.site.post(
            "\(Self.path)/solution", form: ["id": Self.id(5), "outcome": "solved"], as: village.zhou)
        let wrong = try await village.site.api(
            .post, "\(Self.path)/solution", ["id": Self.id(6), "outcome": "shelved", "note": "缓"],
            as: village.zhou)
        let unread = try await village.site.api(
            .post, "\(Self.path)/report", ["id": Self.id(8), "outcome": "maybe"], as: village.zhou)
        let missing = try await village.site.get("/commitments/\(Self.id(77))", as: village.zhou)

        for text in ["晒坝边的路灯换成声控的", "在会上回报", "还没派给谁", "/assemblies/\(Self.meeting)"] {
            #expect(desk.text.contains(text), "\(text)")
        }
        #expect(stranger.location?.hasPrefix("/sign-in") == true)
        #expect(resident.status == 403 || resident.status == 404)
        #expect([nobody.status, unknown.status, unit.status] == [422, 422, 422])
        #expect(given.status == 200 && given.json["case_state"] as? String == "assigned")
        #expect(given.json["lead"] as? String == "周长林")
        #expect(stale.status == 409 && silent.status == 422 && wrong.status == 422 && unread.status == 422)
        #expect(missing.status == 404)
    }
}
