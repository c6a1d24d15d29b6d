import Kernel
import Requests
import Sealing
import Storage
import TestGround
import Testing

@testable import WeChat

struct LetterTests {
    @Test(arguments: TestEngine.all)
    func `the same message again gets the same answer and makes one request`(_ engine: TestEngine)
        async throws
    {
        let town = try await WeChatTown(engine)
        let message = Message.text("柳坪村村小门口的路灯坏了")

        let first = try await town.send(message, id: "7001")
        town.ground.time.advance(seconds: 5)
        let second = try await town.send(message, id: "7001")
        let third = try await town.send(message, id: "7001")
        let other = try await town.send(message, id: "7002")

        #expect(first.status == 200 && first.contentType == "text/xml; charset=utf-8")
        #expect(first.number != nil && [second.words, third.words] == [first.words, first.words])
        #expect(other.number != first.number)
        #expect(try await town.requests().count == 2)
        #expect(try await town.events() == ["wechat.letter-taken", "wechat.letter-taken"])
    }

    @Test(arguments: TestEngine.all)
    func `an event is known by who caused it and when`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine)

        let first = try await town.send(.event("subscribe", key: ""))
        let again = try await town.send(.event("CLICK", key: "help"))
        town.ground.time.advance(seconds: 1)
        let later = try await town.send(.event("CLICK", key: "cancel"))
        let ignored = try await town.send(.event("VIEW", key: "https://x.example"))
        let left = try await town.send(.event("unsubscribe", key: ""), from: "o-he")

        #expect(first.words.contains("您好") && again.words == first.words)
        #expect(later.words.contains("不报了"))
        #expect(ignored.text == "success" && left.text == "success")
    }

    @Test(arguments: TestEngine.all)
    func `twelve tries of one message at once make one request`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine)

        let words = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<12 {
                group.addTask { try await town.send(.text("柳坪村三组的水管漏了"), id: "81").words }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        #expect(words.count == 1 && words.first?.contains("收到了") == true)
        #expect(try await town.requests().count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `two messages of one person at once both count`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<3 { group.addTask { _ = try await town.say(.picture("media-\(number)")) } }
            group.addTask { _ = try await town.say("桥栏杆断了") }
            try await group.waitForAll()
        }
        let made = try await town.say("就在柳坪村")

        #expect(made.contains("照片 3 张"))
        #expect(try await town.requests().map(\.request.body) == ["桥栏杆断了\n就在柳坪村"])
    }

    @Test(arguments: TestEngine.all)
    func `a nonce that came with one message comes with no other`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine)
        let message = Message.text("柳坪村的路灯坏了")

        let first = try await town.send(message, id: "1", nonce: "n1")
        let again = try await town.send(message, id: "1", nonce: "n1")
        let altered = try await town.send(.text("柳坪村的另一盏灯"), id: "2", nonce: "n1")
        let borrowed = try await town.send(message, from: "o-he", id: "1", nonce: "n1")

        #expect(first.status == 200 && again.words == first.words)
        #expect(altered.status == 403 && altered.text.contains(LetterRefusal.sentBefore.sentence(.chinese)))
        #expect(borrowed.status == 403)
        #expect(try await town.requests().count == 1)
    }

    @Test func `what is not WeChat's, or not in time, is refused and leaves nothing`() async throws {
        let town = try await WeChatTown()
        let body = Array(Message.text("柳坪村的路灯坏了").xml("o-chen", id: "1", at: 0).utf8)
        func check(_ refusal: LetterRefusal, _ status: Int, _ reply: TestSite.Reply) {
            #expect(reply.status == status, "\(refusal)")
            #expect(reply.text == refusal.sentence(.chinese) + "\n", "\(refusal)")
            #expect(reply.contentType == "text/plain; charset=utf-8")
        }

        check(.signatureMissing, 403, try await town.post(body) { $0["signature"] = nil })
        check(
            .signatureMissing, 403,
            try await town.post(body) { $0["nonce"] = String(repeating: "n", count: 200) })
        check(.signatureWrong, 403, try await town.post(body, token: "another"))
        check(
            .signatureWrong, 403,
            try await town.post(body) { $0["signature"] = "" + String(repeating: "0", count: 40) })
        check(.signatureWrong, 403, try await town.post(body) { $0["timestamp"] = "1" })
        check(.timeWrong, 403, try await town.post(body, at: -301))
        check(.timeWrong, 403, try await town.post(body, at: 301))
        check(.notXML, 400, try await town.post(Array("<xml>".utf8)))
        check(.notXML, 400, try await town.post([]))
        check(.documentType, 400, try await town.post(Array("<!DOCTYPE a><xml></xml>".utf8)))
        check(.incomplete, 400, try await town.post(Array("<xml><ToUserName>a</ToUserName></xml>".utf8)))
        check(.formWrong, 400, try await town.post(body, sealed: true))
        let huge = try await town.post([UInt8](repeating: 65, count: 70_000))
        let json = try await town.post(Array("{}".utf8), type: "application/json")
        let edge = try await town.post(body, at: -299)

        #expect(huge.status == 413 && huge.contentType == "text/plain; charset=utf-8")
        #expect(json.status == 400)
        #expect(edge.status == 200)
        #expect(try await town.requests().count == 1)
    }

    @Test func `incomplete messages of every kind are refused`() async throws {
        let town = try await WeChatTown()
        let head = "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime>"
        let wrong = [
            "<MsgType>text</MsgType><Content>x</Content>", "<MsgType>image</MsgType><MsgId>1</MsgId>",
            "<MsgType>image</MsgType><MsgId>1</MsgId><MediaId>a b</MediaId>",
            "<MsgType>location</MsgType><MsgId>1</MsgId><Location_X>x</Location_X><Location_Y>1</Location_Y>",
            "<MsgType>location</MsgType><MsgId>1</MsgId><Location_X>91</Location_X><Location_Y>1</Location_Y>",
            "<MsgId>1</MsgId>",
        ]

        for rest in wrong {
            let reply = try await town.post(Array("\(head)\(rest)</xml>".utf8))
            #expect(
                reply.status == 400 && reply.text == LetterRefusal.incomplete.sentence(.chinese) + "\n",
                "\(rest)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `in safe mode words travel sealed both ways, and plain ones are refused`(_ engine: TestEngine)
        async throws
    {
        let town = try await WeChatTown(engine, .safe)
        let body = Array(Message.text("柳坪村的路灯坏了").xml("o-chen", id: "1", at: 0).utf8)

        let sealed = try await town.post(body, sealed: true)
        let plain = try await town.post(body)
        let other = try await town.post(body, sealed: true, appID: "wx-other")
        let forged = try await town.post(body, sealed: true) { $0["msg_signature"] = $0["signature"] }
        let unsigned = try await town.post(body, sealed: true) { $0["signature"] = "x" }
        let broken = try await town.post(Array("<xml><Encrypt>AAAA</Encrypt></xml>".utf8)) {
            $0["encrypt_type"] = "aes"
            $0["msg_signature"] = Envelope.signature([
                WeChatTown.token, $0["timestamp"] ?? "", $0["nonce"] ?? "", "AAAA",
            ])
        }

        #expect(sealed.status == 200 && sealed.sealedWords?.contains("收到了") == true)
        #expect(!sealed.text.contains("收到了"))
        #expect(plain.text == LetterRefusal.formWrong.sentence(.chinese) + "\n")
        #expect(other.text == LetterRefusal.otherAccount.sentence(.chinese) + "\n")
        #expect(forged.text == LetterRefusal.sealedSignatureWrong.sentence(.chinese) + "\n")
        #expect(unsigned.text == LetterRefusal.signatureWrong.sentence(.chinese) + "\n")
        #expect(broken.text == LetterRefusal.sealBroken.sentence(.chinese) + "\n")
        #expect(try await town.requests().count == 1)
    }

    @Test func `in compatible mode both forms are taken, each answered in its own`() async throws {
        let town = try await WeChatTown(.sqlite, .compatible)

        let sealed = try await town.send(.text("柳坪村的路灯坏了"), sealed: true)
        let plain = try await town.send(.text("柳坪村的井盖坏了"))

        #expect(sealed.sealedWords?.contains("收到了") == true)
        #expect(plain.words.contains("收到了"))
    }

    @Test func `the address proves itself to WeChat, and to nobody else`() async throws {
        let town = try await WeChatTown()
        let time = "\(town.now.milliseconds / 1_000)"
        let signature = Envelope.signature([WeChatTown.token, time, "n"])
        let rest = "timestamp=\(time)&nonce=n&echostr=5837284%3Cb%3E"

        let proved = try await town.site.get("/wechat?signature=\(signature)&\(rest)")
        let wrong = try await town.site.get("/wechat?signature=\(signature.dropLast())0&\(rest)")
        let bare = try await town.site.get("/wechat")
        let bareTown = try await WeChatTown(.sqlite, nil)
        let none = try await bareTown.site.get("/wechat?signature=\(signature)&\(rest)")

        #expect(
            proved.status == 200 && proved.text == "5837284<b>"
                && proved.contentType == "text/plain; charset=utf-8")
        #expect(wrong.status == 403 && !wrong.text.contains("5837284"))
        #expect(bare.status == 403 && bare.text == LetterRefusal.signatureMissing.sentence(.chinese) + "\n")
        #expect(none.status == 404 && none.text == LetterRefusal.accountMissing.sentence(.chinese) + "\n")
    }

    @Test func `a server that sends for everybody is not held to the pace of a stranger`() async throws {
        let town = try await WeChatTown()

        for number in 0..<50 {
            #expect(try await town.send(.text("帮助"), from: "o-\(number)").status == 200)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what nothing can repeat any more is forgotten, and so is who left nothing`(_ engine: TestEngine)
        async throws
    {
        let town = try await WeChatTown(engine)
        _ = try await town.say("帮助", from: "o-he")
        _ = try await town.say("柳坪村的路灯坏了")
        func count(_ table: Query) async throws -> Int {
            try await town.database.read { try $0.count(table) }
        }

        town.ground.time.advance(seconds: 901)
        try await WeChat(town.ground.county).prune()
        let letters = try await count("SELECT count(*) FROM wechat_letter")
        let nonces = try await count("SELECT count(*) FROM wechat_nonce")
        let followers = try await count("SELECT count(*) FROM wechat_follower")
        town.ground.time.advance(seconds: 31 * 86_400)
        try await WeChat(town.ground.county).prune()

        #expect([letters, nonces, followers] == [0, 0, 2])
        #expect(try await count("SELECT count(*) FROM wechat_follower") == 1)
    }
}
