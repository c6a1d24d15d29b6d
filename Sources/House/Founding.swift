import Clocks
import Foundation
import Kernel
import People
import Places
import Sealing
import Storage

/// Makes a county: database, key, rules and trees of a preset; with the sample, places and people too.
package struct Founding: Sendable {
    let database: Database
    let preset: Preset
    let key: CountyKey
    let name: String

    /// - Parameter name: what the county is called.
    package init(_ database: Database, preset: Preset, key: CountyKey, name: String) {
        self.database = database
        self.preset = preset
        self.key = key
        self.name = name
    }

    /// Founds the county and enters its preset, in one commit; returns the county.
    ///
    /// Throws a `Fault` when the database holds a county already.
    package func run(isSample: Bool) async throws -> County {
        let preset = preset
        let name = name
        let root = PlaceID.minted(at: SystemTime().now)
        try await database.write(by: .system) { transaction in
            guard try Setting.countyName.value(in: transaction) == nil else {
                throw Fault("this database holds a county already; name another with --database")
            }
            try Setting.countyName.set(name, in: transaction)
            try Setting.preset.set(preset.preset, in: transaction)
            try Setting.isSample.set(isSample ? "1" : "0", in: transaction)
            try Clocks.seedCalendar(in: transaction)
            let day = Founding.firstDay
            try Places.found(root, level: .county, name: name, parent: nil, from: day, in: transaction)
            try preset.enter(root: root, from: day, in: transaction)
            try preset.foundUnits(
                of: .county, at: root, ids: { _ in transaction.derivedID() }, in: transaction)
        }
        return County(database: database, key: key, name: name, isSample: isSample)
    }

    /// From when the preset's values and the first places hold.
    static let firstDay = Day(number: 20_089)
}
