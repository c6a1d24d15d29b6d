import Kernel
import People
import Storage

extension Assemblies {
    /// Keeps the minutes; earlier versions stay. Throws `MinutesRefusal`.
    package static func keepMinutes(
        _ text: String, of id: AssemblyID, in transaction: Transaction
    ) throws {
        let assembly = try found(id, in: transaction)
        try assembly.checkMinutes(text)
        let version = (try PromiseStore.minutes(of: id, in: transaction)?.version ?? 0) + 1
        try PromiseStore.insert(
            minutes: text, version: version, of: id, keeper: transaction.origin.actor, at: transaction.now,
            in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            MinutesKept(
                subject: subject, version: version,
                text: try transaction.seal(
                    digest(of: text), named: "minutes-\(version)", of: subject)))
    }

    /// Notes what somebody promised. Throws `PromisingRefusal`.
    @discardableResult
    package static func promise(_ draft: CommitmentDraft, in transaction: Transaction) throws -> Commitment {
        let assembly = try found(draft.assembly, in: transaction)
        let count = try PromiseStore.all(at: assembly.id, in: transaction).count
        try draft.check(at: assembly, count: count)
        if let owner = draft.owner, try !holdsPost(owner, in: transaction) {
            throw PromisingRefusal.ownerWithoutPost
        }
        let commitment = Commitment(
            id: draft.id, assembly: assembly.id, body: assembly.body, number: count + 1, words: draft.words,
            who: draft.who, due: draft.due, made: transaction.now, report: nil)
        try PromiseStore.insert(commitment, in: transaction)
        try transaction.record(
            CommitmentMade(
                subject: assembly.id.as(Marks.Anything.self), commitment: draft.id, body: assembly.body,
                bodyKind: assembly.kind, place: assembly.place, due: draft.due, owner: draft.owner))
        return commitment
    }

    private static func holdsPost(_ person: PersonID, in reader: Reader) throws -> Bool {
        try People.posts(of: person, in: reader).contains { $0.period.contains(reader.now.day) }
    }

    /// Tells the body what became of a promise; who follows it up in a file of its own ends that with it. Throws
    /// `PromisingRefusal`.
    @discardableResult
    package static func report(
        _ id: CommitmentID, _ outcome: Commitment.Outcome, words: String, in transaction: Transaction
    ) throws -> Commitment {
        guard let standing = try PromiseStore.find(id, in: transaction) else {
            throw PromisingRefusal.unknown
        }
        let reported = try standing.reported(
            outcome, words: words, by: transaction.origin.actor, at: transaction.now)
        try PromiseStore.keep(reported, in: transaction)
        try transaction.record(
            CommitmentReported(
                subject: standing.assembly.as(Marks.Anything.self), commitment: id, outcome: outcome))
        return reported
    }
}
