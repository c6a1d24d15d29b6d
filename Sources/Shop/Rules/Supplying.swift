import Kernel
import Ledger

/// Why a delivery or a ceiling is not entered, first applicable reason first.
package enum SupplyRefusal: Refusal, Equatable {
    case unknown
    case supplierMissing
    case supplierTooLong
    case receiptMissing
    case receiptTooLong
    case dayUnfit
    case linesMissing
    case countOutOfRange
    case costOutOfRange
    case goodUnknown
    case goodTwice(String)
    case noCeiling(Int)
    case overCeiling(ceiling: Money, used: Money, wanted: Money)
    case basisMissing
    case basisTooLong
    case ceilingOutOfRange
    case yearUnfit

    package var code: String {
        switch self {
        case .unknown: "shop.delivery-unknown"
        case .supplierMissing: "shop.supplier-missing"
        case .supplierTooLong: "shop.supplier-too-long"
        case .receiptMissing: "shop.receipt-missing"
        case .receiptTooLong: "shop.receipt-too-long"
        case .dayUnfit: "shop.delivery-day-unfit"
        case .linesMissing: "shop.delivery-empty"
        case .countOutOfRange: "shop.delivered-count"
        case .costOutOfRange: "shop.delivered-cost"
        case .goodUnknown: "shop.delivered-good-unknown"
        case .goodTwice: "shop.delivered-twice"
        case .noCeiling: "shop.no-ceiling"
        case .overCeiling: "shop.over-ceiling"
        case .basisMissing: "shop.basis-missing"
        case .basisTooLong: "shop.basis-too-long"
        case .ceilingOutOfRange: "shop.ceiling-out-of-range"
        case .yearUnfit: "shop.year-unfit"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .noCeiling, .overCeiling: .conflict
        case .supplierMissing, .supplierTooLong, .receiptMissing, .receiptTooLong, .dayUnfit, .linesMissing,
            .countOutOfRange, .costOutOfRange, .goodUnknown, .goodTwice, .basisMissing, .basisTooLong,
            .ceilingOutOfRange, .yearUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .supplierMissing, .supplierTooLong: "supplier"
        case .receiptMissing, .receiptTooLong: "receipt"
        case .dayUnfit: "day"
        case .basisMissing, .basisTooLong: "basis"
        case .ceilingOutOfRange: "ceiling"
        case .yearUnfit: "year"
        case .linesMissing, .countOutOfRange, .costOutOfRange, .goodUnknown, .goodTwice: "lines"
        case .unknown, .noCeiling, .overCeiling: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.shopDeliveryUnknown)
        case .supplierMissing: Sentence(.shopSupplierMissing)
        case .supplierTooLong: Sentence(.shopSupplierTooLong, ["max": "\(ShopLimits.supplier_length_max)"])
        case .receiptMissing: Sentence(.shopReceiptMissing)
        case .receiptTooLong: Sentence(.shopReceiptTooLong, ["max": "\(ShopLimits.receipt_length_max)"])
        case .dayUnfit: Sentence(.shopDayUnfit, ["days": "\(ShopLimits.backdating_days)"])
        case .linesMissing: Sentence(.shopLinesMissing)
        case .countOutOfRange: Sentence(.shopDeliveredCount, ["max": "\(ShopLimits.delivered_max)"])
        case .costOutOfRange: Sentence(.shopDeliveredCost)
        case .goodUnknown: Sentence(.shopDeliveredGoodUnknown)
        case .goodTwice(let name): Sentence(.shopDeliveredTwice, ["good": name])
        case .noCeiling(let year): Sentence(.shopNoCeiling, ["year": "\(year)"])
        case .overCeiling(let ceiling, let used, let wanted):
            Sentence(
                .shopOverCeiling,
                [
                    "ceiling": "\(ceiling)", "used": "\(used)", "wanted": "\(wanted)",
                    "left": "\(Money(fen: max(0, ceiling.fen - used.fen)))",
                ])
        case .basisMissing: Sentence(.shopBasisMissing)
        case .basisTooLong: Sentence(.shopBasisTooLong, ["max": "\(ShopLimits.basis_length_max)"])
        case .ceilingOutOfRange: Sentence(.shopCeilingOutOfRange)
        case .yearUnfit: Sentence(.shopYearUnfit)
        }
    }
}

extension DeliveryDraft {
    /// What is wrong with the form; all of it.
    func refusals(goods: [GoodID: Good], today: Day) -> [SupplyRefusal] {
        var wrong: [SupplyRefusal] = []
        if supplier.isEmpty { wrong.append(.supplierMissing) }
        if supplier.count > ShopLimits.supplier_length_max { wrong.append(.supplierTooLong) }
        if receipt.isEmpty { wrong.append(.receiptMissing) }
        if receipt.count > ShopLimits.receipt_length_max { wrong.append(.receiptTooLong) }
        if day > today || day < today.adding(days: -ShopLimits.backdating_days) { wrong.append(.dayUnfit) }
        if lines.isEmpty { wrong.append(.linesMissing) }
        if lines.contains(where: { !(1...ShopLimits.delivered_max).contains($0.count) }) {
            wrong.append(.countOutOfRange)
        }
        if lines.contains(where: { !(0...ShopLimits.cost_max).contains($0.unitCost.fen) }) {
            wrong.append(.costOutOfRange)
        }
        if lines.contains(where: { goods[$0.good] == nil }) { wrong.append(.goodUnknown) }
        var seen: Set<GoodID> = []
        if let twice = lines.first(where: { !seen.insert($0.good).inserted }) {
            wrong.append(.goodTwice(goods[twice.good]?.name ?? ""))
        }
        return wrong
    }

    /// Nothing is thrown when the ceiling bears the delivery; returns it.
    func check(_ budget: BudgetUse) throws(SupplyRefusal) -> Ceiling {
        guard let ceiling = budget.ceiling else { throw .noCeiling(budget.year) }
        if budget.used.fen + cost.fen > ceiling.amount.fen {
            throw .overCeiling(ceiling: ceiling.amount, used: budget.used, wanted: cost)
        }
        return ceiling
    }
}

extension Ceiling {
    func refusals(today: Day) -> [SupplyRefusal] {
        var wrong: [SupplyRefusal] = []
        if !(today.year...today.year + 1).contains(year) { wrong.append(.yearUnfit) }
        if !(0...ShopLimits.ceiling_max).contains(amount.fen) { wrong.append(.ceilingOutOfRange) }
        if basis.isEmpty { wrong.append(.basisMissing) }
        if basis.count > ShopLimits.basis_length_max { wrong.append(.basisTooLong) }
        return wrong
    }
}
