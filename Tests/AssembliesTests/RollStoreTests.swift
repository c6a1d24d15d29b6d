import Kernel
import People
import Storage
import TestGround
import Testing

@testable import Assemblies

struct RollStoreTests {
    private static func body(
        _ id: UInt64 = 90, _ kind: BodyKind = .groupAssembly, place: PlaceID = MeetingVillage.liuping,
        name: String = "三组会议", from: String = "2026-01-01"
    ) -> Body {
        Body(
            id: BodyID(high: 40, low: id), kind: kind, place: place, name: name,
            period: Period(from: MeetingVillage.day(from)))
    }

    private static func found(_ body: Body, in village: MeetingVillage) async throws {
        try await village.database.write(by: MeetingVillage.officer) {
            try Assemblies.found(body, in: $0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a body is entered once, with its place`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)

        try await Self.found(Self.body(), in: village)

        await #expect(throws: FoundingRefusal.alreadyThere) {
            try await Self.found(Self.body(91, name: "又一个"), in: village)
        }
        await #expect(throws: FoundingRefusal.nameMissing) {
            try await Self.found(Self.body(91, .bench, name: ""), in: village)
        }
        await #expect(throws: FoundingRefusal.nameTooLong) {
            try await Self.found(
                Self.body(91, .bench, name: String(repeating: "长", count: 61)), in: village)
        }
        await #expect(throws: FoundingRefusal.fromInFuture) {
            try await Self.found(Self.body(91, .bench, from: "2026-11-21"), in: village)
        }
        await #expect(throws: FoundingRefusal.placeUnknown) {
            try await Self.found(Self.body(91, place: PlaceID(high: 1, low: 1)), in: village)
        }
        let bodies = try await village.database.read {
            try Assemblies.bodies(at: MeetingVillage.liuping, in: $0)
        }
        #expect(bodies == [Self.body()])
        #expect(try await village.told() == ["assemblies.body-founded"])
    }

    @Test(arguments: TestEngine.all)
    func `forms of consultation may be several at one place`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)

        try await Self.found(Self.body(1, .bench, name: "一组板凳会"), in: village)
        try await Self.found(Self.body(2, .bench, name: "二组板凳会"), in: village)

        await #expect(throws: FoundingRefusal.alreadyThere) {
            try await Self.found(Self.body(3, .bench, name: "二组板凳会"), in: village)
        }
        let bodies = try await village.database.read {
            try Assemblies.bodies(of: .bench, at: MeetingVillage.liuping, in: $0).count
        }
        #expect(bodies == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a roll is read as of any day`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.groupAssembly, of: 3, attending: 1)
        let last = MemberID(high: body.low, low: 3)

        try await village.database.write(by: MeetingVillage.officer) {
            try Assemblies.depart(last, on: MeetingVillage.day("2026-11-10"), in: $0)
        }

        let counts = try await village.database.read { reader in
            try ["2026-01-31", "2026-02-01", "2026-11-09", "2026-11-10"].map {
                try Assemblies.members(of: body, on: MeetingVillage.day($0), in: reader).count
            }
        }
        #expect(counts == [0, 4, 4, 3])
        #expect(try await village.last(MemberDeparted.self)?.member == last)
        await #expect(throws: EnrollingRefusal.memberUnknown) {
            try await village.database.write(by: MeetingVillage.officer) {
                try Assemblies.depart(MemberID(high: 1, low: 1), on: MeetingVillage.today, in: $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a list with one line that does not fit enters nobody`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.groupAssembly, of: 2)
        let new = [
            Member(
                id: MemberID(high: 99, low: 1), body: body, name: "新来的",
                period: Period(from: MeetingVillage.today)),
            Member(
                id: MemberID(high: 99, low: 2), body: body, person: PersonID(high: 9, low: 9), name: "陌生人",
                period: Period(from: MeetingVillage.today)),
        ]

        await #expect(throws: EnrollingRefusal.personUnknown) {
            try await village.database.write(by: MeetingVillage.officer) {
                try Assemblies.enter(new, on: body, in: $0)
            }
        }
        await #expect(throws: EnrollingRefusal.bodyUnknown) {
            try await village.database.write(by: MeetingVillage.officer) {
                try Assemblies.enter([], on: BodyID(high: 1, low: 1), in: $0)
            }
        }
        let count = try await village.database.read {
            try Assemblies.members(of: body, on: MeetingVillage.today, in: $0).count
        }
        #expect(count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a roll drawn from the register follows it`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.villagersRepresentatives, of: 0)
        let roll = RollID(high: 8, low: 1)
        let (chen, tian) = (MeetingVillage.people[3].id, MeetingVillage.people[2].id)
        let since = MeetingVillage.day("2026-01-01")
        try await village.database.write(by: MeetingVillage.officer) { transaction in
            try People.openRoll(
                Roll(
                    id: roll, kind: .representative, lists: .persons, place: MeetingVillage.liuping,
                    name: "村民代表", period: Period(from: since)), in: transaction)
            try People.enter(.person(chen), on: roll, from: since, in: transaction)
            try Assemblies.draw(roll, onto: body, in: transaction)
        }

        village.ground.time.set("2026-11-22T09:00:00+08:00")
        let drawn = try await village.database.write(by: MeetingVillage.officer) { transaction in
            try People.enter(.person(tian), on: roll, from: transaction.now.day, in: transaction)
            try People.leave(.person(chen), roll: roll, on: transaction.now.day, in: transaction)
            return try Assemblies.draw(roll, onto: body, in: transaction)
        }

        let names = try await village.database.read { reader in
            try ["2026-11-20", "2026-11-22"].map { day in
                try Assemblies.members(of: body, on: MeetingVillage.day(day), in: reader).map(\.name)
            }
        }
        #expect(drawn == (1, 1))
        #expect(names == [["陈桂英"], ["田小禾"]])
        await #expect(throws: EnrollingRefusal.rollUnfit) {
            try await village.database.write(by: MeetingVillage.officer) {
                _ = try Assemblies.draw(RollID(high: 1, low: 1), onto: body, in: $0)
            }
        }
    }
}
