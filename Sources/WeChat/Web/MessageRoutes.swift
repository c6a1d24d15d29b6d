import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// The address that WeChat itself calls: XML in, XML or `success` out, never JSON.
enum MessageRoutes {
    private static let proof = [
        QueryField("signature", "SHA-1 of the sorted token, time and nonce."),
        QueryField("timestamp", "When WeChat sent it, in seconds since 1970."),
        QueryField("nonce", "A word that WeChat uses once."),
    ]

    static let all: [Endpoint] = [
        Endpoint(
            .get, "wechat", .wire, for: Anyone.self,
            "Proves to WeChat that this address knows the token: gives `echostr` back.",
            query: proof + [QueryField("echostr", "What is given back as it came.")], refused: refused
        ) { visit, _ in
            let letter = letter(of: visit)
            let echo = visit.query["echostr"] ?? ""
            let (account, now) = try await account(visit)
            try account.check(letter, at: now)
            return Answer(bytes: Array(echo.utf8), type: plain)
        },
        Endpoint(
            .post, "wechat", .wire, for: Anyone.self,
            "Takes one message of a WeChat user and answers it; the same message again gets the same answer.",
            query: proof + [
                QueryField("msg_signature", "The same over the sealed words too."),
                QueryField("encrypt_type", "`aes` where the words are sealed."),
            ], body_bytes_max: Limits.letter_bytes_max, isPaced: false, refused: refused
        ) { visit, _ in try await take(visit) },
    ]

    private static let plain = "text/plain; charset=utf-8"

    private static func letter(of visit: Visit, sealedSignature: String = "", sealing: String = "") -> Letter
    {
        Letter(
            signature: visit.query["signature"] ?? "", timestamp: visit.query["timestamp"] ?? "",
            nonce: visit.query["nonce"] ?? "", sealedSignature: sealedSignature, sealing: sealing,
            body: visit.input.raw)
    }

    private static func account(_ visit: Visit) async throws -> (WeChatAccount, now: Int64) {
        guard let account = try await WeChat(visit.county).account() else {
            throw LetterRefusal.accountMissing
        }
        return (account, visit.county.database.now.milliseconds / 1_000)
    }

    private static func take(_ visit: Visit) async throws -> Answer {
        let letter = letter(
            of: visit, sealedSignature: visit.query["msg_signature"] ?? "",
            sealing: visit.query["encrypt_type"] ?? "")
        let (account, now) = try await account(visit)
        let fields = try account.read(letter, at: now)
        guard let incoming = Incoming(fields) else { throw LetterRefusal.incomplete }
        let words = try await WeChat(visit.county).answer(
            Heard(incoming, letter, key: visit.county.key), of: account, publicURL: visit.publicURL)
        guard let words else { return Answer(bytes: Array("success".utf8), type: plain) }
        let answer = xml(words, to: incoming, at: now)
        let isSealed = letter.sealing == "aes"
        return Answer(
            bytes: isSealed ? sealed(answer, account, now) : answer, type: "text/xml; charset=utf-8")
    }

    private static func xml(_ words: String, to incoming: Incoming, at now: Int64) -> [UInt8] {
        Array(
            """
            <xml><ToUserName>\(WireXML.data(incoming.openID))</ToUserName>\
            <FromUserName>\(WireXML.data(incoming.account))</FromUserName><CreateTime>\(now)</CreateTime>\
            <MsgType>\(WireXML.data("text"))</MsgType><Content>\(WireXML.data(short(words)))</Content></xml>
            """.utf8)
    }

    private static func sealed(_ answer: [UInt8], _ account: WeChatAccount, _ now: Int64) -> [UInt8] {
        guard let key = account.secrets.aesKey.flatMap(Envelope.key) else { return Array("success".utf8) }
        let nonce = Randomness.code(length: 16)
        let words = Envelope.seal(answer, for: account.appID, key: key, random: Randomness.bytes(16))
        let signature = Envelope.signature([account.secrets.token, "\(now)", nonce, words])
        return Array(
            """
            <xml><Encrypt>\(WireXML.data(words))</Encrypt>\
            <MsgSignature>\(WireXML.data(signature))</MsgSignature><TimeStamp>\(now)</TimeStamp>\
            <Nonce>\(WireXML.data(nonce))</Nonce></xml>
            """.utf8)
    }

    /// WeChat shows so many bytes and no more; a character is never cut in two.
    private static func short(_ words: String) -> String {
        if words.utf8.count <= Limits.answer_bytes_max { return words }
        var short = ""
        for character in words {
            guard short.utf8.count + character.utf8.count + 3 <= Limits.answer_bytes_max else { break }
            short.append(character)
        }
        return short + "…"
    }

    /// One sentence, for whoever sets it up and looks; WeChat reads the status.
    @Sendable static func refused(_ refusal: WireRefusal) -> Answer {
        let sentence = refusal.errors.first?.sentence ?? ""
        return Answer(
            HTTPResponse.Status(code: refusal.status == 422 ? 400 : refusal.status),
            bytes: Array((sentence + "\n").utf8), type: plain)
    }
}
