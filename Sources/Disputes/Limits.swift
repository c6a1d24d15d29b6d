/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum DisputeLimits {
    /// Two sides of a page in a family's words.
    package static let summary_length_max = 2_000
    package static let note_length_max = 2_000
    package static let name_length_max = 60
    package static let phone_length_max = 30
    /// More parties than this is a matter of a meeting.
    package static let parties_max = 12
    /// What one table of an agreement holds.
    package static let items_max = 12
    package static let item_length_max = 300
    /// Ten years: what is agreed beyond that is a contract.
    package static let item_days_max = 3_660
    package static let sessions_max = 60
    package static let evidence_max = 20
    package static let evidence_bytes_max = 8 * 1024 * 1024
    package static let parts_max = 10
    /// 人民调解法 Art. 8: a committee has three to nine members.
    package static let committee_min = 3
    package static let committee_max = 9
    /// 人民调解法 Art. 9: a term is three years.
    package static let term_years = 3
    package static let list_max = 500
}
