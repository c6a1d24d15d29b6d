/// The maxima of this room, each with its reason; those of columns stand as CHECKs in the schema too.
enum Limits {
    /// The longest names in use, with the dots of some peoples' names, have some thirty characters.
    static let name_length_max = 40
    static let organisationName_length_max = 60
    /// A village's own numbering, or the register's nine digits; a slip has room for twenty.
    static let code_length_max = 20
    static let address_length_max = 100
    /// More than the largest family that a village's register knows; it keeps a file on a page.
    static let members_max = 40
    /// Days by which a change may be entered before it takes effect.
    static let ahead_days_max = 366
    /// Ids in one IN list; far below what either engine takes.
    static let idsPerQuery_max = 500
    /// Somebody who was born before this has died; the number is mistyped.
    static let age_max = 125
    /// A need for care is confirmed anew each year; a month is left for doing it.
    static let care_days_max = 396
    /// Reasons that a report lists; who has more of them mends the file first.
    static let reasons_max = 200
    /// Households of one step of an import; the slowest step stays below 50 ms.
    static let importedHouseholds_max = 20
    static let importedPersons_max = 60
    /// A county's rows come in files of a town; this many are read in a minute.
    static let importedRows_max = 200_000
    /// What a browser may send: some hundred thousand rows.
    static let upload_bytes_max = 16 * 1024 * 1024
    /// One row of the sealed copy, so that no write takes long.
    static let uploadPart_bytes_max = 256 * 1024
    /// An upload that nobody confirmed is gone after a day.
    static let uploadKept_hours: Int64 = 24
    /// A running import that was begun longer ago was broken off; the largest takes some minutes.
    static let uploadSilent_minutes: Int64 = 30
    /// Persons of one name who are offered when somebody gets a post.
    static let namesakes_max = 12
    static let rollName_length_max = 60
    /// Rows of a list that somebody takes away; a town has some ten thousand households.
    static let exportedRows_max = 50_000
}
