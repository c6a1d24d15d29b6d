/// Every maximum of this room with its reason.
package enum SheetLimits {
    /// Four times the largest file that a county has sent in so far.
    package static let input_bytes_max = 64 * 1024 * 1024
    /// What an .xlsx may be when unpacked: a million rows of ten short cells stay below.
    static let unpacked_bytes_max = 200 * 1024 * 1024
    /// The most that honest sheets shrink is about a hundredfold; zeros shrink a thousandfold.
    static let unpacked_ratio_max = 400
    /// Below this size no ratio hurts.
    static let unpacked_bytes_without_ratio = 4 * 1024 * 1024
    /// A workbook has a dozen files, and one for every picture and every sheet.
    static let entries_max = 5000
    /// As many as Excel has.
    static let rows_max = 1_048_576
    /// A hundred thousand residents with a hundred columns; each cell takes sixteen bytes even when empty.
    static let cells_max = 10_000_000
    /// A workbook keeps each different text once.
    static let strings_max = 4_000_000
    /// No form in use has more than a hundred.
    static let columns_max = 1000

    /// What of a file is too much.
    package enum Excess: Sendable, Hashable {
        case bytes
        case unpacked
        case rows
        case columns
        case cells
    }
}
