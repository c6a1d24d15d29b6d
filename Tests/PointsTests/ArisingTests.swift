import Kernel
import Storage
import TestGround
import Testing

@testable import Points

extension PointsVillage {
    /// A second list, adopted on 20 November, of the usual items and these.
    func adopt(_ items: [ItemTerms], terms: VersionTerms = PointsVillage.terms) async throws {
        let version = PointsVersionID(high: 6, low: 2)
        var next = terms
        next.from = PointsVillage.day("2026-11-20")
        try await draftList(next, as: version)
        try await database.write(by: Origin(actor: PointsVillage.zhou)) { transaction in
            for (index, item) in ([.cleanUp] + items).enumerated() {
                try Points.enter(
                    item, as: PointsItemID(high: 6, low: UInt64(200 + index)), in: version, transaction)
            }
        }
        _ = try await vote(on: version)
    }

    /// Tells of a record, as the reactions of the house do.
    func tell(
        _ trigger: ItemTerms.Trigger, of cause: AnyID = AnyID(high: 3, low: 1), on day: String = "2026-11-20",
        for numbers: [Int], isImported: Bool = false
    ) async throws {
        let record = PointsRecord(
            trigger: trigger, cause: cause, day: PointsVillage.day(day),
            households: numbers.map(PointsVillage.household))
        try await database.write(by: .system) { try Points.arise(record, in: $0) }
    }

    func acts() async throws -> [PointsAct] {
        try await database.read { reader in
            try (1...12).flatMap { try Points.acts(of: PointsVillage.household($0), in: reader) }
        }
    }
}

extension ItemTerms {
    static let meeting = ItemTerms(
        code: "HY-1", title: "到会议事", heading: "参会议事", subject: .assembly, points: 200,
        cap: Cap(.month, 400), trigger: .attendance)
    static let solved = ItemTerms(
        code: "FY-1", title: "提的问题办好了", heading: "其他", subject: .other, points: 100, isAffirmed: true,
        trigger: .solvedRequest)
    static let papered = ItemTerms(
        code: "HY-2", title: "到会并发言", heading: "参会议事", subject: .assembly, points: 300, evidence: .document,
        trigger: .attendance)
}

struct ArisingTests {
    @Test(arguments: TestEngine.all)
    func `a record makes acts once, and they wait to be published like all others`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        try await village.adopt([.meeting, .solved])

        try await village.tell(.attendance, for: [3, 4, 3])
        try await village.tell(.attendance, for: [3, 4, 5])

        let acts = try await village.acts()
        #expect(acts.map(\.state) == [.checked, .checked] && acts.allSatisfy { $0.points == 200 })
        #expect(Set(acts.map(\.household)) == [PointsVillage.household(3), PointsVillage.household(4)])
        #expect(try await village.told().last == "points.acts-arisen")
        #expect(try await village.told().filter { $0 == "points.acts-arisen" }.count == 1)
        #expect(try await village.balance(3) == 0)
        try await village.publish()
        try await village.pass(days: 11)
        #expect(try await village.balance(3) == 200)
        #expect(try await village.balance(4) == 200)
        #expect(try await village.broken() == [])
    }

    @Test func `what asks for a paper waits for somebody who looks at it`() async throws {
        let village = try await PointsVillage()
        try await village.adopt([.papered])

        try await village.tell(.attendance, for: [3])

        let act = try #require(try await village.acts().first)
        #expect(act.state == .declared)
        let page = try await village.site.get(
            "/points/declarations/\(act.declaration)", as: try await village.signIn(PointsVillage.zhou))
        #expect(page.text.contains("开会签到，自动登记"))
        try await village.check(act.declaration)
        #expect(try await village.acts().map(\.state) == [.checked])
    }

    @Test func `without a vote for it, beyond the limit, or out of time, nothing arises`() async throws {
        let village = try await PointsVillage()
        try await village.tell(.attendance, for: [3])
        try await village.adopt([.meeting])

        try await village.tell(.solvedRequest, for: [3])
        try await village.tell(.attendance, of: AnyID(high: 3, low: 2), on: "2026-11-19", for: [3])
        try await village.tell(.attendance, of: AnyID(high: 3, low: 3), on: "2026-11-21", for: [3])
        try await village.tell(.attendance, of: AnyID(high: 3, low: 4), on: "2026-08-01", for: [3])
        try await village.tell(.attendance, of: AnyID(high: 3, low: 5), for: [99])
        try await village.tell(.hand, of: AnyID(high: 3, low: 6), for: [3])

        #expect(try await village.acts() == [])
        for meeting in 0..<4 {
            village.ground.time.advance(seconds: 86_400)
            let day = village.ground.time.now.day.description
            try await village.tell(
                .attendance, of: AnyID(high: 3, low: UInt64(10 + meeting)), on: day, for: [3])
        }
        #expect(try await village.acts().count == 2)
    }

    @Test func `a record is not declared by hand, and no record deducts`() async throws {
        let village = try await PointsVillage()
        try await village.adopt([.meeting])
        let item = PointsItemID(high: 6, low: 201)
        var deduction = ItemTerms.litter
        deduction.trigger = .attendance

        let codes = await village.codes { try await village.declare(item, for: [3], on: "2026-11-20") }

        #expect(codes == ["points.arises-by-itself"])
        #expect(deduction.refusals(beside: []).map(\.code) == ["points.trigger-of-deduction"])
        #expect(ItemTerms.meeting.refusals(beside: []) == [])
        #expect(try await village.acts() == [])
    }

    @Test func `the trigger is part of what is voted, and older lists keep their digest`() {
        let version = PointsVersion(
            id: PointsVersionID(high: 1, low: 1), place: PointsVillage.liuping, number: 1,
            terms: PointsVillage.terms, author: nil, drafted: Instant(milliseconds: 0))
        var declared = ItemTerms.meeting
        declared.trigger = .hand
        func digest(_ terms: ItemTerms) -> String {
            version.listDigest(of: [
                PointsItem(id: PointsItemID(high: 1, low: 1), version: version.id, number: 1, terms: terms)
            ])
        }

        #expect(digest(declared) != digest(.meeting))
    }
}
