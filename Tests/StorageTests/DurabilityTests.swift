import Kernel
import Storage
import TestGround
import Testing

private let steps = [
    SchemaStep(
        "test-1-notes", "CREATE TABLE test_note (id UUID NOT NULL PRIMARY KEY, body TEXT NOT NULL)")
]

private struct NoteKept: Event {
    static let kind = "test.note-kept"
    let subject: AnyID
}

@Suite struct DurabilityTests {
    private static func keep(_ number: Int, in database: Database) async throws {
        let id = AnyID(high: 3, low: UInt64(number))
        try await database.write(by: .system) { transaction in
            try transaction.run(
                "INSERT INTO test_note (id, body) VALUES (\(id), \(String(repeating: "路", count: 2_000)))")
            try transaction.record(NoteKept(subject: id))
        }
    }

    @Test func `a full disk refuses what is new and keeps what was acknowledged`() async throws {
        let ground = try await Ground(.sqlite, steps, pages_max: 160)
        var kept = 0
        var told: [String] = []
        for number in 1...300 {
            do {
                try await Self.keep(number, in: ground.database)
                kept += 1
            } catch {
                told.append(await fault { throw error })
            }
        }

        #expect(kept > 20)
        #expect(kept + told.count == 300)
        #expect(told.count > 100)
        #expect(told.allSatisfy { $0.contains("database or disk is full") })
        #expect(try await ground.database.read { try $0.count("SELECT count(*) FROM test_note") } == kept)
        #expect(try await ground.events().count == kept)
        #expect(try await Verification.ofChain(in: ground.database).entries == Position(kept))
    }

    @Test func `after a disk was full, room that is made is written to again`() async throws {
        let ground = try await Ground(.sqlite, steps, pages_max: 160)
        var kept = 0
        while true {
            do { try await Self.keep(kept + 1, in: ground.database) } catch { break }
            kept += 1
            try #require(kept < 300)
        }

        try await ground.database.write(by: .system) { _ = try $0.run("DELETE FROM test_note") }
        try await Self.keep(kept + 1, in: ground.database)
        let reopened = try await ground.reopened(steps)

        #expect(try await reopened.read { try $0.count("SELECT count(*) FROM test_note") } == 1)
        #expect(try await Verification.ofChain(in: reopened).entries == Position(kept + 1))
        try await reopened.close()
    }

    @Test func `writers at once on a full disk each get their own true answer`() async throws {
        let ground = try await Ground(.sqlite, steps, pages_max: 160)

        let kept = await withTaskGroup(of: Bool.self) { group in
            for number in 1...200 {
                group.addTask {
                    do { try await Self.keep(number, in: ground.database) } catch { return false }
                    return true
                }
            }
            return await group.reduce(0) { $1 ? $0 + 1 : $0 }
        }

        #expect(kept < 200)
        #expect(try await ground.database.read { try $0.count("SELECT count(*) FROM test_note") } == kept)
        #expect(try await Verification.ofChain(in: ground.database).entries == Position(kept))
    }
}
