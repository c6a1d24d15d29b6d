/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum HomeVisitLimits {
    package static let name_length_max = 30
    package static let code_length_max = 40
    /// What a county can oversee; the needs are five.
    package static let classes_max = 40
    /// A need is confirmed at least once in so many days, as on the card of a person.
    package static let enrolment_days_max = 365
    package static let basis_length_max = 150
    package static let source_length_max = 200
    /// What fits on both sides of a sheet, and what an hour at a door allows.
    package static let questions_max = 40
    package static let choices_max = 12
    package static let question_length_max = 80
    package static let choice_length_max = 30
    /// One question a line, each at its longest.
    package static let questionsText_length_max = 12_000
    package static let answer_length_max = 500
    package static let number_max = 1_000_000
    package static let note_length_max = 1_000
    /// A request takes as many.
    package static let words_length_max = 1_000
    package static let photos_max = 3
    /// A telephone that was offline for a month still brings what it holds.
    package static let claimed_days_max = 30
    /// Clocks of telephones differ.
    package static let ahead_minutes_max = 5
    /// Older changes were seen by the visits since.
    package static let change_days_max = 30
    /// Rows of a list on a screen.
    static let rows_max = 60
    /// The households of the largest town.
    static let households_max = 60_000
    /// A household's visits on its page.
    static let history_max = 50
    static let findings_max = 200
    /// Rows of the list as a table.
    static let sheetRows_max = 20_000
    /// How many days ahead the list for today looks.
    static let ahead_days = 7
    /// Ids in one statement, below what either engine takes.
    static let idsPerQuery_max = 10_000
}
