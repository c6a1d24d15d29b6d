import Access
import Kernel
import People
import Points
import Storage

extension Shop {
    /// What the posting of a redemption does in the county's lane, in one closure: the household's points and the goods
    /// move, and the slip is read back.
    func write(
        _ sent: AnyID, at id: ShopID, card shown: String, basket: Basket, by visitor: ShopVisitor,
        digest: [UInt8]
    ) async throws -> (file: SlipFile, claim: Claim) {
        let key = county.key
        return try await county.database.write(by: visitor.origin) { transaction in
            let office = try ShopOffice.serving(visitor, at: id, in: transaction)
            let claim = try transaction.claim(sent, by: visitor.person.description, digest: digest)
            let slip = sent.as(Marks.ShopRedemption.self)
            if claim == .fresh {
                let card = try CounterCard.read(shown, at: office.shop, key: key, in: transaction)
                try Shop.redeem(
                    RedemptionDraft(id: slip, shop: id, household: card.household.id, basket: basket),
                    in: transaction)
            }
            return (try SlipFile.read(slip, for: visitor, in: transaction), claim)
        }
    }

    /// The same closure without a visit: for who measures what HTTP adds to it.
    ///
    /// - Parameter card: the household's number and its card's last digits.
    package func redeem(
        _ id: RedemptionID, at shop: ShopID, card: String, basket: Basket, by officer: OfficerCaller,
        digest: [UInt8]
    ) async throws {
        _ = try await write(
            id.as(Marks.Anything.self), at: shop, card: card, basket: basket, by: ShopVisitor(officer),
            digest: digest)
    }
}
