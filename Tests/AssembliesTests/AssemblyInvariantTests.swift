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

    /// What somebody with the database's password might change of two results, and what finds it.
    private static let tampered: [(query: Query, sentence: String)] =
        ["present", "present_dm2"].map {
            ("UPDATE assemblies_resolution SET \(column($0)) = \(column($0)) + 1", "took part")
        }
        + ["yes", "no", "abstain"].map {
            ("UPDATE assemblies_resolution SET \(column($0)) = \(column($0)) + 1", "counted again")
        }
        + ["yes_dm2", "no_dm2", "abstain_dm2"].map {
            ("UPDATE assemblies_resolution SET \(column($0)) = \(column($0)) + 1", "areas are those")
        }
        + ["spoiled", "unreturned"].map {
            ("UPDATE assemblies_resolution SET \(column($0)) = \(column($0)) + 1", "papers are those")
        }
        + [
            ("UPDATE assemblies_resolution SET is_passed = 1 - is_passed", "passed or failed as"),
            ("UPDATE assemblies_resolution SET quorum = '1/3'", "passed or failed as"),
            ("UPDATE assemblies_resolution SET majority = '>1/3'", "passed or failed as"),
            ("UPDATE assemblies_motion SET matter = 'owners.rules'", "passed or failed as"),
            (
                "UPDATE assemblies_figure SET value = '3/5' WHERE name = 'quorum'",
                "figures are those of the rules"
            ),
            ("UPDATE assemblies_figure SET value = 'many'", "figures are those of the rules"),
            ("UPDATE assemblies_figure SET value = 'many'", "passed or failed as"),
            ("UPDATE assemblies_motion SET body = '铺柏油。'", "text is the one"),
            ("UPDATE assemblies_vote SET choice = 'no' WHERE choice = 'yes'", "areas are those"),
            ("UPDATE assemblies_seat SET area_dm2 = area_dm2 + 1 WHERE area_dm2 > 0", "areas are those"),
            (
                "UPDATE assemblies_paper SET spoiled = spoiled - 1, unreturned = unreturned + 1",
                "papers are those"
            ),
            ("UPDATE assemblies_paper SET yes = yes - 1, no = no + 1", "counted again"),
            ("DELETE FROM assemblies_attendance WHERE way = 'paper' AND channel = 'list'", "took part"),
        ]

    private static func column(_ name: String) -> Query { Query(stringLiteral: name) }

    @Test(arguments: TestEngine.all)
    func `whatever is changed of a result by hand is found, and the first result is named`(
        engine: TestEngine
    ) async throws {
        let village = try await MeetingVillage(engine)
        let results = try await village.twoResults()
        #expect(try await village.broken() == [])

        for (query, sentence) in Self.tampered {
            let found = try await village.found(after: query)
            let line = found.first { $0.contains(sentence) }
            #expect(line != nil, "\(query.text): \(found)")
            let isOfResult = !sentence.contains("figures are") && !sentence.contains("text is")
            let isNamed = results.contains { line?.contains("the first of \($0)") == true }
            #expect(isNamed || !isOfResult, "\(query.text): \(line ?? "")")
        }
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

/// Carries what was found out of a transaction that must not be kept.
private struct Undone: Error { let found: [String] }

extension MeetingVillage {
    /// Owners who decided by area, and villagers on paper of which some is spoiled or lost; the resolutions' ids.
    fileprivate func twoResults() async throws -> [ResolutionID] {
        let owners = try await convene(
            Self.draft(
                try await body(.ownersAssembly, of: 6), motions: [Self.motion(1, .commonUse)])
        ).id
        try await open(owners)
        for seat in 1...5 { try await cast(seat < 5 ? .yes : .no, by: seat, at: owners) }
        let first = try await close(owners)
        let motion = Self.motion(2, .groupAffairs)
        let group = try await convene(
            Self.draft(
                try await body(.groupAssembly, of: 9), id: 2, counting: .persons, motions: [motion])
        ).id
        try await database.write(by: Self.officer) { transaction in
            for seat in 1...8 {
                try Assemblies.signIn(
                    SignIn(assembly: group, seat: seat, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.openVoting(group, in: transaction)
            let count = PaperCount(
                motion: motion.id, issued: 8, yes: 5, no: 1, abstain: 0, spoiled: 1, unreturned: 1)
            try Assemblies.count([count], of: group, in: transaction)
        }
        return (first + (try await close(group))).map(\.id)
    }

    /// What `verify` would say of the changed rows; nothing of it is kept.
    fileprivate func found(after query: Query) async throws -> [String] {
        do {
            try await database.write(by: .system) { transaction in
                _ = try transaction.run(query)
                let queried = try AssemblyInvariants.all.compactMap { invariant -> String? in
                    if try transaction.count(invariant.query) == 0 { return nil }
                    let first: AnyID? = try transaction.value(invariant.first)
                    return "\(invariant.sentence), the first of \(first.map { "\($0)" } ?? "nothing")."
                }
                throw Undone(found: queried + (try AssemblyInvariants.recounted(in: transaction)))
            }
        } catch let undone as Undone {
            return undone.found
        }
        return []
    }
}
