import Cases
import Kernel

/// What the pages of this room say.
extension Text {
    static let messagesTitle = Text("short-messages.title", "短信", "SMS")
    static let messagesPurpose = Text(
        "short-messages.purpose", "报事人选了“发短信”的，收到、办结、回访没接通时告诉他。",
        "Those who asked for it are told when their report came in, is closed, or a call back reached nobody."
    )
    static let messagesDryBar = Text("short-messages.dry-bar", "现在是演练：短信不会发出", "Dry run: nothing is sent")
    static let messagesDryNote = Text(
        "short-messages.dry-note", "该发的都记在下面，看对了，再在设置里打开。",
        "What would be sent is kept below; look at it, then switch sending on in the settings.")
    static let messagesLog = Text("short-messages.log", "最近的短信", "Newest messages")
    static let messagesNone = Text(
        "short-messages.none", "还没有短信。有人报事时选了“发短信”，这里就有。",
        "No message yet. They come when somebody reports and asks for a message.")
    static let messageQueued = Text("short-messages.queued", "时间", "When")
    static let messageNumber = Text("short-messages.number", "编号", "Number")
    static let messagePhone = Text("short-messages.phone", "号码", "Telephone")
    static let messageMoment = Text("short-messages.moment", "什么时候发", "On what")
    static let messageStateTitle = Text("short-messages.state", "状态", "State")
    static let messageText = Text("short-messages.text", "内容", "Text")
    static let messageNext = Text("short-messages.next", "{when} 再发", "again {when}")

    static let messagesTemplates = Text("short-messages.templates", "模板", "Templates")
    static let templatesNote = Text(
        "short-messages.templates-note", "模板先报服务商和运营商审核，登记审核结果以后才用。签名会自动加在最前面。",
        "Templates are approved by the provider and the carriers first, and used once that is entered. "
            + "The signature is put before them.")
    static let templatesNone = Text("short-messages.templates-none", "还没有模板。", "No template yet.")
    static let templateNew = Text("short-messages.template-new", "写一个模板", "Enter a template")
    static let templateMoment = Text("short-messages.template-moment", "什么时候发", "When it is sent")
    static let templateMomentHint = Text(
        "short-messages.template-moment-hint", "两个 # 中间的，发的时候换成实际内容；#number# 一定要有。",
        "What stands between # marks is filled in; #number# must be there.")
    static let templateClass = Text("short-messages.template-class", "类别", "Class")
    static let templateTextHint = Text(
        "short-messages.template-text-hint", "例如：您报的事已收到，编号#number#，查询码#code#。",
        "Write it as it is read, with #number# and what else the list above names.")
    static let templateEnter = Text("short-messages.template-enter", "记下模板", "Enter the template")
    static let templateState = Text("short-messages.template-state", "审核", "Approval")
    static let templateWaits = Text("short-messages.template-waits", "等审核，还不用", "Not approved yet, not used")
    static let templateInForce = Text("short-messages.template-in-force", "正在用", "In use")
    static let templateReplaced = Text("short-messages.template-replaced", "已换掉", "Replaced")
    static let templateApproved = Text(
        "short-messages.template-approved", "{code}，{day}审核通过，{number}", "{code}, approved on {day}, {number}"
    )
    static let templateApprove = Text("short-messages.template-approve", "登记审核结果", "Enter the approval")
    static let templateCode = Text("short-messages.template-code", "服务商的模板代码", "The provider's code")
    static let templateApprovedOn = Text("short-messages.template-approved-on", "审核通过日期", "Approved on")
    static let templateNumber = Text("short-messages.template-number", "审核编号", "Approval number")

