/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum DeliberationLimits {
    /// One line on a wall sheet.
    package static let title_length_max = 100
    /// Ten printed pages; what is longer is a document to be attached.
    package static let body_length_max = 20_000
    /// 柳坪村党总支 and the like.
    package static let name_length_max = 60
    /// One line of a form.
    package static let line_length_max = 200
    package static let reason_length_max = 500
    package static let minutes_length_max = 4_000
    package static let words_length_max = 2_000
    /// A procedure that was rewritten twenty times is another matter.
    package static let versions_max = 20
    package static let consultations_max = 50
    package static let tasks_max = 50
    /// The two committees of the largest village together.
    package static let committee_max = 60
    package static let households_max = 20_000
    /// One tenth of the yearly budget of a county; more is a typing error.
    package static let money_fen_max: Int64 = 100_000_000_00
    /// Articles of a village's rules.
    package static let clauses_max = 100
    package static let clause_length_max = 1_000
    /// The largest group takes turns among all its households.
    package static let members_max = 300
    /// Turns that are shown at once, and that a swap can reach.
    package static let turns_max = 400
    package static let commitments_max = 10
    /// Parties at one table: more than this is an assembly.
    package static let parties_max = 12
}
