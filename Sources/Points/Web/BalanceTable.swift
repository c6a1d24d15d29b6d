import Kernel
import Ledger
import Sheets
import Web

/// For what an entry stands in a household's account; the rooms that post give the codes.
enum BalanceKind: String, CaseIterable {
    case award = "points.award"
    case deduction = "points.deduction"
    case mistake = "points.mistake"
    case objection = "points.objection"
    case expired = "points.expired"
    case takenOver = "points.taken-over"
    case goods = "shop.redemption"
    case voucher = "shop.voucher"
    case returned = "shop.returned"
    case undone = "shop.undone"
    case swept = "ledger.sweep"
    case other

    /// Its cause is an act, or may be.
    var isOfAct: Bool {
        switch self {
        case .award, .deduction, .mistake, .objection, .expired: true
        case .takenOver, .goods, .voucher, .returned, .undone, .swept, .other: false
        }
    }

    var title: Text {
        switch self {
        case .award: .lineAward
        case .deduction: .lineDeduction
        case .mistake: .lineMistake
        case .objection: .lineObjection
        case .expired: .lineExpired
        case .takenOver: .lineTakenOver
        case .goods: .lineGoods
        case .voucher: .lineVoucher
        case .returned: .lineReturned
        case .undone: .lineUndone
        case .swept: .lineSwept
        case .other: .lineOther
        }
    }
}

extension BalanceLines {
    /// The lines between closing and opening balance, with the form for another day and the way to older ones.
    func part(at path: String, refusal: PastDayRefusal?, today: Day, _ frame: Frame) -> HTML {
        let asked = on.map { "on=\($0)&" } ?? ""
        let older = next.map { "\(path)?\(asked)cursor=\($0)" }
        let newest = isFirstPage ? nil : "\(path)\(on.map { "?on=\($0)" } ?? "")"
        return Part(
            id: "statement", frame(.lineTitle), note: frame(.lineNote),
            """
            \(PastDayForm(path, value: on, refusal: refusal, today: today).html(frame))\(table(frame))\
            \(Paging(newer: newest, older: older).html(frame))
            """
        ).html
    }

    /// Without the form, for paper.
    func table(_ frame: Frame) -> HTML {
        let closing = on.map { frame(.lineClosingOn, ["day": frame.day($0)]) } ?? frame(.lineClosing)
        let above: [[HTML]] =
            isFirstPage ? [["<b>\(closing)</b>", "", "<b>\(Points.unit.text(balance))</b>"]] : []
        let below: [[HTML]] = [
            ["\(frame(next == nil ? .lineOpening : .lineForward))", "", "\(Points.unit.text(opening))"]
        ]
        return DataTable(
            frame(.lineTitle), hidesCaption: true,
            columns: [
                .init(frame(.cardItem)), .init(frame(.lineChange), isNumeric: true),
                .init(frame(.lineBalance), isNumeric: true),
            ], rows: above + lines.map { row($0, frame) } + below
        ).html
    }

    /// What, when and why in one cell, so that a phone need not scroll.
    private func row(_ line: Line, _ frame: Frame) -> [HTML] {
        let (kind, title, note) = (frame(line.kind.title), line.title(frame), line.note(frame))
        let day = frame.day(line.entry.day)
        let said = [title.isEmpty ? "" : frame.inline(line.kind.title), note].filter { !$0.isEmpty }
        return [
            """
            \(title.isEmpty ? kind : title)<br>\
            <span class="quiet small">\(said.reduce(day) { frame.joined($0, $1) })</span>
            """,
            "\(frame.points(line.entry.amount))", "\(Points.unit.text(line.entry.balance))",
        ]
    }

    /// The same as a file: the opening balance first, the closing one last, and their difference is the sum between.
    func sheet(of code: String, _ frame: Frame) -> ListSheet {
        func amount(_ hundredths: Int64) -> XLSX.Cell { .number(Double(hundredths) / 100) }
        let first: [XLSX.Cell] = [
            .empty, .text(frame(.lineOpening)), .empty, .empty, .empty, amount(opening), .empty,
        ]
        let last: [XLSX.Cell] = [
            on.map { .day($0) } ?? .day(frame.now.day), .text(frame(.lineEnd)), .empty, .empty, .empty,
            amount(balance), .empty,
        ]
        let rows: [[XLSX.Cell]] = lines.map { line in
            [
                .day(line.entry.day), .text(frame(line.kind.title)), .text(line.item?.code ?? ""),
                .text(line.title(frame)), amount(line.entry.amount), amount(line.entry.balance),
                .text(line.note(frame)),
            ]
        }
        return ListSheet(
            frame(.sheetStatement, ["code": code]),
            header: [
                frame(.declareDay), frame(.lineKind), frame(.itemCode), frame(.cardItem),
                frame(.lineChange), frame(.lineBalance), frame(.lineRemark),
            ], rows: [first] + rows + [last])
    }
}

