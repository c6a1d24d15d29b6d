import Kernel
import Testing

@testable import Sealing

@Suite struct PasswordTests {
    @Test func `a password matches its own hash and no other`() throws {
        let hash = try Password.hash("石桥镇 2026 Spring", cost: .light)

        #expect(Password.matches("石桥镇 2026 Spring", hash: hash))
        #expect(!Password.matches("石桥镇 2026 spring", hash: hash))
        #expect(!Password.matches("", hash: hash))
        #expect(!Password.matches("石桥镇 2026 Spring", hash: "no hash"))
    }

    @Test func `two hashes of one password differ`() throws {
        #expect(try Password.hash("Same1234", cost: .light) != Password.hash("Same1234", cost: .light))
    }

    @Test func `the usual cost is 19 MiB and two passes, written in the hash`() throws {
        let hash = try Password.hash("Spring-2026")

        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(Password.matches("Spring-2026", hash: hash))
    }

    @Test func `no byte and more than 256 bytes are not hashed`() throws {
        #expect(throws: PasswordRefusal.empty) { try Password.hash("", cost: .light) }
        #expect(throws: PasswordRefusal.tooLong) {
            try Password.hash(String(repeating: "长", count: 86), cost: .light)
        }
        let longest = String(repeating: "a", count: 256)
        #expect(Password.matches(longest, hash: try Password.hash(longest, cost: .light)))
    }

    @Test(arguments: [
        ("", PasswordRefusal.empty),
        ("aB3-aB3", .tooShort),
        ("Tian.Xiaohe-77", .containsAccountName),
        ("liuping2026", .tooFewKinds),
        ("12345678", .tooFewKinds),
        ("柳坪村2026春", .tooFewKinds),
        ("柳坪村2026Spring", nil),
        ("liuping-2026", nil),
        ("liupingcunlaoyuan", nil),
    ])
    func `a new password is judged by its length, its kinds and the account's name`(
        password: String, refusal: PasswordRefusal?
    ) {
        #expect(PasswordRules.refusal(of: password, accountName: "tian.xiaohe") == refusal)
    }

    @Test func `a password of more than 256 bytes is too long however good it is`() {
        let password = String(repeating: "aB3-", count: 65)

        #expect(PasswordRules.refusal(of: password, accountName: "tian.xiaohe") == .tooLong)
    }

    @Test func `a check throws what was found and a name of one character forbids nothing`() throws {
        try PasswordRules.check("liuping-2026", accountName: "l")

        #expect(throws: PasswordRefusal.tooShort) { try PasswordRules.check("abc", accountName: "l") }
    }
}

@Suite struct SealingTextTests {
    static let refusals: [any Refusal] = [
        OpeningRefusal.notSealed, OpeningRefusal.otherKey(id: "0a1b2c3d"), OpeningRefusal.tampered,
        KeyFileRefusal.exists(path: "/k"), KeyFileRefusal.missing(path: "/k"),
        KeyFileRefusal.notAKeyFile(path: "/k"),
        PasswordRefusal.empty, PasswordRefusal.tooLong, PasswordRefusal.tooShort,
        PasswordRefusal.containsAccountName,
        PasswordRefusal.tooFewKinds,
    ]

    @Test func `every refusal has a sentence of its own in every language, with all values filled`() {
        for refusal in Self.refusals {
            #expect(refusal.sentence.text.key == refusal.code)
            for language in Language.allCases {
                let sentence = refusal.sentence(language)
                #expect(!sentence.isEmpty && !sentence.contains("{"), "\(sentence)")
            }
        }
        #expect(Set(Self.refusals.map(\.sentence.text)) == Set(SealingTexts.all))
    }
}
