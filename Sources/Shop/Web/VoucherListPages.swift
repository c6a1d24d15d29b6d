import Kernel
import Ledger
import Points
import Sealing
import Sheets
import Storage
import Web

/// What a counter without a network has to know: every voucher that is open.
struct VoucherList: Sendable {
    let office: ShopOffice
    let lines: [Line]
    let goods: [ShelfGood]
    let today: Day

    struct Line: Sendable {
        let voucher: Voucher
        let code: VoucherCode
        let label: String
        let good: Good?
    }

    var path: String { "\(office.path)/vouchers" }

    static func read(_ office: ShopOffice, key: CountyKey, in reader: Reader) throws -> VoucherList {
        let labels = try HouseholdLabels.read(of: office.shop, in: reader)
        let goods = try Shop.shelf(of: office.shop.id, in: reader)
        return VoucherList(
            office: office,
            lines: try Shop.openVouchers(of: office.shop.id, in: reader).map { voucher in
                var good: Good?
                if case .goods(let id, _) = voucher.worth { good = goods.first { $0.good.id == id }?.good }
                return Line(
                    voucher: voucher, code: VoucherCode(of: voucher, key: key),
                    label: labels(voucher.household), good: good)
            }, goods: goods.filter { $0.good.isActive(on: reader.now.day) }, today: reader.now.day)
    }

    /// Those that a counter takes today.
    var valid: [Line] { lines.filter { $0.voucher.expires >= today } }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { VoucherFile.write($1.voucher, $1.code, to: &$0) }
            json.field("next", nil as String?)
        }
    }

    func sheet(_ frame: Frame) -> ListSheet {
        ListSheet(
            frame(.voucherList),
            header: [
                frame(.voucherCode), frame(.voucherWorth), frame(.counterHousehold), frame(.voucherExpires),
            ],
            rows: valid.map { line in
                [
                    .text(line.code.text), .text(frame.worth(of: line.voucher) { _ in line.good }),
                    .text(line.label), .day(line.voucher.expires),
                ]
            })
    }
}

func voucherListPage(_ list: VoucherList, _ frame: Frame) -> HTML {
    let print = Button(frame(.voucherListPrint), icon: .print).link(to: "\(list.path)/print")
    let sheet = Button("Excel", .bare).link(to: "\(list.path).xlsx")
    let entry = Button(frame(.voucherEntry), .main).link(to: "\(list.path)/entry")
    let rows = list.lines.map { line in
        Queue.Row(
            frame.joined(line.code.text, frame.worth(of: line.voucher) { _ in line.good }),
            path: "/vouchers/\(line.code.token)", place: line.label,
            meta: frame(.voucherUntil, ["day": frame.day(line.voucher.expires)]))
    }
    return Layout.page(
        title: frame(.voucherList), purpose: frame(.voucherListPurpose), frame: frame,
        crumbs: list.office.crumbs(frame, to: list.office.path),
        body: """
            \(Button.row(list.office.mayServe ? entry : .empty, print, sheet))\
            \(list.lines.isEmpty
                ? EmptyState(frame(.voucherNone), frame(.voucherNoneText)).html : Queue(rows).html)
            """)
}

func voucherListSheet(_ list: VoucherList, _ frame: Frame) -> HTML {
    PrintSheet(
        issuer: list.office.shop.name, number: frame.day(list.today), kind: frame(.voucherListKind),
        title: frame(.voucherList),
        body: DataTable(
            frame(.voucherList), hidesCaption: true,
            columns: [
                .init(frame(.voucherCode)), .init(frame(.voucherWorth)), .init(frame(.counterHousehold)),
                .init(frame(.voucherExpires)), .init(frame(.voucherGiven)),
            ],
            rows: list.valid.map { line in
                [
                    "<b class=\"num\">\(line.code.text)</b>",
                    "\(frame.worth(of: line.voucher) { _ in line.good })", "\(line.label)",
                    "\(frame.day(line.voucher.expires))", "",
                ]
            }, empty: frame(.voucherNone)
        ).html,
        signatures: [PrintSheet.Signature(frame(.slipSignKeeper), mark: frame(.slipSign))],
        foot: [frame(.voucherListFoot)], back: list.path
    ).page(frame)
}

/// One screen for a paper list of a day.
func voucherEntryPage(_ list: VoucherList, id: AnyID, code: String, _ frame: Frame) -> HTML {
    let goods = list.goods.map { Choice("\($0.good.number)", "\($0.good.name) \(frame.worth($0.price))") }
    let typed = (1...ShopLimits.sheet_rows).last { !frame.typed("code_\($0)").isEmpty } ?? 0
    let shown = min(ShopLimits.sheet_rows, max(5, typed + 2))
    let rows = (1...ShopLimits.sheet_rows).map { number -> HTML in
        let fields = Field.row(
            Field("code_\(number)", frame(.voucherEntryCode), isOptional: number > 1)
                .text(frame, value: number == 1 ? code : "", maxLength: 20),
            Field("good_\(number)", frame(.voucherEntryGood), isOptional: true)
                .select(frame, goods, empty: frame(.voucherEntryNamed)),
            Field("count_\(number)", frame(.slipCount), isOptional: true)
                .number(frame, min: 1, max: ShopLimits.count_max))
        return Field.group(frame(.voucherEntryRow, ["number": "\(number)"]), fields)
    }
    let first = rows.prefix(shown).html { $0 }
    let rest = rows.dropFirst(shown).html { $0 }
    let more: HTML = shown < rows.count ? Fold(frame(.voucherEntryMore), rest).html : .empty
    let send = Button(frame(.voucherEntrySend), .main, isWide: true).submit(form: "uses")
    return Layout.page(
        title: frame(.voucherEntry), purpose: frame(.voucherEntryPurpose), frame: frame,
        crumbs: list.office.crumbs(frame, to: list.office.path), action: Layout.action(send),
        body: Form.post(
            to: "\(list.path)/uses", id: id, frame: frame, name: "uses",
            """
            \(Field("used_on", frame(.voucherEntryDay))
                .date(
                    frame, value: list.today, min: list.today.adding(days: -ShopLimits.backdating_days),
                    max: list.today))\
            \(first)\(more)
            """))
}
