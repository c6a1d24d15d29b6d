import Kernel
import Sealing

/// WeChat's signatures and sealed messages.
///
/// - Source: interop.md 5.5.
enum Envelope {
    /// Hexadecimal SHA-1 of the sorted parts joined.
    static func signature(_ parts: [String]) -> String {
        let sorted = parts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        return Digest.hexadecimal(Digest.sha1(sorted.flatMap { $0 }))
    }

    static func isSigned(_ signature: String, _ parts: [String]) -> Bool {
        Digest.equal(Array(signature.utf8), Array(self.signature(parts).utf8))
    }

    /// Thirty-two bytes of a key of forty-three characters; nil for what is none.
    static func key(_ text: String) -> [UInt8]? {
        guard text.utf8.count == Limits.aesKey_length,
            let bytes = Base64.bytes(loosely: text + "="), bytes.count == BlockCipher.key_bytes
        else { return nil }
        return bytes
    }

    static let padding_bytes = 32
    private static let random_bytes = 16

    /// Sixteen random bytes, length, message, whom it is for; padded to whole thirty-two bytes.
    static func seal(_ message: [UInt8], for appID: String, key: [UInt8], random: [UInt8]) -> String {
        precondition(random.count == random_bytes, "a sealed message begins with 16 random bytes")
        let length = UInt32(message.count)
        var plain = random + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
        plain += message + Array(appID.utf8)
        let padding = padding_bytes - plain.count % padding_bytes
        plain += [UInt8](repeating: UInt8(padding), count: padding)
        let start = Array(key.prefix(BlockCipher.block_bytes))
        return Base64.text(BlockCipher.seal(plain, key: key, start: start) ?? [])
    }

    /// The message, if it is for `appID`; check the signature before.
    static func open(_ sealed: String, for appID: String, key: [UInt8]) throws(LetterRefusal) -> [UInt8] {
        guard let blocks = Base64.bytes(loosely: sealed),
            let plain = BlockCipher.open(blocks, key: key, start: Array(key.prefix(BlockCipher.block_bytes))),
            let padding = plain.last, (1...padding_bytes).contains(Int(padding)),
            plain.count >= random_bytes + 4 + Int(padding),
            plain.suffix(Int(padding)).allSatisfy({ $0 == padding })
        else { throw .sealBroken }
        let body = plain.dropLast(Int(padding)).dropFirst(random_bytes)
        let length = body.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        let rest = body.dropFirst(4)
        guard length <= rest.count else { throw .sealBroken }
        guard Digest.equal(Array(rest.dropFirst(length)), Array(appID.utf8)) else { throw .otherAccount }
        return Array(rest.prefix(length))
    }
}

extension WeChatAccount {
    /// What a letter says, once everything that proves it is right; `now` in seconds since 1970.
    func read(_ letter: Letter, at now: Int64) throws(LetterRefusal) -> [String: String] {
        try check(letter, at: now)
        let outer = try WireXML.fields(letter.body)
        let isSealed = letter.sealing == "aes"
        switch mode {
        case .plain where isSealed, .safe where !isSealed: throw .formWrong
        case .plain, .safe, .compatible: break
        }
        guard isSealed else { return outer }
        guard let sealed = outer["Encrypt"], let key = secrets.aesKey.flatMap(Envelope.key) else {
            throw .formWrong
        }
        guard
            Envelope.isSigned(
                letter.sealedSignature, [secrets.token, letter.timestamp, letter.nonce, sealed])
        else { throw .sealedSignatureWrong }
        return try WireXML.fields(try Envelope.open(sealed, for: appID, key: key))
    }

    /// Whether it comes from WeChat, and lately.
    func check(_ letter: Letter, at now: Int64) throws(LetterRefusal) {
        guard !letter.signature.isEmpty, !letter.timestamp.isEmpty, !letter.nonce.isEmpty,
            letter.nonce.utf8.count <= Limits.nonce_length_max
        else { throw .signatureMissing }
        guard Envelope.isSigned(letter.signature, [secrets.token, letter.timestamp, letter.nonce]) else {
            throw .signatureWrong
        }
        guard let sent = Int64(letter.timestamp), sent > 0, sent < 1 << 40,
            abs(now - sent) <= Limits.clock_seconds
        else { throw .timeWrong }
    }
}
