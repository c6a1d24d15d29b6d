/// The maxima of this room, each with its reason.
enum Limits {
    /// A key stands in addresses and in every entry.
    static let keyBytes_max = 100
    /// A list of duties fits; what is longer is a document and belongs to its source.
    static let valueCharacters_max = 4_000
    /// Law and article each stand in one line of a page.
    static let sourceCharacters_max = 200
    /// A year, or the day of a resolution with its number.
    static let editionCharacters_max = 40
    /// A sentence or two that explain the choice.
    static let noteCharacters_max = 500
    /// A resolution is entered within a month; what is older has been answered for by the rule that stood
    /// then.
    static let backdating_days_max = 31
}
