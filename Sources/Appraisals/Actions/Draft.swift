import Kernel
import Places
import Rulebook
import Storage

/// What an appraisal is begun with.
package struct AppraisalDraft: Sendable, Hashable {
    package let id: AppraisalID
    package let place: PlaceID
    package let terms: AppraisalTerms
    /// Where another room begins it: its own thing, and the code by which it knows it again.
    package let owner: AnyID?
    package let ownerKind: String?

    package init(
        id: AppraisalID, place: PlaceID, terms: AppraisalTerms, owner: AnyID? = nil, ownerKind: String? = nil
    ) {
        self.id = id
        self.place = place
        self.terms = terms
        self.owner = owner
        self.ownerKind = ownerKind
    }
}

extension Appraisals {
    /// Begins an appraisal. Throws `Refusals` of `DraftingRefusal`, or `AppraisalRefusal.placeUnknown`.
    @discardableResult
    package static func begin(_ draft: AppraisalDraft, in transaction: Transaction) throws -> Appraisal {
        guard try Places.find(draft.place, in: transaction) != nil else {
            throw AppraisalRefusal.placeUnknown
        }
        try check(draft.terms, at: draft.place, in: transaction)
        let appraisal = Appraisal(
            id: draft.id, place: draft.place, owner: draft.owner, ownerKind: draft.ownerKind,
            terms: draft.terms, author: transaction.origin.actor, drafted: transaction.now,
            position: transaction.nextPosition)
        try AppraisalStore.insert(appraisal, in: transaction)
        try transaction.record(
            AppraisalDrafted(
                subject: draft.id.as(Marks.Anything.self), place: draft.place, owner: draft.owner,
                ownerKind: draft.ownerKind))
        return appraisal
    }

    /// Writes a draft's terms anew; its judges are entered anew too, for what they avoid is named by number.
    package static func revise(
        _ id: AppraisalID, _ terms: AppraisalTerms, in transaction: Transaction
    ) throws {
        let appraisal = try found(id, in: transaction)
        try appraisal.checkDraft()
        try check(terms, at: appraisal.place, in: transaction)
        try AppraisalStore.keep(terms, of: id, in: transaction)
        if terms.subjects != appraisal.terms.subjects || terms.groups != appraisal.terms.groups {
            try SheetStore.deleteJudges(of: id, in: transaction)
        }
    }

    /// Enters judges beside those there are; their numbers are given here, in the order given.
    ///
    /// Throws `Refusals` of `EntryRefusal`.
    @discardableResult
    package static func enter(
        _ judges: [Judge], in id: AppraisalID, _ transaction: Transaction
    ) throws -> [Judge] {
        let appraisal = try found(id, in: transaction)
        try appraisal.checkDraft()
        let known = try SheetStore.judges(of: id, in: transaction)
        let wrong = appraisal.terms.refusals(of: judges, beside: known)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let first = (known.last?.number ?? 0) + 1
        let numbered = judges.enumerated().map { index, judge in
            Judge(
                number: first + index, group: judge.group, name: judge.name, person: judge.person,
                avoids: judge.avoids)
        }
        for judge in numbered { try SheetStore.insert(judge, of: id, in: transaction) }
        return numbered
    }

    /// How many marks there must be before any are trimmed; without a rule nothing is below it.
    static func trimmingRule(at place: PlaceID, in reader: Reader) throws -> Rule? {
        try rule(trimmingKey, at: place, in: reader)
    }

    static func rule(_ key: String, at place: PlaceID, in reader: Reader) throws -> Rule? {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        return try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
    }

    private static func check(_ terms: AppraisalTerms, at place: PlaceID, in reader: Reader) throws {
        let least = try trimmingRule(at: place, in: reader)?.whole ?? 0
        let wrong = terms.refusals(trimming_least: least)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
    }

    static func found(_ id: AppraisalID, in reader: Reader) throws -> Appraisal {
        guard let appraisal = try AppraisalStore.find(id, in: reader) else { throw AppraisalRefusal.unknown }
        return appraisal
    }
}
