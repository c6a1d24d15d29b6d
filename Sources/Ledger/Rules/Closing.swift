import Kernel

/// Why a season is not closed, first applicable reason first.
package enum ClosingRefusal: Refusal, Equatable {
    case unknown
    case alreadyClosed
    case alreadyClosing
    case notOver(Day)
    case earlierOpen(Int)
    case tooManySweeps
    case sweepTwice(String)
    case keepingMalformed
    case targetUnknown
    case targetUnfit

    package var code: String {
        switch self {
        case .unknown: "ledger.season-unknown"
        case .alreadyClosed: "ledger.season-already-closed"
        case .alreadyClosing: "ledger.season-already-closing"
        case .notOver: "ledger.season-not-over"
        case .earlierOpen: "ledger.earlier-season-open"
        case .tooManySweeps: "ledger.too-many-sweeps"
        case .sweepTwice: "ledger.sweep-twice"
        case .keepingMalformed: "ledger.keeping-malformed"
        case .targetUnknown: "ledger.sweep-target-unknown"
        case .targetUnfit: "ledger.sweep-target-unfit"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .tooManySweeps, .sweepTwice, .keepingMalformed, .targetUnknown, .targetUnfit: .invalid
        case .alreadyClosed, .alreadyClosing, .notOver, .earlierOpen: .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.ledgerSeasonUnknown)
        case .alreadyClosed: Sentence(.ledgerSeasonAlreadyClosed)
        case .alreadyClosing: Sentence(.ledgerSeasonAlreadyClosing)
        case .notOver(let until): Sentence(.ledgerSeasonNotOver, days: ["day": until])
        case .earlierOpen(let number): Sentence(.ledgerEarlierSeasonOpen, ["number": "\(number)"])
        case .tooManySweeps: Sentence(.ledgerTooManySweeps, ["max": "\(LedgerLimits.sweeps_max)"])
        case .sweepTwice(let kind): Sentence(.ledgerSweepTwice, ["kind": kind])
        case .keepingMalformed: Sentence(.ledgerKeepingMalformed)
        case .targetUnknown: Sentence(.ledgerSweepTargetUnknown)
        case .targetUnfit: Sentence(.ledgerSweepTargetUnfit)
        }
    }
}

extension LedgerSeason {
    /// - Parameters:
    ///   - firstOpen: the number of the book's first season that is not closed.
    ///   - targets: the accounts that the sweeps name, as far as there are any.
    func checkClosing(
        _ sweeps: [Sweep], firstOpen: Int, targets: [AccountID: LedgerAccount], today: Day
    ) throws(ClosingRefusal) {
        switch state {
        case .closed: throw .alreadyClosed
        case .sweeping, .fixing: throw .alreadyClosing
        case .open: break
        }
        if today < until { throw .notOver(until) }
        if firstOpen < number { throw .earlierOpen(firstOpen) }
        try Sweep.check(sweeps, of: book, targets: targets)
    }
}

extension Sweep {
    static func check(
        _ sweeps: [Sweep], of book: BookID, targets: [AccountID: LedgerAccount]
    ) throws(ClosingRefusal) {
        if sweeps.count > LedgerLimits.sweeps_max { throw .tooManySweeps }
        var seen: Set<[String]> = []
        for sweep in sweeps where !seen.insert([sweep.kind, sweep.unit]).inserted {
            throw .sweepTwice(sweep.kind)
        }
        for sweep in sweeps {
            if !sweep.keeping.isSound { throw .keepingMalformed }
            guard let target = targets[sweep.into], target.book == book else { throw .targetUnknown }
            // What takes may not give in the same closing: what it has would hang on the order of the accounts.
            let gives = seen.contains([target.kind, target.unit.code])
            let isFit = target.closed == nil && target.unit.code == sweep.unit && !gives
            if !isFit { throw .targetUnfit }
        }
    }

    /// How much of an account's balance at the season's end it gives.
    ///
    /// Of what was spent since then nothing is left to give, so never more than lies there now above the floor.
    ///
    /// - Parameters:
    ///   - closing: at the season's end.
    ///   - current: now, with what the next season has brought.
    func amount(closing: Int64, current: Int64, floor: Int64?) -> Int64 {
        if closing <= 0 { return 0 }
        let excess = closing - keeping.kept(of: closing)
        return max(0, min(excess, current - max(0, floor ?? 0)))
    }
}

extension Sweep.Keeping {
    var isSound: Bool {
        switch self {
        case .nothing: true
        case .upTo(let amount): (0...LedgerLimits.balance_max).contains(amount)
        case .percent(let percent): (0...100).contains(percent)
        }
    }

    func kept(of balance: Int64) -> Int64 {
        switch self {
        case .nothing: 0
        case .upTo(let amount): min(amount, balance)
        case .percent(let percent): balance / 100 * Int64(percent) + balance % 100 * Int64(percent) / 100
        }
    }
}
