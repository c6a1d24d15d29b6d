/// Filters of a list, each with how many it holds; the one in force is marked.
package struct Chips: Sendable {
    private let label: String
    private let chips: [Chip]

    package struct Chip: Sendable {
        let label: String
        let path: String
        let count: Int?
        let isCurrent: Bool

        package init(_ label: String, path: String, count: Int? = nil, isCurrent: Bool = false) {
            self.label = label
            self.path = path
            self.count = count
            self.isCurrent = isCurrent
        }
    }

    /// - Parameter label: what is chosen among, for screen readers: 只看.
    package init(_ label: String, _ chips: [Chip]) {
        self.label = label
        self.chips = chips
    }

    package var html: HTML {
        let links = chips.html { chip in
            let count: HTML = chip.count.map { " <span class=\"num\">\($0)</span>" } ?? .empty
            return """
                <a\(Attribute.href(chip.path))\(Attribute.current(chip.isCurrent))>\
                \(chip.label)\(count)</a>

                """
        }
        return "<nav class=\"chips\" aria-label=\"\(label)\">\n\(links)</nav>\n"
    }
}
