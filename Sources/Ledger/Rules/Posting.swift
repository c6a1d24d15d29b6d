import Kernel

/// Why a transfer is not posted, first applicable reason first.
package enum PostingRefusal: Refusal, Equatable {
    case idUsedForAnother
    case reasonMalformed
    case tooFewLegs
    case tooManyLegs
    case amountZero
    case amountTooLarge
    case accountUnknown(AccountID)
    case accountElsewhere(AccountID)
    case accountClosed(AccountID)
    /// The unit, and what its legs come to.
    case unbalanced(LedgerUnit, Int64)
    case dayAhead(Day)
    case noSeason(Day)
    case seasonClosed(LedgerSeason)
    /// The account, and how much would be missing.
    case overdrawn(LedgerAccount, missing: Int64)
    /// The account, and how much would be too much.
    case overfull(LedgerAccount, excess: Int64)
    case balanceTooLarge(AccountID)

    package var code: String {
        switch self {
        case .idUsedForAnother: "ledger.id-used-for-another"
        case .reasonMalformed: "ledger.reason-malformed"
        case .tooFewLegs: "ledger.too-few-legs"
        case .tooManyLegs: "ledger.too-many-legs"
        case .amountZero: "ledger.amount-zero"
        case .amountTooLarge: "ledger.amount-too-large"
        case .accountUnknown: "ledger.account-unknown"
        case .accountElsewhere: "ledger.account-elsewhere"
        case .accountClosed: "ledger.account-closed"
        case .unbalanced: "ledger.unbalanced"
        case .dayAhead: "ledger.day-ahead"
        case .noSeason: "ledger.no-season"
        case .seasonClosed: "ledger.season-closed"
        case .overdrawn: "ledger.overdrawn"
        case .overfull: "ledger.overfull"
        case .balanceTooLarge: "ledger.balance-too-large"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .reasonMalformed, .tooFewLegs, .amountZero, .amountTooLarge, .unbalanced, .dayAhead: .invalid
        case .tooManyLegs: .tooLarge
        case .accountUnknown: .missing
        case .idUsedForAnother, .accountElsewhere, .accountClosed, .noSeason, .seasonClosed, .overdrawn,
            .overfull, .balanceTooLarge:
            .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .idUsedForAnother: Sentence(.ledgerIdUsedForAnother)
        case .reasonMalformed: Sentence(.ledgerReasonMalformed)
        case .tooFewLegs: Sentence(.ledgerTooFewLegs)
        case .tooManyLegs: Sentence(.ledgerTooManyLegs, ["max": "\(LedgerLimits.legs_max)"])
        case .amountZero: Sentence(.ledgerAmountZero)
        case .amountTooLarge: Sentence(.ledgerAmountTooLarge)
        case .accountUnknown: Sentence(.ledgerAccountUnknown)
        case .accountElsewhere: Sentence(.ledgerAccountElsewhere)
        case .accountClosed: Sentence(.ledgerAccountClosed)
        case .unbalanced(let unit, let sum):
            Sentence(.ledgerUnbalanced, ["unit": unit.code, "sum": unit.text(sum)])
        case .dayAhead(let day): Sentence(.ledgerDayAhead, days: ["day": day])
        case .noSeason(let day): Sentence(.ledgerNoSeason, days: ["day": day])
        case .seasonClosed(let season):
            Sentence(.ledgerSeasonClosed, days: ["from": season.from, "last": season.lastDay])
        case .overdrawn(let account, let missing):
            Sentence(
                .ledgerOverdrawn,
                ["balance": account.unit.text(account.balance), "missing": account.unit.text(missing)])
        case .overfull(let account, let excess):
            Sentence(
                .ledgerOverfull,
                ["balance": account.unit.text(account.balance), "excess": account.unit.text(excess)])
        case .balanceTooLarge: Sentence(.ledgerBalanceTooLarge)
        }
    }
}

/// An entry as it will be written.
struct PlannedEntry: Sendable, Hashable {
    let account: AccountID
    let number: Int
    let leg: Int
    let amount: Int64
    let balance: Int64
}

