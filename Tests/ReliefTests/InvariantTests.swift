import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Relief

struct ReliefInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE relief_payment SET amount_fen = amount_fen + 1 WHERE is_aid = 0", "month's payment"),
        ("UPDATE relief_payment SET amount_fen = 90000000 WHERE is_aid = 1", "with the help that came first"),
        ("UPDATE relief_payment SET is_aid = 0 WHERE is_aid = 1", "without a grant"),
        (
            "UPDATE relief_decision SET person_id = (SELECT first_id FROM relief_check LIMIT 1)",
            "does not confirm"
        ),
        (
            """
            INSERT INTO relief_kin (matter_id, officer_id, declared_at)
            SELECT d.matter_id, d.person_id, 1 FROM relief_decision d WHERE d.care IS NOT NULL
            """, "Kin of a household"
        ),
        ("UPDATE relief_matter SET step = 'heard' WHERE step = 'granted'", "decided exactly when"),
        (
            "UPDATE relief_matter SET step = 'posted', notice_id = NULL WHERE step = 'applied'",
            "has its notice"
        ),
    ]

    private func town(_ engine: TestEngine) async throws -> ReliefTown {
        let town = try await ReliefTown(engine)
        try await town.grant(from: "2026-12")
        try await town.pay("2026-12")
        let second = ReliefID(high: 6, low: 2)
        try await town.apply(try town.application(second, kind: "temporary", path: .emergency))
        try await town.aid(yuan: 800, second)
        let third = ReliefID(high: 6, low: 3)
        try await town.apply(try town.application(third, kind: "temporary", path: .emergency))
        try await town.aid(yuan: 800, third)
        try await town.check(third)
        try await town.opine(third, yuan: 1_000)
        try await town.confirm(town.decision(.grant, yuan: 1_000, care: nil), third)
        return town
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let town = try await town(engine)
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await town.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
    }

    @Test func `every invariant has a row that breaks it`() {
        #expect(ReliefInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await town(engine)

        for (query, constraint) in [
            ("UPDATE relief_check SET second_id = first_id", "two_are_in_the_house"),
            ("UPDATE relief_payment SET amount_fen = 0", "payment_is_bounded"),
            ("UPDATE relief_matter SET step = 'declined'", "declined_relief_keeps_nothing"),
            ("UPDATE relief_opinion SET persons = 31", "opinion_for_names_an_amount"),
            ("UPDATE relief_decision SET amount_fen = 0", "what_pays_names_an_amount"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
