import Kernel

/// What everybody may see of a village's ranks.
package enum BoardRule {
    /// The highest ranks only, and never more than the upper half: nobody learns who comes last.
    ///
    /// - Parameter households: how many there are, those without points too.
    package static func shown(_ standings: [Standing], of households: Int, most: Int) -> [Standing] {
        Array(standings.prefix { $0.points > 0 }.prefix(min(most, (households + 1) / 2)))
    }
}
