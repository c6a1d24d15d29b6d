/// What a person presses; its label says what will happen and to whom. One main button a page.
package struct Button: Sendable {
    /// Filled, outlined, or an underlined word.
    package enum Look: String, Sendable { case main, plain, bare }

    private let label: String
    private let look: Look
    private let isWide: Bool
    private let isSmall: Bool
    private let icon: Icon?
    private let more: String?

    /// - Parameter more: what only a screen reader hears, where several buttons have the same label.
    package init(
        _ label: String, _ look: Look = .plain, isWide: Bool = false, isSmall: Bool = false,
        icon: Icon? = nil, more: String? = nil
    ) {
        self.label = label
        self.look = look
        self.isWide = isWide
        self.isSmall = isSmall
        self.icon = icon
        self.more = more
    }

    /// Sends the form it stands in, or the one whose DOM id is `form`.
    ///
    /// `name` and `value` say which of a form's buttons it was.
    package func submit(form: String? = nil, name: String? = nil, value: String? = nil) -> HTML {
        let which = Attribute.of("form", form) + Attribute.of("name", name) + Attribute.of("value", value)
        return "<button type=\"submit\" class=\"\(classes)\"\(which)>\(content)</button>"
    }

    /// Leads to a page.
    package func link(to path: String) -> HTML {
        "<a class=\"\(classes)\" href=\"\(Address.checked(path))\">\(content)</a>"
    }

    /// Dials a number.
    package func call(_ phone: String) -> HTML { link(to: Address.telephone(phone)) }

    /// Prints the page; without script the browser's own menu does, and the button stays hidden.
    package func print() -> HTML {
        "<button type=\"button\" class=\"\(classes) only-script\" data-print>\(content)</button>"
    }

    private var classes: HTML {
        var classes: HTML = "btn"
        switch look {
        case .main: classes += " btn--main"
        case .plain: break
        case .bare: classes += " btn--bare"
        }
        if isWide { classes += " btn--wide" }
        if isSmall { classes += " btn--small" }
        return classes
    }

    private var content: HTML {
        let spoken: HTML = more.map { "<span class=\"sr\">\($0)</span>" } ?? .empty
        return "\(icon?.html)\(label)\(spoken)"
    }
}

extension Button {
    /// Several buttons side by side; they wrap where the screen ends.
    package static func row(_ buttons: HTML...) -> HTML { "<div class=\"row-btns\">\(buttons)</div>" }
}
