import Kernel

package enum Sex: String, CaseIterable, Sendable { case male, female }

/// A need for care that neighbours should know of, with why it may be kept and until when.
///
/// Needs only: no class speaks of petitions, offences, belief or conduct.
package struct Care: Sendable, Equatable {
    package let need: Need
    package let ground: Ground
    /// The first day on which it is no longer shown, unless somebody confirms it anew.
    package let until: Day

    package enum Need: String, CaseIterable, Sendable {
        case aloneInOldAge = "alone-in-old-age"
        case disability, illness, hardship
        case childWithoutCarer = "child-without-carer"
    }

    package enum Ground: String, CaseIterable, Sendable { case consent, duty }

    package init(need: Need, ground: Ground, until: Day) {
        self.need = need
        self.ground = ground
        self.until = until
    }
}

/// What is known of a person beside the name. Phone, identity number and care lie sealed on the disk.
package struct Particulars: Sendable, Equatable {
    package var sex: Sex?
    package var birth: Day?
    package var phone: String?
    package var identityNumber: String?
    package var care: Care?

    package init(
        sex: Sex? = nil, birth: Day? = nil, phone: String? = nil, identityNumber: String? = nil,
        care: Care? = nil
    ) {
        self.sex = sex
        self.birth = birth
        self.phone = phone
        self.identityNumber = identityNumber
        self.care = care
    }

    package static let unknown = Particulars()
}

/// The particulars as they may be shown to those who have not asked to see them.
package struct MaskedParticulars: Sendable, Equatable {
    package let sex: Sex?
    /// Only the year of the birth is shown unasked.
    package let birthYear: Int?
    package let age: Int?
    /// `139****2046`; nil where there is none.
    package let phone: String?
    package let hasIdentityNumber: Bool
    package let hasCare: Bool
}

/// A value that is shown only to those who say why.
package enum SensitiveField: String, CaseIterable, Sendable {
    case phone
    case identityNumber = "identity-number"
    case birth
    /// The need for care.
    case needs
}

extension Day {
    /// Whole years from this day of birth to `day`; the birthday itself counts.
    package func age(on day: Day) -> Int {
        let (years, months) = (day.year - year, day.month - month)
        let isBefore = months < 0 || (months == 0 && day.dayOfMonth < dayOfMonth)
        return max(0, isBefore ? years - 1 : years)
    }
}
