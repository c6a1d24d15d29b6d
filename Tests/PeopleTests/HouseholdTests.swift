import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import People

@Suite struct HouseholdTests {
    @Test(arguments: TestEngine.all)
    func `a household is entered with its members, and nothing sensitive lies open on the disk`(
        engine: TestEngine
    ) async throws {
        let liuping = try await Liuping(engine)

        try await liuping.chenHousehold()

        let key = liuping.key
        let (members, sealed, lines) = try await liuping.read { reader in
            (
                try People.members(of: Liuping.chen, on: Liuping.today, in: reader),
                try ParticularsStore.find(Liuping.guiying, in: reader),
                try People.households(at: Liuping.liuping, limit: 10, in: reader)
            )
        }
        #expect(members.map(\.relation) == [.head, .spouse, .son])
        #expect(lines.map(\.headName) == ["陈桂英"])
        #expect(lines.map(\.memberCount) == [3])
        #expect(lines.map(\.place) == [Liuping.group1])
        #expect(try sealed?.opened(by: key).phone == "13912342046")
        #expect(sealed?.masked(by: key, on: Liuping.today).phone == "139****2046")
        #expect(sealed?.masked(by: key, on: Liuping.today).age == 68)
        for bytes in [sealed?.phone, sealed?.identity] {
            let text = String(decoding: try #require(bytes), as: UTF8.self)
            #expect(!text.contains("139") && !text.contains("990121"))
        }
        #expect(
            try await liuping.events() == [
                "people.household-registered", "people.person-registered", "people.member-joined",
                "people.person-registered", "people.member-joined", "people.person-registered",
                "people.member-joined",
            ])
    }

    @Test func `a value that was sealed for one person does not open for another`() async throws {
        let liuping = try await Liuping()
        let sealed = SealedParticulars(
            Particulars(phone: "13912342046"), of: Liuping.person(1), key: liuping.key)
        let moved = SealedParticulars(
            person: Liuping.person(2), sex: nil, birth: nil, phone: sealed.phone, phoneKey: sealed.phoneKey,
            identity: nil, identityKey: nil, care: nil)

        #expect(throws: (any Error).self) { try moved.opened(by: liuping.key) }
        #expect(moved.masked(by: liuping.key, on: Liuping.today).phone == "***")
    }

