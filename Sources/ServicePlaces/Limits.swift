/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum ServiceLimits {
    package static let name_length_max = 60
    package static let words_length_max = 600
    /// Morning, afternoon, evening and one more.
    package static let spansPerDay_max = 4
    package static let rooms_max = 50
    package static let seats_max = 2_000
    /// One working day.
    package static let booking_minutes_max = 480
    package static let booking_minutes_min = 15
    /// What one person can sensibly have open, so that rooms stay free for others.
    package static let bookings_max = 5
    package static let loans_max = 5
    package static let copies_max = 1_000
    /// How long something lies ready for whoever asked for it.
    package static let hold_days = 3
    static let list_max = 200
    static let items_max = 100
}
