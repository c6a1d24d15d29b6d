import Clocks
import Kernel
import Places
import Rulebook
import Sealing
import Storage

extension Notices {
    /// Raises an objection; the answer's clock runs from now.
    ///
    /// - Parameter key: of the county, by which the objector's contact is sealed and the code is made.
    @discardableResult
    package static func object(
        _ draft: ObjectionDraft, key: CountyKey, in transaction: Transaction
    ) throws -> Objection {
        let notice = try found(draft.notice, in: transaction)
        let count = try ObjectionStore.count(of: notice.id, in: transaction)
        try notice.check(
            draft, count: count, rows: try NoticeStore.lineCount(of: notice.id, in: transaction))
        let objection = Objection(
            id: draft.id, notice: notice.id, number: count + 1, line: draft.line, words: draft.words,
            person: transaction.origin.actor, raised: transaction.now, state: .open, answer: nil)
        try ObjectionStore.insert(
            objection,
            contact: draft.reachedAt.map { key.seal($0, context: "objection.contact:\(draft.id)") },
            token: ObjectionSecrets(of: draft.id, key: key).token, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            ObjectionRaised(
                subject: notice.id.as(Marks.Anything.self), objection: draft.id, line: draft.line,
                words: try transaction.seal(draft.words, named: "words", of: subject)))
        let lineage = try Places.lineage(of: notice.place, in: transaction).map(\.id)
        if let rule = try Rulebook.rule(
            NoticeKind.answerKey, at: lineage, on: transaction.now.day, in: transaction)
        {
            try Clocks.start(
                owner: subject, name: answerClock, by: rule, at: transaction.now, in: transaction)
        }
        return objection
    }

    /// Answers an objection; one that is found right is told to the room that the notice is about.
    @discardableResult
    package static func answer(
        _ id: ObjectionID, _ verdict: Objection.Verdict, words: String, in transaction: Transaction
    ) throws -> Objection {
        let before = try foundObjection(id, in: transaction)
        let notice = try found(before.notice, in: transaction)
        let objection = try before.answered(
            verdict, words: try masked(words, at: notice.place, in: transaction),
            by: transaction.origin.actor, at: transaction.now)
        try keep(objection, in: transaction)
        let subject = notice.id.as(Marks.Anything.self)
        try transaction.record(ObjectionAnswered(subject: subject, objection: id, verdict: verdict))
        if verdict.isRight {
            try transaction.record(
                ObjectionUpheld(
                    subject: subject, objection: id, owner: notice.owner, ownerKind: notice.ownerKind,
                    line: objection.line,
                    item: try objection.line.flatMap {
                        try NoticeStore.item(of: notice.id, line: $0, in: transaction)
                    }, isPartly: verdict == .partly))
        }
        try settle(notice, in: transaction)
        return objection
    }

    /// Takes an objection back, by who raised it.
    @discardableResult
    package static func takeBack(_ id: ObjectionID, in transaction: Transaction) throws -> Objection {
        let objection = try foundObjection(id, in: transaction).takenBack()
        try keep(objection, in: transaction)
        try transaction.record(
            ObjectionTakenBack(subject: objection.notice.as(Marks.Anything.self), objection: id))
        try settle(try found(objection.notice, in: transaction), in: transaction)
        return objection
    }

    private static func keep(_ objection: Objection, in transaction: Transaction) throws {
        try ObjectionStore.keep(objection, in: transaction)
        try Clocks.finishAll(
            of: objection.id.as(Marks.Anything.self), at: transaction.now, in: transaction)
    }

    private static func foundObjection(_ id: ObjectionID, in reader: Reader) throws -> Objection {
        guard let objection = try ObjectionStore.find(id, in: reader) else { throw ObjectionRefusal.unknown }
        return objection
    }
}
