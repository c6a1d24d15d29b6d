/// What keeps a form from being sent, on top of the page: each line leads to its field.
enum ErrorSummary {
    static func html(_ frame: Frame) -> HTML {
        if frame.errors.isEmpty { return .empty }
        return """
            <div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-title" data-errors>
            <h2 id="errors-title">\(title(frame))</h2>
            <ul>\(frame.errors.html { line($0, frame) })</ul>
            </div>

            """
    }

    /// Stands before the page's title too, so that a screen reader and the tab say it first.
    static func title(_ frame: Frame) -> String {
        let atFields = frame.errors.count { $0.field != nil }
        if atFields < frame.errors.count { return frame(.pieceNotDone) }
        return atFields == 1 ? frame(.pieceErrorOne) : frame(.pieceErrorMany, ["count": String(atFields)])
    }

    private static func line(_ error: Frame.FieldError, _ frame: Frame) -> HTML {
        guard let field = error.field else { return "<li>\(frame(error.sentence))</li>" }
        return "<li><a href=\"#\(field)\">\(frame(error.sentence))</a></li>"
    }
}
