/// Something that must be true of a room's rows together; `yuanba verify` says how many break it, and which first.
package struct Invariant: Sendable {
    package let sentence: String
    /// Counts the rows that do not fit.
    package let query: Query
    /// The least key among them.
    package let first: Query

    /// - Parameters:
    ///   - key: the column by which a row that does not fit is found again: an id.
    ///   - rows: the rest of the statement from FROM on, true of the rows that do not fit.
    package init(sentence: String, key: Query, rows: Query) {
        self.sentence = sentence
        query = "SELECT count(*) \(rows)"
        first = "SELECT \(key) \(rows) ORDER BY 1 LIMIT 1"
    }
}
