/// A sheet of A4 or A3 for a wall or a counter: number, date, place, QR, and the rule it stands on.
package struct PrintSheet: Sendable {
    private let issuer: String
    private let number: String
    private let kind: String
    private let title: String
    private let body: HTML
    private let window: Window?
    private let signatures: [Signature]
    private let foot: [String]
    private let back: String?
    private let size: Size

    /// A3 is the same sheet, larger by the square root of two.
    package enum Size: String, Sendable, CaseIterable { case a4, a3 }

    /// The framed box: until when one may object, how, and the QR code that leads there.
    package struct Window: Sendable {
        let title: String
        let lines: [String]
        let qr: QRSquare?
        let caption: String

        package init(_ title: String, _ lines: [String], qr: QRSquare?, caption: String) {
            self.title = title
            self.lines = lines
            self.qr = qr
            self.caption = caption
        }
    }

    /// Who signs or seals, with the word for which, and the date.
    package struct Signature: Sendable {
        let name: String
        let mark: String
        let date: String?

        package init(_ name: String, mark: String, date: String? = nil) {
            self.name = name
            self.mark = mark
            self.date = date
        }
    }

    /// - Parameters:
    ///   - issuer: 柳坪村村民委员会公告
    ///   - number: 柳村公〔2026〕14号
    ///   - kind: 四议两公开：决议公开
    ///   - foot: the rule, where it hangs, how long.
    ///   - back: where the screen's way back leads.
    package init(
        issuer: String, number: String, kind: String, title: String, body: HTML, window: Window? = nil,
        signatures: [Signature] = [], foot: [String] = [], back: String? = nil, size: Size = .a4
    ) {
        self.issuer = issuer
        self.number = number
        self.kind = kind
        self.title = title
        self.body = body
        self.window = window
        self.signatures = signatures
        self.foot = foot
        self.back = back
        self.size = size
    }

    /// The whole document, with a bar for the screen that does not print.
    package func page(_ frame: Frame) -> HTML {
        let wall: HTML = " class=\"wall\""
        let signed: HTML =
            signatures.isEmpty ? .empty : "<div class=\"sign\">\(signatures.html(sign))</div>\n"
        let way = back.map { Button(frame(.pieceBack), .bare, icon: .back).link(to: $0) }
        return """
            \(Document.open(
                title: "\(number) \(title)", frame: frame, assets: size == .a3 ? ["a3.css"] : [], bodyClass: wall))\
            <header class="sheet-bar">\(way)\
            \(Button(frame(.piecePrint), .main, icon: .print).print())</header>
            <main class="a4" id="main">
            \(frame.isSample ? sample(frame) : .empty)\
            <p class="org">\(issuer)</p>
            <div class="docno"><span>\(number)</span><span>\(kind)</span></div>
            <h1>\(title)</h1>
            \(body)
            \(window.map(box))\(signed)\
            <div class="a4-foot">\(foot.html { "<p>\($0)</p>" })</div>
            </main></body>
            </html>

            """
    }

    private func sample(_ frame: Frame) -> HTML { "<p class=\"specimen\">\(frame(.pieceSpecimen))</p>\n" }

    private func box(_ window: Window) -> HTML {
        let lines = window.lines.html { "<p>\($0)</p>" }
        let code: HTML? = window.qr.map { "<div>\($0.html)<p class=\"qr-cap\">\(window.caption)</p></div>" }
        return """
            <div class="win"><div><p><b>\(window.title)</b></p>\(lines)</div>\(code)</div>

            """
    }

    private func sign(_ signature: Signature) -> HTML {
        let date: HTML = signature.date.map { "<br>\($0)" } ?? .empty
        return "<p>\(signature.name)<br><span class=\"seal\">\(signature.mark)</span>\(date)</p>"
    }

    /// A paragraph that opens with its label in bold: 花多少：¥86,000.00.
    package static func line(_ label: String, _ text: String) -> HTML {
        "<p class=\"flat\"><b>\(label)</b>\(text)</p>\n"
    }

    /// A blank to be filled in by hand.
    package static func blank(_ label: String, _ text: String = "") -> HTML {
        "\(label)<span class=\"fill\">\(text)</span> "
    }
}
