import Kernel

/// Why nothing is done to a hazard, first applicable reason first.
package enum HazardRefusal: String, Refusal, CaseIterable {
    case unknown = "hazard.unknown"
    case notDue = "hazard.not-due"
    case sameHands = "hazard.same-hands"
    case unruled = "hazard.unruled"
    case wordsMissing = "hazard.reason-missing"
    case wordsTooLong = "hazard.reason-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notDue, .sameHands, .unruled: .conflict
        case .wordsMissing, .wordsTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .notDue, .sameHands, .unruled: nil
        case .wordsMissing, .wordsTooLong: "words"
        }
    }

    package var sentence: Sentence { Sentence(.hazard(self)) }
}

extension Hazard {
    /// Throws `notDue` unless the hazard stands at one of `states`.
    func require(_ states: State...) throws(HazardRefusal) {
        if !states.contains(state) { throw .notDue }
    }

    /// Throws `sameHands` where who looks again is who said that it was put right.
    func checkOther(_ person: PersonID?, than acts: [HazardAct]) throws(HazardRefusal) {
        let righted = acts.last { $0.kind == .righting }
        guard let person, let righted, righted.person != person else { throw .sameHands }
    }

    static func check(words: String, isNeeded: Bool) throws(HazardRefusal) {
        if isNeeded, words.isEmpty { throw .wordsMissing }
        if words.count > HazardLimits.words_length_max { throw .wordsTooLong }
    }

    /// In whose list it stands when a clock of it comes to `stage`; nil where it stays.
    func rung(after stage: String) -> Rung? {
        let next: Rung? = stage == "due" ? .town : stage == "escalation-1" ? .county : nil
        return next.flatMap { state.isOpen && $0 > rung ? $0 : nil }
    }
}
