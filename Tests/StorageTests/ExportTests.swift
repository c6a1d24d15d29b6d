import Foundation
import Kernel
import Storage
import TestGround
import Testing

@Suite struct ExportTests {
    @Test(arguments: TestEngine.all, TestEngine.all)
    func `a county moves from engine to engine and its second export is equal byte for byte`(
        from: TestEngine, to: TestEngine
    ) async throws {
        let (first, second) = (try await Ground(from, []), try await Ground(to, []))
        let (county, copy) = (try await ExportGround.open(first), try await ExportGround.open(second))
        try await ExportGround.fill(county)

        let report = try await Export.write(county, to: first.path("export"))
        let read = try await Import.read(first.path("export"), into: copy)
        let again = try await Export.write(copy, to: second.path("export"), at: report.position)

        let (original, repeated) =
            (
                try ExportGround.contents(first.path("export")),
                try ExportGround.contents(second.path("export"))
            )
        #expect(original == repeated)
        #expect(report == read)
        #expect(report == again)
        #expect(report.position == 30)
        #expect(original["test_session.jsonl"] == nil)
        #expect(original["storage_cursor.jsonl"] == nil)
        #expect(try await Verification.ofChain(in: copy).entries == 30)
        #expect(try await copy.read { try Relay.backlog(in: $0) } == 0)
        #expect(try await copy.read { try Setting.importedPosition.value(in: $0) } == "30")
        try await county.close()
        try await copy.close()
    }

    @Test(arguments: TestEngine.all)
    func `a copy goes on where the county stopped`(engine: TestEngine) async throws {
        let (first, second) = (try await Ground(engine, []), try await Ground(engine, []))
        let (county, copy) = (try await ExportGround.open(first), try await ExportGround.open(second))
        try await ExportGround.fill(county)
        _ = try await Export.write(county, to: first.path("export"))
        _ = try await Import.read(first.path("export"), into: copy)

        try await copy.write(by: .system) { transaction in
            _ = try transaction.record(ExportGround.PlaceNoted(subject: ExportGround.id(3)))
        }

        #expect(try await Verification.ofChain(in: copy).entries == 31)
        #expect(try await Verification.ofChain(in: county).entries == 30)
        await #expect(throws: CopyRefusal.positionPassed(30, head: 31)) {
            _ = try await Export.write(copy, to: second.path("past"), at: 30)
        }
        #expect(!FileManager.default.fileExists(atPath: second.path("past")))
        #expect(try await Export.write(copy, to: second.path("now")).position == 31)
        try await county.close()
        try await copy.close()
    }

    @Test func `a line holds sorted keys, whole numbers, UUIDs and Base64`() async throws {
        let ground = try await Ground(.sqlite, [])
        let county = try await ExportGround.open(ground)
        try await ExportGround.fill(county)

        _ = try await Export.write(county, to: ground.path("export"))

        let contents = try ExportGround.contents(ground.path("export"))
        let lines = String(decoding: contents["test_place.jsonl"] ?? Data(), as: UTF8.self).split(
            separator: "\n")
        #expect(lines.count == ExportGround.places)
        #expect(
            lines.first == """
                {"id":"00000000-0000-0007-0000-000000000001","name":"柳坪村 \\"1\\" \\\\ \\n\\u0001",\
                "noted_at":9223372036854775806,"parent_id":"00000000-0000-0007-0000-000000000002",\
                "picture":"AAECAwQFBgcICQoLDA0ODw==","weight":-0.14285714285714285}
                """)
        #expect(lines[1].hasSuffix("\"weight\":0.0}"))
        #expect(lines[2].hasSuffix("\"weight\":null}"))
        let manifest = String(decoding: contents["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(
            manifest.hasPrefix("{\"county\":\"云岭县\",\"format\":1,\"position\":30,\"preset\":\"liangping\""))
        #expect(manifest.contains("{\"name\":\"a_visit\",\"rows\":450,\"sha256\":\""))
        try await county.close()
    }

    @Test(arguments: TestEngine.all)
    func `an export is refused beyond the journal's end and over a folder that is there`(
        engine: TestEngine
    ) async throws {
        let ground = try await Ground(engine, ExportGround.steps)
        try await ExportGround.fill(ground.database)

        await #expect(throws: CopyRefusal.positionAhead(31, head: 30)) {
            _ = try await Export.write(ground.database, to: ground.path("export"), at: 31)
        }
        _ = try await Export.write(ground.database, to: ground.path("export"))
        await #expect(throws: CopyRefusal.targetTaken(ground.path("export"))) {
            _ = try await Export.write(ground.database, to: ground.path("export"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `an export waits for what follows later from the journal's entries`(engine: TestEngine) async throws
    {
        let ground = try await Ground(engine, [])
        let later = Reaction(later: ExportGround.PlaceNoted.self, named: "count") { _, _, _ in }
        let county = try await ExportGround.open(ground, reactions: [later])
        try await ExportGround.fill(county)

        await #expect(throws: CopyRefusal.unrelayed(30)) {
            _ = try await Export.write(county, to: ground.path("export"))
        }
        try await Relay(county).catchUp()

        #expect(try await Export.write(county, to: ground.path("export")).position == 30)
        try await county.close()
    }
}
