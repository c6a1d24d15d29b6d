import Access
import Duties
import HTTPTypes
import Kernel
import Sealing
import Storage
import TestGround

@testable import WeChat

/// What a user sends, as WeChat writes it down.
enum Message: Sendable {
    case text(String)
    case picture(String)
    case spot(Double, Double, String)
    case event(String, key: String)
    case voice

    fileprivate var fields: [(String, String)] {
        switch self {
        case .text(let words): [("MsgType", "text"), ("Content", words)]
        case .picture(let media):
            [("MsgType", "image"), ("PicUrl", "https://mmbiz.example/a"), ("MediaId", media)]
        case .spot(let north, let east, let label):
            [
                ("MsgType", "location"), ("Location_X", "\(north)"), ("Location_Y", "\(east)"),
                ("Scale", "16"),
                ("Label", label),
            ]
        case .event(let name, let key): [("MsgType", "event"), ("Event", name), ("EventKey", key)]
        case .voice: [("MsgType", "voice"), ("MediaId", "m"), ("Format", "amr")]
        }
    }

    func xml(_ user: String, id: String, at seconds: Int64) -> String {
        var all =
            [("ToUserName", "gh_yunling"), ("FromUserName", user), ("CreateTime", "\(seconds)")] + fields
        if case .event = self {} else { all.append(("MsgId", id)) }
        return "<xml>" + all.map { "<\($0.0)>\(WireXML.data($0.1))</\($0.0)>" }.joined(separator: "\n")
            + "</xml>"
    }
}

extension WeChatTown {
    /// Sends a message as WeChat does; each gets an id and a nonce of its own unless they are given.
    func send(
        _ message: Message, from user: String = "o-chen", id: String? = nil, nonce: String? = nil,
        sealed: Bool = false
    ) async throws -> TestSite.Reply {
        let xml = message.xml(user, id: id ?? Randomness.code(length: 12), at: now.milliseconds / 1_000)
        return try await post(Array(xml.utf8), nonce: nonce, sealed: sealed)
    }

    /// Any body with signatures that are right, unless something is changed.
    func post(
        _ body: [UInt8], nonce: String? = nil, sealed: Bool = false, at shift: Int64 = 0,
        token: String = WeChatTown.token,
        appID: String = WeChatTown.appID, change: (inout [String: String]) -> Void = { _ in },
        type: String = "text/xml"
    ) async throws -> TestSite.Reply {
        let nonce = nonce ?? Randomness.code(length: 10)
        let time = "\(now.milliseconds / 1_000 + shift)"
        var query = [
            "timestamp": time, "nonce": nonce, "signature": Envelope.signature([token, time, nonce]),
            "openid": "x",
        ]
        var body = body
        if sealed {
            let key = Envelope.key(WeChatTown.aesKey) ?? []
            let words = Envelope.seal(body, for: appID, key: key, random: Randomness.bytes(16))
            query["encrypt_type"] = "aes"
            query["msg_signature"] = Envelope.signature([token, time, nonce, words])
            body = Array(
                "<xml><ToUserName>gh_yunling</ToUserName><Encrypt>\(WireXML.data(words))</Encrypt></xml>".utf8
            )
        }
        change(&query)
        var headers = HTTPFields()
        headers[.contentType] = type
        let pairs = query.sorted { $0.key < $1.key }.map { "\($0.key)=\(WeChatServer.encoded($0.value))" }
        return try await site.send(.post, "/wechat?" + pairs.joined(separator: "&"), headers, body)
    }

    /// What the account says to a message, a second after the one before.
    func say(_ message: Message, from user: String = "o-chen") async throws -> String {
        ground.time.advance(seconds: 1)
        return try await send(message, from: user).words
    }

    func say(_ words: String, from user: String = "o-chen") async throws -> String {
        try await say(.text(words), from: user)
    }
}

extension TestSite.Reply {
    /// The words of an answer in plain XML; the body where it is none.
    var words: String { (try? WireXML.fields(bytes))?["Content"] ?? text }

    /// The words of an answer that is sealed, its signature checked.
    var sealedWords: String? {
        guard let outer = try? WireXML.fields(bytes), let sealed = outer["Encrypt"],
            let time = outer["TimeStamp"], let nonce = outer["Nonce"],
            outer["MsgSignature"] == Envelope.signature([WeChatTown.token, time, nonce, sealed]),
            let key = Envelope.key(WeChatTown.aesKey),
            let inner = try? Envelope.open(sealed, for: WeChatTown.appID, key: key)
        else { return nil }
        return (try? WireXML.fields(inner))?["Content"]
    }

    /// The number of a request that an answer names.
    var number: String? { words.firstMatch(of: /\d{4}-\d{4}/).map { String($0.0) } }
}

extension WeChatTown {
    /// Gives a person work at a grid, and the grid an online group.
    func works(_ person: PersonID, at place: PlaceID, in group: OnlineGroupID, named name: String)
        async throws
    {
        let grant = DatedGrant(
            Grant(.work, at: place), from: WeChatTown.since, source: PostID(high: 3, low: person.low))
        try await ground.database.write(by: .system) { transaction in
            try Access.setGrants(of: person, [grant], in: transaction)
            try Duties.open(
                OnlineGroup(id: group, name: name, place: place, period: Period(from: WeChatTown.since)),
                in: transaction)
        }
    }

    /// Ties somebody who has written to an account, as its door does.
    func bind(_ openID: String, to person: PersonID) async throws {
        let key = ground.county.key
        try await ground.database.write(by: .system) { transaction in
            guard let follower = try FollowerStore.find(openID: openID, key: key, in: transaction) else {
                throw Fault("nobody of that name has written")
            }
            try FollowerStore.bind(follower.id, to: person, in: transaction)
        }
    }
}
