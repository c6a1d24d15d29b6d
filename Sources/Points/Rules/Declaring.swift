import Kernel
import Ledger

/// Why a declaration is not taken, first applicable reason first; households are named by their numbers.
package enum DeclaringRefusal: Refusal, Equatable {
    case itemUnknown
    case itemNotInForce(Day)
    case seasonClosed(Int)
    case deductionIsNoDeclaration
    case arisesByItself
    case roleUnfit
    case dayAhead
    case dayTooOld
    case timesOutOfRange
    case nobody
    case tooManyHouseholds
    case householdUnknown(String)
    case householdElsewhere(String)
    case twice(String)
    case overCap(String, left: Int64)
    /// The number, and the day up to which its points were taken over from paper.
    case onPaper(String, Day)
    case photoMissing
    case photoEmpty
    case photoUnreadable
    case witnessMissing
    case documentMissing
    case noteTooLong

    package var code: String {
        switch self {
        case .itemUnknown: "points.declared-item-unknown"
        case .itemNotInForce: "points.item-not-in-force"
        case .seasonClosed: "points.season-closed"
        case .deductionIsNoDeclaration: "points.deduction-is-no-declaration"
        case .arisesByItself: "points.arises-by-itself"
        case .roleUnfit: "points.role-unfit"
        case .dayAhead: "points.day-ahead"
        case .dayTooOld: "points.day-too-old"
        case .timesOutOfRange: "points.times-out-of-range"
        case .nobody: "points.nobody"
        case .tooManyHouseholds: "points.too-many-households"
        case .householdUnknown: "points.household-unknown"
        case .householdElsewhere: "points.household-elsewhere"
        case .twice: "points.declared-twice"
        case .overCap: "points.over-cap"
        case .onPaper: "points.day-on-paper"
        case .photoMissing: "points.photo-missing"
        case .photoEmpty: "points.photo-empty"
        case .photoUnreadable: "points.photo-unreadable"
        case .witnessMissing: "points.witness-missing"
        case .documentMissing: "points.document-missing"
        case .noteTooLong: "points.note-too-long"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .itemNotInForce, .seasonClosed, .twice, .overCap, .onPaper: .conflict
        case .roleUnfit: .forbidden
        case .tooManyHouseholds: .tooLarge
        case .itemUnknown, .deductionIsNoDeclaration, .arisesByItself, .dayAhead, .dayTooOld,
            .timesOutOfRange, .nobody,
            .householdUnknown, .householdElsewhere, .photoMissing, .photoEmpty, .photoUnreadable,
            .witnessMissing, .documentMissing, .noteTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .itemUnknown, .itemNotInForce, .deductionIsNoDeclaration, .arisesByItself, .roleUnfit: "item"
        case .seasonClosed, .dayAhead, .dayTooOld: "day"
        case .timesOutOfRange: "times"
        case .nobody, .tooManyHouseholds, .householdUnknown, .householdElsewhere, .twice, .overCap,
            .onPaper:
            "households"
        case .photoMissing, .photoEmpty, .photoUnreadable: "photos"
        case .witnessMissing: "witness"
        case .documentMissing, .noteTooLong: "note"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .itemUnknown: Sentence(.pointsDeclaredItemUnknown)
        case .itemNotInForce(let day): Sentence(.pointsItemNotInForce, days: ["day": day])
        case .seasonClosed(let year): Sentence(.pointsSeasonClosed, ["year": "\(year)"])
        case .deductionIsNoDeclaration: Sentence(.pointsDeductionIsNoDeclaration)
        case .arisesByItself: Sentence(.pointsArisesByItself)
        case .roleUnfit: Sentence(.pointsRoleUnfit)
        case .dayAhead: Sentence(.pointsDayAhead)
        case .dayTooOld: Sentence(.pointsDayTooOld, ["max": "\(PointsLimits.backdating_days)"])
        case .timesOutOfRange: Sentence(.pointsTimesOutOfRange, ["max": "\(PointsLimits.times_max)"])
        case .nobody: Sentence(.pointsNobody)
        case .tooManyHouseholds: Sentence(.pointsTooManyHouseholds, ["max": "\(PointsLimits.declared_max)"])
        case .householdUnknown(let code): Sentence(.pointsHouseholdUnknown, ["code": code])
        case .householdElsewhere(let code): Sentence(.pointsHouseholdElsewhere, ["code": code])
        case .twice(let code): Sentence(.pointsTwice, ["code": code])
        case .overCap(let code, let left):
            Sentence(.pointsOverCap, ["code": code, "left": Points.unit.text(left)])
        case .onPaper(let code, let last):
            Sentence(.pointsDayOnPaper, ["code": code], days: ["day": last])
        case .photoMissing: Sentence(.pointsPhotoMissing)
        case .photoEmpty: Sentence(.pointsPhotoEmpty)
        case .photoUnreadable: Sentence(.pointsPhotoUnreadable)
        case .witnessMissing: Sentence(.pointsWitnessMissing)
        case .documentMissing: Sentence(.pointsDocumentMissing)
        case .noteTooLong: Sentence(.pointsNoteTooLong, ["max": "\(PointsLimits.note_length_max)"])
        }
    }
}

