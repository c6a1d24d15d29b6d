import Foundation
import Kernel
import Sealing
import Storage
import TestGround
import Testing

@Suite struct ExportReadingTests {
    /// An exported county whose files the test may spoil.
    private func exported() async throws -> (ground: Ground, folder: String) {
        let ground = try await Ground(.sqlite, [])
        let county = try await ExportGround.open(ground)
        try await ExportGround.fill(county)
        _ = try await Export.write(county, to: ground.path("export"))
        try await county.close()
        return (ground, ground.path("export"))
    }

    private func replace(_ old: String, with new: String, in path: String) throws {
        let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        try #require(text.contains(old))
        try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(
            to: URL(fileURLWithPath: path))
    }

    @Test(arguments: TestEngine.all)
    func `nothing is read into a county that has rows`(engine: TestEngine) async throws {
        let (source, folder) = try await exported()
        let ground = try await Ground(engine, [])
        let county = try await ExportGround.open(ground)
        try await county.write(by: .system) { try Setting.preset.set("liangping", in: $0) }

        await #expect(throws: CopyRefusal.targetNotEmpty("storage_setting")) {
            _ = try await Import.read(folder, into: county)
        }

        #expect(try await county.read { try $0.count("SELECT count(*) FROM test_place") } == 0)
        try await county.close()
        withExtendedLifetime(source) {}
    }

    @Test func `an altered file is told by its name, before anything is written`() async throws {
        let (source, folder) = try await exported()
        let ground = try await Ground(.sqlite, [])
        let copy = try await ExportGround.open(ground)
        try replace("看过", with: "没看", in: folder + "/a_visit.jsonl")

        let told = await fault { _ = try await Import.read(folder, into: copy) }

        #expect(told == "\(folder)/a_visit.jsonl was altered or damaged: it is not what the manifest says")
        #expect(try await copy.read { try Setting.countyName.value(in: $0) } == nil)
        try await copy.close()
        withExtendedLifetime(source) {}
    }

    @Test(arguments: [
        ("\"note\":\"看过\"", "\"note\":7", "note has a value of another type"),
        ("\"note\":\"看过\"", "\"comment\":\"看过\"", "the column note is missing"),
        ("\"note\":\"看过\",", "", "it has other columns than the table"),
        ("{\"note\"", "\"note\"", "the line is no JSON object"),
        ("-000000000001\"", "-00000000000x\"", "place_id is no UUID"),
    ])
    func `a malformed line is told by file and number`(old: String, new: String, told: String) async throws {
        let (source, folder) = try await exported()
        let ground = try await Ground(.sqlite, [])
        let copy = try await ExportGround.open(ground)
        try replace(old, with: new, in: folder + "/a_visit.jsonl")

        let sentence = await fault { _ = try await Import.read(folder, into: copy) }

        #expect(sentence == "\(folder)/a_visit.jsonl:1: \(told)")
        try await copy.close()
        withExtendedLifetime(source) {}
    }

    @Test func `an export of other schema steps or of another format is refused`() async throws {
        let (source, folder) = try await exported()
        let ground = try await Ground(.sqlite, [])
        let copy = try await ExportGround.open(ground)

        try replace("\"test-4-sessions\"", with: "\"test-5-more\"", in: folder + "/manifest.json")
        await #expect(throws: CopyRefusal.otherSteps("test-4-sessions")) {
            _ = try await Import.read(folder, into: copy)
        }
        try replace("\"format\":1", with: "\"format\":2", in: folder + "/manifest.json")
        await #expect(throws: CopyRefusal.otherFormat(2)) { _ = try await Import.read(folder, into: copy) }

        try await copy.close()
        withExtendedLifetime(source) {}
    }

    @Test(arguments: TestEngine.all)
    func `what an import that broke off left behind is served by nobody`(engine: TestEngine) async throws {
        let (source, folder) = try await exported()
        let ground = try await Ground(engine, [])
        let copy = try await ExportGround.open(ground)
        let failing = Import.Rebuilding { _, _ in throw Fault("the power went") }

        _ = await fault { _ = try await Import.read(folder, into: copy, rebuilding: [failing]) }

        await #expect(throws: CopyRefusal.unfinished) {
            _ = try await County(database: copy, key: CountyKey())
        }
        await #expect(throws: CopyRefusal.unfinished) {
            _ = try await Export.write(copy, to: ground.path("export"))
        }
        await #expect(throws: CopyRefusal.self) { _ = try await Import.read(folder, into: copy) }
        try await copy.close()
        withExtendedLifetime(source) {}
    }

    @Test(arguments: TestEngine.all)
    func `the search index is built again in steps`(engine: TestEngine) async throws {
        let (source, folder) = try await exported()
        let ground = try await Ground(engine, [])
        let copy = try await ExportGround.open(ground)
        let search = Import.Rebuilding { after, transaction in
            let entries = try Journal.entries(after: after, limit: 7, in: transaction)
            for entry in entries {
                try SearchIndex.add("第\(entry.position)处路灯", at: entry.position, in: transaction)
            }
            return entries.last?.position
        }

        _ = try await Import.read(folder, into: copy, rebuilding: [search])

        let found = try await copy.read { try SearchIndex.positions(of: "路灯", limit: 50, in: $0) }
        #expect(found == (1...30).reversed())
        #expect(try await County(database: copy, key: CountyKey()).name == "云岭县")
        try await copy.close()
        withExtendedLifetime(source) {}
    }

    @Test func `every refusal has a sentence in both languages`() {
        let refusals: [CopyRefusal] = [
            .unfinished, .positionAhead(2, head: 1), .positionPassed(1, head: 2), .unrelayed(3),
            .targetTaken("a"),
            .targetNotEmpty("b"), .otherFormat(2), .otherSteps("c"),
        ]
        for refusal in refusals {
            #expect(!refusal.sentence(.chinese).contains("{"))
            #expect(!refusal.sentence(.english).contains("{"))
        }
        #expect(Set(refusals.map(\.code)).count == refusals.count)
    }
}
