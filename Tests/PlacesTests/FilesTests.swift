import Files
import Foundation
import Kernel
import Pictures
import Storage
import TestGround
import Testing

@Suite struct FilesTests {
    private static let owner = AnyID(high: 9, low: 1)
    private static func file(_ number: UInt64) -> FileID { FileID(high: 8, low: number) }

    private func keep(
        _ id: FileID, _ bytes: [UInt8], _ type: String = "text/csv; charset=utf-8", in ground: Ground
    ) async throws {
        try await ground.database.write(by: .system) {
            try Files.keep(id, bytes: bytes, type: type, owner: Self.owner, in: $0)
        }
    }

    @Test(arguments: TestEngine.all, [1, 262_143, 262_144, 262_145, 1_000_000])
    func `a file is read back as it was kept, however many pieces it takes`(
        engine: TestEngine, size: Int
    ) async throws {
        let ground = try await Ground(engine, Files.schema)
        var random = Seeded(seed: UInt64(size))
        let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }

        try await keep(Self.file(1), bytes, in: ground)

        let read = try await Files(ground.county).read(Self.file(1))
        #expect(read?.bytes == bytes)
        #expect(read?.type == "text/csv; charset=utf-8")
        let longest = try await ground.database.read {
            try $0.count("SELECT max(length(bytes)) FROM files_chunk")
        }
        #expect(longest <= 262_144)
        #expect(try await Files(ground.county).read(Self.file(2)) == nil)
        #expect(try await ground.events() == ["files.file-kept"])
    }

    @Test(arguments: [
        (0, "text/csv", KeepingRefusal.empty), (20 * 1024 * 1024 + 1, "text/csv", .tooLarge),
        (1, "", .typeMalformed), (1, "csv", .typeMalformed), (1, "text/", .typeMalformed),
        (1, "text/csv\r\nX-Evil: 1", .typeMalformed), (1, "a/b/c", .typeMalformed),
        (1, "text/" + String(repeating: "x", count: 96), .typeMalformed),
    ])
    func `what is no file of a county is not kept`(size: Int, type: String, refusal: KeepingRefusal)
        async throws
    {
        let ground = try await Ground(.sqlite, Files.schema)

        await #expect(throws: refusal) {
            try await keep(Self.file(1), [UInt8](repeating: 1, count: size), type, in: ground)
        }
        #expect(try await ground.events().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `what an owner has is listed, and gone when it is erased`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, Files.schema)
        try await keep(Self.file(1), [1, 2, 3], in: ground)
        ground.time.advance(seconds: 60)
        try await keep(Self.file(2), [4], "image/png", in: ground)

        let listed = try await ground.database.read { try Files.list(owner: Self.owner, in: $0) }
        try await ground.database.write(by: .system) { try Files.erase(owner: Self.owner, in: $0) }

        #expect(listed.map(\.id) == [Self.file(1), Self.file(2)])
        #expect(listed.map(\.byteCount) == [3, 1])
        #expect(listed.map(\.hasThumbnail) == [false, false])
        #expect(try await ground.database.read { try Files.list(owner: Self.owner, in: $0).isEmpty })
        #expect(try await Files(ground.county).read(Self.file(1)) == nil)
        #expect(try await ground.database.read { try $0.count("SELECT count(*) FROM files_chunk") } == 0)
    }

    @Test(arguments: TestEngine.all)
    func `a file whose bytes were changed is not handed out`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, Files.schema)
        try await keep(Self.file(1), [1, 2, 3], in: ground)

        try await ground.database.write(by: .system) { transaction in
            _ = try transaction.run("UPDATE files_chunk SET bytes = \([1, 2, 4] as [UInt8])")
        }

        await #expect(throws: Fault.self) { try await Files(ground.county).read(Self.file(1)) }
    }
}

@Suite struct PictureKeepingTests {
    /// Two by two pixels.
    private static let png = Data(
        base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAA"
            + "DklEQVR42mNwaGA48B8ABcUCgEX+dL0AAAAASUVORK5CYII=")

    @Test(arguments: TestEngine.all)
    func `a picture is kept with its thumbnail, and listed once`(engine: TestEngine) async throws {
        let ground = try await Ground(engine, Files.schema)
        let owner = AnyID(high: 9, low: 1)
        let id = FileID(high: 8, low: 1)
        let prepared = try Picture.prepared([UInt8](try #require(Self.png)), thumbnail_px: 1)

        try await ground.database.write(by: .system) {
            try Files.keepPicture(id, prepared: prepared, owner: owner, in: $0)
        }

        let kept = try await ground.database.read { try Files.list(owner: owner, in: $0) }
        #expect(kept.map(\.id) == [id])
        #expect(kept.first?.width == 2)
        #expect(kept.first?.hasThumbnail == true)
        #expect(try await Files(ground.county).read(id)?.bytes == prepared.jpeg)
        #expect(try await Files(ground.county).thumbnail(id)?.bytes == prepared.thumbnail)
        #expect(try await ground.events() == ["files.file-kept"])
        try await ground.database.write(by: .system) { try Files.erase(owner: owner, in: $0) }
        #expect(try await Files(ground.county).thumbnail(id) == nil)
    }
}
