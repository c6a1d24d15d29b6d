import Kernel
import Ledger
import People
import Storage
import Web

/// A delivery with its lines.
struct DeliveryFile: Sendable {
    let office: ShopOffice
    let delivery: Delivery
    let lines: [Delivery.Line]
    let goods: [GoodID: Good]
    let person: String

    static func read(_ id: DeliveryID, for visitor: ShopVisitor, in reader: Reader) throws -> DeliveryFile {
        guard let delivery = try DeliveryStore.find(id, in: reader) else { throw SupplyRefusal.unknown }
        return DeliveryFile(
            office: try ShopOffice.read(visitor, at: delivery.shop, in: reader), delivery: delivery,
            lines: try DeliveryStore.lines(of: id, in: reader),
            goods: Dictionary(
                try GoodStore.all(of: delivery.shop, in: reader).map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }),
            person: try delivery.person.flatMap { try People.name(of: $0, in: reader) } ?? "")
    }

    var path: String { "/shop-deliveries/\(delivery.id)" }

    static let shape = Shape.named(
        "ShopDelivery",
        .object([
            ("id", .id), ("shop", .id), ("supplier", .text), ("day", .day), ("receipt", .text),
            ("cost_fen", .whole),
            ("lines", .list(.object([("good", .id), ("count", .whole), ("unit_cost_fen", .whole)]))),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", delivery.id)
            json.field("shop", delivery.shop)
            json.field("supplier", delivery.supplier)
            json.field("day", delivery.day)
            json.field("receipt", delivery.receipt)
            json.field("cost_fen", delivery.cost.fen)
            json.key("lines")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("good", line.good)
                    json.field("count", line.count)
                    json.field("unit_cost_fen", line.unitCost.fen)
                }
            }
        }
    }
}

func deliveryPage(_ file: DeliveryFile, _ frame: Frame) -> HTML {
    Layout.page(
        title: file.delivery.supplier, frame: frame, crumbs: file.office.crumbs(frame, to: file.office.path),
        body: """
            \(FactsList([
                Fact(frame(.deliveryDay), frame.day(file.delivery.day)),
                Fact(frame(.deliveryReceipt), file.delivery.receipt), Fact(frame(.deliveryBy), file.person),
            ]).html)\
            \(DataTable(
                frame(.shopGoods), hidesCaption: true,
                columns: [
                    .init(frame(.shopGood)), .init(frame(.slipCount), isNumeric: true),
                    .init(frame(.deliveryUnitCost), isNumeric: true),
                    .init(frame(.deliveryCost), isNumeric: true),
                ],
                rows: file.lines.map { line in
                    let good = file.goods[line.good]
                    return [
                        "\(good?.name ?? "")", "\(frame.count(line.count, of: good))", "\(line.unitCost.description)",
                        "\(Money(fen: Int64(line.count) * line.unitCost.fen).description)",
                    ]
                }, footer: ["\(frame(.slipTotal))", "", "", "\(file.delivery.cost.description)"]
            ).html)
            """)
}

func deliveriesPage(
    _ office: ShopOffice, _ deliveries: [Delivery], _ budget: BudgetUse, _ frame: Frame
) -> HTML {
    let rows = deliveries.map { delivery in
        Queue.Row(
            frame.joined(delivery.supplier, "\(delivery.cost)"), path: "/shop-deliveries/\(delivery.id)",
            meta: frame.joined(frame.day(delivery.day), delivery.receipt))
    }
    let new: HTML =
        office.mayServe && office.shop.isOpen
        ? "<p>\(Button(frame(.deliveryNew), .main).link(to: "\(office.path)/deliveries/new"))</p>" : .empty
    return Layout.page(
        title: frame(.deliveries), frame: frame, crumbs: office.crumbs(frame, to: office.path),
        body: """
            \(FactsList([budgetFact(budget, frame)]).html)\(new)\
            \(rows.isEmpty
                ? EmptyState(frame(.deliveryNone), frame(.deliveryNoneText)).html : Queue(rows).html)
            """)
}

func deliveryFormPage(_ office: ShopOffice, _ file: ShopFile, id: DeliveryID, _ frame: Frame) -> HTML {
    let crumbs = office.crumbs(frame, to: office.path)
    guard !file.active.isEmpty else {
        return Layout.page(
            title: frame(.deliveryNew), frame: frame, crumbs: crumbs,
            body: EmptyState(
                frame(.shopNoGoods), frame(.deliveryFirst),
                action: Button(frame(.goodNew), .main).link(to: "\(office.path)/goods/new")
            ).html)
    }
    let send = Button(frame(.deliverySend), .main, isWide: true).submit(form: "delivery")
    let error: HTML = frame.error(at: "lines").map { "<p class=\"error\">\($0)</p>" } ?? .empty
    let rows = file.active.html { line in
        let number = line.good.number
        return Field.group(
            "\(line.good.name)",
            Field.row(
                Field(
                    "count_\(number)", frame(.deliveryCount, ["unit": line.good.unit]), isOptional: true
                ).number(frame, min: 1, max: ShopLimits.delivered_max),
                Field("cost_\(number)", frame(.deliveryUnitCost), isOptional: true).decimal(frame)))
    }
    return Layout.page(
        title: frame(.deliveryNew), purpose: frame(.deliveryPurpose), frame: frame, crumbs: crumbs,
        action: Layout.action(send),
        body: """
            \(FactsList([budgetFact(file.budget, frame)]).html)\
            \(Form.post(
                to: "\(office.path)/deliveries", id: id, frame: frame, name: "delivery",
                """
                \(Field("supplier", frame(.deliverySupplier))
                    .text(frame, maxLength: ShopLimits.supplier_length_max))\
                \(Field("day", frame(.deliveryDay)).date(
                    frame, value: file.today, min: file.today.adding(days: -ShopLimits.backdating_days),
                    max: file.today))\
                \(Field("receipt", frame(.deliveryReceipt), hint: frame(.deliveryReceiptHint))
                    .text(frame, maxLength: ShopLimits.receipt_length_max))\
                \(Part(id: "lines", frame(.shopGoods), note: frame(.deliveryLines), "\(error)\(rows)").html)
                """))
            """)
}
