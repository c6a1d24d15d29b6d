import CArgon2
import Kernel

/// How much work one guess at a password is.
package struct PasswordCost: Sendable, Hashable {
    package let passes: UInt32
    package let memory_kib: UInt32
    package let lanes: UInt32

    /// - Source: RFC 9106 and the OWASP password storage cheat sheet: Argon2id with 19 MiB, two passes, one
    ///   lane.
    package static let standard = PasswordCost(passes: 2, memory_kib: 19 * 1024, lanes: 1)
    /// For tests, where thousands of sign-ins must not take an hour.
    package static let light = PasswordCost(passes: 1, memory_kib: 64, lanes: 1)
}

/// Passwords are kept as Argon2id hashes with their own salt and cost inside.
///
/// A hash takes about 0.1 s of a core and 19 MiB, on purpose: callers limit how many run at once, and never
/// run one inside a transaction.
package enum Password {
    static let bytes_max = 256
    static let salt_bytes = 16
    static let hash_bytes = 32

    /// The text to store; refuses only a password of no byte or of more than 256.
    package static func hash(
        _ password: String, cost: PasswordCost = .standard
    ) throws(PasswordRefusal) -> String {
        guard !password.isEmpty else { throw .empty }
        guard password.utf8.count <= bytes_max else { throw .tooLong }
        let salt = Randomness.bytes(salt_bytes)
        let length = argon2_encodedlen(
            cost.passes, cost.memory_kib, cost.lanes, UInt32(salt_bytes), UInt32(hash_bytes), Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let bytes = Array(password.utf8)
        let result = argon2id_hash_encoded(
            cost.passes, cost.memory_kib, cost.lanes, bytes, bytes.count, salt, salt.count, hash_bytes,
            &encoded, encoded.count)
        precondition(result == ARGON2_OK.rawValue, "Argon2 gave no hash: \(result)")
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether `hash` was made of `password`; false too for what is no hash at all.
    package static func matches(_ password: String, hash: String) -> Bool {
        let bytes = Array(password.utf8)
        guard !bytes.isEmpty, bytes.count <= bytes_max else { return false }
        return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue
    }
}
