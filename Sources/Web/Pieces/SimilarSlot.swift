/// Where what others have already reported appears while a person types; empty until something is found.
package struct SimilarSlot: Sendable {
    private let source: String
    private let fieldID: String

    /// - Parameters:
    ///   - source: answers `?text=…` with a fragment of markup, empty when nothing is similar.
    ///   - fieldID: the DOM id of the field that is watched.
    package init(source: String = "/requests/similar", watching fieldID: String) {
        self.source = source
        self.fieldID = fieldID
    }

    package var html: HTML {
        """
        <div data-similar="\(Address.checked(source))" data-watch="\(fieldID)" aria-live="polite"></div>

        """
    }
}
