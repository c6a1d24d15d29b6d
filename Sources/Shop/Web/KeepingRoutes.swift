import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A shop as its people keep it: the shelf, the keeper, the ceiling, its end.
enum KeepingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops/{id}", for: MemberCaller.self,
            "A shop for who keeps it and who watches it: shelf, ceiling, newest slips.",
            output: ShopFile.shape
        ) { visit, member in
            let id: ShopID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let home = try await visit.county.database.read { reader in
                try ShopHome.read(ShopOffice.read(visitor, at: id, in: reader), in: reader)
            }
            return Answer(json: { home.file.write(to: &$0) }, page: { shopHomePage(home, $0) })
        },
        Endpoint(
            .get, "shops/{id}/keeping", .page, for: MemberCaller.self,
            "The forms for the ceiling, the keeper and the end of a shop."
        ) { visit, member in
            let id: ShopID = try visit.id("id")
            let visitor = ShopVisitor(visit, member)
            let (office, file, people) = try await visit.county.database.read { reader in
                let office = try ShopOffice.deciding(visitor, at: id, in: reader)
                return (
                    office, try ShopFile.read(office.shop, in: reader),
                    try FoundingForm.people(at: office.shop.place, in: reader)
                )
            }
            let ids = (0..<3).map { _ in AnyID.minted(at: visit.now) }
            return Answer { keepingPage(office, file, people, ids: ids, $0) }
        },
        Endpoint(
            .post, "shops/{id}/ceilings", for: MemberCaller.self,
            "Enters what the shop may buy in `year`, in yuan, with the resolution it rests on.",
            fields: [
                InputField("id", .id, required: true), InputField("year", .number, required: true),
                InputField("ceiling", limit: 20), InputField("basis", limit: 300),
            ], output: ShopFile.shape, form: "shops/{id}/keeping"
        ) { visit, member in
            guard let year = try visit.input.number("year") else { throw SupplyRefusal.yearUnfit }
            guard let fen = ShopInput.fen(visit.input["ceiling"]) else {
                throw SupplyRefusal.ceilingOutOfRange
            }
            let ceiling = Ceiling(year: year, amount: Money(fen: fen), basis: visit.input["basis"] ?? "")
            return try await act(visit, member) { try Shop.set(ceiling, of: $0, in: $1) }
        },
        Endpoint(
            .post, "shops/{id}/keepers", for: MemberCaller.self, "Gives the shop to another `keeper`.",
            fields: [InputField("id", .id, required: true), InputField("keeper", .id)],
            output: ShopFile.shape, form: "shops/{id}/keeping"
        ) { visit, member in
            guard let keeper = try visit.input.id("keeper", of: Marks.Person.self) else {
                throw FoundingRefusal.keeperUnknown
            }
            return try await act(visit, member) { try Shop.giveTo(keeper, $0, in: $1) }
        },
        Endpoint(
            .post, "shops/{id}/closure", for: MemberCaller.self,
            "Ends the shop; nothing is given out any more.", fields: [InputField("id", .id, required: true)],
            output: ShopFile.shape, form: "shops/{id}/keeping"
        ) { visit, member in
            try await act(visit, member) { try Shop.close($0, in: $1) }
        },
    ]

    /// What only the committee decides, once for each id that is sent.
    private static func act(
        _ visit: Visit, _ member: MemberCaller,
        _ body: @escaping @Sendable (ShopID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: ShopID = try visit.id("id")
        let sent = try visit.sendingID()
        let (visitor, digest) = (ShopVisitor(visit, member), visit.shopDigest)
        let file = try await visit.county.database.write(by: member.origin) { transaction in
            _ = try ShopOffice.deciding(visitor, at: id, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh { try body(id, transaction) }
            guard let shop = try Shop.shop(id, in: transaction) else { throw FoundingRefusal.unknown }
            return try ShopFile.read(shop, in: transaction)
        }
        return Answer(next: "/shops/\(id)", json: { file.write(to: &$0) })
    }
}
