import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

/// Which county a command is about.
struct CountyOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "sqlite:PATH, or postgresql://… with schema=NAME; YUANBA_DATABASE if left out.")
    var database: String?

    @Option(name: .long, help: "The county's key file; PATH.key beside a SQLite file if left out.")
    var key: String?

    func url() throws -> String {
        guard let url = database ?? ProcessInfo.processInfo.environment["YUANBA_DATABASE"], !url.isEmpty
        else {
            throw ValidationError("Say which database: --database sqlite:PATH, or set YUANBA_DATABASE.")
        }
        return url
    }

    func address() throws -> Address {
        do {
            return try Address(url: try url())
        } catch let fault as Fault {
            throw ValidationError(fault.description)
        }
    }

    func keyPath() throws -> String {
        if let key { return key }
        switch try address() {
        case .sqlite(let path, _): return path + ".key"
        case .postgres(let postgres): return "\(postgres.schema).key"
        }
    }

    /// Opens the county that `init` made; throws a `Fault` when there is none.
    func county() async throws -> County {
        let address = try address()
        if case .sqlite(let path, _) = address, !FileManager.default.fileExists(atPath: path) {
            throw Fault("there is no database at \(path); make one with yuanba init")
        }
        let key =
            FileManager.default.fileExists(atPath: try keyPath())
            ? try CountyKey(readFrom: try keyPath()) : try missingKey()
        return try await County(database: try House.open(address), key: key)
    }

    private func missingKey() throws -> CountyKey {
        throw Fault(
            "there is no key file at \(try keyPath()); name it with --key. Without it sealed fields cannot be read"
        )
    }
}
