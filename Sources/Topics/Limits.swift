/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in Schema.swift.
package enum ConcernLimits {
    /// Two requests are a coincidence; what is kept begins with the third.
    static let members_min = 3
    /// A name is read in a list.
    static let name_length_max = 40
    static let note_length_max = 2_000
    /// Texts that are read in one step of a run, and members that one write moves; each stays below 50 ms.
    static let texts_step = 500
    static let moved_max = 300
    /// Members that a name is made from, and that are put into a task.
    static let named_max = 30
    /// More concerns nobody reads; the list is narrowed by place.
    static let shown_max = 300
    /// Requests that a concern's page lists.
    static let listed_max = 500
    /// Requests that one act takes out of a concern.
    static let split_max = 50
    /// Weeks that the page shows.
    static let weeks = 4
    /// Windows of more than a year tell of the past.
    static let window_days_max = 366
}
