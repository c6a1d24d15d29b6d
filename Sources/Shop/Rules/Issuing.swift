import Kernel
import Ledger
import Points

/// Why no voucher is made or given up, first applicable reason first.
package enum VoucherRefusal: Refusal, Equatable {
    case unknown
    case pointsOutOfRange
    case tooMany
    case used
    case ended

    package var code: String {
        switch self {
        case .unknown: "shop.voucher-unknown"
        case .pointsOutOfRange: "shop.voucher-points"
        case .tooMany: "shop.too-many-vouchers"
        case .used: "shop.voucher-used"
        case .ended: "shop.voucher-ended"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .pointsOutOfRange: .invalid
        case .tooMany, .used, .ended: .conflict
        }
    }

    package var field: String? { self == .pointsOutOfRange ? "points" : nil }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.shopVoucherUnknown)
        case .pointsOutOfRange:
            Sentence(
                .shopVoucherPoints, ["max": Points.unit.text(ShopLimits.voucher_points_max)])
        case .tooMany: Sentence(.shopTooManyVouchers, ["max": "\(ShopLimits.vouchers_max)"])
        case .used: Sentence(.shopVoucherUsed)
        case .ended: Sentence(.shopVoucherEnded)
        }
    }
}

extension VoucherDraft {
    func check(open: Int) throws(VoucherRefusal) {
        if open >= ShopLimits.vouchers_max { throw .tooMany }
        if case .points(let points) = wish, !(1...ShopLimits.voucher_points_max).contains(points) {
            throw .pointsOutOfRange
        }
    }
}

extension Voucher {
    /// The voucher in another state, from which only an undone redemption leads back.
    func moved(to state: State, at now: Instant) -> Voucher {
        var next = self
        next.state = state
        next.ended = state == .issued ? nil : now
        return next
    }

    func cancelled(at now: Instant) throws(VoucherRefusal) -> Voucher {
        switch state {
        case .issued: moved(to: .cancelled, at: now)
        case .used: throw .used
        case .cancelled, .expired: throw .ended
        }
    }
}

/// Why a line of a paper list is not entered, first applicable reason first; with the line.
package struct VoucherUseRefusal: Refusal, Equatable {
    package let line: Int
    package let reason: Reason

    package enum Reason: Equatable, Sendable {
        case codeUnknown
        case twiceOnList
        /// Where and when: shop, day, slip.
        case used(shop: String, day: Day, slip: String)
        case cancelled
        case expired(Day)
        case dayUnfit
        case basketMissing
        case basketUnwanted
        case tooDear(worth: Int64, total: Int64)
        case basket(RedeemingRefusal)
    }

    package var code: String {
        switch reason {
        case .codeUnknown: "shop.voucher-code-unknown"
        case .twiceOnList: "shop.voucher-twice-on-list"
        case .used: "shop.voucher-used-before"
        case .cancelled: "shop.voucher-was-cancelled"
        case .expired: "shop.voucher-was-expired"
        case .dayUnfit: "shop.voucher-day-unfit"
        case .basketMissing: "shop.voucher-goods-missing"
        case .basketUnwanted: "shop.voucher-goods-unwanted"
        case .tooDear: "shop.voucher-too-dear"
        case .basket(let refusal): refusal.code
        }
    }

    package var kind: RefusalKind {
        switch reason {
        case .codeUnknown, .twiceOnList, .dayUnfit, .basketMissing, .basketUnwanted: .invalid
        case .used, .cancelled, .expired, .tooDear: .conflict
        case .basket(let refusal): refusal.kind
        }
    }

    package var field: String? { "code_\(line)" }

    package var sentence: Sentence {
        let line = "\(line)"
        return switch reason {
        case .codeUnknown: Sentence(.shopUseCodeUnknown, ["line": line])
        case .twiceOnList: Sentence(.shopUseTwice, ["line": line])
        case .used(let shop, let day, let slip):
            Sentence(.shopUseUsed, ["line": line, "shop": shop, "slip": slip], days: ["day": day])
        case .cancelled: Sentence(.shopUseCancelled, ["line": line])
        case .expired(let day): Sentence(.shopUseExpired, ["line": line], days: ["day": day])
        case .dayUnfit: Sentence(.shopUseDayUnfit, ["line": line])
        case .basketMissing: Sentence(.shopUseGoodsMissing, ["line": line])
        case .basketUnwanted: Sentence(.shopUseGoodsUnwanted, ["line": line])
        case .tooDear(let worth, let total):
            Sentence(
                .shopUseTooDear,
                ["line": line, "worth": Points.unit.text(worth), "total": Points.unit.text(total)])
        case .basket(let refusal):
            // The line stands before the sentence in either language.
            Sentence(
                Text(
                    "shop.use-basket", "第 {line} 行：\(refusal.sentence(.chinese))",
                    "Row {line}: \(refusal.sentence(.english))"), ["line": line])
        }
    }
}

extension Voucher {
    /// Nothing is thrown when the voucher may have been taken at the counter on `day`.
    func checkUse(on day: Day, today: Day, former: VoucherUseRefusal.Reason?) -> VoucherUseRefusal.Reason? {
        switch state {
        case .used: former
        case .cancelled: .cancelled
        case .expired: .expired(expires)
        case .issued:
            if day > expires {
                .expired(expires)
            } else if day < issued.day || day > today {
                .dayUnfit
            } else {
                nil
            }
        }
    }

    /// What is given for the voucher at its worth.
    func lines(
        for basket: Basket?, on shelf: [Int: ShelfGood], today: Day
    ) throws(VoucherUseFailure) -> [Redemption.Line] {
        switch worth {
        case .goods(let good, let count):
            if basket != nil { throw VoucherUseFailure(reason: .basketUnwanted) }
            return [Redemption.Line(good: good, count: count, price: points / Int64(count))]
        case .points:
            guard let basket, !basket.lines.isEmpty else { throw VoucherUseFailure(reason: .basketMissing) }
            let lines: [Redemption.Line]
            do {
                lines = try basket.priced(on: shelf, today: today)
            } catch {
                throw VoucherUseFailure(reason: .basket(error))
            }
            if lines.total > points {
                throw VoucherUseFailure(reason: .tooDear(worth: points, total: lines.total))
            }
            return lines
        }
    }
}

/// A reason that has no line yet.
struct VoucherUseFailure: Error {
    let reason: VoucherUseRefusal.Reason
}