/// The form that asks for another day; a day that is none, or that is still to come, is told at its field.
struct PastDayForm: Sendable {
    private let path: String
    private let value: Day?
    private let refusal: PastDayRefusal?
    private let today: Day

    init(_ path: String, value: Day?, refusal: PastDayRefusal?, today: Day) {
        self.path = path
        self.value = value
        self.refusal = refusal
        self.today = today
    }

    func html(_ frame: Frame) -> HTML {
        let said: HTML =
            refusal.map { "<p class=\"error\" role=\"alert\">\(frame($0.sentence))</p>" } ?? .empty
        let field = Field("on", frame(.pastDay), hint: frame(.pastDayHint))
            .date(frame, value: value, max: today)
        return Form.filter(to: path, frame: frame, said + field)
    }
}

extension Text {
    static let pointsDayUnreadable = Text(
        "points.day-unreadable", "日期看不懂，请写成 2026-11-20 这样；下面是现在的。",
        "The day cannot be read; write it as 2026-11-20. Below it is as it stands now.")
    static let pointsDayFuture = Text(
        "points.day-future", "这一天还没有到，请选今天或者以前；下面是现在的。",
        "That day is still to come; choose today or earlier. Below it is as it stands now.")
    static let pastDay = Text("points.past-day", "看哪天结束时的", "As of the end of")
    static let pastDayHint = Text("points.past-day.hint", "不填就是现在", "As it is now without a day")
    static let lineTitle = Text("points.line.title", "每一笔增减", "Everything that moved the balance")
    static let lineNote = Text(
        "points.line.note", "新的在上面；余额是这一笔之后的。", "Newest first; the balance is the one after the entry.")
    static let lineChange = Text("points.line.change", "增减", "Change")
    static let lineBalance = Text("points.line.balance", "余额", "Balance")
    static let lineKind = Text("points.line.kind", "种类", "Kind")
    static let lineRemark = Text("points.line.remark", "说明", "Remark")
    static let lineClosing = Text("points.line.closing", "现在余", "Balance now")
    static let lineClosingOn = Text("points.line.closing-on", "{day}结束时余", "Balance at the end of {day}")
    static let lineOpening = Text("points.line.opening", "开始时", "At the beginning")
    static let lineForward = Text("points.line.forward", "更早的结余", "Brought forward from older entries")
    static let lineEnd = Text("points.line.end", "期末余额", "Closing balance")
    static let lineAward = Text("points.line.award", "加分", "Points for an act")
    static let lineDeduction = Text("points.line.deduction", "扣分", "Deduction")
    static let lineMistake = Text("points.line.mistake", "记错了，冲回", "Taken back as a mistake")
    static let lineObjection = Text("points.line.objection", "异议成立，冲回", "Taken back after an objection")
    static let lineExpired = Text("points.line.expired", "扣分到期，还回", "A deduction that ended")
    static let lineTakenOver = Text("points.line.taken-over", "纸质积分转入", "Brought over from paper")
    static let lineGoods = Text("points.line.goods", "在积分超市换了东西", "Goods of the points shop")
    static let lineVoucher = Text("points.line.voucher", "开了兑换券", "A voucher was made")
    static let lineReturned = Text(
        "points.line.returned", "兑换券没用，积分退回", "A voucher that was not used gave its points back")
    static let lineUndone = Text("points.line.undone", "兑换撤销，积分退回", "Goods were handed back")
    static let lineSwept = Text(
        "points.line.swept", "年终结账清零，余下的转到下一年", "Lapsed at the year's end; the rest passed on")
    static let lineOther = Text("points.line.other", "其他", "Other")
    static let rankOn = Text("points.rank-on", "{day}结束时的积分榜", "The board at the end of {day}")
    static let cardBalanceOn = Text("points.card-balance-on", "{day}结束时有", "Balance at the end of {day}")
}
