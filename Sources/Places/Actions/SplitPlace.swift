import Kernel
import Storage

extension Places {
    /// Makes places of their own out of parts of `id`, each with the children that `children` names for it.
    ///
    /// - Parameter stays: the place goes on with the rest; else it ends on `day`, and each child has a part.
    package static func split(
        _ id: PlaceID, into parts: [NewPlace], children: [PlaceID: PlaceID], stays: Bool, on day: Day,
        in transaction: Transaction
    ) throws {
        let history = try known(id, in: transaction)
        let splitting = Splitting(
            place: history, parts: parts.map(\.id), stays: stays,
            children: try childrenFrom(day, of: [id], in: transaction), assignment: children, on: day)
        let outcome = try splitting.outcome(today: transaction.now.day)
        if let ended = outcome.ended { try VersionStore.update(ended, in: transaction) }
        for part in parts {
            try found(
                part.id, level: history.last.level, name: part.name,
                parent: part.parent ?? history.last.parent,
                code: part.code, edition: part.edition, from: day, in: transaction)
            try SuccessionStore.insert(
                Succession(from: id, to: part.id, kind: .division, on: day), in: transaction)
        }
        try VersionStore.keep(outcome.moved, of: splitting.children, in: transaction)
        try rehang(outcome.moved.map(\.place), from: day, in: transaction)
        try transaction.record(
            PlaceSplit(
                subject: id.as(Marks.Anything.self), parts: parts.map(\.id), isClosed: !stays, on: day))
    }
}
