import Cases
import Kernel
import Storage

extension Requests {
    /// Builds the search entries of the next requests and problems after a position, as an import wants them.
    ///
    /// - Returns: the last position that was built; nil when there is nothing left.
    package static func reindex(after position: Position, in transaction: Transaction) throws -> Position? {
        let next = try Cases.titles(of: [kind, problemKind], after: position, limit: 50, in: transaction)
        let ids = next.map(\.id)
        let requests = try RequestStore.words(of: ids, in: transaction)
        let goals = try ProblemStore.goals(of: ids, in: transaction)
        for titled in next {
            let words = requests[titled.id] ?? (goals[titled.id] ?? "", "")
            try SearchIndex.add(
                RequestText.searched(
                    number: titled.number, title: titled.title, body: words.body, location: words.location),
                at: titled.position, in: transaction)
        }
        return next.last?.position
    }
}
