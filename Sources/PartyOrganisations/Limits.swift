/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum PartyLimits {
    /// Lines of a list in the rulebook: more kinds than this nobody keeps apart.
    package static let lines_max = 30
    package static let name_length_max = 60
    package static let industry_length_max = 40
    package static let title_length_max = 60
    /// A page of a form filled in by hand.
    package static let words_length_max = 1_000
    package static let service_length_max = 300
    /// The rungs above one organisation; a chain of more is a circle.
    package static let depth_max = 12
    /// A table that still hears everybody.
    package static let seats_max = 60
    /// - Source: presets.md §2 (A8), a product's choice: three to seven members below the village.
    package static let lower_min = 3
    package static let lower_max = 7
    package static let parts_max = 20
    package static let items_max = 500
    package static let progress_max = 200
    package static let covered_max = 300
    /// Years for which a part of a shared matter may be planned.
    package static let due_days_max = 1_100
}
