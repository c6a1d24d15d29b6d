import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

struct MeetingStoreTests {
    @Test(arguments: TestEngine.all)
    func `a meeting on paper is decided as counted, and tells the room it was about`(
        engine: TestEngine
    ) async throws {
        let village = try await MeetingVillage(engine)
        let plan = AnyID(high: 9, low: 9)

        let resolution = try #require(
            try await village.hold(
                .groupAssembly, of: 9, present: 6, yes: 4, motion: MeetingVillage.motion(subject: plan),
                counting: .persons))

        #expect(resolution.isPassed)
        #expect(resolution.number == "2026-1")
        #expect(resolution.decided == MeetingVillage.today)
        #expect(resolution.subject == plan && resolution.subjectKind == "test.plan")
        let passed = try await village.last(ResolutionPassed.self)
        #expect(passed?.subject == plan && passed?.resolution == resolution.id)
        #expect(passed?.digest == Assemblies.digest(of: "铺碎石，清边沟，花费 86000 元。"))
        let found = try await village.database.read { try Assemblies.resolutions(about: plan, in: $0) }
        #expect(found == [resolution])
        #expect(
            try await village.told() == ["assemblies.body-founded", "assemblies.assembly-called"]
                + Array(repeating: "assemblies.attendance-taken", count: 6) + [
                    "assemblies.voting-opened", "assemblies.paper-counted", "assemblies.resolution-passed",
                    "assemblies.assembly-closed",
                ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `exactly half is no majority, and the resolution says so`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)

