import Kernel
import Storage

extension Requests {
    /// Builds the search entries of the next requests after a position, as an import wants them.
    ///
    /// - Returns: the last position that was built; nil when there is nothing left.
    package static func reindex(after position: Position, in transaction: Transaction) throws -> Position? {
        let found = try transaction.all(
            """
            SELECT c.position, c.number, c.title, r.body, r.location
              FROM cases_case c JOIN requests_request r ON r.case_id = c.id
             WHERE c.position > \(position) ORDER BY c.position LIMIT 50
            """
        ) { row in
            let at: Position = try row.next()
            let text = RequestText.searched(
                number: try row.next(), title: try row.next(), body: try row.next(), location: try row.next())
            return (at, text)
        }
        for (at, text) in found { try SearchIndex.add(text, at: at, in: transaction) }
        return found.last?.0
    }
}
