import Kernel
import Notices
import Storage

extension Deliberation {
    /// 退回: an earlier step is done again, with the text's next version where one is given.
    ///
    /// A notice that still stands is taken back with the same reason.
    @discardableResult
    package static func sendBack(
        _ id: ProcedureID, to step: ProcedureStep, because reason: String,
        text: (title: String, body: String)? = nil, in transaction: Transaction
    ) throws -> Procedure {
        let procedure = try found(id, in: transaction)
        var next = procedure
        let rewrites = text != nil && step <= .decision
        next.standing = try procedure.returned(
            to: step, because: reason, withText: false, at: transaction.now)
        if let text, rewrites {
            let newest = try newestText(of: procedure, in: transaction)
            next.standing = try next.rewritten(from: newest, title: text.title, body: text.body)
        }
        try tell(procedure, next, because: reason, objection: nil, in: transaction)
        if let text, rewrites { try write(text.title, text.body, of: next, in: transaction) }
        if let notice = procedure.standing.notice {
            try Notices.withdraw(notice.as(Marks.Notice.self), because: reason, in: transaction)
        }
        return next
    }

    /// Gives a proposal up before it is decided.
    @discardableResult
    package static func drop(
        _ id: ProcedureID, because reason: String, in transaction: Transaction
    ) throws -> Procedure {
        let procedure = try found(id, in: transaction)
        var next = procedure
        next.standing = try procedure.dropped(because: reason, at: transaction.now)
        try ProcedureStore.keep(next.standing, of: id, in: transaction)
        try note(.dropped, of: procedure, on: transaction.now.day, reason: reason, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            ProcedureDropped(
                subject: subject, step: procedure.standing.step,
                reason: try transaction.seal(reason, named: "drop", of: subject)))
        return next
    }

    /// An objection to a decision or a result was found right: it goes back; for the reaction to `ObjectionUpheld`.
    package static func overturn(_ upheld: ObjectionUpheld, in transaction: Transaction) throws {
        guard
            let procedure = try standing(
                behind: upheld.subject, upheld.owner, upheld.ownerKind, in: transaction)
        else { return }
        let answer = try Notices.objection(upheld.objection, in: transaction)
        let words = "公示意见成立。\(answer?.answer?.words ?? "")"
        var next = procedure
        next.standing = procedure.overturned(at: transaction.now)
        try tell(
            procedure, next, because: String(words.prefix(DeliberationLimits.reason_length_max)),
            objection: upheld.objection.as(Marks.Anything.self), in: transaction)
    }

    /// Keeps where it stands now and tells that it went back.
    private static func tell(
        _ procedure: Procedure, _ next: Procedure, because reason: String, objection: AnyID?,
        in transaction: Transaction
    ) throws {
        try ProcedureStore.keep(next.standing, of: procedure.id, in: transaction)
        try note(
            .returned, of: procedure, on: transaction.now.day, backTo: next.standing.step, reason: reason,
            in: transaction)
        let subject = procedure.id.as(Marks.Anything.self)
        try transaction.record(
            ProcedureReturned(
                subject: subject, from: procedure.standing.step, to: next.standing.step,
                round: next.standing.round, objection: objection,
                reason: try transaction.seal(
                    reason, named: "return-\(next.standing.round)", of: subject)))
    }
}
