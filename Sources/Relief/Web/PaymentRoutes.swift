import Access
import Kernel
import Places
import Sealing
import Sheets
import Storage
import Web

/// What was paid in a month, what is still due, and the same as a table.
enum PaymentRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "relief/payments", for: OfficerCaller.self,
                "What was recorded as paid in `month` at and below `place`, the sum, and what is still due.",
                query: query,
                output: .object([
                    ("month", .text), ("sum_fen", .whole),
                    (
                        "items",
                        .list(
                            .object([
                                ("id", .id), ("matter", .id), ("number", .text), ("name_masked", .text),
                                ("amount_fen", .whole), ("is_aid", .flag),
                            ]))
                    ),
                    (
                        "due",
                        .list(.object([("matter", .id), ("number", .text), ("amount_fen", .whole)]))
                    ),
                ])
            ) { visit, officer in
                let list = try await read(visit, officer)
                let ids = list.due.map { _ in AnyID.minted(at: visit.now) }
                return Answer(
                    json: { list.write(to: &$0) }, page: { reliefPaymentsPage(list, ids: ids, $0) })
            }
        ]
        + ListSheet.Form.allCases.map { form in
            Endpoint(
                .get, "relief/payments.\(form.rawValue)", for: OfficerCaller.self,
                "The month's list as a table.", query: query, output: .file(form.mediaType)
            ) { visit, officer in
                let list = try await read(visit, officer)
                return Answer(
                    bytes: try list.sheet(visit.frame).bytes(as: form), type: form.mediaType,
                    fileName: "relief-\(list.month).\(form.rawValue)")
            }
        }

    private static let query = [
        QueryField.place("A town, a village, or the county."), QueryField("month", "Such as 2026-11."),
    ]

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> PaymentList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let month: ReliefMonth?
        if let text = visit.query["month"] { month = ReliefMonth(text) } else { month = nil }
        if visit.query["month"] != nil, month == nil { throw PayingRefusal.monthUnfit }
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            let reach = try ReliefReach.read(officer, at: wanted, in: reader)
            return try PaymentList.read(
                reach, month ?? ReliefMonth(of: reader.now.day), officer, key: key, in: reader)
        }
    }
}

/// One month's payments, and what of it is not recorded yet.
struct PaymentList: Sendable {
    let reach: ReliefReach
    let month: ReliefMonth
    let lines: [Line]
    let due: [Due]

    struct Line: Sendable {
        let payment: ReliefPayment
        let matter: ReliefMatter
        /// Masked.
        let name: String
        let kind: ReliefKind?
        let place: String
    }

    struct Due: Sendable {
        let matter: ReliefMatter
        let name: String
        let amount: Money
        let mayPay: Bool
    }

    var sum: Money { Money(fen: lines.reduce(0) { $0 + $1.payment.amount.fen }) }

    static func read(
        _ reach: ReliefReach, _ month: ReliefMonth, _ officer: OfficerCaller, key: CountyKey,
        in reader: Reader
    ) throws -> PaymentList {
        let payments = try PaymentStore.all(
            in: month, reach.scope, limit: ReliefLimits.payments_max, reader: reader)
        let kinds = try Places.root(in: reader).map { try Relief.kinds(at: [$0.id], in: reader) } ?? []
        func name(_ matter: ReliefMatter) throws -> String {
            let name =
                try Relief.name(of: matter.id, key: key, in: reader)
                ?? ReliefFile.headName(of: matter, in: reader)
            return Masking.name(name ?? "")
        }
        let lines = try payments.compactMap { payment -> Line? in
            guard let matter = try MatterStore.find(payment.matter, in: reader) else { return nil }
            return Line(
                payment: payment, matter: matter, name: try name(matter),
                kind: kinds.first { $0.code == matter.kind },
                place: try Places.find(matter.place, in: reader)?.name ?? "")
        }
        let granted = try MatterStore.page(
            reach.scope, [.granted, .suspended], limit: ReliefLimits.page_max, in: reader)
        let isOver = month > ReliefMonth(of: reader.now.day)
        let due = try granted.compactMap { matter -> Due? in
            let decisions = try CourseStore.decisions(of: matter.id, in: reader)
            let paid = try PaymentStore.all(of: matter.id, in: reader)
            let isMonthly = decisions.contains { $0.care != nil }
            let owed: Money? =
                isMonthly
                ? (paid.contains { $0.month == month } ? nil : decisions.due(in: month))
                : decisions.last.map { Money(fen: $0.amount.fen - paid.reduce(0) { $0 + $1.amount.fen }) }
            guard let owed, !isOver else { return nil }
            let line = try Places.lineage(of: matter.place, in: reader)
            let office = ReliefOffice(officer: officer, matter: matter, line: line)
            return Due(matter: matter, name: try name(matter), amount: owed, mayPay: office.mayPay)
        }
        return PaymentList(reach: reach, month: month, lines: lines, due: due)
    }

