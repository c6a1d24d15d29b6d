/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in Schema.swift.
enum Limits {
    /// A name and a unit with its telephone, as a list shows them.
    static let nameCharacters_max = 60
    static let keeperCharacters_max = 100
    /// A county with more programmes has lost sight of them.
    static let programmes_max = 500
    /// What browsers and servers agree on is two thousand; pictures' addresses are far shorter.
    static let linkCharacters_max = 500
    /// Of a report's or an update's body: 4,000 characters of Chinese, percent-encoded, with answers.
    static let form_bytes_max = 96 * 1024
    /// The same form from the same programme within this time is the same report: a client that waited in vain tries
    /// again within minutes; the same lamp, reported on another day, is another report.
    static let repeat_minutes: Int64 = 10
    /// - Source: Open311 GeoReport v2, GET Service Requests.
    static let span_days: Int64 = 90
    static let rows_max = 1_000
    /// Where a client pages without saying how far.
    static let page_rows = 50
    /// An address that names more places than this is no address.
    static let frontier_max = 2_000
    /// One that every calendar program takes; a county has fewer meetings a year.
    static let events_max = 500
    /// Meetings stay in a calendar for a quarter of a year, and are called within a year.
    static let past_days: Int64 = 90
    static let ahead_days: Int64 = 400
    /// A town has some hundred grids; a map with more cannot be read.
    static let outlines_max = 2_000
    static let updateWords_max = 2_000
}
