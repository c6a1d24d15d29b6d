/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum VolunteerLimits {
    package static let title_length_max = 60
    package static let words_length_max = 500
    /// What one organiser can look after.
    package static let seats_max = 500
    /// What was on paper may be entered for so long.
    package static let past_days_max = 30
    package static let ahead_days_max = 365
    /// Sixteen hours: nobody truly gives more in a day.
    package static let minutes_max = 960
    static let list_max = 100
}
