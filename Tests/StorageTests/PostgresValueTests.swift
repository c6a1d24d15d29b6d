import Kernel
import Testing

@testable import Storage

@Suite(.enabled(if: PostgresGround.url != nil))
struct PostgresValueTests {
    private static let table = """
        CREATE TABLE thing (
            number bigint, share double precision, name text COLLATE "C", content bytea, id uuid)
        """

    private static let id = AnyID(high: 0x0192_f000_1234_7abc, low: 0x8000_0000_0000_0001)

    @Test(arguments: [Int64.min, -1, 0, 1, 255, 256, Int64.max])
    func `whole numbers come back as they went`(number: Int64) async throws {
        let ground = try PostgresGround(tables: Self.table)

        try ground.write { _ = try $0.run("INSERT INTO thing (number) VALUES (\(number))") }

        #expect(try await ground.column("SELECT number FROM thing WHERE number = \(number)") == [number])
    }

    @Test(
        arguments: [0, -0.0, 0.1, -1.5e300, .pi, .leastNonzeroMagnitude, .infinity, -.infinity] as [Double])
    func `reals come back as they went`(number: Double) async throws {
        let ground = try PostgresGround(tables: Self.table)

        try ground.write { _ = try $0.run("INSERT INTO thing (share) VALUES (\(number))") }

        let back = try await ground.column("SELECT share FROM thing", as: Double.self)
        #expect(back.map(\.bitPattern) == [number.bitPattern])
    }

    @Test(arguments: [
        "", " ", "云岭县石桥镇柳坪村", "𠮷野家 👩‍🌾", "it's \\ \"$1\" %", String(repeating: "院坝", count: 50_000),
    ])
    func `texts come back as they went`(text: String) async throws {
        let ground = try PostgresGround(tables: Self.table)

        try ground.write { _ = try $0.run("INSERT INTO thing (name) VALUES (\(text))") }

        #expect(try await ground.column("SELECT name FROM thing WHERE name = \(text)") == [text])
    }

    @Test(arguments: [[], [0], [0, 255, 92, 39], Array(repeating: 7, count: 300_000)] as [[UInt8]])
    func `bytes come back as they went`(bytes: [UInt8]) async throws {
        let ground = try PostgresGround(tables: Self.table)

        try ground.write { _ = try $0.run("INSERT INTO thing (content) VALUES (\(bytes))") }

        #expect(try await ground.column("SELECT content FROM thing WHERE content = \(bytes)") == [bytes])
    }

    @Test func `ids come back as they went and sort by their bytes`() async throws {
        let ground = try PostgresGround(tables: Self.table)
        let ids = [AnyID(high: 0, low: 0), Self.id, AnyID(high: .max, low: .max)]

        try ground.write { writer in
            for id in ids.reversed() { _ = try writer.run("INSERT INTO thing (id) VALUES (\(id))") }
        }

        #expect(try await ground.column("SELECT id FROM thing ORDER BY id") == ids)
        #expect(try await ground.column("SELECT id::text FROM thing WHERE id = \(Self.id)") == ["\(Self.id)"])
    }

