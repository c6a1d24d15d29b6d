import Kernel

/// A personal value with its middle hidden; 查看 beside it asks why, and that somebody looked is kept.
package struct Masked: Sendable {
    private let shown: String
    private let what: String
    private let path: String?

    /// - Parameters:
    ///   - shown: the value as `Masking` leaves it.
    ///   - what: said by screen readers: 陈*英的电话.
    ///   - path: the page that asks why; nil for those who may not look.
    package init(_ shown: String, what: String, lookAt path: String?) {
        self.shown = shown
        self.what = what
        self.path = path
    }

    package func html(_ frame: Frame) -> HTML {
        let look: HTML =
            path.map {
                """
                 <a class="peek"\(Attribute.href($0)) rel="nofollow">\(frame(.pieceLook))\
                <span class="sr">\(what)</span></a>
                """
            } ?? .empty
        return "<span class=\"mask\">\(shown)</span>\(look)"
    }

    /// The form on the page that asks why.
    package static func reasonForm<Kind>(
        to path: String, id: ID<Kind>, _ reasons: [Choice], frame: Frame
    ) -> HTML {
        let other = Field("note", frame(.pieceLookNote), isOptional: true)
        return Form.post(
            to: path, id: id, frame: frame,
            """
            \(Field("reason", frame(.pieceLookWhy), hint: frame(.pieceLookKept)).radios(frame, reasons))
            \(other.text(frame, maxLength: 100))
            \(Button(frame(.pieceLookButton), .main).submit())
            """)
    }
}
