import Access
import HTTPTypes
import Kernel
import People
import Points
import Storage
import Web

/// The counter: a card, a basket, a yes.
enum CounterRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops/{id}/counter", for: MemberCaller.self,
            "The counter of a shop: what there is, and what the household of `card` has.",
            query: [card, basket], output: Counter.shape
        ) { visit, member in
            let counter = try await counter(
                visit, member, card: visit.query["card"] ?? visit.input["card"],
                chosen: visit.query["basket"] ?? visit.input["basket"])
            if let refusal = counter.refusal, visit.face == .program { throw refusal }
            let ids = (basket: AnyID.minted(at: visit.now), voucher: VoucherID.minted(at: visit.now))
            return Answer(json: { counter.write(to: &$0) }, page: { counterPage(counter, ids: ids, $0) })
        },
        Endpoint(
            .post, "shops/{id}/baskets", .page, for: MemberCaller.self,
            "Adds up what was chosen and leads to the page that asks for a yes; nothing is written.",
            fields: [InputField("id", .id), InputField("card", limit: 200)]
                + (1...ShopLimits.goods_max).map { InputField("count_\($0)", .number) },
            form: "shops/{id}/counter"
        ) { visit, member in try await pick(visit, member) },
        Endpoint(
            .get, "shops/{id}/counter/check", for: MemberCaller.self,
            "What the household of `card` is about to be given, and what it costs.",
            query: [card, basket], output: Quote.shape
        ) { visit, member in
            let quote = try await quote(
                visit, member, card: visit.query["card"], in: visit.query["basket"])
            let id = RedemptionID.minted(at: visit.now)
            return Answer(json: { quote.write(to: &$0) }, page: { quotePage(quote, id: id, $0) })
        },
        Endpoint(
            .post, "shops/{id}/redemptions", for: MemberCaller.self,
            "Gives the `basket` out to the household of `card`, under the client's `id`: `1x2,3x1` is two of the "
                + "first good and one of the third.",
            fields: [
                InputField("id", .id, required: true), InputField("card", limit: 200),
                InputField("basket", limit: 300),
            ], output: SlipFile.shape, form: "shops/{id}/counter"
        ) { visit, member in try await redeem(visit, member) },
    ]

    private static let card = QueryField(
        "card", "The address on a household's card, or its number and the card's last six digits: 003-4f9a2c."
    )
    private static let basket = QueryField("basket", "Goods by their numbers, with counts: 1x2,3x1.")

    private static func counter(
        _ visit: Visit, _ member: MemberCaller, card shown: String?, chosen: String?
    ) async throws -> Counter {
        let id: ShopID = try visit.id("id")
        let chosen = Basket(chosen ?? "")
        let visitor = ShopVisitor(visit, member)
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            let office = try ShopOffice.serving(visitor, at: id, in: reader)
            let file = try ShopFile.read(office.shop, in: reader)
            do {
                let card = try shown.map { try CounterCard.read($0, at: office.shop, key: key, in: reader) }
                return Counter(office: office, file: file, card: card, chosen: chosen)
            } catch let refusal as CounterRefusal {
                return Counter(office: office, file: file, card: nil, refusal: refusal)
            }
        }
    }

    /// The basket is looked at before it is confirmed, so that who chose too much keeps what was typed.
    private static func pick(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let lines = try (1...ShopLimits.goods_max).compactMap { number -> Basket.Line? in
            guard let count = try visit.input.number("count_\(number)"), count != 0 else { return nil }
            return Basket.Line(number: number, count: count)
        }
        let quote = try await quote(visit, member, card: visit.input["card"], in: Basket(lines).text)
        let query =
            "card=\(Address.queryValue(quote.card.short))&basket=\(Address.queryValue(quote.basket.text))"
        return Answer(goTo: "\(quote.counter.office.path)/counter/check?\(query)")
    }

    private static func quote(
        _ visit: Visit, _ member: MemberCaller, card: String?, in text: String?
    ) async throws -> Quote {
        guard let basket = Basket(text ?? "") else { throw RedeemingRefusal.basketUnreadable }
        let counter = try await counter(visit, member, card: card, chosen: text)
        if let refusal = counter.refusal { throw refusal }
        guard let card = counter.card else { throw CounterRefusal.cardMissing }
        let lines = try await visit.county.database.read { reader in
            try Shop.quote(basket, for: card.household, at: counter.office.shop, in: reader)
        }
        return Quote(counter: counter, card: card, basket: basket, lines: lines)
    }

    private static func redeem(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: ShopID = try visit.id("id")
        let sent = try visit.sendingID()
        guard let shown = visit.input["card"] else { throw CounterRefusal.cardMissing }
        guard let basket = Basket(visit.input["basket"] ?? "") else {
            throw RedeemingRefusal.basketUnreadable
        }
        let visitor = ShopVisitor(visit, member)
        let (file, claim) = try await Shop(visit.county).write(
            sent, at: id, card: shown, basket: basket, by: visitor, digest: visit.shopDigest)
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}
