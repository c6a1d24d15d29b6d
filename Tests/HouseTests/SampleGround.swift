import Access
import Foundation
import Kernel
import Sealing
import Storage
import TestGround
import Web

@testable import House

/// The sample county as `yuanba init --sample` makes it, on one engine, made once for all tests.
final class SampleGround: Sendable {
    let county: County
    let site: TestSite

    private static let onSQLite = Task { try await SampleGround(.sqlite) }
    private static let onPostgres = Task { try await SampleGround(.postgres) }

    static func of(_ engine: TestEngine) async throws -> SampleGround {
        try await (engine == .sqlite ? onSQLite : onPostgres).value
    }

    private init(_ engine: TestEngine) async throws {
        let address: Storage.Address
        switch engine {
        case .sqlite:
            let folder = try SampleGround.folder()
            address = .sqlite(path: folder.appending(path: "county.sqlite").path)
        case .postgres:
            let server = ProcessInfo.processInfo.environment["YUANBA_TEST_POSTGRES"] ?? ""
            let schema = "h_" + UUID().uuidString.lowercased().replacing("-", with: "").prefix(16)
            address = try Storage.Address(
                url: server + (server.contains("?") ? "&" : "?") + "schema=\(schema)")
            if case .postgres(let postgres) = address { try postgres.createSchema() }
        }
        let time = SampleTime()
        let preset = try Preset.named("liangping")
        let founded = try await Founding(
            try House.open(address, time: time), preset: preset, key: CountyKey(), name: SampleCounty.name
        ).run(isSample: true)
        try await SampleCounty(founded, preset: preset, time: time).fill { _ in }
        try await Relay(founded.database).catchUp()
        county = founded
        site = TestSite(
            founded, (House.endpoints + House.openAPI).map { $0.listened(by: Reads.note) },
            identify: Access.identify, viewer: Doors.viewer)
    }

    /// A folder of this run; those of runs that have ended are removed.
    private static func folder() throws -> URL {
        let name = "yuanba-house-tests-"
        let temporary = FileManager.default.temporaryDirectory
        for left in try FileManager.default.contentsOfDirectory(atPath: temporary.path)
        where left.hasPrefix(name) {
            guard let process = Int32(left.dropFirst(name.count)), kill(process, 0) != 0 else { continue }
            // Another run may be removing it too.
            try? FileManager.default.removeItem(at: temporary.appending(path: left))
        }
        let folder = temporary.appending(path: "\(name)\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    static let roles = ["resident", "grid", "village", "town", "county", "system", "security", "audit"]

    /// A session of the sample's account `role`.
    func token(_ role: String) async throws -> String {
        let reply = try await site.api(
            .post, "/sessions", ["name": role, "password": Access.samplePassword])
        guard let token = reply.json["token"] as? String else {
            throw Fault("\(role) could not sign in: \(reply.text)")
        }
        return token
    }
}
