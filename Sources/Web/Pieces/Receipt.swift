/// The page that says it was received: a tick, the number, the QR code.
package enum Receipt {
    /// A tick and one sentence on what happens now; also tells the browser to forget the draft of `draft`.
    package static func done(_ title: String, _ text: String, draft: String? = nil) -> HTML {
        """
        <div class="ok" role="status"\(Attribute.of("data-draft-done", draft))>
        <span class="ok-mark" aria-hidden="true">\(Icon.check.html)</span>
        <div class="head"><h1>\(title)</h1><p>\(text)</p></div>
        </div>

        """
    }

    /// The slip with the number that a person keeps.
    package static func slip(number: String, _ facts: [Fact], qr: QRSquare? = nil, frame: Frame) -> HTML {
        """
        <section class="slip" aria-label="\(frame(.pieceReceipt))">
        <dl><dt>\(frame(.pieceNumber))</dt><dd class="no">\(number)</dd>
        \(FactsList.pairs(facts))</dl>
        \(qr?.html)
        </section>
        """
    }
}
