import Clocks
import Kernel
import People
import Places
import Storage

extension Relief {
    /// Keeps a lead: somebody may need relief, and is to be asked. Throws `LeadRefusal`, `ReliefRefusal`.
    @discardableResult
    package static func find(_ draft: LeadDraft, in transaction: Transaction) throws -> ReliefMatter {
        let lineage = try checkedLineage(draft.place, in: transaction)
        _ = try kind(draft.kind, at: lineage, in: transaction)
        try draft.check()
        if let household = draft.household {
            guard let known = try People.household(household, in: transaction),
                lineage.contains(known.village)
            else { throw LeadRefusal.householdElsewhere }
            if try MatterStore.running(draft.kind, of: household, in: transaction) > 0 {
                throw ReliefRefusal.openAlready
            }
        }
        return try keepLead(draft, in: transaction)
    }

    /// The same for a finding of a home visit: nothing is refused, what is known already is left as it is.
    package static func noteLead(
        of household: HouseholdID, kind: String, from finding: ReliefFinding? = nil,
        in transaction: Transaction
    ) throws {
        guard let known = try People.household(household, in: transaction) else { return }
        let lineage = try lineage(of: known.village, in: transaction)
        let kinds = try kinds(at: lineage, in: transaction)
        // A visit that does not say which kind is asked about the first that the county lists.
        guard let wanted = kinds.first(where: { $0.code == kind }) ?? kinds.first else { return }
        let running = try MatterStore.runningID(wanted.code, of: household, in: transaction)
        let id =
            try running
            ?? keepLead(
                LeadDraft(
                    id: transaction.derivedID(), place: known.village, kind: wanted.code, source: .visit,
                    household: household, applicant: .unnamed), in: transaction
            ).id
        if let finding { try ExtensionStore.insert(finding, of: id, in: transaction) }
    }

    @discardableResult
    private static func keepLead(_ draft: LeadDraft, in transaction: Transaction) throws -> ReliefMatter {
        let matter = ReliefMatter(
            id: draft.id,
            number: try MatterStore.nextNumber(year: transaction.now.day.year, in: transaction),
            place: draft.place, household: draft.household, person: nil, kind: draft.kind, path: .ordinary,
            source: draft.source, finder: transaction.origin.actor, step: .found, isProxy: false,
            isMinor: false, hasKin: false, opened: transaction.now, applied: nil, reviewed: nil, round: 1,
            notice: nil, position: transaction.nextPosition)
        try MatterStore.insert(matter, draft.applicant, in: transaction)
        try transaction.record(
            LeadFound(
                subject: matter.subject, place: matter.place, reliefKind: matter.kind, source: matter.source))
        try ReliefClocks.start(ClockName.lead, by: leadKey, for: matter, in: transaction)
        return matter
    }

    /// Keeps what the household answered. A no ends the matter, and nothing of the household is kept.
    package static func answerConsent(
        _ id: ReliefID, isGiven: Bool, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.found)
        try ReliefMatter.checkHand(transaction.origin.actor, barred: try barred(matter, in: transaction))
        if !isGiven { try ReliefWordStore.erase(id, in: transaction) }
        var next = matter.moved(to: isGiven ? .agreed : .declined)
        if !isGiven { next.household = nil }
        try MatterStore.keep(next, in: transaction)
        try transaction.record(ConsentAnswered(subject: matter.subject, isGiven: isGiven))
        try ReliefClocks.finish(ClockName.lead, of: matter, in: transaction)
    }

    /// The lineage of a village or of what lies in one. Throws `ReliefRefusal.placeUnfit`.
    static func checkedLineage(_ place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        let line = try Places.lineage(of: place, in: reader)
        guard line.contains(where: { $0.level == .village }) else { throw ReliefRefusal.placeUnfit }
        return line.map(\.id)
    }
}
