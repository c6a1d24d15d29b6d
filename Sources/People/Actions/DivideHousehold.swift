import Kernel
import Storage

extension People {
    /// Lets members of a household make one of their own, at the place and under the number of `draft`.
    ///
    /// Throws `RegisteringRefusal`, `DividingRefusal`.
    package static func split(
        _ source: HouseholdID, into draft: HouseholdDraft, members: [PersonID], headedBy head: PersonID,
        relations: [PersonID: Relation] = [:], in transaction: Transaction
    ) throws {
        _ = try open(source, on: draft.on, in: transaction)
        let change = try MembershipStore.family(of: source, in: transaction).split(
            members, headedBy: head, into: draft.id, relations: relations, on: draft.on,
            today: transaction.now.day)
        try register(draft, members: [], in: transaction)
        try MembershipStore.make(change, in: transaction)
        try HouseholdStore.insert(
            HouseholdSuccession(from: source, to: draft.id, on: draft.on, kind: .split), in: transaction)
        try transaction.record(
            HouseholdSplit(
                subject: draft.id.as(Marks.Anything.self), source: source,
                persons: change.begun.map(\.person), on: draft.on))
    }

    /// Lets a household go into another: its members join that one, and its number ends.
    ///
    /// Throws `RegisteringRefusal`, `DividingRefusal`.
    package static func merge(
        _ source: HouseholdID, into target: HouseholdID, on day: Day, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        let household = try open(source, on: day, in: transaction)
        _ = try open(target, on: day, in: transaction)
        let change = try MembershipStore.family(of: source, in: transaction).merged(
            into: try MembershipStore.family(of: target, in: transaction), on: day, today: today)
        try MembershipStore.make(change, in: transaction)
        try HouseholdStore.update(
            try household.entering(.closed, on: day, today: today), in: transaction)
        try HouseholdStore.endStay(of: source, on: day, in: transaction)
        try HouseholdStore.insert(
            HouseholdSuccession(from: source, to: target, on: day, kind: .merged), in: transaction)
        try transaction.record(
            HouseholdsMerged(
                subject: target.as(Marks.Anything.self), source: source,
                persons: change.begun.map(\.person), on: day))
    }
}
