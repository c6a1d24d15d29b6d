import Kernel
import Ledger
import People
import Points
import Sealing
import Storage
import Web

/// A household at the counter, known by its card.
struct CounterCard: Sendable {
    let household: Household
    let label: String
    /// Number and last digits: what the next page is told instead of the card's secret.
    let short: String
    /// In hundredths.
    let balance: Int64

    static func read(
        _ shown: String, at shop: PointsShop, key: CountyKey, in reader: Reader
    ) throws -> CounterCard {
        let household: Household
        do {
            household = try Points.household(
                shown: shown, in: try Shop.villages(of: shop, in: reader), key: key, in: reader)
        } catch CardRefusal.unknown {
            throw CounterRefusal.cardUnknown
        }
        let token = try Points.cardToken(of: household.id, key: key, in: reader).text
        return CounterCard(
            household: household, label: try HouseholdLabels.one(household, in: reader),
            short: short(household, token: token),
            balance: try Points.balance(of: household.id, in: household.village, reader))
    }

    static func short(_ household: Household, token: String) -> String {
        "\(household.code)-\(token.suffix(6))"
    }
}

/// What the counter page shows: nobody yet, or a household and what it may choose.
struct Counter: Sendable {
    let office: ShopOffice
    let file: ShopFile
    let card: CounterCard?
    /// Why the card that was shown is not served.
    var refusal: CounterRefusal?
    /// What was chosen before, where it is to be changed.
    var chosen: Basket?

    static let shape = Shape.named(
        "ShopCounter",
        .object([
            ("shop", .id), ("household", .optional(.id)), ("code", .optional(.text)),
            ("balance", .optional(.whole)), ("goods", ShopFile.shelfShape),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("shop", office.shop.id)
            json.field("household", card?.household.id)
            json.field("code", card?.household.code)
            json.field("balance", card?.balance)
            ShopFile.write(file.active, given: file.given, to: &json)
        }
    }
}

func counterPage(_ counter: Counter, ids: (basket: AnyID, voucher: VoucherID), _ frame: Frame) -> HTML {
    let crumbs = counter.office.crumbs(frame, to: counter.office.path)
    guard let card = counter.card else {
        return Layout.page(
            title: frame(.counterTitle), purpose: frame(.counterPurpose), frame: frame, crumbs: crumbs,
            body: """
                \(cardForm(counter, frame))\
                \(Button.row(
                    Button(frame(.voucherEntry), .bare).link(to: "\(counter.office.path)/vouchers/entry"),
                    Button(frame(.voucherList), .bare).link(to: "\(counter.office.path)/vouchers")))
                """)
    }
    let facts = FactsList([
        Fact(frame(.counterHousehold), card.label),
        Fact(frame(.counterBalance), html: "<b class=\"num\">\(frame.worth(max(0, card.balance)))</b>"),
    ]).html
    let another = Button(frame(.counterAnother), .bare).link(to: "\(counter.office.path)/counter")
    return Layout.page(
        title: frame(.counterTitle), purpose: frame(.counterPick), frame: frame, crumbs: crumbs,
        action: Layout.action(Button(frame(.counterSum), .main, isWide: true).submit(form: "basket-form")),
        body: """
            \(facts)\(basketForm(counter, card, ids.basket, frame))\
            \(voucherForm(
                counter.file, to: "\(counter.office.path)/vouchers", id: ids.voucher, card: card.short, frame))\
            \(Button.row(another))
            """)
}

private func cardForm(_ counter: Counter, _ frame: Frame) -> HTML {
    """
    \(counter.refusal.map { "<p class=\"error\" role=\"alert\">\(frame($0.sentence))</p>" } ?? HTML.empty)
    <form class="form" method="get" action="\(Address.checked("\(counter.office.path)/counter"))">
    \(Field("card", frame(.counterCard), hint: frame(.counterCardHint)).text(frame, maxLength: 200))\
    \(Button(frame(.counterFind), .main, isWide: true).submit())
    </form>
    """
}

private func basketForm(
    _ counter: Counter, _ card: CounterCard, _ id: AnyID, _ frame: Frame
) -> HTML {
    let error: HTML =
        frame.error(at: "basket").map { "<p class=\"error\">\($0)</p>" } ?? .empty
    let chosen = Dictionary(
        (counter.chosen?.lines ?? []).map { ($0.number, "\($0.count)") },
        uniquingKeysWith: { first, _ in first })
    let rows = counter.file.active.map { line -> [HTML] in
        let name = "count_\(line.good.number)"
        let most = min(line.left, Int64(ShopLimits.count_max))
        let left = frame(.counterLeft, ["left": frame.count(line.left, of: line.good)])
        return [
            """
            \(line.good.thumbnail)<label for="\(name)">\(line.good.name)</label><br>\
            <span class="quiet small">\(frame.joined(frame.worth(line.price), left))</span>
            """,
            """
            <input id="\(name)" name="\(name)" type="number" inputmode="numeric" min="0" max="\(most)" \
            value="\(frame.typed(name, or: chosen[line.good.number] ?? ""))" \
            placeholder="0"\(Attribute.flag("disabled", line.left == 0))>
            """,
        ]
    }
    let table = DataTable(
        frame(.counterGoods), hidesCaption: true,
        columns: [.init(frame(.shopGood)), .init(frame(.slipCount), isNumeric: true)], rows: rows,
        empty: frame(.shopNoGoods)
    ).html
    let form = Form.post(
        to: "\(counter.office.path)/baskets", id: id, frame: frame, name: "basket-form",
        Form.hidden("card", card.short) + table)
    return Part(id: "basket", frame(.counterGoods), "\(error)\(form)").html
}

/// What is about to be given out: check it, then say yes.
struct Quote: Sendable {
    let counter: Counter
    let card: CounterCard
    let basket: Basket
    let lines: [Redemption.Line]

