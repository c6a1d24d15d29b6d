/// Where a link leads, made harmless: only this server's paths and the schemes that a page may open.
package enum Address {
    /// `path` as it may stand in `href`; what could run script or leads to an unknown scheme becomes `#`.
    package static func checked(_ path: String) -> String {
        let isEnd = { (byte: UInt8) in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#")
        }
        guard let end = path.utf8.firstIndex(where: isEnd), path.utf8[end] == UInt8(ascii: ":") else {
            return path
        }
        let head = path[..<end]
        return ["https", "http", "tel", "sms", "mailto"].contains(head.lowercased()) ? path : "#"
    }

    /// `label` as a link, or as plain text where there is nowhere to go.
    package static func link(_ label: String, to path: String?) -> HTML {
        guard let path else { return "\(label)" }
        return "<a\(Attribute.href(path))>\(label)</a>"
    }

    /// A link that dials `phone`, without the spaces and dashes people write into numbers.
    package static func telephone(_ phone: String) -> String {
        "tel:" + phone.filter { $0.isASCII && ($0.isNumber || $0 == "+" || $0 == "*" || $0 == "#") }
    }

    /// `text` as one value of a query, every byte escaped that is not a letter, a digit or one of `-._~`.
    package static func queryValue(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