    @Test func `an absent value of any kind is NULL, written or asked for`() async throws {
        let ground = try PostgresGround(tables: Self.table)
        let (number, share, name): (Int?, Double?, String?) = (nil, nil, nil)
        let (content, id): ([UInt8]?, AnyID?) = (nil, nil)

        try ground.write { writer in
            _ = try writer.run(
                """
                INSERT INTO thing (number, share, name, content, id)
                VALUES (\(number), \(share), \(name), \(content), \(id))
                """)
            _ = try writer.run("INSERT INTO thing (id, name) SELECT \(id), \(name) WHERE \(id) IS NULL")
            _ = try writer.run("INSERT INTO thing (number) VALUES (\(Int?.some(5)))")
        }
        let empty = try await ground.engine.read { connection in
            try connection.number(
                """
                SELECT count(*) FROM thing
                 WHERE number IS NULL AND share IS NULL AND name IS NULL AND content IS NULL AND id IS NULL
                   AND (\(id) IS NULL OR id = \(id)) AND (\(Int?.some(1)) IS NOT NULL)
                """)
        }

        #expect(empty == 2)
        #expect(
            try await ground.column("SELECT number FROM thing ORDER BY number NULLS FIRST") == [nil, nil, 5])
        #expect(try await ground.column("SELECT \(name)", as: Cell.self) == [.null])
    }

    @Test func `the server's other whole numbers, truths and names read as ours`() async throws {
        let ground = try PostgresGround()

        let row = try await ground.engine.read { connection in
            var cells: [Cell] = []
            try connection.rows(
                """
                SELECT (-2)::smallint, (-3)::integer, 4::oid, true, false, 1.5::real, 'a'::varchar, 'b'::name
                """
            ) { row in for _ in 0..<8 { cells.append(try row.next()) } }
            return cells
        }

        #expect(
            row == [
                .integer(-2), .integer(-3), .integer(4), .integer(1), .integer(0), .real(1.5), .text("a"),
                .text("b"),
            ])
    }

    @Test func `a type that no value of ours is names its column`() async throws {
        let ground = try PostgresGround()

        let sentence = await fault { _ = try await ground.column("SELECT now()", as: Cell.self) }

        #expect(sentence.contains("column 1 has PostgreSQL's type 1184"))
    }

    @Test func `sums of whole numbers are whole numbers, averages are reals`() async throws {
        let ground = try PostgresGround(tables: Self.table)

        try ground.write { writer in
            for number in [Int64.max - 1, 1, 0] {
                _ = try writer.run("INSERT INTO thing (number) VALUES (\(number))")
            }
        }

        #expect(try await ground.column("SELECT sum(number) FROM thing") == [Int64.max])
        #expect(try await ground.column("SELECT -sum(number) - 1 FROM thing") == [Int64.min])
        #expect(try await ground.column("SELECT sum(number) FROM thing WHERE number < 0") == [Int?.none])
        #expect(try await ground.column("SELECT avg(number) FROM thing WHERE number < 2") == [Cell.real(0.5)])
        #expect(
            await fault { _ = try await ground.column("SELECT sum(number) + 1 FROM thing", as: Int.self) }
                == "a sum is too large for 64 bits")
    }

    @Test(arguments: [
        "0", "1", "-1", "9999", "10000", "-10001", "100000000", "123456789012345678", "20000000000000000",
    ])
    func `a numeric without decimal places is the number it shows`(text: String) async throws {
        let ground = try PostgresGround()

        let back = try await ground.column("SELECT CAST(\(text)::text AS numeric)", as: Cell.self)
        #expect(back == [.integer(try #require(Int64(text)))])
    }

    @Test(arguments: [
        "0.0", "0.1", "-0.00001234", "3.14159265358979323846", "10000.5", "-123456789012345678901.5",
        "1e-200",
    ])
    func `a numeric with decimal places is the nearest real`(text: String) async throws {
        let ground = try PostgresGround()

        let back = try await ground.column("SELECT CAST(\(text)::text AS numeric)", as: Cell.self)
        #expect(back == [.real(try #require(Double(text)))])
    }

    @Test func `a numeric that is no number stays none`() async throws {
        let ground = try PostgresGround()

        let row = try await ground.column(
            """
            SELECT v FROM (VALUES (1, 'Infinity'::numeric), (2, '-Infinity'), (3, 'NaN')) t (n, v) ORDER BY n
            """, as: Double.self)

        #expect(row[0] == .infinity)
        #expect(row[1] == -.infinity)
        #expect(row[2].isNaN)
    }

    @Test func `texts compare by their bytes`() async throws {
        let ground = try PostgresGround(tables: Self.table)

        try ground.write { writer in
            for name in ["b", "B", "a", "云", "é"] {
                _ = try writer.run("INSERT INTO thing (name) VALUES (\(name))")
            }
        }

        #expect(try await ground.column("SELECT name FROM thing ORDER BY name") == ["B", "a", "b", "é", "云"])
    }
}
