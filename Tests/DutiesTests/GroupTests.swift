import Kernel
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Testing

@testable import Duties

@Suite struct GroupTests {
    private static let group = OnlineGroupID(high: 11, low: 1)

    private static func open(
        _ yunling: Yunling, name: String = "柳坪一网格群", at place: PlaceID = Yunling.first,
        number: UInt64 = 1, from: String = "2026-02-01"
    ) async throws {
        try await yunling.write { transaction in
            try Duties.open(
                OnlineGroup(
                    id: OnlineGroupID(high: 11, low: number), name: name, place: place, period: period(from)),
                in: transaction)
        }
    }

    private static func keep(
        _ yunling: Yunling, _ person: PersonID, from: String, number: UInt64 = 1
    ) async throws {
        try await yunling.write { transaction in
            try Duties.entrust(
                Keeping(
                    id: KeepingID(high: 12, low: number), group: group, person: person, period: period(from)),
                in: transaction)
        }
    }

    private static func count(
        _ yunling: Yunling, _ number: Int, on: String, source: String = "群主报数", id: UInt64 = 1,
        of group: OnlineGroupID = group
    ) async throws {
        try await yunling.write { transaction in
            try Duties.enter(
                DatedCount(id: CountID(high: 13, low: id), on: day(on), number: number, source: source),
                of: group, in: transaction)
        }
    }

    @Test(arguments: TestEngine.all)
    func `counts are kept with their days, and each day's sum takes the last one before it`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        try await Self.open(yunling)
        try await Self.open(yunling, name: "石门群", at: Yunling.shimenGrid, number: 2)
        try await Self.open(yunling, name: "柳坪二群", number: 3)
        try await Self.count(yunling, 100, on: "2026-03-01")
        try await Self.count(yunling, 120, on: "2026-06-01", id: 2)
        yunling.ground.time.advance(seconds: 60)
        try await Self.count(yunling, 118, on: "2026-06-01", id: 3)
        try await Self.count(yunling, 40, on: "2026-05-01", id: 4, of: OnlineGroupID(high: 11, low: 2))

        func totals(_ place: PlaceID, _ on: String) async throws -> OnlineTotals {
            try await yunling.read { try Duties.onlineTotals(at: place, on: day(on), in: $0) }
        }

