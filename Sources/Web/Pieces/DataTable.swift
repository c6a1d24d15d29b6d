/// A table that reads like a newspaper's; on a narrow screen it scrolls by itself, by touch and by keyboard.
package struct DataTable: Sendable {
    private let caption: String
    private let hidesCaption: Bool
    private let columns: [Column]
    private let rows: [[HTML]]
    private let footer: [HTML]?
    private let empty: String?

    package struct Column: Sendable {
        let title: String
        let isNumeric: Bool

        package init(_ title: String, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    /// - Parameters:
    ///   - rows: cells in the order of the columns; the first one heads its row.
    ///   - footer: the line of sums.
    ///   - empty: said in place of rows where there are none.
    package init(
        _ caption: String, hidesCaption: Bool = false, columns: [Column], rows: [[HTML]],
        footer: [HTML]? = nil, empty: String? = nil
    ) {
        self.caption = caption
        self.hidesCaption = hidesCaption
        self.columns = columns
        self.rows = rows
        self.footer = footer
        self.empty = empty
    }

    package var html: HTML {
        let head = columns.html { column in
            "<th scope=\"col\"\(Attribute.of("class", column.isNumeric ? "n" : nil))>\(column.title)</th>"
        }
        let foot: HTML = footer.map { "<tfoot>\(row($0))</tfoot>\n" } ?? .empty
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(caption)">
            <table><caption\(Attribute.of("class", hidesCaption ? "sr" : nil))>\(caption)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows.isEmpty ? emptyRow : rows.html(row))</tbody>
            \(foot)</table>
            </div>

            """
    }

    private var emptyRow: HTML {
        empty.map { "<tr><td colspan=\"\(columns.count)\" class=\"quiet\">\($0)</td></tr>\n" } ?? .empty
    }

    private func row(_ cells: [HTML]) -> HTML {
        let cells = zip(cells, columns).enumerated().html { index, pair in
            let numeric: HTML = pair.1.isNumeric ? " class=\"n\"" : ""
            return index == 0
                ? "<th scope=\"row\"\(numeric)>\(pair.0)</th>" : "<td\(numeric)>\(pair.0)</td>"
        }
        return "<tr>\(cells)</tr>\n"
    }
}
