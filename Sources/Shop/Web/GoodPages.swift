import Kernel
import Ledger
import People
import Points
import Storage
import Web

/// A good with its prices, its stock and what was put right.
struct GoodFile: Sendable {
    let office: ShopOffice
    let line: ShelfGood
    let prices: [GoodPrice]
    let corrections: [Correction]
    let names: [PersonID: String]
    let today: Day

    var good: Good { line.good }
    var path: String { "/shop-goods/\(good.id)" }

    static func read(_ id: GoodID, for visitor: ShopVisitor, in reader: Reader) throws -> GoodFile {
        guard let good = try GoodStore.find(id, in: reader) else { throw GoodRefusal.unknown }
        let office = try ShopOffice.read(visitor, at: good.shop, in: reader)
        let corrections = try DeliveryStore.corrections(of: id, limit: ShopLimits.recent_max, in: reader)
        guard let line = try Shop.shelf(of: good.shop, in: reader).first(where: { $0.good.id == id }) else {
            throw GoodRefusal.unknown
        }
        return GoodFile(
            office: office, line: line, prices: try GoodStore.prices(of: id, in: reader),
            corrections: corrections,
            names: try People.names(of: corrections.compactMap(\.person), in: reader),
            today: reader.now.day)
    }

    static let shape = Shape.named(
        "ShopGood",
        .object([
            ("id", .id), ("shop", .id), ("number", .whole), ("name", .text), ("unit", .text),
            ("price", .optional(.whole)), ("left", .whole), ("reserved", .whole),
            ("retired_on", .optional(.day)), ("picture", .optional(.id)),
            ("prices", .list(.object([("from", .day), ("points", .whole)]))),
            (
                "corrections",
                .list(
                    .object([("way", .text), ("difference", .whole), ("reason", .text), ("at", .instant)]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", good.id)
            json.field("shop", good.shop)
            json.field("number", good.number)
            json.field("name", good.name)
            json.field("unit", good.unit)
            json.field("price", line.price)
            json.field("left", line.left)
            json.field("reserved", line.reserved)
            json.field("retired_on", good.retired)
            json.field("picture", good.picture)
            json.key("prices")
            json.array(prices) { json, price in
                json.object { json in
                    json.field("from", price.from)
                    json.field("points", price.points)
                }
            }
            json.key("corrections")
            json.array(corrections) { json, correction in
                json.object { json in
                    json.field("way", correction.way.rawValue)
                    json.field("difference", correction.difference)
                    json.field("reason", correction.reason)
                    json.field("at", correction.entered)
                }
            }
        }
    }
}

func goodPage(_ file: GoodFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let facts = FactsList([
        Fact(frame(.shopPrice), frame.worth(file.line.price)),
        Fact(frame(.shopLeft), frame.count(file.line.left, of: file.good)),
        Fact(frame(.goodReserved), frame.count(file.line.reserved, of: file.good)),
    ]).html
    let retired: HTML =
        file.good.retired.map {
            Inset(frame(.goodRetiredMark), "<p>\(frame(.goodRetiredOn, ["day": frame.day($0)]))</p>").html
        } ?? .empty
    return Layout.page(
        title: file.good.name, frame: frame, crumbs: file.office.crumbs(frame, to: file.office.path),
        body: """
            \(retired)\(goodPhoto(file.good, frame))\(facts)\(goodPrices(file, frame))\(goodCorrections(file, frame))\
            \(goodActs(file, ids, frame))
            """)
}

private func goodPhoto(_ good: Good, _ frame: Frame) -> HTML {
    guard let picture = good.picture else { return .empty }
    let path = "/shop-goods/\(good.id)"
    return Gallery([
        Photo(
            path: "\(path)/pictures/\(picture)", thumbnail: "\(path)/thumbnails/\(picture)", alt: good.name)
    ]).html(frame)
}

private func goodPrices(_ file: GoodFile, _ frame: Frame) -> HTML {
    DataTable(
        frame(.goodPrices), columns: [.init(frame(.goodFrom)), .init(frame(.shopPrice), isNumeric: true)],
        rows: file.prices.reversed().map { ["\(frame.day($0.from))", "\(frame.worth($0.points))"] }
    ).html
}

private func goodCorrections(_ file: GoodFile, _ frame: Frame) -> HTML {
    guard !file.corrections.isEmpty else { return .empty }
    return DataTable(
        frame(.goodCorrections),
        columns: [.init(frame(.goodCorrected)), .init(frame(.goodDifference), isNumeric: true)],
        rows: file.corrections.map { correction in
            let who = correction.person.flatMap { file.names[$0] } ?? ""
            let said = [frame.day(correction.entered.day), who].filter { !$0.isEmpty }
                .joined(separator: frame.comma)
            return [
                """
                \(frame(correction.way == .loss ? .goodLoss : .goodCount))<br>\
                <span class="quiet small">\(said)</span><br>\(correction.reason)
                """,
                "\(correction.difference > 0 ? "+" : "")\(correction.difference)",
            ]
        }
    ).html
}

private func goodActs(_ file: GoodFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.office.mayServe, file.office.shop.isOpen else { return .empty }
    let price: HTML =
        file.good.retired != nil
        ? .empty
        : Fold(
            frame(.priceTitle), isOpen: frame.error(at: "price") != nil || frame.error(at: "from") != nil,
            Form.post(
                to: "\(file.path)/prices", id: ids[0], frame: frame,
                """
                \(Field("price", frame(.goodPrice), hint: frame(.goodPriceHint)).decimal(frame))\
                \(Field("from", frame(.goodFrom)).date(
                    frame, value: file.today.adding(days: 1), min: file.today))\
                \(Button(frame(.priceSend), .main).submit())
                """)
        ).html
    let retire: HTML =
        file.good.retired != nil
        ? .empty
        : Fold(
            frame(.retireTitle),
            "<p>\(frame(.retireText))</p>"
                + Form.act(
                    to: "\(file.path)/retirement", id: ids[1], frame: frame,
                    Button(frame(.retireSend)).submit())
        ).html
    let picture: HTML =
        file.good.retired != nil ? .empty : pictureFold(file, send: ids[3], remove: ids[4], frame)
    return "\(price)\(picture)\(correctionFold(file, ids[2], frame))\(retire)"
}

/// Offered to everybody at the shop but its keeper, who is told why.
private func correctionFold(_ file: GoodFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if file.office.isKeeper {
        return Fold(frame(.correctTitle), "<p>\(frame(.shopCorrectionByKeeper))</p>").html
    }
    let isOpen = ["count", "reason", "way"].contains { frame.error(at: $0) != nil }
    return Fold(
        frame(.correctTitle), isOpen: isOpen,
        Form.post(
            to: "\(file.path)/corrections", id: id, frame: frame,
            """
            \(Field("way", frame(.correctWay)).radios(
                frame,
                [
                    Choice("stocktaking", frame(.goodCount), hint: frame(.correctCountHint)),
                    Choice("loss", frame(.goodLoss), hint: frame(.correctLossHint)),
                ], value: "stocktaking"))\
            \(Field("count", frame(.slipCount)).number(frame, min: 0, max: ShopLimits.delivered_max))\
            \(Field("reason", frame(.correctReason)).text(frame, maxLength: ShopLimits.reason_length_max))\
            \(Button(frame(.correctSend), .main).submit())
            """)
    ).html
}

func goodFormPage(_ office: ShopOffice, id: GoodID, _ frame: Frame) -> HTML {
    let send = Button(frame(.goodSend), .main, isWide: true).submit(form: "good")
    return Layout.page(
        title: frame(.goodNew), purpose: frame(.goodNewPurpose), frame: frame,
        crumbs: office.crumbs(frame, to: office.path), action: Layout.action(send),
        body: Form.post(
            to: "\(office.path)/goods", id: id, frame: frame, name: "good", isMultipart: true,
            """
            \(Field("name", frame(.goodName), hint: frame(.goodNameHint))
                .text(frame, maxLength: ShopLimits.name_length_max))\
            \(Field("unit", frame(.goodUnit), hint: frame(.goodUnitHint))
                .text(frame, maxLength: ShopLimits.unit_length_max))\
            \(Field("price", frame(.goodPrice), hint: frame(.goodPriceHint)).decimal(frame))\
            \(PhotoField("picture", frame(.goodPicture), hint: frame(.goodPictureHint), count_max: 1).html(frame))
            """))
}
