import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Slips: looked at, printed, taken back on their day.
enum SlipRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shop-slips/{id}", for: MemberCaller.self, "A slip of the counter.", output: SlipFile.shape
        ) { visit, member in
            let file = try await read(visit, member)
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { slipPage(file, id: id, $0) })
        },
        Endpoint(
            .get, "shop-slips/{id}/print", .page, for: MemberCaller.self, "The slip on paper."
        ) { visit, member in
            let file = try await read(visit, member)
            return Answer { slipSheet(file, $0) }
        },
        Endpoint(
            .post, "shop-slips/{id}/reversal", for: MemberCaller.self,
            "Takes a slip of today back, points and goods, with a `reason`.",
            fields: [InputField("id", .id, required: true), InputField("reason", limit: 400)],
            output: SlipFile.shape, form: "shop-slips/{id}"
        ) { visit, member in
            let id: RedemptionID = try visit.id("id")
            let sent = try visit.sendingID()
            let reason = visit.input["reason"] ?? ""
            let (visitor, digest) = (ShopVisitor(visit, member), visit.shopDigest)
            let file = try await visit.county.database.write(by: member.origin) { transaction in
                let file = try SlipFile.read(id, for: visitor, in: transaction)
                guard file.office.mayServe else { throw AccessRefusal.notAllowed }
                let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
                if claim == .fresh { try Shop.undo(id, because: reason, in: transaction) }
                return try SlipFile.read(id, for: visitor, in: transaction)
            }
            return Answer(next: file.path, json: { file.write(to: &$0) })
        },
    ]

    private static func read(_ visit: Visit, _ member: MemberCaller) async throws -> SlipFile {
        let id: RedemptionID = try visit.id("id")
        let visitor = ShopVisitor(visit, member)
        return try await visit.county.database.read { try SlipFile.read(id, for: visitor, in: $0) }
    }
}
