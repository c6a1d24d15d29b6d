/// Two people changed the same thing: what each wrote, side by side, and which one shall stand.
package struct Conflict: Sendable {
    private let sentence: String
    private let rows: [Row]

    /// One line that differs.
    package struct Row: Sendable {
        let label: String
        let yours: String
        let theirs: String

        package init(_ label: String, yours: String, theirs: String) {
            self.label = label
            self.yours = yours
            self.theirs = theirs
        }
    }

    /// - Parameter sentence: who changed it and when: 罗敏 3 分钟前改了这件事.
    package init(_ sentence: String, _ rows: [Row]) {
        self.sentence = sentence
        self.rows = rows
    }

    /// - Parameters: the two forms or links that settle it.
    package func html(_ frame: Frame, keepYours: HTML, keepTheirs: HTML) -> HTML {
        """
        <section class="conflict" aria-labelledby="conflict-title">
        <h2 id="conflict-title">\(sentence)</h2>
        <p class="quiet">\(frame(.pieceConflictHelp))</p>
        <div class="versus">
        <div><h3>\(frame(.pieceConflictYours))</h3>
        <dl>\(rows.html { line($0.label, $0.yours) })</dl>\(keepYours)</div>
        <div><h3>\(frame(.pieceConflictTheirs))</h3>
        <dl>\(rows.html { line($0.label, $0.theirs) })</dl>\(keepTheirs)</div>
        </div>
        </section>

        """
    }

    private func line(_ label: String, _ value: String) -> HTML {
        "<dt>\(label)</dt><dd class=\"said\">\(value)</dd>"
    }
}
