import Kernel
import Ledger
import Places
import Points
import Web

/// What everybody may see: goods, prices, what is left, how much was given out; no names.
struct ShopFace: Sendable {
    let place: Place
    let line: [Place]
    let file: ShopFile?
    /// Where whoever stands at the counter goes on.
    let counter: String?

    var path: String { "/points/shops/\(place.id)" }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("shop", file?.shop.id)
            json.field("name", file?.shop.name)
            json.field("note", file?.shop.note)
            json.field("taken", file?.taken ?? 0)
            ShopFile.write(file?.active ?? [], given: file?.given ?? [:], to: &json)
        }
    }
}

func shopFacePage(_ face: ShopFace, _ frame: Frame) -> HTML {
    let board = Button(frame(.shopBoard), .bare).link(to: "/points/boards/\(face.place.id)")
    guard let file = face.file else {
        return Layout.page(
            title: frame(.shopTitle, ["place": face.place.name]), frame: frame,
            body: EmptyState(frame(.shopNone), frame(.shopNoneText), action: board).html)
    }
    let counter: HTML =
        face.counter.map { "<p>\(Button(frame(.shopKeep), .main).link(to: $0))</p>" } ?? .empty
    let print = Button(frame(.shopPrintPrices), .bare, icon: .print).link(to: "\(face.path)/print")
    return Layout.page(
        title: file.shop.name, purpose: frame(.shopPurpose), frame: frame,
        body: """
            \(counter)\(shopHours(file, frame))\(shopSummary(file, frame))\(priceTable(file, frame))\
            \(Button.row(print, board))\(shopHow(frame))
            """)
}

func shopHours(_ file: ShopFile, _ frame: Frame) -> HTML {
    var facts: [Fact] = []
    if !file.shop.note.isEmpty { facts.append(Fact(frame(.shopHours), html: Prose(file.shop.note).html)) }
    if !file.keepers.isEmpty {
        facts.append(Fact(frame(.shopKeeper), file.keepers.map { Masking.name($0) }.joined(separator: "、")))
    }
    return facts.isEmpty ? .empty : FactsList(facts).html
}

func shopSummary(_ file: ShopFile, _ frame: Frame) -> HTML {
    let words = frame(
        .shopSummary,
        [
            "pieces": "\(file.pieces)", "points": Points.unit.text(file.taken), "year": "\(file.today.year)",
        ])
    return "<p class=\"lead\">\(words)</p>"
}

/// - Parameter isPaper: without pictures, which a wall across the room would not show.
func priceTable(_ file: ShopFile, isPaper: Bool = false, _ frame: Frame) -> HTML {
    DataTable(
        frame(.shopGoods),
        columns: [
            .init(frame(.shopGood)), .init(frame(.shopPrice), isNumeric: true),
            .init(frame(.shopLeft), isNumeric: true),
        ],
        rows: file.active.map { line in
            [
                "\(isPaper ? .empty : line.good.thumbnail)\(line.good.name)", "\(frame.worth(line.price))",
                line.left == 0
                    ? "<span class=\"late\">\(frame(.shopNoneLeft))</span>"
                    : "\(frame.count(line.left, of: line.good))",
            ]
        }, empty: frame(.shopNoGoods)
    ).html
}

func shopHow(_ frame: Frame) -> HTML {
    RuleDisclosure(
        frame(.shopHow),
        [
            Fact(frame(.shopHowNoMoney), frame(.shopHowNoMoneyText)),
            Fact(frame(.shopHowRank), frame(.shopHowRankText)),
            Fact(frame(.shopHowVoucher), frame(.shopHowVoucherText)),
        ]
    ).html(frame)
}

func shopFaceSheet(_ face: ShopFace, publicURL: String?, _ frame: Frame) -> HTML {
    let qr = QRSquare(publicURL.map { $0 + face.path }, label: frame(.shopQR))
    let body: HTML =
        face.file.map { shopHours($0, frame) + priceTable($0, isPaper: true, frame) }
        ?? "<p>\(frame(.shopNone))</p>"
    return PrintSheet(
        issuer: face.place.name, number: "\(frame.day(frame.now.day))", kind: frame(.shopPriceList),
        title: face.file?.shop.name ?? frame(.shopTitle, ["place": face.place.name]), body: body,
        window: PrintSheet.Window(
            frame(.shopAsk), [frame(.shopHowNoMoneyText), frame(.shopHowVoucherText)], qr: qr,
            caption: frame(.shopScan)), back: face.path
    ).page(frame)
}
