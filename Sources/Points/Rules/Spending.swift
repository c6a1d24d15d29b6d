import Kernel
import Ledger

/// Why points do not leave a household's account, first applicable reason first.
package enum SpendingRefusal: Refusal, Equatable {
    case householdUnknown
    case notEnough(balance: Int64, wanted: Int64)

    package var code: String {
        switch self {
        case .householdUnknown: "points.spender-unknown"
        case .notEnough: "points.not-enough"
        }
    }

    package var kind: RefusalKind { self == .householdUnknown ? .missing : .conflict }

    package var sentence: Sentence {
        switch self {
        case .householdUnknown: Sentence(.pointsCardUnknown)
        case .notEnough(let balance, let wanted):
            Sentence(
                .pointsNotEnough,
                [
                    "balance": Points.unit.text(max(0, balance)), "wanted": Points.unit.text(wanted),
                    "missing": Points.unit.text(wanted - max(0, balance)),
                ])
        }
    }
}

/// Points of a village's book that are used or put aside; a year's standing and its ranks do not change by it.
package struct Spending: Sendable, Hashable {
    package let id: TransferID
    package let village: PlaceID
    /// A code of the room that spends: `shop.redemption`.
    package let reason: String
    package let cause: AnyID
    package let parts: [Part]

    package struct Part: Sendable, Hashable {
        package let purse: Purse
        /// In hundredths; below zero for what gives.
        package let amount: Int64

        package init(_ purse: Purse, _ amount: Int64) {
            self.purse = purse
            self.amount = amount
        }
    }

    /// Where points lie.
    package enum Purse: Sendable, Hashable {
        case household(HouseholdID)
        /// An account of another room's in the village's book: what was spent, what is put aside. Never below zero.
        case held(by: AnyID, kind: String)
    }

    package init(id: TransferID, village: PlaceID, reason: String, cause: AnyID, parts: [Part]) {
        self.id = id
        self.village = village
        self.reason = reason
        self.cause = cause
        self.parts = parts
    }
}
