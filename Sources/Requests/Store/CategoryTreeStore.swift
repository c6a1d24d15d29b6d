import Foundation
import Kernel
import Storage

/// The tree of categories as those see it who keep it: with what is out of use, each with its own questions.
enum CategoryTreeStore {
    static func tree(in reader: Reader) throws -> CategoryTree {
        CategoryTree(
            entries: try reader.all(
                """
                SELECT code, parent, chinese, english, urgency, questions, sequence, retired_on
                  FROM requests_category ORDER BY sequence, code
                """
            ) { row in
                CategoryTree.Entry(
                    category: try Category(&row), sequence: try row.next(), retiredOn: try row.next())
            })
    }

    /// Since when a category is out of use; nil for one that is given, and for none.
    static func retirement(of code: String, in reader: Reader) throws -> Day? {
        let found: Day?? = try reader.first("SELECT retired_on FROM requests_category WHERE code = \(code)") {
            try $0.next()
        }
        return found ?? nil
    }

    /// The Chinese names of what is out of use, though another in use may have the same.
    static func retiredNames(in reader: Reader) throws -> [String] {
        try reader.all(
            """
            SELECT chinese FROM requests_category WHERE retired_on <= \(reader.now.day) ORDER BY code
            """
        ) { try $0.next() }
    }

    static func describe(
        _ code: String, chinese: String, english: String, urgency: String, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE requests_category SET chinese = \(chinese), english = \(english), urgency = \(urgency)
             WHERE code = \(code)
            """)
    }

    static func move(
        _ code: String, to parent: String?, sequence: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            "UPDATE requests_category SET parent = \(parent), sequence = \(sequence) WHERE code = \(code)")
    }

    static func ask(_ questions: [Category.Question], of code: String, in transaction: Transaction) throws {
        let kept = String(decoding: try JSONEncoder().encode(questions), as: UTF8.self)
        try transaction.run("UPDATE requests_category SET questions = \(kept) WHERE code = \(code)")
    }

    /// - Parameter day: nil gives it again.
    static func retire(_ code: String, from day: Day?, in transaction: Transaction) throws {
        try transaction.run("UPDATE requests_category SET retired_on = \(day) WHERE code = \(code)")
    }

    /// Which category each of some requests has; those without one are absent.
    static func categories(of requests: [CaseID], in reader: Reader) throws -> [CaseID: String] {
        let found: [(CaseID, String)] = try reader.all(
            """
            SELECT case_id, category FROM requests_request
             WHERE case_id IN (\(list: requests)) AND category IS NOT NULL
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
