import Kernel
import Sealing

/// One county: its database, the key of its sealed fields, and what it is called. The unit of everything.
package final class County: Sendable {
    package let database: Database
    package let key: CountyKey
    package let name: String
    /// A sample county has accounts whose password everybody knows; it is never served beyond this machine.
    package let isSample: Bool

    package init(database: Database, key: CountyKey, name: String, isSample: Bool) {
        self.database = database
        self.key = key
        self.name = name
        self.isSample = isSample
    }

    /// Opens what `init` made: reads the county's name from its database.
    package convenience init(database: Database, key: CountyKey) async throws {
        let (name, isSample) = try await database.read { reader in
            try Import.requireFinished(in: reader)
            return (try Setting.countyName.value(in: reader), try Setting.isSample.value(in: reader))
        }
        guard let name else { throw Fault("this database holds no county yet; run yuanba init first") }
        self.init(database: database, key: key, name: name, isSample: isSample == "1")
    }
}

/// A named fact about the county as a whole, set once or seldom.
package struct Setting: Sendable {
    let name: String

    package init(_ name: String) { self.name = name }

    package static let countyName = Setting("county.name")
    package static let isSample = Setting("county.is-sample")
    package static let preset = Setting("county.preset")

    package func value(in reader: Reader) throws -> String? {
        try reader.value("SELECT value FROM storage_setting WHERE name = \(name)", as: String.self)
    }

    package func set(_ value: String, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO storage_setting (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}
