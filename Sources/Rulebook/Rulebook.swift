import Kernel
import Places
import Storage
import Web

/// Versioned values with the text they stand on: every deadline, quorum, limit and weight of the county.
///
/// A value holds at its place and below it. Floors hold beside the values: no value at or below a floor's
/// place passes it.
package struct Rulebook: Sendable {
    let county: County
    let keys: RuleKeys

    /// - Parameter keys: of all rooms of the house; only they can be entered.
    package init(_ county: County, keys: RuleKeys) {
        self.county = county
        self.keys = keys
    }

    package static let schema: [SchemaStep] = RulebookSchema.steps
}

extension Rulebook {
    /// What applies on `day`: the nearest place's value, else the nearest floor; `nil` where nothing was
    /// entered.
    ///
    /// - Parameter lineage: the place itself first, its ancestors after it.
    package static func rule(
        _ key: String, at lineage: [PlaceID], on day: Day, in reader: Reader
    ) throws -> Rule? {
        Rule.applying(
            try RuleStore.standing(key, at: lineage, on: day, in: reader), at: lineage, on: day)
    }

    /// What applies today at `place`.
    package static func rule(_ key: String, at place: PlaceID, in reader: Reader) throws -> Rule? {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        return try rule(key, at: lineage, on: reader.now.day, in: reader)
    }

    /// What applies under every key for which something was entered, by key.
    package static func rules(
        at lineage: [PlaceID], on day: Day, in reader: Reader
    ) throws -> [String: Rule] {
        Dictionary(grouping: try RuleStore.standing(at: lineage, on: day, in: reader), by: \.key)
            .compactMapValues { Rule.applying($0, at: lineage, on: day) }
    }

    package static func find(_ id: RuleID, in reader: Reader) throws -> Rule? {
        try RuleStore.find(id, in: reader)
    }

    /// The entries of some ids, in one question; those that do not exist are absent.
    package static func find(_ ids: Set<RuleID>, in reader: Reader) throws -> [RuleID: Rule] {
        if ids.isEmpty { return [:] }
        let rules = try RuleStore.all(ids, in: reader)
        return Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    }
}
