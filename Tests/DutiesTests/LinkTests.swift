import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import Duties

@Suite struct LinkTests {
    private static let houses = Yunling.households.map(\.id)

    private static func link(
        _ yunling: Yunling, _ target: Link.Target, template: String = "ten",
        at place: PlaceID = Yunling.first,
        by holder: PersonID = Yunling.chen, from: String = "2026-02-01", number: UInt64 = 1
    ) async throws {
        try await yunling.write { transaction in
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: number), template: template, place: place, holder: holder,
                    target: target, period: period(from)), households: Yunling.register, in: transaction)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a holder's links are listed, and the households nobody answers for are counted`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)

        try await Self.link(yunling, .household(Self.houses[0]))
        let short = try await yunling.gaps(at: Yunling.first)
        try await Self.link(yunling, .household(Self.houses[1]), number: 2)
        let right = try await yunling.gaps(at: Yunling.first)
        try await Self.link(yunling, .household(Self.houses[2]), number: 3)
        let over = try await yunling.gaps(at: Yunling.first)

        #expect(short.first { $0.kind == .householdsUnlinked }?.have == 2)
        #expect(short.first { $0.kind == .linkShort }?.have == 1)
        #expect(right.first { $0.kind == .householdsUnlinked }?.have == 1)
        #expect(!right.contains { $0.kind == .linkShort || $0.kind == .linkOver })
        #expect(!over.contains { $0.kind == .householdsUnlinked })
        #expect(over.first { $0.kind == .linkOver }?.have == 3)
        #expect(try await yunling.broken() == 0)
        #expect(
            try await yunling.events() == ["duties.link-begun", "duties.link-begun", "duties.link-begun"])
    }

    @Test(arguments: TestEngine.all)
    func `a village has one leader, and another after that one's last day`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)
        let village = Link.Target.place(Yunling.liuping)

        let before = try await yunling.gaps(at: Yunling.shiqiao).filter { $0.kind == .placeUnlinked }
        try await Self.link(yunling, village, template: "lead", at: Yunling.shiqiao, by: Yunling.luo)
        await #expect(throws: LinkRefusal.heldByAnother) {
            try await Self.link(
                yunling, village, template: "lead", at: Yunling.shiqiao, by: Yunling.he, number: 2)
        }
        try await yunling.write { transaction in
            try Duties.endLink(LinkID(high: 10, low: 1), on: day("2026-11-20"), in: transaction)
        }
        try await Self.link(
            yunling, village, template: "lead", at: Yunling.shiqiao, by: Yunling.he, from: "2026-11-20",
            number: 2)

        let after = try await yunling.gaps(at: Yunling.shiqiao).filter { $0.kind == .placeUnlinked }
        #expect(before.map(\.place) == [Yunling.liuping, Yunling.shimen])
        #expect(after.map(\.place) == [Yunling.shimen])
        #expect(try await yunling.broken() == 0)
    }

    @Test func `a link is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.link(yunling, .household(Self.houses[0]))
        let house = Link.Target.household(Self.houses[1])

        await #expect(throws: LinkRefusal.templateUnknown) {
            try await Self.link(yunling, house, template: "choir", number: 2)
        }
        await #expect(throws: LinkRefusal.placeUnknown) {
            try await Self.link(yunling, house, at: PlaceID(high: 7, low: 99), number: 2)
        }
        await #expect(throws: LinkRefusal.levelWrong) {
            try await Self.link(yunling, house, at: Yunling.liuping, number: 2)
        }
        await #expect(throws: LinkRefusal.holderUnknown) {
            try await Self.link(yunling, house, by: PersonID(high: 1, low: 99), number: 2)
        }
        await #expect(throws: LinkRefusal.targetKindWrong) {
            try await Self.link(yunling, .person(Yunling.he), number: 2)
        }
        await #expect(throws: LinkRefusal.targetKindWrong) {
            try await Self.link(
                yunling, .place(Yunling.first), template: "lead", at: Yunling.shiqiao, number: 2)
        }
        await #expect(throws: LinkRefusal.targetUnknown) {
            try await Self.link(yunling, .household(HouseholdID(high: 6, low: 99)), number: 2)
        }
        await #expect(throws: LinkRefusal.targetUnknown) {
            try await Self.link(
                yunling, .person(PersonID(high: 1, low: 99)), template: "pair", at: Yunling.liuping, number: 2
            )
        }
        await #expect(throws: LinkRefusal.targetOutside) {
            try await Self.link(yunling, .household(Self.houses[3]), number: 2)
        }
        await #expect(throws: LinkRefusal.toOneself) {
            try await Self.link(
                yunling, .person(Yunling.chen), template: "pair", at: Yunling.liuping, number: 2)
        }
        await #expect(throws: LinkRefusal.tooFarAhead) {
            try await Self.link(yunling, house, from: "2027-11-22", number: 2)
        }
        await #expect(throws: LinkRefusal.thereAlready) {
            try await Self.link(yunling, .household(Self.houses[0]), number: 2)
        }
        await #expect(throws: LinkRefusal.heldByAnother) {
            try await Self.link(yunling, .household(Self.houses[0]), by: Yunling.he, number: 2)
        }
        #expect(try await yunling.events() == ["duties.link-begun"])
    }

    @Test func `the end of a link is refused for what stands in its way`() async throws {
        let yunling = try await Yunling()
        try await Self.link(yunling, .household(Self.houses[0]))
        @Sendable func end(_ number: UInt64, _ on: String) async throws {
            try await yunling.write { transaction in
                try Duties.endLink(LinkID(high: 10, low: number), on: day(on), in: transaction)
            }
        }

        await #expect(throws: LinkRefusal.unknown) { try await end(9, "2026-05-01") }
        await #expect(throws: LinkRefusal.endsBeforeItBegins) { try await end(1, "2026-02-01") }
        try await end(1, "2026-05-01")
        await #expect(throws: LinkRefusal.endedAlready) { try await end(1, "2026-06-01") }
        #expect(try await yunling.events() == ["duties.link-begun", "duties.link-ended"])
    }

    @Test func `two heads of one household on one day are found by the invariants`() async throws {
        let yunling = try await Yunling()
        try await Self.link(yunling, .household(Self.houses[0]))
        try await yunling.write { transaction in
            for (number, holder) in [(2, Yunling.he), (3, Yunling.chen)] {
                try LinkStore.insert(
                    Link(
                        id: LinkID(high: 10, low: UInt64(number)), template: "ten", place: Yunling.first,
                        holder: holder, target: .household(Self.houses[0]), period: period("2026-06-01")),
                    in: transaction)
            }
        }

        // Three pairs share the household; one pair has one holder too.
        #expect(try await yunling.broken() == 4)
    }
}
