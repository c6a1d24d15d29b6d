import Kernel

/// Why settings or a template are not taken as typed.
extension Text {
    static func messageRefusal(_ refusal: MessageRefusal) -> Text {
        let (chinese, english) = words(refusal)
        return Text("short-messages." + refusal.code, chinese, english)
    }

    private static func words(_ refusal: MessageRefusal) -> (String, String) {
        switch refusal {
        case .signatureMissing: ("真的发短信要有签名，请写上。", "Messages that are sent bear a signature; write it.")
        case .signatureUnfit: ("签名要 2 到 18 个字，不带括号。", "The signature has 2 to 18 characters and no brackets.")
        case .addressUnreadable:
            ("请写服务商接口的完整网址，以 https:// 开头。", "Write the provider's whole address, with https://.")
        case .addressTooLong: ("网址最多 500 个字符。", "The address has at most 500 characters.")
        case .addressWithoutTLS:
            ("网址要以 https:// 开头，号码不能不加密就发。", "The address begins with https://; numbers go by TLS.")
        case .addressPrivate:
            (
                "这是内网或本机地址，不能用。确实要用，请机房放开这个网段。",
                "This address is private; if it is meant, have whoever runs the machine open its network."
            )
        case .secretMissing: ("真的发短信要有接口密钥，请填上。", "Sending wants the provider's secret; enter it.")
        case .promotionRefused: ("推广短信不发，请改成通知。", "Promotion is not sent; make it a notice.")
        case .codeUnused: ("验证码短信现在用不上，请选通知。", "One-time codes are not in use; choose notice.")
        case .textMissing: ("请写模板内容。", "Write the template's text.")
        case .textTooLong: ("模板最多 300 个字。", "A template has at most 300 characters.")
        case .textHasSignature: ("签名会自动加上，请把【】去掉。", "The signature is put before it; leave 【】 out.")
        case .placeUnknown: ("两个 # 中间的内容这里没有，请用列出来的。", "Use between # marks only what is listed here.")
        case .numberMissing:
            ("模板里要有 #number#，好让人查。", "The template must hold #number#, by which people look it up.")
        case .tooMany: ("模板太多了，请联系维护人员。", "There are too many templates; ask who runs the machine.")
        case .templateUnknown: ("没有这个模板，请核对。", "There is no such template; check which is meant.")
        case .approvedAlready: ("这个模板已经登记过审核，不用再登。", "The approval of this template was entered already.")
        case .approvalMissing:
            ("模板代码、审核日期和审核编号都要填。", "Enter the code, the day and the number of the approval.")
        case .approvedInFuture: ("审核日期不能晚于今天。", "It cannot have been approved after today.")
        }
    }
}
