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
        let links = viewer.links.html { text, path in door(frame(text), path) }
        return """
            <nav class="doors doors--in" aria-label="\(label)">\
            <span class="who">\(viewer.name)</span>\(links)</nav>
            """
    }

    private func door(_ label: String, _ path: String) -> HTML {
        let here = frame.path.prefix { $0 != "?" }
        return "<a\(Attribute.href(path))\(Attribute.current(path == here, "page"))>\(label)</a>"
    }

    private var back: String { Address.queryValue(frame.path) }
}
