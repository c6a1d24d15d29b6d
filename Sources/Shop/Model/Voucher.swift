import Kernel
import Sealing
import Storage

/// Points put aside, for a good or for any, on a paper that a counter without a network can read.
package struct Voucher: Sendable, Hashable {
    package let id: VoucherID
    package let shop: ShopID
    package let village: PlaceID
    package let household: HouseholdID
    /// Of the shop, from one.
    package let serial: Int
    package let worth: Worth
    /// What was put aside, in hundredths.
    package let points: Int64
    package let issued: Instant
    /// Who printed it; `nil` where the household did it by its card.
    package let issuer: PersonID?
    /// The last day on which it is taken at the counter.
    package let expires: Day
    /// The day on which its points go back; until then a paper list is still being entered.
    package let returns: Day
    package internal(set) var state: State
    package internal(set) var ended: Instant?

    package enum Worth: Sendable, Hashable {
        case goods(GoodID, count: Int)
        case points
    }

    package enum State: String, StorableCode, CaseIterable {
        case issued
        case used
        case cancelled
        case expired
    }

    package var isOpen: Bool { state == .issued }
}

/// What a household wants to have in hand.
package struct VoucherDraft: Sendable, Hashable {
    package let id: VoucherID
    package let shop: ShopID
    package let household: HouseholdID
    package let wish: Wish

    package enum Wish: Sendable, Hashable {
        /// By the good's number on the price list.
        case goods(Basket.Line)
        /// In hundredths.
        case points(Int64)
    }

    package init(id: VoucherID, shop: ShopID, household: HouseholdID, wish: Wish) {
        self.id = id
        self.shop = shop
        self.household = household
        self.wish = wish
    }
}

/// What is printed on a voucher: its number with check letters, and its secret address; drawn from the county's key.
package struct VoucherCode: Sendable, Hashable {
    /// `0042-7KQ3`
    package let text: String
    /// `/vouchers/{token}`
    package let token: String

    /// No letters that are read as digits.
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    package init(of voucher: Voucher, key: CountyKey) {
        text = VoucherCode.text(voucher.serial, of: voucher.shop, key: key)
        token = VoucherCode.token(of: voucher.id, key: key)
    }

    static func text(_ serial: Int, of shop: ShopID, key: CountyKey) -> String {
        let proof = key.lookup("\(shop):\(serial)", purpose: "shop-voucher-check")
        let check = String((0..<4).map { letters[Int(proof[$0] & 31)] })
        return String(repeating: "0", count: max(0, 4 - "\(serial)".count)) + "\(serial)-\(check)"
    }

    static func token(of voucher: VoucherID, key: CountyKey) -> String {
        let proof = key.lookup("\(voucher)", purpose: "shop-voucher")
        return Digest.hexadecimal(voucher.bytes) + Digest.hexadecimal(Array(proof.prefix(10)))
    }

    /// Whose token this claims to be; `nil` for what is no token.
    static func voucher(in text: String) -> VoucherID? {
        let digits = Array(text.utf8)
        guard digits.count == 52 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 32, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(byte)
        }
        return VoucherID(bytes: bytes)
    }

    /// The number in what somebody typed, where the check letters are those of the county's key.
    static func serial(in typed: String, of shop: ShopID, key: CountyKey) -> Int? {
        let plain = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            .replacing("O", with: "0").replacing("I", with: "1").replacing("L", with: "1")
        guard plain.count > 4, plain.count <= 12, let serial = Int(plain.dropLast(4)) else { return nil }
        let wanted = text(serial, of: shop, key: key).filter { $0 != "-" }
        let given = String(repeating: "0", count: max(0, wanted.count - plain.count)) + plain
        return Digest.equal(Array(wanted.utf8), Array(given.suffix(wanted.count).utf8)) ? serial : nil
    }
}

/// A line of a paper list that is entered after the network came back.
package struct VoucherUse: Sendable, Hashable {
    /// As it stands on the paper.
    package let code: String
    /// What was given for a voucher of points; `nil` for one of goods.
    package let basket: Basket?
    /// On the paper, where rows were left out; else its place in the list.
    package let row: Int?

    package init(code: String, basket: Basket? = nil, row: Int? = nil) {
        self.code = code
        self.basket = basket
        self.row = row
    }
}
