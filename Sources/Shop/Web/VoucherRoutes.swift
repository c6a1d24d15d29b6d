import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A voucher behind the secret of its paper: looked at, printed, given up.
enum VoucherRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "vouchers/{token}", for: Anyone.self, "A voucher, to whoever holds its paper.",
            output: VoucherFile.shape
        ) { visit, _ in
            let file = try await read(visit)
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { voucherPage(file, id: id, $0) })
        },
        Endpoint(
            .get, "vouchers/{token}/print", .page, for: Anyone.self, "The voucher on paper, with its code."
        ) { visit, _ in
            let (file, publicURL) = (try await read(visit), visit.publicURL)
            return Answer { voucherSheet(file, publicURL: publicURL, $0) }
        },
        Endpoint(
            .post, "vouchers/{token}/cancellation", for: Anyone.self,
            "Gives a voucher up that was not used; its points are back at once.",
            fields: [InputField("id", .id, required: true)], output: VoucherFile.shape,
            form: "vouchers/{token}"
        ) { visit, _ in
            let token = visit.parameters["token"] ?? ""
            let (key, digest) = (visit.county.key, visit.shopDigest)
            let sent = try visit.sendingID()
            let origin = Origin(actor: (try? MemberCaller(visit))?.person)
            let file = try await visit.county.database.write(by: origin) { transaction in
                let voucher = try Shop.voucher(token: token, key: key, in: transaction)
                let claim = try transaction.claim(sent, by: "voucher:\(voucher.id)", digest: digest)
                if claim == .fresh { try Shop.cancel(voucher.id, in: transaction) }
                return try VoucherFile.read(voucher.id, key: key, for: nil, in: transaction)
            }
            return Answer(next: file.path, json: { file.write(to: &$0) })
        },
    ]

    private static func read(_ visit: Visit) async throws -> VoucherFile {
        let token = visit.parameters["token"] ?? ""
        let key = visit.county.key
        let visitor = (try? MemberCaller(visit)).map { ShopVisitor(visit, $0) }
        return try await visit.county.database.read { reader in
            let voucher = try Shop.voucher(token: token, key: key, in: reader)
            return try VoucherFile.read(voucher.id, key: key, for: visitor, in: reader)
        }
    }
}
