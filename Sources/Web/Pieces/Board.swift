/// A list of things to do on a desk, like the departures of a station; `j`, `k` and Enter move through it.
package struct Board: Sendable {
    private let rows: [Row]

    /// One thing to do.
    package struct Row: Sendable {
        let title: String
        let path: String
        let clock: ClockBadge?
        let meta: String?
        let isCurrent: Bool

        package init(
            _ title: String, path: String, clock: ClockBadge? = nil, meta: String? = nil,
            isCurrent: Bool = false
        ) {
            self.title = title
            self.path = path
            self.clock = clock
            self.meta = meta
            self.isCurrent = isCurrent
        }
    }

    package init(_ rows: [Row]) { self.rows = rows }

    package func html(_ frame: Frame) -> HTML {
        """
        <ol class="board">
        \(rows.html(Board.row))</ol>
        <p class="keys only-script"><span><kbd>j</kbd> <kbd>k</kbd> \(frame(.pieceKeysMove))</span>\
        <span><kbd>Enter</kbd> \(frame(.pieceKeysOpen))</span>\
        <span><kbd>/</kbd> \(frame(.pieceSearch))</span></p>

        """
    }

    private static func row(_ row: Row) -> HTML {
        let current: HTML = row.isCurrent ? " aria-current=\"true\"" : .empty
        let meta: HTML = row.meta.map { "<p class=\"q-meta\">\($0)</p>" } ?? .empty
        return """
            <li\(current)><span>\(row.clock?.html)</span>\
            <div><a class="q-title" href="\(Address.checked(row.path))">\(row.title)</a>\(meta)</div></li>

            """
    }
}
