import Kernel

/// What pages and refusals say of files of acts.
extension Text {
    static let actSheetTitle = Text("points.sheet.title", "从表格登记", "Declare from a file")
    static let actSheetPurpose = Text(
        "points.sheet.purpose", "一行一户一件事。先全部核对，有错的行会逐行说明；登记以后照样要审核、公示。",
        "A row is one household's act. All rows are judged first, and each wrong one is named; what is declared is "
            + "checked and published as always.")
    static let actSheetColumns = Text("points.sheet.columns", "表里要有的列", "The columns")
    static let actSheetColumn = Text("points.sheet.column", "列", "Column")
    static let actSheetWhat = Text("points.sheet.what", "怎么写", "What stands there")
    static let actSheetHousehold = Text(
        "points.sheet.household", "村里的户号，例如 003", "household: its number in the village, such as 003")
    static let actSheetItem = Text(
        "points.sheet.item", "清单里的代码，例如 GY-1", "item: its code in the list, such as GY-1")
    static let actSheetDay = Text("points.sheet.day", "例如 2026-11-19", "day: such as 2026-11-19")
    static let actSheetTimes = Text("points.sheet.times", "不写就是 1 次", "times: 1 where nothing is written")
    static let actSheetNote = Text(
        "points.sheet.note", "可以不写；清单要书面材料的要写", "note: only needed where the list asks for a paper")
    static let actSheetWitness = Text(
        "points.sheet.witness", "清单要证明人的要写", "witness: only needed where the list asks for one")
    static let actSheetFile = Text("points.sheet.acts-file", "表格文件", "The file")
    static let actSheetFileHint = Text(
        "points.sheet.acts-file-hint", "Excel 或 CSV，最多两万行。要照片的事项不能从表格登记。",
        "Excel or CSV, at most 20,000 rows. Items that need a photo are not declared from a file.")
    static let actSheetDry = Text("points.sheet.dry", "只核对，先不登记", "Only judge it, declare nothing")
    static let actSheetDryHint = Text(
        "points.sheet.dry-hint", "看看有没有错的行，再决定", "See first whether rows are wrong")
    static let actSheetSkip = Text("points.sheet.skip", "有错的行不要，其余照登", "Leave wrong rows out, take the rest")
    static let actSheetSkipHint = Text(
        "points.sheet.skip-hint", "不勾，只要有一行错，整份都不登记",
        "Otherwise one wrong row keeps the whole file out")
    static let actSheetSend = Text("points.sheet.acts-send", "上传", "Send the file")
    static let actSheetReport = Text("points.sheet.report", "表格核对结果", "What came of the file")
    static let actSheetTaken = Text(
        "points.sheet.taken", "已经登记，等另一个人审核。同一份表再传一次，不会重复。",
        "Declared; somebody else checks it. The same file sent again brings nothing twice.")
    static let actSheetWasDry = Text(
        "points.sheet.was-dry", "只核对了，没有登记。", "Judged only; nothing was declared.")
    static let actSheetRefused = Text(
        "points.sheet.refused", "有错的行，整份都没有登记。请改好再传，或者勾上不要有错的行。",
        "Rows are wrong, and nothing was declared. Mend them and send it again, or leave the wrong rows out.")
    static let actSheetRead = Text("points.sheet.read", "表里有几行", "Rows in the file")
    static let actSheetAdded = Text("points.sheet.added", "登记了几笔", "Acts declared")
    static let actSheetWould = Text("points.sheet.would", "可以登记几笔", "Acts that fit")
    static let actSheetBatches = Text("points.sheet.batches", "分成几次登记等审核", "Declarations to be checked")
    static let actSheetUnchanged = Text("points.sheet.unchanged", "原来就有的", "There already")
    static let actSheetWrong = Text("points.sheet.wrong", "有错的行", "Wrong rows")
    static let actSheetReasons = Text("points.sheet.reasons", "错在哪里", "What is wrong")
    static let actSheetFirst = Text(
        "points.sheet.first", "只列出前 {count} 行。", "Only the first {count} are shown.")
    static let actSheetLine = Text("points.sheet.line", "第几行", "Row")
    static let actSheetWhy = Text("points.sheet.why", "原因", "Why")
    static let actSheetBack = Text("points.sheet.back", "看等待审核的", "See what waits to be checked")
    static let pointsActsFileMissing = Text(
        "points.acts-file-missing", "请选一个 Excel 或 CSV 文件。", "Choose an Excel or CSV file.")
    static let pointsRowHouseholdMissing = Text(
        "points.row-household-missing", "没有写户号。", "The household's number is missing.")
    static let pointsRowItemMissing = Text(
        "points.row-item-missing", "没有写事项代码。", "The item's code is missing.")
    static let pointsRowItemUnknown = Text(
        "points.row-item-unknown", "那天用的清单里没有这个代码，请照清单写。",
        "The list that held on that day has no such code; write it as in the list.")
    static let pointsRowDayUnreadable = Text(
        "points.row-day-unreadable", "日期看不懂，请写成 2026-11-19 这样。",
        "The day cannot be read; write it as 2026-11-19.")
    static let pointsRowTimesUnreadable = Text(
        "points.row-times-unreadable", "次数要写数字。", "The number of times must be a number.")
}
