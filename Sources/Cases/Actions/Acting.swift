import Access
import Clocks
import Kernel
import Places
import Storage

/// A case in the hands of somebody who acts on it, inside one transaction.
package struct Acting {
    package let matter: Case
    package let hand: Hand
    /// The case's place and everything above it.
    package let lineage: [PlaceID]
    let transaction: Transaction

    /// Reads the case and what the officer may do at the desk that has it.
    ///
    /// - Parameter version: what the officer has seen; nil when the caller does not say.
    /// - Throws: `WebRefusal.notFound` for a case the officer may not know of, `ActRefusal.changedMeanwhile`.
    package init(
        on id: CaseID, by officer: OfficerCaller, seen version: Int? = nil, in transaction: Transaction
    ) throws {
        guard let matter = try CaseStore.find(id, in: transaction) else { throw CaseMissing.noSuchCase }
        let lineage = try Places.lineage(of: matter.place, in: transaction).map(\.id)
        let deskLineage = lineage.drop { $0 != matter.desk }
        let permissions = Permission.allCases.filter { officer.may($0, at: Array(deskLineage)) }
        let hand = Hand(
            person: officer.person, organisation: officer.organisation, permissions: Set(permissions))
        let knows = hand.leads(matter) || Permission.allCases.contains { officer.may($0, at: lineage) }
        let legs = try StepStore.legs(of: id, in: transaction)
        guard knows || legs.contains(where: { $0.organisation == officer.organisation }) else {
            throw CaseMissing.noSuchCase
        }
        if let version, version != matter.version { throw ActRefusal.changedMeanwhile }
        self.matter = matter
        self.hand = hand
        self.lineage = lineage
        self.transaction = transaction
    }

    /// Keeps the case as it stands now, with a line in its file.
    package func settle(
        _ new: Case, _ kind: Step.Kind, note: String = "", isPublic: Bool = false,
        organisation: OrganisationID? = nil, place: PlaceID? = nil, person: PersonID? = nil
    ) throws -> Case {
        try Acting.settle(
            from: matter, to: new,
            step: Step(
                id: transaction.derivedID(), kind: kind, actor: hand.person, organisation: organisation,
                place: place,
                person: person, note: note, isPublic: isPublic, recorded: transaction.now,
                happened: transaction.happened),
            in: transaction)
    }

    /// The same for what the system or a resident does, who hold no post.
    package static func settle(
        from old: Case, to new: Case, step: Step, in transaction: Transaction
    ) throws -> Case {
        try ReturnStore.follow(from: old, to: new, in: transaction)
        if !new.isOpen {
            try CaseClocks.finishAll(of: new.id, in: transaction)
            try StepStore.declinePleas(of: new.id, in: transaction)
        }
        let clock = new.isOpen ? try CaseClocks.nearest(of: new.id, in: transaction) : nil
        let before = try DueStore.due(of: new.id, in: transaction) ?? QueueStore.never
        try CaseStore.update(new, clock, in: transaction)
        try QueueStore.change(from: old, before, to: new, due: clock?.due, in: transaction)
        try StepStore.insert(step, number: new.version + 1, of: new.id, in: transaction)
        var kept = new
        kept.version += 1
        return kept
    }

    /// The digest of a note, for the event that speaks of it; nil for an empty one.
    package func sealed(_ note: String) throws -> PersonalDigest? {
        note.isEmpty ? nil : try transaction.seal(note, named: "note", of: matter.id.as(Marks.Anything.self))
    }
}

/// That there is no such case, or that the asker may not know of it.
package enum CaseMissing: String, Refusal, CaseIterable {
    case noSuchCase = "case.no-such-case"

    package var code: String { rawValue }
    package var kind: RefusalKind { .missing }
    package var sentence: Sentence { Sentence(CasesTexts.noSuchCase) }
}
