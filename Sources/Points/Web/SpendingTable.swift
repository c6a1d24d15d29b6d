import Kernel
import Ledger
import Storage
import Web

/// What a household's points were used for, as its account has it: the room that spends gives the code.
enum SpendingLines {
    /// What the codes of other rooms say to a household.
    private static let words: [String: Text] = [
        "shop.redemption": .spentOnGoods, "shop.voucher": .spentOnVoucher, "shop.returned": .spentReturned,
        "shop.undone": .spentUndone,
    ]

    static let shape = Shape.object([("day", .day), ("reason", .text), ("amount", .whole), ("cause", .id)])

    /// Newest first.
    static func read(
        of household: HouseholdID, in village: PlaceID, _ reader: Reader
    ) throws -> [Statement.Line] {
        guard let account = try PointsBook.account(of: household, in: village, reader) else { return [] }
        return try Ledger.statement(of: account.id, limit: PointsLimits.queue_max, in: reader).lines
            .filter { words[$0.reason] != nil }
    }

    static func write(_ line: Statement.Line, to json: inout JSONText) {
        json.object { json in
            json.field("day", line.day)
            json.field("reason", line.reason)
            json.field("amount", line.amount)
            json.field("cause", line.cause)
        }
    }

    static func table(_ lines: [Statement.Line], _ frame: Frame) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return DataTable(
            frame(.spentTitle),
            columns: [.init(frame(.spentWhat)), .init(frame(.rankPoints), isNumeric: true)],
            rows: lines.map { line in
                [
                    """
                    \(words[line.reason].map { frame($0) } ?? "")<br>\
                    <span class="quiet small">\(frame.day(line.day))</span>
                    """,
                    "\(frame.points(line.amount))",
                ]
            }
        ).html
    }
}

extension Text {
    fileprivate static let spentTitle = Text("points.spent-title", "用掉的积分", "Points that were used")
    fileprivate static let spentWhat = Text("points.spent-what", "用在哪里", "What for")
    fileprivate static let spentOnGoods = Text(
        "points.spent-on-goods", "在积分超市换了东西", "Goods of the points shop")
    fileprivate static let spentOnVoucher = Text("points.spent-on-voucher", "开了兑换券", "A voucher was made")
    fileprivate static let spentReturned = Text(
        "points.spent-returned", "兑换券没用，积分退回", "A voucher that was not used gave its points back")
    fileprivate static let spentUndone = Text(
        "points.spent-undone", "兑换撤销，积分退回", "Goods were handed back")
}
