import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

struct AssemblyInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE assemblies_assembly SET seats = seats + 1", "has the seats that were due"),
        ("DELETE FROM assemblies_attendance WHERE way = 'paper'", "as many paper ballots"),
        ("UPDATE assemblies_attendance SET way = 'paper' WHERE seat = 5", "Nobody's secret ballot"),
        ("UPDATE assemblies_box SET ballots = ballots + 1 WHERE choice = 'no'", "as many ballots as seats"),
        ("UPDATE assemblies_assembly SET is_secret = 0", "no secret ballots"),
        ("DELETE FROM assemblies_resolution", "Every motion of a closed meeting"),
        ("UPDATE assemblies_resolution SET yes = yes + 1", "counted again"),
        ("DELETE FROM assemblies_attendance", "where somebody is"),
        (
            """
            INSERT INTO assemblies_vote (motion_id, seat, choice, channel)
            SELECT id, 9, 'yes', 'phone' FROM assemblies_motion
            """, "who is not signed in"
        ),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let village = try await MeetingVillage(engine)
        let id = try await village.convene(
            MeetingVillage.draft(
                try await village.body(.groupAssembly, of: 9), counting: .persons, isSecret: true)
        ).id
        try await village.signIn(1...4, at: id, .paper)
        try await village.signIn(5...6, at: id, .screen)
        try await village.open(id)
        try await village.cast(.yes, by: 5, at: id)
        try await village.count(id, 4)
        try await village.close(id)
        #expect(try await village.broken() == [])

        let query = Self.breaks[index].query
        try await village.database.write(by: .system) { _ = try $0.run(query) }

        let broken = try await village.broken()
        #expect(broken.contains { $0.contains(Self.breaks[index].sentence) }, "\(broken)")
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await MeetingVillage(engine)
        let resolution = try #require(
            try await village.hold(.groupAssembly, of: 9, present: 6, yes: 4, counting: .persons))

        for (query, constraint) in [
            ("UPDATE assemblies_paper SET yes = yes + 1", "paper_adds_up"),
            ("UPDATE assemblies_assembly SET ended_at = NULL", "ended_assembly_has_time"),
            ("UPDATE assemblies_assembly SET reason = '不'", "cancelled_assembly_says_why"),
            ("UPDATE assemblies_assembly SET counting = 'owners', is_secret = 1", "owners_vote_openly"),
            ("UPDATE assemblies_attendance SET proxy = seat", "proxy_is_somebody_else"),
            ("UPDATE assemblies_member SET name = ''", "member_has_name"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
        await #expect(throws: Broken.self) {
            try await village.database.write(by: .system) { transaction in
                _ = try transaction.run(
                    """
                    INSERT INTO assemblies_resolution
                    SELECT \(ResolutionID(high: 1, low: 1)), '2026-9', body_id, assembly_id, motion_id, 1,
                           decided_on, position, quorum, majority, present, present_dm2, yes, yes_dm2, no,
                           no_dm2, abstain, abstain_dm2, spoiled, unreturned
                      FROM assemblies_resolution WHERE id = \(resolution.id)
                    """)
            }
        }
    }
}
