/// The rows read so far, as long as they are bearable.
struct RowCollection {
    private(set) var all: [Table.Row] = []
    private var cells = 0

    /// Leaves out a row without content.
    mutating func append(_ row: Table.Row) throws(SheetRefusal) {
        guard row.hasContent else { return }
        cells += row.cells.count
        guard all.count < SheetLimits.rows_max else { throw .tooLarge(.rows) }
        guard cells <= SheetLimits.cells_max else { throw .tooLarge(.cells) }
        all.append(row)
    }
}
