import Kernel
import Storage

/// What a feature asks of all cases of its own kind; each answer is one range of an index.
extension Cases {
    package static func count(of kind: String, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM cases_case WHERE kind = \(kind)")
    }

    /// How long each closed case was open, in milliseconds, in no order.
    package static func closingTimes(of kind: String, in reader: Reader) throws -> [Int64] {
        try reader.all(
            """
            SELECT closed_at - opened_at FROM cases_case
             WHERE kind = \(kind) AND state = \(Case.State.closed)
            """
        ) { try $0.next() }
    }

    /// A case as the search index knows it.
    package struct Titled: Sendable {
        package let id: CaseID
        package let number: String
        package let title: String
        package let position: Position
    }

    /// The next cases of some kinds after a position, in the journal's order.
    package static func titles(
        of kinds: [String], after position: Position, limit: Int, in reader: Reader
    ) throws -> [Titled] {
        try reader.all(
            """
            SELECT id, number, title, position FROM cases_case
             WHERE position > \(position) AND kind IN (\(list: kinds)) ORDER BY position LIMIT \(limit)
            """
        ) {
            Titled(
                id: try $0.next(), number: try $0.next(), title: try $0.next(), position: try $0.next())
        }
    }

    /// The newest closed cases of a kind before a position.
    package static func closed(
        of kind: String, before position: Position, limit: Int, in reader: Reader
    ) throws -> [(id: CaseID, position: Position)] {
        try reader.all(
            """
            SELECT id, position FROM cases_case
             WHERE position < \(position) AND kind = \(kind) AND state = \(Case.State.closed)
             ORDER BY position DESC LIMIT \(limit)
            """
        ) { (try $0.next(), try $0.next()) }
    }

    /// The rows of some cases, for rooms in which `Queue` is also what a page draws.
    package static func rows(of ids: [CaseID], in reader: Reader) throws -> [QueueRow] {
        try Queue.of(ids, in: reader)
    }

    /// Open cases of one kind at `place` and below, the first due first; for kinds of which there are few.
    package static func open(
        _ kind: String, at place: PlaceID, limit: Int, in reader: Reader
    ) throws -> [QueueRow] {
        try Queue.ofKind(
            kind, at: place, states: [.received, .assigned, .done], limit: limit, in: reader)
    }

    /// Closed cases of one kind at `place` and below, newest first.
    package static func closed(
        _ kind: String, at place: PlaceID, before position: Position?, limit: Int, in reader: Reader
    ) throws -> [QueueRow] {
        try Queue.closed(kind, at: place, before: position, limit: limit, in: reader)
    }

    /// Where cases stand in the journal; those that do not exist are absent.
    package static func positions(of ids: [CaseID], in reader: Reader) throws -> [Position] {
        try reader.all("SELECT position FROM cases_case WHERE id IN (\(list: ids))") { try $0.next() }
    }
}
