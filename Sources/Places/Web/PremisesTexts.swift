import Kernel

/// What the register of shops, firms and parcel points says.
extension Text {
    package static let premisesTitle = Text(
        "places.premises.title", "门店、企业和网点", "Shops, firms and parcel points")
    static let premisesPurpose = Text(
        "places.premises.purpose", "{place}各网格里的门店、企业和快递网点。",
        "What does its business in the grids of {place}.")
    static let premisesSearch = Text("places.premises.search", "名称或地址", "Name or address")
    static let premisesState = Text("places.premises.state", "在不在营业", "Open or closed")
    static let premisesOpen = Text("places.premises.open", "在册", "Open")
    static let premisesClosed = Text("places.premises.closed", "已撤销", "Closed")
    static let premisesClosedOn = Text("places.premises.closed-on", "{day}撤销", "closed on {day}")
    static let premisesAll = Text("places.premises.all", "全部", "All")
    static let premisesComma = Text("places.premises.comma", "，", ", ")
    static let premisesCount = Text("places.premises.count", "共 {count} 家", "{count} in all")
    static let premisesNone = Text("places.premises.none", "还没有登记", "None entered yet")
    static let premisesNoneNote = Text(
        "places.premises.none-note", "一家一家登记，或者用表格一次导入。", "Enter them one by one, or bring a sheet.")
    static let premisesNotFound = Text("places.premises.not-found", "没有找到", "Nothing found")
    static let premisesNotFoundNote = Text(
        "places.premises.not-found-note", "换个词、类别或日子再看。", "Try another word, kind or day.")
    static let premisesNew = Text("places.premises.new", "登记一家", "Enter one")
    static let premisesNewPurpose = Text(
        "places.premises.new-purpose", "一家只归一个网格。以后改名、撤销，在它自己的页面办。",
        "Each lies in one grid. It is renamed and closed on its own page.")
    static let premisesEnter = Text("places.premises.enter", "登记", "Enter it")

    static let premisesImport = Text("places.premises.import", "用表格导入", "Bring a sheet")
    static let premisesImportPurpose = Text(
        "places.premises.import-purpose", "一行一家。表里要有“网格”和“名称”，可以有“村”“类别”“地址”。",
        "A row each. The sheet has columns grid and name; village, kind and address may come too.")
    static let premisesFile = Text("places.premises.file", "CSV 或 Excel 文件", "CSV or Excel file")
    static let premisesSkip = Text(
        "places.premises.skip", "有错的行先放下，其余照收", "Leave wrong rows out and take the rest")
    static let premisesBring = Text("places.premises.bring", "导入", "Bring it in")
    static let premisesReport = Text("places.premises.report", "导入的结果", "What the sheet did")
    static let premisesTaken = Text("places.premises.taken", "已经登记好了。", "They have been entered.")
    static let premisesRefused = Text(
        "places.premises.refused", "有的行不对，一家也没有登记。改好表再传，或者放下错的行。",
        "Some rows are wrong, so nothing was entered. Mend the sheet, or leave those rows out.")
    static let premisesRead = Text("places.premises.read", "读到", "Rows read")
    static let premisesAdded = Text("places.premises.added", "新登记", "Entered")
    static let premisesUnchanged = Text("places.premises.unchanged", "原来就有", "There before")
    static let premisesWrong = Text("places.premises.wrong", "有错", "Wrong")
    static let premisesLine = Text("places.premises.line", "第几行", "Row")
    static let premisesReason = Text("places.premises.reason", "什么不对", "What is wrong")

    static let premisesFileMissing = Text(
        "places.premises-file-missing", "请选一个文件。", "Choose a file.")
    static let premisesRowGrid = Text(
        "places.premises-row-grid", "这里没有叫“{name}”的网格，或者不止一个。请写网格代码，或加上“村”。",
        "There is no grid {name} here, or more than one. Write the grid's code, or add the village.")
    static let premisesRowKind = Text(
        "places.premises-row-kind", "类别“{name}”不认识。请写门店、企业、快递网点或其他。",
        "The kind {name} is not known. Write shop, firm, parcel point or other.")
    static let premisesTooMany = Text(
        "places.premises-too-many", "一次最多 {limit} 行。请分几个表。", "At most {limit} rows at once. Divide the sheet."
    )
}
