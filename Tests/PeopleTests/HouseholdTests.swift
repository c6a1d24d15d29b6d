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
}
