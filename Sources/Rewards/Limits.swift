/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum RewardLimits {
    package static let title_length_max = 60
    /// A charter with its article, a meeting with its day.
    package static let basis_length_max = 150
    /// What the money is taken from.
    package static let source_length_max = 100
    /// What fits on a slip: 电饭煲一个.
    package static let words_length_max = 60
    package static let tiers_max = 10
    /// A town rewards its first 200; nobody hands out to more than 500.
    package static let top_max = 500
    /// The fewest that a village would talk to.
    package static let last_max = 20
    /// A million points in hundredths.
    package static let points_max: Int64 = 100_000_000
    /// Ten million yuan in fen: ten times what a village has ever shared out.
    package static let budget_max: Int64 = 1_000_000_000
    /// The largest village's households, and the rows of a notice.
    package static let lines_max = 1_000
    /// What one screen ticks.
    package static let ticked_max = 100
    package static let signer_length_max = 40
    package static let reason_length_max = 200
    /// Lines that one step books: accounts open with their events, well within 50 ms.
    static let bookingStep_lines = 50
    /// The villages of the largest county.
    package static let villages_max = 1_000
    static let queue_max = 50
    /// Villages whose doorplates are kept in memory: a town's, at 100 bytes a household.
    static let keptVillages_max = 64
    /// Entries that are cheaper to look through than a village's households are to read.
    static let entriesLookedAt_max = 50
    /// Wordings of a plan; who writes more has another plan in mind.
    package static let wordings_max = 50
    /// Points were first counted in a few villages then.
    static let year_min = 2010
}
