import Kernel
import Storage
import TestGround
import Testing

private let steps = [
    SchemaStep(
        "test-1",
        """
        CREATE TABLE test_note (
            id UUID NOT NULL PRIMARY KEY, body TEXT NOT NULL, weight DOUBLE, picture BYTES, kept_on TEXT,
            CONSTRAINT note_has_body CHECK (body <> '')
        )
        """)
]

private struct NoteWritten: Event {
    static let kind = "test.note-written"
    let subject: AnyID
    let length: Int
    var author: PersonalDigest?
}

private struct Stop: Error, Equatable {}

private func note(_ number: Int) -> AnyID { AnyID(high: 7, low: UInt64(number)) }

@Suite struct WritingTests {
    @Test(arguments: TestEngine.all)
    func `what was written is read back as it was`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)

        try await ground.database.write(by: .system) { transaction in
            _ = try transaction.run(
                """
                INSERT INTO test_note (id, body, weight, picture, kept_on)
                VALUES (\(note(1)), \("路灯'不亮\"；--"), \(2.5), \([0, 255] as [UInt8]), \(Day("2026-11-20")))
                """)
        }
        let read = try await ground.database.read { reader in
            try reader.first("SELECT id, body, weight, picture, kept_on FROM test_note") { row in
                (
                    try row.next(AnyID.self), try row.next(String.self), try row.next(Double.self),
                    try row.next([UInt8].self), try row.next(Day?.self)
                )
            }
        }

        #expect(read?.0 == note(1))
        #expect(read?.1 == "路灯'不亮\"；--")
        #expect(read?.2 == 2.5)
        #expect(read?.3 == [0, 255])
        #expect(read?.4 == Day("2026-11-20"))
    }

    @Test(arguments: TestEngine.all)
    func `a closure that throws leaves nothing, its neighbours in the batch stay`(engine: TestEngine)
        async throws
    {
        let ground = try await Ground(engine, steps)

        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try? await ground.database.write(by: .system) { transaction in
                        _ = try transaction.run(
                            "INSERT INTO test_note (id, body) VALUES (\(note(number)), \("x"))")
                        try transaction.record(NoteWritten(subject: note(number), length: number))
                        if number % 3 == 0 { throw Stop() }
                    }
                }
            }
        }

        let count = try await ground.database.read { try $0.count("SELECT count(*) FROM test_note") }
        #expect(count == 133)
        #expect(try await ground.events().count == 133)
        #expect(try await Verification.ofChain(in: ground.database).entries == 133)
        #expect(ground.database.laneCounts.commits < ground.database.laneCounts.closures)
    }

    @Test(arguments: TestEngine.all)
    func `a broken constraint is told by its kind and name`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)

        let error = await #expect(throws: Broken.self) {
            try await ground.database.write(by: .system) { transaction in
                _ = try transaction.run("INSERT INTO test_note (id, body) VALUES (\(note(1)), \(""))")
            }
        }

        #expect(error?.kind == .check)
        #expect(error?.detail.contains("note_has_body") == true)
    }

    @Test(arguments: TestEngine.all)
    func `an id that was claimed answers the same caller, refuses other content and hides from others`(
        engine: TestEngine
    ) async throws {
        let ground = try await Ground(engine, steps)
        @Sendable func claim(_ caller: String, _ digest: [UInt8]) async throws -> Claim {
            try await ground.database.write(by: .system) { try $0.claim(note(1), by: caller, digest: digest) }
        }

        let first = try await claim("wang", [1])
        let second = try await claim("wang", [1])

        #expect(first == .fresh)
        #expect(second == .repeated)
        await #expect(throws: ClaimRefusal.usedForAnother) { _ = try await claim("wang", [2]) }
        await #expect(throws: ClaimRefusal.unknown) { _ = try await claim("li", [1]) }
    }

    @Test(arguments: TestEngine.all)
    func `recorded time never runs backwards, whatever the clock does`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)
        for iso in ["2026-11-20T09:00:00+08:00", "2026-11-19T09:00:00+08:00", "2026-11-20T10:00:00+08:00"] {
            ground.time.set(iso)
            try await ground.database.write(by: .system) { transaction in
                _ = try transaction.record(NoteWritten(subject: note(1), length: 1))
            }
        }

        let recorded = try await ground.database.read {
            try Journal.entries(after: 0, limit: 9, in: $0).map(\.recorded.iso)
        }
        #expect(
            recorded == [
                "2026-11-20T09:00:00+08:00", "2026-11-20T09:00:00+08:00", "2026-11-20T10:00:00+08:00",
            ])
    }
}

