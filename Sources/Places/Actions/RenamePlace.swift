import Kernel
import Storage

extension Places {
    /// Calls a place otherwise from `day` on; a new code may come with the new name.
    package static func rename(
        _ id: PlaceID, to name: String, code: String? = nil, edition: Int? = nil, on day: Day,
        in transaction: Transaction
    ) throws {
        let history = try known(id, in: transaction)
        let siblings = try history.last.parent.map { try everything(in: $0, on: day, in: transaction) } ?? []
        let version = try history.renamed(
            to: name, code: code, edition: edition, among: siblings, on: day, today: transaction.now.day)
        try VersionStore.keep(version, after: history, in: transaction)
        try transaction.record(
            PlaceRenamed(
                subject: id.as(Marks.Anything.self), code: version.code, edition: version.edition, on: day))
    }

    /// The history of a place that must be there.
    static func known(_ id: PlaceID, in reader: Reader) throws -> History {
        guard let history = try VersionStore.history(of: id, in: reader) else { throw ChangeRefusal.unknown }
        return history
    }
}
