import Kernel
import People

/// That a household, or one of it, needs care of a class: on which ground this may be kept, and until when.
///
/// The class lies sealed on the disk and is shown to those who say why; the rest says only that there is a need.
package struct CareEnrolment: Sendable, Equatable {
    package let id: CareEnrolmentID
    package let household: HouseholdID
    /// `nil` where the whole household needs it.
    package let person: PersonID?
    package let ground: Ground
    package let from: Day
    /// The first day on which it no longer holds.
    package let until: Day
    package let entered: Instant
    package let enterer: PersonID?
    package var ending: Ending?

    /// Why it may be kept.
    package enum Ground: Sendable, Equatable {
        case consent(Consent)
        /// The text of law, or the order, that obliges.
        case duty(basis: String)

        package var code: Care.Ground {
            switch self {
            case .consent: .consent
            case .duty: .duty
            }
        }
    }

    /// Who agreed, how, and when.
    package struct Consent: Sendable, Equatable {
        package let giver: Giver
        package let form: Form
        package let day: Day

        package enum Giver: String, CaseIterable, Sendable { case oneself = "self", family, guardian }
        package enum Form: String, CaseIterable, Sendable { case written, spoken }

        package init(giver: Giver, form: Form, day: Day) {
            self.giver = giver
            self.form = form
            self.day = day
        }
    }

    package struct Ending: Sendable, Equatable {
        package let day: Day
        package let reason: Reason

        package enum Reason: String, CaseIterable, Sendable {
            /// 情况好转
            case better
            /// 撤回同意
            case withdrawn
            /// 搬走、去世
            case gone
            /// 登记错了
            case mistake
        }

        package init(day: Day, reason: Reason) {
            self.day = day
            self.reason = reason
        }
    }

    package init(
        id: CareEnrolmentID, household: HouseholdID, person: PersonID?, ground: Ground, from: Day, until: Day,
        entered: Instant, enterer: PersonID?, ending: Ending? = nil
    ) {
        self.id = id
        self.household = household
        self.person = person
        self.ground = ground
        self.from = from
        self.until = until
        self.entered = entered
        self.enterer = enterer
        self.ending = ending
    }

    package func holds(on day: Day) -> Bool {
        from <= day && day < until && (ending.map { day < $0.day } ?? true)
    }
}

/// What is entered of a need for care.
package struct EnrolmentDraft: Sendable, Equatable {
    package let id: CareEnrolmentID
    package let household: HouseholdID
    package let person: PersonID?
    /// The class's code.
    package let className: String
    package let ground: CareEnrolment.Ground
    package let until: Day

    package init(
        id: CareEnrolmentID, household: HouseholdID, person: PersonID?, className: String,
        ground: CareEnrolment.Ground, until: Day
    ) {
        self.id = id
        self.household = household
        self.person = person
        self.className = className
        self.ground = ground
        self.until = until
    }
}
