import Foundation
import Kernel
import Testing

@testable import Storage

@Suite(.enabled(if: PostgresGround.url != nil))
struct PostgresBackupTests {
    private static let tables = """
        CREATE TABLE storage_step (name text COLLATE "C" NOT NULL PRIMARY KEY, applied_at bigint NOT NULL);
        INSERT INTO storage_step VALUES ('b-2-step', 1), ('a-1-step', 1);
        CREATE TABLE village (
            id uuid NOT NULL PRIMARY KEY, name text COLLATE "C" NOT NULL, content bytea,
            share double precision, words tsvector, parent_id uuid,
            length bigint GENERATED ALWAYS AS (length(name)) STORED,
            CONSTRAINT village_parent_exists FOREIGN KEY (parent_id) REFERENCES village (id));
        CREATE TABLE elder (
            id bigint NOT NULL PRIMARY KEY, village_id uuid NOT NULL,
            CONSTRAINT elder_has_village FOREIGN KEY (village_id) REFERENCES village (id));
        ALTER TABLE village ADD COLUMN elder_id bigint,
            ADD CONSTRAINT village_elder_exists FOREIGN KEY (elder_id) REFERENCES elder (id);
        CREATE TABLE a_visit (
            village_id uuid NOT NULL,
            CONSTRAINT visit_has_village FOREIGN KEY (village_id) REFERENCES village (id));
        CREATE TABLE nothing (id bigint NOT NULL);
        """

    private static let home = AnyID(high: 1, low: 2)

    /// A county with a circle of rows, rows longer than a frame, and an empty table.
    private func filled() throws -> PostgresGround {
        let ground = try PostgresGround(tables: Self.tables)
        try ground.write { writer in
            let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
            _ = try writer.run(
                """
                INSERT INTO village (id, name, content, share, words, parent_id)
                VALUES (\(Self.home), '柳坪村', \(content), 0.25, to_tsvector('simple', '柳坪 坪村'), \(Self.home))
                """)
            _ = try writer.run("INSERT INTO elder (id, village_id) VALUES (7, \(Self.home))")
            _ = try writer.run("UPDATE village SET elder_id = 7")
            _ = try writer.run(
                """
                INSERT INTO village (id, name, parent_id)
                SELECT gen_random_uuid(), '', \(Self.home) FROM generate_series(1, 3000)
                """)
            _ = try writer.run("INSERT INTO a_visit SELECT id FROM village")
        }
        return ground
    }

    private static let contents: [Query] = [
        "SELECT v::text FROM village v ORDER BY id", "SELECT e::text FROM elder e ORDER BY id",
        "SELECT a::text FROM a_visit a ORDER BY village_id", "SELECT n::text FROM nothing n ORDER BY id",
        """
        SELECT conname || condeferrable FROM pg_constraint
         WHERE connamespace = current_schema()::regnamespace ORDER BY 1
        """,
    ]

    private func contents(of ground: PostgresGround) async throws -> [[String]] {
        try await ground.engine.read { connection in
            try Self.contents.map { try connection.column($0) }
        }
    }