    @Test(arguments: [
        (Liuping.place(99), "14", "", Liuping.today, RegisteringRefusal.placeUnknown),
        (Liuping.shiqiao, "14", "", Liuping.today, .placeTooHigh),
        (Liuping.group1, "14", "", day("2026-11-21"), .dayAhead),
        (Liuping.group1, "14", "", day("2019-11-21"), .placeUnknown),
        (Liuping.group1, " ", "", Liuping.today, .codeMissing),
        (Liuping.group1, "123456789012345678901", "", Liuping.today, .codeTooLong),
        (Liuping.group2, "12", "", Liuping.today, .codeTaken),
        (Liuping.group1, "14", String(repeating: "坡", count: 101), Liuping.today, .addressTooLong),
    ])
    func `a household that cannot be so is refused`(
        place: PlaceID, code: String, address: String, on: Day, refusal: RegisteringRefusal
    ) async throws {
        let liuping = try await Liuping()
        try await liuping.chenHousehold()
        let before = try await liuping.events()

        await #expect(throws: refusal) {
            try await liuping.write { transaction in
                try People.register(
                    HouseholdDraft(
                        id: Liuping.household(9), place: place, code: code, address: address, on: on),
                    members: [], in: transaction)
            }
        }
        #expect(try await liuping.events() == before)
    }

    @Test(arguments: TestEngine.all)
    func `who leaves and comes back is the same person, found by the identity number`(engine: TestEngine)
        async throws
    {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()
        try await liuping.write {
            try People.setHead(
                of: Liuping.chen, to: Liuping.son, former: .parent, on: day("2024-01-01"), in: $0)
            try People.leave(Liuping.chen, Liuping.guiying, reason: .moved, on: day("2025-01-01"), in: $0)
        }

        let again = try liuping.member(77, "陈桂英", .other, Particulars(identityNumber: numbers[0]))
        let person = try await liuping.write {
            try People.join(again, to: Liuping.zhou, from: day("2025-06-01"), in: $0)
        }

        #expect(person == Liuping.guiying)
        let counts = try await liuping.read { reader in
            try [day("2023-12-31"), day("2025-03-01"), Liuping.today].map {
                try People.members(of: Liuping.chen, on: $0, in: reader).map(\.relation)
            }
        }
        #expect(counts == [[.head, .spouse, .son], [.head, .spouse], [.head, .spouse]])
        #expect(try await liuping.read { try People.household(of: Liuping.guiying, in: $0) } == Liuping.zhou)
        #expect(
            try await liuping.events().suffix(3) == [
                "people.head-changed", "people.member-left", "people.member-joined",
            ])
    }

    @Test func `somebody who belongs to another household cannot join`() async throws {
        let liuping = try await Liuping()
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()

        let again = try liuping.member(77, "陈桂英", .other, Particulars(identityNumber: numbers[0]))
        await #expect(throws: BelongingRefusal.livesElsewhere) {
            try await liuping.write {
                try People.join(again, to: Liuping.zhou, from: Liuping.today, in: $0)
            }
        }
        await #expect(throws: RegisteringRefusal.unknown) {
            try await liuping.write {
                try People.join(again, to: Liuping.household(99), from: Liuping.today, in: $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a change on the day of entering leaves no trace of a day that never was`(engine: TestEngine)
        async throws
    {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold(on: Liuping.today)

        try await liuping.write {
            try People.setHead(of: Liuping.chen, to: Liuping.son, former: .parent, on: Liuping.today, in: $0)
            try People.move(Liuping.chen, to: Liuping.group2, on: Liuping.today, in: $0)
        }

        let (all, stays) = try await liuping.read {
            (
                try MembershipStore.all(of: Liuping.chen, in: $0),
                try HouseholdStore.stays(of: Liuping.chen, in: $0)
            )
        }
        #expect(all.count == 3)
        #expect(all.first { $0.relation == .head }?.person == Liuping.son)
        #expect(stays.map(\.place) == [Liuping.group2])
    }

    @Test(arguments: TestEngine.all)
    func `a household that moves is counted where it lay on the day`(engine: TestEngine) async throws {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()

        try await liuping.write {
            try People.move(Liuping.chen, to: Liuping.shimen, code: "7", on: day("2024-05-01"), in: $0)
        }

        let counts = try await liuping.read { reader in
            try [Liuping.liuping, Liuping.shimen, Liuping.shiqiao].map { place in
                try [day("2024-04-30"), day("2024-05-01")].map {
                    try People.householdCount(at: place, on: $0, in: reader)
                }
            }
        }
        #expect(counts == [[1, 0], [0, 1], [1, 1]])
        #expect(
            try await liuping.read { try People.household(code: "7", in: Liuping.shimen, $0)?.id }
                == Liuping.chen)
        #expect(
            try await liuping.read { try People.personCount(at: Liuping.shimen, on: Liuping.today, in: $0) }
                == 3)
        #expect(try await liuping.events().last == "people.household-moved")
    }

    @Test func `a move to nowhere, to the same place, or onto a taken number is refused`() async throws {
        let liuping = try await Liuping()
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()
        let moves: [(PlaceID, String?, Day, RegisteringRefusal)] = [
            (Liuping.place(99), nil, Liuping.today, .placeUnknown),
            (Liuping.qingxi, nil, Liuping.today, .placeTooHigh),
            (Liuping.group1, nil, Liuping.today, .placeSame),
            (Liuping.group2, "13", Liuping.today, .codeTaken),
            (Liuping.group2, nil, day("2019-11-21"), .dayTooEarly),
            (Liuping.group2, nil, day("2026-11-21"), .dayAhead),
        ]

        for (place, code, on, refusal) in moves {
            await #expect(throws: refusal) {
                try await liuping.write {
                    try People.move(Liuping.chen, to: place, code: code, on: on, in: $0)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a son makes a household of his own, and later both become one again`(engine: TestEngine)
        async throws
    {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()

        try await liuping.write {
            try People.split(
                Liuping.chen,
                into: HouseholdDraft(
                    id: Liuping.household(3), place: Liuping.group1, code: "12-1", on: day("2023-01-01")),
                members: [Liuping.son], headedBy: Liuping.son, in: $0)
        }
        let apart = try await liuping.read {
            try People.members(of: Liuping.household(3), on: Liuping.today, in: $0)
        }
        try await liuping.write {
            try People.merge(Liuping.household(3), into: Liuping.chen, on: day("2025-01-01"), in: $0)
        }

        #expect(apart.map(\.person) == [Liuping.son])
        #expect(apart.map(\.relation) == [.head])
        let (members, gone, successions) = try await liuping.read { reader in
            (
                try People.members(of: Liuping.chen, on: Liuping.today, in: reader),
                try People.household(Liuping.household(3), in: reader),
                try HouseholdStore.successions(of: Liuping.chen, in: reader)
            )
        }
        #expect(members.map(\.relation).sorted { $0.rawValue < $1.rawValue } == [.head, .other, .spouse])
        #expect(gone?.state == .closed)
        #expect(successions.map(\.kind) == [.split, .merged])
        #expect(
            try await liuping.events().suffix(3) == [
                "people.household-registered", "people.household-split", "people.households-merged",
            ])
    }

    @Test(arguments: TestEngine.all)
    func `a household that is gone has no members, keeps its number and cannot be changed`(engine: TestEngine)
        async throws
    {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()

        try await liuping.write {
            try People.setState(.empty, of: Liuping.chen, on: day("2022-01-01"), in: $0)
        }
        await #expect(throws: RegisteringRefusal.stateSame) {
            try await liuping.write {
                try People.setState(.empty, of: Liuping.chen, on: Liuping.today, in: $0)
            }
        }
        await #expect(throws: RegisteringRefusal.dayTooEarly) {
            try await liuping.write {
                try People.setState(.moved, of: Liuping.chen, on: day("2021-01-01"), in: $0)
            }
        }
        try await liuping.write {
            try People.setState(.moved, of: Liuping.chen, on: day("2025-01-01"), in: $0)
        }

        let (members, lines) = try await liuping.read {
            (
                try People.members(of: Liuping.chen, on: Liuping.today, in: $0),
                try People.households(at: Liuping.liuping, limit: 10, in: $0)
            )
        }
        #expect(members.isEmpty)
        #expect(lines.isEmpty)
        await #expect(throws: RegisteringRefusal.ended) {
            try await liuping.write {
                try People.describe(Liuping.chen, code: "12", address: "新院", in: $0)
            }
        }
        await #expect(throws: RegisteringRefusal.codeTaken) {
            try await liuping.write {
                try People.register(
                    HouseholdDraft(
                        id: Liuping.household(9), place: Liuping.group1, code: "12", on: Liuping.today),
                    members: [], in: $0)
            }
        }
    }

    @Test func `a person's particulars change, the journal keeps only which`() async throws {
        let liuping = try await Liuping()
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()
        let key = liuping.key
        let next = SealedParticulars(
            Particulars(phone: "13712340000", identityNumber: numbers[0]), of: Liuping.guiying, key: key)

        try await liuping.write {
            try People.describe(next, changed: ["phone"], in: $0)
            try People.rename(Liuping.guiying, to: "陈桂瑛", in: $0)
        }

        let payloads = try await liuping.read { reader in
            try Journal.entries(after: 0, limit: 1000, in: reader).suffix(2).map(\.payload)
        }
        #expect(payloads[0].contains("\"phone\""))
        #expect(!payloads.joined().contains("1371234") && !payloads.joined().contains("桂瑛"))
        let taken = SealedParticulars(
            Particulars(identityNumber: numbers[0]), of: Liuping.person(11), key: key)
        await #expect(throws: ParticularsRefusal.identityNumberTaken) {
            try await liuping.write { try People.describe(taken, changed: ["identity-number"], in: $0) }
        }
        let nobody = SealedParticulars(.unknown, of: Liuping.person(99), key: key)
        await #expect(throws: ParticularsRefusal.unknown) {
            try await liuping.write { try People.describe(nobody, changed: ["phone"], in: $0) }
        }
    }
}

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
