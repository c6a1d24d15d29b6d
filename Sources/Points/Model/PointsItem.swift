import Kernel
import Storage

/// One item of a version of a rule list.
package struct PointsItem: Sendable, Hashable {
    package let id: PointsItemID
    package let version: PointsVersionID
    /// Its place in the list, from one.
    package let number: Int
    package let terms: ItemTerms

    package init(id: PointsItemID, version: PointsVersionID, number: Int, terms: ItemTerms) {
        self.id = id
        self.version = version
        self.number = number
        self.terms = terms
    }
}

/// What is voted on when an item is.
package struct ItemTerms: Sendable, Hashable {
    /// By which people and sheets name it: `GY-1`; one of a kind in its list.
    package var code: String
    package var title: String
    /// The part of the list in which it stands: 公益劳动.
    package var heading: String
    package var subject: ItemSubject
    /// In hundredths, for each time; below zero it is a deduction.
    package var points: Int64
    package var cap: Cap?
    package var evidence: Evidence
    /// In the order of the cases.
    package var declarers: [Declarer]
    package var checker: Checker
    /// How long a deduction stands; `nil` for what adds points.
    package var standing_days: Int?
    /// Whoever entered it was asked because of a word in it, and said that it is not about what the word names.
    package var isAffirmed: Bool
    /// Whether people declare it, or the county's own records do.
    package var trigger: Trigger

    package init(
        code: String, title: String, heading: String, subject: ItemSubject, points: Int64, cap: Cap? = nil,
        evidence: Evidence = .none, declarers: [Declarer] = [.household, .grid, .committee],
        checker: Checker = .committee, standing_days: Int? = nil, isAffirmed: Bool = false,
        trigger: Trigger = .hand
    ) {
        self.code = code
        self.title = title
        self.heading = heading
        self.subject = subject
        self.points = points
        self.cap = cap
        self.evidence = evidence
        self.declarers = Declarer.allCases.filter(declarers.contains)
        self.checker = checker
        self.standing_days = standing_days
        self.isAffirmed = isAffirmed
        self.trigger = trigger
    }

    package var isDeduction: Bool { points < 0 }

    /// The most that a household gets for it in a period.
    package struct Cap: Sendable, Hashable {
        package let period: Period
        package let amount: Int64

        package init(_ period: Period, _ amount: Int64) {
            self.period = period
            self.amount = amount
        }

        package enum Period: String, StorableCode, CaseIterable {
            case day, month
            /// The year.
            case season

            /// The days of the period that contains `day`; the last one is not included.
            package func days(around day: Day) -> Kernel.Period {
                let (year, month, _) = day.parts
                switch self {
                case .day: return Kernel.Period(from: day, until: day.adding(days: 1))
                case .month:
                    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
                    return Kernel.Period(
                        from: Day(year: year, month: month, day: 1) ?? day,
                        until: Day(year: next.0, month: next.1, day: 1))
                case .season:
                    return Kernel.Period(
                        from: Day(year: year, month: 1, day: 1) ?? day,
                        until: Day(year: year + 1, month: 1, day: 1))
                }
            }
        }
    }

    package enum Evidence: String, StorableCode, CaseIterable {
        case none, photo, witness, document
    }

    /// Who may say that it was done.
    package enum Declarer: String, StorableCode, CaseIterable, Codable {
        case household
        /// 网格员
        case grid
        /// 联户长
        case link
        /// 村委会
        case committee
    }

    /// By what an act of the item comes about, as the village voted.
    package enum Trigger: String, StorableCode, CaseIterable, Codable {
        /// Somebody declares it.
        case hand
        /// What a member of the household reported was solved, and a second person looked.
        case solvedRequest = "solved-request"
        /// The household signed in at a meeting that was held to its end.
        case attendance
        /// Somebody of the household gave their time, and a second person confirmed it.
        case volunteering
    }

    /// Who looks whether it was.
    package enum Checker: String, StorableCode, CaseIterable {
        case grid, committee
    }
}
