import Kernel
import Testing

@testable import Sealing

@Suite struct DigestTests {
    @Test func `a digest is the one the standard names`() {
        #expect(
            Digest.hexadecimal(Digest.sha256("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Digest.hexadecimal(Digest.sha256([]))
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a message digested in pieces has the digest of the whole, and the next begins anew`() {
        let message = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let hasher = Hasher256()

        for start in stride(from: 0, to: message.count, by: 777) {
            hasher.update(message[start..<min(start + 777, message.count)])
        }

        #expect(hasher.finish() == Digest.sha256(message))
        #expect(hasher.finish() == Digest.sha256([]))
    }

    @Test func `bytes that do not lie together have the digest of those that do`() {
        let scattered = [1, 2, 3].lazy.map { UInt8($0) }

        #expect(Digest.sha256(scattered) == Digest.sha256([1, 2, 3]))
    }

    @Test func `an HMAC is the one of RFC 4231, case 2`() {
        let code = Digest.hmacSHA256(key: Array("Jefe".utf8), message: "what do ya want for nothing?".utf8)

        #expect(
            Digest.hexadecimal(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `a derived key begins as that of RFC 5869, case 1`() {
        let key = Derivation.key(
            from: [UInt8](repeating: 0x0b, count: 22), salt: Array(0...0x0c), purpose: Array(0xf0...0xf9))

        #expect(Digest.hexadecimal(key) == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    }

    @Test(
        arguments: [
            ([1, 2, 3], [1, 2, 3], true), ([1, 2, 3], [1, 2, 4], false), ([1, 2], [1, 2, 3], false),
            ([], [], true),
        ] as [([UInt8], [UInt8], Bool)])
    func `equal bytes are equal and others are not`(left: [UInt8], right: [UInt8], equal: Bool) {
        #expect(Digest.equal(left, right) == equal)
    }
}

@Suite struct RandomnessTests {
    @Test func `a token is 43 characters that need no escaping, and never the same`() {
        let tokens = Set((0..<200).map { _ in Randomness.token() })
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

        #expect(tokens.count == 200)
        #expect(tokens.allSatisfy { $0.count == 43 && allowed.isSuperset(of: $0) })
    }

    @Test(arguments: [0, 1, 7, 8, 9, 32]) func `as many random bytes come as were asked for`(count: Int) {
        #expect(Randomness.bytes(count).count == count)
    }

    @Test func `a code has no character that is mistaken for another`() {
        let characters = Set((0..<500).flatMap { _ in Randomness.code() })

        #expect(characters.isDisjoint(with: "0O1IL"))
        #expect(characters.count == 31)
        #expect(Randomness.code().count == 8)
        #expect(Randomness.code(length: 6).count == 6)
    }

    @Test func `a seeded code comes again`() {
        var (first, second) = (Steps(state: 1), Steps(state: 1))

        #expect(Randomness.code(by: &first) == Randomness.code(by: &second))
    }

    @Test(arguments: [
        ("k7m2 p9xz", "K7M2P9XZ"), ("K7M2-P9XZ", "K7M2P9XZ"), ("K7M2P9X0", nil), ("", nil), ("二维码", nil),
    ])
    func `a code is read as people type it`(typed: String, code: String?) {
        #expect(Randomness.code(typed: typed) == code)
    }
}

/// A source of numbers that repeats.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
