import Kernel
import Notices
import Places
import Rulebook
import Sealing
import Storage

/// What the village posts of an opinion.
package struct PostingDraft: Sendable {
    package let id: NoticeID
    package let issuer: String
    package let contact: String
    /// Opened for the posting, which masks it; a minor's stands nowhere.
    package let name: String

    package init(id: NoticeID, issuer: String, contact: String, name: String) {
        self.id = id
        self.issuer = issuer
        self.contact = contact
        self.name = name
    }
}

extension Relief {
    /// The applicant's name as it lies sealed, opened for who posts it or shows it masked.
    package static func name(
        of id: ReliefID, key: CountyKey, in reader: Reader
    ) throws -> String? {
        try SealedApplicant.name(try MatterStore.sealed(id, in: reader).name, of: id, key: key)
    }

    /// Posts the township's opinion in the village: masked name, persons, amount, and nothing else.
    ///
    /// Throws `Refusals` of `PublishingRefusal`, or `ReliefRefusal`.
    package static func post(
        _ draft: PostingDraft, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.reviewed)
        try ReliefMatter.checkHand(transaction.origin.actor, barred: try barred(matter, in: transaction))
        let line = try Places.lineage(of: matter.place, in: transaction)
        guard let village = line.first(where: { $0.level == .village }),
            let opinion = try CourseStore.opinions(of: id, in: transaction).last
        else { throw ReliefRefusal.placeUnfit }
        let kind = try kind(matter.kind, at: line.map(\.id), in: transaction)
        guard let rule = try rule(decisionKey(kind, matter.path), at: line.map(\.id), in: transaction) else {
            throw ReliefRefusal.unruled
        }
        try Notices.publish(
            notice(draft, matter, opinion, kind, village: village, ground: "\(rule.source)"), in: transaction)
        var next = matter.moved(to: .posted)
        next.notice = draft.id
        try MatterStore.keep(next, in: transaction)
        try transaction.record(PostingBegun(subject: matter.subject, notice: draft.id))
    }

    private static func notice(
        _ draft: PostingDraft, _ matter: ReliefMatter, _ opinion: ReliefOpinion, _ kind: ReliefKind,
        village: Place, ground: String
    ) -> NoticeDraft {
        let sum = opinion.amount.description.replacing("¥", with: "")
        let name: (column: NoticeTable.Column, cell: String) =
            matter.isMinor
            ? (.init("申请人"), "未成年人，不公布姓名") : (.init("申请人", .name), draft.name)
        return NoticeDraft(
            id: draft.id, place: village.id, kind: .relief,
            title: "\(kind.chinese)审核意见公示 \(matter.number)",
            body: "经审核合乎规定，报县级民政部门确认。对人数和钱数有意见的，请在公示期内提出。",
            table: NoticeTable(
                columns: [
                    name.column, .init("村（社区）"), .init("人数", .number),
                    .init(kind.isMonthly ? "每月（元）" : "金额（元）", .number),
                ],
                rows: [NoticeTable.Row([name.cell, village.name, "\(opinion.persons)", sum])]),
            naming: .law(ground), contact: draft.contact, issuer: draft.issuer, owner: matter.subject,
            ownerKind: Relief.ownerKind)
    }

    /// Goes on when the posting has settled: to the county, or back to the house where an objection was right.
    package static func settle(_ settled: NoticeSettled, in transaction: Transaction) throws {
        guard settled.ownerKind == ownerKind, let owner = settled.owner,
            let matter = try MatterStore.find(owner.as(Marks.ReliefMatter.self), in: transaction),
            matter.step == .posted, matter.notice == settled.subject.as(Marks.Notice.self)
        else { return }
        let isUpheld = settled.outcome == .upheld
        var next = matter.moved(to: isUpheld ? .applied : .heard)
        if isUpheld { next.round += 1 }
        try end(settled.subject, of: matter, as: next, settled.outcome, in: transaction)
        if isUpheld {
            try ReliefClocks.start(ClockName.check, by: checkKey, for: next, in: transaction)
        }
    }

    /// A posting that was taken back is to be made anew.
    package static func unpost(_ withdrawn: NoticeWithdrawn, in transaction: Transaction) throws {
        guard withdrawn.ownerKind == ownerKind, let owner = withdrawn.owner,
            let matter = try MatterStore.find(owner.as(Marks.ReliefMatter.self), in: transaction),
            matter.step == .posted
        else { return }
        try end(withdrawn.subject, of: matter, as: matter.moved(to: .reviewed), nil, in: transaction)
    }

    private static func end(
        _ notice: AnyID, of matter: ReliefMatter, as next: ReliefMatter, _ outcome: Notice.Outcome?,
        in transaction: Transaction
    ) throws {
        try MatterStore.keep(next, in: transaction)
        try transaction.record(
            PostingEnded(subject: matter.subject, notice: notice.as(Marks.Notice.self), outcome: outcome))
    }

    /// Takes the posting of a withdrawn application down.
    static func takeDown(_ notice: NoticeID, in transaction: Transaction) throws {
        guard try Notices.find(notice, in: transaction)?.isOpen == true else { return }
        try Notices.withdraw(notice, because: "申请人撤回申请", in: transaction)
    }
}
