import Kernel
import Storage
import TestGround
import Testing

@testable import PartyOrganisations

struct PartyInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        (
            "UPDATE partyorganisations_organisation SET founded_on = '2026-02-01'",
            "described from the day it was founded"
        ),
        (
            "UPDATE partyorganisations_tie SET from_on = '2026-01-01' WHERE role = 'deputy'",
            "before it was founded"
        ),
        (
            "UPDATE partyorganisations_tie SET role = 'secretary' WHERE role = 'deputy'",
            "one secretary at a time"
        ),
        ("UPDATE partyorganisations_service SET done_on = '2026-01-01'", "What a guide did"),
        (
            "UPDATE partyorganisations_matter SET closed_at = 1, closing = '好'",
            "closed shared matter has parts"
        ),
        ("UPDATE partyorganisations_part SET done_on = '2026-11-01'", "when somebody told so"),
        (
            """
            UPDATE partyorganisations_item
               SET seat_id = (SELECT id FROM partyorganisations_seat
                               WHERE committee_id <> partyorganisations_item.committee_id LIMIT 1)
            """, "Seats of one committee"
        ),
        ("UPDATE partyorganisations_entry SET match_id = NULL WHERE list = 'need'", "meet each other"),
        ("UPDATE partyorganisations_entry SET list = 'project' WHERE list = 'need'", "Only a need"),
    ]

    private func town(_ engine: TestEngine) async throws -> PartyTown {
        let town = try await PartyTown(engine)
        try await town.tree()
        try await town.committee()
        try await town.propose()
        try await town.share()
        try await town.take()
        try await town.list(1, .need, seat: 1)
        try await town.list(2, .resource, seat: 2)
        try await town.act { transaction in
            for tie in [
                PartyTown.tied(1, to: 4, .secretary, PartyTown.tian),
                PartyTown.tied(2, to: 4, .deputy, PartyTown.zhou),
                PartyTown.tied(3, to: 4, .guide, PartyTown.luo),
            ] { try PartyOrganisations.tie(tie, in: transaction) }
            try PartyOrganisations.serve(
                GuideNote(
                    id: GuideNoteID(high: 11, low: 1), tie: PartyTown.tie(3),
                    on: PartyTown.day("2026-05-01"), words: "看了"), in: transaction)
            try PartyOrganisations.claim(
                PartyTown.entry(1), by: PartyTown.seat(2), matching: PartyTown.entry(2), in: transaction)
            let lower = PartyCommitteeID(high: 6, low: 2)
            try PartyOrganisations.found(
                lower, as: "group", at: PartyTown.first, named: "第1网格组管委", from: PartyTown.day("2026-04-01"),
                in: transaction)
            try PartyOrganisations.seat(
                PartyTown.seated(30, .chair, "主任", PartyTown.tian, in: lower), in: transaction)
        }
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
        #expect(PartyInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await town(engine)

        for (query, constraint) in [
            (
                "UPDATE partyorganisations_organisation SET ended_on = founded_on",
                "party_ends_after_it_begins"
            ),
            ("UPDATE partyorganisations_tie SET person_id = NULL", "party_tie_is_to_one"),
            ("UPDATE partyorganisations_item SET state = 'called'", "party_called_item_has_meeting"),
            ("UPDATE partyorganisations_matter SET closed_at = 1", "party_closed_matter_says_what_came"),
            (
                "UPDATE partyorganisations_entry SET claimant_id = seat_id",
                "party_entry_is_claimed_by_another"
            ),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