extension TransferDraft {
    /// What can be said of the draft before anything is read.
    func checkForm() throws(PostingRefusal) {
        if !LedgerCode.isCode(reason) { throw .reasonMalformed }
        if legs.count < 2 { throw .tooFewLegs }
        if legs.count > LedgerLimits.legs_max { throw .tooManyLegs }
        if legs.contains(where: { $0.amount == 0 }) { throw .amountZero }
        if legs.contains(where: { $0.amount.magnitude > UInt64(LedgerLimits.amount_max) }) {
            throw .amountTooLarge
        }
    }

    /// What the draft comes to in the accounts as they stand.
    ///
    /// The bounds hold for each account's balance after the whole transfer, not between two of its legs.
    ///
    /// - Parameter season: the book's that contains the draft's day.
    func entries(
        on accounts: [AccountID: LedgerAccount], season: LedgerSeason?, today: Day
    ) throws(PostingRefusal) -> [PlannedEntry] {
        try checkAccounts(accounts)
        try checkBalance(accounts)
        if day > today { throw .dayAhead(day) }
        guard let season else { throw .noSeason(day) }
        if !season.isOpen { throw .seasonClosed(season) }
        return try planned(on: accounts)
    }

    /// The same without the season: for what the closing of a season itself posts to it.
    func planned(on accounts: [AccountID: LedgerAccount]) throws(PostingRefusal) -> [PlannedEntry] {
        var standing: [AccountID: (number: Int, balance: Int64)] = [:]
        var entries: [PlannedEntry] = []
        entries.reserveCapacity(legs.count)
        for (index, leg) in legs.enumerated() {
            guard let account = accounts[leg.account] else { throw .accountUnknown(leg.account) }
            var stand = standing[leg.account] ?? (account.entries, account.balance)
            stand.number += 1
            stand.balance += leg.amount
            if stand.balance.magnitude > UInt64(LedgerLimits.balance_max) {
                throw .balanceTooLarge(leg.account)
            }
            standing[leg.account] = stand
            entries.append(
                PlannedEntry(
                    account: leg.account, number: stand.number, leg: index + 1, amount: leg.amount,
                    balance: stand.balance))
        }
        try checkBounds(accounts, standing.mapValues(\.balance))
        return entries
    }

    private func checkAccounts(_ accounts: [AccountID: LedgerAccount]) throws(PostingRefusal) {
        for leg in legs where accounts[leg.account] == nil { throw .accountUnknown(leg.account) }
        for leg in legs where accounts[leg.account]?.book != book { throw .accountElsewhere(leg.account) }
        for leg in legs where accounts[leg.account]?.closed != nil { throw .accountClosed(leg.account) }
    }

    private func checkBalance(_ accounts: [AccountID: LedgerAccount]) throws(PostingRefusal) {
        var sums: [LedgerUnit: Int64] = [:]
        for leg in legs {
            if let unit = accounts[leg.account]?.unit { sums[unit, default: 0] += leg.amount }
        }
        let off = sums.filter { $0.value != 0 }.min { $0.key.code < $1.key.code }
        if let off { throw .unbalanced(off.key, off.value) }
    }

    /// In the order of the legs, so that the same draft is refused for the same reason.
    private func checkBounds(
        _ accounts: [AccountID: LedgerAccount], _ balances: [AccountID: Int64]
    ) throws(PostingRefusal) {
        for leg in legs {
            guard let account = accounts[leg.account], let balance = balances[leg.account] else { continue }
            if let floor = account.bounds.floor, balance < floor {
                throw .overdrawn(account, missing: floor - balance)
            }
            if let ceiling = account.bounds.ceiling, balance > ceiling {
                throw .overfull(account, excess: balance - ceiling)
            }
        }
    }
}

/// The codes that rooms give: of reasons, of kinds of accounts and books, of units.
enum LedgerCode {
    /// Lower case, digits, dots and hyphens.
    static func isCode(_ text: String, bytes_max: Int = LedgerLimits.codeBytes_max) -> Bool {
        (1...bytes_max).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
