/// Hazards as the list sorts them.
package enum HazardGroup: String, CaseIterable, Sendable {
    case underway
    case found
    case ordered
    case righted
    case shelved
    /// Time ran out below: the desk above looks after it.
    case climbed
    case ended

    var states: [Hazard.State] {
        switch self {
        case .underway, .climbed: Hazard.State.allCases.filter(\.isOpen)
        case .found: [.found]
        case .ordered: [.ordered]
        case .righted: [.righted]
        case .shelved: [.shelved]
        case .ended: [.closed, .unfounded]
        }
    }

    func holds(_ state: Hazard.State, _ rung: Hazard.Rung) -> Bool {
        states.contains(state) && (self != .climbed || rung > .village)
    }
}
