import Kernel

/// The whole document around a page's contents.
package enum Layout {
    /// A column for reading and filling in, a wide page for tables and figures, or the columns of a desk.
    package enum Kind: String, Sendable { case phone, wide, desk }

    /// A page, whole.
    ///
    /// - Parameters:
    ///   - title: the heading and, with the county, the browser's title. `Desk` and `Receipt.done` draw the
    ///     heading themselves.
    ///   - purpose: one sentence under the heading.
    ///   - head: nil for the heading drawn from `title` and `purpose`; `.empty` where `body` has its own.
    ///   - bars: lines across the page above its contents: `Bar`, `UndoBar`.
    ///   - search: `Form.search`, in the head of the page.
    ///   - action: the main button, fixed to the bottom; `Layout.action`.
    ///   - assets: scripts and styles for this page alone: `MapBox.assets`. A desk brings its own.
    package static func page(
        title: String, purpose: String? = nil, frame: Frame, crumbs: [Crumb] = [], kind: Kind = .phone,
        tabs: [Tab] = [], head: HTML? = nil, bars: HTML = .empty, search: HTML? = nil, action: HTML? = nil,
        assets: [String] = [], body: HTML
    ) -> HTML {
        // What the heading says need not be said twice.
        let isNamed = crumbs.last.map { $0.path == nil && $0.label == title } ?? false
        let crumbs = isNamed ? Array(crumbs.dropLast()) : crumbs
        let way = PlaceBreadcrumb(crumbs).html(frame)
        let isWide = kind != .phone
        let mast = Mast(frame: frame, crumbs: isWide && !crumbs.isEmpty ? way : nil, search: search)
        let scripts = kind == .desk ? ["desk.js"] + assets : assets
        let heading = kind == .desk ? .empty : head ?? self.heading(title, purpose)
        return """
            \(Document.open(title: title, frame: frame, assets: scripts))\
            <a class="skip" href="#main">\(frame(.pieceSkip))</a>
            \(kind == .desk ? skipToFile(frame) : .empty)\(mast.html)\
            \(Tab.nav(tabs, frame))\(banners(frame))\(bars)\
            <main class="\(mainClass(kind, action))" id="main">
            \(isWide ? .empty : way)\(ErrorSummary.html(frame, above: body))\(heading)\
            \(body)\(action.map { "<div class=\"act\">\($0)</div>\n" as HTML })</main>
            \(kind == .desk ? .empty : Document.foot(frame))</body>
            </html>

            """
    }

    /// The fixed main action: a button, and above it what a person wants to know before pressing.
    package static func action(_ button: HTML, note: String? = nil) -> HTML {
        let line: HTML = note.map { "<p>\($0)</p>" } ?? .empty
        return line + button
    }

    private static func heading(_ title: String, _ purpose: String?) -> HTML {
        let line: HTML = purpose.map { "<p>\($0)</p>" } ?? .empty
        return "<div class=\"head\"><h1>\(title)</h1>\(line)</div>\n"
    }

    private static func mainClass(_ kind: Kind, _ action: HTML?) -> HTML {
        switch kind {
        case .phone: action == nil ? "page" : "page page--act"
        case .wide: action == nil ? "wide" : "wide page--act"
        case .desk: "desk-main"
        }
    }

    private static func skipToFile(_ frame: Frame) -> HTML {
        "<a class=\"skip\" href=\"#file\">\(frame(.pieceSkipToFile))</a>\n"
    }

    /// What is so whatever the page: that the county is a sample, and that the network has gone.
    private static func banners(_ frame: Frame) -> HTML {
        """
        \(frame.isSample ? sample(frame) : .empty)\
        <div class="bar" id="offline" role="status" hidden>\(Icon.cloud.html)\
        <span><b>\(frame(.pieceOffline))</b>\
        <span class="small">\(frame(.pieceOfflineNote))</span></span></div>

        """
    }

    private static func sample(_ frame: Frame) -> HTML {
        """
        <aside class="bar bar--sample" aria-label="\(frame(.pieceNote))">\(frame(.pieceSample))</aside>

        """
    }
}

/// Head and foot that pages and printed sheets share.
enum Document {
    static func open(title: String, frame: Frame, assets: [String], bodyClass: HTML = .empty) -> HTML {
        let large: HTML = frame.isLarge ? " data-type=\"large\"" : ""
        let wrong = frame.errors.isEmpty ? "" : ErrorSummary.title(frame) + frame(.pieceColon)
        let more = (assets + ["yuanba.js"]).html { name -> HTML in
            name.hasSuffix(".css")
                ? "<link rel=\"stylesheet\" href=\"\(Asset.url(name))\">\n"
                : "<script src=\"\(Asset.url(name))\" defer></script>\n"
        }
        return """
            <!doctype html>
            <html lang="\(frame.language.rawValue)"\(large)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no">
            <title>\(wrong)\(title) · \(frame.countyName) · \(frame(.pieceName))</title>
            <link rel="stylesheet" href="\(Asset.url("yuanba.css"))">
            <link rel="icon" href="\(Asset.url("icon.svg"))" type="image/svg+xml">
            \(more)</head>
            <body\(bodyClass)>

            """
    }

    static func foot(_ frame: Frame) -> HTML {
        """
        <footer class="foot"><p>\(frame(.pieceOpenSource))</p>
        <p><a href="/board">\(frame(.pieceBoard))</a>\
        <a href="/rulebook">\(frame(.pieceRulebook))</a>\
        <a href="/calendar">\(frame(.pieceCalendar))</a>\
        <a href="/places">\(frame(.piecePlaces))</a>\
        <a href="/verification">\(frame(.pieceVerification))</a>\
        <a href="/accessibility">\(frame(.pieceAccessibility))</a></p></footer>

        """
    }
}
