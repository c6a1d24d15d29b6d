/// The maxima of this room, each with its reason.
enum FieldLimits {
    /// What one sending carries; ten sendings bring what a phone gathers in weeks.
    static let entries_max = 50
    /// Three photos as phones make them, where a phone could not make them smaller, and the fields beside them.
    static let body_bytes_max = 40 * 1024 * 1024
    /// The longest form asks forty questions.
    static let fields_max = 80
    /// A telephone that was offline for a month still brings what it holds; as with a visit.
    static let claimed_days_max: Int64 = 30
    /// Clocks of telephones differ, also once they were put right.
    static let ahead_minutes_max: Int64 = 5
    /// Requests whose files are taken along: what a day's list shows.
    static let requests_max = 50
    /// Notices whose words are taken along; the board shows as many without scrolling for long.
    static let notices_max = 20
    /// The last lines of a request's file; the rest is read with network.
    static let steps_max = 6
    /// Ids that one question names; both engines take more.
    static let idsPerQuery_max = 500
    /// Online groups that a form offers; a grid has one or two, a village a dozen.
    static let groups_max = 60
    /// How long a phone keeps what it was given to read: a week in the hills without network, and no longer than until
    /// somebody could have moved away, withdrawn a consent, or lost the post.
    static let kept_days_max = 7
}
