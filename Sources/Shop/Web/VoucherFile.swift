import Kernel
import Ledger
import Points
import Sealing
import Storage
import Web

/// A voucher as its paper shows it, and what became of it.
struct VoucherFile: Sendable {
    let voucher: Voucher
    let code: VoucherCode
    let shop: PointsShop
    let good: Good?
    let used: Redemption?
    /// Where whoever stands at the counter enters it.
    let entry: String?

    var path: String { "/vouchers/\(code.token)" }

    static func read(
        _ id: VoucherID, key: CountyKey, for visitor: ShopVisitor?, in reader: Reader
    ) throws -> VoucherFile {
        guard let voucher = try VoucherStore.find(id, in: reader),
            let shop = try ShopStore.find(voucher.shop, in: reader)
        else { throw VoucherRefusal.unknown }
        let code = VoucherCode(of: voucher, key: key)
        let good: Good? =
            switch voucher.worth {
            case .goods(let id, _): try GoodStore.find(id, in: reader)
            case .points: nil
            }
        let office = visitor.flatMap { try? ShopOffice.serving($0, at: shop.id, in: reader) }
        return VoucherFile(
            voucher: voucher, code: code, shop: shop, good: good,
            used: try RedemptionStore.standing(of: id, in: reader),
            entry: office.map { "\($0.path)/vouchers/entry?code=\(Address.queryValue(code.text))" })
    }

    static let lineShape = Shape.object([
        ("id", .id), ("code", .text), ("token", .text), ("state", .text), ("points", .whole),
        ("good", .optional(.id)), ("count", .optional(.whole)), ("expires", .day),
    ])
    static let shape = Shape.named("ShopVoucher", lineShape)

    func write(to json: inout JSONText) { VoucherFile.write(voucher, code, to: &json) }

    static func write(_ voucher: Voucher, _ code: VoucherCode, to json: inout JSONText) {
        json.object { json in
            json.field("id", voucher.id)
            json.field("code", code.text)
            json.field("token", code.token)
            json.field("state", voucher.state.rawValue)
            json.field("points", voucher.points)
            switch voucher.worth {
            case .goods(let good, let count):
                json.field("good", good)
                json.field("count", count)
            case .points:
                json.field("good", nil as GoodID?)
                json.field("count", nil as Int64?)
            }
            json.field("expires", voucher.expires)
        }
    }
}

extension Voucher.State {
    var title: Text {
        switch self {
        case .issued: .voucherIssued
        case .used: .voucherUsed
        case .cancelled: .voucherCancelled
        case .expired: .voucherExpired
        }
    }
}

func voucherPage(_ file: VoucherFile, id: AnyID, _ frame: Frame) -> HTML {
    let isOpen = file.voucher.isOpen
    let print: HTML =
        isOpen ? Button(frame(.voucherPrint), .main, icon: .print).link(to: "\(file.path)/print") : .empty
    let take: HTML =
        isOpen ? file.entry.map { Button(frame(.voucherTake), .main).link(to: $0) } ?? .empty : .empty
    let cancel: HTML =
        isOpen
        ? Fold(
            frame(.voucherCancel),
            """
            <p>\(frame(.voucherCancelText))</p>\
            \(Form.act(
                to: "\(file.path)/cancellation", id: id, frame: frame,
                Button(frame(.voucherCancelSend)).submit()))
            """
        ).html : .empty
    return Layout.page(
        title: frame(.voucherTitle, ["code": file.code.text]), purpose: frame(.voucherPurpose), frame: frame,
        body: """
            \(voucherFacts(file, frame))\(Button.row(take, print))\(cancel)\
            \(Button.row(Button(frame(.shopFaceLink), .bare).link(to: "/points/shops/\(file.shop.place)")))
            """)
}

func voucherFacts(_ file: VoucherFile, _ frame: Frame) -> HTML {
    var facts = [
        Fact(frame(.voucherCode), html: "<b class=\"num\">\(file.code.text)</b>"),
        Fact(frame(.voucherWorth), frame.worth(of: file.voucher) { _ in file.good }),
        Fact(frame(.voucherExpires), frame.day(file.voucher.expires)),
        Fact(frame(.voucherWhere), file.shop.name),
        Fact(frame(.voucherState), frame(file.voucher.state.title)),
    ]
    if let used = file.used {
        facts.append(
            Fact(
                frame(.voucherUse),
                frame(.voucherUseWords, ["day": frame.day(used.day), "slip": used.slip])))
    }
    return FactsList(facts).html
}

func voucherSheet(_ file: VoucherFile, publicURL: String?, _ frame: Frame) -> HTML {
    let qr = QRSquare(publicURL.map { $0 + file.path }, label: frame(.voucherQR))
    return PrintSheet(
        issuer: file.shop.name, number: file.code.text, kind: frame(.voucherKind),
        title: frame.worth(of: file.voucher) { _ in file.good }, body: voucherFacts(file, frame),
        window: PrintSheet.Window(
            frame(.voucherHow), [frame(.voucherHowText), frame(.voucherHowOnce)], qr: qr,
            caption: frame(.shopScan)), back: file.path
    ).page(frame)
}
