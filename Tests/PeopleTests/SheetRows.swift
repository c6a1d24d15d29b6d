import Foundation

/// Rows of a sheet of 柳坪村, written as villages write them.
enum SheetRows {
    static let header = "村,组,户号,户主,姓名,与户主关系,性别,出生日期,身份证号,电话,地址"

    static func csv(_ rows: [String], header: String = header) -> (name: String, bytes: [UInt8]) {
        ("户.csv", Array(([header] + rows).joined(separator: "\n").utf8))
    }

    static func row(
        _ village: String = "石门村", group: String = "", code: String, head: String = "", name: String,
        _ relation: String, sex: String = "", birth: String = "", number: String = "", phone: String = "",
        address: String = ""
    ) -> String {
        [village, group, code, head, name, relation, sex, birth, number, phone, address].joined(
            separator: ",")
    }

    /// `households` households of two to four persons: a head, a spouse and children.
    static func many(_ households: Int, persons: Int = 4) -> [String] {
        (1...households).flatMap { household in
            (0..<persons).map { member in
                let head = "田\(household)"
                let born = "\(1950 + member * 20)-0\(member + 1)-1\(household % 9)"
                return row(
                    code: "\(household)", head: head, name: member == 0 ? head : "\(head)的\(member)",
                    ["户主", "配偶", "子", "女"][member],
                    number: identity(born, household * 2 % 1000 + (member == 0 ? 1 : member % 2)),
                    phone: member == 0 ? "1390000\(String(format: "%04d", household % 10_000))" : "")
            }
        }
    }
}
