import Assemblies
import Clocks
import Kernel
import Storage
import TestGround
import Testing

@testable import Deliberation

extension DeliberationVillage {
    func draftRules(
        _ clauses: [String], kind: Charter.Kind = .villageRules, wanted: Day? = nil
    ) async throws -> CharterID {
        let id = CharterID.minted(at: ground.time.now)
        try await act {
            _ = try Deliberation.draft(
                CharterDraft(
                    id: id, place: DeliberationVillage.liuping, kind: kind, title: "柳坪村村规民约",
                    clauses: clauses, wanted: wanted), in: $0)
        }
        return id
    }

    /// Writes a version and lets the villagers' assembly adopt it.
    @discardableResult
    func adoptRules(_ clauses: [String], wanted: Day? = nil, yes: Int = 3) async throws -> CharterID {
        let id = try await draftRules(clauses, wanted: wanted)
        let assembly = AssemblyID.minted(at: ground.time.now)
        let calling = calling(.villagersAssembly, assembly)
        try await act { try Deliberation.convene(calling, for: id, in: $0) }
        try await hold(assembly, yes: yes)
        return id
    }

    func charter(_ id: CharterID) async throws -> Charter {
        try await database.read { try Deliberation.foundCharter(id, in: $0) }
    }
}

struct CharterStoreTests {
    @Test(arguments: TestEngine.all)
    func `what the assembly adopts is in force from its day and ends the version before`(
        engine: TestEngine
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let first = try await village.adoptRules(["红白喜事不超过十桌。", "门前三包。"])
        village.at("2026-10-01")
        let second = try await village.adoptRules(
            ["红白喜事不超过八桌。", "门前三包。"], wanted: DeliberationVillage.day("2026-10-15"))

        let (old, new) = (try await village.charter(first), try await village.charter(second))
        #expect(old.version == 1 && new.version == 2)
        #expect(old.isInForce(on: DeliberationVillage.day("2026-10-14")))
        #expect(!old.isInForce(on: DeliberationVillage.day("2026-10-15")))
        #expect(new.isInForce(on: DeliberationVillage.day("2026-10-15")))
        #expect(!new.isInForce(on: DeliberationVillage.day("2026-10-14")))
        let words = try await village.database.read {
            try Deliberation.clause(at: ClauseAddress(charter: second, clause: 1), in: $0)
        }
        let lost = try await village.database.read {
            try Deliberation.clause(at: ClauseAddress(charter: second, clause: 3), in: $0)
        }
        #expect(words == "红白喜事不超过八桌。" && lost == nil)
        #expect(
            try await village.told() == [
                "charter-drafted", "charter-adopted", "charter-drafted", "charter-adopted",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `only the villagers' assembly adopts, and only the text that it voted on`(
        engine: TestEngine
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.draftRules(["门前三包。"])
        let calling = village.calling(
            .villagersRepresentatives, AssemblyID.minted(at: village.ground.time.now))

        await #expect(throws: CharterRefusal.notByAssembly) {
            try await village.act { try Deliberation.convene(calling, for: id, in: $0) }
        }
        await #expect(throws: CharterRefusal.draftThere) { _ = try await village.draftRules(["另一版。"]) }
        await #expect(throws: CharterRefusal.notAdopted) {
            try await village.act {
                try Deliberation.file(
                    id, number: "石桥备〔2026〕3号", on: DeliberationVillage.day("2026-09-01"), in: $0)
            }
        }
        await #expect(throws: CharterRefusal.resolutionAboutAnother) {
            try await village.act {
                try Deliberation.adopt(ResolutionID(high: 1, low: 1), for: id, in: $0)
            }
        }
        try await village.act { try Deliberation.dropCharter(id, in: $0) }
        await #expect(throws: CharterRefusal.notDraft) {
            try await village.act { try Deliberation.dropCharter(id, in: $0) }
        }
        let failed = try await village.adoptRules(["门前三包。"], yes: 1)
        #expect(try await village.charter(failed).standing.state == .draft)
        await #expect(throws: CharterRefusal.unknown) {
            _ = try await village.charter(CharterID(high: 1, low: 1))
        }
    }

    @Test func `the town files a version once and may order its correction`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.adoptRules(["违者罚款。"])
        let luo = DeliberationVillage.people[1].id
        try await village.act(by: luo) {
            try Deliberation.file(
                id, number: "石桥备〔2026〕3号", on: DeliberationVillage.day("2026-09-01"), in: $0)
        }
        try await village.act(by: luo) {
            try Deliberation.orderCorrection(of: id, because: "村规民约不得设定罚款。", in: $0)
        }

        let standing = try await village.charter(id).standing
        #expect(standing.filing?.number == "石桥备〔2026〕3号" && standing.filing?.by == luo)
        #expect(standing.order?.reason == "村规民约不得设定罚款。")
        #expect(standing.until == nil)
        await #expect(throws: CharterRefusal.filedAlready) {
            try await village.act {
                try Deliberation.file(
                    id, number: "4号", on: DeliberationVillage.day("2026-09-01"), in: $0)
            }
        }
        await #expect(throws: CharterRefusal.unchanged) { _ = try await village.draftRules(["违者罚款。"]) }
    }

    @Test(arguments: TestEngine.all)
    func `turns are set up, swapped by agreement, and ended`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let rules = try await village.adoptRules(["各户轮流打扫院坝。"])
        let id = RosterID(high: 3, low: 1)
        let clause = ClauseAddress(charter: rules, clause: 1)
        try await village.act {
            try Deliberation.set(Self.draft(id, clause: clause), in: $0)
        }
        try await village.act { try Deliberation.swap(1, with: 2, of: id, agreed: "当面说好", in: $0) }

        let roster = try await village.database.read { try Deliberation.foundRoster(id, in: $0) }
        let turns = roster.turns(4, in: WorkingCalendar.announced)
        #expect(turns.map(\.member.label) == ["李四", "张三", "王五", "张三"])
        #expect(turns.map(\.isSwapped) == [true, true, false, false])
        #expect(turns.map(\.from.description) == ["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28"])
        try await village.act { try Deliberation.endRoster(id, in: $0) }
        await #expect(throws: RosterRefusal.ended) {
            try await village.act { try Deliberation.endRoster(id, in: $0) }
        }
        await #expect(throws: RosterRefusal.ended) {
            try await village.act { try Deliberation.swap(1, with: 2, of: id, agreed: "再换", in: $0) }
        }
        await #expect(throws: RosterRefusal.householdUnknown) {
            try await village.act {
                try Deliberation.set(
                    Self.draft(RosterID(high: 3, low: 2), areHouseholds: true), in: $0)
            }
        }
        await #expect(throws: RosterRefusal.clauseUnknown) {
            try await village.act {
                try Deliberation.set(
                    Self.draft(
                        RosterID(high: 3, low: 3), clause: ClauseAddress(charter: rules, clause: 2)),
                    in: $0)
            }
        }
        await #expect(throws: RosterRefusal.unknown) {
            try await village.act { try Deliberation.endRoster(RosterID(high: 1, low: 1), in: $0) }
        }
        #expect(
            try await village.told().suffix(3) == ["roster-set", "turns-swapped", "roster-ended"])
    }

    private static func draft(
        _ id: RosterID, clause: ClauseAddress? = nil, areHouseholds: Bool = false
    ) -> RosterDraft {
        RosterDraft(
            id: id, place: DeliberationVillage.liuping, title: "轮流打扫", clause: clause,
            members: ["张三", "李四", "王五"], areHouseholds: areHouseholds,
            start: DeliberationVillage.day("2026-09-07"), every: .week, skipsHolidays: false)
    }
}
