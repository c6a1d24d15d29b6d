import Files
import Kernel
import People
import Sealing
import Storage
import TestGround
import Testing

@testable import HomeVisits

struct VisitingTests {
    @Test(arguments: TestEngine.all)
    func `a visit is kept with its sealed words, and what it found goes on as a request`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let before = try await village.told().count
        var draft = village.draft()
        draft.form = "home-visit"
        draft.answers = ["q1": "yes", "q2": "2", "q3": "3", "q4": "修屋顶"]
        draft.note = "老人一个人在家"
        draft.findings = [.request: "屋顶漏雨", .hazard: "电线破皮", .relief: "没有收入"]
        draft.happened = village.ground.time.now.adding(hours: -5)

        let visit = try await village.make(draft)

        #expect(visit.place == VisitVillage.third && visit.visitor == VisitVillage.tian)
        #expect(visit.happened == village.ground.time.now.adding(hours: -5))
        let (sealed, findings) = try await village.database.read { reader in
            (
                try HomeVisitStore.sealed(of: visit.id, in: reader),
                try FindingStore.all(of: visit.id, in: reader)
            )
        }
        let note = try #require(sealed.note)
        #expect(try village.key.open(note, context: HomeVisits.noteContext(of: visit.id)) == "老人一个人在家")
        #expect(!note.contains("老".utf8.first ?? 0) || note != Array("老人一个人在家".utf8))
        #expect(findings.map(\.kind) == [.hazard, .relief, .request])
        #expect(findings.map { $0.request == nil } == [false, true, false])
        #expect(
            try await village.told(after: before) == [
                "home-visits.visited", "home-visits.found", "home-visits.finding-answered",
                "home-visits.found", "home-visits.found", "home-visits.finding-answered",
            ])
        let entries = try await village.database.read {
            try Journal.entries(after: 0, limit: 10_000, in: $0)
        }
        let payloads = entries.filter { $0.kind.hasPrefix("home-visits.") }.map(\.payload).joined()
        for words in ["屋顶", "老人", "电线", "收入"] { #expect(!payloads.contains(words)) }
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `only who was met, or declined, counts as visited`(engine: TestEngine) async throws {
        let village = try await VisitVillage(engine)
        #expect(try await village.due(1)?.state(on: village.ground.time.now.day) == .late)

        try await village.make(village.draft(1, id: 1, outcome: .absent))
        let absent = try await village.due(1)
        try await village.make(village.draft(1, id: 2, outcome: .declined))
        let declined = try await village.due(1)
        try await village.make(village.draft(2, id: 3))

        #expect(absent?.last == nil && absent?.cause == .first)
        #expect(declined?.last == village.ground.time.now.day)
        #expect(try await village.due(2)?.on == VisitVillage.day("2027-05-21"))
        #expect(try await village.due(5)?.cause == .first)
    }

    @Test(arguments: TestEngine.all)
    func `a visit is put right by an entry that follows, once, and nothing goes`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        try await village.make(village.draft(1, id: 1))
        var right = village.draft(1, id: 2, outcome: .absent)
        right.corrects = HomeVisitID(high: 66, low: 1)

        var elsewhere = village.draft(2, id: 3)
        elsewhere.corrects = right.corrects
        await #expect(throws: VisitingRefusal.correctedElsewhere) { try await village.make(elsewhere) }
        await #expect(throws: VisitingRefusal.correctionNotYours) {
            try await village.make(right, by: VisitVillage.wang)
        }
        try await village.make(right, by: VisitVillage.zhou, isOver: true)
        var again = right
        again = HomeVisitDraft(
            id: HomeVisitID(high: 66, low: 4), household: again.household, corrects: again.corrects)
        await #expect(throws: VisitingRefusal.correctedAlready) { try await village.make(again) }
        var nothing = village.draft(1, id: 5)
        nothing.corrects = HomeVisitID(high: 1, low: 1)
        await #expect(throws: VisitingRefusal.correctedUnknown) { try await village.make(nothing) }

        let all = try await village.database.read {
            try HomeVisitStore.all(of: VisitVillage.household(1), limit: 10, in: $0)
        }
        #expect(all.count == 2)
        #expect(try await village.due(1)?.last == nil, "nobody was met after all")
        #expect(try await village.broken() == [])
    }

    @Test func `a visit is refused for what is wrong with it, and nothing is written`() async throws {
        let village = try await VisitVillage()
        let now = village.ground.time.now
        func changed(_ change: (inout HomeVisitDraft) -> Void) -> HomeVisitDraft {
            var draft = village.draft()
            change(&draft)
            return draft
        }
        let long = String(repeating: "长", count: 1_001)
        let answered: [String: String] = ["q1": "yes"]
        let rows: [(HomeVisitDraft, VisitingRefusal)] = [
            (changed { $0.happened = now.adding(minutes: 6) }, .happenedInFuture),
            (changed { $0.happened = now.adding(days: -31) }, .happenedTooEarly),
            (
                changed {
                    $0.outcome = .absent
                    $0.form = "home-visit"
                }, .answersUnwanted
            ),
            (changed { $0.form = "none" }, .formUnknown), (changed { $0.answers = answered }, .formUnknown),
            (changed { $0.form = "home-visit" }, .answerMissing),
            (
                changed {
                    $0.form = "home-visit"
                    $0.answers = ["q1": "maybe"]
                }, .answerUnfit
            ),
            (
                changed {
                    $0.form = "home-visit"
                    $0.answers = ["q1": "yes", "q9": "x"]
                }, .answerUnfit
            ),
            (
                changed {
                    $0.form = "home-visit"
                    $0.answers = ["q1": "yes", "q2": "3"]
                }, .answerUnfit
            ),
            (
                changed {
                    $0.form = "home-visit"
                    $0.answers = ["q1": "yes", "q3": "-1"]
                }, .answerUnfit
            ),
            (
                changed {
                    $0.form = "home-visit"
                    $0.answers = ["q1": "yes", "q4": String(long.prefix(501))]
                }, .answerTooLong
            ),
            (changed { $0.note = long }, .noteTooLong),
            (changed { $0.findings = [.request: long] }, .findingTooLong),
        ]
        let before = try await village.ground.events().count

        for (draft, refusal) in rows {
            await #expect(throws: refusal) { try await village.make(draft) }
        }
        let nobody = HomeVisitDraft(
            id: HomeVisitID(high: 66, low: 9), household: HouseholdID(high: 1, low: 1))
        await #expect(throws: VisitingRefusal.householdUnknown) { try await village.make(nobody) }

        #expect(try await village.ground.events().count == before)
    }

    @Test(arguments: TestEngine.all)
    func `the household must stand, and the form be in use on the day`(engine: TestEngine) async throws {
        let village = try await VisitVillage(engine)
        try await village.write(nil) { transaction in
            try People.setState(
                .moved, of: VisitVillage.household(4), on: VisitVillage.day("2026-11-19"), in: transaction)
            try HomeVisits.retire(form: "home-visit", in: transaction)
            try People.register(
                HouseholdDraft(
                    id: VisitVillage.household(7), place: VisitVillage.third, code: "007",
                    on: VisitVillage.day("2026-11-18")),
                members: [
                    NewMember(
                        person: Person(id: PersonID(high: 2, low: 77), name: "唐晓东"), relation: .head)
                ], in: transaction)
        }

        await #expect(throws: VisitingRefusal.householdGone) {
            try await village.make(village.draft(4))
        }
        var draft = village.draft()
        draft.form = "home-visit"
        draft.answers = ["q1": "no"]
        let withdrawn = draft
        await #expect(throws: VisitingRefusal.formNotOffered) { try await village.make(withdrawn) }
        draft.happened = village.ground.time.now.adding(days: -1)
        try await village.make(draft)
        var early = village.draft(7, id: 7)
        early.happened = village.ground.time.now.adding(days: -4)
        let sent = early
        await #expect(throws: VisitingRefusal.beforeHousehold) { try await village.make(sent) }
    }

    @Test(arguments: TestEngine.all)
    func `a major change brings somebody at once, and is noted once`(engine: TestEngine) async throws {
        let village = try await VisitVillage(engine)
        try await village.make(village.draft())
        village.ground.time.advance(seconds: 2 * 86_400)
        func change(_ id: UInt64, on day: String, number: Int = 1) -> MajorChange {
            MajorChange(
                id: MajorChangeID(high: 65, low: id), household: VisitVillage.household(number),
                kind: .health,
                day: VisitVillage.day(day))
        }
        let first = change(1, on: "2026-11-21")

        try await village.write(VisitVillage.tian) { try HomeVisits.note(first, in: $0) }

        #expect(try await village.due(1)?.on == VisitVillage.day("2026-11-22"))
        #expect(try await village.due(1)?.cause == .change)
        #expect(try await village.told().last == "home-visits.change-noted")
        for (wrong, refusal) in [
            (change(2, on: "2026-11-21"), MajorChangeRefusal.notedAlready),
            (change(3, on: "2026-11-23"), .inFuture), (change(4, on: "2026-10-01"), .tooEarly),
            (
                MajorChange(
                    id: MajorChangeID(high: 65, low: 5), household: HouseholdID(high: 1, low: 1),
                    kind: .death, day: VisitVillage.day("2026-11-21")), .householdUnknown
            ),
        ] {
            await #expect(throws: refusal) {
                try await village.write(VisitVillage.tian) { try HomeVisits.note(wrong, in: $0) }
            }
        }
        try await village.make(village.draft(1, id: 2))
        #expect(try await village.due(1)?.cause == .interval)
    }
}
