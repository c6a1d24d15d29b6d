import Kernel

/// A quarrel between two sides or more that somebody brought to be settled.
package struct Dispute: Equatable, Sendable {
    package let id: DisputeID
    /// What people call it: `调2026-0003`.
    package let number: String
    /// A code of the rulebook's list `disputes.kinds`.
    package let kind: String
    package let place: PlaceID
    package let channel: Channel
    package var state: State
    package let summary: String
    package let received: Instant
    /// Who wrote it down; nil for what a resident sent.
    package let receiver: PersonID?
    /// The request in which it came up.
    package let request: CaseID?
    package var closure: Closure?
    /// Counts the steps; an act that names an older one has not seen what happened since.
    package var version: Int

    package enum Channel: String, Sendable, CaseIterable {
        case counter, grid, web, request
    }

    package enum State: String, Sendable, CaseIterable {
        /// At the desk, which has not yet said whether it may be mediated.
        case received
        /// Accepted; the parties choose who mediates.
        case choosing
        case mediating
        /// Agreed; what was promised is being done.
        case agreed
        case closed
    }

    /// How it ended.
    package enum Outcome: String, Sendable, CaseIterable {
        /// Everything that was agreed is done.
        case settled
        /// Agreed, and not all of it done; court or enforcement are the way on.
        case unperformed
        /// A party does not want mediation.
        case refused
        /// Mediated without an agreement.
        case failed
        /// Brought to another body.
        case guided
        /// Not accepted, as another body must decide it.
        case notTaken = "not-taken"
    }

    /// Where else a quarrel may be decided.
    package enum Body: String, Sendable, CaseIterable {
        case court, arbitration, administration, police
        case legalAid = "legal-aid"
    }

    package struct Closure: Equatable, Sendable {
        package let outcome: Outcome
        package let at: Instant
        package let by: PersonID?
        /// Where the parties were brought.
        package let body: Body?
    }

    package var isOpen: Bool { state != .closed }
}

/// One side of a dispute; its name and telephone are sealed, and shown with stars.
package struct Party: Equatable, Sendable {
    package let id: DisputePartyID
    /// From 1; the first is who asked.
    package let number: Int
    package let isUnit: Bool
    /// With stars: 陈*英.
    package let shown: String
    /// Who it is in the register, where that is known.
    package let person: PersonID?
}

/// What a new dispute is made of.
package struct DisputeDraft: Sendable {
    package var id: DisputeID
    package var kind: String
    package var place: PlaceID?
    package var channel: Dispute.Channel
    package var summary: String
    package var parties: [Side]
    package var request: CaseID?
    /// A code of `disputes.excluded` that applies; nil when none does.
    package var exclusion: String?
    /// Whether who asks agreed that the other side and the mediator learn of it.
    package var hasConsent: Bool

    package struct Side: Sendable {
        package var id: DisputePartyID
        package var name: String
        package var phone: String
        package var isUnit: Bool
        package var person: PersonID?

        package init(
            id: DisputePartyID, name: String, phone: String = "", isUnit: Bool = false,
            person: PersonID? = nil
        ) {
            self.id = id
            self.name = name
            self.phone = phone
            self.isUnit = isUnit
            self.person = person
        }
    }

    package init(
        id: DisputeID, kind: String, place: PlaceID?, channel: Dispute.Channel, summary: String,
        parties: [Side], request: CaseID? = nil, exclusion: String? = nil, hasConsent: Bool = true
    ) {
        self.id = id
        self.kind = kind
        self.place = place
        self.channel = channel
        self.summary = summary
        self.parties = parties
        self.request = request
        self.exclusion = exclusion
        self.hasConsent = hasConsent
    }
}

/// A line of the rulebook's lists: `neighbours | 邻里 | Neighbours`.
package struct DisputeTerm: Equatable, Sendable {
    package let code: String
    package let chinese: String
    package let english: String

    package init?(line: String) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        (code, chinese, english) = (parts[0], parts[1], parts[2])
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }
}
