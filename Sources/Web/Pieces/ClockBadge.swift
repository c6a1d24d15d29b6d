/// How much time is left, as a shape and words; never a bare date.
package struct ClockBadge: Sendable {
    /// ○ time left, ◐ soon, ▲ late, ‖ paused, ✓ done.
    package enum Kind: String, Sendable, CaseIterable { case plain, soon, late, paused, done }

    private let kind: Kind
    private let words: String

    package init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }

    package var html: HTML { "<span class=\"clock clock--\(kind.rawValue)\">\(words)</span>" }
}

/// A word in a box that says of what kind something is, without urging anyone.
package struct Tag: Sendable {
    private let words: String

    package init(_ words: String) { self.words = words }

    package var html: HTML { "<span class=\"tag\">\(words)</span>" }
}
