import Kernel
import Requests
import Sealing
import Testing

@testable import WeChat

struct WireRuleTests {
    /// Computed with Python's hashlib and cryptography, and the blocks again with `openssl enc -aes-256-cbc -nopad`.
    private static let sealed =
        "Q3stYC6hdFzMh9T8HCvyDNi8+mHwhgpI9D93y9tL4/UkfXaK0ommABMcreYLXrHJpLKgX07aJFh7KSvID79EsP/s0VYD+G5a2ijWUjuN"
        + "BGKbXMhLOY1DABan2KyWxv2HmFzVLEfNQV8j7CvLQTIk54NH7b77dtc1h6WeyDXDGN0L6e4cr50WLBFuL83ti/I4iepo2QYZFedn"
        + "93DEa2OjsQ=="
    private static let message =
        "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Content><![CDATA[路灯坏了]]></Content></xml>"
    private static let (time, nonce) = ("1763600400", "1372623149")

    @Test func `signatures and sealed messages are what other programs compute`() throws {
        let key = try #require(Envelope.key(WeChatTown.aesKey))

        #expect(
            Envelope.signature([WeChatTown.token, Self.time, Self.nonce])
                == "18c4c97225dd23edf915f9608537cb1c7f03188f")
        #expect(
            Envelope.signature([WeChatTown.token, Self.time, Self.nonce, Self.sealed])
                == "bc365eea5adcc1689f297ef8eacf269eff9b8262")
        #expect(
            Envelope.seal(
                Array(Self.message.utf8), for: WeChatTown.appID, key: key,
                random: Array("0123456789abcdef".utf8))
                == Self.sealed)
        #expect(try Envelope.open(Self.sealed, for: WeChatTown.appID, key: key) == Array(Self.message.utf8))
    }

    @Test func `every length of a message opens as it was sealed, and nothing broken opens`() throws {
        let key = try #require(Envelope.key(WeChatTown.aesKey))
        let random = [UInt8](repeating: 7, count: 16)

        for length in 0...70 {
            let message = [UInt8](repeating: 65, count: length)
            let sealed = Envelope.seal(message, for: "wx1", key: key, random: random)
            #expect(try Envelope.open(sealed, for: "wx1", key: key) == message)
        }
        #expect(throws: LetterRefusal.otherAccount) {
            try Envelope.open(Self.sealed, for: "wx-other", key: key)
        }
        for broken in ["", "====", "AAAA", String(Self.sealed.dropLast(4)), "?" + Self.sealed.dropFirst()] {
            #expect(throws: LetterRefusal.sealBroken) {
                try Envelope.open(broken, for: WeChatTown.appID, key: key)
            }
        }
        let other = try #require(Envelope.key(String(WeChatTown.aesKey.reversed())))
        #expect(throws: LetterRefusal.self) {
            try Envelope.open(Self.sealed, for: WeChatTown.appID, key: other)
        }
    }

    @Test func `a key has forty-three characters of the alphabet, whatever its last one's spare bits`() {
        #expect(Envelope.key(WeChatTown.aesKey)?.count == 32)
        #expect(Envelope.key(String(WeChatTown.aesKey.dropLast()) + "9")?.count == 32)
        for wrong in ["", "abc", WeChatTown.aesKey + "A", String(WeChatTown.aesKey.dropLast()) + "?"] {
            #expect(Envelope.key(wrong) == nil)
        }
    }

    @Test func `the reader of XML takes what WeChat writes and nothing else`() throws {
        let fields = try WireXML.fields(
            Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <xml>
                  <A><![CDATA[灯 <3> & ]]]]><![CDATA[>"]]></A> <B>1 &lt; 2 &amp;&#x4E2D;&#25991;</B><C/>
                  <D><E>5</E><E>6</E><F><![CDATA[x]]></F></D><G></G>
                </xml>

                """.utf8))

        #expect(fields["A"] == "灯 <3> & ]]>\"" && fields["B"] == "1 < 2 &中文" && fields["C"] == "")
        #expect(fields["D.E"] == "6" && fields["D.F"] == "x" && fields["G"] == "")
        let bombs = [
            "<!DOCTYPE xml [<!ENTITY a \"aaaa\">]><xml><A>&a;</A></xml>", "<xml><A>&a;</A></xml>",
            "<xml><!-- x --><A>1</A></xml>", "<xml><?php x ?></xml>",
            "<xml><!ENTITY a SYSTEM \"file:///etc/passwd\"></xml>",
        ]
        for bomb in bombs {
            #expect(throws: LetterRefusal.documentType, "\(bomb)") { try WireXML.fields(Array(bomb.utf8)) }
        }
        let deep = String(repeating: "<a>", count: 9)
        let wide = (0..<80).map { "<a\($0)>1</a\($0)>" }.joined()
        let wrong = [
            "", "{}", "<xml>", "<xml></yml>", "<xml><A>1</B></xml>", "<xml><A x=\"1\">1</A></xml>", "<xml/>x",
            "<yml></yml>", "<xml><A>1</A><A>2</A></xml>", "<xml><A>&#0;</A></xml>", "<xml><A>&amp</A></xml>",
            "<xml><A><![CDATA[1</A></xml>", "<xml>\(deep)", "<xml>\(wide)</xml>", "<xml></xml><xml></xml>",
            "<xml><A>&#xD800;</A></xml>",
        ]
        for text in wrong {
            #expect(throws: LetterRefusal.notXML, "\(text.prefix(40))") {
                try WireXML.fields(Array(text.utf8))
            }
        }
        #expect(throws: LetterRefusal.notXML) { try WireXML.fields([0x3C, 0xFF, 0xFE]) }
        #expect(throws: LetterRefusal.notXML) {
            try WireXML.fields(Array("<xml>\(String(repeating: " ", count: 70_000))</xml>".utf8))
        }
    }

    /// The shift of four points, computed in Python; the first is the one that is published everywhere.
    @Test(arguments: [
        (39.90734, 116.39089, 39.908741, 116.397131), (30.68, 107.8, 30.677437, 107.804458),
        (22.5, 114.05, 22.497266, 114.055101), (30.1234, 106.1234, 30.120913, 106.127365),
    ])
    func `a point of a Chinese map comes back to the world's datum`(
        _ north: Double, _ east: Double, _ shownNorth: Double, _ shownEast: Double
    ) throws {
        let shown = ChinesePoint.shifted(latitude: north, longitude: east)
        let back = try #require(ChinesePoint.world(latitude: shown.latitude, longitude: shown.longitude))

        #expect(abs(shown.latitude - shownNorth) < 1e-6 && abs(shown.longitude - shownEast) < 1e-6)
        #expect(abs(back.latitude - north) < 1e-6 && abs(back.longitude - east) < 1e-6)
        #expect(ChinesePoint.world(latitude: 51.5, longitude: 0) == Coordinate(latitude: 51.5, longitude: 0))
        #expect(ChinesePoint.world(latitude: 99, longitude: 0) == nil)
    }

    @Test func `words mean what people mean by them`() {
        let cases: [(String, Phrase)] = [
            ("", .empty), ("  ", .empty), ("你好！", .greeting), ("Thanks.", .greeting), ("帮助", .help),
            ("HELP", .help),
            ("取消", .cancel), ("提交。", .submit), ("进度", .own), ("English", .language(.english)),
            ("中文", .language(.chinese)), ("１２", .number(12)), (" 3 ", .number(3)), ("改类别", .otherCategory),
            ("我要报事", .report), ("停水", .words), ("123", .words), ("-1", .number(-1)),
            ("2026-0042", .progress(number: "2026-0042", code: nil)),
            ("查询 2026—0042 abcd2345", .progress(number: "2026-0042", code: "ABCD2345")),
            ("2026-0042，ABCD 2345", .progress(number: "2026-0042", code: "ABCD 2345")),
            ("进度：2026-12345", .progress(number: "2026-12345", code: nil)), ("2026-0042 路灯", .words),
        ]
        for (words, phrase) in cases { #expect(Phrase(words) == phrase, "\(words)") }
    }

    @Test func `a state opens once made, in its browser, for its person, in its time`() {
        let key = CountyKey()
        let (chen, he) = (WeChatTown.chenID, WeChatTown.heID)
        func made(_ purpose: EntryState.Purpose, _ person: PersonID?) -> String {
            EntryState(purpose, drawn: Array(0..<16), expires: 1_000).text(
                visitor: "v", person: person, key: key)
        }
        func opens(_ text: String, _ visitor: String = "v", _ person: PersonID? = nil, _ now: Int64 = 999)
            -> Bool
        {
            EntryState(text, visitor: visitor, person: person, key: key, now: now) != nil
        }
        let (signIn, binding) = (made(.signIn, nil), made(.binding, chen))

        #expect(signIn.utf8.count <= 128 && signIn.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
        #expect(opens(signIn) && opens(signIn, "v", chen) && opens(binding, "v", chen))
        #expect(
            !opens(signIn, "w") && !opens(signIn, "v", nil, 1_001) && !opens(binding)
                && !opens(binding, "v", he))
        #expect(!opens("") && !opens("s") && !opens("b" + signIn.dropFirst()) && !opens(signIn + "0"))
        #expect(!opens(String(repeating: "s", count: 200)) && !opens(String(signIn.dropLast()) + "?"))
    }
}
