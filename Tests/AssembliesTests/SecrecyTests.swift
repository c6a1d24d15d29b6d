import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Assemblies

/// What a secret ballot says stands nowhere beside who cast it.
struct SecrecyTests {
    /// Every row of every table that a ballot touches, and the journal, as texts; without salts.
    private static func rows(after choices: [BallotChoice], _ engine: TestEngine) async throws -> [String] {
        let village = try await MeetingVillage(engine)
        let body = try await village.body(.groupAssembly, of: choices.count)
        let id = try await village.convene(
            MeetingVillage.draft(body, counting: .persons, isSecret: true)
        ).id
        try await village.signIn(1...choices.count, at: id, .screen)
        try await village.open(id)
        for (index, choice) in choices.enumerated() {
            let token = SeatLink.token(of: index + 1, at: id, key: village.ground.county.key)
            let reply = try await village.site.api(
                .post, "/assemblies/\(id)/ballots/\(token)",
                ["id": "\(AnyID(high: 80, low: UInt64(index + 1)))", "choice_1": choice.rawValue])
            #expect(reply.status == 200)
        }
        return try await village.database.read { reader in
            try reader.all(
                """
                SELECT 'turn', seat, '', 0 FROM assemblies_turn
                 UNION ALL
                SELECT choice, ballots, '', 0 FROM assemblies_box
                 UNION ALL
                SELECT 'vote', seat, choice, 0 FROM assemblies_vote
                 UNION ALL
                SELECT way, seat, channel, attended_at FROM assemblies_attendance
                 ORDER BY 1, 2, 3, 4
                """
            ) { row in
                let (kind, number): (String, Int) = (try row.next(), try row.next())
                return "\(kind) \(number) \(try row.next(String.self)) \(try row.next(Int64.self))"
            }
                + reader.all("SELECT caller, digest, recorded_at FROM storage_claim ORDER BY digest, caller")
            { row in
                "\(try row.next(String.self)) \(try row.next([UInt8].self)) \(try row.next(Int64.self))"
            }
                + Journal.entries(after: 0, limit: 10_000, in: reader).filter {
                    $0.kind == BallotCast.kind
                }.map { "\($0.kind) \($0.payload)" }
        }
    }

    @Test(arguments: TestEngine.all)
    func `who voted which way could be swapped without a trace in any row`(engine: TestEngine) async throws {
        let one = try await Self.rows(after: [.yes, .no, .yes, .abstain], engine)
        let other = try await Self.rows(after: [.abstain, .yes, .no, .yes], engine)
        let different = try await Self.rows(after: [.yes, .yes, .yes, .yes], engine)

        #expect(one == other)
        #expect(one != different)
        #expect(one.contains("turn 3  0") && one.contains("yes 2  0"))
    }
}