    func good(_ id: GoodID) -> Good? { counter.file.shelf.first { $0.good.id == id }?.good }

    static let shape = Shape.named(
        "ShopQuote",
        .object([
            ("card", .text), ("household", .text), ("basket", .text),
            (
                "lines",
                .list(.object([("good", .id), ("name", .text), ("count", .whole), ("price", .whole)]))
            ),
            ("total", .whole), ("balance", .whole), ("after", .whole),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("card", card.short)
            json.field("household", card.label)
            json.field("basket", basket.text)
            json.key("lines")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("good", line.good)
                    json.field("name", good(line.good)?.name ?? "")
                    json.field("count", line.count)
                    json.field("price", line.price)
                }
            }
            json.field("total", lines.total)
            json.field("balance", card.balance)
            json.field("after", card.balance - lines.total)
        }
    }
}

func quotePage(_ quote: Quote, id: RedemptionID, _ frame: Frame) -> HTML {
    let office = quote.counter.office
    let back =
        "\(office.path)/counter?card=\(Address.queryValue(quote.card.short))"
        + "&basket=\(Address.queryValue(quote.basket.text))"
    let total = quote.lines.total
    let send = Button(frame(.counterConfirm, ["points": Points.unit.text(total)]), .main, isWide: true)
    return Layout.page(
        title: frame(.counterCheck), purpose: frame(.counterCheckPurpose), frame: frame,
        crumbs: office.crumbs(frame, to: office.path), action: Layout.action(send.submit(form: "redemption")),
        body: """
            \(FactsList([Fact(frame(.counterHousehold), quote.card.label)]).html)\
            \(slipTable(quote.lines, goods: quote.good, frame))\
            \(FactsList([
                Fact(frame(.counterBalance), frame.worth(quote.card.balance)),
                Fact(frame(.counterAfter), frame.worth(quote.card.balance - total)),
            ]).html)\
            \(Form.post(
                to: "\(office.path)/redemptions", id: id, frame: frame, name: "redemption",
                Form.hidden("card", quote.card.short) + Form.hidden("basket", quote.basket.text)))\
            \(Button.row(Button(frame(.counterChange), .bare, icon: .back).link(to: back)))
            """)
}

/// Goods, counts and what they come to.
func slipTable(_ lines: [Redemption.Line], goods: (GoodID) -> Good?, _ frame: Frame) -> HTML {
    DataTable(
        frame(.shopGoods), hidesCaption: true,
        columns: [
            .init(frame(.shopGood)), .init(frame(.slipCount), isNumeric: true),
            .init(frame(.shopPoints), isNumeric: true),
        ],
        rows: lines.map { line in
            let good = goods(line.good)
            return [
                """
                \(good?.name ?? "")<br><span class="quiet small">\
                \(frame(.slipEach, ["points": frame.worth(line.price)]))</span>
                """,
                "\(frame.count(line.count, of: good))",
                "\(Points.unit.text(Int64(line.count) * line.price))",
            ]
        },
        footer: ["\(frame(.slipTotal))", "\(lines.pieces)", "\(Points.unit.text(lines.total))"]
    ).html
}

/// Why a card is not served, in the words of the counter.
package enum CounterRefusal: String, Refusal, CaseIterable {
    case cardMissing = "shop.card-missing"
    case cardUnknown = "shop.card-unknown"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .cardMissing ? .invalid : .missing }
    package var field: String? { "card" }

    package var sentence: Sentence {
        switch self {
        case .cardMissing: Sentence(.shopCardMissing)
        case .cardUnknown: Sentence(.shopCardUnknown)
        }
    }
}
