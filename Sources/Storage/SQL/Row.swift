import Kernel

/// One row of an answer, read column by column in the order of the SELECT.
package struct Row {
    private let cells: [Value]
    private var position = 0

    init(_ cells: [Value]) { self.cells = cells }

    /// The next column as `Wanted`; throws a `Fault` that names the column's number when it is something else.
    package mutating func next<Wanted: Storable>(_: Wanted.Type = Wanted.self) throws -> Wanted {
        guard position < cells.count else {
            throw Fault("a row has \(cells.count) columns, one more was asked for")
        }
        defer { position += 1 }
        do {
            return try Wanted(stored: cells[position])
        } catch {
            throw Fault("column \(position + 1): \(error)")
        }
    }
}
