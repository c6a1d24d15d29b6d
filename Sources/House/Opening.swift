import Foundation
import Kernel
import Sealing
import Storage

extension House {
    /// Where a county's key lies unless somebody says otherwise: beside a SQLite file, or here by a schema's name.
    package static func keyPath(of address: Storage.Address) -> String {
        switch address {
        case .sqlite(let path, _): path + ".key"
        case .postgres(let postgres): "\(postgres.schema).key"
        }
    }

    /// Opens the county that `init` made, with its key; throws a `Fault` that says what is missing.
    package static func county(at address: Storage.Address, keyPath: String) async throws -> County {
        if case .sqlite(let path, _) = address, !FileManager.default.fileExists(atPath: path) {
            throw Fault("there is no database at \(path); make one with yuanba init")
        }
        guard FileManager.default.fileExists(atPath: keyPath) else {
            throw Fault(
                "there is no key file at \(keyPath); name it with --key. Without it sealed fields cannot be read"
            )
        }
        let key = try CountyKey(readFrom: keyPath)
        return try await County(database: try open(address), key: key)
    }
}
