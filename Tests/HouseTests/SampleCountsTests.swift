import Foundation
import Kernel
import People
import Places
import Sealing
import Storage
import TestGround
import Testing

@testable import House

/// The sample county is the same one wherever it is made, with the counts of the article.
struct SampleCountsTests {
    /// Lines of text that two counties made alike have in common: no salts, no keys, no ids drawn at founding.
    private static func lines(_ database: Database, _ query: Query) async throws -> [String] {
        try await database.read { reader in try reader.all(query) { try $0.next() } }
    }

    /// The ids of the county itself, of premises and of those whom a register's sheet brings are drawn anew.
    private static let places: Query = """
        SELECT hex(place_id) || name FROM places_version WHERE level IN ('town', 'village', 'grid')
         ORDER BY place_id, name
        """
    private static let people: Query = """
        SELECT hex(id) || name FROM people_person
         WHERE id IN (SELECT person_id FROM people_post WHERE kind IN ('grid-worker', 'village-secretary', 'town-desk'))
         ORDER BY id
        """

    /// Another one, made today as `init --sample` makes it, without the time it has lived through.
    private static func another() async throws -> Database {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yuanba-again-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (time, preset) = (SampleTime(), try Preset.named("liangping"))
        let database = try House.open(.sqlite(path: folder.appending(path: "again.sqlite").path), time: time)
        let county = try await Founding(database, preset: preset, key: CountyKey(), name: SampleCounty.name)
            .run(isSample: true)
        try await SampleCounty(county, preset: preset, time: time).fill(lives: false) { _ in }
        try FileManager.default.removeItem(at: folder)
        return database
    }

    @Test(arguments: TestEngine.all)
    func `it has 343 villages, 1,380 grids with a worker each, and 1,269 online groups`(
        _ engine: TestEngine
    ) async throws {
        let sample = try await SampleGround.of(engine)
        let counts = try await sample.county.database.read { reader in
            try [
                "SELECT count(*) FROM places_version WHERE level = 'village'",
                "SELECT count(*) FROM places_version WHERE level = 'grid'",
                "SELECT count(DISTINCT person_id) FROM people_post WHERE kind = 'grid-worker'",
                "SELECT count(*) FROM duties_group",
            ].map { try reader.count($0) }
        }

        #expect(counts == [343, 1_380, 1_380, 1_269])
    }

    @Test
    func `made twice on one day, it has the same places and the same holders of posts under the same ids`()
        async throws
    {
        let sample = try await SampleGround.of(.sqlite).county.database
        let again = try await Self.another()

        for query in [Self.places, Self.people] {
            let (first, second) = (try await Self.lines(sample, query), try await Self.lines(again, query))
            #expect(second.count > 1_500)
            #expect(Set(second).subtracting(first).sorted() == [])
        }
        try await again.close()
    }

    @Test(.enabled(if: TestEngine.all.contains(.postgres)))
    func `on both engines it has lived through the same six weeks`() async throws {
        let query: Query =
            "SELECT title FROM cases_case WHERE state = 'closed' ORDER BY position"
        let first = try await Self.lines(try await SampleGround.of(.sqlite).county.database, query)
        let second = try await Self.lines(try await SampleGround.of(.postgres).county.database, query)

        #expect(first.count > 100)
        #expect(Self.digest(first) == Self.digest(second))
    }

    private static func digest(_ lines: [String]) -> String {
        Digest.hexadecimal(Digest.sha256(Array(lines.joined(separator: "\n").utf8)))
    }
}
