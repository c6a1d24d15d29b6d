import Storage

/// Whole numbers over all cases, for whoever proves that kept figures say the same.
package enum CaseTotals {
    /// How many cases of a kind there are.
    package static func opened(of kind: String, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM cases_case WHERE kind = \(kind)")
    }

    /// How often cases of a kind were closed; one that was reopened counts each time.
    package static func closings(of kind: String, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM cases_step s JOIN cases_case c ON c.id = s.case_id
             WHERE s.kind = 'closed' AND c.kind = \(kind)
            """)
    }
}
