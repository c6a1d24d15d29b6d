import Kernel
import Notices
import Storage

extension Points {
    /// For the reaction to `NoticeSettled`: what nobody objected to comes into the books.
    package static func settle(_ settled: NoticeSettled, in transaction: Transaction) throws {
        guard let publication = try publication(settled.ownerKind, settled.owner, in: transaction),
            publication.state == .open
        else { return }
        try PublicationStore.keep(.settled, of: publication.id, in: transaction)
        let standing = try ActStore.all(of: publication.id, in: transaction).filter { $0.state == .published }
        let list = try list(at: publication.village, on: transaction.now.day, in: transaction)
        for act in standing {
            try confirm(
                act.moved(to: .confirmed, at: transaction.now),
                allowsBelowZero: list?.terms.allowsBelowZero ?? false, in: transaction)
        }
        try transaction.record(
            PublicationSettled(subject: publication.id.as(Marks.Anything.self), confirmed: standing.count))
    }

    /// For the reaction to `ObjectionUpheld`: the act of the row does not count; without a row, none does.
    package static func uphold(_ upheld: ObjectionUpheld, in transaction: Transaction) throws {
        guard let publication = try publication(upheld.ownerKind, upheld.owner, in: transaction) else {
            return
        }
        let list = try list(at: publication.village, on: transaction.now.day, in: transaction)
        for act in try ActStore.all(of: publication.id, in: transaction)
        where upheld.item == nil || upheld.item == act.id.as(Marks.Anything.self) {
            let bearing = try PointsBook.bearing(
                of: act.household, in: act.village, allowsBelowZero: list?.terms.allowsBelowZero ?? false,
                transaction)
            let next = act.upheld(bearing: bearing, at: transaction.now)
            if next == act { continue }
            if next.state == .reversed {
                _ = try PointsBook.reverse(act, reason: "points.objection", in: transaction)
            }
            try ActStore.keep(next, in: transaction)
            try transaction.record(ActUpset(subject: act.id.as(Marks.Anything.self), state: next.state))
        }
    }

    /// For the reaction to `NoticeWithdrawn`: the acts wait to be published anew.
    package static func reopen(_ withdrawn: NoticeWithdrawn, in transaction: Transaction) throws {
        guard let publication = try publication(withdrawn.ownerKind, withdrawn.owner, in: transaction),
            publication.state == .open
        else { return }
        try PublicationStore.keep(.withdrawn, of: publication.id, in: transaction)
        let standing = try ActStore.all(of: publication.id, in: transaction).filter { $0.state == .published }
        for act in standing {
            var next = act.moved(to: .checked, at: transaction.now)
            next.publication = nil
            try ActStore.keep(next, in: transaction)
        }
        try transaction.record(
            PublicationWithdrawn(subject: publication.id.as(Marks.Anything.self), acts: standing.count))
    }

    /// Posts an act as it now stands, and tells it.
    static func confirm(
        _ act: PointsAct, allowsBelowZero: Bool, in transaction: Transaction
    ) throws {
        let posted = try PointsBook.post(act, allowsBelowZero: allowsBelowZero, in: transaction)
        try ActStore.keep(posted, in: transaction)
        guard let transfer = posted.transfer else { throw Fault("confirming act \(act.id): no transfer") }
        try transaction.record(
            ActConfirmed(
                subject: act.id.as(Marks.Anything.self), village: act.village, household: act.household,
                item: act.item, points: act.points, transfer: transfer))
    }

    private static func publication(
        _ kind: String?, _ owner: AnyID?, in reader: Reader
    ) throws -> Publication? {
        guard kind == publicationKind, let owner else { return nil }
        return try PublicationStore.find(owner.as(Marks.PointsPublication.self), in: reader)
    }
}
