import COpenSSL
import Kernel

/// Why a sealed value stays closed, in order of precedence.
package enum OpeningRefusal: Refusal, Hashable {
    /// The bytes were never written by `seal`, or by a later edition of it.
    case notSealed
    /// Sealed with another county's key, or an earlier one.
    case otherKey(id: String)
    /// Changed after sealing, or moved to another place than it was sealed for.
    case tampered

    package var code: String {
        switch self {
        case .notSealed: "sealed.unknown-form"
        case .otherKey: "sealed.other-key"
        case .tampered: "sealed.tampered"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .notSealed: Sentence(SealingTexts.notSealed)
        case .otherKey(let id): Sentence(SealingTexts.otherKey, ["id": id])
        case .tampered: Sentence(SealingTexts.tampered)
        }
    }
}

/// Where the parts of a sealed value lie: version, algorithm, key id, nonce, ciphertext, tag.
enum Sealed {
    static let version: UInt8 = 1
    static let aes256GCM: UInt8 = 1
    static let key_id = 2..<6
    static let nonce = 6..<18
    static let tag_bytes = 16
    static let bytes_min = 34
}

extension CountyKey {
    /// Seals `plaintext` for one place: `context` (table, column, row) must be the same when it is opened.
    package func seal(_ plaintext: String, context: String) -> [UInt8] {
        seal(Array(plaintext.utf8), context: context)
    }

    /// Opens what `seal` wrote for the same `context`.
    package func open(_ sealed: [UInt8], context: String) throws(OpeningRefusal) -> String {
        String(decoding: try openBytes(sealed, context: context), as: UTF8.self)
    }

    package func seal(_ plaintext: [UInt8], context: String) -> [UInt8] {
        let nonce = Randomness.bytes(Sealed.nonce.count)
        let head = [Sealed.version, Sealed.aes256GCM] + idBytes + nonce
        let cipher = Cipher(.sealing, key: sealing, nonce: nonce)
        cipher.authenticate(Array(context.utf8))
        return head + cipher.run(plaintext) + cipher.tag()
    }

    package func openBytes(_ sealed: [UInt8], context: String) throws(OpeningRefusal) -> [UInt8] {
        guard sealed.count >= Sealed.bytes_min, sealed[0] == Sealed.version, sealed[1] == Sealed.aes256GCM
        else {
            throw .notSealed
        }
        let keyID = Array(sealed[Sealed.key_id])
        guard keyID == idBytes else { throw .otherKey(id: Digest.hexadecimal(keyID)) }
        let end = sealed.count - Sealed.tag_bytes
        let cipher = Cipher(.opening, key: sealing, nonce: Array(sealed[Sealed.nonce]))
        cipher.authenticate(Array(context.utf8))
        let plaintext = cipher.run(Array(sealed[Sealed.nonce.upperBound..<end]))
        guard cipher.accepts(tag: Array(sealed[end...])) else { throw .tampered }
        return plaintext
    }

    /// The id of the key that sealed these bytes; `nil` where they are not sealed.
    package static func keyID(of sealed: [UInt8]) -> String? {
        guard sealed.count >= Sealed.bytes_min, sealed[0] == Sealed.version else { return nil }
        return Digest.hexadecimal(sealed[Sealed.key_id])
    }
}
