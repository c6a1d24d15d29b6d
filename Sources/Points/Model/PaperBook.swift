import Kernel
import Storage

/// What a village's points book on paper showed on a day, household by household; it counts here once another person
/// has compared it with the paper.
package struct PaperBook: Sendable, Hashable {
    package let id: PaperBookID
    package let village: PlaceID
    /// At whose end the book showed this.
    package let day: Day
    /// Which book, as the village calls it.
    package let source: String
    package var state: State
    package let enteredBy: PersonID?
    package let entered: Instant
    package var decidedBy: PersonID?
    package var decided: Instant?
    /// Why it was sent back, or undone.
    package var reason: String
    package var transfer: AnyID?
    package let position: Int64

    package enum State: String, StorableCode, CaseIterable {
        /// Waits for another person.
        case proposed
        /// In the village's book here.
        case taken
        /// Does not fit the paper; nothing of it counts.
        case sentBack = "sent-back"
        /// Was in the book, and was taken out by a reversal.
        case undone
    }
}

/// What a household had by a book on paper, before the village's book began here.
package struct PaperPoints: Sendable, Hashable {
    package let household: HouseholdID
    /// What it can spend, in hundredths.
    package let points: Int64
    /// What it was given in the year of the day, for the year's ranks; in hundredths.
    package let earned: Int64
    /// Where in the book, as somebody wrote it down.
    package let page: String

    /// - Parameter earned: what the balance comes to, where nothing else is said.
    package init(household: HouseholdID, points: Int64, earned: Int64? = nil, page: String = "") {
        self.household = household
        self.points = points
        self.earned = earned ?? points
        self.page = page
    }
}

/// What somebody typed in from a book on paper.
package struct PaperDraft: Sendable, Hashable {
    package let id: PaperBookID
    package let village: PlaceID
    package let day: Day
    package let source: String
    package let lines: [PaperPoints]

    package init(id: PaperBookID, village: PlaceID, day: Day, source: String, lines: [PaperPoints]) {
        self.id = id
        self.village = village
        self.day = day
        self.source = source
        self.lines = lines
    }
}
