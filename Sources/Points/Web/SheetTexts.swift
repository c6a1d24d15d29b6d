import Kernel

/// Columns of files, and what the log of looks says of what was taken or printed.
extension Text {
    static let sheetCode = Text("points.file.code", "户号", "Number")
    static let sheetActs = Text("points.file.acts", "几笔", "Acts")
    static let sheetStatement = Text("points.file.statement", "{code}户积分明细", "Points of household {code}")
    static let termsSample = Text("points.terms-sample", "从哪里开始", "Begin with")
    static let termsSampleHint = Text(
        "points.terms-sample-hint", "样例是别处用过的，只作草稿，您可以改；不表决，一分也不算。",
        "Samples are what other places have used: a draft for you to change. Nothing counts before the vote.")
    static let termsSampleNone = Text("points.terms-sample-none", "空白清单", "An empty list")
    static let termsSampleItems = Text(
        "points.terms-sample-items", "{place}的样例，{count} 项", "A sample of {place}, items: {count}")
    static let termsSampleSource = Text(
        "points.terms-sample-source", "出处：{source}。{note}", "Source: {source}. {note}")
}
