import Foundation
import Kernel
import Storage
import TestGround
import Testing

@Suite struct BackupTests {
    /// An address of the same engine at which there is nothing.
    private func target(_ engine: TestEngine, _ ground: Ground) throws -> Address {
        switch engine {
        case .sqlite: return .sqlite(path: ground.path("restored.sqlite"))
        case .postgres: return .postgres(try PostgresGround.address())
        }
    }

    @Test(arguments: TestEngine.all)
    func `a county comes back whole from its backup`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, ExportGround.steps)
        try await ExportGround.fill(ground.database)
        let (path, address) = (ground.path("county.backup"), try target(engine, ground))
        let schema = Schema(ExportGround.steps)

        try await Keeping.backup(ground.database, to: path)
        try await Keeping.restore(from: path, to: address, schema: schema)

        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(!FileManager.default.fileExists(atPath: path + ".new"))
        let restored = try Database(address, schema: schema, time: ground.time)
        _ = try await Export.write(ground.database, to: ground.path("first"))
        _ = try await Export.write(restored, to: ground.path("second"))
        #expect(
            try ExportGround.contents(ground.path("second")) == ExportGround.contents(ground.path("first")))
        #expect(try await restored.read { try $0.count("SELECT count(*) FROM test_session") } == 1)
        #expect(try await Verification.ofChain(in: restored).entries == 30)
        try await restored.close()
    }

    @Test(arguments: TestEngine.all)
    func `a backup is restored by a program with more steps, and refused where a county is`(
        engine: TestEngine
    ) async throws {
        let ground = try await Ground(engine, ExportGround.steps)
        try await ExportGround.fill(ground.database)
        let (path, address) = (ground.path("county.backup"), try target(engine, ground))
        let newer = Schema(
            ExportGround.steps + [SchemaStep("test-5-share", "ALTER TABLE a_visit ADD COLUMN share DOUBLE")])
        try await Keeping.backup(ground.database, to: path)

        try await Keeping.restore(from: path, to: address, schema: newer)
        let restored = try Database(address, schema: newer, time: ground.time)

        #expect(
            try await restored.read { try $0.count("SELECT count(*) FROM a_visit WHERE share IS NULL") }
                == 450)
        try await restored.close()
        await #expect(throws: CopyRefusal.self) {
            try await Keeping.restore(from: path, to: address, schema: newer)
        }
        await #expect(throws: CopyRefusal.targetTaken(path)) {
            try await Keeping.backup(ground.database, to: path)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a damaged backup is told before anything is made of it`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, ExportGround.steps)
        try await ExportGround.fill(ground.database)
        let (path, address) = (ground.path("county.backup"), try target(engine, ground))
        try await Keeping.backup(ground.database, to: path)
        var bytes = try #require(FileManager.default.contents(atPath: path))
        for place in stride(from: 6_000, to: bytes.count, by: 200) { bytes[place] ^= 0x5A }
        try bytes.write(to: URL(fileURLWithPath: path))

        let told = await fault {
            try await Keeping.restore(from: path, to: address, schema: ExportGround.schema)
        }

        #expect(told.contains(path))
        #expect(told.contains("damaged"))
        #expect(!FileManager.default.fileExists(atPath: ground.path("restored.sqlite")))
        #expect(!FileManager.default.fileExists(atPath: ground.path("restored.sqlite.part")))
    }

    @Test func `a backup that is not there, or is none, is told`() async throws {
        let ground = try await Ground(.sqlite, ExportGround.steps)
        let address = Address.sqlite(path: ground.path("restored.sqlite"))
        try Data("a letter".utf8).write(to: URL(fileURLWithPath: ground.path("letter")))

        let missing = await fault {
            try await Keeping.restore(from: ground.path("nothing"), to: address, schema: ExportGround.schema)
        }
        let letter = await fault {
            try await Keeping.restore(from: ground.path("letter"), to: address, schema: ExportGround.schema)
        }

        #expect(missing == "there is no backup file \(ground.path("nothing"))")
        #expect(letter.hasPrefix("the backup file \(ground.path("letter")) is damaged, or no SQLite county"))
    }
}
