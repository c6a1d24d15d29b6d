import Foundation
import Kernel
import Sealing
import Storage
import TestGround
import Testing

@testable import House

/// Who took a copy of the county stands in its journal, and not in the copy.
struct CopiesTakenTests {
    private func county(_ engine: TestEngine) async throws -> (Ground, County) {
        let ground = try await Ground(engine, [])
        return (ground, ground.county)
    }

    @Test(arguments: TestEngine.all)
    func `a backup and an export are noted with the login sealed, which can be erased`(
        _ engine: TestEngine
    ) async throws {
        let (ground, county) = try await county(engine)
        let before = try await ground.events().count

        try await CopiesTaken.noteBackup(of: county, by: "dengzg")
        try await CopiesTaken.noteExport(of: county, at: 7, by: "dengzg")

        let events = try await ground.events().dropFirst(before)
        #expect(Array(events) == [CountyBackedUp.kind, CountyExported.kind])
        let entries = try await county.database.read {
            try Journal.entries(after: Int64(before), limit: 10, in: $0)
        }
        #expect(entries.allSatisfy { !$0.payload.contains("dengzg") })
        #expect(entries.last?.payload.contains("\"position\":7") == true)
        _ = try await Verification.ofChain(in: county.database) { _ in }
    }

    @Test func `a county is founded once`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let before = try await sample.county.database.read { try Setting.countyName.value(in: $0) }

        await #expect(throws: FoundingRefusal.countyThere) {
            try await Founding.requireVacant(sample.county.database)
        }
        await #expect(throws: FoundingRefusal.countyThere) {
            _ = try await Founding(
                sample.county.database, preset: try Preset.named("liangping"), key: CountyKey(), name: "青溪县"
            ).run(isSample: false)
        }

        #expect(try await sample.county.database.read { try Setting.countyName.value(in: $0) } == before)
    }
}
