import Kernel
import Storage
import TestGround
import Testing

@testable import Points

struct DeclaringTests {
    @Test(arguments: TestEngine.all)
    func `a clean-up day is declared for all who came, and counts for nobody before it is checked`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)

        let id = try await village.declare(for: Array(1...8))

        let acts = try await village.database.read { try Points.acts(of: id, in: $0) }
        #expect(acts.count == 8 && acts.allSatisfy { $0.state == .declared && $0.points == 500 })
        #expect(try await village.balance(1) == 0)
        #expect(try await village.told().suffix(1) == ["points.acts-declared"])
        #expect(try await village.broken() == [])
    }

    @Test func `what cannot be declared is refused with its reason, and nothing is written`() async throws {
        let village = try await PointsVillage()
        let ids = village.ids
        let cases: [(String, () async throws -> Void)] = [
            (
                "points.declared-item-unknown",
                { try await village.declare(PointsItemID(high: 1, low: 1), for: [3]) }
            ),
            ("points.item-not-in-force", { try await village.declare(for: [3], on: "2026-10-07") }),
            (
                "points.item-not-in-force",
                { try await village.declare(for: [3], at: PointsVillage.shimen) }
            ),
            (
                "points.deduction-is-no-declaration",
                { try await village.declare(ids.litter, for: [3]) }
            ),
            ("points.role-unfit", { try await village.declare(for: [3], role: .link) }),
            ("points.day-ahead", { try await village.declare(for: [3], on: "2026-11-21") }),
            ("points.times-out-of-range", { try await village.declare(for: [3], times: -1) }),
            ("points.times-out-of-range", { try await village.declare(for: [3], times: 61) }),
            ("points.nobody", { try await village.declare(for: []) }),
            ("points.household-elsewhere", { try await village.declare(for: [99]) }),
            (
                "points.household-elsewhere",
                { try await village.declare(for: [9], reach: [PointsVillage.household(1)]) }
            ),
            ("points.photo-missing", { try await village.declare(ids.photo, for: [3], role: .grid) }),
            (
                "points.note-too-long",
                { try await village.declare(for: [3], note: String(repeating: "扫", count: 501)) }
            ),
        ]

        for (code, act) in cases { #expect(await village.codes(act) == [code]) }

        #expect(try await village.told().count == 3)
    }

    @Test(arguments: TestEngine.all)
    func `nobody has the same act twice, nor more than the cap, and both are told by number`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        try await village.declare(for: [3, 4])
        try await village.declare(village.ids.patrol, for: [3], on: "2026-11-02", times: 1)

        let twice = await village.codes { try await village.declare(for: [3, 5, 4]) }
        let above = await village.codes {
            try await village.declare(village.ids.patrol, for: [3], on: "2026-11-18", times: 2)
        }
        let fits = await village.codes {
            try await village.declare(village.ids.patrol, for: [3], on: "2026-11-18", times: 1)
        }
        let full = await village.codes {
            try await village.declare(village.ids.patrol, for: [3], on: "2026-11-19", times: 1)
        }

        #expect(twice == ["points.declared-twice", "points.declared-twice"])
        #expect(above == ["points.over-cap"] && fits == [] && full == ["points.over-cap"])
        #expect(DeclaringRefusal.overCap("003", left: 1_000).sentence(.chinese).contains("还能记 10 分"))
        let december = ItemTerms.Cap.Period.month.days(around: PointsVillage.day("2026-12-01"))
        #expect(december.from == PointsVillage.day("2026-12-01"))
    }

    @Test func `the limits of one declaration hold`() {
        let item = ItemTerms.cleanUp
        let draft = DeclarationDraft(
            id: DeclarationID(high: 1, low: 1), village: PointsVillage.liuping,
            item: PointsItemID(high: 1, low: 1), day: PointsVillage.day("2026-09-18"), role: .committee,
            households: (1...121).map(PointsVillage.household))
        var witnessed = item
        witnessed.evidence = .witness
        var papered = item
        papered.evidence = .document

        #expect(
            draft.refusals(for: item, isInForce: true, today: PointsVillage.day("2026-11-20"))
                == [.dayTooOld, .tooManyHouseholds])
        let one = DeclarationDraft(
            id: draft.id, village: draft.village, item: draft.item, day: PointsVillage.day("2026-09-19"),
            role: .committee, households: [PointsVillage.household(1)])
        let today = PointsVillage.day("2026-11-20")
        #expect(one.refusals(for: item, isInForce: true, today: today) == [])
        #expect(one.refusals(for: witnessed, isInForce: true, today: today) == [.witnessMissing])
        #expect(one.refusals(for: papered, isInForce: true, today: today) == [.documentMissing])
    }

    @Test func `every refusal of a declaration is a whole sentence in each language`() {
        let all: [DeclaringRefusal] = [
            .itemUnknown, .itemNotInForce(PointsVillage.day("2026-01-01")), .deductionIsNoDeclaration,
            .roleUnfit, .dayAhead, .dayTooOld, .timesOutOfRange, .nobody, .tooManyHouseholds,
            .householdUnknown("017"), .householdElsewhere("017"), .twice("017"), .overCap("017", left: 50),
            .photoMissing, .photoEmpty, .photoUnreadable, .witnessMissing, .documentMissing, .noteTooLong,
        ]

        for refusal in all {
            #expect(refusal.sentence(.chinese).hasSuffix("。"), "\(refusal.code)")
            #expect(refusal.sentence(.english).hasSuffix("."), "\(refusal.code)")
        }
        #expect(Set(all.map(\.code)).count == all.count)
    }
}

struct CheckingTests {
    @Test(arguments: TestEngine.all)
    func `another person looks, accepts and turns down with a reason`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        let id = try await village.declare(for: [3, 4, 5])

        let silent = await village.codes { try await village.check(id, except: [4], because: "") }
        let long = await village.codes {
            try await village.check(id, except: [4], because: String(repeating: "没", count: 501))
        }
        let acts = try await village.check(id, except: [4])
        let again = await village.codes { try await village.check(id) }

        #expect(silent == ["points.reason-missing"] && long == ["points.reason-too-long"])
        #expect(acts.map(\.state) == [.checked, .rejected, .checked])
        #expect(acts.map(\.reason) == ["", "没有来", ""])
        #expect(again == ["points.already-checked"])
        #expect(try await village.told().suffix(1) == ["points.acts-checked"])
        #expect(try await village.broken() == [])
    }

    @Test func `nobody checks the own declaration or the own household`() async throws {
        let village = try await PointsVillage()
        let own = try await village.declare(for: [3], by: PointsVillage.zhou)
        let tians = try await village.declare(village.ids.cleanUp, for: [2, 3], on: "2026-11-18")

        #expect(await village.codes { try await village.check(own) } == ["points.own-declaration"])
        #expect(
            await village.codes { try await village.check(tians, by: PointsVillage.tian) }
                == ["points.own-household"])
        #expect(
            await village.codes { try await village.check(DeclarationID(high: 1, low: 1)) }
                == ["points.declaration-unknown"])
        #expect(try await village.states(of: tians) == [.declared, .declared])
        #expect(CheckingRefusal.ownHousehold("002").sentence(.english).contains("002"))
    }
}
