import Kernel
import Synchronization
import Testing

@testable import Storage

@Suite(.enabled(if: PostgresGround.url != nil))
struct PostgresEngineTests {
    private static let tables = """
        CREATE TABLE place (
            id bigint NOT NULL PRIMARY KEY, name text COLLATE "C" NOT NULL, people bigint NOT NULL DEFAULT 1,
            parent_id bigint,
            CONSTRAINT place_name_is_known_once UNIQUE (name, people),
            CONSTRAINT place_has_people CHECK (people > 0),
            CONSTRAINT place_parent_exists FOREIGN KEY (parent_id) REFERENCES place (id));
        CREATE UNIQUE INDEX place_lower_name ON place (lower(name));
        """

    private func broken(_ ground: PostgresGround, _ query: Query) throws -> Broken? {
        let writer = try ground.writer()
        try writer.begin()
        defer { writer.rollback() }
        do {
            _ = try writer.run(query)
            return nil
        } catch let broken as Broken {
            return broken
        }
    }

    @Test func `a broken constraint is told with its name, and without the row's values`() throws {
        let ground = try PostgresGround(tables: Self.tables)
        try ground.write { _ = try $0.run("INSERT INTO place (id, name) VALUES (1, '柳坪村')") }

        let unique = try broken(ground, "INSERT INTO place (id, name) VALUES (2, '柳坪村')")
        let key = try broken(ground, "INSERT INTO place (id, name) VALUES (1, '石桥镇')")
        let check = try broken(ground, "INSERT INTO place (id, name, people) VALUES (2, '石桥镇', 0)")
        let foreign = try broken(ground, "INSERT INTO place (id, name, parent_id) VALUES (2, '石桥镇', 9)")
        let absent = try broken(ground, "INSERT INTO place (id, name) VALUES (2, NULL)")

        #expect(
            unique
                == Broken(
                    kind: .unique,
                    detail: "place_name_is_known_once: UNIQUE constraint failed: place.name, place.people"))
        #expect(key == Broken(kind: .unique, detail: "place_pkey: UNIQUE constraint failed: place.id"))
        #expect(check == Broken(kind: .check, detail: "place_has_people: CHECK constraint failed on place"))
        #expect(
            foreign
                == Broken(
                    kind: .foreignKey, detail: "place_parent_exists: FOREIGN KEY constraint failed on place"))
        #expect(absent == Broken(kind: .notNull, detail: "NOT NULL constraint failed: place.name"))
    }

    @Test func `a fault quotes state and statement, and not the values`() async throws {
        let ground = try PostgresGround()

        let sentence = await fault {
            _ = try await ground.column("SELECT \("secret") FROM nowhere", as: Int.self)
        }

        #expect(
            sentence == #"PostgreSQL 42P01: relation "nowhere" does not exist, in: SELECT $1 FROM nowhere"#)
    }

    @Test func `run answers how many rows it changed`() throws {
        let ground = try PostgresGround(tables: Self.tables)
        let writer = try ground.writer()

        try writer.begin()
        let added = try writer.run("INSERT INTO place (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')")
        let moved = try writer.run("UPDATE place SET people = 2 WHERE id > \(1)")
        let none = try writer.run("DELETE FROM place WHERE id = \(9)")
        try writer.commit()

        #expect([added, moved, none] == [3, 2, 0])
        #expect(writer.dialect == .postgres)
    }

    @Test func `what follows a savepoint is undone alone`() async throws {
        let ground = try PostgresGround(tables: Self.tables)
        let writer = try ground.writer()
        func insert(_ id: Int) throws {
            _ = try writer.run("INSERT INTO place (id, name) VALUES (\(id), \("n\(id)"))")
        }

        try writer.begin()
        try writer.savepoint()
        try insert(1)
        try writer.releaseSavepoint()
        try writer.savepoint()
        try insert(2)
        #expect(throws: Broken.self) { try insert(1) }
        try writer.rollbackToSavepoint()
        try writer.savepoint()
        try insert(3)
        try writer.releaseSavepoint()
        try insert(4)
        try writer.commit()

        #expect(try await ground.column("SELECT id FROM place ORDER BY id") == [1, 3, 4])
        #expect(!writer.isInTransaction)
    }

    @Test func `a savepoint whose failure was swallowed is undone when it is released`() async throws {
        let ground = try PostgresGround(tables: Self.tables)
        let writer = try ground.writer()

        try writer.begin()
        try writer.savepoint()
        _ = try writer.run("INSERT INTO place (id, name) VALUES (1, 'a')")
        _ = try? writer.run("INSERT INTO place (id, name) VALUES (1, 'a')")
        let sentence = await fault { try writer.releaseSavepoint() }
        try writer.savepoint()
        _ = try writer.run("INSERT INTO place (id, name) VALUES (2, 'b')")
        try writer.releaseSavepoint()
        try writer.commit()

        #expect(sentence.contains("went on after one of its statements had failed"))
        #expect(try await ground.column("SELECT id FROM place") == [2])
    }

    @Test func `a commit after a swallowed failure is a fault, since the server rolls back`() async throws {
        let ground = try PostgresGround(tables: Self.tables)
        let writer = try ground.writer()

        try writer.begin()
        _ = try writer.run("INSERT INTO place (id, name) VALUES (1, 'a')")
        _ = try? writer.run("INSERT INTO place (id, name) VALUES (1, 'a')")
        #expect(writer.isInTransaction)
        let sentence = await fault { try writer.commit() }

        #expect(sentence.contains("all is undone"))
        #expect(!writer.isInTransaction)
        #expect(try await ground.column("SELECT count(*) FROM place") == [0])
    }

    @Test func `a rollback leaves nothing, and without a transaction does nothing`() async throws {
        let ground = try PostgresGround(tables: Self.tables)
        let writer = try ground.writer()

        writer.rollback()
        try writer.begin()
        _ = try writer.run("INSERT INTO place (id, name) VALUES (1, 'a')")
        writer.rollback()

        #expect(!writer.isInTransaction)
        #expect(try await ground.column("SELECT count(*) FROM place") == [0])
    }

    @Test func `a county has one writer at a time, and its neighbour another`() async throws {
        let (county, neighbour) = (try PostgresGround(), try PostgresGround())
        let (first, second, other) = (try county.writer(), try county.writer(), try neighbour.writer())
        try second.script("SET lock_timeout = '100ms'")

        try first.begin()
        try other.begin()
        let sentence = await fault { try second.begin() }
        second.rollback()
        try first.commit()
        try second.begin()

        #expect(sentence.contains("55P03"))
        #expect(second.isInTransaction)
        #expect(other.isInTransaction)
    }

    @Test func `a county sees its own schema only`() async throws {
        let county = try PostgresGround(tables: Self.tables)
        let neighbour = try PostgresGround(tables: Self.tables)

        try county.write { _ = try $0.run("INSERT INTO place (id, name) VALUES (1, '柳坪村')") }
        try neighbour.write { _ = try $0.run("INSERT INTO place (id, name) VALUES (1, '石桥镇')") }
        let writer = try county.writer()

        #expect(try await county.column("SELECT name FROM place") == ["柳坪村"])
        #expect(try await neighbour.column("SELECT name FROM place") == ["石桥镇"])
        #expect(try await county.column("SELECT current_setting('search_path')") == [county.address.schema])
        #expect(try writer.column("SELECT current_setting('search_path')") != [county.address.schema])
    }

    @Test func `all that a reading closure asks is answered as of one moment`() async throws {
        let ground = try PostgresGround(tables: Self.tables)

        let counts = try await ground.engine.read { connection in
            let before = try connection.number("SELECT count(*) FROM place")
            try ground.write { _ = try $0.run("INSERT INTO place (id, name) VALUES (1, 'a')") }
            return [before, try connection.number("SELECT count(*) FROM place")]
        }

        #expect(counts == [0, 0])
        #expect(try await ground.column("SELECT count(*) FROM place") == [1])
    }

    @Test func `a reading closure cannot write`() async throws {
        let ground = try PostgresGround(tables: Self.tables)

        let sentence = await fault {
            _ = try await ground.engine.read { try $0.run("INSERT INTO place (id, name) VALUES (1, 'a')") }
        }

        #expect(sentence.contains("25006"))
    }

    @Test func `a reading closure may ask within an answer`() async throws {
        let ground = try PostgresGround(tables: Self.tables)
        try ground.write { _ = try $0.run("INSERT INTO place (id, name) VALUES (1, 'a'), (2, 'b')") }

        let names = try await ground.engine.read { connection in
            var names: [String] = []
            try connection.rows("SELECT id FROM place ORDER BY id") { row in
                names += try connection.column("SELECT name FROM place WHERE id = \(try row.next(Int.self))")
            }
            return names
        }

        #expect(names == ["a", "b"])
    }

    @Test func `many reads share few connections`() async throws {
        let ground = try PostgresGround(readers: 2)

        let connections = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 {
                group.addTask { try await ground.engine.read { try $0.number("SELECT pg_backend_pid()") } }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }

        #expect((1...2).contains(connections.count))
    }

    @Test func `closing answers what is queued and refuses the rest`() async throws {
        let ground = try PostgresGround(readers: 1)
        let begun = Mutex(false)
        async let slow = ground.engine.read { connection in
            begun.withLock { $0 = true }
            return try connection.column("SELECT 7 FROM pg_sleep(0.5)", as: Int.self)
        }
        while !begun.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }

        async let queued = ground.column("SELECT 8", as: Int.self)
        try await Task.sleep(for: .milliseconds(100))
        try await ground.engine.close()
        try await ground.engine.close()

        #expect(try await slow + queued == [7, 8])
        #expect(await fault { _ = try await ground.column("SELECT 1", as: Int.self) }.contains("is closed"))
    }

    @Test func `more distinct statements than are kept all get their answer`() throws {
        let ground = try PostgresGround()
        let wire = try PostgresWire(ground.address)

        for round in 0..<2 {
            for number in 0..<250 {
                let query: Query = "SELECT \(Query(stringLiteral: "\(number)"))::bigint + \(round)"
                var answer = -1
                try wire.execute(query).rows { answer = try $0.next() }
                #expect(answer == number + round)
            }
        }

        #expect(wire.preparedStatements == Limits.preparedStatements_max)
        #expect(try wire.script("SELECT count(*) FROM pg_prepared_statements").text(0, 0) == "200")
    }

    @Test func `a statement outlives a change of its table`() async throws {
        let ground = try PostgresGround(readers: 1, tables: Self.tables)
        #expect(try await ground.column("SELECT * FROM place", as: Cell.self) == [])

        try ground.write { writer in
            try writer.script("ALTER TABLE place ADD COLUMN note text")
            _ = try writer.run("INSERT INTO place (id, name) VALUES (1, 'a')")
        }

        #expect(try await ground.column("SELECT * FROM place", as: Cell.self) == [.integer(1)])
    }
}
