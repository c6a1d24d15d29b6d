import Kernel

extension Marks {
    package enum VolunteerActivity {}
    package enum VolunteerConfirmation {}
}

package typealias VolunteerActivityID = ID<Marks.VolunteerActivity>
package typealias VolunteerConfirmationID = ID<Marks.VolunteerConfirmation>

/// What people are asked to join: where and when, what it may bring with it, who answers.
package struct VolunteerActivity: Sendable, Hashable {
    package let id: VolunteerActivityID
    package let place: PlaceID
    package let terms: Terms
    package var isDropped: Bool
    package let entered: Instant
    package let enterer: PersonID?
    package let position: Int64

    package enum Kind: String, CaseIterable, Sendable {
        case environment, care, traffic, mediation, culture, policy, safety, other
    }

    /// What the organiser says of it.
    package struct Terms: Sendable, Hashable {
        package var title: String
        package var kind: Kind
        package var day: Day
        /// Where and at what time one meets, what to bring.
        package var meeting: String
        /// What may happen to those who come.
        package var risk: String
        /// Whether it may cost life or limb.
        package var isRisky: Bool
        /// The insurance bought for risky work; empty for other work.
        package var insurance: String
        /// How many can be looked after; `nil` without a bound.
        package var seats: Int?
        /// Who answers: name and telephone.
        package var contact: String

        package init(
            title: String, kind: Kind, day: Day, meeting: String, risk: String, isRisky: Bool = false,
            insurance: String = "", seats: Int? = nil, contact: String
        ) {
            self.title = title
            self.kind = kind
            self.day = day
            self.meeting = meeting
            self.risk = risk
            self.isRisky = isRisky
            self.insurance = insurance
            self.seats = seats
            self.contact = contact
        }
    }
}

/// One person's part in an activity.
package struct VolunteerPart: Sendable, Hashable {
    package let activity: VolunteerActivityID
    package let person: PersonID
    package let state: State
    /// Net of the way there and of waiting; 0 until it is entered.
    package let minutes: Int
    /// Who entered the minutes.
    package let recorder: PersonID?

    package enum State: String, CaseIterable, Sendable {
        case signed
        /// Took it back: no reason is asked.
        case withdrawn
        /// The organiser entered how long; another person has not looked yet.
        case recorded
        case confirmed
    }
}
