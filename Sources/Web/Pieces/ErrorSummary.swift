import Kernel

/// What keeps a form from being sent, on top of the page: each line leads to its field.
enum ErrorSummary {
    /// - Parameter page: what the summary stands above; the names of fields are read there.
    static func html(_ frame: Frame, above page: HTML) -> HTML {
        if frame.errors.isEmpty { return .empty }
        let markup = frame.errors.contains(where: isPlain) ? String(decoding: page.bytes, as: UTF8.self) : ""
        return """
            <div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-title" data-errors>
            <h2 id="errors-title">\(title(frame))</h2>
            <ul>\(frame.errors.html { line($0, in: markup, frame) })</ul>
            </div>

            """
    }

    /// Stands before the page's title too, so that a screen reader and the tab say it first.
    static func title(_ frame: Frame) -> String {
        let atFields = frame.errors.count { $0.field != nil }
        if atFields < frame.errors.count { return frame(.pieceNotDone) }
        return atFields == 1 ? frame(.pieceErrorOne) : frame(.pieceErrorMany, ["count": String(atFields)])
    }

    private static func line(_ error: Frame.FieldError, in markup: String, _ frame: Frame) -> HTML {
        guard let field = error.field else { return "<li>\(frame(error.sentence))</li>" }
        let name = isPlain(error) ? label(of: field, in: markup) : nil
        let start: HTML = name.map { "\($0)\(frame(.pieceColon))" } ?? .empty
        return "<li><a href=\"#\(field)\">\(start)\(frame(error.sentence))</a></li>"
    }

    /// Whether the sentence fits any field, so that away from its own it says nothing.
    private static func isPlain(_ error: Frame.FieldError) -> Bool {
        let plain: [Text] = [.fieldMissing, .fieldTooLong, .fieldTooMany, .fieldUnreadable]
        return plain.contains(error.sentence.text)
    }

    /// What stands above a control: its label, or the legend of the choices that it is the first of.
    private static func label(of field: String, in markup: String) -> HTML? {
        let name: Substring
        if let label = markup.firstRange(of: "<label for=\"\(field)\">") {
            name = markup[label.upperBound...]
        } else if let control = markup.firstRange(of: " id=\"\(field)\""),
            let legend = markup[..<control.lowerBound].ranges(of: "<legend>").last
        {
            name = markup[legend.upperBound...]
        } else {
            return nil
        }
        let words = name.prefix { $0 != "<" }
        return HTML(trusted: String(words.last == " " ? words.dropLast() : words))
    }
}
