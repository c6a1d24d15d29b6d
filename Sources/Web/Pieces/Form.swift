import Kernel

/// What sends. Every post carries the form's token and the id of what it creates: twice sent is once done.
package enum Form {
    /// A form that writes. `id` is minted by the route; after a refusal it stays the one first minted.
    ///
    /// - Parameters:
    ///   - name: the form's DOM id, for a button that stands outside it and for `data-draft`.
    ///   - isDraft: keeps what is typed in this browser until it was received.
    package static func post<Kind>(
        to path: String, id: ID<Kind>, frame: Frame, name: String? = nil, isMultipart: Bool = false,
        isDraft: Bool = false, _ body: HTML
    ) -> HTML {
        let encoding: HTML = isMultipart ? " enctype=\"multipart/form-data\"" : ""
        let draft = isDraft ? Attribute.of("data-draft", name ?? path) : .empty
        return """
            <form class="form" method="post" action="\(Address.checked(path))" novalidate\
            \(encoding)\(Attribute.of("id", name))\(draft)>
            <input type="hidden" name="_token" value="\(frame.formToken)">
            <input type="hidden" name="id" value="\(frame.typed("id", or: id.description))">
            \(isDraft ? draftNote(frame) : .empty)
            \(body)
            </form>
            """
    }

    /// One button that acts at once, with what it needs in hidden fields.
    package static func act<Kind>(
        to path: String, id: ID<Kind>, frame: Frame, hidden: KeyValuePairs<String, String> = [:],
        _ button: HTML
    ) -> HTML {
        """
        <form class="act-form" method="post" action="\(Address.checked(path))">
        <input type="hidden" name="_token" value="\(frame.formToken)">
        <input type="hidden" name="id" value="\(id)">
        \(hidden.html { Self.hidden($0.key, $0.value) })\(button)
        </form>
        """
    }

    /// A filter: it lives in the address. With script it is sent as soon as a choice changes.
    package static func filter(to path: String, frame: Frame, _ fields: HTML) -> HTML {
        """
        <form class="filter" method="get" action="\(Address.checked(path))" data-autosubmit>
        \(fields)
        <div class="filter-go">\(Button(frame(.pieceFilter), isSmall: true).submit())</div>
        </form>
        """
    }

    /// A box that searches `path` by `q`; `/` jumps to it on a desk.
    package static func search(at path: String, label: String, value: String = "", frame: Frame) -> HTML {
        """
        <form class="seek" role="search" method="get" action="\(Address.checked(path))">
        <label class="sr" for="seek">\(label)</label>
        <input id="seek" type="search" name="q" value="\(value)" placeholder="\(label)" maxlength="100">
        <kbd aria-hidden="true">/</kbd>
        <button class="sr" type="submit">\(frame(.pieceSearch))</button>
        </form>
        """
    }

    package static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    private static func draftNote(_ frame: Frame) -> HTML {
        """
        <p class="draft" data-draft-note role="status" hidden><span>\(frame(.pieceDraftRestored))</span>
        <button type="button" class="btn btn--bare btn--small" data-draft-drop>\
        \(frame(.pieceDraftDrop))</button></p>
        """
    }
}
