import Kernel
import Rulebook
import Storage

package typealias ClockID = ID<KeptClock>

/// A clock as the county keeps it: whose it is, what it is called, which rule set its limit.
package struct KeptClock: Sendable, Hashable {
    package let id: ClockID
    /// The case, step or problem that has to be done.
    package let owner: AnyID
    /// What of the owner it measures, a code: `answer`, `handling`.
    package let name: String
    /// 1, and one more each time the same was begun again.
    package let round: Int
    /// `nil` where no entry of the rulebook set the limit.
    package let rule: RuleID?
    package internal(set) var clock: Clock
    /// Of `clock.pauses`, in their order.
    package internal(set) var pauseReasons: [PauseReason]

    package var isRunning: Bool { clock.finished == nil }

    package func due(in calendar: WorkingCalendar) -> Due? { clock.due(in: calendar) }

    package func face(at now: Instant, in calendar: WorkingCalendar) -> ClockFace {
        ClockFace(clock.remaining(at: now, in: calendar))
    }
}

/// What a calendar makes of a clock, as it is written beside it so that lists need not compute.
struct ClockStanding {
    /// `nil` while it stands still.
    let due: Due?
    let warning: Instant?
    let stages: [Clock.Stage]
    /// The calendar; nil once the clock has finished, for then it is not computed again.
    let edition: String?

    init(of kept: KeptClock, by calendar: CountyCalendar) {
        due = kept.clock.due(in: calendar.days)
        warning = kept.clock.warningBegins(in: calendar.days)
        stages = kept.clock.stages(in: calendar.days)
        edition = kept.isRunning ? calendar.edition : nil
    }

    var isProvisional: Bool { due?.isProvisional ?? false }
}

/// Why a clock stands still; nothing else stops it.
package enum PauseReason: String, StorableCode, CaseIterable {
    /// The requester has to bring a paper, and was told so.
    case papers
    /// A hearing is held; its time is not counted (信访工作条例 Art. 31, unchecked).
    case hearing
    /// An expert examines something: goods, a building, an injury.
    case appraisal
    /// A court or another authority has to decide first.
    case decision
    /// Flood, snow, epidemic: nobody can get there.
    case force
}

extension PauseReason {
    package var title: Text {
        switch self {
        case .papers: .clocksPausePapers
        case .hearing: .clocksPauseHearing
        case .appraisal: .clocksPauseAppraisal
        case .decision: .clocksPauseDecision
        case .force: .clocksPauseForce
        }
    }
}
