import Kernel
import Notices
import Places
import Storage

/// What an officer says when a decision or a result is put on the board.
package struct Publication: Sendable, Hashable {
    package let notice: NoticeID
    package let title: String
    package let body: String
    package let issuer: String
    package let contact: String

    package init(notice: NoticeID, title: String, body: String, issuer: String, contact: String) {
        self.notice = notice
        self.title = title
        self.body = body
        self.issuer = issuer
        self.contact = contact
    }
}

extension ProcedureStep {
    /// The code by which this room knows its notices; nil for steps that are no publication.
    package var noticeKind: (kind: NoticeKind, owner: String)? {
        switch self {
        case .publication: (.decision, "deliberation.decision")
        case .result: (.result, "deliberation.result")
        case .proposal, .discussion, .review, .decision, .carrying: nil
        }
    }
}

extension Deliberation {
    /// ⑤ or ⑦: puts the decision, or the result, on the village's board. The step is done when its window has
    /// ended and no objection was found right.
    @discardableResult
    package static func publish(
        _ id: ProcedureID, _ publication: Publication, in transaction: Transaction
    ) throws -> Procedure {
        var procedure = try found(id, in: transaction)
        if !procedure.isRunning { throw ProcedureRefusal.ended }
        guard let kind = procedure.standing.step.noticeKind else {
            throw ProcedureRefusal.notThisStep(now: procedure.standing.step)
        }
        try procedure.checkUnpublished()
        let subject = id.as(Marks.Anything.self)
        let before = try Notices.notices(about: subject, in: transaction).first { $0.ownerKind == kind.owner }
        let notice = try Notices.publish(
            NoticeDraft(
                id: publication.notice, place: procedure.place, kind: kind.kind, title: publication.title,
                body: publication.body, contact: publication.contact, issuer: publication.issuer,
                owner: subject, ownerKind: kind.owner, replaces: before?.id), in: transaction)
        procedure.standing.notice = notice.id.as(Marks.Anything.self)
        try ProcedureStore.keep(procedure.standing, of: id, in: transaction)
        try transaction.record(
            ProcedurePublished(
                subject: subject, step: procedure.standing.step, notice: notice.id.as(Marks.Anything.self)))
        return procedure
    }

    /// A notice has its result: the publication is done, or the matter goes back; for the reaction to
    /// `NoticeSettled`.
    package static func settle(_ settled: NoticeSettled, in transaction: Transaction) throws {
        guard
            let procedure = try standing(
                behind: settled.subject, settled.owner, settled.ownerKind, in: transaction)
        else { return }
        switch settled.outcome {
        case .unopposed, .answered:
            try finish(procedure, on: transaction.now.day, by: .notice(settled.subject), in: transaction)
        // It went back when the objection was answered.
        case .upheld: return
        }
    }

    /// A notice was taken back: the step waits for another one; for the reaction to `NoticeWithdrawn`.
    package static func lose(_ withdrawn: NoticeWithdrawn, in transaction: Transaction) throws {
        guard
            var procedure = try standing(
                behind: withdrawn.subject, withdrawn.owner, withdrawn.ownerKind, in: transaction)
        else { return }
        procedure.standing.notice = nil
        try ProcedureStore.keep(procedure.standing, of: procedure.id, in: transaction)
        try transaction.record(
            PublicationLost(
                subject: procedure.id.as(Marks.Anything.self), step: procedure.standing.step))
    }

    /// The procedure whose present publication the notice is; nil for every other notice.
    static func standing(
        behind notice: AnyID, _ owner: AnyID?, _ ownerKind: String?, in reader: Reader
    ) throws -> Procedure? {
        guard let owner, ownerKind?.hasPrefix("deliberation.") == true,
            let procedure = try ProcedureStore.find(owner.as(Marks.Procedure.self), in: reader),
            procedure.isRunning, procedure.standing.notice == notice
        else { return nil }
        return procedure
    }
}
