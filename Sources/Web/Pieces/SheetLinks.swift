/// 下载表格: the list of a page as a file, with the filters that the page stands at.
package struct SheetLinks: Sendable {
    private let path: String
    private let query: String

    /// - Parameters:
    ///   - path: of the list's two files, without their endings.
    ///   - query: what stands behind the question mark, encoded; empty for the whole list.
    package init(_ path: String, query: String = "") {
        self.path = path
        self.query = query
    }

    package func html(_ frame: Frame) -> HTML {
        """
        <div class="row-btns sheets" role="group" aria-label="\(frame(.pieceSheets))">\
        <span class="quiet">\(frame(.pieceSheets))</span>\
        \(link("Excel", "xlsx", frame))\(link("CSV", "csv", frame))</div>

        """
    }

    private func link(_ label: String, _ ending: String, _ frame: Frame) -> HTML {
        let address = query.isEmpty ? "\(path).\(ending)" : "\(path).\(ending)?\(query)"
        return Button(label, isSmall: true, more: frame(.pieceSheetsMore)).link(to: address)
    }
}
