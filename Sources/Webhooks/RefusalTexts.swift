import Kernel

/// Why a receiver is not registered or changed as asked.
extension Text {
    static func hookRefusal(_ refusal: HookRefusal) -> Text {
        let (chinese, english) = words(refusal)
        return Text("webhooks." + refusal.code, chinese, english)
    }

    private static func words(_ refusal: HookRefusal) -> (String, String) {
        switch refusal {
        case .nameMissing: ("请写上接收系统的名称。", "Name the receiver.")
        case .nameTooLong: ("名称最多 60 个字。", "The name has at most 60 characters.")
        case .addressUnreadable:
            ("请写完整的网址，以 https:// 开头。", "Write the whole address, beginning with https://.")
        case .addressTooLong: ("网址最多 500 个字符。", "The address has at most 500 characters.")
        case .addressWithoutTLS:
            ("网址要以 https:// 开头，消息不能不加密就发。", "The address begins with https://; nothing is sent without TLS.")
        case .addressPrivate:
            (
                "这是内网或本机地址，不能推送。确实要用，请机房放开这个网段。",
                "This address is private; if it is meant, have whoever runs the machine open its network."
            )
        case .kindsMissing: ("请至少选一种事件。", "Choose at least one kind of event.")
        case .kindUnknown: ("没有这种事件，请从列表里选。", "There is no such kind of event; choose from the list.")
        case .tooMany: ("登记的接收系统太多了，请先结束不用的。", "Too many are registered; end unused ones first.")
        case .unknown: ("没有这个接收系统，请核对。", "There is no such receiver; check which is meant.")
        case .ended: ("这个接收系统已经结束，请重新登记。", "This receiver has ended; register it anew.")
        case .pausedAlready: ("已经暂停了，不用再停。", "It is paused already.")
        case .activeAlready: ("正在推送，不用恢复。", "It is active already.")
        case .notActive: ("推送停着，请先恢复，再发测试消息。", "It is not active; resume it, then send a test message.")
        case .deliveryUnknown: ("没有这条消息，请核对。", "There is no such message; check which is meant.")
        case .deliveryWaits: ("这条消息还在等着发，不用重发。", "This message is still in line.")
        }
    }
}