    /// A folder that is gone after the test.
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let name = "yuanba-test-\(UUID().uuidString)"
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test func `a county comes back from its backup in another schema`() async throws {
        let (ground, copy) = (try filled(), try PostgresGround(tables: Self.tables))
        try await withFolder { folder in
            let path = folder.appending(path: "county.backup").path

            try await ground.engine.backup(to: path)
            try await copy.engine.restore(from: path)

            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["county.backup"])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try PostgresBackup.steps(in: path) == ["a-1-step", "b-2-step"])
        }
        let (original, restored) = (try await contents(of: ground), try await contents(of: copy))
        #expect(original.map(\.count) == [3001, 1, 3001, 0, 7])
        #expect(original == restored)
    }

    @Test func `a backup is of one moment, while others go on writing`() async throws {
        let tables = "CREATE TABLE first (id bigint NOT NULL); CREATE TABLE second (id bigint NOT NULL)"
        let (ground, copy) = (try PostgresGround(tables: tables), try PostgresGround(tables: tables))
        try await withFolder { folder in
            let path = folder.appending(path: "county.backup").path
            let writing = Task.detached {
                var number = 0
                while !Task.isCancelled {
                    number += 1
                    let id = number
                    try ground.write { writer in
                        _ = try writer.run("INSERT INTO first SELECT \(id) FROM generate_series(1, 500)")
                        _ = try writer.run("INSERT INTO second SELECT \(id) FROM generate_series(1, 500)")
                    }
                    await Task.yield()
                }
            }
            while try await ground.column("SELECT count(*) FROM second", as: Int.self)[0] < 1000 {}

            try await ground.engine.backup(to: path)
            writing.cancel()
            try await writing.value
            try await copy.engine.restore(from: path)
        }
        let counts = try await copy.column(
            "SELECT count(*) FROM first UNION ALL SELECT count(*) FROM second", as: Int.self)
        #expect(counts[0] >= 1000)
        #expect(counts[0] == counts[1])
    }

    @Test func `a backup that cannot be written is a fault and leaves no file`() async throws {
        let ground = try PostgresGround(tables: Self.tables + "CREATE SEQUENCE counter;")
        try await withFolder { folder in
            let nowhere = folder.appending(path: "absent/county.backup").path
            let path = folder.appending(path: "county.backup").path

            let counted = await fault { try await ground.engine.backup(to: path) }
            let absent = await fault { try await ground.engine.restore(from: path) }
            try ground.write { try $0.script("DROP SEQUENCE counter") }
            let homeless = await fault { try await ground.engine.backup(to: nowhere) }

            #expect(counted.contains("a sequence, counter"))
            #expect(absent.contains("opening the backup file"))
            #expect(homeless.contains("creating the backup file"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }

    @Test func `a torn, altered or foreign file is not restored, and nothing of it stays`() async throws {
        let (ground, copy) = (try filled(), try PostgresGround(tables: Self.tables))
        try await withFolder { folder in
            let path = folder.appending(path: "county.backup").path
            try await ground.engine.backup(to: path)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            func refusal(_ content: Data) async throws -> String {
                try content.write(to: URL(fileURLWithPath: path))
                return await fault { try await copy.engine.restore(from: path) }
            }
            var altered = whole
            altered[whole.count - 40] ^= 1
            // A byte of the long row's content, which no rule but the digest watches.
            var spoiled = whole
            spoiled[whole.firstRange(of: Data([10, 11, 12, 13, 14, 15]))?.lowerBound ?? 0] ^= 1

            #expect(try await refusal(whole.prefix(whole.count / 2)).contains("ends too early"))
            #expect(try await refusal(whole.dropLast()).contains("ends too early"))
            #expect(try await refusal(whole + [0]).contains("goes on after its end"))
            #expect(try await refusal(spoiled).contains("was altered or damaged"))
            #expect(try await refusal(altered).contains("cannot be restored"))
            #expect(try await refusal(Data("SQLite format 3".utf8) + whole).contains("is no backup"))
        }
        #expect(try await contents(of: copy).map(\.count) == [0, 0, 0, 0, 7])
    }

    @Test func `a county that is not empty, or has another shape, takes no backup`() async throws {
        let ground = try filled()
        let taken = try filled()
        func county(_ change: String) throws -> PostgresGround {
            try PostgresGround(tables: Self.tables + change)
        }
        let older = try county("DELETE FROM storage_step WHERE name = 'b-2-step'")
        let newer = try county("INSERT INTO storage_step VALUES ('c-3-step', 1)")
        let other = try county("ALTER TABLE nothing ADD COLUMN more bigint")
        let larger = try county("CREATE TABLE zone (id bigint NOT NULL)")
        try await withFolder { folder in
            let path = folder.appending(path: "county.backup").path
            try await ground.engine.backup(to: path)
            func refusal(_ county: PostgresGround) async -> String {
                await fault { try await county.engine.restore(from: path) }
            }

            #expect(await refusal(taken).contains("the county is not empty, elder has rows"))
            #expect(await refusal(older).contains("has seen the schema step b-2-step"))
            #expect(await refusal(newer).contains("has not seen the schema step c-3-step"))
            #expect(await refusal(other).contains("holds a table nothing (id bigint)"))
            #expect(await refusal(larger).contains("lacks the table zone"))
        }
    }

    @Test func `a table stands after those it points to, and a circle is opened at its first name`() {
        func key(_ table: String, _ target: String) -> PostgresTables.ForeignKey {
            PostgresTables.ForeignKey(
                name: "\(table)-\(target)", table: table, target: target, isDeferrable: false)
        }
        let circle = [key("b", "c"), key("c", "b"), key("a", "b")]

        #expect(PostgresTables.order(["a", "b", "c"], [key("a", "b"), key("b", "c")]) == ["c", "b", "a"])
        #expect(PostgresTables.order(["a", "b"], [key("a", "a")]) == ["a", "b"])
        #expect(PostgresTables.order(["a", "b", "c"], circle) == ["b", "a", "c"])
        #expect(PostgresTables.order([], []) == [])
    }
}
