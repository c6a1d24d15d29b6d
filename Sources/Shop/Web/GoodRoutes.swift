import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Goods: put on the shelf, priced, put right, taken off.
enum GoodRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops/{id}/goods/new", .page, for: MemberCaller.self, "The form for a good."
        ) { visit, member in
            let id: ShopID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let office = try await visit.county.database.read { reader in
                try ShopOffice.serving(visitor, at: id, in: reader)
            }
            let good = GoodID.minted(at: visit.now)
            return Answer { goodFormPage(office, id: good, $0) }
        },
        Endpoint(
            .post, "shops/{id}/goods", for: MemberCaller.self,
            "Puts a good on the shelf under the client's `id`, with its price in points and perhaps a `picture`.",
            fields: [
                InputField("id", .id, required: true), InputField("name", limit: 100),
                InputField("unit", limit: 40), InputField("price", limit: 20),
                InputField("picture", .file, limit: 1),
            ], output: GoodFile.shape, form: "shops/{id}/goods/new",
            body_bytes_max: GoodPictures.body_bytes_max
        ) { visit, member in try await add(visit, member) },
        Endpoint(
            .get, "shop-goods/{id}", for: MemberCaller.self,
            "A good: its prices, its stock, what was put right.",
            output: GoodFile.shape
        ) { visit, member in
            let id: GoodID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let file = try await visit.county.database.read { try GoodFile.read(id, for: visitor, in: $0) }
            let ids = (0..<5).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { goodPage(file, ids: ids, $0) })
        },
        Endpoint(
            .post, "shop-goods/{id}/prices", for: MemberCaller.self,
            "Gives the good another `price` `from` a day on.",
            fields: [
                InputField("id", .id, required: true), InputField("price", limit: 20),
                InputField("from", .day),
            ], output: GoodFile.shape, form: "shop-goods/{id}"
        ) { visit, member in
            let price = try ShopInput.price(visit.input["price"])
            guard let from = try visit.input.day("from") else { throw FieldRefusal(.missing, at: "from") }
            return try await act(visit, member) { try Shop.setPrice(price, of: $0, from: from, in: $2) }
        },
        Endpoint(
            .post, "shop-goods/{id}/retirement", for: MemberCaller.self, "Takes the good off the shelf.",
            fields: [InputField("id", .id, required: true)], output: GoodFile.shape, form: "shop-goods/{id}"
        ) { visit, member in
            try await act(visit, member) { try Shop.retire($0, in: $2) }
        },
        Endpoint(
            .post, "shop-goods/{id}/corrections", for: MemberCaller.self,
            "Puts stock right: `way` is `stocktaking` with what was counted, or `loss` with what is lost.",
            fields: [
                InputField("id", .id, required: true), InputField("way", limit: 20),
                InputField("count", .number), InputField("reason", limit: 400),
            ], output: GoodFile.shape, form: "shop-goods/{id}"
        ) { visit, member in
            guard let way = Correction.Way(rawValue: visit.input["way"] ?? "stocktaking") else {
                throw FieldRefusal(.unreadable, at: "way")
            }
            guard let count = try visit.input.number("count") else {
                throw FieldRefusal(.missing, at: "count")
            }
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, member) { good, sent, transaction in
                try Shop.correct(
                    CorrectionDraft(
                        id: sent.as(Marks.ShopCorrection.self), good: good, way: way, count: count,
                        reason: reason), in: transaction)
            }
        },
    ]

    private static func add(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: ShopID = try visit.id("id")
        let sent = try visit.sendingID()
        let draft = GoodDraft(
            id: sent.as(Marks.ShopGood.self), name: visit.input["name"] ?? "",
            unit: visit.input["unit"] ?? "",
            price: try ShopInput.price(visit.input["price"]))
        let shown = try await GoodPictures.shared.prepared(visit)
        let (visitor, digest) = (ShopVisitor(visit, member), visit.shopDigest)
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            _ = try ShopOffice.serving(visitor, at: id, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh {
                try Shop.add(draft, to: id, in: transaction)
                if let shown { try Shop.show(shown.picture, as: shown.id, of: draft.id, in: transaction) }
            }
            return (try GoodFile.read(draft.id, for: visitor, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: "/shops/\(id)", json: { file.write(to: &$0) })
    }

    /// Does something to the good of the path, once for each id that is sent.
    static func act(
        _ visit: Visit, _ member: MemberCaller,
        _ body: @escaping @Sendable (GoodID, AnyID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: GoodID = try visit.id("id")
        let sent = try visit.sendingID()
        let (visitor, digest) = (ShopVisitor(visit, member), visit.shopDigest)
        let file = try await visit.county.database.write(by: member.origin) { transaction in
            let known = try GoodFile.read(id, for: visitor, in: transaction)
            guard known.office.mayServe else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh { try body(id, sent, transaction) }
            return try GoodFile.read(id, for: visitor, in: transaction)
        }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}
