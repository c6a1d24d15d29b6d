import Kernel
import Web

/// What a clock's badge says, before anyone knows in which language.
package struct ClockFace: Sendable, Hashable {
    package let kind: ClockBadge.Kind
    package let words: Sentence
    /// Why it is 暂定; `nil` when it is not.
    package let provisional: Sentence?

    package init(_ remaining: Remaining) {
        kind =
            switch remaining.state {
            case .ok: .plain
            case .soon: .soon
            case .late: .late
            case .paused: .paused
            case .done, .doneLate: .done
            }
        words = remaining.sentence
        provisional = remaining.provisionalReason
    }

    /// The badge, with 暂定 beside it where that is so.
    package func badge(_ frame: Frame) -> ClockBadge {
        let said = frame(words)
        return ClockBadge(kind, provisional == nil ? said : frame.joined(said, frame(ClockTexts.provisional)))
    }
}
