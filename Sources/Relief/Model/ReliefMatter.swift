import Kernel
import Notices
import People
import Storage

/// One household's way to relief, from the lead to its end.
package struct ReliefMatter: Sendable, Hashable {
    package let id: ReliefID
    /// `J2026-14`, of the county.
    package let number: String
    /// The village or the grid in which the household lives.
    package let place: PlaceID
    /// `nil` for who is not in the register, and once it was refused or erased.
    package var household: HouseholdID?
    /// The applicant's own account; `nil` for those without one.
    package var person: PersonID?
    /// A code of the rulebook's kinds.
    package var kind: String
    package var path: Path
    package let source: Source
    /// Who found it; `nil` where the household came by itself.
    package let finder: PersonID?
    package var step: Step
    /// Applied for by another, with authorisation.
    package var isProxy: Bool
    /// The applicant is a minor, whose name stands nowhere in public.
    package var isMinor: Bool
    /// The household says that kin of it are officers; until they are entered nothing goes on.
    package var hasKin: Bool
    package let opened: Instant
    package var applied: Instant?
    /// When the township's opinion was given; with `applied` the leg that the article speaks of.
    package var reviewed: Instant?
    /// One more each time that the household is checked again.
    package var round: Int
    package var notice: NoticeID?
    package let position: Int64

    package var subject: AnyID { id.as(Marks.Anything.self) }

    /// Where the matter stands.
    package enum Step: String, StorableCode, CaseIterable {
        /// 线索: consent is to be asked.
        case found
        /// Consent was given; an application is to be made.
        case agreed
        case applied
        /// Two persons were in the house; the township's opinion is due.
        case checked
        /// To be posted in the village.
        case reviewed
        case posted
        /// The county's confirmation is due.
        case heard
        case granted
        case suspended
        case ended
        case refused
        /// The household did not agree; nothing of it was kept.
        case declined
        case withdrawn

        /// Still on its way to a decision.
        package var isOpen: Bool {
            switch self {
            case .found, .agreed, .applied, .checked, .reviewed, .posted, .heard: true
            case .granted, .suspended, .ended, .refused, .declined, .withdrawn: false
            }
        }
    }

    package enum Path: String, StorableCode, CaseIterable, Codable {
        case ordinary
        /// 先行救助: help first, papers later.
        case emergency
    }

    /// How it became known.
    package enum Source: String, StorableCode, CaseIterable, Codable {
        case visit
        case request
        case counter
        /// The household applied by itself.
        case household
    }
}

/// The two who were in the house, and what they found.
package struct ReliefCheck: Sendable, Hashable {
    package let id: ReliefActID
    package let round: Int
    package let first: PersonID
    package let second: PersonID
    package let checked: Instant
    package let isFit: Bool
    /// Of a democratic appraisal; `nil` where none is asked.
    package let appraisal: Appraisal?

    package struct Appraisal: Sendable, Hashable {
        package let present: Int
        package let agreeing: Int

        package init(present: Int, agreeing: Int) {
            self.present = present
            self.agreeing = agreeing
        }
    }
}

/// The township's opinion: 审核意见.
package struct ReliefOpinion: Sendable, Hashable {
    package let id: ReliefActID
    package let round: Int
    package let person: PersonID
    package let given: Instant
    package let isFor: Bool
    /// A month, or once.
    package let amount: Money
    package let persons: Int
}

/// What the county confirmed, or changed since.
package struct ReliefDecision: Sendable, Hashable {
    package let id: ReliefActID
    /// Of the matter, from one.
    package let number: Int
    package let kind: Kind
    package let person: PersonID
    package let decided: Instant
    /// The first month for which it holds.
    package let from: ReliefMonth
    package let amount: Money
    package let care: Care?

    package enum Kind: String, StorableCode, CaseIterable, Codable {
        case grant
        case refuse
        case change
        case suspend
        case resume
        case end
    }

    /// How often the household is looked at again.
    package enum Care: String, StorableCode, CaseIterable {
        /// Little changes from year to year.
        case stable
        /// Income comes and goes; somebody can work.
        case changing
    }
}

/// What was recorded as paid.
package struct ReliefPayment: Sendable, Hashable {
    package let id: ReliefActID
    package let matter: ReliefID
    package let month: ReliefMonth
    package let amount: Money
    /// 先行救助, paid before anything was decided.
    package let isAid: Bool
    package let person: PersonID?
    package let recorded: Instant
}

/// One periodic review: 定期核查.
package struct ReliefReview: Sendable, Hashable {
    package let id: ReliefActID
    package let first: PersonID
    package let second: PersonID
    package let done: Instant
    package let isUnchanged: Bool
}
