import Kernel

/// What erasing a requester's data says.
extension Text {
    static func requesterErasing(_ refusal: RequesterErasingRefusal) -> Text {
        switch refusal {
        case .unknown:
            Text(
                "request-erasure.unknown", "没有这个编号的诉求。请核对回执。",
                "There is no request of this number. Check the receipt.")
        case .erasedAlready:
            Text(
                "request-erasure.erased-already", "这件事的个人信息已经删除了。",
                "The requester's data were erased already; nothing is left to erase.")
        case .stillOpen:
            Text(
                "request-erasure.still-open", "这件事还没有办结。请办结以后再删。",
                "This request is still open. Erase after it is closed.")
        case .unconfirmed:
            Text(
                "request-erasure.unconfirmed", "删了找不回来。请核对后勾上确认。",
                "What is erased cannot be brought back. Check it, then tick the confirmation.")
        }
    }

    static let requesterErasureTitle = Text(
        "request-erasure.title", "删除报事人的个人信息", "Erase a requester's data")
    static let requesterErasurePurpose = Text(
        "request-erasure.purpose", "删了找不回来。谁删的、为什么删，会记下来。",
        "What is erased cannot be brought back. Who did it and why is kept.")
    static let requesterErasureList = Text("request-erasure.list", "个人信息删除", "Erasures")
    static let requesterErasureGoes = Text("request-erasure.goes", "会删掉", "Erased")
    static let requesterErasureGoesWhat = Text(
        "request-erasure.goes-what", "报事人的姓名、电话、原话、位置和照片。",
        "The requester's name, telephone, words, place on the map and photos.")
    static let requesterErasureStays = Text("request-erasure.stays", "会留下", "Kept")
    static let requesterErasureStaysWhat = Text(
        "request-erasure.stays-what", "编号、类别、日期和工作人员的办理记录，其中的姓名、电话会遮盖。别的写法，下一步逐条遮盖。",
        "Number, category, days, and what officers did; name and telephone are hidden in it. "
            + "What they wrote otherwise is redacted next.")
    static let requesterErasureNumber = Text("request-erasure.number", "诉求编号", "Number of the request")
    static let requesterErasureNumberHint = Text(
        "request-erasure.number-hint", "回执上的编号。要先办结。", "On the receipt. The request must be closed.")
    static let requesterErasureGround = Text("request-erasure.ground", "依据", "Ground")
    static let requesterErasureConfirm = Text(
        "request-erasure.confirm", "我已核对身份和依据", "I have checked identity and ground")
    static let requesterErasureNow = Text("request-erasure.now", "删除，不能恢复", "Erase for good")
}
