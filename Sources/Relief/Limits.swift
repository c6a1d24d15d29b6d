/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum ReliefLimits {
    package static let name_length_max = 40
    package static let phone_length_max = 20
    /// A page of a form filled in by hand.
    package static let words_length_max = 2_000
    package static let reason_length_max = 500
    /// The largest household on one card.
    package static let persons_max = 30
    /// A million yuan in fen: no relief of a township or a month comes near it.
    package static let amount_max: Int64 = 100_000_000
    /// Those who sit on an appraisal.
    package static let present_max = 200
    package static let kin_max = 10
    /// Years back or ahead that a month of payment may lie.
    package static let years_max = 3
    package static let kinds_max = 20
    package static let page_max = 200
    /// Payments on one month's list.
    package static let payments_max = 5_000
}
