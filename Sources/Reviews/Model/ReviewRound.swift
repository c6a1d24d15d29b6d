import Appraisals
import Kernel

/// One quarter's or year's review of a village, or of a part of it.
package struct ReviewRound: Sendable, Hashable {
    package let id: ReviewRoundID
    package let village: PlaceID
    /// The village, or a group or grid of it.
    package let place: PlaceID
    package let rule: ReviewRuleID
    package let span: ReviewSpan
    /// The scoring itself, with its judges and sheets.
    package let appraisal: AppraisalID
    package let begun: Instant
    /// The red list that stands; `nil` while none does.
    package var red: Red?
    package let position: Int64

    package struct Red: Sendable, Hashable {
        package let notice: AnyID
        package let published: Instant
    }
}

/// A quarter, or a whole year.
package struct ReviewSpan: Sendable, Hashable {
    package let year: Int
    /// 1 to 4; 0 for the year.
    package let quarter: Int

    package init(year: Int, quarter: Int) {
        self.year = year
        self.quarter = quarter
    }

    package var first: Day {
        Day(year: year, month: quarter == 0 ? 1 : quarter * 3 - 2, day: 1) ?? Day(number: 0)
    }

    /// The last day, included.
    package var last: Day {
        let next = quarter == 0 || quarter == 4 ? (year + 1, 1) : (year, quarter * 3 + 1)
        return (Day(year: next.0, month: next.1, day: 1) ?? first).adding(days: -1)
    }

    /// `2026年第3季度`, for sheets and notices.
    package var title: String { quarter == 0 ? "\(year)年度" : "\(year)年第\(quarter)季度" }

    package func fits(_ cadence: ReviewTerms.Cadence) -> Bool {
        (2020...2100).contains(year) && (cadence == .year ? quarter == 0 : (1...4).contains(quarter))
    }
}

/// 乡贤: somebody whom the village lists, from a day until it takes him off.
package struct Squire: Sendable, Hashable {
    package let id: SquireID
    package let village: PlaceID
    package let name: String
    /// `nil` for who has no account.
    package let person: PersonID?
    /// What the village values: 退休教师.
    package let note: String
    /// Numbers of households that he does not score: his own, his kin's.
    package let avoids: [String]
    package let period: Period

    package init(
        id: SquireID, village: PlaceID, name: String, person: PersonID? = nil, note: String,
        avoids: [String] = [], period: Period
    ) {
        self.id = id
        self.village = village
        self.name = name
        self.person = person
        self.note = note
        self.avoids = avoids
        self.period = period
    }
}
