import Foundation
import Kernel
import Storage

/// The tree of categories, and which unit answers for which of them at which place.
package enum Categories {
    /// Enters or renames a category; what hangs on its code stays.
    package static func enter(_ category: Category, sequence: Int, in transaction: Transaction) throws {
        let questions = String(decoding: try JSONEncoder().encode(category.questions), as: UTF8.self)
        try transaction.run(
            """
            INSERT INTO requests_category (code, parent, chinese, english, urgency, questions, sequence, is_closed)
            VALUES (\(category.code), \(category.parent), \(category.chinese), \(category.english),
                    \(category.urgency), \(questions), \(sequence), 0)
            ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, chinese = excluded.chinese,
                english = excluded.english, urgency = excluded.urgency, questions = excluded.questions,
                sequence = excluded.sequence
            """)
    }

    /// All open categories, parents before children, in the county's order; each asks what its parents ask, too.
    package static func all(in reader: Reader) throws -> [Category] {
        let own = try reader.all(
            """
            SELECT code, parent, chinese, english, urgency, questions FROM requests_category
             WHERE is_closed = 0 AND (retired_on IS NULL OR retired_on > \(reader.now.day))
             ORDER BY sequence, code
            """, Category.init)
        let byCode = Dictionary(uniqueKeysWithValues: own.map { ($0.code, $0) })
        return own.map { category in category.inheriting { byCode[$0] } }
    }

    /// A category as a list to choose from names it.
    struct Label: Sendable {
        let code: String
        let chinese: String
        let english: String

        func name(_ language: Language) -> String { language == .chinese ? chinese : english }
    }

    /// The same categories by name alone, without the questions that each asks.
    static func labels(in reader: Reader) throws -> [Label] {
        try reader.all(
            """
            SELECT code, chinese, english FROM requests_category
             WHERE is_closed = 0 AND (retired_on IS NULL OR retired_on > \(reader.now.day))
             ORDER BY sequence, code
            """
        ) { Label(code: try $0.next(), chinese: try $0.next(), english: try $0.next()) }
    }

    /// A category with what it asks, and what its parents ask.
    package static func find(_ code: String, in reader: Reader) throws -> Category? {
        try own(code, in: reader)?.inheriting { try own($0, in: reader) }
    }

    private static func own(_ code: String, in reader: Reader) throws -> Category? {
        try reader.first(
            """
            SELECT code, parent, chinese, english, urgency, questions FROM requests_category WHERE code = \(code)
            """, Category.init)
    }

    /// Says which unit answers for a category at a place and below: 派单目录.
    package static func assign(
        _ category: String, at place: PlaceID, to organisation: OrganisationID, basis: String,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO requests_catalogue (category, place_id, organisation_id, basis, since_at)
            VALUES (\(category), \(place), \(organisation), \(basis), \(transaction.now))
            ON CONFLICT (category, place_id) DO UPDATE SET organisation_id = excluded.organisation_id,
                basis = excluded.basis, since_at = excluded.since_at
            """)
    }

    /// One line of the catalogue.
    package struct Assignment: Sendable, Equatable {
        package let category: String
        package let place: PlaceID
        package let organisation: OrganisationID
        package let basis: String
    }

    /// The unit that answers for `category` at the nearest place of `lineage` that names one; its parents' count too.
    package static func owner(
        of category: String, at lineage: [PlaceID], in reader: Reader
    ) throws -> Assignment? {
        var wanted: String? = category
        while let code = wanted {
            let found = try assignments(of: code, in: reader)
            for place in lineage {
                if let assignment = found.first(where: { $0.place == place }) { return assignment }
            }
            wanted = try own(code, in: reader)?.parent
        }
        return nil
    }

    package static func assignments(of category: String, in reader: Reader) throws -> [Assignment] {
        try reader.all(
            """
            SELECT category, place_id, organisation_id, basis FROM requests_catalogue
             WHERE category = \(category) ORDER BY place_id
            """, Assignment.init)
    }
}

extension Categories.Assignment {
    init(_ row: inout Row) throws {
        category = try row.next()
        place = try row.next()
        organisation = try row.next()
        basis = try row.next()
    }
}

extension Category {
    init(_ row: inout Row) throws {
        code = try row.next()
        parent = try row.next()
        chinese = try row.next()
        english = try row.next()
        urgency = try row.next()
        let kept: String = try row.next()
        // Most have none, and every file and list reads its category.
        questions = kept == "[]" ? [] : try JSONDecoder().decode([Question].self, from: Data(kept.utf8))
    }
}
