import COpenSSL

/// A SHA-256 that is fed piece by piece; after `finish` it begins anew.
package final class Hasher256 {
    /// Fetched once: looking an algorithm up costs more than digesting a short message.
    /// Unsafe only to the compiler: OpenSSL never changes a fetched algorithm.
    nonisolated(unsafe) static let algorithm: OpaquePointer = {
        guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
            preconditionFailure("OpenSSL offers no SHA-256")
        }
        return algorithm
    }()

    private let context: OpaquePointer

    package init() {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
        self.context = context
        begin()
    }

    deinit { EVP_MD_CTX_free(context) }

    package func update(_ bytes: some Collection<UInt8>) {
        withBytes(of: bytes) { bytes in
            let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
            precondition(done == 1, "OpenSSL refused to digest")
        }
    }

    /// The 32 bytes of everything fed since the beginning, or since the last `finish`.
    package func finish() -> [UInt8] {
        defer { begin() }
        return [UInt8](unsafeUninitializedCapacity: Digest.sha256_bytes) { digest, count in
            let done = EVP_DigestFinal_ex(context, digest.baseAddress, nil)
            precondition(done == 1, "OpenSSL finished no digest")
            count = Digest.sha256_bytes
        }
    }

    private func begin() {
        let done = EVP_DigestInit_ex(context, Hasher256.algorithm, nil)
        precondition(done == 1, "OpenSSL began no digest")
    }
}
