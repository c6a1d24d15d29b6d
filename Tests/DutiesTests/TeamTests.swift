import Kernel
import People
import Storage
import TestGround
import Testing

@testable import Duties

@Suite struct TeamTests {
    private static let team = TeamID(high: 8, low: 1)

    private static func form(
        _ yunling: Yunling, _ template: String = "grid", at place: PlaceID = Yunling.first,
        id: TeamID = team, name: String? = nil, from: String = "2026-02-01"
    ) async throws {
        try await yunling.write { transaction in
            try Duties.form(
                Team(id: id, template: template, place: place, name: name, period: period(from)),
                in: transaction)
        }
    }

    private static func join(
        _ yunling: Yunling, _ slot: String, _ holder: TeamMember.Holder, number: UInt64 = 1,
        from: String = "2026-03-01", team: TeamID = team
    ) async throws {
        try await yunling.write { transaction in
            try Duties.join(
                TeamMember(
                    id: MemberID(high: 9, low: number), team: team, slot: slot, holder: holder,
                    period: period(from)), in: transaction)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a team is formed, filled by posts and by members, and ends with all of them`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        try await Self.form(yunling)
        try await Self.join(yunling, "guide", .person(Yunling.zhou))
        try await Self.join(yunling, "unit", .organisation(Yunling.office), number: 2)
        try await yunling.write { transaction in
            try People.appoint(
                Post(
                    id: Yunling.tianPost, person: Yunling.tian, kind: "grid-worker", place: Yunling.first,
                    period: period("2026-02-01")), in: transaction)
            try Duties.leave(MemberID(high: 9, low: 2), on: day("2026-06-01"), in: transaction)
        }

        let before = try await yunling.gaps(at: Yunling.first).filter { $0.kind == .slotShort }
        try await yunling.write { try Duties.endTeam(Self.team, on: day("2026-11-20"), in: $0) }
        let after = try await yunling.gaps(at: Yunling.first).map(\.kind)

        let members = try await yunling.read { try TeamStore.members(of: [Self.team], in: $0) }
        #expect(before.map(\.code) == ["grid.head"])
        #expect(after.contains(.teamMissing))
        #expect(!after.contains(.slotShort))
        #expect(members.map(\.period.until) == [day("2026-11-20"), day("2026-06-01")])
        #expect(try await yunling.broken() == 0)
        #expect(
            try await yunling.events() == [
                "duties.team-formed", "duties.member-joined", "duties.member-joined", "duties.member-left",
                "duties.member-left", "duties.team-ended",
            ])
    }

    @Test func `a team is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.form(yunling)
        let other = TeamID(high: 8, low: 2)

        await #expect(throws: TeamRefusal.templateUnknown) {
            try await Self.form(yunling, "choir", id: other)
        }
        await #expect(throws: TeamRefusal.placeUnknown) {
            try await Self.form(yunling, at: PlaceID(high: 7, low: 99), id: other)
        }
        await #expect(throws: TeamRefusal.levelWrong) {
            try await Self.form(yunling, at: Yunling.liuping, id: other)
        }
        await #expect(throws: TeamRefusal.nameTooLong) {
            let name = String(repeating: "长", count: 61)
            try await Self.form(yunling, at: Yunling.second, id: other, name: name)
        }
        await #expect(throws: TeamRefusal.tooFarAhead) {
            try await Self.form(yunling, at: Yunling.second, id: other, from: "2027-11-22")
        }
        await #expect(throws: TeamRefusal.thereAlready) { try await Self.form(yunling, id: other) }
        #expect(try await yunling.events() == ["duties.team-formed"])
    }

    @Test func `a village has several groups of neighbours, each under its own name`() async throws {
        let yunling = try await Yunling()
        try await Self.form(yunling, "neighbours", at: Yunling.liuping, name: "第一组")

        try await Self.form(
            yunling, "neighbours", at: Yunling.liuping, id: TeamID(high: 8, low: 2), name: "第二组")
        await #expect(throws: TeamRefusal.thereAlready) {
            try await Self.form(
                yunling, "neighbours", at: Yunling.liuping, id: TeamID(high: 8, low: 3), name: "第一组")
        }

        let short = try await yunling.gaps(at: Yunling.liuping).filter { $0.kind == .slotShort }
        #expect(
            short.map(\.code) == [
                "neighbours.lead", "neighbours.member", "neighbours.lead", "neighbours.member",
            ])
    }

    @Test func `the end of a team is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.form(yunling)
        try await Self.join(yunling, "helper", .person(Yunling.chen), from: "2026-12-01")
        @Sendable func end(_ team: TeamID, _ on: String) async throws {
            try await yunling.write { try Duties.endTeam(team, on: day(on), in: $0) }
        }

        await #expect(throws: TeamRefusal.unknown) { try await end(TeamID(high: 8, low: 9), "2026-11-20") }
        await #expect(throws: TeamRefusal.endsBeforeItBegins) { try await end(Self.team, "2026-02-01") }
        await #expect(throws: TeamRefusal.hasLaterMembers) { try await end(Self.team, "2026-12-01") }
        try await end(Self.team, "2026-12-02")
        await #expect(throws: TeamRefusal.endedAlready) { try await end(Self.team, "2026-12-03") }
        #expect(try await yunling.broken() == 0)
    }

    @Test func `joining is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.form(yunling)
        try await Self.join(yunling, "guide", .person(Yunling.zhou))
        try await Self.join(yunling, "helper", .person(Yunling.chen), number: 2)
        let chen = TeamMember.Holder.person(Yunling.chen)

        await #expect(throws: JoiningRefusal.teamUnknown) {
            try await Self.join(yunling, "helper", chen, number: 3, team: TeamID(high: 8, low: 9))
        }
        await #expect(throws: JoiningRefusal.slotUnknown) {
            try await Self.join(yunling, "singer", chen, number: 3)
        }
        await #expect(throws: JoiningRefusal.slotOfPost) {
            try await Self.join(yunling, "worker", chen, number: 3)
        }
        await #expect(throws: JoiningRefusal.holderKindWrong) {
            try await Self.join(yunling, "unit", chen, number: 3)
        }
        await #expect(throws: JoiningRefusal.holderUnknown) {
            try await Self.join(yunling, "helper", .person(PersonID(high: 1, low: 99)), number: 3)
        }
        await #expect(throws: JoiningRefusal.outsideTeam) {
            try await Self.join(yunling, "helper", .person(Yunling.he), number: 3, from: "2026-01-31")
        }
        await #expect(throws: JoiningRefusal.tooFarAhead) {
            try await Self.join(yunling, "helper", .person(Yunling.he), number: 3, from: "2027-11-22")
        }
        await #expect(throws: JoiningRefusal.thereAlready) {
            try await Self.join(yunling, "helper", chen, number: 3)
        }
        await #expect(throws: JoiningRefusal.slotTaken) {
            try await Self.join(yunling, "guide", chen, number: 3)
        }
        #expect(try await yunling.events().count == 3)
    }

    @Test func `leaving is refused for what stands in its way, and makes room for the next`() async throws {
        let yunling = try await Yunling()
        try await Self.form(yunling)
        try await Self.join(yunling, "guide", .person(Yunling.zhou))
        let member = MemberID(high: 9, low: 1)
        @Sendable func leave(_ member: MemberID, _ on: String) async throws {
            try await yunling.write { try Duties.leave(member, on: day(on), in: $0) }
        }

        await #expect(throws: JoiningRefusal.unknown) {
            try await leave(MemberID(high: 9, low: 9), "2026-05-01")
        }
        await #expect(throws: JoiningRefusal.leavesBeforeJoining) { try await leave(member, "2026-03-01") }
        try await leave(member, "2026-05-01")
        await #expect(throws: JoiningRefusal.leftAlready) { try await leave(member, "2026-06-01") }
        try await Self.join(yunling, "guide", .person(Yunling.he), number: 2, from: "2026-05-01")

        #expect(try await yunling.broken() == 0)
    }

    @Test func `two in a part for one, and a day before the team's first, are found by the invariants`()
        async throws
    {
        let yunling = try await Yunling()
        try await Self.form(yunling)
        try await Self.join(yunling, "guide", .person(Yunling.zhou))
        try await yunling.write { transaction in
            try TeamStore.insert(
                TeamMember(
                    id: MemberID(high: 9, low: 2), team: Self.team, slot: "guide",
                    holder: .person(Yunling.he), period: period("2026-01-15")), in: transaction)
        }

        #expect(try await yunling.broken() == 2)
    }
}
