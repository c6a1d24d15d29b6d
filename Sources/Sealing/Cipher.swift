import COpenSSL

/// One run of AES-256-GCM, sealing or opening one message.
final class Cipher {
    enum Direction: Int32 {
        case opening = 0
        case sealing = 1
    }

    /// Fetched once, as the digest is.
    nonisolated(unsafe) private static let algorithm: OpaquePointer = {
        guard let algorithm = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) else {
            preconditionFailure("OpenSSL offers no AES-256-GCM")
        }
        return algorithm
    }()

    private let context: OpaquePointer

    /// Twelve bytes of nonce, which is what the algorithm takes unless told otherwise.
    init(_ direction: Direction, key: [UInt8], nonce: [UInt8]) {
        precondition(
            key.count == 32 && nonce.count == 12, "AES-256-GCM takes 32 bytes of key and 12 of nonce")
        guard let context = EVP_CIPHER_CTX_new() else { preconditionFailure("no memory for a cipher") }
        self.context = context
        let done = EVP_CipherInit_ex(context, Self.algorithm, nil, key, nonce, direction.rawValue)
        precondition(done == 1, "OpenSSL began no cipher")
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    /// Binds the message to `text`, which is not part of it; before `run`.
    func authenticate(_ text: [UInt8]) {
        var length: Int32 = 0
        let done = EVP_CipherUpdate(context, nil, &length, text, Int32(text.count))
        precondition(done == 1, "OpenSSL took no associated data")
    }

    func run(_ message: [UInt8]) -> [UInt8] {
        guard !message.isEmpty else { return [] }
        return [UInt8](unsafeUninitializedCapacity: message.count) { result, count in
            var length: Int32 = 0
            let done = EVP_CipherUpdate(context, result.baseAddress, &length, message, Int32(message.count))
            precondition(done == 1 && Int(length) == message.count, "OpenSSL ran no cipher")
            count = message.count
        }
    }

    /// The proof of what was sealed; after `run`.
    func tag() -> [UInt8] {
        var length: Int32 = 0
        var rest = [UInt8](repeating: 0, count: 16)
        precondition(EVP_CipherFinal_ex(context, &rest, &length) == 1, "OpenSSL finished no cipher")
        var tag = [UInt8](repeating: 0, count: Sealed.tag_bytes)
        let done = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag)
        precondition(done == 1, "OpenSSL gave no tag")
        return tag
    }

    /// Whether what was run is what was sealed, context and all; after `run`.
    func accepts(tag: [UInt8]) -> Bool {
        var tag = tag
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1 else {
            return false
        }
        var length: Int32 = 0
        var rest = [UInt8](repeating: 0, count: 16)
        return EVP_CipherFinal_ex(context, &rest, &length) == 1
    }
}
