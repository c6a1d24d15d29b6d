/// The maxima of this room, each with its reason.
enum Limits {
    /// A label on a phone's row.
    static let name_length_max = 60
    /// Where a count comes from, in a line: who counted, when, on what paper.
    static let source_length_max = 120
    /// What a grid takes in, as the wall notice prints it.
    static let range_length_max = 300
    /// Digits, spaces and hyphens of a number with its area code and extension.
    static let phone_length_min = 5
    static let phone_length_max = 20
    /// WeChat takes 500 members; other programs some thousands.
    static let members_max = 5_000
    /// The largest grid that anybody reported has some thousand households.
    static let households_max = 20_000
    /// Arrangements are entered for the coming year, not for ever.
    static let ahead_days_max = 366
    /// Ids in one IN list; far below what either engine takes.
    static let idsPerQuery_max = 500
    /// Targets that one form links at once: a holder of some ten, or a leader of some tens of villages.
    static let linkedAtOnce_max = 60
    /// Teams, links and groups of merged places that one write carries on; it stays below 50 ms.
    static let carriedAtOnce_max = 40
    /// Rows of a downloaded gap list; a county of a thousand grids with everything missing has some thousands.
    static let exportedGaps_max = 20_000
    /// Households or places that a form lists to tick; a village's rest comes when these are linked.
    static let offeredTargets_max = 120
    /// Persons that a form offers to choose from.
    static let candidates_max = 200
    /// Earlier counts that a card or a file shows.
    static let shownCounts_max = 24
}
