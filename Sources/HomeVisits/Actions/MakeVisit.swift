import Files
import Foundation
import Kernel
import People
import Pictures
import Sealing
import Storage

extension HomeVisits {
    /// What was said at the door, as it lies on the disk; sealed before the writing begins.
    package struct SealedWords: Sendable {
        let kept: HomeVisitStore.Sealed
    }

    package func sealed(_ draft: HomeVisitDraft) throws -> SealedWords {
        var kept = HomeVisitStore.Sealed()
        if !draft.answers.isEmpty {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let text = String(decoding: try encoder.encode(draft.answers), as: UTF8.self)
            kept.answers = county.key.seal(text, context: HomeVisits.answersContext(of: draft.id))
        }
        if !draft.note.isEmpty {
            kept.note = county.key.seal(draft.note, context: HomeVisits.noteContext(of: draft.id))
        }
        return SealedWords(kept: kept)
    }

    static func answersContext(of id: HomeVisitID) -> String { "homevisits_visit.answers:\(id)" }
    static func noteContext(of id: HomeVisitID) -> String { "homevisits_visit.note:\(id)" }

    /// Keeps a visit, with what it found; reactions open what a finding asks for in the same transaction.
    ///
    /// Throws `VisitingRefusal`.
    ///
    /// - Parameters:
    ///   - words: what `sealed(_:)` made of the draft.
    ///   - isOver: whether the visitor oversees the place, and so may put right what others entered.
    @discardableResult
    package static func make(
        _ draft: HomeVisitDraft, words: SealedWords,
        photos: [(id: FileID, picture: Picture.Prepared)] = [], isOver: Bool = false,
        in transaction: Transaction
    ) throws -> HomeVisit {
        guard let household = try People.household(draft.household, in: transaction) else {
            throw VisitingRefusal.householdUnknown
        }
        if !household.state.isOpen { throw VisitingRefusal.householdGone }
        let now = transaction.now
        let form = try form(of: draft, on: (draft.happened ?? now).day, in: transaction)
        try draft.check(form: form, opened: household.opened, now: now)
        let place = try place(of: household, in: transaction)
        if let form {
            try require(form, at: place, on: (draft.happened ?? now).day, in: transaction)
        }
        if let corrected = draft.corrects {
            try draft.check(
                correcting: try HomeVisitStore.find(corrected, in: transaction),
                by: transaction.origin.actor, isOver: isOver,
                follower: try HomeVisitStore.follower(of: corrected, in: transaction))
        }
        let visit = HomeVisit(
            id: draft.id, household: household.id,
            place: place, visitor: transaction.origin.actor,
            happened: min(draft.happened ?? now, now), recorded: now, outcome: draft.outcome,
            manner: draft.manner, form: form?.id, corrects: draft.corrects)
        try HomeVisitStore.insert(visit, words.kept, in: transaction)
        let subject = visit.id.as(Marks.Anything.self)
        for photo in photos {
            try Files.keepPicture(photo.id, prepared: photo.picture, owner: subject, in: transaction)
        }
        try transaction.record(
            HouseholdVisited(
                subject: subject, household: household.id, place: visit.place,
                outcome: visit.outcome.rawValue, corrects: visit.corrects), happened: visit.happened)
        try keep(draft.findings, of: visit, in: transaction)
        return visit
    }

    /// Where a household lies today, or last lay.
    static func place(of household: Household, in reader: Reader) throws -> PlaceID {
        try People.place(of: household.id, on: reader.now.day, in: reader) ?? household.village
    }

    /// The version of a form that was in use on the day; the newest one for a day before all of them.
    private static func form(
        of draft: HomeVisitDraft, on day: Day, in reader: Reader
    ) throws -> VisitForm? {
        guard let code = draft.form else { return nil }
        let versions = try VisitFormStore.versions(of: code, in: reader)
        if versions.isEmpty { return nil }
        guard let form = versions.first(where: { $0.isOffered(on: day) }) else {
            throw VisitingRefusal.formNotOffered
        }
        return form
    }

    private static func keep(
        _ findings: [VisitFinding.Kind: String], of visit: HomeVisit, in transaction: Transaction
    ) throws {
        for kind in VisitFinding.Kind.allCases {
            guard let words = findings[kind], !words.isEmpty else { continue }
            let finding = VisitFinding(
                id: transaction.derivedID(), visit: visit.id, household: visit.household,
                place: visit.place, kind: kind, words: words, found: visit.happened, request: nil)
            try FindingStore.insert(finding, in: transaction)
            try transaction.record(
                VisitFound(
                    subject: finding.id.as(Marks.Anything.self), visit: visit.id,
                    household: visit.household, place: visit.place, kind: kind.rawValue,
                    words: try transaction.seal(
                        words, named: "finding", of: finding.id.as(Marks.Anything.self))),
                happened: visit.happened)
        }
    }
}

extension HomeVisits {
    /// What a visit found; `nil` where there is no such finding.
    package static func finding(_ id: VisitFindingID, in reader: Reader) throws -> VisitFinding? {
        try FindingStore.find(id, in: reader)
    }

    /// The requests that were opened because of what visits found, by the request; for those who may open its file.
    package static func requests(
        of households: [HouseholdID], in reader: Reader
    ) throws -> [CaseID: HouseholdID] {
        Dictionary(try FindingStore.requests(of: households, in: reader)) { first, _ in first }
    }

    /// For the reactions to `VisitFound`: notes what was opened because of a finding.
    package static func answer(
        _ id: VisitFindingID, with request: CaseID, in transaction: Transaction
    ) throws {
        guard let finding = try FindingStore.find(id, in: transaction) else {
            throw Fault("answering finding \(id): there is none")
        }
        try FindingStore.answer(id, with: request, in: transaction)
        try transaction.record(
            FindingAnswered(
                subject: id.as(Marks.Anything.self), visit: finding.visit, request: request))
    }

    /// Notes something after which somebody comes at once. Throws `MajorChangeRefusal`.
    package static func note(_ change: MajorChange, in transaction: Transaction) throws {
        guard try People.household(change.household, in: transaction) != nil else {
            throw MajorChangeRefusal.householdUnknown
        }
        let today = transaction.now.day
        let others = try HomeVisitStore.changes(
            of: [change.household], since: today.adding(days: -HomeVisitLimits.change_days_max),
            in: transaction)
        try change.check(beside: others[change.household] ?? [], today: today)
        try HomeVisitStore.insert(change, by: transaction.origin.actor, in: transaction)
        try transaction.record(
            MajorChangeNoted(
                subject: change.id.as(Marks.Anything.self), household: change.household, on: change.day))
    }
}
