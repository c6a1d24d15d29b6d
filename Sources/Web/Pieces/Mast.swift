import Kernel

/// The head of every page: seal and county, type size and language, and where the viewer can go.
struct Mast {
    let frame: Frame
    /// The way to a wide page; a narrow one shows it above its heading.
    let crumbs: HTML?
    let search: HTML?

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
        // A single door more is a door, not a list of one.
        let count = viewer.links.count > Mast.doors_max + 1 ? Mast.doors_max : viewer.links.count
        let links = viewer.links.prefix(count).html { text, path in door(frame(text), path) }
        return """
            <nav class="doors doors--in" aria-label="\(label)">\
            <span class="who">\(viewer.name)</span>\(links)\(more(Array(viewer.links.dropFirst(count))))</nav>
            """
    }

    /// As many doors as stand on one line of a phone, beside the name and what opens the rest.
    private static let doors_max = 3

    /// The other doors: open on a wide screen, behind one word on a phone.
    private func more(_ links: [(Text, String)]) -> HTML {
        if links.isEmpty { return .empty }
        let mark: HTML = links.contains { $0.1 == here } ? " class=\"here\"" : .empty
        let doors = links.html { text, path in door(frame(text), path) }
        return """
            <details class="doors-more"><summary\(mark)>\(frame(.pieceDoorsMore))</summary>\
            <div>\(doors)</div></details>
            """
    }

    /// The page's own path, without what it asks.
    private var here: String { String(frame.path.prefix { $0 != "?" }) }

    private func door(_ label: String, _ path: String) -> HTML {
        "<a\(Attribute.href(path))\(Attribute.current(path == here, "page"))>\(label)</a>"
    }

    private var back: String { Address.queryValue(frame.path) }
}
