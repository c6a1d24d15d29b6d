import Glibc
import Kernel
import Testing

@testable import Sealing

@Suite struct CountyKeyTests {
    let key = CountyKey()

    @Test(arguments: ["13912342046", "", "陈桂英，石桥镇柳坪村"])
    func `what is sealed opens again where it was sealed for`(text: String) throws {
        let sealed = key.seal(text, context: "people_person.phone")

        #expect(try key.open(sealed, context: "people_person.phone") == text)
    }

    @Test func `a long text opens whole`() throws {
        let text = String(repeating: "长", count: 10_000)

        #expect(try key.open(key.seal(text, context: "a"), context: "a") == text)
    }

    @Test func `the same value is never sealed to the same bytes`() {
        #expect(key.seal("13912342046", context: "a") != key.seal("13912342046", context: "a"))
    }

    @Test func `a sealed value names its form and its key`() {
        let sealed = key.seal("abc", context: "a")

        #expect(sealed.count == 1 + 1 + 4 + 12 + 3 + 16)
        #expect(Array(sealed.prefix(2)) == [1, 1])
        #expect(CountyKey.keyID(of: sealed) == key.id)
        #expect(key.id.count == 8)
        #expect(CountyKey.keyID(of: [1, 2, 3]) == nil)
    }

    @Test func `another county's key does not open it, and is told whose it is`() {
        let sealed = key.seal("abc", context: "a")

        #expect(throws: OpeningRefusal.otherKey(id: key.id)) { try CountyKey().open(sealed, context: "a") }
    }

    @Test func `a value moved to another place stays closed`() {
        let sealed = key.seal("abc", context: "a")

        #expect(throws: OpeningRefusal.tampered) { try key.open(sealed, context: "b") }
    }

    @Test func `any changed byte is noticed`() {
        let sealed = key.seal("13912342046", context: "a")

        for position in sealed.indices {
            var changed = sealed
            changed[position] ^= 1
            #expect(throws: OpeningRefusal.self, "byte \(position)") { try key.open(changed, context: "a") }
        }
    }

    @Test func `what was never sealed is said to be so`() {
        #expect(throws: OpeningRefusal.notSealed) { try key.open([], context: "a") }
        #expect(throws: OpeningRefusal.notSealed) {
            try key.open([UInt8](repeating: 9, count: 40), context: "a")
        }
    }

    @Test func `the cipher is AES-256-GCM as its authors tested it, case 14`() {
        let cipher = Cipher(
            .sealing, key: [UInt8](repeating: 0, count: 32), nonce: [UInt8](repeating: 0, count: 12))

        #expect(
            Digest.hexadecimal(cipher.run([UInt8](repeating: 0, count: 16)))
                == "cea7403d4d606b6e074ec5d3baf39d18")
        #expect(Digest.hexadecimal(cipher.tag()) == "d0d1c8a799996bf0265b98b5d48ab919")
    }

    @Test func `a value is found by the same purpose and key only`() {
        let found = key.lookup("13912342046", purpose: "phone")

        #expect(found.count == 32)
        #expect(key.lookup("13912342046", purpose: "phone") == found)
        #expect(key.lookup("13912342047", purpose: "phone") != found)
        #expect(key.lookup("13912342046", purpose: "identity") != found)
        #expect(key.lookup("e13912342046", purpose: "phon") != found)
        #expect(CountyKey().lookup("13912342046", purpose: "phone") != found)
    }

    @Test func `the secret is not told when the key is described`() {
        var dumped = ""
        dump(key, to: &dumped)

        #expect("\(key)" == "county key \(key.id)")
        #expect(!dumped.contains("secret"))
    }
}

@Suite final class KeyFileTests {
    private let folder: String
    private var path: String { folder + "/county.key" }

    init() throws {
        var template = Array("/tmp/yuanba-key-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Fault("making a folder for the test") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }

    @Test func `a key comes back from its file, which only its owner reads`() throws {
        let key = CountyKey()
        let sealed = key.seal("abc", context: "a")

        try key.write(to: path)
        let read = try CountyKey(readFrom: path)

        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(read.id == key.id)
        #expect(try read.open(sealed, context: "a") == "abc")
        #expect(read.lookup("x", purpose: "p") == key.lookup("x", purpose: "p"))
    }

    @Test func `a key file is never overwritten`() throws {
        let first = CountyKey()
        try first.write(to: path)

        #expect(throws: KeyFileRefusal.exists(path: path)) { try CountyKey().write(to: path) }
        #expect(try CountyKey(readFrom: path).id == first.id)
    }

    @Test func `a key file that is not there is said to be missing`() {
        #expect(throws: KeyFileRefusal.missing(path: path)) { try CountyKey(readFrom: path) }
    }

    @Test(arguments: ["", "yuanba county key 1\n", "yuanba county key 1\nAAAA\n", "hello\nworld\n"])
    func `a file that is no key is refused`(text: String) throws {
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        _ = write(file, text, text.utf8.count)
        close(file)

        #expect(throws: KeyFileRefusal.notAKeyFile(path: path)) { try CountyKey(readFrom: path) }
    }

    @Test func `a key that cannot be written is a fault that names the file`() {
        let fault = #expect(throws: Fault.self) { try CountyKey().write(to: "\(folder)/absent/county.key") }

        #expect(fault?.description.contains("writing the county key \(folder)/absent/county.key") == true)
    }
}
