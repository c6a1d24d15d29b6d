/// Three columns: places, the list, the file that is open; on a phone one under another.
package struct Desk: Sendable {
    private let title: String
    private let note: String?
    private let tree: HTML
    private let list: HTML
    private let file: HTML?
    private let back: String?

    /// - Parameters:
    ///   - title: the page's heading: 柳坪村，11 件在办.
    ///   - tree: `TreeList` and `PlaceTree`.
    ///   - list: `Chips`, `Board`, `Paging`.
    ///   - file: what is open; nil while nothing is.
    ///   - back: the list without the open file; on a phone the file then stands alone, with a link there.
    package init(
        title: String, note: String? = nil, tree: HTML, list: HTML, file: HTML? = nil, back: String? = nil
    ) {
        self.title = title
        self.note = note
        self.tree = tree
        self.list = list
        self.file = file
        self.back = back
    }

    package func html(_ frame: Frame) -> HTML {
        """
        <div class="desk\(file != nil && back != nil ? " desk--open" : "")">
        <nav class="tree" aria-label="\(frame(.pieceTree))">
        \(tree)</nav>
        <section class="list" aria-labelledby="list-title">
        <div class="part-h"><h1 id="list-title">\(title)</h1>\(Part.note(note))</div>
        \(list)</section>
        <article class="file" id="file" tabindex="-1" aria-label="\(frame(.pieceFile))">
        \(wayBack(frame))\(file ?? EmptyState(frame(.pieceNoFile)).html)</article>
        </div>

        """
    }

    private func wayBack(_ frame: Frame) -> HTML {
        guard file != nil, let back else { return .empty }
        let button = Button(frame(.pieceBackToList), .bare, icon: .back).link(to: back)
        return "<p class=\"file-back\">\(button)</p>\n"
    }

    /// Number and clock of the open file, its heading, and what the person wrote.
    package static func fileHead(
        number: String, title: String, clock: ClockBadge? = nil, words: String? = nil
    ) -> HTML {
        """
        <div class="part-h file-h"><span class="quiet num">\(number)</span>\(clock?.html)</div>
        <h2 class="file-title">\(title)</h2>
        \(words.map { Prose($0).html })
        """
    }

    /// The row of what may be done with the open file; the rest folds away.
    package static func acts(_ acts: HTML, more: HTML? = nil, frame: Frame) -> HTML {
        let rest: HTML = more.map { Fold(frame(.pieceMoreActs), $0).html } ?? .empty
        return "<div class=\"doing\">\(acts)\(rest)</div>\n"
    }
}
