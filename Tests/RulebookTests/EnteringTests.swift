import Kernel
import Storage
import TestGround
import Testing

@testable import Rulebook

@Suite struct EnteringTests {
    private func refusal(_ body: () async throws -> Void) async -> (any Refusal)? {
        do {
            try await body()
            return nil
        } catch { return error as? any Refusal }
    }

    @Test(arguments: TestEngine.all)
    func `a draft that cannot be right is refused at its field, and nothing is written`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        let nobody = RuleSource(law: "", edition: "2018")
        let undated = RuleSource(law: "村民委员会组织法", edition: "")
        let table: [(RuleDraft, String, String)] = [
            (Desk.draft(1, "ten"), "rulebook.value-unreadable", "value"),
            (Desk.draft(1, "10", by: nobody), "rulebook.source-missing", "law"),
            (Desk.draft(1, "10", by: undated), "rulebook.edition-missing", "edition"),
            (Desk.draft(1, "10", until: "2026-11-21"), "rulebook.ends-before-it-begins", "until"),
            (Desk.draft(1, "10", from: "2026-10-19"), "rulebook.too-early", "from"),
        ]

        for (draft, code, field) in table {
            let refused = await refusal { try await desk.propose(draft) }
            #expect(refused?.code == code)
            #expect(refused?.field == field)
            #expect(refused?.kind == .invalid)
        }
        #expect(try await desk.rulebookEvents().isEmpty)
        try await desk.propose(Desk.draft(1, "10", from: "2026-10-20"))
    }

    @Test(arguments: TestEngine.all)
    func `two values of a place never hold on one day`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "10", from: "2026-06-01", until: "2027-01-01"))

        for (from, until) in [
            ("2026-11-21", String?.none), ("2026-11-21", "2026-12-01"), ("2026-06-01", nil),
        ] {
            let refused = await refusal {
                try await desk.enter(Desk.draft(2, "12", from: from, until: until))
            }
            #expect(refused?.code == "rulebook.overlaps")
            #expect(refused?.kind == .conflict)
            #expect(refused?.sentence(.english).contains("1 Jun 2026") == true)
        }
        try await desk.enter(Desk.draft(2, "12", from: "2027-01-01"))
        try await desk.enter(Desk.draft(3, "9", from: "2026-01-01", until: "2026-06-01"))
        #expect(try await desk.rule(on: "2026-05-31")?.value == "9")
    }

    @Test(arguments: TestEngine.all)
    func `no value at or below a checked floor passes it, and the sentence names its text`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", isChecked: true, role: .min))
        try await desk.enter(Desk.draft(2, "30", from: "2018-12-29", isChecked: true, role: .max))

        let low = await refusal { try await desk.propose(Desk.draft(3, "6", at: Desk.liuping)) }
        let high = await refusal { try await desk.propose(Desk.draft(3, "31", at: Desk.shiqiao)) }
        try await desk.propose(Desk.draft(3, "7", at: Desk.liuping))

        #expect(low?.code == "rulebook.undercuts-floor")
        #expect(low?.field == "value")
        #expect(low?.sentence(.chinese) == "《村民委员会组织法（2018）第二十二条》规定不得少于：7 天。请填不低于它的数。")
        #expect(high?.sentence(.english).contains("30 days") == true)
    }

    @Test(arguments: TestEngine.all)
    func `a list below a floor keeps all that the floor holds`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(
            Desk.draft(1, "修路\n用水", from: "2018-12-29", isChecked: true, role: .min), as: Desk.matters)

        let refused = await refusal {
            try await desk.propose(Desk.draft(2, "修路\n唱戏", at: Desk.liuping), as: Desk.matters)
        }
        try await desk.propose(Desk.draft(2, "用水\n修路\n唱戏", at: Desk.liuping), as: Desk.matters)

        #expect(refused?.code == "rulebook.undercuts-floor")
    }

    @Test(arguments: TestEngine.all)
    func `an unchecked floor yields to two persons who cite an article, never to a preset`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", role: .min))
        let cited = RuleSource(law: "云岭县村务公开办法", edition: "2025", article: "第六条")

        let byPreset = await refusal { try await desk.enter(Desk.draft(2, "5", at: Desk.liuping, by: cited)) }
        let uncited = await refusal {
            try await desk.propose(Desk.draft(2, "5", at: Desk.liuping, by: Desk.resolution), by: Desk.luo)
        }
        try await desk.propose(Desk.draft(2, "5", at: Desk.liuping, by: cited), by: Desk.luo)
        let proposed = try await desk.rule(on: "2026-11-21")
        try await desk.confirm(2, by: Desk.he)
        let confirmed = try await desk.rule(on: "2026-11-21")

        #expect(byPreset?.code == "rulebook.undercuts-floor")
        #expect(uncited?.code == "rulebook.article-missing")
        #expect(uncited?.field == "article")
        #expect(proposed?.value == "7")
        #expect(confirmed?.value == "5")
        #expect(confirmed?.replaces == Desk.id(1))
    }

    @Test(arguments: TestEngine.all)
    func `a checked floor yields only to a newer edition`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", isChecked: true, role: .min))
        let newer = RuleSource(law: "村民委员会组织法", edition: "2026", article: "第二十三条")

        let same = await refusal { try await desk.propose(Desk.draft(2, "5", role: .min)) }
        try await desk.propose(Desk.draft(2, "5", by: newer, isChecked: true, role: .min))
        try await desk.confirm(2)

        #expect(same?.code == "rulebook.floor-of-this-edition")
        #expect(same?.field == "edition")
        #expect(try await desk.rule(on: "2026-11-20")?.value == "7")
        #expect(try await desk.rule(on: "2026-11-21")?.value == "5")
    }

    @Test(arguments: TestEngine.all)
    func `a new floor ends the values below it that pass it, and only those`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "5", at: Desk.liuping, from: "2026-01-01"))
        try await desk.enter(Desk.draft(2, "15", at: Desk.qingshi, from: "2026-01-01"))
        try await desk.enter(Desk.draft(3, "6", from: "2026-01-01"))
        try await desk.enter(Desk.draft(4, "4", at: Desk.shiqiao, from: "2027-06-01"))

        try await desk.propose(Desk.draft(5, "10", at: Desk.shiqiao, from: "2026-12-01", role: .min))
        try await desk.confirm(5)

        let entries = try await desk.database.read { reader in
            try (1...4).map { try Rulebook.find(Desk.id($0), in: reader) }
        }
        #expect(entries.map { $0?.until } == [Desk.day("2026-12-01"), nil, nil, nil])
        #expect(entries.map { $0?.state } == [.confirmed, .confirmed, .confirmed, .dropped])
        #expect(try await desk.rule(on: "2026-11-30")?.value == "5")
        #expect(try await desk.rule(on: "2026-12-01")?.value == "6")
        #expect(
            try await desk.rule(at: [Desk.qingshi, Desk.shiqiao, Desk.yunling], on: "2026-12-01")?.value
                == "15")
        #expect(
            try await desk.rulebookEvents().suffix(4) == [
                "rulebook.entry-proposed", "rulebook.entry-ended", "rulebook.entry-dropped",
                "rulebook.entry-confirmed",
            ])
    }

    @Test(arguments: TestEngine.all)
    func `a floor entered for days that were over changes nothing that was done in them`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "5", from: "2026-01-01", until: "2026-11-10"))
        try await desk.enter(Desk.draft(2, "5", at: Desk.liuping, from: "2026-01-01"))
        try await desk.propose(
            Desk.draft(3, "9", from: "2026-10-25", until: "2026-11-01", isChecked: true, role: .min))
        try await desk.confirm(3)
        let afterPast = try await desk.database.read { try Rulebook.find(Desk.id(2), in: $0) }

        try await desk.propose(Desk.draft(4, "8", from: "2026-11-05", isChecked: true, role: .min))
        try await desk.confirm(4)

        let ends = try await desk.database.read { reader in
            try (1...2).map { try Rulebook.find(Desk.id($0), in: reader)?.until }
        }
        #expect(afterPast?.until == nil)
        #expect(ends == [Desk.day("2026-11-10"), Desk.day("2026-11-20")])
    }
}
