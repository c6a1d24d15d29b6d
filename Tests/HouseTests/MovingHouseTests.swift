import Foundation
import House
import Kernel
import Requests
import Storage
import TestGround
import Testing

/// The whole sample county, written out on one engine and read in on the other.
struct MovingHouseTests {
    private static func bytes(_ folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    /// Other tests sign in meanwhile; what the relay has not seen cannot be exported.
    private static func export(_ database: Database, to folder: URL) async throws -> Position {
        var refusal: (any Error)?
        for _ in 0..<20 {
            try await Relay(database).catchUp()
            do {
                return try await Export.write(database, to: folder.path).position
            } catch let refused as CopyRefusal {
                refusal = refused
            }
        }
        throw refusal ?? Fault("the county was never still")
    }

    private static func copy(_ folder: URL, into address: Storage.Address) async throws -> Database {
        if case .postgres(let postgres) = address { try postgres.createSchema() }
        let database = try House.open(address)
        _ = try await Import.read(
            folder.path, into: database, rebuilding: [Import.Rebuilding(Requests.reindex)])
        return database
    }

    @Test(.enabled(if: TestEngine.all.contains(.postgres)))
    func `the sample county moves to the other engine and back, and is the same to the byte`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let home = FileManager.default.temporaryDirectory.appending(
            path: "yuanba-moving-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let server = ProcessInfo.processInfo.environment["YUANBA_TEST_POSTGRES"] ?? ""
        let schema = "m_" + UUID().uuidString.lowercased().replacing("-", with: "").prefix(16)
        let postgres = try Storage.Address(
            url: server + (server.contains("?") ? "&" : "?") + "schema=\(schema)")
        let folders = ["first", "second", "third"].map { home.appending(path: $0) }

        let position = try await Self.export(sample.county.database, to: folders[0])
        let moved = try await Self.copy(folders[0], into: postgres)
        let second = try await Export.write(moved, to: folders[1].path, at: position)
        let broken = try await moved.read { try Invariants.broken(in: $0) }
        try await moved.close()
        let back = try await Self.copy(
            folders[1], into: .sqlite(path: home.appending(path: "back.sqlite").path))
        let third = try await Export.write(back, to: folders[2].path, at: position)
        try await back.close()

        let first = try Self.bytes(folders[0])
        #expect(first.count > 100)
        #expect(try Self.bytes(folders[1]) == first)
        #expect(try Self.bytes(folders[2]) == first)
        #expect(second.position == position)
        #expect(third == second)
        #expect(broken == [])
    }
}
