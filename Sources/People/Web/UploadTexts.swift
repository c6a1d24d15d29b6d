import Kernel

/// What the pages about importing households say.
extension Text {
    static let uploadTitle = Text("upload.title", "从表格导入", "Import from a sheet")
    static let uploadPurpose = Text(
        "upload.purpose", "一人一行。先看会怎么样，确认以后才写进去。",
        "A row a person. You see what it would do, and nothing is taken before you confirm.")
    static let uploadTemplateTitle = Text("upload.template-title", "一、准备表格", "1. Prepare the sheet")
    static let uploadTemplateNote = Text(
        "upload.template-note", "已有的表格只要有“村、户号、姓名、与户主关系”这几列就能用。",
        "A sheet of your own will do if it has the columns village, household number, name and relation.")
    static let uploadTemplate = Text("upload.template", "下载空表", "Download an empty sheet")
    static let uploadFile = Text("upload.file", "二、选择文件", "2. Choose the file")
    static let uploadFileHint = Text("upload.file-hint", "XLSX 或 CSV，最大 16 MB", "XLSX or CSV, at most 16 MB")
    static let uploadSend = Text("upload.send", "检查这份表格", "Check this sheet")
    static let uploadChecked = Text("upload.checked", "检查好了，还没有导入", "Checked; nothing is taken yet")
    static let uploadRunning = Text("upload.running", "正在导入", "Importing")
    static let uploadDone = Text("upload.done", "导入完成", "Imported")
    static let uploadBroken = Text("upload.broken", "没有导入成", "Not imported")
    static let uploadBroke = Text(
        "upload.broke", "系统出了问题，中途停了。可以再确认一次，不会重复。",
        "Something broke on the way. Confirm again; nothing is done twice.")
    static let uploadProgress = Text("upload.progress", "已写 {done}，共 {total}", "{done} written of {total}")
    static let uploadRead = Text("upload.read", "读到的行（人）", "Rows read (persons)")
    static let uploadWouldAdd = Text("upload.would-add", "会新增的户", "Households to be added")
    static let uploadAdded = Text("upload.added", "新增的户", "Households added")
    static let uploadPersons = Text("upload.persons", "其中新的人", "New persons among them")
    static let uploadWouldChange = Text("upload.would-change", "会更正的户", "Households to be corrected")
    static let uploadChanged = Text("upload.changed", "更正的户", "Households corrected")
    static let uploadUnchanged = Text("upload.unchanged", "没有变化的户", "Households unchanged")
    static let uploadRefused = Text("upload.refused", "有错的行", "Rows that are wrong")
    static let uploadLeftOut = Text(
        "upload.left-out", "跟着不能导入的行（户主那一行有错）", "Rows left out with them (their head's row is wrong)")
    static let uploadConfirm = Text("upload.confirm", "确认导入", "Import")
    static let uploadConfirmRest = Text(
        "upload.confirm-rest", "不管有错的行，导入其余的", "Leave these rows out and import the rest")
    static let uploadMendFirst = Text(
        "upload.mend-first", "最好先在表格里改好，再传一次。", "Better mend the sheet first and send it again.")
    static let uploadNothingNew = Text(
        "upload.nothing-new", "表格里的内容和系统里一样，不用导入。",
        "The sheet says what the register has; there is nothing to import.")
    static let uploadRestIsKnown = Text(
        "upload.rest-is-known", "除了有错的行，别的和系统里一样。请改好再传。",
        "Apart from the wrong rows, the sheet says what the register has. Mend them and send it again.")
    static let uploadNothingRight = Text(
        "upload.nothing-right", "没有能导入的行。请改好表格再传。", "No row can be taken. Mend the sheet and send it again.")
    static let uploadReasons = Text("upload.reasons", "哪些行有错", "What is wrong")
    static let uploadReasonsFirst = Text("upload.reasons-first", "只列出前 {count} 条", "the first {count}")
    static let uploadLine = Text("upload.line", "行", "Line")
    static let uploadColumn = Text("upload.column", "列", "Column")
    static let uploadWhy = Text("upload.why", "怎么回事", "What to do")
    static let uploadSeeHouseholds = Text("upload.see-households", "看户", "See the households")
    static let uploadAnother = Text("upload.another", "换一份表格", "Another sheet")
    static let uploadUnknown = Text(
        "upload.unknown", "没有这份表格：可能超过一天没确认，已经删掉。请重新上传。",
        "There is no such sheet; unconfirmed ones are gone after a day. Send it again.")
    static let uploadFileMissing = Text("upload.file-missing", "请选择一个文件。", "Choose a file.")
    static let uploadRowsRefused = Text(
        "upload.rows-refused", "有的行有错。请改好再传，或者选择跳过这些行。",
        "Some rows are wrong. Mend them and send the sheet again, or leave them out.")
    static let uploadIncomplete = Text(
        "upload.incomplete", "这份表格没有传完整。请重新上传。", "The sheet did not arrive whole. Send it again.")
    static let columnTown = Text("upload.column-town", "村名有重复时填", "where village names repeat")
    static let columnCode = Text(
        "upload.column-code", "本村不重复，一户一个", "one a household, one of a kind in the village")
    static let columnRelation = Text(
        "upload.column-relation", "户主、配偶、子、女、父母…", "head, spouse, son, daughter, parent…")
    static let columnBirth = Text(
        "upload.column-birth", "如 1962-03-05，可空", "such as 1962-03-05, may be empty")
    static let columnIdentityNumber = Text(
        "upload.column-identity-number", "文本格式，可空", "as text, may be empty")
    static let columnMayBeEmpty = Text("upload.column-may-be-empty", "可空", "may be empty")
}
