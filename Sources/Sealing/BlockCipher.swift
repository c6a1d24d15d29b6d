import COpenSSL

/// AES-256-CBC on whole blocks, for protocols of others that ask for it; our own values are sealed with GCM.
///
/// It proves nothing about who wrote the message: check the protocol's signature before opening.
package enum BlockCipher {
    package static let block_bytes = 16
    package static let key_bytes = 32

    /// Padding is the caller's; nil unless the message is whole blocks.
    package static func seal(_ message: [UInt8], key: [UInt8], start: [UInt8]) -> [UInt8]? {
        run(message, key, start, direction: 1)
    }

    /// The blocks with their padding; nil unless they are whole.
    package static func open(_ blocks: [UInt8], key: [UInt8], start: [UInt8]) -> [UInt8]? {
        run(blocks, key, start, direction: 0)
    }

    private static func run(
        _ message: [UInt8], _ key: [UInt8], _ start: [UInt8], direction: Int32
    ) -> [UInt8]? {
        precondition(
            key.count == key_bytes && start.count == block_bytes,
            "AES-256-CBC takes 32 bytes of key, 16 of start")
        guard !message.isEmpty, message.count % block_bytes == 0, message.count < 1 << 24,
            let context = EVP_CIPHER_CTX_new()
        else { return nil }
        defer { EVP_CIPHER_CTX_free(context) }
        let begun = EVP_CipherInit_ex(context, EVP_aes_256_cbc(), nil, key, start, direction)
        precondition(begun == 1, "OpenSSL began no cipher")
        EVP_CIPHER_CTX_set_padding(context, 0)
        return [UInt8](unsafeUninitializedCapacity: message.count) { result, count in
            var length: Int32 = 0
            let done = EVP_CipherUpdate(context, result.baseAddress, &length, message, Int32(message.count))
            precondition(done == 1 && Int(length) == message.count, "OpenSSL ran no cipher")
            count = message.count
        }
    }
}
