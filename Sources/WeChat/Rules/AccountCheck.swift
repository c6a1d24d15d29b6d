import Kernel

/// What was typed of an account; empty secrets keep those that are kept.
struct TypedAccount: Sendable {
    var appID: String
    var mode: String
    var entry: String
    var token: String
    var aesKey: String
    var secret: String
    var interface: String
    var door: String

    /// Everything that is wrong with it, given what is kept already.
    func refusals(keeping kept: WeChatAccount.Secrets?) -> [WeChatAccountRefusal] {
        var found: [WeChatAccountRefusal] = []
        if !TypedAccount.isWord(appID, 1...Limits.appID_length_max) { found.append(.appIDWrong) }
        let mode = WeChatAccount.Mode(rawValue: mode)
        if mode == nil { found.append(.modeUnknown) }
        let entry = WeChatAccount.Entry(rawValue: entry)
        if entry == nil { found.append(.entryUnknown) }
        if token.isEmpty, kept == nil { found.append(.tokenMissing) }
        if !token.isEmpty, !TypedAccount.isWord(token, Limits.token_length) { found.append(.tokenWrong) }
        if aesKey.isEmpty, kept?.aesKey == nil, mode == .safe || mode == .compatible {
            found.append(.aesKeyMissing)
        }
        if !aesKey.isEmpty, Envelope.key(aesKey) == nil { found.append(.aesKeyWrong) }
        if !secret.isEmpty, !TypedAccount.isWord(secret, 1...Limits.secret_length_max) {
            found.append(.secretWrong)
        }
        if secret.isEmpty, kept?.appSecret == nil, entry == .residents || entry == .everybody {
            found.append(.secretMissing)
        }
        if !TypedAccount.isAddress(interface) { found.append(.interfaceWrong) }
        if !TypedAccount.isAddress(door) { found.append(.doorWrong) }
        return found
    }

    /// Letters, digits, hyphens and underscores.
    private static func isWord(_ text: String, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || byte == 45
                    || byte == 95
            }
    }

    /// An address without a path, by TLS; without it only on this machine, where a relay may listen.
    private static func isAddress(_ text: String) -> Bool {
        guard text.utf8.count <= Limits.address_length_max else { return false }
        return text.wholeMatch(of: /https:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?/) != nil
            || text.wholeMatch(of: /http:\/\/127\.0\.0\.1(:[0-9]{1,5})?/) != nil
    }
}

extension WeChatAccount {
    /// Whether its interface listens on this machine only.
    var isOnThisMachine: Bool { interface.hasPrefix("http://127.0.0.1") }
}
