import Kernel
import Storage

/// Goods that a supplier brought, with what they cost.
package struct Delivery: Sendable, Hashable {
    package let id: DeliveryID
    package let shop: ShopID
    package let supplier: String
    package let day: Day
    /// The number of the invoice or delivery note.
    package let receipt: String
    package let cost: Money
    package let entered: Instant
    package let person: PersonID?

    package struct Line: Sendable, Hashable {
        package let good: GoodID
        package let count: Int
        package let unitCost: Money

        package init(good: GoodID, count: Int, unitCost: Money) {
            self.good = good
            self.count = count
            self.unitCost = unitCost
        }
    }
}

/// What somebody wants to enter.
package struct DeliveryDraft: Sendable, Hashable {
    package let id: DeliveryID
    package let supplier: String
    package let day: Day
    package let receipt: String
    package let lines: [Delivery.Line]

    package init(id: DeliveryID, supplier: String, day: Day, receipt: String, lines: [Delivery.Line]) {
        self.id = id
        self.supplier = supplier
        self.day = day
        self.receipt = receipt
        self.lines = lines
    }

    var cost: Money { Money(fen: lines.reduce(0) { $0 + Int64($1.count) * $1.unitCost.fen }) }
}

/// Stock put right: counted, or written off.
package struct Correction: Sendable, Hashable {
    package let id: CorrectionID
    package let good: GoodID
    package let way: Way
    /// What was added, or taken away where it is below zero.
    package let difference: Int64
    package let reason: String
    package let person: PersonID?
    package let entered: Instant

    package enum Way: String, StorableCode, Codable, CaseIterable {
        /// 盘点
        case stocktaking
        /// 报损
        case loss
    }
}

/// What somebody wants to put right.
package struct CorrectionDraft: Sendable, Hashable {
    package let id: CorrectionID
    package let good: GoodID
    package let way: Correction.Way
    /// What lies there by count, with what is put aside; or how many are lost.
    package let count: Int
    package let reason: String

    package init(id: CorrectionID, good: GoodID, way: Correction.Way, count: Int, reason: String) {
        self.id = id
        self.good = good
        self.way = way
        self.count = count
        self.reason = reason
    }
}
