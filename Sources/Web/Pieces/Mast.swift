import Kernel

/// The head of every page: seal and county, type size and language, and where the viewer can go.
struct Mast {
    let frame: Frame
    /// The way to a wide page; a narrow one shows it above its heading.
    let crumbs: HTML?
    let search: HTML?
    /// The page's own path, without what it asks.
    private let here: Substring

    init(frame: Frame, crumbs: HTML?, search: HTML?) {
        self.frame = frame
        self.crumbs = crumbs
        self.search = search
        let end = frame.path.utf8.firstIndex(of: UInt8(ascii: "?"))
        here = frame.path[..<(end ?? frame.path.endIndex)]
    }

    var html: HTML {
        """
        <header class="mast\(crumbs == nil ? "" : " mast--way")"><div class="mast-in">
        <a class="mark" href="/">\(Mast.seal)<span>\(frame(.pieceName))</span> \
        <small>\(frame.countyName)</small></a>
        \(crumbs)\(search)
        <div class="mast-end">\(typeSwitch)\(languageSwitch)</div>
        \(doors)
        </div></header>

        """
    }

    static let seal: HTML = """
        <svg viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="4" fill="currentColor"/>\
        <path d="M6 22V7h16v15h-5v-9.5h-6V22z" fill="#FBFAF7"/>\
        <circle cx="14" cy="19.5" r="1.8" fill="#FBFAF7"/></svg>
        """

    private var typeSwitch: HTML {
        let (size, label): (HTML, String) =
            frame.isLarge ? ("standard", frame(.pieceTypeStandard)) : ("large", frame(.pieceTypeLarge))
        return "<a rel=\"nofollow\" href=\"/type/\(size)?back=\(back)\">\(label)</a>"
    }

    private var languageSwitch: HTML {
        let other: Language = frame.language == .chinese ? .english : .chinese
        let label = other == .chinese ? "中文" : "English"
        return """
            <a rel="nofollow" lang="\(other.rawValue)" hreflang="\(other.rawValue)" \
            href="/language/\(other.rawValue)?back=\(back)">\(label)</a>
            """
    }

    /// Where the viewer's pages are; a stranger is offered to sign in.
    private var doors: HTML {
        let label = frame(.pieceDoors)
        guard let viewer = frame.viewer else {
            let signIn = door(frame(.pieceSignIn), "/sign-in")
            return "<nav class=\"doors\" aria-label=\"\(label)\">\(signIn)</nav>"
        }
        let narrow = Mast.fitting(viewer.links.count, Mast.doors_max)
        let wide = Mast.fitting(viewer.links.count, Mast.wideDoors_max)
        let links = viewer.links.prefix(narrow).html { text, path in door(frame(text), path) }
        let others = viewer.links.prefix(wide).dropFirst(narrow).html { text, path in
            door(frame(text), path, named: "on-wide")
        }
        return """
            <nav class="doors doors--in" aria-label="\(label)">\
            <span class="who">\(viewer.name)</span>\(links)\(others)\(more(viewer.links, beyond: narrow, wide))</nav>
            """
    }

    /// As many doors as stand on one line beside the name and what leads to the rest: on a phone, on a wide screen.
    private static let doors_max = 3
    private static let wideDoors_max = 9

    /// A single door more is a door, not a page of one.
    private static func fitting(_ count: Int, _ most: Int) -> Int { count > most + 1 ? most : count }

    /// What leads to all doors; it says when one stands behind one of them.
    private func more(_ links: [(Text, String)], beyond narrow: Int, _ wide: Int) -> HTML {
        if links.count <= narrow { return .empty }
        let isBehind = links.dropFirst(wide).contains { $0.1 == here } || here == Mast.morePath
        let name = links.count <= wide ? "on-phone" : nil
        return """
            <a\(Attribute.href(Mast.morePath))\(Attribute.of("class", name))\(Attribute.current(isBehind, "page"))>\
            \(frame(.pieceDoorsMore))</a>
            """
    }

    /// The page of all doors, which the house draws.
    private static let morePath = "/more"

    private func door(_ label: String, _ path: String, named name: String? = nil) -> HTML {
        """
        <a\(Attribute.href(path))\(Attribute.of("class", name))\(Attribute.current(path == here, "page"))>\(label)</a>
        """
    }

    private var back: String { Address.queryValue(frame.path) }
}
