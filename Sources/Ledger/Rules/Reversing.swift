import Kernel

/// Why a transfer is not taken back, first applicable reason first.
package enum ReversingRefusal: String, Refusal, CaseIterable {
    case unknown = "ledger.transfer-unknown"
    case isReversal = "ledger.reversal-of-reversal"
    case alreadyReversed = "ledger.already-reversed"
    case beforeOriginal = "ledger.reversal-before-original"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .unknown ? .missing : .conflict }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.ledgerTransferUnknown)
        case .isReversal: Sentence(.ledgerReversalOfReversal)
        case .alreadyReversed: Sentence(.ledgerAlreadyReversed)
        case .beforeOriginal: Sentence(.ledgerReversalBeforeOriginal)
        }
    }
}

extension Transfer {
    /// Nothing is thrown when the transfer may be taken back on `day`.
    func checkReversal(on day: Day) throws(ReversingRefusal) {
        if reverses != nil { throw .isReversal }
        if isReversed { throw .alreadyReversed }
        if day < self.day { throw .beforeOriginal }
    }

    /// What takes back exactly what `legs` did.
    func reversal(
        _ legs: [TransferLeg], id: TransferID, day: Day, reason: String, cause: AnyID
    ) -> TransferDraft {
        TransferDraft(
            id: id, book: book, day: day, reason: reason, cause: cause,
            legs: legs.map { TransferLeg($0.account, -$0.amount) }, reverses: self.id)
    }
}
