import Kernel

/// What the pages of this room say.
extension Text {
    static let accountTitle = Text("wechat.page.account", "微信公众号", "WeChat account")
    static let accountPurpose = Text(
        "wechat.page.account-purpose", "让居民在微信里报事、看进度。密钥保存后不再显示。",
        "Residents report and follow inside WeChat. Secrets are never shown again once kept.")
    static let accountSetUp = Text("wechat.page.set-up", "在微信那边填什么", "What to enter at WeChat’s side")
    static let accountURL = Text("wechat.page.url", "服务器地址（URL）", "Server address (URL)")
    static let accountDomain = Text("wechat.page.domain", "网页授权域名", "Domain for web authorisation")
    static let accountNoURL = Text(
        "wechat.page.no-url", "服务器不知道自己的网址。请用 --public-url 启动，微信才能找到它。",
        "The server does not know its own address. Start it with --public-url, so that WeChat can find it.")
    static let accountWhitelist = Text(
        "wechat.page.whitelist", "还要把服务器的出口地址加进微信后台的 IP 白名单，不然取不到照片。",
        "Add this server’s outgoing address to WeChat’s list of allowed addresses, or photos cannot be fetched."
    )
    static let accountState = Text("wechat.page.state", "现在的情况", "How it stands")
    static let accountNone = Text("wechat.page.none", "还没有设置", "Not set up yet")
    static let accountKept = Text("wechat.page.kept", "上次设置", "Last set")
    static let accountSeen = Text("wechat.page.seen", "最近来过消息", "Last message")
    static let accountNeverSeen = Text("wechat.page.never-seen", "还没有来过消息", "No message yet")
    static let accountPictures = Text("wechat.page.pictures", "照片", "Photos")
    static let accountPicturesCount = Text(
        "wechat.page.pictures-count", "等着取 {waiting} 张，没取到 {lost} 张",
        "{waiting} waiting, {lost} never received")
    static let accountForm = Text("wechat.page.form", "设置", "Settings")
    static let accountMode = Text("wechat.page.mode", "消息加密方式", "How messages are sealed")
    static let accountModeHint = Text(
        "wechat.page.mode-hint", "和微信后台选的一样", "The same as chosen at WeChat’s side")
    static let accountEntry = Text("wechat.page.entry", "谁能用微信登录", "Who may sign in with WeChat")
    static let accountEntryHint = Text(
        "wechat.page.entry-hint", "先登录，再绑定，以后才能用。三类管理员不能用。",
        "Only after signing in and binding once. Administrators never.")
    static let accountKeptSecret = Text(
        "wechat.page.kept-secret", "已经保存。留空就不改。", "Kept. Leave empty to keep it.")
    static let accountTokenHint = Text(
        "wechat.page.token-hint", "自己定，两边填一样的", "Choose it, and enter the same on both sides")
    static let accountKeyHint = Text(
        "wechat.page.key-hint", "43 个字符。明文方式可以不填。", "43 characters. Not needed for plain messages.")
    static let accountSecretHint = Text(
        "wechat.page.secret-hint", "取照片和用微信登录要用", "Needed for photos and for signing in")
    static let accountAddresses = Text("wechat.page.addresses", "接口地址（一般不用改）", "Addresses (seldom changed)")
    static let accountInterface = Text("wechat.page.interface", "微信接口地址", "WeChat’s interface")
    static let accountDoor = Text("wechat.page.door", "网页授权地址", "WeChat’s web authorisation")
    static let accountKeep = Text("wechat.page.keep", "保存设置", "Keep the settings")
    static let accountRemove = Text("wechat.page.remove", "撤下公众号", "Take the account down")
    static let accountRemoveNote = Text(
        "wechat.page.remove-note", "撤下以后不再收微信的消息，密钥一并删掉。报来的事都还在。",
        "No messages are taken any more and the secrets are deleted. What was reported stays.")
    static let accountRemoveSure = Text("wechat.page.remove-sure", "确定撤下", "Take it down")

    static func mode(_ mode: WeChatAccount.Mode) -> Text {
        switch mode {
        case .plain: Text("wechat.mode.plain", "明文", "Plain")
        case .compatible: Text("wechat.mode.compatible", "兼容", "Compatible")
        case .safe: Text("wechat.mode.safe", "安全（推荐）", "Sealed (recommended)")
        }
    }

    static func entry(_ entry: WeChatAccount.Entry) -> Text {
        switch entry {
        case .nobody: Text("wechat.entry.nobody", "都不能", "Nobody")
        case .residents: Text("wechat.entry.residents", "只有居民", "Residents only")
        case .everybody: Text("wechat.entry.everybody", "居民和工作人员", "Residents and officers")
        }
    }

    static let bindingTitle = Text("wechat.page.binding", "绑定微信", "Bind WeChat")
    static let bindingPurpose = Text(
        "wechat.page.binding-purpose", "绑定以后，在微信里不用输密码，报的事也归到您名下。",
        "Once bound you need no password inside WeChat, and what you report there is listed as yours.")
    static let bindingNotOffered = Text(
        "wechat.page.binding-not-offered", "本县还不能用微信登录", "WeChat sign-in is not offered here")
    static let bindingNotOfferedNote = Text(
        "wechat.page.binding-not-offered-note", "请继续用账号和密码。", "Go on using your password.")
    static let bindingBack = Text("wechat.page.binding-back", "回到我的账号", "Back to my account")
    static let bindingNone = Text("wechat.page.binding-none", "还没有绑定。", "Nothing is bound yet.")
    static let bindingHow = Text(
        "wechat.page.binding-how", "请在微信里打开本页，再按下面的按钮。",
        "Open this page inside WeChat, then press the button.")
    static let bindingStart = Text("wechat.page.binding-start", "绑定这个微信", "Bind this WeChat")
    static let bindingSince = Text("wechat.page.binding-since", "绑定时间", "Bound")
    static let bindingEnd = Text("wechat.page.binding-end", "解除绑定", "Take it back")
    static let bindingEndNote = Text(
        "wechat.page.binding-end-note", "解除以后要用密码登录。报过的事还在。",
        "You then sign in with your password. Your reports stay.")
    static let entryTitle = Text("wechat.page.entry-title", "用微信登录", "Sign in with WeChat")
    static let entryPassword = Text("wechat.page.entry-password", "用账号和密码登录", "Sign in with your password")
    static let entryAgain = Text("wechat.page.entry-again", "再试一次", "Try again")
}