    func sheet(_ frame: Frame) -> ListSheet {
        ListSheet(
            frame(.reliefPaymentsTitle),
            header: [
                frame(.reliefNumber), frame(.reliefName), frame(.reliefPlace), frame(.reliefKind),
                frame(.reliefMonth), frame(.reliefAmountYuan), frame(.reliefAidMark),
            ],
            rows: lines.map { line in
                [
                    .text(line.matter.number), .text(line.name), .text(line.place),
                    .text(line.kind?.name(frame.language) ?? line.matter.kind), .text("\(month)"),
                    .number(Double(line.payment.amount.fen) / 100),
                    line.payment.isAid ? .text(frame(.reliefYes)) : .empty,
                ]
            })
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("month", "\(month)")
            json.field("sum_fen", sum.fen)
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("id", line.payment.id)
                    json.field("matter", line.matter.id)
                    json.field("number", line.matter.number)
                    json.field("name_masked", line.name)
                    json.field("amount_fen", line.payment.amount.fen)
                    json.field("is_aid", line.payment.isAid)
                }
            }
            json.key("due")
            json.array(due) { json, due in
                json.object { json in
                    json.field("matter", due.matter.id)
                    json.field("number", due.matter.number)
                    json.field("amount_fen", due.amount.fen)
                }
            }
        }
    }
}

func reliefPaymentsPage(_ list: PaymentList, ids: [AnyID], _ frame: Frame) -> HTML {
    let place = list.reach.place.map { "place=\($0.id)&" } ?? ""
    let table = DataTable(
        frame(.reliefPaid), hidesCaption: true,
        columns: [
            .init(frame(.reliefNumber)), .init(frame(.reliefName)), .init(frame(.reliefPlace)),
            .init(frame(.reliefKind)), .init(frame(.reliefAmount), isNumeric: true),
        ],
        rows: list.lines.map { line in
            let kind = line.kind?.name(frame.language) ?? line.matter.kind
            let more = line.payment.isAid ? frame.joined(kind, frame(.reliefAidMark)) : kind
            return [
                Address.link(line.matter.number, to: "/relief/\(line.matter.id)"), "\(line.name)",
                "\(line.place)", "\(more)", "\("\(line.payment.amount)")",
            ]
        },
        footer: ["\(frame(.reliefSum))", "", "", "", "\("\(list.sum)")"], empty: frame(.reliefPaidNone)
    ).html
    let (before, after) = (list.month.adding(months: -1), list.month.adding(months: 1))
    return Layout.page(
        title: frame(.reliefPaymentsTitle),
        purpose: frame(.reliefPaymentsPurpose, ["month": frame.month(list.month)]), frame: frame,
        crumbs: [Crumb(frame(.reliefTitle), path: "/relief")], kind: .wide,
        body: """
            \(Button.row(
                Button("\(before)", .bare, icon: .back).link(to: "/relief/payments?\(place)month=\(before)"),
                Button("\(after)", .bare, icon: .go).link(to: "/relief/payments?\(place)month=\(after)")))\
            \(table)\(SheetLinks("/relief/payments", query: "\(place)month=\(list.month)").html(frame))\
            \(dues(list, ids, frame))
            """)
}

private func dues(_ list: PaymentList, _ ids: [AnyID], _ frame: Frame) -> HTML {
    if list.due.isEmpty { return .empty }
    let rows = zip(list.due, ids).map { due, id -> [HTML] in
        let record: HTML =
            due.mayPay
            ? Form.act(
                to: "/relief/\(due.matter.id)/payments", id: id, frame: frame,
                hidden: ["month": "\(list.month)", "amount": yuan(due.amount), "back": "1"],
                Button(frame(.reliefPaySend), isSmall: true, more: due.matter.number).submit()) : .empty
        return [
            Address.link(due.matter.number, to: "/relief/\(due.matter.id)"), "\(due.name)",
            "\("\(due.amount)")", record,
        ]
    }
    return Part(
        id: "due", frame(.reliefDue), note: frame(.reliefDueNote),
        DataTable(
            frame(.reliefDue), hidesCaption: true,
            columns: [
                .init(frame(.reliefNumber)), .init(frame(.reliefName)),
                .init(frame(.reliefAmount), isNumeric: true), .init(frame(.reliefRecord)),
            ], rows: rows
        ).html
    ).html
}

/// `420.00`, as a form wants it.
func yuan(_ amount: Money) -> String { amount.description.filter { $0 != "¥" && $0 != "," } }
