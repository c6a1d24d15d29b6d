import Kernel

/// Why WeChat's calls, the county's settings, and those who come by WeChat are refused.
extension Text {
    static func letterRefusal(_ refusal: LetterRefusal) -> Text {
        switch refusal {
        case .accountMissing:
            Text(
                "wechat.account-missing", "本县没有接公众号。请系统管理员先设置。",
                "No WeChat account is set up; the system administrator does that.")
        case .signatureMissing:
            Text(
                "wechat.signature-missing", "缺少签名。这个地址只给微信用。",
                "The signature is missing; this address is for WeChat only.")
        case .signatureWrong:
            Text(
                "wechat.signature-wrong", "签名不对。请核对两边的 Token。",
                "The signature is wrong; compare the token on both sides.")
        case .timeWrong:
            Text(
                "wechat.time-wrong", "时间差得太多。请校准服务器的时钟。",
                "Its time is too far from ours; set the server’s clock.")
        case .formWrong:
            Text(
                "wechat.form-wrong", "消息的加密方式和设置的不一样。请核对两边。",
                "The message is not sealed as the settings say; compare both sides.")
        case .notXML:
            Text("wechat.not-xml", "看不懂这个消息。请按微信的格式发。", "This is not a WeChat message; send its form of XML.")
        case .documentType:
            Text("wechat.document-type", "消息里不能有文档类型和实体。", "Document types and entities are not taken.")
        case .sealedSignatureWrong:
            Text(
                "wechat.sealed-signature-wrong", "加密消息的签名不对。请核对 Token。",
                "The sealed message’s signature is wrong; compare the token.")
        case .sealBroken:
            Text(
                "wechat.seal-broken", "消息解不开。请核对 EncodingAESKey。",
                "The message does not open; compare the EncodingAESKey.")
        case .otherAccount:
            Text(
                "wechat.other-account", "消息是给另一个公众号的。请核对 AppID。",
                "The message is for another account; compare the AppID.")
        case .incomplete:
            Text("wechat.incomplete", "消息缺少必要的内容。请按微信的格式发。", "The message lacks what its kind needs.")
        case .sentBefore:
            Text(
                "wechat.sent-before", "这个请求已经来过，不再处理。",
                "This call came before with another message; it is not taken again.")
        }
    }

    static func entryRefusal(_ refusal: EntryRefusal) -> Text {
        switch refusal {
        case .notOffered:
            Text(
                "wechat.entry-not-offered", "本县不能用微信登录。请用账号和密码。",
                "WeChat sign-in is not offered here; use your password.")
        case .addressUnknown:
            Text(
                "wechat.address-unknown", "服务器不知道自己的网址。请管理员用 --public-url 启动。",
                "The server does not know its own address; start it with --public-url.")
        case .stateWrong:
            Text(
                "wechat.state-wrong", "这次登录已经过期，或用过了。请重新开始。", "This attempt is over or was used; begin again."
            )
        case .refusedThere:
            Text(
                "wechat.refused-there", "微信没有确认您是谁。请重新开始。", "WeChat did not confirm who you are; begin again."
            )
        case .unreachable:
            Text(
                "wechat.unreachable", "现在连不上微信。请过一会儿再试，或用密码登录。",
                "WeChat cannot be reached now; try later or use your password.")
        case .notBound:
            Text(
                "wechat.not-bound", "这个微信还没有绑定账号。请先用密码登录，再到“我的账号”里绑定。",
                "This WeChat is bound to nobody; sign in with your password and bind it under My account.")
        case .accountClosed:
            Text(
                "wechat.account-closed", "这个账号已经停用。请找安全管理员。",
                "This account is closed; ask the security administrator.")
        case .administrator:
            Text("wechat.administrator", "三类管理员只用密码登录。", "Administrators come in by password only.")
        case .officersNotAllowed:
            Text(
                "wechat.officers-not-allowed", "本县只让居民用微信登录。请用账号和密码。",
                "Here only residents sign in with WeChat; use your password.")
        case .notPrivate:
            Text(
                "wechat.not-private", "这里的网络没有加密，工作人员请在服务器本机登录。",
                "The network here is not encrypted; officers sign in on the server itself.")
        case .boundAlready:
            Text(
                "wechat.bound-already", "您已经绑定了一个微信。请先解除。",
                "You have bound a WeChat already; take that back first.")
        case .boundToAnother:
            Text(
                "wechat.bound-to-another", "这个微信绑定了别的账号。请先在那边解除。",
                "This WeChat is bound to another account; take that back there first.")
        case .nothingBound:
            Text(
                "wechat.nothing-bound", "您没有绑定微信，不用解除。",
                "You have bound no WeChat; there is nothing to take back.")
        }
    }

    static func weChatAccountRefusal(_ refusal: WeChatAccountRefusal) -> Text {
        switch refusal {
        case .appIDWrong:
            Text(
                "wechat.app-id-wrong", "AppID 是字母和数字，最多 64 个。请照微信后台抄。",
                "The AppID has letters and digits, at most 64; copy it from WeChat.")
        case .modeUnknown: Text("wechat.mode-unknown", "请选一种消息加密方式。", "Choose how messages are sealed.")
        case .entryUnknown: Text("wechat.entry-unknown", "请选谁能用微信登录。", "Choose who may sign in with WeChat.")
        case .tokenMissing: Text("wechat.token-missing", "请填写 Token。", "Enter the token.")
        case .tokenWrong:
            Text("wechat.token-wrong", "Token 是 3 到 32 个字母和数字。", "The token has 3 to 32 letters and digits.")
        case .aesKeyMissing:
            Text("wechat.aes-key-missing", "这种方式要填 EncodingAESKey。", "This mode needs the EncodingAESKey.")
        case .aesKeyWrong:
            Text(
                "wechat.aes-key-wrong", "EncodingAESKey 是 43 个字母和数字。请照微信后台抄。",
                "The EncodingAESKey has 43 letters and digits; copy it from WeChat.")
        case .secretWrong:
            Text(
                "wechat.secret-wrong", "AppSecret 是字母和数字，最多 128 个。",
                "The AppSecret has letters and digits, at most 128.")
        case .secretMissing:
            Text("wechat.secret-missing", "用微信登录要填 AppSecret。", "Signing in with WeChat needs the AppSecret.")
        case .interfaceWrong:
            Text(
                "wechat.interface-wrong", "接口地址要以 https 开头，后面不带路径。",
                "The interface is an https address without a path.")
        case .doorWrong:
            Text(
                "wechat.door-wrong", "授权地址要以 https 开头，后面不带路径。",
                "The sign-in address is an https address without a path.")
        case .nothingKept:
            Text(
                "wechat.nothing-kept", "没有设置公众号，不用撤下。", "No account is set up; there is nothing to take down."
            )
        }
    }
}
