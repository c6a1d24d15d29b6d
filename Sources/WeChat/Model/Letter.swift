import Kernel

/// What WeChat sent, with what proves it.
struct Letter: Sendable {
    let signature: String
    let timestamp: String
    let nonce: String
    /// Over the sealed words; only where there are some.
    let sealedSignature: String
    /// `aes` where the words are sealed.
    let sealing: String
    let body: [UInt8]
}

/// One message or event of a WeChat user.
struct Incoming: Sendable, Equatable {
    /// Who wrote: the user's name for this account alone.
    let openID: String
    /// The account's own name, which the answer comes from.
    let account: String
    /// What a message is known by when it comes again.
    let identity: String
    let content: Content

    enum Content: Sendable, Equatable {
        case words(String)
        case picture(media: String)
        /// GCJ-02, as WeChat's maps have it.
        case spot(latitude: Double, longitude: Double, label: String)
        case subscribed
        case unsubscribed
        /// A menu's button, by its key.
        case click(String)
        /// A kind of message that nobody here can read, `voice` for example.
        case unreadable(kind: String)
        /// An event that asks for nothing.
        case nothing
    }

    /// By the elements of the message; nil where one is missing that its kind needs.
    init?(_ fields: [String: String]) {
        guard let openID = fields["FromUserName"], !openID.isEmpty,
            openID.utf8.count <= Limits.openID_length_max,
            let account = fields["ToUserName"], !account.isEmpty,
            account.utf8.count <= Limits.openID_length_max,
            let time = fields["CreateTime"], Int64(time) != nil, let kind = fields["MsgType"]
        else { return nil }
        self.openID = openID
        self.account = account
        if kind == "event" {
            identity = "event \(openID) \(time)"
            content = Incoming.event(fields)
            return
        }
        guard let message = fields["MsgId"], !message.isEmpty,
            message.utf8.count <= Limits.identity_length_max,
            let content = Incoming.content(kind, fields)
        else { return nil }
        identity = "message \(openID) \(message)"
        self.content = content
    }

    private static func event(_ fields: [String: String]) -> Content {
        switch fields["Event"] {
        case "subscribe": .subscribed
        case "unsubscribe": .unsubscribed
        case "CLICK": .click(fields["EventKey"] ?? "")
        default: .nothing
        }
    }

    private static func content(_ kind: String, _ fields: [String: String]) -> Content? {
        switch kind {
        case "text": return .words(fields["Content"] ?? "")
        case "image":
            guard let media = fields["MediaId"], !media.isEmpty,
                media.utf8.count <= Limits.identity_length_max,
                media.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { return nil }
            return .picture(media: media)
        case "location":
            guard let latitude = fields["Location_X"].flatMap(Double.init),
                let longitude = fields["Location_Y"].flatMap(Double.init),
                (-90...90).contains(latitude), (-180...180).contains(longitude)
            else { return nil }
            return .spot(latitude: latitude, longitude: longitude, label: fields["Label"] ?? "")
        default: return .unreadable(kind: kind)
        }
    }
}
