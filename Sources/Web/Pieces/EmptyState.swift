/// A list without anything in it, which says how to begin.
package struct EmptyState: Sendable {
    private let title: String
    private let text: String?
    private let action: HTML?

    package init(_ title: String, _ text: String? = nil, action: HTML? = nil) {
        self.title = title
        self.text = text
        self.action = action
    }

    package var html: HTML {
        let text: HTML = text.map { "<p>\($0)</p>" } ?? .empty
        return "<div class=\"empty\"><p><b>\(title)</b></p>\(text)\(action)</div>\n"
    }
}
