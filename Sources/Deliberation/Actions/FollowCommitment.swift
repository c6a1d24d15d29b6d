import Assemblies
import Cases
import Clocks
import Kernel
import Storage

/// What becomes of a promise that somebody made at a meeting: a case with its day as limit.
///
/// The case has the promise's own id, so that there is one address and nothing to be doubled. What the body is told
/// is the promise's report; the case ends with it, or brings it about.
extension Deliberation {
    /// What a case calls itself that follows a promise up.
    package static let commitmentKind = "commitment"

    /// What `follow(_:in:)` may record of a promise.
    package static let followingCommitment: [any Event.Type] = [
        CaseOpened.self, CaseDispatched.self, YearMissed.self,
    ]

    /// Opens the case of a promise, once; for the reaction to `CommitmentMade`.
    package static func follow(_ made: CommitmentMade, in transaction: Transaction) throws {
        let id = made.commitment.as(Marks.Case.self)
        guard !transaction.origin.isImported,
            let promise = try Assemblies.commitment(made.commitment, in: transaction), promise.isOpen,
            try Cases.rows(of: [id], in: transaction).isEmpty,
            let desk = try DeskLadder.desk(for: made.place, in: transaction)
        else { return }
        _ = try Cases.open(
            Cases.Opening(
                id: id, kind: commitmentKind, title: title(of: promise), place: made.place, desk: desk,
                urgency: .ordinary, note: promise.words, lead: made.owner),
            in: transaction)
        let (start, limit) = try span(until: made.due, in: transaction)
        _ = try Clocks.start(
            owner: id.as(Marks.Anything.self), name: "resolve", limit: limit, at: start, in: transaction)
        try Cases.settleDue(of: id, in: transaction)
    }

    /// Tells the body what became of a promise whose case was closed; for the reaction to `CaseClosed`.
    package static func tell(_ closed: CaseClosed, in transaction: Transaction) throws {
        let id = closed.case.as(Marks.AssemblyCommitment.self)
        guard closed.of == commitmentKind, let promise = try Assemblies.commitment(id, in: transaction),
            promise.isOpen, let file = try CaseFile.read(closed.case, in: transaction)
        else { return }
        let words = file.steps.last { $0.kind == .done }?.note ?? promise.words
        try Assemblies.report(
            id, closed.outcome == Outcome.solved.rawValue ? .kept : .broken,
            words: String(words.prefix(AssemblyLimits.promise_length_max)), in: transaction)
    }

    /// Tells the body what became of a promise, and ends its case: those to whom it was made have heard it.
    ///
    /// Throws `PromisingRefusal`.
    @discardableResult
    package static func report(
        _ id: CommitmentID, _ outcome: Commitment.Outcome, words: String, in transaction: Transaction
    ) throws -> Commitment {
        let reported = try Assemblies.report(id, outcome, words: words, in: transaction)
        let row = try Cases.rows(of: [id.as(Marks.Case.self)], in: transaction).first
        if let row, row.state != .closed {
            try Cases.conclude(
                row.id, outcome == .kept ? .solved : .explained, note: words, by: transaction.origin.actor,
                in: transaction)
        }
        return reported
    }

    /// A list shows one line.
    private static func title(of promise: Commitment) -> String {
        let words = promise.words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let max = CaseLimits.titleCharacters_max
        return words.count <= max ? words : words.prefix(max - 1) + "…"
    }

    /// Until the end of the promised day, be it worked or not: days of the law would go on to the next workday.
    private static func span(until due: Day, in reader: Reader) throws -> (Instant, Limit) {
        let today = reader.now.day
        let days = due.number - today.number
        if days <= 0 { return (due.start, .days(0)) }
        let isWorked = try Clocks.calendar(in: reader).isWorkday(due)
        return (today.start, isWorked ? .days(days) : .hours((days + 1) * 24))
    }
}