        let county = try await totals(Yunling.county, "2026-11-20")
        let spring = try await totals(Yunling.county, "2026-04-01")
        let village = try await totals(Yunling.liuping, "2026-11-20")
        let before = try await totals(Yunling.county, "2026-01-31")
        #expect(county.groups == 3)
        #expect(county.members == 158)
        #expect(county.uncounted == 1)
        #expect(county.oldest == day("2026-05-01"))
        #expect(county.newest == day("2026-06-01"))
        #expect(spring.members == 100)
        #expect(village.members == 118)
        #expect(before.groups == 0)
        #expect(try await yunling.read { try CountStore.counts(of: Self.group, limit: 9, in: $0).count } == 3)
        #expect(try await yunling.broken() == 0)
    }

    @Test(arguments: TestEngine.all)
    func `a keeper hands over, a group without one is a gap, and a closed group is none`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        try await Self.open(yunling)
        @Sendable func kinds() async throws -> [Gap.Kind] {
            try await yunling.gaps(at: Yunling.first).map(\.kind)
                .filter { $0 == .groupWithoutKeeper || $0 == .gridWithoutGroup }
        }

        let unkept = try await kinds()
        try await Self.keep(yunling, Yunling.tian, from: "2026-03-01")
        try await Self.keep(yunling, Yunling.chen, from: "2026-06-01", number: 2)
        let kept = try await kinds()
        try await yunling.write { try Duties.releaseKeeper(of: Self.group, on: day("2026-09-01"), in: $0) }
        let released = try await kinds()
        try await yunling.write { try Duties.close(Self.group, on: day("2026-11-20"), in: $0) }
        let closed = try await kinds()

        let terms = try await yunling.read { try GroupStore.keepings(of: [Self.group], in: $0).map(\.period) }
        #expect(unkept == [.groupWithoutKeeper])
        #expect(kept == [])
        #expect(released == [.groupWithoutKeeper])
        #expect(closed == [.gridWithoutGroup])
        #expect(terms == [period("2026-03-01", "2026-06-01"), period("2026-06-01", "2026-09-01")])
        #expect(try await yunling.broken() == 0)
        #expect(
            try await yunling.events() == [
                "duties.group-opened", "duties.group-entrusted", "duties.group-entrusted",
                "duties.group-entrusted", "duties.group-closed",
            ])
    }

    @Test func `a group is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.open(yunling)

        await #expect(throws: GroupRefusal.placeUnknown) {
            try await Self.open(yunling, at: PlaceID(high: 7, low: 99), number: 2)
        }
        await #expect(throws: GroupRefusal.notAGrid) {
            try await Self.open(yunling, at: Yunling.liuping, number: 2)
        }
        await #expect(throws: GroupRefusal.nameMissing) { try await Self.open(yunling, name: "", number: 2) }
        await #expect(throws: GroupRefusal.nameTooLong) {
            try await Self.open(yunling, name: String(repeating: "长", count: 61), number: 2)
        }
        await #expect(throws: GroupRefusal.tooFarAhead) {
            try await Self.open(yunling, name: "新群", number: 2, from: "2027-11-22")
        }
        await #expect(throws: GroupRefusal.nameTaken) { try await Self.open(yunling, number: 2) }
        #expect(try await yunling.events() == ["duties.group-opened"])
    }

    @Test func `a keeper and a closure are refused for what stands in their way`() async throws {
        let yunling = try await Yunling()
        try await Self.open(yunling)
        @Sendable func close(_ on: String, _ group: OnlineGroupID = Self.group) async throws {
            try await yunling.write { try Duties.close(group, on: day(on), in: $0) }
        }

        await #expect(throws: GroupRefusal.keeperUnknown) {
            try await Self.keep(yunling, PersonID(high: 1, low: 99), from: "2026-03-01")
        }
        await #expect(throws: GroupRefusal.keptBeforeItOpens) {
            try await Self.keep(yunling, Yunling.tian, from: "2026-01-31")
        }
        try await Self.keep(yunling, Yunling.tian, from: "2026-03-01")
        await #expect(throws: GroupRefusal.keepsAlready) {
            try await Self.keep(yunling, Yunling.tian, from: "2026-04-01", number: 2)
        }
        await #expect(throws: GroupRefusal.keptSince) {
            try await Self.keep(yunling, Yunling.chen, from: "2026-03-01", number: 2)
        }
        try await Self.count(yunling, 88, on: "2026-05-01")
        await #expect(throws: GroupRefusal.unknown) {
            try await close("2026-06-01", OnlineGroupID(high: 11, low: 9))
        }
        await #expect(throws: GroupRefusal.closesBeforeItOpens) { try await close("2026-02-01") }
        await #expect(throws: GroupRefusal.countedLater) { try await close("2026-05-01") }
        try await close("2026-06-01")
        await #expect(throws: GroupRefusal.closedAlready) { try await close("2026-07-01") }
        #expect(try await yunling.broken() == 0)
    }

    @Test func `a count is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.open(yunling)

        await #expect(throws: CountRefusal.subjectUnknown) {
            try await Self.count(yunling, 1, on: "2026-03-01", of: OnlineGroupID(high: 11, low: 9))
        }
        await #expect(throws: CountRefusal.inFuture) { try await Self.count(yunling, 1, on: "2026-11-21") }
        await #expect(throws: CountRefusal.outsideTerm) { try await Self.count(yunling, 1, on: "2026-01-31") }
        await #expect(throws: CountRefusal.negative) { try await Self.count(yunling, -1, on: "2026-03-01") }
        await #expect(throws: CountRefusal.tooLarge) {
            try await Self.count(yunling, 5_001, on: "2026-03-01")
        }
        await #expect(throws: CountRefusal.sourceMissing) {
            try await Self.count(yunling, 1, on: "2026-03-01", source: "")
        }
        await #expect(throws: CountRefusal.sourceTooLong) {
            try await Self.count(yunling, 1, on: "2026-03-01", source: String(repeating: "长", count: 121))
        }
        #expect(try await yunling.events() == ["duties.group-opened"])
    }

    @Test func `a card is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        @Sendable func keep(
            _ place: PlaceID, range: String = "一组、二组", phone: String? = nil, supervision: String? = nil
        ) async throws {
            let card = GridCard(
                place: place, range: range,
                phone: Duties.phone(phone, isOwn: false, of: place, key: yunling.ground.county.key),
                supervisionPhone: supervision)
            try await yunling.write { try Duties.keep(card, phone: phone, in: $0) }
        }

        await #expect(throws: CardRefusal.placeUnknown) { try await keep(PlaceID(high: 7, low: 99)) }
        await #expect(throws: CardRefusal.notAGrid) { try await keep(Yunling.liuping) }
        await #expect(throws: CardRefusal.rangeTooLong) {
            try await keep(Yunling.first, range: String(repeating: "长", count: 301))
        }
        await #expect(throws: CardRefusal.phoneUnreadable) { try await keep(Yunling.first, phone: "田小禾") }
        await #expect(throws: CardRefusal.supervisionPhoneUnreadable) {
            try await keep(Yunling.first, supervision: "12")
        }
        try await keep(Yunling.first, phone: "023-5322 1100", supervision: "12345")
        #expect(try await yunling.events() == ["duties.card-kept"])
    }

    @Test func `a count of a closed day and a second keeper are found by the invariants`() async throws {
        let yunling = try await Yunling()
        try await Self.open(yunling)
        try await Self.keep(yunling, Yunling.tian, from: "2026-03-01")
        try await yunling.write { transaction in
            try GroupStore.insert(
                Keeping(
                    id: KeepingID(high: 12, low: 2), group: Self.group, person: Yunling.chen,
                    period: period("2026-04-01")), in: transaction)
            try CountStore.insert(
                DatedCount(id: CountID(high: 13, low: 1), on: day("2026-01-15"), number: 3, source: "样例"),
                of: Self.group, in: transaction)
        }

        #expect(try await yunling.broken() == 2)
    }

    @Test(arguments: TestEngine.all)
    func `the database itself takes no count below none`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)
        try await Self.open(yunling)
        let wrong = DatedCount(id: CountID(high: 13, low: 1), on: day("2026-03-01"), number: -1, source: "样例")

        await #expect(throws: Broken.self) {
            try await yunling.write { try CountStore.insert(wrong, of: Self.group, in: $0) }
        }
        await #expect(throws: Broken.self) {
            try await yunling.write { try CountStore.insert(wrong, of: Yunling.first, in: $0) }
        }
    }
}