@Suite struct JournalTests {
    @Test(arguments: TestEngine.all)
    func `a journal that was tampered with is found at its first wrong entry`(engine: TestEngine) async throws
    {
        let ground = try await Ground(engine, steps)
        for number in 1...10 {
            try await ground.database.write(by: .system) { transaction in
                _ = try transaction.record(NoteWritten(subject: note(number), length: number))
            }
        }
        try await ground.database.write(by: .system) { transaction in
            _ = try transaction.run(
                "UPDATE journal_entry SET payload = replace(payload, '6', '9') WHERE position IN (6, 8)")
        }

        await #expect(throws: Verification.Finding(position: 6, code: "digest")) {
            try await Verification.ofChain(in: ground.database)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an erased value is gone and the chain still holds`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)
        try await ground.database.write(by: .system) { transaction in
            let digest = try transaction.seal("陈桂英", named: "author", of: note(1))
            _ = try transaction.record(NoteWritten(subject: note(1), length: 3, author: digest))
        }

        try await ground.database.write(by: .system) {
            try $0.erasePersonalData(of: note(1), ground: "request")
        }

        let left = try await ground.database.read { try $0.count("SELECT count(*) FROM journal_opening") }
        #expect(left == 0)
        #expect(try await Verification.ofChain(in: ground.database).entries == 2)
    }

    @Test(arguments: TestEngine.all)
    func `an opening that vanished without an erasure is found`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)
        try await ground.database.write(by: .system) { transaction in
            let digest = try transaction.seal("陈桂英", named: "author", of: note(1))
            _ = try transaction.record(NoteWritten(subject: note(1), length: 3, author: digest))
        }

        try await ground.database.write(by: .system) { _ = try $0.run("DELETE FROM journal_opening") }

        await #expect(throws: Verification.Finding(position: 1, code: "opening")) {
            try await Verification.ofChain(in: ground.database)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a later reaction runs once for each event, also after a restart`(engine: TestEngine) async throws {
        let copy = Reaction(later: NoteWritten.self, named: "copy") { written, entry, transaction in
            try transaction.run(
                "INSERT INTO test_note (id, body) VALUES (\(written.subject), \("at \(entry.position)"))")
        }
        let ground = try await Ground(engine, steps, reactions: [copy])
        for number in 1...450 {
            try await ground.database.write(by: .system) { transaction in
                _ = try transaction.record(NoteWritten(subject: note(number), length: number))
            }
        }

        try await Relay(ground.database).catchUp()
        let reopened = try await ground.reopened(steps, reactions: [copy])
        try await Relay(reopened).catchUp()

        let count = try await reopened.read { try $0.count("SELECT count(*) FROM test_note") }
        #expect(count == 450)
        try await reopened.close()
    }

    @Test(arguments: TestEngine.all)
    func `one holder at a time has a lease, and a lease that ran out can be taken`(engine: TestEngine)
        async throws
    {
        let ground = try await Ground(engine, steps)
        let east = Lease(name: "ticker", holder: "east")
        let west = Lease(name: "ticker", holder: "west")

        let first = try await east.take(in: ground.database)
        let second = try await west.take(in: ground.database)
        ground.time.advance(seconds: Lease.length_seconds)
        let third = try await west.take(in: ground.database)

        #expect(first)
        #expect(!second)
        #expect(third)
    }
}

@Suite struct SearchTests {
    private static let texts = ["村小门口的路灯不亮", "Street light off at No. 5", "自来水浑，有泥沙", "路面塌了，灯也不亮"]

    @Test(arguments: TestEngine.all)
    func `words of one, two and three characters are found, newest first`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)
        try await ground.database.write(by: .system) { transaction in
            for (offset, text) in SearchTests.texts.enumerated() {
                try SearchIndex.add(text, at: Position(offset + 1), in: transaction)
            }
        }
        @Sendable func found(_ words: String) async throws -> [Position] {
            try await ground.database.read { try SearchIndex.positions(of: words, limit: 10, in: $0) }
        }

        #expect(try await found("路灯") == [1])
        #expect(try await found("不亮") == [4, 1])
        #expect(try await found("灯") == [4, 1])
        #expect(try await found("泥沙") == [3])
        #expect(try await found("沙") == [3])
        #expect(try await found("不亮 路面") == [4])
        #expect(try await found("light") == [2])
        #expect(try await found("亮路") == [])
        #expect(try await found("，。 \"") == [])
        #expect(try await found("'路灯' & | \"") == [1])
    }

    @Test(arguments: TestEngine.all)
    func `a text that was taken out is found no more`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, steps)
        try await ground.database.write(by: .system) { transaction in
            try SearchIndex.add("路灯不亮", at: 1, in: transaction)
            try SearchIndex.remove("路灯不亮", at: 1, in: transaction)
        }

        let found = try await ground.database.read { try SearchIndex.positions(of: "路灯", limit: 10, in: $0) }
        #expect(found.isEmpty)
    }
}
