import Access
import HTTPTypes
import Kernel
import People
import Sheets
import Storage
import Web

/// Vouchers of a shop: the list for a counter without a network, and what that counter took.
enum VoucherListRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops/{id}/vouchers", for: MemberCaller.self, "The open vouchers of a shop, by number.",
            output: .page(VoucherFile.shape)
        ) { visit, member in
            let list = try await list(visit, member)
            return Answer(json: { list.write(to: &$0) }, page: { voucherListPage(list, $0) })
        },
        Endpoint(
            .get, "shops/{id}/vouchers/print", .page, for: MemberCaller.self,
            "The vouchers that are good today, on paper, for a counter without a network."
        ) { visit, member in
            let list = try await list(visit, member)
            return Answer { voucherListSheet(list, $0) }
        },
        Endpoint(
            .get, "shops/{id}/vouchers.xlsx", for: MemberCaller.self, "The same list as a workbook.",
            output: .file(ListSheet.Form.xlsx.mediaType)
        ) { visit, member in
            let list = try await list(visit, member)
            let sheet = list.sheet(visit.frame)
            return Answer(
                bytes: try sheet.bytes(as: .xlsx), type: ListSheet.Form.xlsx.mediaType,
                fileName: "vouchers-\(list.today).xlsx")
        },
        Endpoint(
            .get, "shops/{id}/vouchers/entry", .page, for: MemberCaller.self,
            "The screen on which a paper list is entered.",
            query: [QueryField("code", "Fills in the first row.")]
        ) { visit, member in
            let list = try await list(visit, member)
            guard list.office.mayServe else { throw AccessRefusal.notAllowed }
            let (id, code) = (AnyID.minted(at: visit.now), visit.query["code"] ?? "")
            return Answer { voucherEntryPage(list, id: id, code: code, $0) }
        },
        Endpoint(
            .post, "shops/{id}/vouchers", for: MemberCaller.self,
            "Makes a voucher at the counter for the household of `card`: of a `good`, or of `points`.",
            fields: VoucherInput.fields + [InputField("card", limit: 200)], output: VoucherFile.shape,
            form: "shops/{id}/counter"
        ) { visit, member in try await issue(visit, member) },
        Endpoint(
            .post, "shops/{id}/vouchers/uses", for: MemberCaller.self,
            "Enters what a counter took without a network on `used_on`: rows of a code, and for a voucher of points "
                + "the good's number and the count. All rows are entered, or none.",
            fields: [InputField("id", .id, required: true), InputField("used_on", .day)]
                + (1...ShopLimits.sheet_rows).flatMap { number in
                    [
                        InputField("code_\(number)", limit: 20), InputField("good_\(number)", .number),
                        InputField("count_\(number)", .number),
                    ]
                }, output: .page(SlipFile.shape), form: "shops/{id}/vouchers/entry"
        ) { visit, member in try await enter(visit, member) },
    ]

    private static func list(_ visit: Visit, _ member: MemberCaller) async throws -> VoucherList {
        let id: ShopID = try visit.id("id")
        let visitor = ShopVisitor(visit, member)
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            try VoucherList.read(ShopOffice.read(visitor, at: id, in: reader), key: key, in: reader)
        }
    }

    private static func issue(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: ShopID = try visit.id("id")
        let sent = try visit.sendingID()
        let wish = try VoucherInput.wish(visit.input)
        guard let shown = visit.input["card"] else { throw CounterRefusal.cardMissing }
        let (visitor, key, digest) = (ShopVisitor(visit, member), visit.county.key, visit.shopDigest)
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let office = try ShopOffice.serving(visitor, at: id, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            let voucher = sent.as(Marks.ShopVoucher.self)
            if claim == .fresh {
                let card = try CounterCard.read(shown, at: office.shop, key: key, in: transaction)
                try Shop.issue(
                    VoucherDraft(id: voucher, shop: id, household: card.household.id, wish: wish),
                    in: transaction)
            }
            return (try VoucherFile.read(voucher, key: key, for: visitor, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func enter(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let id: ShopID = try visit.id("id")
        let sent = try visit.sendingID()
        guard let day = try visit.input.day("used_on") else { throw FieldRefusal(.missing, at: "used_on") }
        let uses = try uses(visit.input)
        let (visitor, key, digest) = (ShopVisitor(visit, member), visit.county.key, visit.shopDigest)
        let (slips, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let office = try ShopOffice.serving(visitor, at: id, in: transaction)
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            guard claim == .fresh else { return ([(Redemption, [Redemption.Line])](), claim) }
            let slips = try Shop.enter(uses, of: office.shop.id, on: day, key: key, in: transaction)
            let lines = try RedemptionStore.lines(of: slips.map(\.id), in: transaction)
            return (slips.map { ($0, lines[$0.id] ?? []) }, claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/shops/\(id)#slips",
            json: { json in
                json.object { json in
                    json.key("items")
                    json.array(slips) { SlipFile.write($1.0, $1.1, to: &$0) }
                    json.field("next", nil as String?)
                }
            })
    }

    /// Rows that are filled in, closed up.
    private static func uses(_ input: Input) throws -> [VoucherUse] {
        try (1...ShopLimits.sheet_rows).compactMap { number in
            guard let code = input["code_\(number)"] else { return nil }
            let basket = try input.number("good_\(number)").map { good in
                Basket([Basket.Line(number: good, count: try input.number("count_\(number)") ?? 1)])
            }
            return VoucherUse(code: code, basket: basket, row: number)
        }
    }
}
