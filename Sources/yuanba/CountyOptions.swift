import ArgumentParser
import Foundation
import House
import Kernel
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
        return House.keyPath(of: try address())
    }

    /// Opens the county that `init` made; throws a `Fault` when there is none.
    func county() async throws -> County {
        try await House.county(at: try address(), keyPath: try keyPath())
    }
}
