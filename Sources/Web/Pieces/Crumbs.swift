import Kernel

/// One step of the way to a page; the last one is the page itself and leads nowhere.
package struct Crumb: Sendable {
    let label: String
    let path: String?

    package init(_ label: String, path: String? = nil) {
        self.label = label
        self.path = path
    }
}

extension Crumb {
    /// The way down to a place, the county first; a step above the viewer's own places leads nowhere.
    package static func way<Kind>(
        _ steps: [(name: String, id: ID<Kind>)], frame: Frame, to path: (ID<Kind>) -> String
    ) -> [Crumb] {
        let homes = frame.viewer?.homes ?? []
        let first = steps.firstIndex { homes.contains($0.id.as(Marks.Anything.self)) } ?? steps.count
        return steps.enumerated().map { index, step in
            Crumb(step.name, path: index < first ? nil : path(step.id))
        }
    }
}

extension Frame {
    /// Whether one of these places, a place with all above it, is one of the viewer's own.
    package func reaches<Kind>(_ line: [ID<Kind>]) -> Bool {
        let homes = viewer?.homes ?? []
        return line.contains { homes.contains($0.as(Marks.Anything.self)) }
    }
}

/// Where a thing is: county, town, village, grid.
package struct PlaceBreadcrumb: Sendable {
    private let crumbs: [Crumb]

    package init(_ crumbs: [Crumb]) { self.crumbs = crumbs }

    package func html(_ frame: Frame) -> HTML {
        if crumbs.isEmpty { return .empty }
        let rows = crumbs.enumerated().html { index, crumb -> HTML in
            if crumb.path != nil { return "<li>\(Address.link(crumb.label, to: crumb.path))</li>" }
            let isHere = index == crumbs.count - 1
            return "<li><span\(Attribute.current(isHere, "true"))>\(crumb.label)</span></li>"
        }
        return "<nav class=\"crumb\" aria-label=\"\(frame(.pieceCrumbs))\"><ol>\(rows)</ol></nav>\n"
    }
}

/// One of the main pages that belong together: 今天, 我的网格, 全部事项.
package struct Tab: Sendable {
    let label: String
    let path: String
    let isCurrent: Bool

    package init(_ label: String, path: String, isCurrent: Bool = false) {
        self.label = label
        self.path = path
        self.isCurrent = isCurrent
    }

    static func nav(_ tabs: [Tab], _ frame: Frame) -> HTML {
        if tabs.isEmpty { return .empty }
        let links = tabs.html { tab in
            "<a\(Attribute.href(tab.path))\(Attribute.current(tab.isCurrent, "page"))>\(tab.label)</a>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(frame(.pieceTabs))\">\(links)</nav>\n"
    }
}
