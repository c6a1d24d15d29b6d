import Kernel
import People

/// How often somebody comes: to those who need care much, to those who need it somewhat, to every household.
package enum VisitPace: String, CaseIterable, Sendable {
    case high, general, ordinary
}

/// A class of needs for care, as the county keeps it; what a class can be about is fixed, its words are data.
///
/// - Source: rulings 21: age alone, disability, illness, hardship, child without carer; nothing else.
package struct CareClass: Sendable, Equatable {
    package let id: CareClassID
    /// Stable, lower case: `alone-80`.
    package let code: String
    package let chinese: String
    package let english: String
    package let need: Care.Need
    /// `high` or `general`.
    package let pace: VisitPace
    package let grounds: Grounds
    /// After so many days an enrolment is confirmed anew, or ends.
    package let days_max: Int
    package let from: Day
    package var retired: Day?

    /// On which ground somebody may be entered in the class.
    package enum Grounds: String, CaseIterable, Sendable {
        case consent, duty, either

        package func allow(_ ground: Care.Ground) -> Bool {
            switch self {
            case .consent: ground == .consent
            case .duty: ground == .duty
            case .either: true
            }
        }
    }

    package init(
        id: CareClassID, code: String, chinese: String, english: String, need: Care.Need, pace: VisitPace,
        grounds: Grounds, days_max: Int, from: Day, retired: Day? = nil
    ) {
        self.id = id
        self.code = code
        self.chinese = chinese
        self.english = english
        self.need = need
        self.pace = pace
        self.grounds = grounds
        self.days_max = days_max
        self.from = from
        self.retired = retired
    }

    package var isOpen: Bool { retired == nil }
    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }
}
