import Kernel
import Ledger
import People
import Places
import Points
import Storage
import Web

/// A shop as its people see it, and what of it everybody sees.
struct ShopFile: Sendable {
    let shop: PointsShop
    let place: Place
    let keepers: [String]
    let shelf: [ShelfGood]
    /// Pieces of each good since the shop was opened.
    let given: [GoodID: Int64]
    let budget: BudgetUse
    /// Points that households have spent here this year, in hundredths.
    let taken: Int64
    let openVouchers: Int
    let today: Day

    static func read(_ shop: PointsShop, in reader: Reader) throws -> ShopFile {
        let today = reader.now.day
        guard let place = try Places.find(shop.place, in: reader) else { throw FoundingRefusal.unknown }
        return ShopFile(
            shop: shop, place: place, keepers: try Shop.keepers(at: shop.place, in: reader).map(\.name),
            shelf: try Shop.shelf(of: shop.id, in: reader),
            given: try ReportStore.given(
                of: shop.id, from: shop.opened.adding(days: -ShopLimits.backdating_days),
                until: today.adding(days: 1), in: reader),
            budget: try Shop.budget(of: shop, year: today.year, in: reader),
            taken: try ReportStore.taken(
                of: shop.id, from: Day(year: today.year, month: 1, day: 1) ?? today,
                until: today.adding(days: 1), in: reader),
            openVouchers: try VoucherStore.openCount(of: shop.id, in: reader), today: today)
    }

    var active: [ShelfGood] { shelf.filter { $0.good.isActive(on: today) && $0.price != nil } }
    var pieces: Int64 { given.values.reduce(0, +) }

    static let shelfShape = Shape.list(
        .object([
            ("id", .id), ("number", .whole), ("name", .text), ("unit", .text), ("price", .optional(.whole)),
            ("left", .whole), ("given", .whole), ("retired_on", .optional(.day)),
            ("picture", .optional(.id)),
        ]))
    static let shape = Shape.named(
        "PointsShop",
        .object([
            ("id", .id), ("place", .id), ("name", .text), ("note", .text), ("is_open", .flag),
            ("taken", .whole), ("ceiling_fen", .optional(.whole)), ("used_fen", .whole),
            ("open_vouchers", .whole), ("goods", shelfShape),
        ]))
    static let faceShape = Shape.named(
        "PointsShopFace",
        .object([
            ("place", .id), ("shop", .optional(.id)), ("name", .optional(.text)), ("note", .optional(.text)),
            ("taken", .whole), ("goods", shelfShape),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", shop.id)
            json.field("place", shop.place)
            json.field("name", shop.name)
            json.field("note", shop.note)
            json.field("is_open", shop.isOpen)
            json.field("taken", taken)
            json.field("ceiling_fen", budget.ceiling?.amount.fen)
            json.field("used_fen", budget.used.fen)
            json.field("open_vouchers", openVouchers)
            ShopFile.write(shelf, given: given, to: &json)
        }
    }

    static func write(_ shelf: [ShelfGood], given: [GoodID: Int64], to json: inout JSONText) {
        json.key("goods")
        json.array(shelf) { json, line in
            json.object { json in
                json.field("id", line.good.id)
                json.field("number", line.good.number)
                json.field("name", line.good.name)
                json.field("unit", line.good.unit)
                json.field("price", line.price)
                json.field("left", line.left)
                json.field("given", given[line.good.id] ?? 0)
                json.field("retired_on", line.good.retired)
                json.field("picture", line.good.picture)
            }
        }
    }
}

extension Frame {
    /// `10 分`
    func worth(_ points: Int64?) -> String {
        guard let points else { return "–" }
        let text: Text = points == 100 ? .shopWorthOne : .shopWorth
        return self(text, ["points": Points.unit.text(points)])
    }

    /// `3 瓶`
    func count(_ count: some BinaryInteger, of good: Good?) -> String {
        self(.shopCount, ["count": "\(count)", "unit": good?.unit ?? ""])
    }
}
