import Kernel

/// What redacting officers' notes says.
extension Text {
    static func redacting(_ refusal: RedactingRefusal) -> Text {
        switch refusal {
        case .notErased:
            Text(
                "redaction.not-erased", "这件事的个人信息还没有删除。请先删除，再遮盖记录里的。",
                "The requester's data were not erased yet. Erase them first, then redact the notes.")
        case .nothingChosen:
            Text("redaction.nothing-chosen", "请勾选要遮盖的记录。", "Tick the notes that are to be redacted.")
        case .noteUnknown:
            Text(
                "redaction.note-unknown", "有一条记录不在这里，或者已经遮盖了。请刷新再选。",
                "One of the notes is not here, or was redacted already. Look at the page again.")
        case .unconfirmed:
            Text(
                "redaction.unconfirmed", "遮盖了找不回来。请核对后勾上确认。",
                "What is redacted cannot be brought back. Check it, then tick the confirmation.")
        }
    }

    static let redactionTitle = Text("redaction.title", "遮盖 {number} 的记录", "Redact the notes of {number}")
    static let redactionCrumb = Text("redaction.crumb", "遮盖记录", "Redaction")
    static let redactionPurpose = Text(
        "redaction.purpose", "姓名、电话写得一样的，删除时已经遮盖。别的写法，请在这里找出来。",
        "Name and telephone were hidden where they were written alike. Find here what was written otherwise.")
    static let redactionNotes = Text("redaction.notes", "工作人员写的", "What officers wrote")
    static let redactionNotesHint = Text(
        "redaction.notes-hint", "勾上的整条遮盖，只留谁写的、哪天写的。",
        "What is ticked is hidden whole; who wrote it and when stays.")
    static let redactionConfirm = Text(
        "redaction.confirm", "我已逐条看过，遮盖了找不回来",
        "I have read them; what is redacted cannot be brought back")
    static let redactionNow = Text("redaction.now", "遮盖勾上的", "Redact what is ticked")
    static let redactionNone = Text("redaction.none", "没有要遮盖的记录", "No notes are left to redact")
    static let redactionNoneText = Text(
        "redaction.none-text", "工作人员没有写什么，或者已经遮盖了。", "Officers wrote nothing, or it was redacted.")
    static let redactionOpen = Text("redaction.open", "查看并遮盖工作人员的记录", "See and redact what officers wrote")
    static let officerSearchGo = Text("requests.officer.search-go", "搜", "Search")
    static let officerNumberInAddress = Text(
        "request.number-in-address", "电话、身份证号不能写在网址里。请用搜索框找。",
        "A telephone or identity number must not stand in an address. Use the search field.")
}
