import Pictures

/// An address as a QR code, black on white in every scheme.
package struct QRSquare: Sendable {
    private let path: String
    private let size: Int
    private let label: String

    /// `nil` when the address is too long for a code, or nobody has said where pages are reached from.
    ///
    /// - Parameters:
    ///   - address: whole, with `https://`; what is printed must be found from outside.
    ///   - label: what it leads to: 二维码：扫一扫打开这一页.
    package init?(_ address: String?, label: String) {
        guard let address, let code = try? QRCode.svgPath(of: address) else { return nil }
        path = code.path
        size = code.size
        self.label = label
    }

    package var html: HTML {
        let side = size + 8
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="-4 -4 \(side) \(side)" \
            shape-rendering="crispEdges"><path fill="currentColor" d="\(path)"/></svg>
            """
    }
}
