import Kernel
import Places

/// Checked acts whose week or month is over: the village owes their publication (公示).
package struct PublicationDue: Sendable, Hashable {
    package let village: PlaceID
    package let acts: Int
    /// The last day of the weeks or months that are over.
    package let through: Day
    /// Another week or month has gone by since.
    package let isLate: Bool

    package var sentence: Sentence {
        Sentence(
            isLate ? .publicationLate : .publicationDue, ["count": "\(acts)"], days: ["through": through])
    }

    /// Where it is published.
    package var path: String { "/points/publications?place=\(village)" }

    /// `nil` while nothing waits; `first` is the day of the oldest act that waits.
    init?(
        in village: PlaceID, acts: Int, first: Day?, _ cadence: VersionTerms.Cadence, on today: Day
    ) {
        let through = cadence.lastOver(on: today)
        guard acts > 0, let first, first <= through else { return nil }
        self.village = village
        self.acts = acts
        self.through = through
        isLate = first <= cadence.lastOver(on: through.adding(days: -1))
    }
}

extension VersionTerms.Cadence {
    /// The last Sunday, or the last of the month before; a Sunday is over on itself.
    func lastOver(on today: Day) -> Day {
        switch self {
        case .week: today.adding(days: -(today.weekday % 7))
        case .month: today.adding(days: -today.dayOfMonth)
        }
    }
}
