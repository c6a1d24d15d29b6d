import Kernel
import Ledger
import Points
import Storage
import Web

/// Amounts as forms and programs write them.
enum ShopInput {
    /// `8.50` yuan, in fen.
    static func fen(_ text: String?) -> Int64? { text.flatMap { LedgerUnit.yuan.amount($0) } }

    /// `0.5` points, in hundredths. Throws `GoodRefusal.priceUnreadable`.
    static func price(_ text: String?) throws(GoodRefusal) -> Int64 {
        guard let text, let price = Points.unit.amount(text) else { throw .priceUnreadable }
        return price
    }
}

/// A shop on the screen of who keeps it.
struct ShopHome: Sendable {
    let office: ShopOffice
    let file: ShopFile
    let slips: [(redemption: Redemption, label: String)]

    static func read(_ office: ShopOffice, in reader: Reader) throws -> ShopHome {
        let labels = try HouseholdLabels.read(of: office.shop, in: reader)
        return ShopHome(
            office: office, file: try ShopFile.read(office.shop, in: reader),
            slips: try Shop.redemptions(of: office.shop.id, limit: ShopLimits.recent_max, in: reader).map {
                ($0, labels($0.household))
            })
    }
}

func shopHomePage(_ home: ShopHome, _ frame: Frame) -> HTML {
    let path = home.office.path
    let counter: HTML? =
        home.office.mayServe && home.file.shop.isOpen
        ? Layout.action(Button(frame(.counterOpen), .main, isWide: true).link(to: "\(path)/counter")) : nil
    let closed: HTML =
        home.file.shop.isOpen ? .empty : Inset(frame(.shopIsClosed), "<p>\(frame(.shopClosed))</p>").html
    return Layout.page(
        title: home.file.shop.name, purpose: frame(.shopHomePurpose), frame: frame,
        crumbs: home.office.crumbs(frame), kind: .wide, action: counter,
        body:
            "\(closed)\(homeFacts(home, frame))\(Columns.wide(homeShelf(home, frame), homeSlips(home, frame)))"
    )
}

private func homeFacts(_ home: ShopHome, _ frame: Frame) -> HTML {
    let file = home.file
    return FactsList([
        Fact(frame(.shopKeeper), file.keepers.isEmpty ? "–" : file.keepers.joined(separator: "、")),
        Fact(frame(.shopTaken, ["year": "\(file.today.year)"]), frame.worth(file.taken)),
        budgetFact(file.budget, frame),
        Fact(
            frame(.shopOpenVouchers),
            html: Address.link("\(file.openVouchers)", to: "\(home.office.path)/vouchers")
        ),
    ]).html
}

private func homeShelf(_ home: ShopHome, _ frame: Frame) -> HTML {
    let file = home.file
    let table = DataTable(
        frame(.shopShelf),
        columns: [
            .init(frame(.shopGood)), .init(frame(.shopPrice), isNumeric: true),
            .init(frame(.shopLeft), isNumeric: true),
        ],
        rows: file.shelf.map { line in
            let retired = line.good.retired == nil ? "" : frame(.goodRetiredMark)
            let reserved =
                line.reserved > 0
                ? frame(.shopReserved, ["count": frame.count(line.reserved, of: line.good)]) : ""
            let more = [retired, reserved].filter { !$0.isEmpty }.joined(separator: frame.comma)
            let note: HTML = more.isEmpty ? .empty : "<br><span class=\"quiet small\">\(more)</span>"
            return [
                "\(Address.link(line.good.name, to: "/shop-goods/\(line.good.id)"))\(note)",
                "\(frame.worth(line.price))", "\(frame.count(line.left, of: line.good))",
            ]
        }, empty: frame(.shopNoGoods)
    ).html
    let path = home.office.path
    let acts: HTML =
        home.office.mayServe && file.shop.isOpen
        ? Button(frame(.goodNew)).link(to: "\(path)/goods/new")
            + Button(frame(.deliveryNew)).link(to: "\(path)/deliveries/new") : .empty
    let keeping: HTML =
        home.office.isCommittee && file.shop.isOpen
        ? Button(frame(.shopKeeping), .bare).link(to: "\(path)/keeping") : .empty
    return """
        \(table)\(Button.row(acts))\(Button.row(
            Button(frame(.deliveries), .bare).link(to: "\(path)/deliveries"),
            Button(frame(.reportLink), .bare).link(to: "\(path)/reports/\(ReportFile.code(file.today))"),
            Button(frame(.shopFaceLink), .bare).link(to: "/points/shops/\(file.shop.place)"), keeping))
        """
}

private func homeSlips(_ home: ShopHome, _ frame: Frame) -> HTML {
    let rows = home.slips.map { slip in
        Queue.Row(
            frame.joined(slip.label, frame.worth(slip.redemption.total)),
            path: "/shop-slips/\(slip.redemption.id)",
            place: slip.redemption.reversal == nil ? nil : frame(.slipUndone),
            meta: frame.joined(slip.redemption.slip, frame.day(slip.redemption.day)))
    }
    return Part(
        id: "slips", frame(.shopSlips),
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.shopNoSlips))</p>" : Queue(rows).html
    ).html
}

func keepingPage(
    _ office: ShopOffice, _ file: ShopFile, _ people: [Choice], ids: [AnyID], _ frame: Frame
) -> HTML {
    let path = office.path
    let isCeiling = ["ceiling", "basis", "year"].contains { frame.error(at: $0) != nil }
    let ceiling = Form.post(
        to: "\(path)/ceilings", id: ids[0], frame: frame,
        """
        \(Field("year", frame(.ceilingYear)).select(
            frame, [file.today.year, file.today.year + 1].map { Choice("\($0)", "\($0)") }))\
        \(Field("ceiling", frame(.ceilingAmount), hint: frame(.ceilingHint)).decimal(frame))\
        \(Field("basis", frame(.ceilingBasis), hint: frame(.ceilingBasisHint))
            .text(frame, maxLength: ShopLimits.basis_length_max))\
        \(Button(frame(.ceilingSend), .main).submit())
        """)
    let keeper = Form.post(
        to: "\(path)/keepers", id: ids[1], frame: frame,
        """
        \(Field("keeper", frame(.shopKeeper), hint: frame(.shopKeeperHint))
            .select(frame, people, empty: frame(.shopChoose)))\
        \(Button(frame(.keeperSend)).submit())
        """)
    let closure = Form.act(
        to: "\(path)/closure", id: ids[2], frame: frame, Button(frame(.closureSend)).submit())
    let basis: HTML =
        file.budget.ceiling.map { "<p class=\"quiet\">\(frame(.shopBasis, ["basis": $0.basis]))</p>" }
        ?? .empty
    return Layout.page(
        title: frame(.shopKeeping), frame: frame, crumbs: office.crumbs(frame, to: path),
        body: """
            \(FactsList([budgetFact(file.budget, frame)]).html)\(basis)\
            \(Fold(frame(.ceilingTitle), isOpen: isCeiling || file.budget.ceiling == nil, ceiling).html)\
            \(Fold(frame(.keeperTitle), isOpen: frame.error(at: "keeper") != nil, keeper).html)\
            \(Fold(frame(.closureTitle), "<p>\(frame(.closureText))</p>\(closure)").html)
            """)
}

extension Frame {
    /// What stands between two words of one line.
    var comma: String { language == .chinese ? "，" : ", " }
}
