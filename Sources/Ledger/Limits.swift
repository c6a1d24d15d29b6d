/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum LedgerLimits {
    /// A year's share-out of the largest town is one transfer.
    package static let legs_max = 10_000
    /// A trillion yuan in fen; the legs of the largest transfer still add up within 64 bits.
    package static let amount_max: Int64 = 100_000_000_000_000
    /// Nothing that a county counts is larger; a leg more still fits 64 bits.
    package static let balance_max: Int64 = 1_000_000_000_000_000_000
    /// Millionths; what is counted finer is not counted in a village.
    static let scale_max = 6
    /// `goods.` and a UUID fit.
    static let unitBytes_max = 64
    static let codeBytes_max = 60
    /// What opens in one closure within its 50 ms.
    package static let openedAccounts_max = 500
    /// A page of a statement.
    package static let lines_max = 500
    /// Two years of months stand open at most.
    static let openSeasons_max = 24
    /// Ten years; what is longer is no season.
    static let seasonDays_max = 3_660
    static let sweeps_max = 40
    /// Accounts that one step of a closing deals with: a tenth of the 50 ms that a closure has.
    static let closingStep_accounts = 250
}
