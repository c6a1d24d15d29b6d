/// Links to the rows before and after these; a list without an end is walked by cursor, not by page number.
package struct Paging: Sendable {
    private let newer: String?
    private let older: String?

    /// - Parameters: addresses with the filter and the cursor in them; nil where nothing comes.
    package init(newer: String? = nil, older: String? = nil) {
        self.newer = newer
        self.older = older
    }

    package func html(_ frame: Frame) -> HTML {
        if newer == nil && older == nil { return .empty }
        return """
            <nav class="paging" aria-label="\(frame(.piecePages))">\
            \(link(newer, .back, frame(.pieceNewer), "prev"))\
            \(link(older, .go, frame(.pieceOlder), "next"))</nav>

            """
    }

    private func link(_ path: String?, _ icon: Icon, _ label: String, _ relation: String) -> HTML {
        guard let path else { return .empty }
        let words: HTML = icon == .back ? "\(icon.html)\(label)" : "\(label)\(icon.html)"
        return "<a class=\"btn btn--small\" rel=\"\(relation)\"\(Attribute.href(path))>\(words)</a>"
    }
}
