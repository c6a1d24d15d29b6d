import Kernel

/// A matter with one file: opened once, handed from desk to desk, closed when a second person has accepted what
/// was done.
package struct Case: Equatable, Sendable {
    package let id: CaseID
    /// What people call it: year and running number, `2026-0427`.
    package let number: String
    /// Which feature it belongs to: `request`, `problem`.
    package let kind: String
    package var title: String
    /// Where the matter is.
    package var place: PlaceID
    /// The place whose desk has it now.
    package var desk: PlaceID
    package var state: State
    package var urgency: Urgency
    package let opened: Instant
    /// Its place in the journal's order; lists of the newest go by it.
    package let position: Int64
    package var lead: Lead?
    /// What the one who finished it proposes; the second person accepts or sends back.
    package var proposal: Proposal?
    package var closure: Closure?
    package var pausedFor: String?
    package var isDisputed: Bool
    /// Whether its lead asks to give it back and the desk has not decided.
    package var isReturning: Bool
    package var reopenings: Int
    /// Counts the steps; an act that names an older one has not seen what happened since.
    package var version: Int

    package enum State: String, Sendable, CaseIterable {
        /// At a desk, waiting to be given to someone.
        case received
        /// Somebody is working on it.
        case assigned
        /// Said to be done; a second person has not looked yet.
        case done
        case closed
    }

    package enum Urgency: String, Sendable, CaseIterable {
        case emergency, pressing, ordinary, complex
    }

    /// Who answers for it: a person, a unit, or a person of a unit.
    package struct Lead: Equatable, Sendable {
        package let person: PersonID?
        package let organisation: OrganisationID?

        package init(person: PersonID?, organisation: OrganisationID?) {
            self.person = person
            self.organisation = organisation
        }
    }

    package struct Proposal: Equatable, Sendable {
        package let outcome: Outcome
        package let by: PersonID
        package let at: Instant
        /// Only with `.shelved`: the day on which it is looked at again.
        package let reviewOn: Day?

        package init(outcome: Outcome, by: PersonID, at: Instant, reviewOn: Day?) {
            self.outcome = outcome
            self.by = by
            self.at = at
            self.reviewOn = reviewOn
        }
    }

    package struct Closure: Equatable, Sendable {
        package let outcome: Outcome
        /// The second person; nil for what was closed by import.
        package let by: PersonID?
        package let at: Instant
        package let reviewOn: Day?

        package init(outcome: Outcome, by: PersonID?, at: Instant, reviewOn: Day?) {
            self.outcome = outcome
            self.by = by
            self.at = at
            self.reviewOn = reviewOn
        }
    }

    package var isOpen: Bool { state != .closed }

    package init(
        id: CaseID, number: String, kind: String, title: String, place: PlaceID, desk: PlaceID, state: State,
        urgency: Urgency, opened: Instant, position: Int64, lead: Lead? = nil, proposal: Proposal? = nil,
        closure: Closure? = nil, pausedFor: String? = nil, isDisputed: Bool = false,
        isReturning: Bool = false, reopenings: Int = 0, version: Int = 0
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.title = title
        self.place = place
        self.desk = desk
        self.state = state
        self.urgency = urgency
        self.opened = opened
        self.position = position
        self.lead = lead
        self.proposal = proposal
        self.closure = closure
        self.pausedFor = pausedFor
        self.isDisputed = isDisputed
        self.isReturning = isReturning
        self.reopenings = reopenings
        self.version = version
    }
}

/// How a matter ended.
///
/// - Source: product B8; 北京市接诉即办工作条例 Art. 11 for what lies beyond the law's channels.
package enum Outcome: String, Sendable, CaseIterable {
    case solved
    /// Nothing to mend; explained to whom it concerns, with the rule.
    case explained
    /// Cannot be granted under the law, or belongs to a court or another legal channel.
    case beyondLaw = "beyond-law"
    /// Cannot be done now: 挂账, looked at again on a day.
    case shelved
    /// The same matter as another case, which goes on.
    case merged
    /// Answered in an older system; nobody verified it here.
    case answeredImported = "answered-imported"

    /// What a person may propose; the other two come about otherwise.
    package static let proposable: [Outcome] = [.solved, .explained, .beyondLaw, .shelved]
}
