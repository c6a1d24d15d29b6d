import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// What suppliers bring.
enum DeliveryRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops/{id}/deliveries", for: MemberCaller.self, "The deliveries of a shop, newest first.",
            output: .page(
                .object([("id", .id), ("supplier", .text), ("day", .day), ("cost_fen", .whole)]))
        ) { visit, member in
            let id: ShopID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let (office, deliveries, budget) = try await visit.county.database.read { reader in
                let office = try ShopOffice.read(visitor, at: id, in: reader)
                return (
                    office, try DeliveryStore.all(of: id, limit: ShopLimits.open_max, in: reader),
                    try Shop.budget(of: office.shop, year: reader.now.day.year, in: reader)
                )
            }
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(deliveries) { json, delivery in
                            json.object { json in
                                json.field("id", delivery.id)
                                json.field("supplier", delivery.supplier)
                                json.field("day", delivery.day)
                                json.field("cost_fen", delivery.cost.fen)
                            }
                        }
                        json.field("next", nil as String?)
                    }
                }, page: { deliveriesPage(office, deliveries, budget, $0) })
        },
        Endpoint(
            .get, "shops/{id}/deliveries/new", .page, for: MemberCaller.self, "The form for a delivery."
        ) { visit, member in
            let id: ShopID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let (office, file) = try await visit.county.database.read { reader in
                let office = try ShopOffice.serving(visitor, at: id, in: reader)
                return (office, try ShopFile.read(office.shop, in: reader))
            }
            let delivery = DeliveryID.minted(at: visit.now)
            return Answer { deliveryFormPage(office, file, id: delivery, $0) }
        },
        Endpoint(
            .post, "shops/{id}/deliveries", for: MemberCaller.self,
            "Enters a delivery under the client's `id`: for each good, by its number, `count_1` and `cost_1` in yuan.",
            fields: [
                InputField("id", .id, required: true), InputField("supplier", limit: 200),
                InputField("day", .day), InputField("receipt", limit: 200),
            ]
                + (1...ShopLimits.goods_max).flatMap {
                    [InputField("count_\($0)", .number), InputField("cost_\($0)", limit: 20)]
                }, output: DeliveryFile.shape, form: "shops/{id}/deliveries/new"
        ) { visit, member in try await receive(visit, member) },
        Endpoint(
            .get, "shop-deliveries/{id}", for: MemberCaller.self, "A delivery with its lines.",
            output: DeliveryFile.shape
        ) { visit, member in
            let id: DeliveryID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let file = try await visit.county.database.read {
                try DeliveryFile.read(id, for: visitor, in: $0)
            }
            return Answer(json: { file.write(to: &$0) }, page: { deliveryPage(file, $0) })
        },
    ]

    private static func receive(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: ShopID = try visit.id("id")
        let sent = try visit.sendingID()
        let input = visit.input
        guard let day = try input.day("day") else { throw FieldRefusal(.missing, at: "day") }
        let counted = try (1...ShopLimits.goods_max).compactMap { number -> (Int, Int, Int64)? in
            guard let count = try input.number("count_\(number)"), count != 0 else { return nil }
            guard let fen = ShopInput.fen(input["cost_\(number)"]) else { throw SupplyRefusal.costOutOfRange }
            return (number, count, fen)
        }
        let (visitor, digest) = (ShopVisitor(visit, member), visit.shopDigest)
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            _ = try ShopOffice.serving(visitor, at: id, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            let delivery = sent.as(Marks.ShopDelivery.self)
            if claim == .fresh {
                let goods = try GoodStore.all(of: id, in: transaction)
                let lines = try counted.map { number, count, fen in
                    guard let good = goods.first(where: { $0.number == number }) else {
                        throw SupplyRefusal.goodUnknown
                    }
                    return Delivery.Line(good: good.id, count: count, unitCost: Money(fen: fen))
                }
                try Shop.receive(
                    DeliveryDraft(
                        id: delivery, supplier: input["supplier"] ?? "", day: day,
                        receipt: input["receipt"] ?? "", lines: lines), at: id, in: transaction)
            }
            return (try DeliveryFile.read(delivery, for: visitor, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}
