import Kernel
import Storage

extension Places {
    /// Ends a place that has nothing under it; `day` is the first on which it is no more.
    package static func close(_ id: PlaceID, on day: Day, in transaction: Transaction) throws {
        let history = try known(id, in: transaction)
        let version = try history.closed(
            with: try childrenFrom(day, of: [id], in: transaction), on: day, today: transaction.now.day)
        try VersionStore.update(version, in: transaction)
        try transaction.record(PlaceClosed(subject: id.as(Marks.Anything.self), on: day))
    }

    /// What lies under `parents` on `day`, or is going to later.
    static func childrenFrom(_ day: Day, of parents: [PlaceID], in reader: Reader) throws -> [History] {
        try VersionStore.everUnder(parents, in: reader)
            .filter { child in parents.contains { child.lies(under: $0, onOrAfter: day) } }
    }
}