/// What somebody wants to declare.
package struct DeclarationDraft: Sendable, Hashable {
    package let id: DeclarationID
    package let village: PlaceID
    package let item: PointsItemID
    package let day: Day
    package let times: Int
    package let role: ItemTerms.Declarer
    package let households: [HouseholdID]
    package let note: String
    package let witness: String
    package let photos: Int

    package init(
        id: DeclarationID, village: PlaceID, item: PointsItemID, day: Day, times: Int = 1,
        role: ItemTerms.Declarer, households: [HouseholdID], note: String = "", witness: String = "",
        photos: Int = 0
    ) {
        self.id = id
        self.village = village
        self.item = item
        self.day = day
        self.times = times
        self.role = role
        self.households = households
        self.note = note
        self.witness = witness
        self.photos = photos
    }
}

/// A household as the rule sees it.
package struct Candidate: Sendable, Hashable {
    package let household: HouseholdID
    package let code: String
    package let isHere: Bool
    /// An act of the same item and day stands already.
    package let isDeclared: Bool
    /// What it has of the item in the cap's period.
    package let counted: Int64
    /// Up to this day its points were taken over from paper.
    package let paper: Day?

    package init(
        household: HouseholdID, code: String, isHere: Bool, isDeclared: Bool, counted: Int64,
        paper: Day? = nil
    ) {
        self.household = household
        self.code = code
        self.isHere = isHere
        self.isDeclared = isDeclared
        self.counted = counted
        self.paper = paper
    }
}

extension DeclarationDraft {
    /// What can be said of it by the item alone.
    ///
    /// - Parameter isInForce: the item's version holds on the day, for this village.
    package func refusals(for item: ItemTerms, isInForce: Bool, today: Day) -> [DeclaringRefusal] {
        let found: [DeclaringRefusal?] = [
            isInForce ? nil : .itemNotInForce(day),
            item.isDeduction ? .deductionIsNoDeclaration : nil,
            item.trigger == .hand ? nil : .arisesByItself,
            item.declarers.contains(role) ? nil : .roleUnfit,
            day > today ? .dayAhead : nil,
            day < today.adding(days: -PointsLimits.backdating_days) ? .dayTooOld : nil,
            (1...PointsLimits.times_max).contains(times) ? nil : .timesOutOfRange,
            households.isEmpty ? .nobody : nil,
            households.count > PointsLimits.declared_max ? .tooManyHouseholds : nil,
            evidenceRefusal(item.evidence),
            note.count > PointsLimits.note_length_max ? .noteTooLong : nil,
        ]
        return found.compactMap(\.self)
    }

    private func evidenceRefusal(_ evidence: ItemTerms.Evidence) -> DeclaringRefusal? {
        switch evidence {
        case .none: nil
        case .photo: photos == 0 ? .photoMissing : nil
        case .witness: witness.isEmpty ? .witnessMissing : nil
        case .document: note.isEmpty ? .documentMissing : nil
        }
    }

    /// Each household that stands in the way, in the order in which they were named.
    package func refusals(for item: ItemTerms, _ candidates: [Candidate]) -> [DeclaringRefusal] {
        let amount = item.points * Int64(times)
        return candidates.compactMap { candidate in
            if !candidate.isHere { return .householdElsewhere(candidate.code) }
            if let last = candidate.paper, day <= last { return .onPaper(candidate.code, last) }
            if candidate.isDeclared { return .twice(candidate.code) }
            guard let cap = item.cap, candidate.counted + amount > cap.amount else { return nil }
            return .overCap(candidate.code, left: max(0, cap.amount - candidate.counted))
        }
    }
}
