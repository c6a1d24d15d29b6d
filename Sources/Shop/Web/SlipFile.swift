import Kernel
import Ledger
import People
import Places
import Points
import Storage
import Web

/// A slip of the counter, with all that stands on it.
struct SlipFile: Sendable {
    let office: ShopOffice
    let redemption: Redemption
    let lines: [Redemption.Line]
    let goods: [GoodID: Good]
    let label: String
    let keeper: String
    let reverser: String
    let voucher: Voucher?
    let isToday: Bool

    var path: String { "/shop-slips/\(redemption.id)" }
    var mayUndo: Bool { office.mayServe && redemption.reversal == nil && isToday }

    static func read(
        _ id: RedemptionID, for visitor: ShopVisitor, in reader: Reader
    ) throws -> SlipFile {
        guard let redemption = try RedemptionStore.find(id, in: reader) else {
            throw RedeemingRefusal.unknown
        }
        let office = try ShopOffice.read(visitor, at: redemption.shop, in: reader)
        let people = [redemption.person, redemption.reversal?.person].compactMap(\.self)
        let names = try People.names(of: people, in: reader)
        let household = try People.household(redemption.household, in: reader)
        return SlipFile(
            office: office, redemption: redemption,
            lines: try RedemptionStore.lines(of: [id], in: reader)[id] ?? [],
            goods: Dictionary(
                try GoodStore.all(of: redemption.shop, in: reader).map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }),
            label: try household.map { try HouseholdLabels.one($0, in: reader) } ?? "",
            keeper: redemption.person.flatMap { names[$0] } ?? "",
            reverser: redemption.reversal?.person.flatMap { names[$0] } ?? "",
            voucher: try redemption.voucher.flatMap { try VoucherStore.find($0, in: reader) },
            isToday: redemption.entered.day == reader.now.day)
    }

    static let lineShape = Shape.object([
        ("id", .id), ("slip", .text), ("day", .day), ("total", .whole), ("voucher", .optional(.id)),
        ("reversed", .optional(.instant)),
        ("lines", .list(.object([("good", .id), ("count", .whole), ("price", .whole)]))),
    ])
    static let shape = Shape.named("ShopSlip", lineShape)

    func write(to json: inout JSONText) { SlipFile.write(redemption, lines, to: &json) }

    static func write(_ redemption: Redemption, _ lines: [Redemption.Line], to json: inout JSONText) {
        json.object { json in
            json.field("id", redemption.id)
            json.field("slip", redemption.slip)
            json.field("day", redemption.day)
            json.field("total", redemption.total)
            json.field("voucher", redemption.voucher)
            json.field("reversed", redemption.reversal?.at)
            json.key("lines")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("good", line.good)
                    json.field("count", line.count)
                    json.field("price", line.price)
                }
            }
        }
    }
}

func slipPage(_ file: SlipFile, id: AnyID, _ frame: Frame) -> HTML {
    let print = Button(frame(.slipPrint), icon: .print).link(to: "\(file.path)/print")
    let next: HTML =
        file.office.mayServe
        ? Button(frame(.counterNext), .main).link(to: "\(file.office.path)/counter") : .empty
    let undo: HTML =
        file.mayUndo
        ? Fold(
            frame(.slipUndo), isOpen: frame.error(at: "reason") != nil,
            """
            <p>\(frame(.slipUndoText))</p>\
            \(Form.post(
                to: "\(file.path)/reversal", id: id, frame: frame,
                """
                \(Field("reason", frame(.slipUndoReason)).text(frame, maxLength: ShopLimits.reason_length_max))\
                \(Button(frame(.slipUndoSend)).submit())
                """))
            """
        ).html : .empty
    return Layout.page(
        title: frame(.slipTitle, ["slip": file.redemption.slip]), frame: frame,
        crumbs: file.office.crumbs(frame, to: file.office.path),
        body: """
            \(slipState(file, frame))\(slipFacts(file, frame))\
            \(slipTable(file.lines, goods: { file.goods[$0] }, frame))\(Button.row(next, print))\(undo)
            """)
}

private func slipState(_ file: SlipFile, _ frame: Frame) -> HTML {
    guard let reversal = file.redemption.reversal else { return .empty }
    let words = frame(
        .slipUndoneBy, ["who": file.reverser, "when": frame.moment(reversal.at), "reason": reversal.reason])
    return Inset(frame(.slipUndone), "<p>\(words)</p>").html
}

private func slipFacts(_ file: SlipFile, _ frame: Frame) -> HTML {
    var facts = [
        Fact(frame(.counterHousehold), file.label), Fact(frame(.slipDay), frame.day(file.redemption.day)),
        Fact(frame(.slipKeeper), file.keeper),
    ]
    if let voucher = file.voucher {
        let rest = voucher.points - file.redemption.total
        facts.append(Fact(frame(.slipVoucher), "\(voucher.serial)"))
        if rest > 0 { facts.append(Fact(frame(.slipRest), frame.worth(rest))) }
    }
    return FactsList(facts).html
}

func slipSheet(_ file: SlipFile, _ frame: Frame) -> HTML {
    PrintSheet(
        issuer: file.office.shop.name, number: file.redemption.slip, kind: frame(.slipKind),
        title: frame(.slipTitle, ["slip": file.redemption.slip]),
        body: slipState(file, frame) + slipFacts(file, frame)
            + slipTable(file.lines, goods: { file.goods[$0] }, frame),
        signatures: [
            PrintSheet.Signature(frame(.slipSignHousehold), mark: frame(.slipSign)),
            PrintSheet.Signature(frame(.slipSignKeeper), mark: frame(.slipSign)),
        ], foot: [frame(.shopHowNoMoneyText)], back: file.path
    ).page(frame)
}
