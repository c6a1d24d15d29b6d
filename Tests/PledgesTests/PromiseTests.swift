import Clocks
import Kernel
import People
import Storage
import TestGround
import TestTown
import Testing

@testable import Pledges

struct PromiseTests {
    private static let long = String(repeating: "长", count: 501)

    @Test func `a promise is refused for each thing that is wrong with it`() async throws {
        let village = try await PledgeVillage()
        func made(_ text: String = "讲政策", _ measure: String = "讲四次", due: String = "2026-12-20") async
            -> [String]
        {
            await village.codes { try await village.promise(text: text, measure: measure, due: due) }
        }

        #expect(await made("") == [PromisingRefusal.textMissing.code])
        #expect(await made(Self.long) == [PromisingRefusal.textTooLong.code])
        #expect(await made("讲政策", "") == [PromisingRefusal.measureMissing.code])
        #expect(await made("讲政策", Self.long) == [PromisingRefusal.measureTooLong.code])
        #expect(await made(due: "2026-11-20") == [PromisingRefusal.dueUnfit.code])
        #expect(await made(due: "2027-11-22") == [PromisingRefusal.dueUnfit.code])
        #expect(
            await village.codes { try await village.promise(by: PledgeVillage.li) }
                == [PromisingRefusal.notMember.code])
        for number in 1...UInt64(PledgeLimits.promises_max) { try await village.promise(number) }
        #expect(
            await village.codes { try await village.promise(9) } == [PromisingRefusal.tooMany.code])
    }

    @Test(arguments: TestEngine.all)
    func `a promise is confirmed, falls due, is told of, reviewed and closed`(
        engine: TestEngine
    ) async throws {
        let village = try await PledgeVillage(engine)
        try await village.promise()
        #expect(await village.codes { try await village.tell() } == [PromisingRefusal.notConfirmed.code])
        #expect(
            await village.codes { try await village.decide(promise: 1, by: PledgeVillage.chen) }
                == [ClaimingRefusal.ownHands.code])
        try await village.decide(promise: 1)
        try await village.pass(days: 20)
        #expect(try await village.events().last == "pledges.promise-fell-due")
        try await village.pass(days: 12)
        #expect(try await village.kept().state(on: PledgeVillage.day("2026-12-22")) == .late)

        #expect(
            await village.codes { try await village.tell(1, "") } == [PromisingRefusal.resultMissing.code])
        #expect(
            await village.codes { try await village.tell(1, Self.long) }
                == [PromisingRefusal.resultTooLong.code])
        try await village.tell()
        #expect(await village.codes { try await village.tell() } == [PromisingRefusal.toldAlready.code])
        try await village.pass(days: 8)

        #expect(try await village.kept().closed != nil)
        #expect(
            try await village.events() == [
                "pledges.promise-made", "pledges.promise-decided", "pledges.promise-fell-due",
                "pledges.promise-fell-due", "pledges.result-told", "pledges.promise-closed",
            ])
        #expect(
            await village.codes {
                try await village.write(by: PledgeVillage.chen) {
                    try Pledges.publish(PledgeVillage.promise(1), isPublic: false, in: $0)
                    try Pledges.publish(PledgeVillage.promise(1), isPublic: true, in: $0)
                }
            } == [PromisingRefusal.closedAlready.code])
    }

    @Test(arguments: TestEngine.all)
    func `residents say what they think once, nobody can tell who said what, and few are not shown`(
        engine: TestEngine
    ) async throws {
        let village = try await PledgeVillage(engine)
        try await village.promise()
        try await village.decide(promise: 1)
        func rate(_ person: PersonID, _ grade: PledgePromise.Grade = .satisfied) async -> [String] {
            await village.codes { try await village.rate(grade, by: person) }
        }
        func count(_ some: Int, by person: PersonID = PledgeVillage.zhou) async -> [String] {
            await village.codes {
                try await village.count(PledgePromise.Grades(satisfied: some, fairly: 1), by: person)
            }
        }
        #expect(await rate(PledgeVillage.li) == [RatingRefusal.notReviewed.code])
        #expect(await count(2) == [RatingRefusal.notReviewed.code])
        try await village.tell(1, isKept: false, "雨水多，没修成。")

        #expect(await rate(PledgeVillage.wang) == [RatingRefusal.notVillager.code])
        #expect(await rate(PledgeVillage.chen) == [RatingRefusal.ownPromise.code])
        #expect(await rate(PledgeVillage.li, .dissatisfied) == [])
        #expect(await rate(PledgeVillage.li) == [RatingRefusal.ratedAlready.code])
        for person in PledgeVillage.neighbours.prefix(2) { #expect(await rate(person) == []) }
        #expect(await count(2, by: PledgeVillage.chen) == [RatingRefusal.ownPromise.code])
        #expect(await count(-1) == [RatingRefusal.countUnfit.code])
        #expect(try await village.kept().told(floor: 3) == nil, "nothing before the review is over")
        let before = try await village.kept().phone
        #expect(before == PledgePromise.Grades(satisfied: 2, dissatisfied: 1))
        try await village.pass(days: 8)

        #expect(try await village.kept().told(floor: 5) == nil)
        #expect(try await village.kept().told(floor: 3)?.total == 3)
        #expect(await rate(PledgeVillage.he) == [RatingRefusal.notReviewed.code])
        let journal = try await village.database.read { try Journal.entries(after: 0, limit: 10_000, in: $0) }
        let said = journal.filter { $0.kind == PromiseRated.kind }
        #expect(said.count == 3 && said.allSatisfy { $0.actor == nil && !$0.payload.contains("satisfied") })
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `paper counts once beside telephones`(engine: TestEngine) async throws {
        let village = try await PledgeVillage(engine)
        try await village.promise()
        try await village.decide(promise: 1)
        try await village.tell()
        try await village.rate(.fairly, by: PledgeVillage.li)
        try await village.count(PledgePromise.Grades(satisfied: 8, fairly: 2, dissatisfied: 1))

        #expect(
            await village.codes { try await village.count(PledgePromise.Grades(satisfied: 1)) }
                == [RatingRefusal.paperAlready.code])
        #expect(
            try await village.kept().grades == PledgePromise.Grades(satisfied: 8, fairly: 3, dissatisfied: 1))
    }

    @Test func `what nobody may read is reviewed by nobody, and is over once it was told`() async throws {
        let village = try await PledgeVillage()
        try await village.promise(isPublic: false)
        try await village.decide(promise: 1)
        try await village.tell()

        #expect(try await village.kept().closed != nil)
        #expect(
            await village.codes { try await village.rate(.satisfied, by: PledgeVillage.li) }
                == [RatingRefusal.notReviewed.code])
    }

    @Test(arguments: TestEngine.all)
    func `erasing a person erases whose it was and the words; counts stay`(engine: TestEngine) async throws {
        let village = try await PledgeVillage(engine)
        try await village.open()
        try await village.claim()
        try await village.promise()
        try await village.decide(promise: 1)
        try await village.tell()
        try await village.rate(.satisfied, by: PledgeVillage.li)
        try await village.write(by: PledgeVillage.zhou) {
            try People.leave(
                HouseholdID(high: 9, low: 1), PledgeVillage.chen, reason: .moved, on: $0.now.day, in: $0)
            try People.erase(PledgeVillage.chen, on: .request, in: $0)
        }

        let left = try await village.kept()
        #expect(left.person == nil && left.text == nil && left.measure == nil && left.result?.words == nil)
        #expect(left.phone.total == 1 && !left.isShown && left.closed != nil)
        let claim = try await village.database.read { try Pledges.found(PledgeVillage.claim(1), in: $0) }
        #expect(claim.person == nil && !claim.isPublic)
        _ = try await Verification.ofChain(in: village.database)
        #expect(try await village.broken() == [])
    }
}
