import Kernel

extension Text {
    static let shellAppName = Text("field-desk.app-name", "院坝下村 {county}", "Yuanba in the field, {county}")
    static let shellShortName = Text("field-desk.app-short-name", "院坝下村", "Yuanba")
    static let shellPurpose = Text(
        "field-desk.app-purpose", "网格员下村用：没有网也能看、能记，有网自动传。",
        "For grid workers on the way: read and enter without network, sent when there is one.")
    static let shellHouse = Text("field-desk.app-house", "院坝", "Yuanba (院坝)")
    static let shellTitle = Text("field-desk.app-title", "下村", "In the field")
    static let shellSkip = Text("field-desk.app-skip", "跳到正文", "Skip to the contents")
    static let shellTabs = Text("field-desk.app-tabs", "下村的各页", "Pages for the field")
    static let shellSample = Text(
        "field-desk.app-sample", "示范县：人和事都是编的。", "A sample county: people and matters are invented.")
    static let shellNoScript = Text(
        "field-desk.app-no-script", "这一页要开脚本", "This page needs script")
    static let shellNoScriptText = Text(
        "field-desk.app-no-script-text", "没有脚本也能办事，用平常的页面：", "Without script, use the ordinary pages:")
    static let shellPages = Text("field-desk.app-pages", "今天要办的", "Today")

    /// Everything that the script says; the page carries it, so no word stands in a script.
    static let fieldWords = fieldStanding + fieldLists + fieldForms + fieldOutbox + fieldLater
}
