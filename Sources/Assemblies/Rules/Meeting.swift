import Kernel

/// Why a meeting does not go on, first applicable reason first.
package enum MeetingRefusal: Refusal, Hashable {
    case unknown
    case cancelled
    case alreadyClosed
    case notYet(Instant)
    case votingAlreadyOpen
    case votingNotOpen
    case nobodySignedIn
    case tooFew(have: Int, need: Int)
    case nothingToVote
    case paperUncounted(Int)
    case paperOutdated(Int)
    case reasonMissing
    case reasonTooLong

    package var code: String {
        switch self {
        case .unknown: "assemblies.unknown"
        case .cancelled: "assemblies.cancelled"
        case .alreadyClosed: "assemblies.already-closed"
        case .notYet: "assemblies.not-yet"
        case .votingAlreadyOpen: "assemblies.voting-already-open"
        case .votingNotOpen: "assemblies.voting-not-open"
        case .nobodySignedIn: "assemblies.nobody-signed-in"
        case .tooFew: "assemblies.too-few"
        case .nothingToVote: "assemblies.nothing-to-vote"
        case .paperUncounted: "assemblies.paper-uncounted"
        case .paperOutdated: "assemblies.paper-outdated"
        case .reasonMissing: "assemblies.reason-missing"
        case .reasonTooLong: "assemblies.reason-too-long"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .reasonMissing, .reasonTooLong: .invalid
        case .cancelled, .alreadyClosed, .notYet, .votingAlreadyOpen, .votingNotOpen, .nobodySignedIn,
            .tooFew,
            .nothingToVote, .paperUncounted, .paperOutdated:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .cancelled, .alreadyClosed, .notYet, .votingAlreadyOpen, .votingNotOpen,
            .nobodySignedIn,
            .tooFew, .nothingToVote, .paperUncounted, .paperOutdated:
            nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.refusalAssemblyUnknown)
        case .cancelled: Sentence(.refusalCancelled)
        case .alreadyClosed: Sentence(.refusalAlreadyClosed)
        case .notYet(let earliest): Sentence(.refusalNotYet, days: ["day": earliest.day])
        case .votingAlreadyOpen: Sentence(.refusalVotingAlreadyOpen)
        case .votingNotOpen: Sentence(.refusalVotingNotOpen)
        case .nobodySignedIn: Sentence(.refusalNobodySignedIn)
        case .tooFew(let have, let need):
            Sentence(
                .refusalTooFew, ["have": "\(have)", "need": "\(need)", "more": "\(need - have)"])
        case .nothingToVote: Sentence(.refusalNothingToVote)
        case .paperUncounted(let number): Sentence(.refusalPaperUncounted, ["number": "\(number)"])
        case .paperOutdated(let number): Sentence(.refusalPaperOutdated, ["number": "\(number)"])
        case .reasonMissing: Sentence(.refusalReasonMissing)
        case .reasonTooLong: Sentence(.refusalReasonTooLong, ["max": "\(AssemblyLimits.reason_length_max)"])
        }
    }
}

extension Assembly {
    /// Neither closed nor called off.
    package func checkGoesOn() throws(MeetingRefusal) {
        if state == .cancelled { throw .cancelled }
        if state == .closed { throw .alreadyClosed }
    }

    /// - Parameter standing: of the first motion; nil where there is none to vote on.
    func openingVoting(_ standing: Standing?, at now: Instant) throws(MeetingRefusal) -> Assembly {
        try checkGoesOn()
        if state == .voting { throw .votingAlreadyOpen }
        guard let standing else { throw .nothingToVote }
        if now.day < meets.day { throw .notYet(meets) }
        if standing.basis != .voting {
            if standing.present.count == 0 { throw .nobodySignedIn }
            let need = standing.neededToOpen.count
            if !standing.isQuorate { throw .tooFew(have: standing.present.count, need: need) }
        }
        var next = self
        next.state = .voting
        next.votingOpened = now
        return next
    }

    /// - Parameters:
    ///   - present: how many signed in.
    ///   - papers: how many of them vote on paper.
    ///   - motions: the numbers of the agenda with what was counted on paper of each.
    func closing(
        present: Int, papers: Int, motions: [(number: Int, issued: Int?)], at now: Instant
    ) throws(MeetingRefusal) -> Assembly {
        try checkGoesOn()
        if present == 0 { throw .nobodySignedIn }
        if !motions.isEmpty, state != .voting { throw .votingNotOpen }
        if counting != .owners, papers > 0 {
            for motion in motions {
                guard let issued = motion.issued else { throw .paperUncounted(motion.number) }
                if issued != papers { throw .paperOutdated(motion.number) }
            }
        }
        var next = self
        next.state = .closed
        next.ended = now
        return next
    }

    func cancelled(because reason: String, at now: Instant) throws(MeetingRefusal) -> Assembly {
        try checkGoesOn()
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > AssemblyLimits.reason_length_max { throw .reasonTooLong }
        var next = self
        next.state = .cancelled
        next.ended = now
        next.reason = reason
        return next
    }

    /// When it is said to have been decided: a meeting that is typed in later, on its own day.
    package var decided: Day { meets < called ? meets.day : (ended ?? meets).day }
}
