/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum AppraisalLimits {
    package static let title_length_max = 60
    package static let basis_length_max = 150
    /// A sheet of A4 that a neighbour still reads.
    package static let criteria_max = 12
    package static let groups_max = 6
    /// What one person can compare with one another; larger places are scored part by part.
    package static let subjects_max = 120
    package static let label_length_max = 60
    /// Every household of the largest village group, with the squires.
    package static let judges_max = 500
    /// A hundred points in hundredths.
    package static let full_max = 10_000
    /// The whole of all weights, in hundredths of a per cent.
    package static let weight_whole = 10_000
    package static let source_length_max = 100
    package static let words_length_max = 500
    package static let paper_length_max = 20
    package static let appellant_length_max = 60
    /// Papers typed in at once.
    package static let rows_max = 20
    /// A year and a month.
    package static let period_days_max = 400
    package static let adjustments_max = 20
    package static let list_max = 100
}
