import Kernel
import Ledger
import People
import Points
import Sealing
import Storage
import Web

/// What a household can have for its points, what it had, and its vouchers.
struct HouseholdShop: Sendable {
    let household: Household
    let label: String
    let token: String
    /// In hundredths.
    let balance: Int64
    let file: ShopFile?
    let slips: [(redemption: Redemption, lines: [Redemption.Line])]
    let vouchers: [(voucher: Voucher, code: VoucherCode)]
    /// Where whoever keeps the shop serves this household.
    let counter: String?

    var path: String { "/cards/\(token)" }

    static func read(
        _ household: Household, token: String, key: CountyKey, for visitor: ShopVisitor?, in reader: Reader
    ) throws -> HouseholdShop {
        let shop = try Shop.serving(household.village, in: reader)
        let slips = try Shop.redemptions(of: household.id, limit: ShopLimits.recent_max, in: reader)
        let lines = try RedemptionStore.lines(of: slips.map(\.id), in: reader)
        let office = visitor.flatMap { visitor in
            shop.flatMap { try? ShopOffice.serving(visitor, at: $0.id, in: reader) }
        }
        let short = CounterCard.short(household, token: token)
        return HouseholdShop(
            household: household, label: try HouseholdLabels.one(household, in: reader), token: token,
            balance: try Points.balance(of: household.id, in: household.village, reader),
            file: try shop.map { try ShopFile.read($0, in: reader) },
            slips: slips.map { ($0, lines[$0.id] ?? []) },
            vouchers: try Shop.vouchers(of: household.id, in: reader).prefix(ShopLimits.recent_max).map {
                ($0, VoucherCode(of: $0, key: key))
            }, counter: office.map { "\($0.path)/counter?card=\(Address.queryValue(short))" })
    }

    func good(_ id: GoodID) -> Good? { file?.shelf.first { $0.good.id == id }?.good }

    static let shape = Shape.named(
        "HouseholdShop",
        .object([
            ("household", .id), ("balance", .whole), ("shop", .optional(.id)), ("goods", ShopFile.shelfShape),
            ("slips", .list(SlipFile.lineShape)), ("vouchers", .list(VoucherFile.lineShape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("household", household.id)
            json.field("balance", balance)
            json.field("shop", file?.shop.id)
            ShopFile.write(file?.active ?? [], given: file?.given ?? [:], to: &json)
            json.key("slips")
            json.array(slips) { SlipFile.write($1.redemption, $1.lines, to: &$0) }
            json.key("vouchers")
            json.array(vouchers) { VoucherFile.write($1.voucher, $1.code, to: &$0) }
        }
    }
}

func householdShopPage(_ content: HouseholdShop, id: VoucherID, _ frame: Frame) -> HTML {
    let crumbs = [Crumb(frame(.shopCardOf, ["household": content.label]), path: content.path)]
    guard let file = content.file else {
        return Layout.page(
            title: frame(.shopOwnTitle), frame: frame, crumbs: crumbs,
            body: EmptyState(
                frame(.shopNone), frame(.shopNoneText),
                action: Button(frame(.shopBack), .bare).link(to: content.path)
            ).html)
    }
    let counter: HTML =
        content.counter.map { "<p>\(Button(frame(.counterServe), .main).link(to: $0))</p>" } ?? .empty
    let balance = Fact(
        frame(.counterBalance), html: "<b class=\"num\">\(frame.worth(max(0, content.balance)))</b>")
    return Layout.page(
        title: frame(.shopOwnTitle), purpose: frame(.shopOwnPurpose), frame: frame, crumbs: crumbs,
        body: """
            \(counter)\(FactsList([balance]).html)\(shopHours(file, frame))\(priceTable(file, frame))\
            \(ownVouchers(content, frame))\(voucherForm(
                file, to: "\(content.path)/vouchers", id: id, card: nil, frame))\(ownSlips(content, frame))\
            \(Button.row(
                Button(frame(.shopFaceLink), .bare).link(to: "/points/shops/\(content.household.village)")))
            """)
}

private func ownVouchers(_ content: HouseholdShop, _ frame: Frame) -> HTML {
    guard !content.vouchers.isEmpty else { return .empty }
    let rows = content.vouchers.map { line in
        Queue.Row(
            frame.worth(of: line.voucher, content.good), path: "/vouchers/\(line.code.token)",
            place: frame(line.voucher.state.title),
            meta: frame.joined(
                line.code.text, frame(.voucherUntil, ["day": frame.day(line.voucher.expires)])))
    }
    return Part(id: "vouchers", frame(.voucherOwn), Queue(rows).html).html
}

private func ownSlips(_ content: HouseholdShop, _ frame: Frame) -> HTML {
    Part(
        id: "slips", frame(.shopSlips),
        DataTable(
            frame(.shopSlips), hidesCaption: true,
            columns: [.init(frame(.shopGood)), .init(frame(.shopPoints), isNumeric: true)],
            rows: content.slips.map { slip in
                let goods = slip.lines.map { line in
                    let good = content.good(line.good)
                    return frame.joined("\(good?.name ?? "")", frame.count(line.count, of: good))
                }.joined(separator: frame.language == .chinese ? "；" : "; ")
                let state = slip.redemption.reversal == nil ? "" : frame(.slipUndone)
                let said = [frame.day(slip.redemption.day), slip.redemption.slip, state]
                    .filter { !$0.isEmpty }.joined(separator: frame.language == .chinese ? "，" : ", ")
                return [
                    "\(goods)<br><span class=\"quiet small\">\(said)</span>",
                    "\(slip.redemption.reversal == nil ? "-" : "")\(Points.unit.text(slip.redemption.total))",
                ]
            }, empty: frame(.shopNoSlips)
        ).html
    ).html
}

/// How a household, or the counter for it, asks for a voucher.
func voucherForm(
    _ file: ShopFile, to path: String, id: VoucherID, card: String?, _ frame: Frame
) -> HTML {
    let goods = file.active.filter { $0.left > 0 }.map { line in
        Choice("\(line.good.number)", "\(line.good.name) \(frame.worth(line.price))")
    }
    let isOpen = frame.errors.contains { ["points", "good", "count"].contains($0.field ?? "") }
    let hidden = card.map { Form.hidden("card", $0) } ?? .empty
    return Fold(
        frame(.voucherMake), isOpen: isOpen,
        """
        <p>\(frame(.voucherMakeText))</p>\
        \(Form.post(
            to: path, id: id, frame: frame,
            """
            \(hidden)\
            \(Field("good", frame(.shopGood), isOptional: true)
                .select(frame, goods, empty: frame(.voucherAnyGood)))\
            \(Field("count", frame(.voucherCount), isOptional: true)
                .number(frame, value: "1", min: 1, max: ShopLimits.count_max))\
            \(Field("points", frame(.voucherPoints), hint: frame(.voucherPointsHint), isOptional: true)
                .decimal(frame))\
            \(Button(frame(.voucherMakeSend)).submit())
            """))
        """
    ).html
}

extension Frame {
    /// `洗衣液，2 瓶`, or `10 分`.
    func worth(of voucher: Voucher, _ good: (GoodID) -> Good?) -> String {
        switch voucher.worth {
        case .goods(let id, let count):
            joined(good(id)?.name ?? "", self.count(count, of: good(id)))
        case .points: worth(voucher.points)
        }
    }
}
