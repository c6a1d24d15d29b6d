import Kernel

/// What the import of messages and the learning of categories say to people.
extension Text {
    static let importTimeMissing = Text(
        "request.import-time-missing", "有答复，没有答复时间。请补上时间，或者跳过这一行。",
        "There is a reply without its time. Add the time, or skip this row.")
    static let importReplyMissing = Text(
        "request.import-reply-missing", "没有答复。只导入已经答复的留言。",
        "There is no reply. Only answered messages can be imported.")
    static let importTimeUnreadable = Text(
        "request.import-time-unreadable", "时间“{value}”读不出来。请写成 2026-11-20 08:15:30。",
        "The time “{value}” cannot be read. Write it as 2026-11-20 08:15:30.")
    static let importTimeInFuture = Text(
        "request.import-time-in-future", "时间“{value}”在现在以后。", "The time “{value}” lies after now.")
    static let importReplyBeforeMessage = Text(
        "request.import-reply-before-message", "答复时间早于留言时间。请核对两个时间。",
        "The reply is earlier than the message. Check both times.")
    static let importBodyMissing = Text(
        "request.import-body-missing", "没有留言内容。", "The message has no text.")
    static let importIDMissing = Text("request.import-id-missing", "没有留言编号。", "The message has no number.")
    static let importIDTwice = Text(
        "request.import-id-twice", "编号 {id} 在文件里出现了两次，前面在第 {line} 行。",
        "The number {id} stands twice in the file; first in line {line}.")
    static let importTooLong = Text(
        "request.import-too-long", "有 {count} 个字，最多 {most} 个。",
        "This has {count} characters; at most {most} can be taken.")
    static let importPlaceUnknown = Text(
        "request.import-place-unknown", "没有找到这个地方，或者它上面没有值班台。请换一个地方。",
        "There is no such place, or no desk at or above it. Choose another.")
    static let modelMissing = Text(
        "request.model-missing", "还没有学过分类。请先用已分类的留言训练。",
        "No categories have been learned yet. Train with classified messages first.")
}
