import Access
import HTTPTypes
import Kernel
import Ledger
import People
import Places
import Points
import Storage
import Web

/// The public face of a shop, and a household's own page of it behind the secret of its card.
enum FaceRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/shops/{place}", for: Anyone.self,
            "The points shop of a village or a town: goods, prices, what is left; no names.",
            output: ShopFile.faceShape
        ) { visit, _ in
            let face = try await face(visit)
            return Answer(json: { face.write(to: &$0) }, page: { shopFacePage(face, $0) })
        },
        Endpoint(
            .get, "points/shops/{place}/print", .page, for: Anyone.self, "The price list for the wall."
        ) { visit, _ in
            let (face, publicURL) = (try await face(visit), visit.publicURL)
            return Answer { shopFaceSheet(face, publicURL: publicURL, $0) }
        },
        Endpoint(
            .get, "cards/{token}/shop", for: Anyone.self,
            "What a household can have for its points, what it had, and its vouchers.",
            output: HouseholdShop.shape
        ) { visit, _ in
            let content = try await household(visit)
            let id = VoucherID.minted(at: visit.now)
            return Answer(json: { content.write(to: &$0) }, page: { householdShopPage(content, id: id, $0) })
        },
        Endpoint(
            .post, "cards/{token}/vouchers", for: Anyone.self,
            "Puts points of the card's household aside for a voucher: of a `good` by its number, or of `points`.",
            fields: VoucherInput.fields, output: VoucherFile.shape, form: "cards/{token}/shop"
        ) { visit, _ in try await issue(visit) },
    ]

    private static func face(_ visit: Visit) async throws -> ShopFace {
        let id: PlaceID = try visit.id("place")
        let visitor = (try? MemberCaller(visit)).map { ShopVisitor(visit, $0) }
        let face: ShopFace? = try await visit.county.database.read { reader in
            let line = try Places.lineage(of: id, in: reader)
            guard let at = line.firstIndex(where: { [.village, .town].contains($0.level) }) else {
                return nil
            }
            let shop = try Shop.serving(line[at].id, in: reader)
            let office = try visitor.flatMap { visitor in
                try shop.flatMap { shop in
                    do {
                        return try ShopOffice.serving(visitor, at: shop.id, in: reader)
                    } catch AccessRefusal.notAllowed {
                        return nil
                    }
                }
            }
            return ShopFace(
                place: line[at], line: Array(line[at...]),
                file: try shop.map { try ShopFile.read($0, in: reader) }, counter: office?.path)
        }
        guard let face else { throw CardRefusal.villageUnknown }
        return face
    }

    private static func household(_ visit: Visit) async throws -> HouseholdShop {
        let token = visit.parameters["token"] ?? ""
        let key = visit.county.key
        let visitor = (try? MemberCaller(visit)).map { ShopVisitor(visit, $0) }
        return try await visit.county.database.read { reader in
            let household = try Points.household(token: token, key: key, in: reader)
            return try HouseholdShop.read(household, token: token, key: key, for: visitor, in: reader)
        }
    }

    private static func issue(_ visit: Visit) async throws -> Answer {
        let token = visit.parameters["token"] ?? ""
        let key = visit.county.key
        let wish = try VoucherInput.wish(visit.input)
        let id = try visit.sendingID()
        let digest = visit.shopDigest
        let origin = Origin(actor: (try? MemberCaller(visit))?.person)
        let (file, claim) = try await visit.county.database.write(by: origin) { transaction in
            let household = try Points.household(token: token, key: key, in: transaction)
            let claim = try transaction.claim(id, by: "card:\(household.id)", digest: digest)
            guard let shop = try Shop.serving(household.village, in: transaction) else {
                throw FoundingRefusal.unknown
            }
            let voucher = id.as(Marks.ShopVoucher.self)
            if claim == .fresh {
                try Shop.issue(
                    VoucherDraft(id: voucher, shop: shop.id, household: household.id, wish: wish),
                    in: transaction)
            }
            return (try VoucherFile.read(voucher, key: key, for: nil, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}

/// What forms send for a voucher.
enum VoucherInput {
    static let fields = [
        InputField("id", .id, required: true), InputField("good", .number), InputField("count", .number),
        InputField("points", limit: 20),
    ]

    static func wish(_ input: Input) throws -> VoucherDraft.Wish {
        if let number = try input.number("good") {
            return .goods(Basket.Line(number: number, count: try input.number("count") ?? 1))
        }
        guard let text = input["points"] else { throw FieldRefusal(.missing, at: "points") }
        guard let points = Points.unit.amount(text) else { throw VoucherRefusal.pointsOutOfRange }
        return .points(points)
    }
}
