import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import People

@Suite struct RollTests {
    private static let roll = RollID(high: 8, low: 1)

    private func open(_ liuping: Liuping, lists: Roll.Subjects = .persons) async throws {
        try await liuping.write {
            try People.openRoll(
                Roll(
                    id: Self.roll, kind: .villager, lists: lists, place: Liuping.liuping, name: "村民名册",
                    period: Period(from: Liuping.since)), in: $0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `who is on a roll depends on the day`(engine: TestEngine) async throws {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()
        try await open(liuping)

        try await liuping.write {
            try People.enter(.person(Liuping.guiying), on: Self.roll, from: day("2021-01-01"), in: $0)
            try People.enter(.person(Liuping.husband), on: Self.roll, from: day("2022-01-01"), in: $0)
            try People.leave(.person(Liuping.guiying), roll: Self.roll, on: day("2024-01-01"), in: $0)
        }

        let counts = try await liuping.read { reader in
            try ["2020-06-01", "2021-06-01", "2023-12-31", "2024-01-01"].map {
                try People.count(on: Self.roll, on: day($0), in: reader)
            }
        }
        #expect(counts == [0, 1, 2, 1])
        let last = try await liuping.read { try People.entries(of: Self.roll, on: Liuping.today, in: $0) }
        #expect(last.map(\.subject) == [.person(Liuping.husband)])
        #expect(
            try await liuping.read {
                try People.isOn(Self.roll, .person(Liuping.guiying), on: day("2023-06-01"), in: $0)
            })
        #expect(
            try await liuping.events().suffix(4) == [
                "people.roll-opened", "people.roll-entered", "people.roll-entered", "people.roll-left",
            ])
    }

    @Test func `what cannot stand on a roll is refused`() async throws {
        let liuping = try await Liuping()
        try await liuping.chenHousehold()
        try await open(liuping)
        try await liuping.write {
            try People.enter(.person(Liuping.guiying), on: Self.roll, from: day("2021-01-01"), in: $0)
        }
        let entries: [(RollSubject, RollID, Day, EnrollingRefusal)] = [
            (.person(Liuping.son), RollID(high: 8, low: 9), Liuping.today, .unknown),
            (.person(Liuping.person(99)), Self.roll, Liuping.today, .subjectUnknown),
            (.household(Liuping.household(99)), Self.roll, Liuping.today, .subjectUnknown),
            (.household(Liuping.chen), Self.roll, Liuping.today, .otherSubjects),
            (.person(Liuping.son), Self.roll, day("2019-01-01"), .dayTooEarly),
            (.person(Liuping.son), Self.roll, day("2028-01-01"), .dayAhead),
            (.person(Liuping.guiying), Self.roll, Liuping.today, .enteredAlready),
        ]

        for (subject, roll, on, refusal) in entries {
            await #expect(throws: refusal) {
                try await liuping.write { try People.enter(subject, on: roll, from: on, in: $0) }
            }
        }
        await #expect(throws: EnrollingRefusal.notEntered) {
            try await liuping.write {
                try People.leave(.person(Liuping.son), roll: Self.roll, on: Liuping.today, in: $0)
            }
        }
        await #expect(throws: EnrollingRefusal.dayTooEarly) {
            try await liuping.write {
                try People.leave(.person(Liuping.guiying), roll: Self.roll, on: day("2021-01-01"), in: $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a roll of households ends with all its lines`(engine: TestEngine) async throws {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()
        try await open(liuping, lists: .households)
        try await liuping.write {
            try People.enter(.household(Liuping.chen), on: Self.roll, from: day("2021-01-01"), in: $0)
            try People.closeRoll(Self.roll, on: day("2025-01-01"), in: $0)
        }

        #expect(
            try await liuping.read { try People.count(on: Self.roll, on: day("2024-12-31"), in: $0) } == 1)
        #expect(try await liuping.read { try People.count(on: Self.roll, on: Liuping.today, in: $0) } == 0)
        await #expect(throws: EnrollingRefusal.ended) {
            try await liuping.write {
                try People.enter(.household(Liuping.chen), on: Self.roll, from: Liuping.today, in: $0)
            }
        }
        #expect(try await liuping.events().last == "people.roll-closed")
    }

    @Test(arguments: [
        (Liuping.place(99), "名册", EnrollingRefusal.placeUnknown), (Liuping.liuping, " ", .nameMissing),
        (Liuping.liuping, String(repeating: "册", count: 61), .nameTooLong),
    ])
    func `a roll has a place and a short name`(place: PlaceID, name: String, refusal: EnrollingRefusal)
        async throws
    {
        let liuping = try await Liuping()

        await #expect(throws: refusal) {
            try await liuping.write {
                try People.openRoll(
                    Roll(
                        id: Self.roll, kind: .owner, lists: .persons, place: place, name: name,
                        period: Period(from: Liuping.today)), in: $0)
            }
        }
    }
}
