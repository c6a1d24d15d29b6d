import Kernel
import Web

func accountPage(_ content: AccountContent, _ frame: Frame) -> HTML {
    let removal: HTML = content.account == nil ? .empty : accountRemoval(content, frame)
    return Layout.page(
        title: frame(.accountTitle), purpose: frame(.accountPurpose), frame: frame,
        body: """
            \(Part(id: "state", frame(.accountState), accountState(content, frame)).html)\
            \(Part(id: "set-up", frame(.accountSetUp), accountSetUp(content, frame)).html)\
            \(Part(id: "settings", frame(.accountForm), accountForm(content, frame)).html)\(removal)
            """)
}

private func accountState(_ content: AccountContent, _ frame: Frame) -> HTML {
    guard let account = content.account else { return "<p>\(frame(.accountNone))</p>" }
    let counts = frame(
        .accountPicturesCount,
        ["waiting": "\(content.pictures.waiting)", "lost": "\(content.pictures.lost)"])
    return FactsList([
        Fact("AppID", account.appID), Fact(frame(.accountMode), frame(.mode(account.mode))),
        Fact(frame(.accountEntry), frame(.entry(account.entry))),
        Fact(frame(.accountKept), html: frame.time(account.kept)),
        Fact(
            frame(.accountSeen),
            html: content.lastSeen.map { frame.time($0) } ?? "\(frame(.accountNeverSeen))"),
        Fact(frame(.accountPictures), counts),
    ]).html
}

/// What the other side is told, to be copied.
private func accountSetUp(_ content: AccountContent, _ frame: Frame) -> HTML {
    guard let address = content.serverAddress, let domain = content.domain else {
        return "<p>\(frame(.accountNoURL))</p>"
    }
    return FactsList([
        Fact(frame(.accountURL), html: "<code>\(address)</code>"),
        Fact(frame(.accountDomain), html: "<code>\(domain)</code>"),
    ]).html + "<p class=\"quiet\">\(frame(.accountWhitelist))</p>"
}

private func accountForm(_ content: AccountContent, _ frame: Frame) -> HTML {
    let account = content.account
    let kept = frame(.accountKeptSecret)
    func hint(_ text: Text, _ isKept: Bool) -> String { isKept ? kept : frame(text) }
    let modes = WeChatAccount.Mode.allCases.map { Choice($0.rawValue, frame(.mode($0))) }
    let entries = WeChatAccount.Entry.allCases.map { Choice($0.rawValue, frame(.entry($0))) }
    let addresses: HTML = """
        \(Field("interface", frame(.accountInterface)).text(
            frame, value: account?.interface ?? WeChatAccount.usualInterface,
            maxLength: Limits.address_length_max))
        \(Field("door", frame(.accountDoor)).text(
            frame, value: account?.door ?? WeChatAccount.usualDoor, maxLength: Limits.address_length_max))
        """
    let isWrong = frame.error(at: "interface") != nil || frame.error(at: "door") != nil
    return Form.post(
        to: "/wechat/account", id: content.form, frame: frame,
        """
        \(Field("app_id", "AppID").text(frame, value: account?.appID ?? "", maxLength: Limits.appID_length_max))
        \(Field("mode", frame(.accountMode), hint: frame(.accountModeHint)).radios(
            frame, modes, value: account?.mode.rawValue ?? "safe"))
        \(Field("token", "Token", hint: hint(.accountTokenHint, account != nil)).password(
            frame, isNew: true, maxLength: Limits.token_length.upperBound))
        \(Field("aes_key", "EncodingAESKey", hint: hint(.accountKeyHint, account?.secrets.aesKey != nil))
            .password(frame, isNew: true, maxLength: Limits.aesKey_length))
        \(Field("secret", "AppSecret", hint: hint(.accountSecretHint, account?.secrets.appSecret != nil))
            .password(frame, isNew: true, maxLength: Limits.secret_length_max))
        \(Field("entry", frame(.accountEntry), hint: frame(.accountEntryHint)).radios(
            frame, entries, value: account?.entry.rawValue ?? "nobody"))
        \(Fold(frame(.accountAddresses), isOpen: isWrong, addresses).html)
        \(Button(frame(.accountKeep), .main).submit())
        """)
}

private func accountRemoval(_ content: AccountContent, _ frame: Frame) -> HTML {
    let form = Form.post(
        to: "/wechat/account/removal", id: content.removal, frame: frame, name: "removal",
        "<p>\(frame(.accountRemoveNote))</p>\(Button(frame(.accountRemoveSure)).submit())")
    return Fold(frame(.accountRemove), form).html
}
