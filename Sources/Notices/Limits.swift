/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum NoticeLimits {
    /// One line on a wall sheet of A3.
    package static let title_length_max = 100
    /// Ten printed pages; what is longer is a document to be attached.
    package static let body_length_max = 20_000
    /// The largest village list, a line a household.
    package static let rows_max = 1_000
    /// What fits on A4 across.
    package static let columns_max = 10
    package static let cell_length_max = 200
    /// Name, telephone and room of who answers.
    package static let contact_length_max = 100
    package static let issuer_length_max = 60
    /// A law with its article, or when and how all agreed.
    package static let ground_length_max = 200
    package static let reason_length_max = 500
    package static let objection_length_max = 2_000
    package static let answer_length_max = 2_000
    package static let reachedAt_length_max = 100
    /// A village has fewer adults; what comes after is a flood by a machine.
    package static let objections_max = 500
    /// What a board shows of the notices whose window has ended.
    static let endedOnBoard_max = 10
    static let board_max = 200
    /// What can be read from five metres.
    static let screenCharacters = 150
    static let screenRows = 8
    /// What a sentence at a field can list and still be read.
    static let namedInRefusal_max = 20
    /// Words that an officer says are no person's.
    static let spared_max = 50
}
