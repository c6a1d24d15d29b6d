import Kernel

/// What the pages of this room say.
extension Text {
    static let hooksTitle = Text("webhooks.title", "事件推送", "Webhooks")
    static let hooksPurpose = Text(
        "webhooks.purpose", "有事发生时，给登记的系统发一条签了名的消息，没收到就再发。",
        "When something happens, registered systems get a signed message, tried again until it arrives.")
    static let hooksNone = Text("webhooks.none", "还没有登记接收系统。", "No receiver is registered yet.")
    static let hookPurpose = Text(
        "webhooks.hook-purpose", "推送到哪里，最近发了什么，对方怎么回答。", "Where messages go, and what was answered.")
    static let hookNew = Text("webhooks.new", "登记一个接收系统", "Register a receiver")
    static let hookName = Text("webhooks.name", "名称", "Name")
    static let hookNameHint = Text("webhooks.name-hint", "例如：市热线平台", "For example: the city's hotline")
    static let hookAddress = Text("webhooks.address", "接收地址", "Address")
    static let hookAddressHint = Text(
        "webhooks.address-hint", "以 https:// 开头。内网地址要由机房先放开网段。",
        "Begins with https://. A private network must first be opened by whoever runs the machine.")
    static let hookHost = Text("webhooks.host", "主机", "Host")
    static let hookKinds = Text("webhooks.kinds", "推送哪些事件", "What it hears of")
    static let hookKindsHint = Text(
        "webhooks.kinds-hint", "只有编号、代码和日期，没有姓名、电话和内容。",
        "Ids, numbers, codes and days only: no names, telephones or words.")
    static let hookKindsCount = Text("webhooks.kinds-count", "事件种数", "Kinds")
    static let hookRegister = Text("webhooks.register", "登记并发密钥", "Register and give a secret")
    static let hookRegistered = Text("webhooks.registered", "登记时间", "Registered")
    static let hookState = Text("webhooks.state", "状态", "State")
    static let hookWaiting = Text("webhooks.waiting", "还没送到的", "Still to arrive")
    static let hookFailures = Text("webhooks.failures", "连续失败次数", "Failures in a row")
    static let hookLook = Text("webhooks.look", "去看看", "Look")
    static let hookStoppedBar = Text("webhooks.stopped-bar", "{name}：推送停了", "{name} was stopped")
    static let hookStoppedNote = Text(
        "webhooks.stopped-note", "三天多都没送到，或者对方说地址没有了。先请对方修好，再恢复推送；没送到的可以逐条重发。",
        "A message did not arrive for more than three days, or the receiver says that it is gone. "
            + "Have it mended, then resume; what was given up can be sent again one by one.")
    static let hookTest = Text("webhooks.test", "发一条测试消息", "Send a test message")
    static let hookPause = Text("webhooks.pause", "暂停推送", "Pause")
    static let hookResume = Text("webhooks.resume", "恢复推送", "Resume")
    static let hookRenew = Text("webhooks.renew", "换密钥", "Renew the secret")
    static let hookRenewNote = Text(
        "webhooks.renew-note", "新旧密钥同时签名一天，对方在这一天里换好就不会漏。",
        "Both secrets sign for a day, so that the receiver changes over without a gap.")
    static let hookRenewSure = Text("webhooks.renew-sure", "生成新密钥", "Make a new secret")
    static let hookEnd = Text("webhooks.end", "不再推送", "End for good")
    static let hookEndNote = Text(
        "webhooks.end-note", "结束以后不能恢复，还没送到的不再发。", "It ends for good; what waits is not sent.")
    static let hookEndSure = Text("webhooks.end-sure", "确定结束", "End it")
    static let hookBack = Text("webhooks.back", "回到这个接收系统", "Back to the receiver")
    static let hookSecretOnce = Text("webhooks.secret-once", "这个密钥只显示这一次", "This secret is shown only once")
    static let hookSecretOnceNote = Text(
        "webhooks.secret-once-note", "请马上交给接收系统的负责人，用来核对签名。丢了就换一个。",
        "Hand it to the receiver's keeper, who checks signatures with it. If it is lost, renew it.")
    static let hookSecretGone = Text(
        "webhooks.secret-gone", "密钥已经显示过，不再显示。没抄下来的，请换密钥。",
        "The secret has been shown and is not shown again. If nobody wrote it down, renew it.")
    static let hookPayloads = Text("webhooks.payloads", "每种消息里有什么", "What each message holds")
    static let hookPayloadsNote = Text(
        "webhooks.payloads-note", "消息是 JSON：type、timestamp 和 data，data 里是下面这些。",
        "A message is JSON with type, timestamp and data; data holds what follows.")
    static let hookPayload = Text("webhooks.payload", "data 的内容", "In data")
    static let hookKindCode = Text("webhooks.kind-code", "代码", "Code")
    static let hookKindMeaning = Text("webhooks.kind-meaning", "事件", "What happened")
    static let hookDeliveries = Text("webhooks.deliveries", "最近的消息", "Newest messages")
    static let deliveriesNone = Text(
        "webhooks.deliveries-none", "还没有消息。可以先发一条测试消息。", "No message yet. Send a test message first.")
    static let deliveryQueued = Text("webhooks.delivery-queued", "时间", "When")
    static let deliveryAttempts = Text("webhooks.delivery-attempts", "发了几次", "Attempts")
    static let deliveryLast = Text("webhooks.delivery-last", "最后的回答", "Last answer")
    static let deliveryAgain = Text("webhooks.delivery-again", "重发", "Again")
    static let deliveryRepeat = Text("webhooks.delivery-repeat", "再发一次", "Send again")
    static let deliveryNext = Text("webhooks.delivery-next", "{when} 再试", "tried again {when}")

