import Kernel
import Storage

/// Pieces of SQL by which the stores of rooms above ask about clocks without knowing their tables.
extension Clocks {
    /// How a running clock stands.
    package enum Standing: String, Sendable, CaseIterable {
        case running, soon, late, paused, provisional
    }

    /// A subquery of the owners that have a running clock which stands so: `WHERE c.id IN
    /// (\(Clocks.owners(.late, at: now)))`.
    ///
    /// - Parameter name: only clocks of this name; nil for all.
    package static func owners(_ standing: Standing, named name: String? = nil, at now: Instant) -> Query {
        let condition: Query =
            switch standing {
            case .running: "k.finished_at IS NULL"
            case .soon: "k.finished_at IS NULL AND k.warn_at <= \(now) AND k.due_at > \(now)"
            case .late: "k.finished_at IS NULL AND k.due_at <= \(now)"
            case .paused: "k.finished_at IS NULL AND k.is_paused = 1"
            case .provisional: "k.finished_at IS NULL AND k.is_provisional = 1"
            }
        guard let name else { return "SELECT k.owner_id FROM clocks_clock k WHERE \(condition)" }
        return "SELECT k.owner_id FROM clocks_clock k WHERE \(condition) AND k.name = \(name)"
    }

    /// The first due instant among the running clocks of `owner`, NULL without one: `ORDER BY
    /// \(Clocks.firstDue(of: "c.id"))`.
    ///
    /// - Parameter owner: the column that holds the owner's id.
    package static func firstDue(of owner: Query) -> Query {
        "(SELECT min(k.due_at) FROM clocks_clock k WHERE k.owner_id = \(owner) AND k.finished_at IS NULL)"
    }
}
