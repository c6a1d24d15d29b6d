import Kernel

extension Rule {
    /// The entry of `rules` that applies on `day` at the first place of `lineage`: the nearest value, else
    /// the nearest floor.
    ///
    /// - Parameters:
    ///   - rules: of one key.
    ///   - lineage: the place itself first, its ancestors after it.
    package static func applying(_ rules: [Rule], at lineage: [PlaceID], on day: Day) -> Rule? {
        let standing = rules.filter { $0.state == .confirmed && $0.period.contains(day) }
        for role in [Role.value, .min, .max] {
            for place in lineage {
                let here = standing.filter { $0.place == place && $0.role == role }
                if let newest = here.max(by: { ($0.from, $0.id) < ($1.from, $1.id) }) { return newest }
            }
        }
        return nil
    }
}

extension Period {
    func overlaps(_ other: Period) -> Bool {
        (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
    }
}
