import Cases
import Kernel

/// Whether somebody else was at a matter between the time that the phone knew it and the time that it says what was
/// done.
enum Meeting {
    /// What others wrote into the file since `seen`, and a phone's owner has to know before they say how it ended.
    ///
    /// Nothing when the act of `happened` is in the file already: its answer was lost on the way.
    static func between(
        _ steps: [Step], since seen: Instant, by person: PersonID, happened: Instant?
    ) -> [Step] {
        // A phone tells instants to the second.
        let later = steps.filter { $0.recorded >= seen.adding(seconds: 1) }
        let isTaken = later.contains { step in
            step.actor == person && endings.contains(step.kind) && step.happened == happened
        }
        return isTaken ? [] : later.filter { $0.actor != person && !quiet.contains($0.kind) }
    }

    private static let endings: Set<Step.Kind> = [.done, .solvedOnTheSpot]
    /// Lines that change nothing for who works on it.
    private static let quiet: Set<Step.Kind> = [.followed, .moderated, .classified, .excluded, .readmitted]
}
