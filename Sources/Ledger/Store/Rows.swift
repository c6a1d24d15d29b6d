import Storage

/// Several rows for one statement; each row's values become parameters like any other.
struct Rows {
    private var text = Query.StringInterpolation(literalCapacity: 1024, interpolationCount: 64)
    private var isFirst = true

    /// `VALUES` and the rows, to stand in a statement.
    static func values<Element>(
        _ elements: some Sequence<Element>, _ row: (inout Rows, Element) -> Void
    ) -> Query {
        var rows = Rows()
        for (index, element) in elements.enumerated() {
            rows.text.appendLiteral(index == 0 ? "VALUES (" : "), (")
            rows.isFirst = true
            row(&rows, element)
        }
        rows.text.appendLiteral(")")
        return Query(stringInterpolation: rows.text)
    }

    /// The next column.
    mutating func add(_ value: some Storable) {
        if !isFirst { text.appendLiteral(", ") }
        isFirst = false
        text.appendInterpolation(value)
    }
}

extension Collection {
    /// Pieces of a few sizes only, so that few statements serve every number of rows; the largest stays far
    /// below SQLite's 32,766 parameters.
    func rowPieces() -> [SubSequence] {
        var (pieces, rest): ([SubSequence], SubSequence) = ([], self[...])
        while !rest.isEmpty {
            let size = [200, 40, 8].first { $0 <= rest.count } ?? rest.count
            pieces.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return pieces
    }
}
