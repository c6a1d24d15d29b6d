/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum ShopLimits {
    package static let name_length_max = 40
    package static let note_length_max = 500
    /// 瓶, 提（10卷）
    package static let unit_length_max = 10
    /// What fits on a price list of one sheet.
    package static let goods_max = 60
    /// Ten thousand points in hundredths: a year's points of the most active household.
    package static let price_max: Int64 = 1_000_000
    /// What one household carries away.
    package static let count_max = 99
    /// Kinds of goods on one slip.
    package static let lines_max = 20
    package static let supplier_length_max = 60
    package static let receipt_length_max = 60
    package static let basis_length_max = 150
    /// What a lorry brings of one good.
    package static let delivered_max = 10_000
    /// Ten thousand yuan in fen for one piece.
    package static let cost_max: Int64 = 1_000_000
    /// Ten million yuan in fen a year.
    package static let ceiling_max: Int64 = 1_000_000_000
    /// What is older belongs to a month that was reported.
    package static let backdating_days = 31
    package static let reason_length_max = 200
    /// A household's vouchers that are open at once.
    package static let vouchers_max = 20
    /// Ten thousand points in hundredths.
    package static let voucher_points_max: Int64 = 1_000_000
    /// A paper list of a market day, entered on one screen.
    package static let sheet_rows = 20
    /// Without a rule of the place.
    package static let voucher_days = 30
    package static let entry_days = 7
    /// Open vouchers on one printed list.
    package static let open_max = 1_000
    static let recent_max = 20
}
