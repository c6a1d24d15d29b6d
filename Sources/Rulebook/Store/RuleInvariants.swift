import Kernel
import Places
import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum RuleInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "One entry of a key and role stands at a place on any day",
            key: "e.id",
            rows: """
                FROM rulebook_entry e
                  JOIN rulebook_entry o ON o.key = e.key AND o.place_id = e.place_id AND o.role = e.role
                   AND o.id > e.id
                 WHERE e.state = 'confirmed' AND o.state = 'confirmed'
                   AND (e.until_on IS NULL OR e.until_on > o.from_on)
                   AND (o.until_on IS NULL OR o.until_on > e.from_on)
                """)
    ]

    package static let floorSentence = "No value from today on passes a bound that it does not stand in for"

    /// The values that pass a bound of their own place or a higher one without a cited text; compared as their
    /// kind compares them, which no query can.
    package static func undercutting(_ keys: RuleKeys, in reader: Reader) throws -> [RuleID] {
        let today = Period(from: reader.now.day)
        var found: [RuleID] = []
        for key in keys.all {
            let standing = try RuleStore.confirmed(key.code, in: reader).filter { $0.period.overlaps(today) }
            let floors = standing.filter(\.isFloor)
            if floors.isEmpty { continue }
            for rule in standing where !rule.isFloor {
                let lineage = try Places.lineage(of: rule.place, in: reader).map(\.id)
                let passes = floors.contains {
                    lineage.contains($0.place) && $0.period.overlaps(rule.period)
                        && rule.replaces != $0.id && ($0.isChecked || rule.source.article.isEmpty)
                        && key.kind.undercuts($0, with: rule.value)
                }
                if passes { found.append(rule.id) }
            }
        }
        return found.sorted()
    }
}
