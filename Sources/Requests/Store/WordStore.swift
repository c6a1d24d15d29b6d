import Kernel
import Storage

/// The words of requests, for search, for learning and for what is known already.
extension RequestStore {
    /// What was said, and where, by request.
    static func words(
        of ids: [CaseID], in reader: Reader
    ) throws -> [CaseID: (body: String, location: String)] {
        var words: [CaseID: (body: String, location: String)] = [:]
        try reader.each(
            "SELECT case_id, body, location FROM requests_request WHERE case_id IN (\(list: ids))"
        ) { row in
            let id: CaseID = try row.next()
            words[id] = (try row.next(), try row.next())
        }
        return words
    }

    /// A request's words with the name of the class that it was given.
    struct Example: Sendable {
        let text: String
        let label: String
    }

    /// Of those among `ids` that have a class.
    static func examples(of ids: [CaseID], in reader: Reader) throws -> [Example] {
        try reader.all(
            """
            SELECT r.body, g.chinese FROM requests_request r JOIN requests_category g ON g.code = r.category
             WHERE r.case_id IN (\(list: ids)) ORDER BY r.case_id DESC
            """
        ) { Example(text: try $0.next(), label: try $0.next()) }
    }

    /// Those among `keys` that an import has brought already.
    static func known(_ keys: [String], in reader: Reader) throws -> [String] {
        try reader.all("SELECT import_key FROM requests_request WHERE import_key IN (\(list: keys))") {
            try $0.next()
        }
    }
}