        let resolution = try #require(
            try await village.hold(.villagersRepresentatives, of: 8, present: 8, yes: 4))

        #expect(!resolution.isPassed)
        #expect(try await village.last(ResolutionFailed.self)?.resolution == resolution.id)
        let standing = try await village.database.read {
            try Assemblies.standing(of: resolution.assembly, motion: resolution.motion, in: $0)
        }
        #expect(standing?.shortfalls == [.init(stage: .majority, measure: .number, have: 4, need: 5)])
    }

    @Test(arguments: TestEngine.all)
    func `open ballots may be corrected until the meeting is closed`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let id = try await village.convene(
            MeetingVillage.draft(try await village.body(.groupAssembly, of: 3), counting: .persons)
        ).id
        let motion = MotionID(high: 50, low: 1)
        try await village.signIn(1...3, at: id, .screen)
        try await village.open(id)

        try await village.cast(.no, by: 1, at: id)
        try await village.cast(.yes, by: 2, at: id)
        await #expect(throws: VotingRefusal.alreadyVoted) {
            try await village.cast(.yes, by: 1, at: id)
        }
        try await village.database.write(by: .system) {
            try Assemblies.correct([motion: .yes], seat: 1, in: id, channel: .phone, by: $0)
        }
        await #expect(throws: VotingRefusal.nothingToCorrect) {
            try await village.database.write(by: .system) {
                try Assemblies.correct([motion: .yes], seat: 3, in: id, channel: .phone, by: $0)
            }
        }
        let resolutions = try await village.close(id)

        #expect(resolutions.first?.isPassed == true)
        await #expect(throws: VotingRefusal.notOpen) { try await village.cast(.no, by: 3, at: id) }
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `paper and screen are counted together, nobody votes in both`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let id = try await village.convene(
            MeetingVillage.draft(
                try await village.body(.villagersAssembly, of: 10), counting: .persons, isSecret: true)
        ).id
        try await village.signIn(1...4, at: id, .paper)
        try await village.signIn(5...7, at: id, .screen)
        try await village.open(id)

        for (seat, choice) in [(5, BallotChoice.yes), (6, .no), (7, .yes)] {
            try await village.cast(choice, by: seat, at: id)
        }
        await #expect(throws: VotingRefusal.votesOnPaper) { try await village.cast(.yes, by: 1, at: id) }
        try await village.count(id, 2, 0, 0, spoiled: 1, unreturned: 1)
        let resolution = try await village.close(id).first

        #expect(resolution?.isPassed == true)
        let counted = try await village.database.read { reader in
            try resolution.flatMap { try ResolutionStore.counted($0.id, in: reader) }
        }
        #expect(counted?.tally.yes.count == 4 && counted?.tally.no.count == 1)
        #expect(counted?.tally.spoiled == 1 && counted?.tally.unreturned == 1)
        #expect(counted?.present.count == 7)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `owners take part by their ballots, counted by number and area`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        // 80, 100, 120 m²
        let body = try await village.body(.ownersAssembly, of: 3)
        let id = try await village.convene(
            MeetingVillage.draft(body, motions: [MeetingVillage.motion(1, .propertyCompany)])
        ).id
        try await village.open(id)

        try await village.cast(.yes, by: 1, at: id)
        try await village.cast(.yes, by: 2, at: id, .desk)
        let early = try await village.database.read {
            try Assemblies.standing(of: id, motion: MotionID(high: 50, low: 1), in: $0)
        }
        try await village.cast(.no, by: 3, at: id)
        let resolution = try await village.close(id).first

        // Two of three owners, yet 180 of 300 m² only
        #expect(early?.shortfalls.map(\.measure) == [.area])
        #expect(early?.shortfalls.map(\.stage) == [.quorum])
        #expect(resolution?.isPassed == true)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `two ballots of one voter at the same moment are one`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let id = try await village.convene(
            MeetingVillage.draft(
                try await village.body(.groupAssembly, of: 3), counting: .persons, isSecret: true)
        ).id
        try await village.signIn(1...3, at: id, .screen)
        try await village.open(id)

        let taken = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do {
                        try await village.cast(.yes, by: 1, at: id)
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }

        #expect(taken == 1)
        let yes = try await village.database.read {
            try Assemblies.standing(of: id, motion: MotionID(high: 50, low: 1), in: $0)?.tally.yes.count
        }
        #expect(yes == 1)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `promises are read back at the body's next meeting, and minutes keep their versions`(
        engine: TestEngine
    ) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.bench, of: 4)
        let id = try await village.convene(MeetingVillage.draft(body, motions: [])).id
        try await village.signIn(1...2, at: id)
        #expect(try await village.close(id) == [])
        let made = try await village.database.write(by: MeetingVillage.officer) { transaction in
            try Assemblies.keepMinutes("第一版", of: id, in: transaction)
            try Assemblies.keepMinutes("第二版", of: id, in: transaction)
            return try Assemblies.promise(
                CommitmentDraft(
                    id: CommitmentID(high: 70, low: 1), assembly: id, words: "下午清垃圾", who: "村委会",
                    due: MeetingVillage.day("2026-11-30")), in: transaction)
        }
        village.ground.time.set("2026-12-01T09:00:00+08:00")
        let next = try await village.convene(
            MeetingVillage.draft(
                body, id: 2, noticed: nil, meets: Instant(iso: "2026-12-02T09:00:00+08:00"), motions: []))

        let file = try await village.database.read { try AssemblyFile.read(next.id, for: nil, in: $0) }
        let first = try await village.database.read { try AssemblyFile.read(id, for: nil, in: $0) }
        let reported = try await village.database.write(by: MeetingVillage.officer) {
            try Assemblies.report(made.id, .kept, words: "每天清了", in: $0)
        }
        let after = try await village.database.read { try AssemblyFile.read(next.id, for: nil, in: $0) }

        #expect(file?.earlier == [made] && after?.earlier == [reported])
        #expect(made.standing(on: MeetingVillage.day("2026-11-30")) == .open)
        #expect(made.standing(on: MeetingVillage.day("2026-12-01")) == .late)
        #expect(reported.standing(on: MeetingVillage.day("2026-12-01")) == .kept)
        #expect(first?.earlier == [])
        village.ground.time.set("2026-12-02T12:00:00+08:00")
        try await village.signIn(1...2, at: next.id)
        try await village.close(next.id)
        let last = try await village.convene(
            MeetingVillage.draft(
                body, id: 3, noticed: nil, meets: Instant(iso: "2026-12-20T09:00:00+08:00"), motions: []))
        let lastFile = try await village.database.read { try AssemblyFile.read(last.id, for: nil, in: $0) }
        #expect(lastFile?.earlier == [])
        #expect(first?.minutes == "第二版")
        #expect(reported.report?.outcome == .kept)
        #expect(try await village.last(CommitmentMade.self)?.commitment == made.id)
        #expect(try await village.last(CommitmentReported.self)?.outcome == .kept)
        #expect(try await village.last(MinutesKept.self)?.version == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a meeting typed in later was decided on its own day`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.groupAssembly, of: 3)
        let id = try await village.convene(
            MeetingVillage.draft(
                body, counting: .persons, meets: Instant(iso: "2026-11-12T19:00:00+08:00"))
        ).id
        try await village.signIn(1...3, at: id)
        try await village.open(id)
        try await village.count(id, 3)

        #expect(try await village.close(id).first?.decided == MeetingVillage.day("2026-11-12"))
    }
}
