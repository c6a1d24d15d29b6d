/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum PointsLimits {
    /// A thousand points in hundredths: the largest reward in use anywhere is a hundred.
    package static let points_max: Int64 = 100_000
    /// A million points in hundredths, for the largest village's year.
    package static let budget_max: Int64 = 100_000_000
    package static let title_length_max = 60
    package static let code_length_max = 20
    package static let heading_length_max = 20
    /// The longest list in use has 69 items.
    package static let items_max = 200
    /// A law or charter with its article, a meeting with its day.
    package static let basis_length_max = 150
    package static let note_length_max = 500
    package static let reason_length_max = 500
    package static let witness_length_max = 60
    /// Half days of a month's work.
    package static let times_max = 60
    /// What one screen declares: a clean-up day of a whole village group.
    package static let declared_max = 120
    /// One window's acts are confirmed within the 50 ms of a closure, at three statements an act.
    package static let published_max = 120
    /// Two months: what is older is in no period that is still to be published.
    package static let backdating_days = 62
    /// A deduction weighs a year at most.
    package static let standing_days_max = 365
    package static let photos_max = 3
    /// The largest village's households.
    package static let households_max = 1_000
    /// A year of the largest village's acts on one file; what is larger is cut in two.
    package static let sheetRows_max = 20_000
    static let sheet_bytes_max = 4 * 1024 * 1024
    /// What a page says of a file's wrong rows; the program's answer has all.
    static let reasons_max = 100
    /// What one look at a queue shows.
    static let queue_max = 100
    /// What a statement shows of a household at once.
    static let statement_max = 500
    /// A village's paper book opens so many accounts within the 50 ms of a closure.
    package static let paper_max = 500
    /// The name of a book on paper.
    package static let source_length_max = 150
    /// Page and line of a book.
    package static let page_length_max = 40
}
