/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum PledgeLimits {
    package static let title_length_max = 30
    /// What hangs on a wall beside nineteen others.
    package static let duties_length_max = 200
    package static let seats_max = 50
    /// A village has fewer; a wall sheet holds as many.
    package static let posts_max = 60
    package static let text_length_max = 200
    package static let measure_length_max = 100
    package static let result_length_max = 500
    package static let reason_length_max = 200
    /// A promise is for a year.
    package static let due_days_max = 366
    /// More than one person keeps in a year.
    package static let promises_max = 5
    /// Voters of a large village.
    package static let grades_max = 10_000
    /// Villages of a town, and towns' villages of a county.
    static let villages_max = 1_000
    /// Promises on one board: a year's and the last one's.
    static let shown_max = 400
}
