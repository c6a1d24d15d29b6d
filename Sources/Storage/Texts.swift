import Kernel

/// What this room says to people.
enum StorageTexts {
    static let idUnknown = Text("id.unknown", "没有找到这一项。", "There is no such thing here.")
    static let idUsedForAnother = Text(
        "id.used-for-another",
        "这个编号已经用来提交过另一份内容。请刷新页面，再提交一次。",
        "This id was used for something else before. Reload the page and send it again.")
}
