import Kernel
import Rulebook
import Storage
import TestGround
import Testing

@testable import Assemblies

struct ConveningTests {
    /// What calling the meeting is refused for, in the order of precedence.
    private static func refusals(
        of draft: AssemblyDraft, in village: MeetingVillage
    ) async throws -> [ConveningRefusal] {
        do {
            try await village.convene(draft)
            return []
        } catch let refusals as Refusals {
            return refusals.all.compactMap { $0 as? ConveningRefusal }
        } catch let refusal as ConveningRefusal {
            return [refusal]
        }
    }

    @Test(arguments: TestEngine.all)
    func `a notice freezes the roll of its day, the figures and the words`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.groupAssembly, of: 4)
        try await village.database.write(by: MeetingVillage.officer) { transaction in
            try Assemblies.depart(
                MemberID(high: body.low, low: 4), on: MeetingVillage.day("2026-11-10"), in: transaction)
        }

        let assembly = try await village.convene(MeetingVillage.draft(body))
        let later = try await village.convene(
            MeetingVillage.draft(
                body, id: 2, noticed: MeetingVillage.day("2026-11-10"),
                motions: [
                    MotionDraft(
                        id: MotionID(high: 50, low: 9), title: "另一件", text: "另一段文字", matter: .other)
                ]))
        try await village.database.write(by: .system) {
            try MeetingVillage.enter(
                "assemblies.group-assembly.quorum", "3/4", at: MeetingVillage.liuping, in: $0)
        }

        #expect(assembly.number == "2026-1" && later.number == "2026-2")
        #expect(assembly.all.count == 4 && later.all.count == 3)
        let standing = try await village.database.read {
            try Assemblies.standing(of: assembly.id, motion: MotionID(high: 50, low: 1), in: $0)
        }
        #expect(standing?.quorum == .init("2/3"))
        let motion = try await village.database.read { try Assemblies.motions(of: assembly.id, in: $0).first }
        #expect(motion?.textDigest == Assemblies.digest(of: "铺碎石，清边沟，花费 86000 元。"))
        #expect(try await village.last(AssemblyCalled.self)?.seats == 3)
        #expect(try await village.broken() == [])
    }

    @Test func `a notice too late says from which day on`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.villagersAssembly, of: 4)

        func called(_ noticed: String) async throws -> [ConveningRefusal] {
            try await Self.refusals(
                of: MeetingVillage.draft(body, noticed: MeetingVillage.day(noticed)), in: village)
        }

        #expect(
            try await called("2026-11-11") == [
                .noticeTooShort(earliest: MeetingVillage.day("2026-11-21"), days: 10)
            ])
        #expect(try await called("2026-11-10") == [])
        #expect(try await called("2026-07-01") == [.noticedTooLongAgo])
    }

    @Test func `a notice of a day to come is none`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 4)
        let draft = MeetingVillage.draft(
            body, noticed: MeetingVillage.day("2026-11-21"), meets: Instant(iso: "2026-12-20T09:00:00+08:00"))

        #expect(try await Self.refusals(of: draft, in: village) == [.noticedInFuture])
    }

    @Test func `a body without its figures cannot be called`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.residentsAssembly, of: 9)

        let refused = try await Self.refusals(of: MeetingVillage.draft(body), in: village)
        for (name, value) in [
            ("notice", "7"), ("quorum", "2/3"), ("quorum-households", "2/3"), ("majority", ">1/2"),
        ] {
            try await village.database.write(by: .system) {
                try MeetingVillage.enter("assemblies.residents-assembly.\(name)", value, in: $0)
            }
        }

        #expect(
            refused == [
                .figureMissing(.notice), .figureMissing(.quorum), .figureMissing(.quorumOfHouseholds),
                .figureMissing(.majority),
            ])
        #expect(try await Self.refusals(of: MeetingVillage.draft(body), in: village) == [])
    }

    @Test func `an empty roll, a small body and households that nobody knows are refused`() async throws {
        let village = try await MeetingVillage()
        let empty = try await village.body(.groupAssembly, of: 0)
        let delegates = try await village.body(.membersDelegates, of: 20)
        let bench = try await village.body(.bench, of: 2)
        try await village.database.write(by: MeetingVillage.officer) {
            try Assemblies.enter(
                Member(
                    id: MemberID(high: 3, low: 1), body: bench, name: "过路的",
                    period: Period(from: MeetingVillage.day("2026-02-01"))), in: $0)
        }

        #expect(try await Self.refusals(of: MeetingVillage.draft(empty), in: village) == [.rollEmpty])
        #expect(
            try await Self.refusals(of: MeetingVillage.draft(delegates), in: village) == [
                .bodyTooSmall(have: 20, least: 21)
            ])
        #expect(
            try await Self.refusals(of: MeetingVillage.draft(bench), in: village) == [.householdsUnknown(1)])
        #expect(
            try await Self.refusals(of: MeetingVillage.draft(bench, counting: .persons), in: village) == [])
    }

    @Test func `a meeting is counted as its kind is, and owners vote openly`() async throws {
        let village = try await MeetingVillage()
        let owners = try await village.body(.ownersAssembly, of: 3)
        let party = try await village.body(.partyMembers, of: 3)

        #expect(
            try await Self.refusals(of: MeetingVillage.draft(owners, isSecret: true), in: village) == [
                .secretOfUnequalVotes
            ])
        #expect(
            try await Self.refusals(of: MeetingVillage.draft(party, counting: .households), in: village) == [
                .countingUnfit
            ])
    }

    @Test func `what is left out or too long is told all at once`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 3)
        let long = String(repeating: "长", count: 101)
        let bad = AssemblyDraft(
            id: AssemblyID(high: 60, low: 1), body: body, title: "", venue: "",
            meets: MeetingVillage.today.start, noticed: MeetingVillage.day("2026-11-01"),
            chair: String(repeating: "长", count: 41), motions: [])
        let longer = AssemblyDraft(
            id: AssemblyID(high: 60, low: 1), body: body, title: long, venue: long,
            meets: MeetingVillage.today.start, noticed: MeetingVillage.day("2026-11-01"),
            motions: [
                MotionDraft(id: MotionID(high: 50, low: 1), title: "", text: ""),
                MotionDraft(
                    id: MotionID(high: 50, low: 2), title: long, text: String(repeating: "长", count: 20_001)),
            ])
        let many = MeetingVillage.draft(body, motions: (1...21).map { MeetingVillage.motion($0) })

        #expect(
            try await Self.refusals(of: bad, in: village) == [
                .titleMissing, .venueMissing, .officerTooLong, .motionsMissing,
            ])
        #expect(
            try await Self.refusals(of: longer, in: village) == [
                .titleTooLong, .venueTooLong, .motionTitleMissing(1), .motionTextMissing(1),
                .matterMissing(1),
                .motionTitleTooLong(2), .motionTextTooLong(2), .matterMissing(2),
            ])
        #expect(try await Self.refusals(of: many, in: village) == [.tooManyMotions])
        #expect(
            try await Self.refusals(
                of: MeetingVillage.draft(BodyID(high: 1, low: 1)), in: village) == [.bodyUnknown])
        #expect(try await village.told() == ["assemblies.body-founded"])
    }

    @Test func `a body that was not there on the notice's day is refused`() async throws {
        let village = try await MeetingVillage()
        let body = Body(
            id: BodyID(high: 40, low: 77), kind: .bench, place: MeetingVillage.liuping, name: "板凳会",
            period: Period(from: MeetingVillage.day("2026-11-15")))
        try await village.database.write(by: MeetingVillage.officer) { try Assemblies.found(body, in: $0) }

        let refused = try await Self.refusals(of: MeetingVillage.draft(body.id), in: village)

        #expect(refused == [.bodyClosed, .rollEmpty])
    }

    @Test func `a sheet of more seats than a meeting takes is refused`() {
        let ground = ConveningGround(
            body: Body(
                id: BodyID(high: 1, low: 1), kind: .bench, place: MeetingVillage.liuping, name: "会",
                period: Period(from: MeetingVillage.day("2026-01-01"))), figures: MeetingFigures(),
            missing: [],
            seats: (1...6_001).map {
                Seat(
                    number: $0, member: MemberID(high: 1, low: 1), person: nil, name: "人", household: "1",
                    units: nil, area_dm2: 0)
            }, homeless: 0, today: MeetingVillage.today)

        #expect(
            MeetingVillage.draft(BodyID(high: 1, low: 1), motions: []).refusals(on: ground) == [.rollTooLong])
    }

    @Test func `representatives decide an assembly's matter only by a named authorisation`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.villagersRepresentatives, of: 3)
        let wrong = Delegation.resolution(ResolutionID(high: 1, low: 1))

        func called(_ delegation: Delegation?) async throws -> [ConveningRefusal] {
            let motion = MeetingVillage.motion(1, .publicWorks, delegation: delegation)
            return try await Self.refusals(of: MeetingVillage.draft(body, motions: [motion]), in: village)
        }

        let article24 = try #require(Matter.publicWorks.source)
        #expect(try await called(nil) == [.authorisationMissing(1, article24)])
        #expect(try await called(wrong) == [.authorisationUnfit(1)])
        #expect(try await called(.cited("")) == [.authorisationUnfit(1)])
        #expect(try await called(.cited("2025年3月8日村民会议第3号决议")) == [])
    }

    @Test func `a passed authorisation of the assembly serves the representatives`() async throws {
        let village = try await MeetingVillage()
        let given = try #require(
            try await village.hold(
                .villagersAssembly, of: 10, present: 6, yes: 4,
                motion: MotionDraft(
                    id: MotionID(high: 50, low: 1), title: "授权", text: "授权村民代表会议决定公益事业。",
                    matter: .delegation), counting: .persons))
        let body = try await village.body(.villagersRepresentatives, of: 3)
        let motion = MotionDraft(
            id: MotionID(high: 50, low: 2), title: "修路", text: "修路。", matter: .publicWorks,
            delegation: .resolution(given.id))

        let refused = try await Self.refusals(
            of: MeetingVillage.draft(body, id: 2, motions: [motion]), in: village)

        #expect(given.isPassed)
        #expect(refused == [])
    }

    @Test func `a matter of another body is refused with its text, and consulting ones take none`()
        async throws
    {
        let village = try await MeetingVillage()
        let delegates = try await village.body(.membersDelegates, of: 21)
        let parties = try await village.body(.threeParties, of: 3)
        let committees = try await village.body(.twoCommittees, of: 5)

        func called(_ body: BodyID, _ matter: Matter) async throws -> [ConveningRefusal] {
            try await Self.refusals(
                of: MeetingVillage.draft(body, motions: [MeetingVillage.motion(1, matter)]), in: village)
        }

        let (charter, owners) = (
            try #require(Matter.charter.source), try #require(Matter.maintenanceUse.source)
        )
        #expect(try await called(delegates, .charter) == [.outsideCompetence(1, charter)])
        #expect(try await called(parties, .maintenanceUse) == [.consultsOnly(1, owners)])
        #expect(try await called(committees, .publicWorks) == [])
    }
}
