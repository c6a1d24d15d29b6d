import Kernel

/// Why an application is not taken, first applicable reason first.
package enum ApplyingRefusal: String, Refusal, CaseIterable {
    case consentMissing = "relief.consent-missing"
    case nameMissing = "relief.applicant-missing"
    case nameTooLong = "relief.applicant-too-long"
    case phoneUnfit = "relief.phone-unfit"
    case personsOutOfRange = "relief.persons-out-of-range"
    case needMissing = "relief.need-missing"
    case wordsTooLong = "relief.words-too-long"
    case authorisationMissing = "relief.authorisation-missing"
    case kinUnnamed = "relief.kin-unnamed"
    case emergencyUnknown = "relief.emergency-unknown"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .consentMissing: "consent"
        case .nameMissing, .nameTooLong: "name"
        case .phoneUnfit: "phone"
        case .personsOutOfRange: "persons"
        case .needMissing, .wordsTooLong: "need"
        case .authorisationMissing: "authorisation"
        case .kinUnnamed: "kin"
        case .emergencyUnknown: "path"
        }
    }

    package var sentence: Sentence { Sentence(.applying(self)) }
}

/// What the household, or its proxy, writes.
package struct ApplicationDraft: Sendable {
    package let id: ReliefID
    package let place: PlaceID
    package let kind: String
    package let path: ReliefMatter.Path
    /// The check of income and property was agreed to.
    package let agrees: Bool
    package let isProxy: Bool
    package let isMinor: Bool
    package let hasKin: Bool
    package let applicant: SealedApplicant

    package init(
        id: ReliefID, place: PlaceID, kind: String, path: ReliefMatter.Path = .ordinary, agrees: Bool,
        isProxy: Bool = false, isMinor: Bool = false, hasKin: Bool = false, applicant: SealedApplicant
    ) {
        self.id = id
        self.place = place
        self.kind = kind
        self.path = path
        self.agrees = agrees
        self.isProxy = isProxy
        self.isMinor = isMinor
        self.hasKin = hasKin
        self.applicant = applicant
    }

    /// Everything that is wrong with it, so that it is put right in one go.
    func refusals(_ known: ReliefKind) -> [ApplyingRefusal] {
        let written = applicant.details
        let found: [ApplyingRefusal?] = [
            agrees ? nil : .consentMissing,
            applicant.name_length == 0 ? .nameMissing : nil,
            applicant.name_length > ReliefLimits.name_length_max ? .nameTooLong : nil,
            (5...ReliefLimits.phone_length_max).contains(written.phone) ? nil : .phoneUnfit,
            (1...ReliefLimits.persons_max).contains(written.persons) ? nil : .personsOutOfRange,
            written.need == 0 ? .needMissing : nil,
            written.longest > ReliefLimits.words_length_max ? .wordsTooLong : nil,
            isProxy && written.authorisation == 0 ? .authorisationMissing : nil,
            hasKin && written.kin == 0 ? .kinUnnamed : nil,
            path == .emergency && !known.knowsEmergency ? .emergencyUnknown : nil,
        ]
        return found.compactMap(\.self)
    }
}
