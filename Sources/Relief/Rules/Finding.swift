import Kernel

/// Why a lead is not kept, first applicable reason first.
package enum LeadRefusal: String, Refusal, CaseIterable {
    case nameMissing = "relief.name-missing"
    case nameTooLong = "relief.name-too-long"
    case householdElsewhere = "relief.household-elsewhere"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { self == .householdElsewhere ? "household" : "name" }
    package var sentence: Sentence { Sentence(.lead(self)) }
}

/// What somebody noticed; no more of the household than by whom to find it again.
package struct LeadDraft: Sendable {
    package let id: ReliefID
    package let place: PlaceID
    package let kind: String
    package let source: ReliefMatter.Source
    package let household: HouseholdID?
    package let applicant: SealedApplicant

    package init(
        id: ReliefID, place: PlaceID, kind: String, source: ReliefMatter.Source,
        household: HouseholdID? = nil, applicant: SealedApplicant
    ) {
        self.id = id
        self.place = place
        self.kind = kind
        self.source = source
        self.household = household
        self.applicant = applicant
    }

    func check() throws(LeadRefusal) {
        if household == nil, applicant.name_length == 0 { throw .nameMissing }
        if applicant.name_length > ReliefLimits.name_length_max { throw .nameTooLong }
    }
}
