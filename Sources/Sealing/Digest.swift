import COpenSSL

/// One-way digests, by the system's OpenSSL.
package enum Digest {
    package static let sha256_bytes = 32

    /// The SHA-256 of `bytes`; a string goes in as its `utf8`.
    package static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let hasher = Hasher256()
        hasher.update(bytes)
        return hasher.finish()
    }

    /// The SHA-1 of `bytes`, for protocols of others that sign with it; nothing of our own may rest on it.
    package static func sha1(_ bytes: some Collection<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 20) { digest, count in
            let done = withBytes(of: bytes) {
                EVP_Digest($0.baseAddress, $0.count, digest.baseAddress, nil, EVP_sha1(), nil)
            }
            precondition(done == 1, "OpenSSL computed no SHA-1")
            count = 20
        }
    }

    package static func hmacSHA256(key: [UInt8], message: some Collection<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: sha256_bytes) { code, count in
            var length: UInt32 = 0
            let done = withBytes(of: message) { message in
                HMAC(
                    Hasher256.algorithm, key, Int32(key.count), message.baseAddress, message.count,
                    code.baseAddress, &length)
            }
            precondition(done != nil && Int(length) == sha256_bytes, "OpenSSL computed no HMAC")
            count = sha256_bytes
        }
    }

    /// Lower case, two digits a byte.
    package static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
            var position = 0
            for byte in bytes {
                digits[position] = digit(byte >> 4)
                digits[position + 1] = digit(byte & 0xF)
                position += 2
            }
            return position
        }
    }

    /// Compares in a time that tells nothing about where the two differ.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

/// The bytes where they lie, or of a copy where they lie scattered.
func withBytes<Result>(
    of bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
    bytes.withContiguousStorageIfAvailable(body) ?? Array(bytes).withUnsafeBufferPointer(body)
}
