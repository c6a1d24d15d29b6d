import Assemblies
import Cases
import Kernel
import Notices
import Places
import Storage

/// Matters of estates: each verb throws `EstateRefusal`.
extension Deliberation {
    /// The code by which this room knows the owners' resolutions and the notices about such a matter.
    package static let estateSubjectKind = "deliberation.estate-matter"

    /// Brings a matter to the table of the three parties. Throws `Refusals` of `EstateRefusal`.
    @discardableResult
    package static func open(_ draft: EstateMatterDraft, in transaction: Transaction) throws -> EstateMatter {
        let isKnown = try draft.matter.map { try CaseFile.read($0, in: transaction) != nil } ?? true
        let wrong = draft.refusals(
            at: try Places.find(draft.place, in: transaction)?.level, isCaseKnown: isKnown)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let matter = EstateMatter(
            id: draft.id,
            number: try ProcedureStore.nextNumber("estate", year: transaction.now.day.year, in: transaction),
            place: draft.place, title: draft.title, words: draft.words, matter: draft.matter,
            parties: draft.parties, opened: transaction.now,
            standing: EstateMatter.Standing(changed: transaction.now), position: transaction.nextPosition)
        try EstateStore.insert(matter, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            EstateMatterOpened(
                subject: subject, place: draft.place, matter: draft.matter,
                words: try transaction.seal(draft.words, named: "words", of: subject)))
        return matter
    }

    /// Keeps the plan that the parties agreed on, and what of it the owners decide.
    package static func plan(
        _ id: EstateMatterID, _ plan: EstateMatter.Plan, in transaction: Transaction
    ) throws {
        let matter = try foundEstate(id, in: transaction)
        let known = try ownersMatters(at: matter.place, in: transaction).map(\.code)
        let meeting = try plan.assembly.flatMap { try Assemblies.assembly($0, in: transaction) }
        try move(
            matter, to: try matter.planned(plan, known: Set(known), meeting: meeting, at: transaction.now),
            in: transaction)
    }

    /// Begins the work; what the owners decide waits for their resolution.
    package static func begin(_ id: EstateMatterID, in transaction: Transaction) throws {
        let matter = try foundEstate(id, in: transaction)
        try move(
            matter,
            to: try matter.begun(
                votesMissing: try votesMissing(matter, in: transaction), at: transaction.now), in: transaction
        )
    }

    package static func finish(
        _ id: EstateMatterID, _ result: String, in transaction: Transaction
    ) throws {
        let matter = try foundEstate(id, in: transaction)
        try move(
            matter, to: try matter.finished(result, by: transaction.origin.actor, at: transaction.now),
            in: transaction)
    }

    /// Publishes the result to the estate. Throws `Refusals` of `PublishingRefusal` too.
    package static func publish(
        _ notice: NoticeID, of id: EstateMatterID, issuer: String, contact: String,
        in transaction: Transaction
    ) throws {
        let matter = try foundEstate(id, in: transaction)
        let before = try matter.standing.notice.flatMap { try Notices.find($0, in: transaction) }
        try matter.checkPublishing(before)
        try Notices.publish(
            NoticeDraft(
                id: notice, place: matter.place, kind: .owners, title: "\(matter.title)：办理结果",
                body: matter.standing.result, contact: contact, issuer: issuer,
                owner: id.as(Marks.Anything.self), ownerKind: estateSubjectKind,
                replaces: before?.id), in: transaction)
        var next = matter.standing
        (next.notice, next.changed) = (notice, transaction.now)
        try move(matter, to: next, in: transaction)
    }

    /// 销号.
    package static func close(_ id: EstateMatterID, in transaction: Transaction) throws {
        let matter = try foundEstate(id, in: transaction)
        let notice = try matter.standing.notice.flatMap { try Notices.find($0, in: transaction) }
        try move(
            matter, to: try matter.closed(by: transaction.origin.actor, notice, at: transaction.now),
            in: transaction)
    }

    /// An objection to the result was right: the work is taken up again.
    package static func takeUpAgain(_ id: EstateMatterID, in transaction: Transaction) throws {
        let matter = try foundEstate(id, in: transaction)
        let notice = try matter.standing.notice.flatMap { try Notices.find($0, in: transaction) }
        try move(matter, to: try matter.takenUpAgain(notice, at: transaction.now), in: transaction)
    }

    package static func decline(
        _ id: EstateMatterID, because reason: String, in transaction: Transaction
    ) throws {
        let matter = try foundEstate(id, in: transaction)
        try move(matter, to: try matter.declined(because: reason, at: transaction.now), in: transaction)
    }

    private static func move(
        _ matter: EstateMatter, to standing: EstateMatter.Standing, in transaction: Transaction
    ) throws {
        try EstateStore.keep(standing, of: matter.id, in: transaction)
        try transaction.record(
            EstateMatterMoved(
                subject: matter.id.as(Marks.Anything.self), state: standing.state,
                ownersMatters: standing.plan?.ownersMatters ?? [], notice: standing.notice))
    }

    /// The owners' matters of its plan that the owners have not passed yet.
    static func votesMissing(_ matter: EstateMatter, in reader: Reader) throws -> [String] {
        guard let plan = matter.standing.plan else { return [] }
        return matter.votesMissing(
            try Assemblies.resolutions(about: matter.id.as(Marks.Anything.self), in: reader),
            digest: Assemblies.digest(of: plan.text))
    }

    static func foundEstate(_ id: EstateMatterID, in reader: Reader) throws -> EstateMatter {
        guard let matter = try EstateStore.find(id, in: reader) else { throw EstateRefusal.unknown }
        return matter
    }
}
