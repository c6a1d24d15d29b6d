import Access
import Kernel
import People
import Sealing
import Storage

extension HomeVisits {
    /// The class of a draft as it lies on the disk; sealed before the writing begins.
    package func sealed(_ draft: EnrolmentDraft) -> [UInt8] {
        county.key.seal(draft.className, context: HomeVisits.context(of: draft.id))
    }

    static func context(of id: CareEnrolmentID) -> String { "homevisits_enrolment.class:\(id)" }

    /// Enters a need for care from today on. Throws `CareRefusal`.
    ///
    /// - Parameter sealed: what `sealed(_:)` made of the draft.
    @discardableResult
    package static func enrol(
        _ draft: EnrolmentDraft, sealed: [UInt8], key: CountyKey, in transaction: Transaction
    ) throws -> CareEnrolment {
        guard let household = try People.household(draft.household, in: transaction) else {
            throw CareRefusal.householdUnknown
        }
        if !household.state.isOpen { throw CareRefusal.householdGone }
        let today = transaction.now.day
        let members = try People.members(of: household.id, on: today, in: transaction).map(\.person)
        let classes = try CareClassStore.all(in: transaction)
        let others = try EnrolmentStore.all(of: household.id, in: transaction).map {
            ($0.enrolment, code: try code(of: $0, key: key))
        }
        try draft.check(
            classes.first { $0.code == draft.className },
            isMember: draft.person.map(members.contains) ?? true, others: others, today: today)
        let enrolment = CareEnrolment(
            id: draft.id, household: household.id, person: draft.person, ground: draft.ground, from: today,
            until: draft.until, entered: transaction.now, enterer: transaction.origin.actor)
        try EnrolmentStore.insert(enrolment, sealed: sealed, in: transaction)
        try transaction.record(
            CareEnrolled(
                subject: draft.id.as(Marks.Anything.self), household: household.id,
                ground: draft.ground.code.rawValue, from: today, until: draft.until))
        return enrolment
    }

    /// Ends a need before its time. Throws `CareRefusal`.
    package static func end(
        _ id: CareEnrolmentID, because reason: CareEnrolment.Ending.Reason, in transaction: Transaction
    ) throws {
        guard let kept = try EnrolmentStore.find(id, in: transaction) else { throw CareRefusal.unknown }
        let today = transaction.now.day
        try EnrolmentStore.end(try kept.enrolment.ended(reason, on: today), in: transaction)
        try transaction.record(
            CareEnded(subject: id.as(Marks.Anything.self), reason: reason.rawValue, on: today))
    }

    /// For the reaction to `MemberJoined`: whoever goes to another household takes what they need along.
    package static func carry(
        _ person: PersonID, to household: HouseholdID, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        for kept in try EnrolmentStore.all(of: person, in: transaction)
        where kept.enrolment.holds(on: today) && kept.enrolment.household != household {
            try EnrolmentStore.carry(kept.enrolment.id, to: household, in: transaction)
            try transaction.record(
                CareCarried(subject: kept.enrolment.id.as(Marks.Anything.self), household: household))
        }
    }

    /// For the reaction to `HouseholdsMerged`: what a whole household needs goes on where its people live now.
    package static func carry(
        from source: HouseholdID, to household: HouseholdID, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        for kept in try EnrolmentStore.all(of: source, in: transaction)
        where kept.enrolment.holds(on: today) && kept.enrolment.person == nil {
            try EnrolmentStore.carry(kept.enrolment.id, to: household, in: transaction)
            try transaction.record(
                CareCarried(subject: kept.enrolment.id.as(Marks.Anything.self), household: household))
        }
    }

    /// The code of the class, opened; nobody is shown it without `look`.
    static func code(of kept: EnrolmentStore.Kept, key: CountyKey) throws -> String {
        try key.open(kept.sealed, context: context(of: kept.enrolment.id))
    }

    /// Shows of which class a need is to an officer who says why; the look is kept in the same transaction.
    ///
    /// Throws `CareRefusal.unknown` also where `mayLook` says no, `LookRefusal` without a reason.
    func look(
        at id: CareEnrolmentID, reason: String, by officer: OfficerCaller,
        mayLook: @escaping @Sendable (CareEnrolment, Reader) throws -> Bool
    ) async throws -> (CareEnrolment, CareClass?) {
        let key = county.key
        let (kept, classes) = try await county.database.write(by: officer.origin) { transaction in
            guard let kept = try EnrolmentStore.find(id, in: transaction),
                try mayLook(kept.enrolment, transaction)
            else { throw CareRefusal.unknown }
            // Whoever it is about finds the look among those at their own values.
            let subject =
                kept.enrolment.person?.as(Marks.Anything.self)
                ?? kept.enrolment.household.as(Marks.Anything.self)
            try Access.recordLook(
                by: officer.person, at: subject, field: "visit-class", reason: reason, in: transaction)
            return (kept, try CareClassStore.all(in: transaction))
        }
        let code = try HomeVisits.code(of: kept, key: key)
        return (kept.enrolment, classes.first { $0.code == code })
    }
}
