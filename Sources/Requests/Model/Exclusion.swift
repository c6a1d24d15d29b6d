import Kernel

/// That a request is left out of the three rates: asked for by one person with a ground, decided by another.
package struct Exclusion: Sendable, Equatable {
    package let id: ExclusionID
    package let request: CaseID
    package let place: PlaceID
    package let position: Int64
    package let reason: Reason
    package let note: String
    package let askedBy: PersonID
    package let asked: Instant
    package var state: State
    package var decision: Act?
    package var ending: Act?

    package typealias ExclusionID = ID<Exclusion>

    package enum State: String, Sendable, CaseIterable { case asked, granted, declined, withdrawn }

    /// The grounds that there are.
    ///
    /// - Source: 北京市接诉即办工作条例 (2021) Art. 11, as in domain-rules §5.
    package enum Reason: String, Sendable, CaseIterable {
        /// A court, arbitration, 信访 or another legal channel has it.
        case legalChannel = "legal-channel"
        /// The same matter again, with nothing new.
        case repeated = "repeat"
        /// It touches a secret of the state or of a business, or somebody's privacy.
        case secret
        /// Nobody here has a duty or a power in it.
        case outsideDuty = "outside-duty"
    }

    /// What a person did about it, when, and why.
    package struct Act: Sendable, Equatable {
        package let by: PersonID
        package let at: Instant
        package let note: String

        package init(by: PersonID, at: Instant, note: String) {
            self.by = by
            self.at = at
            self.note = note
        }
    }

    package var isInForce: Bool { state == .granted }
    package var isWaiting: Bool { state == .asked }

    package init(
        id: ExclusionID, request: CaseID, place: PlaceID, position: Int64, reason: Reason, note: String,
        askedBy: PersonID, asked: Instant, state: State = .asked, decision: Act? = nil, ending: Act? = nil
    ) {
        self.id = id
        self.request = request
        self.place = place
        self.position = position
        self.reason = reason
        self.note = note
        self.askedBy = askedBy
        self.asked = asked
        self.state = state
        self.decision = decision
        self.ending = ending
    }
}

/// The three rates of 民呼我应: 响应率, 解决率, 满意率.
package enum RequestRate: String, Sendable, CaseIterable {
    case responded, solved, satisfied

    /// The name under which parts and wholes are summed.
    package var indicator: String { "requests.\(rawValue)" }
    /// The name under which those that were left out are summed.
    package var exclusions: String { "requests.\(rawValue).excluded" }
}
