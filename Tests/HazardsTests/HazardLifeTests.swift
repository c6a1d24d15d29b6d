import Access
import Kernel
import People
import Rulebook
import Storage
import TestGround
import TestTown
import Testing

@testable import Hazards

/// From being found to being gone, with what climbs, what is shelved, and what is refused.
struct HazardLifeTests {
    @Test(arguments: TestEngine.all)
    func `a hazard is found, graded, put right, and looked at by somebody else before it is gone`(
        engine: TestEngine
    ) async throws {
        let town = try await HazardTown(engine)

        try await town.report()
        #expect(try await town.running() == ["hazard-grading"])
        try await town.order()
        #expect(try await town.running() == ["hazard-righting"])
        try await town.handOver()
        try await town.right()
        #expect(await town.codes { try await town.recheck(by: HazardTown.tian) } == ["hazard.same-hands"])
        try await town.recheck(isGone: false, words: "牌子倒了", by: HazardTown.wang)
        #expect(try await town.running() == ["hazard-righting"])
        try await town.right(by: HazardTown.wang)
        try await town.recheck()

        #expect(try await town.state() == .closed)
        #expect(try await town.running() == [])
        #expect(
            try await town.told() == [
                "hazards.hazard-found", "hazards.hazard-ordered", "hazards.hazard-handed-over",
                "hazards.hazard-righted", "hazards.hazard-rechecked", "hazards.hazard-righted",
                "hazards.hazard-rechecked",
            ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `time that runs out lifts a hazard to the township, and later to the county`(
        engine: TestEngine
    ) async throws {
        let town = try await HazardTown(engine)
        try await town.report()
        try await town.order()
        func rung() async throws -> Hazard.Rung? {
            try await town.database.read { try Hazards.hazard(HazardTown.hazard, in: $0)?.rung }
        }

        try await town.pass(days: 6)
        #expect(try await rung() == .village)
        try await town.pass(days: 2)
        #expect(try await rung() == .town)
        try await town.pass(days: 3)
        #expect(try await rung() == .county)
        try await town.right()
        try await town.pass(days: 30)

        #expect(try await town.told().filter { $0 == "hazards.hazard-climbed" }.count == 2)
        let late = try await town.database.read { reader in
            try Hazards.reminders(
                for: OfficerCaller(standingInFor: HazardTown.luo, named: "罗敏", in: reader), in: reader)
        }
        #expect(late.map(\.isLate) == [true] && late[0].sentence(.english).contains("climbed here: 1"))
    }

    @Test(arguments: TestEngine.all)
    func `what cannot be put right is shelved with a guard, falls due again, and is ordered again`(
        engine: TestEngine
    ) async throws {
        let town = try await HazardTown(engine)
        try await town.report()
        try await town.order(.major, .unit, unit: "石桥镇水务站")
        try await town.shelve()
        #expect(try await town.running() == ["hazard-review"])
        try await town.pass(days: 61)
        try await town.order(.major, .household, household: HazardTown.house)

        let kept = try await town.database.read { try Hazards.hazard(HazardTown.hazard, in: $0) }
        #expect(kept?.state == .ordered && kept?.rung == .town && kept?.unit == "")
        #expect(try await town.running() == ["hazard-righting"])
        let counts = try await town.database.read { reader in
            (
                try Hazards.openCount(at: HazardTown.shiqiao, in: reader),
                try Hazards.found(at: HazardTown.county, since: Instant(milliseconds: 0), in: reader)
            )
        }
        #expect(counts.0 == 1 && counts.1 == (1, 1))
    }

    @Test(arguments: TestEngine.all)
    func `what others found is entered once under their own id, whatever they wrote`(
        engine: TestEngine
    ) async throws {
        let town = try await HazardTown(engine)
        let finding = AnyID(high: 55, low: 5)
        for _ in 0..<2 {
            try await town.write(by: HazardTown.tian) {
                try Hazards.noteFound(
                    String(repeating: "线", count: 900), object: "house", at: HazardTown.third, from: .visit,
                    id: finding, household: HazardTown.house, in: $0)
            }
        }

        let kept = try await town.database.read { try Hazards.hazard(finding.as(Marks.Hazard.self), in: $0) }
        #expect(kept?.words?.count == 500 && kept?.source == .visit && kept?.sourceID == finding)
        #expect(try await town.told() == ["hazards.hazard-found"])

        town.ground.time.advance(seconds: 2 * 86_400)
        try await town.write(by: HazardTown.luo) { transaction in
            try People.leave(
                HazardTown.house, HazardTown.chen, reason: .moved, on: transaction.now.day, in: transaction)
            try People.erase(HazardTown.chen, on: .request, in: transaction)
        }
        let erased = try await town.database.read {
            try Hazards.hazard(finding.as(Marks.Hazard.self), in: $0)
        }
        #expect(erased?.words == nil && erased?.state == .found)
        #expect(try await town.told().last == "hazards.words-erased")
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `every no is said with its reason, and nothing is kept`(engine: TestEngine) async throws {
        let town = try await HazardTown(engine)
        let long = String(repeating: "长", count: 501)

        #expect(await town.codes { try await town.report(at: HazardTown.shiqiao) } == ["hazard.place-unfit"])
        #expect(
            await town.codes {
                try await town.report(object: "moon", words: "", spot: String(long.prefix(101)))
            }
                == ["hazard.object-unknown", "hazard.words-missing", "hazard.spot-too-long"])
        #expect(await town.codes { try await town.report(words: long) } == ["hazard.words-too-long"])
        #expect(await town.codes { try await town.right() } == ["hazard.unknown"])
        try await town.report()
        #expect(await town.codes { try await town.right() } == ["hazard.not-due"])
        #expect(
            await town.codes { try await town.order(nil, nil, object: "moon") }
                == ["hazard.ordered-object-unknown", "hazard.grade-missing", "hazard.holder-missing"])
        #expect(
            await town.codes { try await town.order(.major, .household) } == [
                "hazard.household-unknown"
            ])
        #expect(
            await town.codes {
                try await town.order(.major, .household, household: HouseholdID(high: 9, low: 9))
            } == ["hazard.household-unknown"])
        #expect(await town.codes { try await town.order(.major, .unit) } == ["hazard.unit-missing"])
        #expect(
            await town.codes { try await town.order(.major, .unit, unit: String(long.prefix(61))) }
                == ["hazard.unit-too-long"])
        #expect(await town.codes { try await town.order(words: "") } == ["hazard.reason-missing"])
        #expect(await town.codes { try await town.order(words: long) } == ["hazard.reason-too-long"])
        #expect(
            await town.codes { try await town.handOver(department: "", basis: "") }
                == ["hazard.department-missing", "hazard.basis-missing"])
        #expect(
            await town.codes { try await town.handOver(basis: String(long.prefix(201))) } == [
                "hazard.basis-too-long"
            ])
        #expect(await town.codes { try await town.shelve(guarding: "") } == ["hazard.guard-missing"])
        #expect(await town.codes { try await town.shelve(days: 400) } == ["hazard.review-unfit"])
        #expect(await town.codes { try await town.shelve(days: nil) } == ["hazard.review-unfit"])
        #expect(await town.codes { try await town.dismiss(by: HazardTown.tian) } == ["hazard.same-hands"])
        try await town.dismiss()
        #expect(await town.codes { try await town.order() } == ["hazard.not-due"])
        #expect(try await town.told() == ["hazards.hazard-found", "hazards.hazard-dismissed"])
    }

    @Test func `without a limit for its grade nobody is told to put a hazard right`() async throws {
        let town = try await HazardTown(without: "hazards.righting.general")
        try await town.report()

        #expect(await town.codes { try await town.order() } == ["hazard.unruled"])
        try await town.order(.major)
    }

    @Test func `a list of objects is one line an object, each with its own code`() {
        #expect(HazardObject.list(HazardTown.objects)?.map(\.department) == ["住房城乡建设部门", "消防救援机构", ""])
        for wrong in ["house | 房屋", "House | 房屋 | House | - | -", "a | 甲 | A | - | -\na | 乙 | B | - | -", ""]
        {
            #expect(HazardObject.list(wrong) == nil, "\(wrong)")
        }
        let key = Hazards.ruleKeys.first { $0.code == Hazards.objectsKey }
        #expect(key?.kind.mistake("house")?(.english).isEmpty == false)
        #expect(key?.words(HazardTown.objects)(.english) == "House; Fire lane; Road")
    }
}
