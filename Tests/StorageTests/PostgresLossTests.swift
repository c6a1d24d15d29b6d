import Kernel
import Synchronization
import Testing

@testable import Storage

@Suite(.enabled(if: PostgresGround.url != nil))
struct PostgresLossTests {
    private static let table = "CREATE TABLE place (id bigint NOT NULL PRIMARY KEY)"

    /// Puts the connection out from another one, as a failing server would.
    private func cut(_ connection: any Connection, of ground: PostgresGround) throws {
        let process = try connection.number("SELECT pg_backend_pid()")
        let other = try ground.writer()
        #expect(try other.number("SELECT pg_terminate_backend(\(process)::integer, 5000)") == 1)
    }

    private func thrown(_ body: () throws -> Void) -> (any Error)? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func `a writer whose connection is cut says so, and writes again on a new one`() async throws {
        let ground = try PostgresGround(tables: Self.table)
        let writer = try ground.writer()
        try writer.begin()
        _ = try writer.run("INSERT INTO place (id) VALUES (1)")
        try cut(writer, of: ground)

        let error = try #require(thrown { _ = try writer.run("INSERT INTO place (id) VALUES (2)") })
        #expect(writer.isLost(error))
        #expect(!writer.isInTransaction)
        writer.rollback()
        #expect(writer.isLost(try #require(thrown { try writer.begin() })))
        try writer.reconnect()
        try writer.begin()
        _ = try writer.run("INSERT INTO place (id) VALUES (3)")
        try writer.commit()

        #expect(try await ground.column("SELECT id FROM place") == [3])
    }

    @Test func `a commit on a cut connection is lost, not done`() async throws {
        let ground = try PostgresGround(tables: Self.table)
        let writer = try ground.writer()
        try writer.begin()
        _ = try writer.run("INSERT INTO place (id) VALUES (1)")
        try cut(writer, of: ground)

        let error = try #require(thrown { try writer.commit() })

        #expect(writer.isLost(error))
        #expect(try await ground.column("SELECT count(*) FROM place") == [0])
    }

    @Test func `a broken constraint loses no connection`() throws {
        let ground = try PostgresGround(tables: Self.table)
        let writer = try ground.writer()
        try writer.begin()

        let error = try #require(thrown { _ = try writer.run("INSERT INTO place (id) VALUES (NULL)") })

        #expect(!writer.isLost(error))
        #expect(writer.isInTransaction)
    }

    @Test func `a read whose connection is cut is asked again on a new one`() async throws {
        let ground = try PostgresGround(readers: 1)
        let attempts = Mutex(0)

        let answer = try await ground.engine.read { connection in
            if attempts.withLock({
                $0 += 1; return $0
            }) == 1 {
                try cut(connection, of: ground)
            }
            return try connection.number("SELECT 5")
        }

        #expect(answer == 5)
        #expect(attempts.withLock { $0 } == 2)
    }

    @Test func `a reader that was put out while it stood idle answers the next question`() async throws {
        let ground = try PostgresGround(readers: 1)
        let process = try await ground.column("SELECT pg_backend_pid()", as: Int.self)[0]
        #expect(try ground.writer().number("SELECT pg_terminate_backend(\(process)::integer, 5000)") == 1)

        #expect(try await ground.column("SELECT 5") == [5])
    }

    @Test func `a transaction that the server gave up is contended, and a read runs again`() async throws {
        let ground = try PostgresGround(readers: 1)
        let attempts = Mutex(0)
        let writer = try ground.writer()
        try writer.begin()

        let error = try #require(
            thrown { try writer.script("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$") })
        let answer = try await ground.engine.read { connection in
            if attempts.withLock({
                $0 += 1; return $0
            }) == 1 {
                try connection.script("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$")
            }
            return try connection.number("SELECT 5")
        }

        #expect(error is Contended)
        #expect(!writer.isLost(error))
        #expect(answer == 5)
    }

    @Test func `of several hosts the one that answers is taken`() throws {
        let ground = try PostgresGround()
        let live = ground.address.parameters.filter { ["host", "port"].contains($0.keyword) }.map(\.value)
        let user = ground.address.parameters.first { $0.keyword == "user" }?.value ?? ""
        let password = ground.address.parameters.first { $0.keyword == "password" }?.value ?? ""

        let address = try PostgresAddress(
            conninfo: """
                host=127.0.0.1,\(live[0]) port=1,\(live[1]) user=\(user) dbname=postgres \
                password='\(password)'
                """, schema: ground.address.schema)
        let writer = try PostgresEngine(address).openWriter()

        #expect(try writer.number("SELECT 1") == 1)
    }

    @Test func `a server that does not answer is a lost connection at once, without the password`() throws {
        let address = try PostgresAddress(
            url: "postgresql://clerk:verysecret@127.0.0.1:1/county?schema=yunling")

        let error = try #require(thrown { _ = try PostgresEngine(address).openWriter() })

        #expect("\(error)".contains("schema yunling of database county at 127.0.0.1"))
        #expect(!"\(error)".contains("verysecret"))
        #expect(PostgresConnection(address).isLost(error))
    }

    @Test func `a county that was never made is not written to`() async throws {
        let address = try PostgresGround.address()

        let sentence = await fault { _ = try PostgresEngine(address).openWriter() }

        #expect(sentence.contains("there is no county"))
    }

    @Test func `a connection that would not wait for the disk is refused`() async throws {
        let ground = try PostgresGround()
        let address = try PostgresGround.address(
            schema: ground.address.schema, adding: "&options=-c%20synchronous_commit%3Doff")

        let sentence = await fault { _ = try PostgresEngine(address).openWriter() }

        #expect(sentence.contains("synchronous_commit is off"))
    }
}
