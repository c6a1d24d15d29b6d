import COpenSSL

/// Bytes as text of 64 characters.
package enum Base64 {
    package static func text(_ bytes: [UInt8]) -> String {
        // The encoder ends its text with a zero, which is not part of it.
        String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4 + 1) { text in
            Int(EVP_EncodeBlock(text.baseAddress, bytes, Int32(bytes.count)))
        }
    }

    /// The alphabet that needs no escaping in an address or a cookie, without padding.
    static func addressText(_ bytes: [UInt8]) -> String {
        String(decoding: text(bytes).utf8.compactMap(addressByte), as: UTF8.self)
    }

    /// `nil` unless `text` is exactly what `text(_:)` writes for some bytes.
    static func bytes(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard !characters.isEmpty, characters.count % 4 == 0 else { return nil }
        let padding = characters.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let bytes = [UInt8](unsafeUninitializedCapacity: characters.count / 4 * 3) { bytes, count in
            let length = EVP_DecodeBlock(bytes.baseAddress, characters, Int32(characters.count))
            count = max(0, Int(length) - padding)
        }
        return self.text(bytes) == text ? bytes : nil
    }

    /// The same for texts of others, who fill the last character's spare bits with anything.
    package static func bytes(loosely text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard let last = characters.last, last != UInt8(ascii: "=") || characters.count > 1 else {
            return nil
        }
        let body = characters.prefix { $0 != UInt8(ascii: "=") }
        let isAlphabet = body.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 43
                || byte == 47
        }
        let padding = characters.count - body.count
        guard isAlphabet, characters.count % 4 == 0, padding <= 2,
            characters.suffix(padding).allSatisfy({ $0 == UInt8(ascii: "=") })
        else { return nil }
        return [UInt8](unsafeUninitializedCapacity: characters.count / 4 * 3) { bytes, count in
            let length = EVP_DecodeBlock(bytes.baseAddress, characters, Int32(characters.count))
            count = max(0, Int(length) - padding)
        }
    }

    private static func addressByte(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        case UInt8(ascii: "="): nil
        default: byte
        }
    }
}
