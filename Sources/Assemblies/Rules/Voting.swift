import Kernel

/// Why a ballot is not taken, first applicable reason first.
package enum VotingRefusal: Refusal, Hashable {
    case linkUnknown
    case notOpen
    case notOnRoll
    case notSignedIn
    case votesOnPaper
    case alreadyVoted
    case nothingToCorrect
    case secretStays
    case secretTyped
    case choiceMissing(Int)
    case motionUnknown

    package var code: String {
        switch self {
        case .linkUnknown: "assemblies.link-unknown"
        case .notOpen: "assemblies.ballot-not-open"
        case .notOnRoll: "assemblies.voter-not-on-roll"
        case .notSignedIn: "assemblies.voter-not-signed-in"
        case .votesOnPaper: "assemblies.votes-on-paper"
        case .alreadyVoted: "assemblies.already-voted"
        case .nothingToCorrect: "assemblies.nothing-to-correct"
        case .secretStays: "assemblies.secret-stays"
        case .secretTyped: "assemblies.secret-typed"
        case .choiceMissing: "assemblies.choice-missing"
        case .motionUnknown: "assemblies.motion-unknown"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .linkUnknown: .missing
        case .choiceMissing, .motionUnknown: .invalid
        case .notOpen, .notOnRoll, .notSignedIn, .votesOnPaper, .alreadyVoted, .nothingToCorrect,
            .secretStays,
            .secretTyped:
            .conflict
        }
    }

    package var field: String? {
        if case .choiceMissing(let number) = self { "choice_\(number)" } else { nil }
    }

    package var sentence: Sentence {
        switch self {
        case .linkUnknown: Sentence(.refusalLinkUnknown)
        case .notOpen: Sentence(.refusalBallotNotOpen)
        case .notOnRoll: Sentence(.refusalVoterNotOnRoll)
        case .notSignedIn: Sentence(.refusalVoterNotSignedIn)
        case .votesOnPaper: Sentence(.refusalVotesOnPaper)
        case .alreadyVoted: Sentence(.refusalAlreadyVoted)
        case .nothingToCorrect: Sentence(.refusalNothingToCorrect)
        case .secretStays: Sentence(.refusalSecretStays)
        case .secretTyped: Sentence(.refusalSecretTyped)
        case .choiceMissing(let number): Sentence(.refusalChoiceMissing, ["number": "\(number)"])
        case .motionUnknown: Sentence(.refusalMotionUnknown)
        }
    }
}

/// What a ballot meets.
struct VotingGround: Sendable {
    let assembly: Assembly
    let seat: Seat?
    let attendance: Attendance?
    let hasVoted: Bool
    let motions: [Motion]
}

extension VotingGround {
    /// - Parameters:
    ///   - isCorrection: the voter changes a ballot that came in before.
    ///   - isTyped: an officer types a ballot that was given on paper.
    func check(
        _ choices: [MotionID: BallotChoice], isCorrection: Bool, isTyped: Bool
    ) throws(VotingRefusal) {
        if assembly.state != .voting { throw .notOpen }
        if seat == nil { throw .notOnRoll }
        // Owners take part by their ballot; everybody else by coming.
        if attendance == nil, assembly.counting != .owners { throw .notSignedIn }
        if attendance?.way == .paper, !isTyped || assembly.counting != .owners { throw .votesOnPaper }
        if isTyped, assembly.isSecret { throw .secretTyped }
        if isCorrection, assembly.isSecret { throw .secretStays }
        if isCorrection, !hasVoted { throw .nothingToCorrect }
        if !isCorrection, hasVoted { throw .alreadyVoted }
        for motion in motions where choices[motion.id] == nil { throw .choiceMissing(motion.number) }
        if choices.count > motions.count { throw .motionUnknown }
    }
}

/// Why a count of paper ballots is not taken, first applicable reason first.
package enum PaperRefusal: Refusal, Hashable {
    case weighed
    case nobodyOnPaper
    case motionMissing(Int)
    case negative(Int)
    case issuedDiffers(Int, issued: Int, seats: Int)
    case doesNotAddUp(Int, issued: Int, sum: Int)

    package var code: String {
        switch self {
        case .weighed: "assemblies.paper-weighed"
        case .nobodyOnPaper: "assemblies.nobody-on-paper"
        case .motionMissing: "assemblies.paper-motion-missing"
        case .negative: "assemblies.paper-negative"
        case .issuedDiffers: "assemblies.paper-issued-differs"
        case .doesNotAddUp: "assemblies.paper-does-not-add-up"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .weighed, .nobodyOnPaper, .issuedDiffers: .conflict
        case .motionMissing, .negative, .doesNotAddUp: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .weighed, .nobodyOnPaper: nil
        case .motionMissing(let number), .negative(let number), .issuedDiffers(let number, _, _),
            .doesNotAddUp(let number, _, _):
            "issued_\(number)"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .weighed: Sentence(.refusalPaperWeighed)
        case .nobodyOnPaper: Sentence(.refusalNobodyOnPaper)
        case .motionMissing(let number): Sentence(.refusalPaperMotionMissing, ["number": "\(number)"])
        case .negative(let number): Sentence(.refusalPaperNegative, ["number": "\(number)"])
        case .issuedDiffers(let number, let issued, let seats):
            Sentence(
                .refusalPaperIssuedDiffers,
                ["number": "\(number)", "issued": "\(issued)", "seats": "\(seats)"])
        case .doesNotAddUp(let number, let issued, let sum):
            Sentence(
                .refusalPaperDoesNotAddUp,
                ["number": "\(number)", "issued": "\(issued)", "sum": "\(sum)"])
        }
    }
}

extension PaperCount {
    /// - Parameter seats: how many signed in to vote on paper; each has one ballot.
    func check(motion number: Int, seats: Int) throws(PaperRefusal) {
        let parts = [yes, no, abstain, spoiled, unreturned]
        if issued < 0 || issued > AssemblyLimits.seats_max { throw .negative(number) }
        for part in parts where part < 0 || part > AssemblyLimits.seats_max { throw .negative(number) }
        let sum = parts.reduce(0, +)
        if sum != issued { throw .doesNotAddUp(number, issued: issued, sum: sum) }
        if issued != seats { throw .issuedDiffers(number, issued: issued, seats: seats) }
    }
}
