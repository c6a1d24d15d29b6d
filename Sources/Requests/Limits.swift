/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in Schema.swift.
package enum RequestLimits {
    /// The longest of 2,816 real messages has 3,145 characters.
    package static let bodyCharacters_max = 4_000
    package static let locationCharacters_max = 200
    package static let nameCharacters_max = 40
    /// Three tell what is wrong; more is a slow upload on a village network.
    package static let photos_max = 3
    /// The longest real reply has 7,883 characters.
    package static let replyCharacters_max = 20_000
    package static let similar_max = 3
    /// Fewer closed requests of fewer classes teach a model nothing.
    package static let answers_max = 20
    /// Requests that one act puts into a problem or ends with it; the write stays below 50 ms.
    package static let gathered_max = 20
    /// The number and day of a decision, or what an inspection found.
    package static let ground_length_max = 200
    /// A goal is read on a board.
    package static let goalCharacters_max = 1_000
    /// What a form asks at once; a longer plan is made in two.
    package static let stages_max = 8
    package static let stageNameCharacters_max = 40
    /// A problem that takes more than two years is a project.
    package static let problemDays_max = 730
    /// Open problems that a board shows; a county with more has no board but a heap.
    package static let problems_max = 500
    /// More than this nobody finds the right one.
    package static let categories_max = 400
    /// A county's classification has three levels; one to spare.
    package static let categoryLevels_max = 4
    package static let categoryCode_length_max = 40
    package static let categoryName_length_max = 40
    /// A form with more questions is given up.
    package static let categoryQuestions_max = 6
    /// Ids that one question names; both engines take more.
    package static let idsPerQuery_max = 500
    /// What a list gives as a file; a year of a county's matters is taken by filters.
    package static let exported_max = 10_000
}
