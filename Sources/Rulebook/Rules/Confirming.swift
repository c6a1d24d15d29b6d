import Kernel

/// Why a second person does not decide about a proposed entry, first applicable reason first.
package enum ConfirmingRefusal: String, Refusal, CaseIterable {
    case unknown = "rulebook.entry-unknown"
    case decided = "rulebook.already-decided"
    case samePerson = "rulebook.same-person"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .decided: .conflict
        case .samePerson: .forbidden
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.rulebookEntryUnknown)
        case .decided: Sentence(.rulebookAlreadyDecided)
        case .samePerson: Sentence(.rulebookSamePerson)
        }
    }
}

extension Rule {
    /// Two persons enter a rule: who confirms is not who proposed.
    func checkConfirmation(by person: PersonID) throws(ConfirmingRefusal) {
        if state != .proposed { throw .decided }
        if proposedBy == person { throw .samePerson }
    }

    /// Anybody entitled may turn a proposal down, its author too.
    func checkRejection() throws(ConfirmingRefusal) {
        if state != .proposed { throw .decided }
    }
}
