import Kernel

/// Finds things by the words in their text; two-character Chinese words included, which trigram indexes miss.
///
/// Texts are cut into single characters' pairs (bigrams); a word is found as the phrase of its pairs. This is the
/// one place where the engines have different texts: FTS5 on SQLite, `tsvector` on PostgreSQL.
package enum SearchIndex {
    /// Enters `text` under the journal position of what it belongs to.
    package static func add(_ text: String, at position: Position, in transaction: Transaction) throws {
        let words = SearchWords.indexed(text)
        switch transaction.dialect {
        case .sqlite:
            try transaction.run("INSERT INTO search_index (rowid, words) VALUES (\(position), \(words))")
        case .postgres:
            try transaction.run(
                """
                INSERT INTO search_index (position, words)
                VALUES (\(position), to_tsvector('simple', \(words)))
                """)
        }
    }

    /// Takes `text` out again; it must be the text that was added.
    package static func remove(_ text: String, at position: Position, in transaction: Transaction) throws {
        switch transaction.dialect {
        case .sqlite:
            try transaction.run(
                """
                INSERT INTO search_index (search_index, rowid, words)
                VALUES ('delete', \(position), \(SearchWords.indexed(text)))
                """)
        case .postgres:
            try transaction.run("DELETE FROM search_index WHERE position = \(position)")
        }
    }

    /// A condition that `column` is the position of something in which every word of `wanted` stands.
    ///
    /// `nil` when `wanted` has no searchable character.
    package static func condition(_ wanted: String, on dialect: Dialect) -> Query? {
        guard let expression = SearchWords.expression(wanted, on: dialect) else { return nil }
        return switch dialect {
        case .sqlite: "SELECT rowid FROM search_index WHERE search_index MATCH \(expression)"
        case .postgres: "SELECT position FROM search_index WHERE words @@ to_tsquery('simple', \(expression))"
        }
    }

    /// Positions in which every word of `wanted` stands, newest first, older than `before` if that is given.
    package static func positions(
        of wanted: String, before: Position? = nil, limit: Int, in reader: Reader
    ) throws -> [Position] {
        guard let expression = SearchWords.expression(wanted, on: reader.dialect) else { return [] }
        let below = before ?? Position.max
        switch reader.dialect {
        case .sqlite:
            return try reader.all(
                """
                SELECT rowid FROM search_index
                 WHERE search_index MATCH \(expression) AND rowid < \(below)
                 ORDER BY rowid DESC LIMIT \(limit)
                """
            ) { try $0.next() }
        case .postgres:
            return try reader.all(
                """
                SELECT position FROM search_index
                 WHERE words @@ to_tsquery('simple', \(expression)) AND position < \(below)
                 ORDER BY position DESC LIMIT \(limit)
                """
            ) { try $0.next() }
        }
    }

    /// Positions that share at least one pair with `text`, newest first; candidates for "is it the same matter?".
    package static func candidates(for text: String, limit: Int, in reader: Reader) throws -> [Position] {
        guard let expression = SearchWords.anyOf(text, on: reader.dialect) else { return [] }
        switch reader.dialect {
        case .sqlite:
            return try reader.all(
                """
                SELECT rowid FROM search_index WHERE search_index MATCH \(expression)
                 ORDER BY rowid DESC LIMIT \(limit)
                """
            ) { try $0.next() }
        case .postgres:
            return try reader.all(
                """
                SELECT position FROM search_index WHERE words @@ to_tsquery('simple', \(expression))
                 ORDER BY position DESC LIMIT \(limit)
                """
            ) { try $0.next() }
        }
    }
}
