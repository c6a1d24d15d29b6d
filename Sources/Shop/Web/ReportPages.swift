import Kernel
import Ledger
import Points
import Sheets
import Web

/// A month's report with the shop it is of.
struct ReportFile: Sendable {
    let office: ShopOffice
    let report: ShopReport
    let today: Day

    var path: String { "\(office.path)/reports/\(ReportFile.code(report.month))" }

    static func code(_ month: Day) -> String { String(month.description.prefix(7)) }

    func title(_ frame: Frame) -> String {
        frame(
            .reportTitle,
            [
                "shop": office.shop.name,
                "month": frame.month(report.month.month, of: report.month.year),
            ])
    }

    static let shape = Shape.named(
        "ShopReport",
        .object([
            ("shop", .id), ("month", .text), ("points", .whole), ("cost_fen", .whole),
            ("ceiling_fen", .optional(.whole)), ("used_fen", .whole), ("households", .whole),
            (
                "goods",
                .list(
                    .object([
                        ("good", .id), ("name", .text), ("before", .whole), ("delivered", .whole),
                        ("given", .whole), ("corrected", .whole), ("left", .whole), ("points", .whole),
                        ("cost_fen", .whole),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("shop", report.shop)
            json.field("month", ReportFile.code(report.month))
            json.field("points", report.points)
            json.field("cost_fen", report.cost.fen)
            json.field("ceiling_fen", report.budget.ceiling?.amount.fen)
            json.field("used_fen", report.budget.used.fen)
            json.field("households", report.households)
            json.key("goods")
            json.array(report.lines) { json, line in
                json.object { json in
                    json.field("good", line.good.id)
                    json.field("name", line.good.name)
                    json.field("before", line.before)
                    json.field("delivered", line.delivered)
                    json.field("given", line.given)
                    json.field("corrected", line.corrected)
                    json.field("left", line.left)
                    json.field("points", line.points)
                    json.field("cost_fen", line.cost.fen)
                }
            }
        }
    }

    private static let columns: [Text] = [
        .shopGood, .reportBefore, .reportIn, .reportOut, .reportCorrected, .reportLeft, .reportPoints,
        .reportCost,
    ]

    func sheet(_ frame: Frame) -> ListSheet {
        ListSheet(
            frame(.reportName), header: ReportFile.columns.map { frame($0) },
            rows: report.lines.map { line in
                [
                    .text(line.good.name), .whole(line.before), .whole(line.delivered), .whole(line.given),
                    .whole(line.corrected), .whole(line.left), .number(Double(line.points) / 100),
                    .number(Double(line.cost.fen) / 100),
                ]
            })
    }

    func table(_ frame: Frame) -> HTML {
        DataTable(
            frame(.reportName), hidesCaption: true,
            columns: ReportFile.columns.enumerated().map { .init(frame($1), isNumeric: $0 > 0) },
            rows: report.lines.map { line in
                [
                    "\(line.good.name) <span class=\"quiet\">\(line.good.unit)</span>", "\(line.before)",
                    "\(line.delivered)", "\(line.given)", "\(line.corrected)", "\(line.left)",
                    "\(Points.unit.text(line.points))", "\(line.cost.description)",
                ]
            },
            footer: [
                "\(frame(.slipTotal))", "", "", "\(report.lines.reduce(0) { $0 + $1.given })", "", "",
                "\(Points.unit.text(report.points))", "\(report.cost.description)",
            ], empty: frame(.shopNoGoods)
        ).html
    }

    func facts(_ frame: Frame) -> HTML {
        FactsList(
            [
                Fact(frame(.reportHouseholds), "\(report.households)"),
                Fact(frame(.reportTaken), frame.worth(report.points)),
            ] + [budgetFact(report.budget, frame)]
        ).html
    }
}

func budgetFact(_ budget: BudgetUse, _ frame: Frame) -> Fact {
    Fact(
        frame(.shopBudget, ["year": "\(budget.year)"]),
        budget.ceiling.map {
            frame(.shopBudgetUse, ["used": "\(budget.used)", "ceiling": "\($0.amount)"])
        } ?? frame(.shopBudgetNone))
}

func reportPage(_ file: ReportFile, _ frame: Frame) -> HTML {
    let month = file.report.month
    let earlier = Day(
        year: month.month == 1 ? month.year - 1 : month.year, month: month.month == 1 ? 12 : month.month - 1,
        day: 1)
    let opened = file.office.shop.opened
    let isFirst = month.year == opened.year && month.month <= opened.month || month.year < opened.year
    let before: HTML =
        isFirst
        ? .empty
        : earlier.map {
            Button(frame(.reportEarlier), .bare).link(
                to: "\(file.office.path)/reports/\(ReportFile.code($0))")
        } ?? .empty
    let later: HTML =
        file.report.next > file.today
        ? .empty
        : Button(frame(.reportLater), .bare).link(
            to: "\(file.office.path)/reports/\(ReportFile.code(file.report.next))")
    return Layout.page(
        title: file.title(frame), purpose: frame(.reportPurpose), frame: frame,
        crumbs: file.office.crumbs(frame, to: file.office.path), kind: .wide,
        body: """
            \(file.facts(frame))\(file.table(frame))\
            \(Button.row(
                Button(frame(.reportPrint), icon: .print).link(to: "\(file.path)/print"),
                Button("Excel", .bare).link(to: "\(file.path)/goods.xlsx"), before, later))
            """)
}

func reportSheet(_ file: ReportFile, _ frame: Frame) -> HTML {
    PrintSheet(
        issuer: file.office.shop.name, number: ReportFile.code(file.report.month), kind: frame(.reportName),
        title: file.title(frame), body: file.facts(frame) + file.table(frame),
        signatures: [
            PrintSheet.Signature(frame(.slipSignKeeper), mark: frame(.slipSign)),
            PrintSheet.Signature(frame(.reportChecker), mark: frame(.slipSign)),
        ],
        foot: [file.report.budget.ceiling.map { frame(.shopBasis, ["basis": $0.basis]) }].compactMap(\.self),
        back: file.path
    ).page(frame)
}
