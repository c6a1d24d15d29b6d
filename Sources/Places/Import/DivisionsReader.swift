import Kernel
import Sheets

/// A row as it stands in a file, before it is judged.
struct DivisionRow: Sendable {
    let file: String
    let line: Int
    let level: Level
    let code: String
    let name: String
    let parent: String?
}

/// Reads official lists; the header's parent column names the level.
enum DivisionsReader {
    private static let code = ["code", "代码", "区划代码", "统计用区划代码"]
    private static let name = ["name", "名称"]
    /// Lowest first: a list of towns also names their cities and provinces.
    private static let parents: [(Level, [String])] = [
        (.village, ["streetCode", "townCode", "乡级代码"]),
        (.town, ["areaCode", "countyCode", "县级代码"]),
        (.county, ["cityCode", "地级代码"]),
        (.city, ["provinceCode", "省级代码"]),
    ]

    static func rows(of bytes: [UInt8], file: String) throws(SheetRefusal) -> [DivisionRow] {
        let table = try SheetReader.read(bytes, name: file)
        let columns = Columns(table.header)
        let found = try columns.requireAll([code, name])
        let parent = parents.lazy.compactMap { level, names in columns.find(names).map { (level, $0) } }.first
        return table.rows.map { row in
            DivisionRow(
                file: file, line: row.line, level: parent?.0 ?? .province, code: row[found[0]],
                name: row[found[1]],
                parent: parent.map { row[$0.1] })
        }
    }
}