    static func hookState(_ state: Hook.State) -> Text {
        switch state {
        case .active: Text("webhooks.state-active", "推送中", "Active")
        case .paused: Text("webhooks.state-paused", "已暂停", "Paused")
        case .stopped: Text("webhooks.state-stopped", "已停下，等人处理", "Stopped, waits for somebody")
        case .ended: Text("webhooks.state-ended", "已结束", "Ended")
        }
    }

    static func deliveryState(_ state: Delivery.State) -> Text {
        switch state {
        case .waiting: Text("webhooks.delivery-waiting", "等着发", "In line")
        case .delivered: Text("webhooks.delivery-delivered", "已送到", "Arrived")
        case .givenUp: Text("webhooks.delivery-given-up", "没送到", "Given up")
        }
    }

    static func hookKind(_ kind: PublicKind) -> Text {
        let (chinese, english) =
            switch kind {
            case .requestReceived: ("收到诉求", "A request came in")
            case .requestDispatched: ("诉求派出", "A request was given to someone")
            case .requestHandedOver: ("诉求转到别处", "A request went to another desk")
            case .requestFinished: ("诉求办完", "A request is said to be done")
            case .requestClosed: ("诉求销号", "A request was closed")
            case .requestReopened: ("诉求重开", "A request was reopened")
            case .requestRated: ("诉求评价", "A request was rated")
            case .noticePublished: ("公示发布", "A notice was published")
            case .noticeSettled: ("公示期满", "A notice was settled")
            case .noticeWithdrawn: ("公示撤回", "A notice was withdrawn")
            case .assemblyCalled: ("召集会议", "An assembly was called")
            case .assemblyCancelled: ("会议取消", "An assembly was cancelled")
            case .resolutionPassed: ("决议通过", "A resolution passed")
            case .resolutionFailed: ("决议未通过", "A resolution failed")
            case .test: ("测试消息", "Test message")
            }
        let code = kind.rawValue.split(separator: ".").joined(separator: "-")
        return Text("webhooks.kind-\(code)", chinese, english)
    }

    /// What a code of `OutgoingFault` means to who mends it.
    static func deliveryFault(_ code: String) -> Text {
        switch code {
        case "plain-address": Text("webhooks.fault-plain", "没有加密的地址不能发", "no TLS")
        case "private-address":
            Text("webhooks.fault-private", "内网地址，机房没有放开", "a private network that is not open")
        case "unknown-host": Text("webhooks.fault-unknown-host", "找不到这台主机", "no such host")
        case "unreachable": Text("webhooks.fault-unreachable", "连不上", "nobody answers there")
        case "insecure": Text("webhooks.fault-insecure", "证书不对", "its certificate is not good")
        case "timed-out": Text("webhooks.fault-timed-out", "等了太久没回答", "no answer in time")
        case "answer-too-large": Text("webhooks.fault-too-large", "回答太长", "the answer is too long")
        case "cut": Text("webhooks.fault-cut", "说到一半断了", "the line broke")
        default: Text("webhooks.fault-other", "出错了", "something else failed")
        }
    }
}
