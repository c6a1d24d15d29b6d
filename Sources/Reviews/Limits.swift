/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum ReviewLimits {
    package static let title_length_max = 60
    /// A law or charter with its article, a meeting with its day.
    package static let basis_length_max = 150
    package static let words_length_max = 500
    /// What is read on a board from two metres.
    package static let matter_length_max = 60
    package static let name_length_max = 20
    /// A matter that has not gone in half a year is no matter for a board.
    package static let standing_days_max = 180
    /// A million points in hundredths.
    package static let full_max = 100_000_000
    /// What one notice's table holds without turning a page.
    package static let red_max = 60
    package static let squires_max = 100
    package static let list_max = 100
}
