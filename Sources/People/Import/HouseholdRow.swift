import Kernel
import Sheets

/// One person's row as it stands in a file, before it is judged.
struct HouseholdRow: Sendable, Equatable {
    let line: Int
    let town: String
    let village: String
    let group: String
    let code: String
    let head: String
    let name: String
    let relation: String
    let sex: String
    let birth: String
    let identityNumber: String
    let phone: String
    let address: String
}

/// The columns of a file of households, by any of their headings.
enum HouseholdColumn: CaseIterable {
    case town, village, group, code, head, name, relation, sex, birth, identityNumber, phone, address

    /// The first is the one that refusals and templates name.
    var headings: [String] {
        switch self {
        case .town: ["乡镇", "town", "镇", "镇街", "街道", "乡镇街道"]
        case .village: ["村", "village", "社区", "村社区", "行政村"]
        case .group: ["组", "group", "网格", "村民小组", "小组", "grid"]
        case .code: ["户号", "household number", "户编号", "household no", "household"]
        case .head: ["户主", "head", "户主姓名", "head of household"]
        case .name: ["姓名", "name"]
        case .relation: ["与户主关系", "relation", "关系", "relation to head"]
        case .sex: ["性别", "sex", "gender"]
        case .birth: ["出生日期", "date of birth", "出生年月日", "出生", "birth date", "birth"]
        case .identityNumber: ["身份证号", "id number", "身份证号码", "公民身份号码", "身份证", "identity number"]
        case .phone: ["电话", "phone", "手机", "手机号", "手机号码", "联系电话"]
        case .address: ["地址", "address", "住址", "家庭住址"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .village, .code, .name, .relation: true
        case .town, .group, .head, .sex, .birth, .identityNumber, .phone, .address: false
        }
    }

    func heading(_ language: Language) -> String { headings[language == .chinese ? 0 : 1] }
}

enum HouseholdsReader {
    static func rows(of bytes: [UInt8], file: String) throws(SheetRefusal) -> [HouseholdRow] {
        let table = try SheetReader.read(bytes, name: file)
        let columns = Columns(table.header)
        _ = try columns.requireAll(HouseholdColumn.allCases.filter(\.isRequired).map(\.headings))
        var places: [HouseholdColumn: Int] = [:]
        for column in HouseholdColumn.allCases { places[column] = columns.find(column.headings) }
        if table.rows.count > Limits.importedRows_max { throw .tooLarge(.rows) }
        return table.rows.map { row in
            func cell(_ column: HouseholdColumn) -> String {
                places[column].map { row[$0].withoutOuterSpaces } ?? ""
            }
            return HouseholdRow(
                line: row.line, town: cell(.town), village: cell(.village), group: cell(.group),
                code: cell(.code), head: cell(.head), name: cell(.name), relation: cell(.relation),
                sex: cell(.sex), birth: cell(.birth), identityNumber: cell(.identityNumber),
                phone: cell(.phone), address: cell(.address))
        }
    }
}
