import Kernel

/// What this room says to people.
extension Text {
    static let fileEmpty = Text("files.empty", "这个文件是空的。请换一个。", "This file is empty. Choose another.")
    static let fileTooLarge = Text(
        "files.too-large", "文件太大了，最多 {max} MB。", "The file is too large; at most {max} MB.")
    static let fileTypeMalformed = Text(
        "files.type-malformed", "看不出这是什么文件。请换一种格式。",
        "The kind of this file cannot be told. Send it in another format.")
}