    static let messagesSettings = Text("short-messages.settings", "设置", "Settings")
    static let settingsSignature = Text("short-messages.signature", "签名", "Signature")
    static let settingsSignatureHint = Text(
        "short-messages.signature-hint", "2 到 18 个字，用发信单位的名称，不带【】。",
        "2 to 18 characters, the name of the unit that sends, without 【】.")
    static let settingsAddress = Text("short-messages.address", "服务商接口地址", "The provider's address")
    static let settingsAddressHint = Text(
        "short-messages.address-hint", "以 https:// 开头；格式见对接文档。",
        "Begins with https://; its form is documented.")
    static let settingsKept = Text(
        "short-messages.kept", "现在是 {host}，不换就留空。", "Now {host}; leave it blank to keep it.")
    static let settingsSecret = Text("short-messages.secret", "接口密钥", "Secret")
    static let settingsSecretHint = Text(
        "short-messages.secret-hint", "加密保存，不再显示；不换就留空。",
        "Kept sealed and never shown; leave it blank to keep it.")
    static let settingsLive = Text("short-messages.live", "真的发出去", "Send for real")
    static let settingsLiveHint = Text(
        "short-messages.live-hint", "不勾就是演练，只记不发。", "Without it messages are kept and not sent.")
    static let settingsSave = Text("short-messages.save", "保存设置", "Save the settings")

    static func messageMoment(_ moment: MessageMoment) -> Text {
        switch moment {
        case .received: Text("short-messages.moment-received", "收到报事", "A report came in")
        case .closed: Text("short-messages.moment-closed", "办结", "It was closed")
        case .unreached: Text("short-messages.moment-unreached", "回访没接通", "A call back reached nobody")
        }
    }

    static func messageClass(_ kind: MessageClass) -> Text {
        switch kind {
        case .code: Text("short-messages.class-code", "验证码", "One-time code (验证码)")
        case .notice: Text("short-messages.class-notice", "通知", "Notice (通知)")
        case .promotion: Text("short-messages.class-promotion", "推广", "Promotion (推广)")
        }
    }

    static func messageState(_ state: ShortMessage.State) -> Text {
        switch state {
        case .waiting: Text("short-messages.state-waiting", "等着发", "Waiting")
        case .sent: Text("short-messages.state-sent", "已发出", "Sent")
        case .dry: Text("short-messages.state-dry", "演练，没发", "Dry, not sent")
        case .dropped: Text("short-messages.state-dropped", "没有发", "Not sent")
        case .givenUp: Text("short-messages.state-given-up", "没发成", "Given up")
        }
    }

    static func messageReason(_ code: String) -> Text {
        switch code {
        case "erased": Text("short-messages.reason-erased", "个人信息已删除", "personal data were erased")
        case "no-mobile": Text("short-messages.reason-no-mobile", "不是手机号", "no mobile number")
        case "no-template": Text("short-messages.reason-no-template", "没有审核过的模板", "no approved template")
        case "too-old": Text("short-messages.reason-too-old", "等得太久，已经过时", "it waited too long")
        case "quota": Text("short-messages.reason-quota", "这个号码今天发够了", "enough for this number today")
        case "timed-out": Text("short-messages.reason-timed-out", "服务商没有按时回答", "no answer in time")
        case "private-address", "plain-address":
            Text("short-messages.reason-network", "服务商地址不能用", "the provider's address may not be called")
        case "unknown-host", "unreachable", "cut":
            Text("short-messages.reason-unreachable", "连不上服务商", "the provider cannot be reached")
        case "insecure":
            Text("short-messages.reason-insecure", "服务商证书不对", "the provider's certificate is not good")
        default: Text("short-messages.reason-refused", "服务商不收", "the provider refused it")
        }
    }

    /// What a message says became of the matter; in Chinese only, for nobody knows the reader's language.
    static func messageOutcome(_ outcome: Outcome) -> Text {
        switch outcome {
        case .solved: Text("short-messages.outcome-solved", "已解决", "solved")
        case .explained: Text("short-messages.outcome-explained", "已说明情况", "explained")
        case .beyondLaw: Text("short-messages.outcome-beyond-law", "依法不能办，或请走其他渠道", "beyond the law")
        case .shelved: Text("short-messages.outcome-shelved", "现在办不了，先挂账", "shelved")
        case .merged: Text("short-messages.outcome-merged", "已并到同一件事", "merged")
        case .answeredImported: Text("short-messages.outcome-answered", "已答复", "answered")
        }
    }
}
