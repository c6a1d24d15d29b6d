import Kernel
import Ledger
import Storage

/// Keeps the same books by other means: no running balance, no cache; every question adds up the whole history.
struct Auditor: Sendable {
    struct Account: Sendable {
        let unit: LedgerUnit
        let bounds: LedgerAccount.Bounds
    }

    struct Line: Sendable {
        let draft: TransferDraft
        let reverses: TransferID?
    }

    let book: BookID
    let accounts: [AccountID: Account]
    let seasons: [(from: Day, until: Day, isOpen: Bool)]
    private(set) var history: [Line] = []

    init(
        book: BookID, accounts: [AccountID: Account], seasons: [(from: Day, until: Day, isOpen: Bool)]
    ) {
        self.book = book
        self.accounts = accounts
        self.seasons = seasons
    }

    func balance(_ account: AccountID, after count: Int? = nil) -> Int64 {
        history.prefix(count ?? history.count).reduce(0) { sum, line in
            line.draft.legs.reduce(sum) { $1.account == account ? $0 + $1.amount : $0 }
        }
    }

    /// The code of the refusal that the ledger owes to `draft`; `nil` where it must post it.
    func verdict(on draft: TransferDraft, today: Day) -> String? {
        if draft.legs.count < 2 { return "ledger.too-few-legs" }
        if draft.legs.contains(where: { $0.amount == 0 }) { return "ledger.amount-zero" }
        if draft.legs.contains(where: { accounts[$0.account] == nil }) { return "ledger.account-unknown" }
        if !isBalanced(draft) { return "ledger.unbalanced" }
        if draft.day > today { return "ledger.day-ahead" }
        guard let season = seasons.first(where: { draft.day >= $0.from && draft.day < $0.until }) else {
            return "ledger.no-season"
        }
        if !season.isOpen { return "ledger.season-closed" }
        return boundsVerdict(draft)
    }

    /// The code of the refusal that the ledger owes to a reversal of `original`.
    func verdict(onReversalOf original: TransferID, day: Day, today: Day) -> String? {
        guard let line = history.first(where: { $0.draft.id == original }) else {
            return "ledger.transfer-unknown"
        }
        if line.reverses != nil { return "ledger.reversal-of-reversal" }
        if history.contains(where: { $0.reverses == original }) { return "ledger.already-reversed" }
        if day < line.draft.day { return "ledger.reversal-before-original" }
        return verdict(on: mirrored(line.draft, as: TransferID(high: 0, low: 0), day: day), today: today)
    }

    mutating func enter(_ draft: TransferDraft) { history.append(Line(draft: draft, reverses: nil)) }

    mutating func enterReversal(of original: TransferID, as id: TransferID, day: Day) {
        guard let line = history.first(where: { $0.draft.id == original }) else { return }
        history.append(Line(draft: mirrored(line.draft, as: id, day: day), reverses: original))
    }

    func mirrored(_ draft: TransferDraft, as id: TransferID, day: Day) -> TransferDraft {
        TransferDraft(
            id: id, book: draft.book, day: day, reason: draft.reason, cause: draft.cause,
            legs: draft.legs.map { TransferLeg($0.account, 0 - $0.amount) })
    }

    private func isBalanced(_ draft: TransferDraft) -> Bool {
        Set(accounts.values.map(\.unit.code)).allSatisfy { unit in
            draft.legs.filter { accounts[$0.account]?.unit.code == unit }.map(\.amount).reduce(0, +) == 0
        }
    }

    private func boundsVerdict(_ draft: TransferDraft) -> String? {
        for leg in draft.legs {
            let moved = draft.legs.filter { $0.account == leg.account }.map(\.amount).reduce(0, +)
            let balance = balance(leg.account) + moved
            if let floor = accounts[leg.account]?.bounds.floor, balance < floor { return "ledger.overdrawn" }
            if let ceiling = accounts[leg.account]?.bounds.ceiling, balance > ceiling {
                return "ledger.overfull"
            }
        }
        return nil
    }
}

extension Auditor {
    /// What in the ledger's own rows is not as the history adds up; empty when all is.
    func findings(in reader: Reader) throws -> [String] {
        var findings: [String] = []
        for (id, account) in accounts.sorted(by: { $0.key < $1.key }) {
            let kept = try Ledger.account(id, in: reader)
            if kept?.balance != balance(id) {
                findings.append("account \(id): \(kept?.balance ?? 0) instead of \(balance(id))")
            }
            if !account.bounds.contains(balance(id)) { findings.append("account \(id) is out of bounds") }
            findings += try statementFindings(id, in: reader)
        }
        for unit in Set(accounts.values.map(\.unit)) {
            let total = accounts.filter { $0.value.unit == unit }.map { balance($0.key) }.reduce(0, +)
            if total != 0 { findings.append("\(total) \(unit.code) came from nowhere") }
        }
        return findings
    }

    /// What of the balances at some moments, and on each day that anything counts for, is not as it was known then.
    func findings(at moments: [(at: Instant, posted: Int)], in reader: Reader) throws -> [String] {
        let days = Set(history.map(\.draft.day)).sorted()
        return try accounts.keys.sorted().flatMap { id -> [String] in
            let atMoments = try moments.filter {
                try Ledger.balance(of: id, at: $0.at, in: reader) != balance(id, after: $0.posted)
            }
            let onDays = try days.filter { day in
                let sum = history.filter { $0.draft.day <= day }.flatMap(\.draft.legs)
                    .filter { $0.account == id }.reduce(0) { $0 + $1.amount }
                return try Ledger.balance(of: id, on: day, in: reader) != sum
            }
            return atMoments.map { "account \(id): another balance at \($0.at)" }
                + onDays.map { "account \(id): another balance on \($0)" }
        }
    }

    /// Adds up the statement's lines from the oldest, against the history in the order of posting.
    private func statementFindings(_ id: AccountID, in reader: Reader) throws -> [String] {
        var lines: [Statement.Line] = []
        var next: Int?
        repeat {
            let page = try Ledger.statement(of: id, before: next, limit: 37, in: reader)
            lines += page.lines
            next = page.next
        } while next != nil
        let expected = history.flatMap { line in
            line.draft.legs.filter { $0.account == id }.map { (line.draft.id, $0.amount, line.reverses) }
        }
        if lines.count != expected.count {
            return ["account \(id): \(lines.count) lines of \(expected.count)"]
        }
        var sum: Int64 = 0
        return zip(lines.reversed(), expected).compactMap { line, entry in
            sum += entry.1
            let isRight =
                line.transfer == entry.0 && line.amount == entry.1 && line.balance == sum
                && line.reverses == entry.2
            return isRight ? nil : "account \(id): line \(line.number) is not \(entry)"
        }
    }
}
