import Kernel

/// The texts of this room.
package enum SheetsTexts {
    static let empty = Text(
        "sheet.empty", "文件里没有内容。请在第一行写列名，从第二行起填数据。",
        "The file has no content; put the columns' names into the first line and the data below.")
    static let tooManyBytes = Text(
        "sheet.too-large.bytes", "文件超过 {max} MB。请分成几个文件导入。",
        "The file is larger than {max} MB; import it in several files.")
    static let tooMuchUnpacked = Text(
        "sheet.too-large.unpacked", "表格展开后太大（超过 {max} MB，或压缩异常）。请删去空行、图片后另存，或分成几个文件。",
        "The workbook is too large when unpacked (more than {max} MB, or packed in an unusual way); remove "
            + "empty rows and pictures and save it again, or split it.")
    static let tooManyRows = Text(
        "sheet.too-large.rows", "表格超过 {max} 行。请分成几个文件导入。",
        "The table has more than {max} rows; import it in several files.")
    static let tooManyColumns = Text(
        "sheet.too-large.columns", "表格超过 {max} 列。请只保留需要的列。",
        "The table has more than {max} columns; keep only those that are needed.")
    static let tooManyCells = Text(
        "sheet.too-large.cells", "表格超过 {max} 个单元格。请只保留需要的列，或分成几个文件导入。",
        "The table has more than {max} cells; keep only the columns that are needed, or import it in "
            + "several files.")
    static let notASheet = Text(
        "sheet.not-a-sheet", "“{name}”不是 .xlsx 或 CSV 表格。旧版 .xls 和加密的文件请用表格软件打开，去掉密码，另存为 .xlsx 或 CSV。",
        "“{name}” is neither an .xlsx workbook nor CSV; open an older .xls or a protected file in your "
            + "spreadsheet program and save it as .xlsx or CSV without a password.")
    static let broken = Text(
        "sheet.broken", "表格文件打不开，可能没有传完或已经损坏。请重新上传，或用表格软件打开后另存一份。",
        "The workbook cannot be opened: it did not arrive whole, or it is damaged; send it again, or open it "
            + "and save it anew.")
    static let unknownEncoding = Text(
        "sheet.unknown-encoding", "认不出文件的文字编码。请另存为“CSV UTF-8”或 .xlsx。",
        "The file's text encoding is not known; save it as “CSV UTF-8” or as .xlsx.")
    static let unclosedQuote = Text(
        "sheet.unclosed-quote", "第 {line} 行有一个引号没有配对。请补上或删去。",
        "A quotation mark in line {line} is never closed; close it or remove it.")
    static let duplicateColumn = Text(
        "sheet.duplicate-column", "列名“{name}”出现了两次。请改掉一个，或删去一列。",
        "The column “{name}” appears twice; rename one of the two, or remove it.")
    static let columnMissing = Text(
        "sheet.column-missing", "缺少列：{names}。文件里的列是：{found}。请补上缺少的列，或改正列名。",
        "Columns are missing: {names}. The file has: {found}. Add what is missing, or correct the names.")

    /// All of them, for the catalogue.
    package static let all = [
        empty, tooManyBytes, tooMuchUnpacked, tooManyRows, tooManyColumns, tooManyCells, notASheet, broken,
        unknownEncoding, unclosedQuote, duplicateColumn, columnMissing,
    ]
}
