import Kernel

/// Why a need for care is not entered or not ended, first applicable reason first.
package enum CareRefusal: String, Refusal, CaseIterable {
    case unknown = "care.unknown"
    case householdUnknown = "care.household-unknown"
    case householdGone = "care.household-gone"
    case personElsewhere = "care.person-elsewhere"
    case classUnknown = "care.class-unknown"
    case classRetired = "care.class-retired"
    case groundUnfit = "care.ground-unfit"
    case consentMissing = "care.consent-missing"
    case consentInFuture = "care.consent-in-future"
    case basisMissing = "care.basis-missing"
    case basisTooLong = "care.basis-too-long"
    case untilUnfit = "care.until-unfit"
    case untilTooLate = "care.until-too-late"
    case enrolledAlready = "care.enrolled-already"
    case endedAlready = "care.ended-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .householdUnknown: .missing
        case .personElsewhere, .classUnknown, .groundUnfit, .consentMissing, .consentInFuture,
            .basisMissing, .basisTooLong, .untilUnfit, .untilTooLate:
            .invalid
        case .householdGone, .classRetired, .enrolledAlready, .endedAlready: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .personElsewhere: "person"
        case .classUnknown, .classRetired, .enrolledAlready: "class"
        case .groundUnfit: "ground"
        case .consentMissing: "consent_by"
        case .consentInFuture: "consent_on"
        case .basisMissing, .basisTooLong: "basis"
        case .untilUnfit, .untilTooLate: "until"
        case .unknown, .householdUnknown, .householdGone, .endedAlready: nil
        }
    }
}

extension EnrolmentDraft {
    /// - Parameters:
    ///   - known: the class of the draft's code, if there is one.
    ///   - isMember: whether the person of the draft, if there is one, belongs to the household.
    ///   - others: what the household has today, each with the code of its class.
    package func check(
        _ known: CareClass?, isMember: Bool, others: [(CareEnrolment, code: String)], today: Day
    ) throws(CareRefusal) {
        if !isMember { throw .personElsewhere }
        guard let known else { throw .classUnknown }
        if !known.isOpen { throw .classRetired }
        if !known.grounds.allow(ground.code) { throw .groundUnfit }
        switch ground {
        case .consent(let consent):
            if consent.day > today { throw .consentInFuture }
        case .duty(let basis):
            if basis.isEmpty { throw .basisMissing }
            if basis.count > HomeVisitLimits.basis_length_max { throw .basisTooLong }
        }
        if until <= today { throw .untilUnfit }
        if until > today.adding(days: known.days_max) { throw .untilTooLate }
        let isThere = others.contains { other, code in
            code == className && other.person == person && other.holds(on: today)
        }
        if isThere { throw .enrolledAlready }
    }
}

extension CareEnrolment {
    /// The same, ended; what began today ends today.
    package func ended(_ reason: Ending.Reason, on day: Day) throws(CareRefusal) -> CareEnrolment {
        if ending != nil { throw .endedAlready }
        var ended = self
        ended.ending = Ending(day: max(day, from), reason: reason)
        return ended
    }
}
