/// A table that reads like a newspaper's. On a phone one of figures scrolls by itself, by touch and by keyboard; one of
/// words becomes a list, each cell with the name of its column.
package struct DataTable: Sendable {
    private let caption: String
    private let hidesCaption: Bool
    private let columns: [Column]
    private let rows: [[HTML]]
    private let footer: [HTML]?
    private let empty: String?
    private let isListOnPhones: Bool

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
    ///   - isListOnPhones: for a table of figures too wide to scroll; otherwise the table sees for itself.
    package init(
        _ caption: String, hidesCaption: Bool = false, columns: [Column], rows: [[HTML]],
        footer: [HTML]? = nil, empty: String? = nil, isListOnPhones: Bool? = nil
    ) {
        self.caption = caption
        self.hidesCaption = hidesCaption
        self.columns = columns
        self.rows = rows
        self.footer = footer
        self.empty = empty
        // Three columns of words do not fit beside one another on a phone; sums stay under their figures.
        let isWordy = columns.count > 2 && columns.dropFirst().contains { !$0.isNumeric }
        self.isListOnPhones = isListOnPhones ?? (isWordy && footer == nil)
    }

    package var html: HTML {
        let head = columns.html { column in
            let number = Attribute.of("class", column.isNumeric ? "n" : nil)
            return "<th scope=\"col\"\(role("columnheader"))\(number)>\(column.title)</th>"
        }
        let foot: HTML = footer.map { "<tfoot\(role("rowgroup"))>\(row($0))</tfoot>\n" } ?? .empty
        let list = Attribute.of("class", isListOnPhones ? "stack" : nil)
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(caption)">
            <table\(list)\(role("table"))>\
            <caption\(Attribute.of("class", hidesCaption ? "sr" : nil))>\(caption)</caption>
            <thead\(role("rowgroup"))><tr\(role("row"))>\(head)</tr></thead>
            <tbody\(role("rowgroup"))>
            \(rows.isEmpty ? emptyRow : rows.html(row))</tbody>
            \(foot)</table>
            </div>

            """
    }

    /// What is drawn as a list is still said to be a table.
    private func role(_ name: HTML) -> HTML { isListOnPhones ? " role=\"\(name)\"" : .empty }

    private var emptyRow: HTML {
        empty.map { words in
            """
            <tr\(role("row"))><td colspan="\(columns.count)" class="quiet"\(role("cell"))>\(words)</td></tr>

            """
        } ?? .empty
    }

    private func row(_ cells: [HTML]) -> HTML {
        let cells = zip(cells, columns).enumerated().html { index, pair in
            let label = isListOnPhones ? Attribute.of("data-label", pair.1.title) : .empty
            let more: HTML = "\(Attribute.of("class", pair.1.isNumeric ? "n" : nil))\(label)"
            return index == 0
                ? "<th scope=\"row\"\(role("rowheader"))\(more)>\(pair.0)</th>"
                : "<td\(role("cell"))\(more)>\(pair.0)</td>"
        }
        return "<tr\(role("row"))>\(cells)</tr>\n"
    }
}
