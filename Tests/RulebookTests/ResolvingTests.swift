import Kernel
import Storage
import TestGround
import Testing

@testable import Rulebook

@Suite struct ResolvingTests {
    @Test(arguments: TestEngine.all)
    func `the nearest place's value applies on its days, a higher one's on the others`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)

        try await desk.enter(Desk.draft(1, "10", from: "2010-10-28"))
        try await desk.enter(Desk.draft(2, "15", at: Desk.shiqiao, from: "2026-01-01"))
        try await desk.enter(
            Desk.draft(
                3, "20", at: Desk.liuping, from: "2026-03-01", until: "2026-06-01", by: Desk.resolution))

        #expect(try await desk.rule(on: "2025-12-31")?.value == "10")
        #expect(try await desk.rule(on: "2026-01-01")?.value == "15")
        #expect(try await desk.rule(on: "2026-03-01")?.value == "20")
        #expect(try await desk.rule(on: "2026-05-31")?.value == "20")
        #expect(try await desk.rule(on: "2026-06-01")?.value == "15")
        #expect(try await desk.rule(at: [Desk.yunling], on: "2026-04-01")?.value == "10")
        #expect(try await desk.rule(on: "2010-10-27") == nil)
        #expect(try await desk.rule(Desk.quorum, on: "2026-04-01") == nil)
    }

    @Test(arguments: TestEngine.all)
    func `without a value the floor itself applies, and a value beside it goes before`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)

        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", role: .min))
        let alone = try await desk.rule(on: "2026-11-20")
        try await desk.enter(Desk.draft(2, "10", from: "2026-01-01"))
        let beside = try await desk.rule(on: "2026-11-20")

        #expect(alone?.value == "7")
        #expect(alone?.isFloor == true)
        #expect(alone?.isChecked == false)
        #expect(beside?.value == "10")
    }

    @Test(arguments: TestEngine.all)
    func `a place asks for its rule, and for all its rules at once`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "10", from: "2010-10-28"))
        try await desk.enter(Desk.draft(2, "2/3", at: Desk.liuping, from: "2020-01-01"), as: Desk.quorum)

        let (one, all) = try await desk.database.read { reader in
            (
                try Rulebook.rule("test.notice-days", at: Desk.liuping, in: reader),
                try Rulebook.rules(at: Desk.wholeLineage, on: Desk.day("2026-11-20"), in: reader)
            )
        }

        #expect(one?.id == Desk.id(1))
        #expect(one?.source == Desk.law)
        #expect(all.mapValues(\.value) == ["test.notice-days": "10", "test.quorum": "2/3"])
    }

    @Test(arguments: TestEngine.all)
    func `a new value ends the one before it on its own first day`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)

        try await desk.enter(Desk.draft(1, "10", from: "2010-10-28"))
        try await desk.enter(Desk.draft(2, "12", from: "2027-01-01"))

        #expect(try await desk.rule(on: "2026-12-31")?.value == "10")
        #expect(try await desk.rule(on: "2027-01-01")?.value == "12")
        let first = try await desk.database.read { try Rulebook.find(Desk.id(1), in: $0) }
        #expect(first?.until == Desk.day("2027-01-01"))
        #expect(
            try await desk.rulebookEvents()
                == ["rulebook.entry-confirmed", "rulebook.entry-ended", "rulebook.entry-confirmed"])
    }
}
