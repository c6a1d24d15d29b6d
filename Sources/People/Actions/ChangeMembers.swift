import Kernel
import Storage

/// Why somebody leaves a household.
package enum LeavingReason: String, CaseIterable, Sendable {
    case moved, married, died, mistake, other
}

extension People {
    /// Lets a member belong to the household no longer. Throws `RegisteringRefusal`, `BelongingRefusal`.
    package static func leave(
        _ household: HouseholdID, _ person: PersonID, reason: LeavingReason, on day: Day,
        in transaction: Transaction
    ) throws {
        _ = try open(household, on: day, in: transaction)
        let ended = try MembershipStore.family(of: household, in: transaction).leaving(
            person, on: day, today: transaction.now.day)
        try MembershipStore.end(ended, in: transaction)
        try transaction.record(
            MemberLeft(
                subject: household.as(Marks.Anything.self), person: person, reason: reason.rawValue,
                until: day))
    }

    /// Lets another member head the household. Throws `RegisteringRefusal`, `BelongingRefusal`.
    package static func setHead(
        of household: HouseholdID, to person: PersonID, former: Relation, on day: Day,
        in transaction: Transaction
    ) throws {
        _ = try open(household, on: day, in: transaction)
        let change = try MembershipStore.family(of: household, in: transaction).headed(
            by: person, former: former, on: day, today: transaction.now.day)
        try MembershipStore.make(change, in: transaction)
        try transaction.record(
            HeadChanged(subject: household.as(Marks.Anything.self), person: person, from: day))
    }
}
