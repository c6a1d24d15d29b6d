import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import People

@Suite struct HouseholdChangeTests {
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
