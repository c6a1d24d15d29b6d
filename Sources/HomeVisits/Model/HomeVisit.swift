import Kernel

/// Somebody came to a household: who, when, what came of it. Where they walked is not kept.
package struct HomeVisit: Sendable, Equatable {
    package let id: HomeVisitID
    package let household: HouseholdID
    /// Where the household lay.
    package let place: PlaceID
    package let visitor: PersonID?
    /// When it was, by the visitor's word.
    package let happened: Instant
    package let recorded: Instant
    package let outcome: Outcome
    package let manner: Manner
    package let form: VisitFormID?
    /// The entry that this one puts right.
    package let corrects: HomeVisitID?
    package let wasErased: Bool

    package enum Outcome: String, CaseIterable, Sendable {
        /// 见到了
        case met
        /// 不愿接待: nobody is pressed; the next visit falls due as after any other.
        case declined
        /// 没人在家: the visit is still due.
        case absent

        /// Whether the household was visited by it.
        package var counts: Bool { self != .absent }
    }

    package enum Manner: String, CaseIterable, Sendable {
        case home, elsewhere, telephone
    }

    package init(
        id: HomeVisitID, household: HouseholdID, place: PlaceID, visitor: PersonID?, happened: Instant,
        recorded: Instant, outcome: Outcome, manner: Manner, form: VisitFormID?, corrects: HomeVisitID?,
        wasErased: Bool = false
    ) {
        self.id = id
        self.household = household
        self.place = place
        self.visitor = visitor
        self.happened = happened
        self.recorded = recorded
        self.outcome = outcome
        self.manner = manner
        self.form = form
        self.corrects = corrects
        self.wasErased = wasErased
    }
}

/// A visit as it is sent, by a page or by a telephone that was offline.
package struct HomeVisitDraft: Sendable, Equatable {
    package let id: HomeVisitID
    package let household: HouseholdID
    package var happened: Instant?
    package var outcome: HomeVisit.Outcome
    package var manner: HomeVisit.Manner
    /// The form's code.
    package var form: String?
    /// By the question's id.
    package var answers: [String: String]
    package var note: String
    /// What was found, in the visitor's words, by kind; one of each.
    package var findings: [VisitFinding.Kind: String]
    package var corrects: HomeVisitID?

    package init(
        id: HomeVisitID, household: HouseholdID, happened: Instant? = nil,
        outcome: HomeVisit.Outcome = .met, manner: HomeVisit.Manner = .home, form: String? = nil,
        answers: [String: String] = [:], note: String = "", findings: [VisitFinding.Kind: String] = [:],
        corrects: HomeVisitID? = nil
    ) {
        self.id = id
        self.household = household
        self.happened = happened
        self.outcome = outcome
        self.manner = manner
        self.form = form
        self.answers = answers
        self.note = note
        self.findings = findings
        self.corrects = corrects
    }
}

/// What a visit found, and what came of it.
package struct VisitFinding: Sendable, Equatable {
    package let id: VisitFindingID
    package let visit: HomeVisitID
    package let household: HouseholdID
    package let place: PlaceID
    package let kind: Kind
    /// `nil` once they were erased.
    package let words: String?
    package let found: Instant
    /// The request or the file that was opened because of it.
    package let request: CaseID?

    package enum Kind: String, CaseIterable, Sendable {
        /// 诉求: what the household asks for.
        case request
        /// 救助线索: they may have a right to relief.
        case relief
        /// 安全隐患
        case hazard
    }
}

/// Something happened in a household after which somebody comes at once.
package struct MajorChange: Sendable, Equatable {
    package let id: MajorChangeID
    package let household: HouseholdID
    package let kind: Kind
    package let day: Day

    package enum Kind: String, CaseIterable, Sendable {
        /// 出院、病重
        case health
        /// 亲人去世
        case death
        /// 受灾、失火、意外
        case disaster
        /// 失业、收入大减
        case income
        /// 照看的人走了
        case carer
    }

    package init(id: MajorChangeID, household: HouseholdID, kind: Kind, day: Day) {
        self.id = id
        self.household = household
        self.kind = kind
        self.day = day
    }
}
