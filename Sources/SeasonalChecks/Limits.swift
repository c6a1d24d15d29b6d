/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum CheckLimits {
    package static let title_length_max = 60
    /// What to look at, on one line of a paper.
    package static let what_length_max = 120
    package static let spot_length_max = 100
    /// Who gave the warning: 县气象台.
    package static let source_length_max = 100
    package static let words_length_max = 500
    /// Why a season begins later.
    package static let reason_length_max = 200
    /// Objects on one list: their tasks are opened in one short transaction.
    package static let entries_max = 200
    /// A round is no season: it ends, and another can be started.
    package static let days_max = 60
    /// Rounds that one list shows.
    package static let rounds_max = 20
    package static let lists_max = 200
}
