import Foundation
import Kernel
import Storage
import TestGround

/// A county with rows of every type, a journal with an opening, and a session that stays behind.
enum ExportGround {
    static let steps = [
        SchemaStep(
            "test-1-places",
            """
            CREATE TABLE test_place (
                id         UUID NOT NULL PRIMARY KEY, -- minted, by the client
                name       TEXT NOT NULL,
                parent_id  UUID REFERENCES test_place (id),
                weight     DOUBLE,
                picture    BYTES,
                noted_at   BIGINT NOT NULL,
                CONSTRAINT place_has_name CHECK (length(name) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "test-2-visits",
            """
            CREATE TABLE a_visit (
                place_id  UUID NOT NULL,
                number    BIGINT NOT NULL,
                PRIMARY KEY (place_id, number),
                CONSTRAINT visit_has_place FOREIGN KEY (place_id) REFERENCES test_place (id)
            )
            """),
        SchemaStep("test-3-visit-notes", "ALTER TABLE a_visit ADD COLUMN note TEXT"),
        SchemaStep("test-4-sessions", "CREATE TABLE test_session (id UUID NOT NULL PRIMARY KEY)"),
    ]

    static let schema = Schema(steps, unexported: ["test_session"])
    static let places = 450

    struct PlaceNoted: Event {
        static let kind = "test.place-noted"
        let subject: AnyID
        var keeper: PersonalDigest?
    }

    static func id(_ number: Int) -> AnyID { AnyID(high: 7, low: UInt64(number)) }

    /// The ground's county, opened with the schema that knows what stays behind.
    static func open(_ ground: Ground, reactions: [Reaction] = []) async throws -> Database {
        try await ground.database.close()
        return try Database(
            ground.address, schema: schema, reactions: Reactions(reactions), time: ground.time)
    }

    /// Children come before their parents by id, so that the order of the file is not the order of need.
    static func fill(_ database: Database) async throws {
        try await database.write(by: .system) { transaction in
            try Setting.countyName.set("云岭县", in: transaction)
            try Setting.preset.set("liangping", in: transaction)
            for number in (1...places).reversed() {
                let parent: AnyID? = number == places ? nil : id(number + 1)
                let weight: Double? = number % 3 == 0 ? nil : -0.0 + Double(number - 2) / 7
                let picture: [UInt8]? =
                    number % 4 == 0 ? nil : (0..<16).map { UInt8(truncatingIfNeeded: $0 * number) }
                try transaction.run(
                    """
                    INSERT INTO test_place (id, name, parent_id, weight, picture, noted_at)
                    VALUES (\(id(number)), \("柳坪村 \"\(number)\" \\ \n\u{1}"), \(parent), \(weight), \(picture),
                            \(Int64.max - Int64(number)))
                    """)
                try transaction.run(
                    "INSERT INTO a_visit (place_id, number, note) VALUES (\(id(number)), \(number % 9), \("看过"))"
                )
            }
            try transaction.run("INSERT INTO test_session (id) VALUES (\(id(1)))")
        }
        for number in 1...30 {
            try await database.write(by: .system) { transaction in
                let keeper = try transaction.seal("陈桂英", named: "keeper", of: id(number))
                try transaction.record(PlaceNoted(subject: id(number), keeper: keeper))
            }
        }
    }

    /// Every file's name and content.
    static func contents(_ folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            contents[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
        }
        return contents
    }
}
