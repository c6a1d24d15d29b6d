import Kernel

/// Why nothing is done to a matter, first applicable reason first.
package enum ReliefRefusal: String, Refusal, CaseIterable {
    case unknown = "relief.unknown"
    case kindUnknown = "relief.kind-unknown"
    case placeUnfit = "relief.place-unfit"
    case openAlready = "relief.open-already"
    case codeWrong = "relief.code-wrong"
    case stepNotDue = "relief.step-not-due"
    case related = "relief.related"
    case sameHands = "relief.same-hands"
    case kinUnentered = "relief.kin-unentered"
    case unruled = "relief.unruled"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .codeWrong: .missing
        case .kindUnknown, .placeUnfit: .invalid
        case .openAlready, .stepNotDue, .related, .sameHands, .kinUnentered, .unruled: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .kindUnknown, .openAlready: "kind"
        case .placeUnfit: "place"
        case .codeWrong: "code"
        case .unknown, .stepNotDue, .related, .sameHands, .kinUnentered, .unruled: nil
        }
    }

    package var sentence: Sentence { Sentence(.relief(self)) }
}

extension ReliefMatter {
    /// Throws `stepNotDue` unless the matter stands at one of `steps`.
    func require(_ steps: Step...) throws(ReliefRefusal) {
        if !steps.contains(step) { throw .stepNotDue }
    }

    /// The matter at another step.
    func moved(to step: Step) -> ReliefMatter {
        var next = self
        next.step = step
        return next
    }

    /// Whom the household is hidden from: kin of it, and its own members.
    static func checkHand(
        _ person: PersonID?, barred: Set<PersonID>, worked: Set<PersonID> = []
    ) throws(ReliefRefusal) {
        guard let person else { return }
        if barred.contains(person) { throw .related }
        if worked.contains(person) { throw .sameHands }
    }
}
