import Kernel
import Storage
import TestGround
import Testing

@testable import Petitions

struct PetitionInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE petitions_petition SET version = version + 1", "A petition has as many steps"),
        ("UPDATE petitions_assignee SET until_at = from_at", "somebody named to it"),
        (
            "UPDATE petitions_petition SET unit_place_id = accused_place_id WHERE kind = 'accusation'",
            "never with whom"
        ),
        ("UPDATE petitions_answer SET delivered_on = NULL, until_on = NULL", "A review follows"),
        ("UPDATE petitions_petition SET state = 'handling' WHERE kind = 'appeal'", "only then"),
        ("UPDATE petitions_answer SET answerer_id = \(PetitionTown.luo)", "Nobody answers a petition twice"),
        ("UPDATE petitions_petition SET extended_days = 31", "thirty days at most"),
        (
            """
            UPDATE petitions_petition
               SET erased_at = 1, state = 'closed', closed_at = 1, closed_by_id = registrar_id
            """, "no word of anybody"
        ),
        ("UPDATE petitions_net_matter SET version = version + 1", "A matter from the net"),
        ("UPDATE petitions_net_matter SET is_public = 0", "Only published answers"),
    ]

    /// A claim under review with its first answer, an accusation in work, and a rated answer to the net.
    private func town(_ engine: TestEngine) async throws -> PetitionTown {
        let town = try await PetitionTown(engine)
        try await town.settle()
        try await town.askReview()
        try await town.answer(by: PetitionTown.luo, .upheld)
        let second = PetitionID(high: 3, low: 2)
        try await town.register(
            PetitionTown.draft(second, .accusation, accused: PetitionTown.liuping), by: PetitionTown.deng)
        try await town.accept(second, by: PetitionTown.deng)
        try await town.receive()
        try await town.net(PetitionTown.deng) { try $0.answer("补好了") }
        try await town.net(PetitionTown.wan) { try $0.check(isGood: true, isPublic: true, note: "") }
        try await town.rate(PetitionTown.chen)
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
        #expect(PetitionInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await town(engine)
        for (query, constraint) in [
            ("UPDATE petitions_petition SET state = 'lost'", "petition_state_is_known"),
            ("UPDATE petitions_petition SET visitors = 6", "petition_visitors_are_few"),
            ("UPDATE petitions_petition SET accused_place_id = NULL", "accusation_names_accused"),
            (
                "UPDATE petitions_petition SET request_id = \(PetitionTown.request) WHERE kind = 'accusation'",
                "accusation_has_no_request"
            ),
            (
                "UPDATE petitions_petition SET state = 'reviewing' WHERE kind = 'accusation'",
                "only_appeals_are_reviewed"
            ),
            ("UPDATE petitions_petition SET unit_place_id = NULL", "petition_in_work_has_unit"),
            ("UPDATE petitions_petition SET asked_days = 3", "petition_ask_is_whole"),
            ("UPDATE petitions_petition SET state = 'closed'", "closed_petition_has_time"),
            ("UPDATE petitions_petition SET erased_at = 1", "only_closed_petitions_are_erased"),
            (
                "UPDATE petitions_net_matter SET state = 'open', is_public = 0",
                "open_net_matter_has_no_answer"
            ),
            ("UPDATE petitions_net_matter SET answerer_id = NULL", "net_answer_is_whole"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
