import COpenSSL
import Kernel

/// The secret of one county: what it seals nobody reads without it, and it lies in a file outside the
/// database.
package struct CountyKey: Sendable {
    static let secret_bytes = 32

    /// The first eight hexadecimal digits of the secret's SHA-256: tells keys apart and tells nothing else.
    package let id: String

    let idBytes: [UInt8]
    let secret: [UInt8]
    let sealing: [UInt8]
    private let searching: [UInt8]

    /// A new secret that exists nowhere else yet.
    package init() { self.init(checked: Randomness.bytes(Self.secret_bytes)) }

    /// `nil` unless the secret has 32 bytes.
    package init?(secret: [UInt8]) {
        guard secret.count == Self.secret_bytes else { return nil }
        self.init(checked: secret)
    }

    private init(checked secret: [UInt8]) {
        self.secret = secret
        idBytes = Array(Digest.sha256(secret).prefix(4))
        id = Digest.hexadecimal(idBytes)
        sealing = Derivation.key(from: secret, purpose: "yuanba/sealing/1")
        searching = Derivation.key(from: secret, purpose: "yuanba/lookup/1")
    }

    /// The same 32 bytes for the same value and purpose, so that a sealed value can be found without being
    /// opened.
    ///
    /// Tidy the value first (spaces, letter case): what is written differently is found nowhere.
    package func lookup(_ value: String, purpose: String) -> [UInt8] {
        let length = UInt64(purpose.utf8.count)
        var message = stride(from: UInt64(56), through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: length >> $0)
        }
        message.append(contentsOf: purpose.utf8)
        message.append(contentsOf: value.utf8)
        return Digest.hmacSHA256(key: searching, message: message)
    }
}

/// The secret is never told by accident: not in a log, not in a failed expectation.
extension CountyKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "county key \(id)" }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

/// Keys for single purposes from one secret.
///
/// - Source: RFC 5869 (HKDF with SHA-256), one block of output.
enum Derivation {
    static func key(from secret: [UInt8], salt: [UInt8] = [], purpose: String) -> [UInt8] {
        key(from: secret, salt: salt, purpose: Array(purpose.utf8))
    }

    static func key(from secret: [UInt8], salt: [UInt8], purpose: [UInt8]) -> [UInt8] {
        let salt = salt.isEmpty ? [UInt8](repeating: 0, count: Digest.sha256_bytes) : salt
        let extracted = Digest.hmacSHA256(key: salt, message: secret)
        return Digest.hmacSHA256(key: extracted, message: purpose + [1])
    }
}
