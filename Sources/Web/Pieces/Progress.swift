/// How far long work has come; with script the page asks again every few seconds until it is done.
package struct Progress: Sendable {
    private let label: String
    private let value: Int
    private let max: Int
    private let text: String
    private let path: String?

    /// - Parameters:
    ///   - text: the same in words: 已读 1,200 行，共 5,000 行.
    ///   - path: this page's address while the work goes on; nil when it is done.
    package init(_ label: String, value: Int, max: Int, text: String, path: String? = nil) {
        self.label = label
        self.value = Swift.max(0, Swift.min(value, max))
        self.max = Swift.max(1, max)
        self.text = text
        self.path = path
    }

    package func html(_ frame: Frame) -> HTML {
        let again: HTML =
            path.map {
                "<p><a href=\"\(Address.checked($0))\">\(frame(.pieceProgressAgain))</a></p>"
            } ?? .empty
        let source = path.map(Address.checked)
        return """
            <div class="progress" id="progress" role="status"\(Attribute.of("data-poll", source))>
            <label for="progress-bar">\(label)</label>
            <progress id="progress-bar" value="\(value)" max="\(max)">\(text)</progress>
            <p class="small quiet">\(text)</p>\(again)
            </div>

            """
    }
}
