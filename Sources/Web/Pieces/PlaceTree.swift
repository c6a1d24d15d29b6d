/// Places under one another, each with how much is open there and how much of it is late.
package struct PlaceTree: Sendable {
    private let title: String
    private let nodes: [Node]

    /// A place, or a list of one's own (要派的).
    package struct Node: Sendable {
        let name: String
        let path: String
        let count: Int?
        let late: Int
        let isCurrent: Bool
        let children: [Node]

        package init(
            _ name: String, path: String, count: Int? = nil, late: Int = 0, isCurrent: Bool = false,
            children: [Node] = []
        ) {
            self.name = name
            self.path = path
            self.count = count
            self.late = late
            self.isCurrent = isCurrent
            self.children = children
        }
    }

    /// - Parameter title: 地方, or 等我办 for lists of one's own.
    package init(_ title: String, _ nodes: [Node]) {
        self.title = title
        self.nodes = nodes
    }

    /// Always in sight; for the few lists that wait for the person.
    package func html(_ frame: Frame) -> HTML {
        "<h2>\(title)</h2>\n<ul class=\"lists\">\n\(rows(nodes, frame))</ul>\n"
    }

    /// Folded on a phone, where the queue comes first; open on a desk.
    package func folded(_ frame: Frame) -> HTML {
        """
        <details class="places" data-open-wide><summary><h2>\(title)</h2></summary>
        <ul>
        \(rows(nodes, frame))</ul></details>

        """
    }

    private func rows(_ nodes: [Node], _ frame: Frame) -> HTML {
        nodes.html { node in
            let inner: HTML = node.children.isEmpty ? .empty : "\n<ul>\n\(rows(node.children, frame))</ul>"
            return """
                <li><a\(Attribute.href(node.path))\(Attribute.current(node.isCurrent, "page"))>\
                \(node.name)\(counts(node, frame))</a>\(inner)</li>

                """
        }
    }

    private func counts(_ node: Node, _ frame: Frame) -> HTML {
        let count: HTML = node.count.map { "<span class=\"num\">\($0)</span>" } ?? .empty
        if node.late == 0 { return count }
        return """
            <span class="num late"><span aria-hidden="true">▲</span>\(node.late)\
            <span class="sr"> \(frame(.pieceLate))</span></span>\(count)
            """
    }
}
