/// The maxima of this room, each with its reason.
enum Limits {
    /// A label on a phone's row; the longest official name of a division has 24 characters.
    static let name_length_max = 60
    /// Announcements are made for the coming year, not for ever.
    static let ahead_days_max = 366
    /// Ids in one IN list; far below what either engine takes.
    static let idsPerQuery_max = 500
    /// Places that one step hangs elsewhere; a county that moves has some twenty towns under it.
    static let settledPlaces_max = 50
    /// Rows of one step of an import; the slowest step stays far below 50 ms.
    static let importedRows_max = 80
    /// Reasons that a report lists; who has more of them mends the file first.
    static let reasons_max = 200
    /// A boundary drawn for a screen needs a few thousand points.
    static let boundary_bytes_max = 262_144
    /// An address with a key in it stays far below.
    static let tilesAddress_length_max = 400
    /// One line at the map's edge.
    static let attribution_length_max = 200
    /// Children that a card lists; the rest stand on a page of their own.
    static let cardChildren_max = 60
    /// Places that a search shows; who finds more writes another word.
    static let foundPlaces_max = 50
    /// Places that one merger takes in; a town that is dissolved has some thirty villages.
    static let sources_max = 40
    /// Places that one division makes.
    static let parts_max = 8
    /// A street, a number and a floor in a line.
    static let address_length_max = 100
    /// Rows of a list of shops and firms that one sending brings; a town's whole market street.
    static let premisesRows_max = 2_000
    /// Shops and firms that one write founds; it stays below 50 ms.
    static let premisesAtOnce_max = 20
    /// Bytes of such a list; two thousand rows stay far below.
    static let premisesFile_bytes_max = 2_000_000
    /// Rows of a downloaded list of shops and firms; the largest counties have some fifty thousand.
    static let exportedPremises_max = 100_000
}
