import Kernel

/// Why nobody is told to put a hazard right, why it is not handed over or shelved, first applicable reason first.
package enum HazardOrderingRefusal: String, Refusal, CaseIterable {
    case objectUnknown = "hazard.ordered-object-unknown"
    case gradeMissing = "hazard.grade-missing"
    case holderMissing = "hazard.holder-missing"
    case householdUnknown = "hazard.household-unknown"
    case unitMissing = "hazard.unit-missing"
    case unitTooLong = "hazard.unit-too-long"
    case departmentMissing = "hazard.department-missing"
    case basisMissing = "hazard.basis-missing"
    case basisTooLong = "hazard.basis-too-long"
    case guardMissing = "hazard.guard-missing"
    case reviewUnfit = "hazard.review-unfit"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .objectUnknown: "object"
        case .gradeMissing: "grade"
        case .holderMissing: "holder"
        case .householdUnknown: "household"
        case .unitMissing, .unitTooLong: "unit"
        case .departmentMissing: "department"
        case .basisMissing, .basisTooLong: "basis"
        case .guardMissing: "guard"
        case .reviewUnfit: "until"
        }
    }

    package var sentence: Sentence { Sentence(.ordering(self)) }
}

/// Who puts a hazard right, and what.
package struct HazardOrder: Sendable {
    package let id: HazardActID
    package let object: String
    package let grade: Hazard.Grade?
    package let holder: Hazard.Holder?
    package let household: HouseholdID?
    package let unit: String
    package let words: String

    package init(
        id: HazardActID, object: String, grade: Hazard.Grade?, holder: Hazard.Holder?,
        household: HouseholdID? = nil, unit: String = "", words: String = ""
    ) {
        self.id = id
        self.object = object
        self.grade = grade
        self.holder = holder
        self.household = household
        self.unit = unit
        self.words = words
    }

    /// Throws `Refusals` of `HazardOrderingRefusal`; then the words are to be checked.
    func check(objects: [HazardObject]) throws(Refusals) {
        let isHousehold = holder == .household
        let reasons: [HazardOrderingRefusal?] = [
            objects.contains { $0.code == object } ? nil : .objectUnknown,
            grade == nil ? .gradeMissing : nil,
            holder == nil ? .holderMissing : nil,
            isHousehold && household == nil ? .householdUnknown : nil,
            holder?.isNamed == true && unit.isEmpty ? .unitMissing : nil,
            unit.count > HazardLimits.unit_length_max ? .unitTooLong : nil,
        ]
        try Refusals.check(reasons.map { $0 })
    }
}

/// A file that goes to the department that may enforce.
package struct HazardHandover: Sendable {
    package let id: HazardActID
    package let department: String
    package let basis: String
    package let words: String

    package init(id: HazardActID, department: String, basis: String, words: String = "") {
        self.id = id
        self.department = department
        self.basis = basis
        self.words = words
    }

    /// Throws `Refusals` of `HazardOrderingRefusal`.
    func check() throws(Refusals) {
        let reasons: [HazardOrderingRefusal?] = [
            department.isEmpty ? .departmentMissing : nil, basis.isEmpty ? .basisMissing : nil,
            max(department.count, basis.count) > HazardLimits.basis_length_max ? .basisTooLong : nil,
        ]
        try Refusals.check(reasons.map { $0 })
    }
}

/// What cannot be put right now, and how it is guarded until somebody looks again.
package struct HazardShelving: Sendable {
    package let id: HazardActID
    package let reason: String
    package let guarding: String
    package let until: Day?

    package init(id: HazardActID, reason: String, guarding: String, until: Day?) {
        self.id = id
        self.reason = reason
        self.guarding = guarding
        self.until = until
    }

    /// The last day. Throws `HazardOrderingRefusal`.
    func checked(today: Day) throws(HazardOrderingRefusal) -> Day {
        if guarding.isEmpty { throw .guardMissing }
        if guarding.count > HazardLimits.basis_length_max { throw .basisTooLong }
        guard let until, until > today, until <= today.adding(days: HazardLimits.shelving_days_max) else {
            throw .reviewUnfit
        }
        return until
    }
}
