import Kernel

/// Why another system's call is not answered as it stands.
extension Text {
    static func reportRefusal(_ refusal: ReportRefusal) -> Text {
        let (chinese, english) = words(refusal)
        return Text("interop." + refusal.code, chinese, english)
    }

    private static func words(_ refusal: ReportRefusal) -> (String, String) {
        switch refusal {
        case .notAForm:
            (
                "请用 application/x-www-form-urlencoded 发送。", "Send it as application/x-www-form-urlencoded."
            )
        case .keyMissing: ("缺少密钥，请带上 api_key。", "The key is missing; send it as api_key.")
        case .keyUnknown: ("没有这个密钥，请向系统管理员核对。", "There is no such key; ask the system administrator.")
        case .keyRevoked: ("这个密钥已经收回，请重新申请。", "This key was taken back; ask for another.")
        case .serviceMissing: ("请写明服务代码。", "Name the service by its code.")
        case .serviceUnknown: ("没有这项服务，请查服务列表。", "There is no such service; see the list of services.")
        case .locationMissing:
            ("请给出位置：坐标、地址或地点编号。", "Say where: coordinates, an address or the id of a place.")
        case .locationUnreadable:
            ("坐标看不懂，请给出 WGS 84 的纬度和经度。", "Give latitude and longitude in degrees of WGS 84.")
        case .outsideCounty: ("这个位置不在本县，请核对坐标。", "This spot lies outside the county; check it.")
        case .addressUnknown: ("没有这个地点编号，请核对。", "There is no place of this id; check it.")
        case .descriptionTooLong:
            (
                "说明连同照片链接最多 4000 个字。",
                "The description and the picture's address have at most 4,000 characters."
            )
        case .descriptionHasMarkup: ("说明里不能有网页标记，请用文字。", "The description is plain text; leave markup out.")
        case .mediaUnreadable:
            (
                "照片链接要以 http 或 https 开头，最多 500 个字符。",
                "A picture is an http or https address of at most 500 characters."
            )
        case .nameTooLong: ("姓名最多 40 个字。", "The name has at most 40 characters.")
        case .attributeUnknown: ("这项服务没有这个问题，请查服务说明。", "The service does not ask this; see its definition.")
        case .attributeMissing:
            ("还有必答的问题没有回答，请查服务说明。", "A required question is unanswered; see the definition.")
        case .attributeNoChoice:
            ("答案不在可选的里面，请查服务说明。", "The answer is none of the choices; see the definition.")
        case .attributeTooMany: ("这个问题只能有一个答案。", "This question takes one answer.")
        case .attributeTooLong: ("答案最多 500 个字。", "An answer has at most 500 characters.")
        case .dateUnreadable:
            (
                "日期看不懂，请写成 2026-11-20T08:15:30+08:00。",
                "Write dates as 2026-11-20T08:15:30+08:00, the earlier first."
            )
        case .spanTooLong: ("时间跨度最多 90 天。", "Ask about at most 90 days.")
        case .statusUnknown: ("没有这种状态，请查接口说明。", "There is no such status; see the description.")
        case .pageUnreadable: ("页码和每页条数要从 1 开始。", "Page and page size are numbers from 1.")
        case .tooManyRequests: ("一次最多查 1000 个编号。", "Ask for at most 1,000 numbers at once.")
        case .requestUnknown: ("没有这件事，或者不公开。", "There is no such request, or it is not public.")
        case .tokenUnknown: ("没有这个凭证，请核对。", "There is no such token; check it.")
        case .updateEmpty: ("请写明补充什么。", "Say what is to be added.")
        case .updateTooLong: ("补充最多 2000 个字。", "An update has at most 2,000 characters.")
        case .updateNameUsed:
            ("这个补充编号已经用过，请换一个。", "This update id was used for something else; take another.")
        }
    }

    static func interopRefusal(_ refusal: InteropRefusal) -> Text {
        switch refusal {
        case .nameMissing: Text("interop.name-missing", "请写上程序的名称。", "Name the programme.")
        case .nameTooLong: Text("interop.name-too-long", "名称最多 60 个字。", "The name has at most 60 characters.")
        case .keeperMissing:
            Text("interop.keeper-missing", "请写明谁负责，怎么联系。", "Say who answers for it and how to reach them.")
        case .keeperTooLong:
            Text(
                "interop.keeper-too-long", "负责单位最多 100 个字。", "Who answers for it has at most 100 characters.")
        case .tooMany:
            Text(
                "interop.too-many", "登记的程序太多了，请先收回不用的。",
                "Too many are registered; take unused keys back first.")
        case .programmeUnknown:
            Text(
                "interop.programme-unknown", "没有这个程序，请核对。",
                "There is no such programme; check which is meant.")
        case .revokedAlready: Text("interop.revoked-already", "已经收回了，不用再收。", "It was taken back already.")
        case .feedThere:
            Text("interop.feed-there", "您已经有一个网址，请先作废。", "You have an address already; take it back first.")
        case .feedUnknown: Text("interop.feed-unknown", "没有这个网址，请核对。", "There is no such address; check it.")
        }
    }
}
