import Kernel

/// Says what was just done, with a way back while there is one.
package struct UndoBar<Kind>: Sendable {
    private let words: String
    private let path: String
    private let id: ID<Kind>

    /// - Parameter path: takes the undoing as a post.
    package init(_ words: String, path: String, id: ID<Kind>) {
        self.words = words
        self.path = path
        self.id = id
    }

    package func html(_ frame: Frame) -> HTML {
        let button = Button(frame(.pieceUndo), isSmall: true, icon: .undo).submit()
        return """
            <div class="bar bar--undo" role="status">\(Icon.check.html)<span><b>\(words)</b></span>\
            \(Form.act(to: path, id: id, frame: frame, button))</div>

            """
    }
}
