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
    /// Throws `FoundingRefusal.countyThere` when the database holds a county already.
    package func run(isSample: Bool) async throws -> County {
        let preset = preset
        let name = name
        let root = PlaceID.minted(at: SystemTime().now)
        try await database.write(by: .system) { transaction in
            try Founding.requireVacant(transaction)
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

    /// Throws `FoundingRefusal.countyThere`; to be asked before a key is written for a county that is none.
    package static func requireVacant(_ database: Database) async throws {
        try await database.read { try requireVacant($0) }
    }

    private static func requireVacant(_ reader: Reader) throws {
        if try Setting.countyName.value(in: reader) != nil { throw FoundingRefusal.countyThere }
    }

    /// From when the preset's values and the first places hold.
    static let firstDay = Day(number: 20_089)
}

/// Why no county is founded.
package enum FoundingRefusal: String, Refusal, CaseIterable {
    case countyThere = "house.county-there"

    package var code: String { rawValue }
    package var kind: RefusalKind { .conflict }
    package var sentence: Sentence { Sentence(.foundingCountyThere) }
}

extension Text {
    fileprivate static let foundingCountyThere = Text(
        "house.county-there", "这个数据库里已经有一个县了，什么也没有改。请用 --database 换一个地方。",
        "This database holds a county already, and nothing was changed. Name another with --database.")
}
