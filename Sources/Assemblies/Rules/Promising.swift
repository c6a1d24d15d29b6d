import Kernel

/// Why a promise is not noted, or not reported on, first applicable reason first.
package enum PromisingRefusal: String, Refusal, CaseIterable {
    case unknown = "assemblies.promise-unknown"
    case wordsMissing = "assemblies.promise-words-missing"
    case wordsTooLong = "assemblies.promise-words-too-long"
    case whoMissing = "assemblies.promise-who-missing"
    case whoTooLong = "assemblies.promise-who-too-long"
    case dueTooEarly = "assemblies.promise-due-too-early"
    case meetingCancelled = "assemblies.promise-meeting-cancelled"
    case tooMany = "assemblies.promises-too-many"
    case ownerWithoutPost = "assemblies.promise-owner-without-post"
    case alreadyReported = "assemblies.promise-already-reported"
    case reportMissing = "assemblies.promise-report-missing"
    case reportTooLong = "assemblies.promise-report-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .wordsMissing, .wordsTooLong, .whoMissing, .whoTooLong, .dueTooEarly, .reportMissing,
            .reportTooLong, .ownerWithoutPost:
            .invalid
        case .meetingCancelled, .tooMany, .alreadyReported: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .wordsMissing, .wordsTooLong, .reportMissing, .reportTooLong: "words"
        case .whoMissing, .whoTooLong: "who"
        case .dueTooEarly: "due"
        case .ownerWithoutPost: "owner"
        case .unknown, .meetingCancelled, .tooMany, .alreadyReported: nil
        }
    }

    package var sentence: Sentence {
        let max = ["max": "\(AssemblyLimits.promise_length_max)"]
        return switch self {
        case .unknown: Sentence(.refusalPromiseUnknown)
        case .wordsMissing: Sentence(.refusalPromiseWordsMissing)
        case .wordsTooLong: Sentence(.refusalPromiseWordsTooLong, max)
        case .whoMissing: Sentence(.refusalPromiseWhoMissing)
        case .whoTooLong:
            Sentence(.refusalPromiseWhoTooLong, ["max": "\(AssemblyLimits.officer_length_max)"])
        case .dueTooEarly: Sentence(.refusalPromiseDueTooEarly)
        case .meetingCancelled: Sentence(.refusalPromiseMeetingCancelled)
        case .tooMany: Sentence(.refusalPromisesTooMany, ["max": "\(AssemblyLimits.promises_max)"])
        case .ownerWithoutPost: Sentence(.refusalPromiseOwnerWithoutPost)
        case .alreadyReported: Sentence(.refusalPromiseAlreadyReported)
        case .reportMissing: Sentence(.refusalPromiseReportMissing)
        case .reportTooLong: Sentence(.refusalPromiseReportTooLong, max)
        }
    }
}

/// What somebody promises at a meeting.
package struct CommitmentDraft: Sendable, Hashable {
    package let id: CommitmentID
    package let assembly: AssemblyID
    package let words: String
    package let who: String
    package let due: Day
    /// An officer who follows it up from today; nil where the desk of the place gives it out.
    package var owner: PersonID?

    package init(
        id: CommitmentID, assembly: AssemblyID, words: String, who: String, due: Day, owner: PersonID? = nil
    ) {
        self.id = id
        self.assembly = assembly
        self.words = words
        self.who = who
        self.due = due
        self.owner = owner
    }

    /// - Parameter count: how many were made at the meeting before.
    func check(at assembly: Assembly, count: Int) throws(PromisingRefusal) {
        if assembly.state == .cancelled { throw .meetingCancelled }
        if words.isEmpty { throw .wordsMissing }
        if words.count > AssemblyLimits.promise_length_max { throw .wordsTooLong }
        if who.isEmpty { throw .whoMissing }
        if who.count > AssemblyLimits.officer_length_max { throw .whoTooLong }
        if due < assembly.meets.day { throw .dueTooEarly }
        if count >= AssemblyLimits.promises_max { throw .tooMany }
    }
}

extension Commitment {
    func reported(
        _ outcome: Outcome, words: String, by person: PersonID?, at now: Instant
    ) throws(PromisingRefusal) -> Commitment {
        if report != nil { throw .alreadyReported }
        if words.isEmpty { throw .reportMissing }
        if words.count > AssemblyLimits.promise_length_max { throw .reportTooLong }
        var next = self
        next.report = Report(outcome: outcome, words: words, at: now, by: person)
        return next
    }
}

/// Why minutes are not kept.
package enum MinutesRefusal: String, Refusal, CaseIterable {
    case missing = "assemblies.minutes-missing"
    case tooLong = "assemblies.minutes-too-long"
    case notHeld = "assemblies.minutes-not-held"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .notHeld ? .conflict : .invalid }
    package var field: String? { self == .notHeld ? nil : "minutes" }

    package var sentence: Sentence {
        switch self {
        case .missing: Sentence(.refusalMinutesMissing)
        case .tooLong: Sentence(.refusalMinutesTooLong, ["max": "\(AssemblyLimits.minutes_length_max)"])
        case .notHeld: Sentence(.refusalMinutesNotHeld)
        }
    }
}

extension Assembly {
    func checkMinutes(_ text: String) throws(MinutesRefusal) {
        if state == .cancelled { throw .notHeld }
        if text.isEmpty { throw .missing }
        if text.count > AssemblyLimits.minutes_length_max { throw .tooLong }
    }
}
