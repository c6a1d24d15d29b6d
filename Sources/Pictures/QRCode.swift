import CQREncode
import Kernel

/// QR codes as paths of SVG.
package enum QRCode {
    /// A path of dark squares of 1 × 1 in a field of `size` × `size`; leave four squares of white around it.
    ///
    /// Level M mends about 15 % of damage, which a sticker at a door needs. Throws a `Fault` when the text is
    /// empty or longer than a code can hold.
    package static func svgPath(of text: String) throws -> (size: Int, path: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else {
            throw Fault(
                "drawing a QR code of \(text.utf8.count) bytes: \(text.isEmpty ? "empty" : "too long")")
        }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
        return (size, path(modules.map { $0 & 1 == 1 }, size: size))
    }

    /// One rectangle for every run of dark squares in a row.
    private static func path(_ isDark: [Bool], size: Int) -> String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                var end = column
                while end < size, isDark[row * size + end] { end += 1 }
                if end > column { path += "M\(column) \(row)h\(end - column)v1h-\(end - column)z" }
                column = max(end, column + 1)
            }
        }
        return path
    }
}
