import Kernel
import Storage

extension Places {
    /// Lays a place, with all under it, under another parent from `day` on.
    package static func move(
        _ id: PlaceID, under parent: PlaceID, on day: Day, in transaction: Transaction
    ) throws {
        let history = try known(id, in: transaction)
        let version = try history.moved(
            to: try site(under: parent, on: day, in: transaction), on: day, today: transaction.now.day)
        try VersionStore.keep(version, after: history, in: transaction)
        try rehang([id], from: day, in: transaction)
        try transaction.record(
            PlaceMoved(subject: id.as(Marks.Anything.self), from: history.last.parent, to: parent, on: day))
    }
}
