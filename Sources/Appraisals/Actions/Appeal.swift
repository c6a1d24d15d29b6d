import Clocks
import Kernel
import Rulebook
import Storage

extension Appraisals {
    /// Takes what somebody says against a result; the clock of the answer runs from now.
    ///
    /// Throws `Refusals` of `AppealRefusal`.
    @discardableResult
    package static func appeal(
        _ id: AppraisalAppealID, against appraisal: AppraisalID, about subject: Int?, by appellant: String,
        _ words: String, in transaction: Transaction
    ) throws -> AppraisalAppeal {
        var counted = try found(appraisal, in: transaction)
        let appeal = AppraisalAppeal(
            id: id, appraisal: appraisal, subject: subject, appellant: appellant, words: words,
            raised: transaction.now)
        let wrong = counted.refusals(
            of: appeal, isTimeOver: try isAppealTimeOver(of: appraisal, in: transaction))
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try CountStore.insert(appeal, in: transaction)
        counted.state = .appealed
        try AppraisalStore.settle(counted, in: transaction)
        let about = appraisal.as(Marks.Anything.self)
        try transaction.record(
            AppealRaised(
                subject: about, appeal: id, about: subject,
                words: try transaction.seal(words, named: "appeal", of: id.as(Marks.Anything.self))))
        if let rule = try rule(answerKey, at: counted.place, in: transaction) {
            try Clocks.start(
                owner: id.as(Marks.Anything.self), name: answerClock, by: rule, at: transaction.now,
                in: transaction)
        }
        return appeal
    }

    /// Answers an appeal; one that is right changes what is counted, and the count is made anew.
    ///
    /// Throws `AppealRefusal.unknown`, or `Refusals` of `AppealRefusal`.
    package static func answer(
        _ id: AppraisalAppealID, _ answer: AppealAnswer, in transaction: Transaction
    ) throws {
        guard var appeal = try CountStore.appeal(id, in: transaction) else { throw AppealRefusal.unknown }
        var appraisal = try found(appeal.appraisal, in: transaction)
        let counts = try CountStore.all(of: appraisal.id, in: transaction)
        let changes = try CountStore.adjustments(
            of: appraisal.id, upTo: counts.last?.version ?? 1, in: transaction)
        let box = try box(of: appraisal, in: transaction).adjusted(by: changes)
        let wrong = appraisal.refusals(of: answer, to: appeal, in: box)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        appeal.state = answer.isUpheld ? .upheld : .dismissed
        appeal.answer = answer.words
        appeal.answered = transaction.now
        appeal.answerer = transaction.origin.actor
        let adjustments = answer.isUpheld ? answer.adjustments : []
        try CountStore.keep(appeal, adjustments, in: transaction)
        try Clocks.finishAll(of: id.as(Marks.Anything.self), at: transaction.now, in: transaction)
        try transaction.record(
            AppealAnswered(
                subject: appraisal.id.as(Marks.Anything.self), appeal: id, verdict: appeal.state,
                adjustments: adjustments.count,
                words: try transaction.seal(answer.words, named: "answer", of: id.as(Marks.Anything.self))))
        let isOpen = try CountStore.appeals(of: appraisal.id, in: transaction).contains { $0.state == .open }
        appraisal.state = isOpen ? .appealed : counts.count > 1 || answer.isUpheld ? .recounted : .counted
        if answer.isUpheld {
            _ = try keepCount(of: appraisal, version: counts.count + 1, appeal: id, in: transaction)
        } else {
            try AppraisalStore.settle(appraisal, in: transaction)
        }
        // The time to appeal may have run out while the answer was awaited.
        if !isOpen, try isAppealTimeOver(of: appraisal.id, in: transaction) {
            try finalise(appraisal.id, in: transaction)
        }
    }
}
