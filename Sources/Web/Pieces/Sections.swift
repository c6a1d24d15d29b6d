/// A part of a page under its own heading.
package struct Part: Sendable {
    private let id: String
    private let title: String
    private let note: String?
    private let body: HTML

    /// - Parameter id: unique in the page; the heading gets it.
    package init(id: String, _ title: String, note: String? = nil, _ body: HTML) {
        self.id = id
        self.title = title
        self.note = note
        self.body = body
    }

    package var html: HTML {
        """
        <section class="part" aria-labelledby="\(id)">
        <div class="part-h"><h2 id="\(id)">\(title)</h2>\(Part.note(note))</div>
        \(body)</section>

        """
    }

    static func note(_ note: String?) -> HTML {
        note.map { "<span class=\"quiet small\">\($0)</span>" } ?? .empty
    }
}

/// A box for what must not be missed: something similar, a warning, what is asked of the reader.
package struct Inset: Sendable {
    private let title: String
    private let body: HTML

    package init(_ title: String, _ body: HTML) {
        self.title = title
        self.body = body
    }

    package var html: HTML { "<section class=\"inset\"><h2>\(title)</h2>\n\(body)</section>\n" }
}

/// A box for something to be filled in or compared beside other things.
package struct Panel: Sendable {
    private let body: HTML

    package init(_ body: HTML) { self.body = body }

    package var html: HTML { "<div class=\"panel\">\n\(body)</div>\n" }
}

/// What opens on a press: the rest of a list, further acts.
package struct Fold: Sendable {
    private let summary: String
    private let body: HTML
    private let isOpen: Bool

    package init(_ summary: String, isOpen: Bool = false, _ body: HTML) {
        self.summary = summary
        self.body = body
        self.isOpen = isOpen
    }

    package var html: HTML {
        """
        <details class="more"\(Attribute.flag("open", isOpen))><summary>\(summary)</summary>
        \(body)</details>

        """
    }

    /// A fold that is fetched when it is opened: for what many pages have, few open, and whose choices are long.
    package static func fetched(_ summary: String, from path: String) -> HTML {
        "<p class=\"more\"><a href=\"\(path)\">\(summary)</a></p>\n"
    }
}

/// What a person wrote, with their line breaks.
package struct Prose: Sendable {
    private let text: String

    package init(_ text: String) { self.text = text }

    package var html: HTML { "<p class=\"said\">\(text)</p>\n" }
}

/// Parts side by side on a wide screen, one under another on a phone.
package enum Columns {
    package static func two(_ left: HTML, _ right: HTML) -> HTML {
        "<div class=\"cols cols--2\"><div>\(left)</div><div>\(right)</div></div>\n"
    }

    /// The left one takes seven twelfths.
    package static func wide(_ left: HTML, _ right: HTML) -> HTML {
        "<div class=\"cols cols--wide\"><div>\(left)</div><div>\(right)</div></div>\n"
    }

    package static func three(_ parts: [HTML]) -> HTML {
        "<div class=\"cols cols--3\">\(parts.html { "<div>\($0)</div>" })</div>\n"
    }
}

/// A line across the page that tells of a state: waiting for upload, a holiday calendar that is missing.
package struct Bar: Sendable {
    private let title: String
    private let note: String?
    private let icon: Icon?
    private let link: (label: String, path: String)?

    package init(
        _ title: String, note: String? = nil, icon: Icon? = nil, link: (label: String, path: String)? = nil
    ) {
        self.title = title
        self.note = note
        self.icon = icon
        self.link = link
    }

    package var html: HTML {
        let note: HTML = note.map { "<span class=\"small\">\($0)</span>" } ?? .empty
        let link = link.map { Address.link($0.label, to: $0.path) }
        return """
            <div class="bar" role="status">\(icon?.html)<span><b>\(title)</b>\(note)</span>\(link)</div>

            """
    }
}
