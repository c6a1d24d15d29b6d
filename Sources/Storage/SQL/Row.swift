import Kernel

/// One row of an answer, read column by column in the order of the SELECT.
///
/// What reads a column is inlinable, so that every room gets it for its own types: lists read hundreds of columns.
@usableFromInline
package struct Row {
    @usableFromInline var cells: [Value]
    @usableFromInline var position = 0

    init(_ cells: [Value] = []) { self.cells = cells }

    /// Puts the next row's cells in the place of this one's.
    mutating func refill(_ count: Int, _ cell: (Int) throws -> Value) rethrows {
        cells.removeAll(keepingCapacity: true)
        for column in 0..<count { cells.append(try cell(column)) }
        position = 0
    }

    /// The next column as `Wanted`; throws a `Fault` that names the column's number when it is something else.
    @inlinable
    package mutating func next<Wanted: Storable>(_: Wanted.Type = Wanted.self) throws -> Wanted {
        guard position < cells.count else { throw exhausted() }
        defer { position += 1 }
        do {
            return try Wanted(stored: cells[position])
        } catch {
            throw unfit(error)
        }
    }

    @usableFromInline
    func exhausted() -> Fault { Fault("a row has \(cells.count) columns, one more was asked for") }

    @usableFromInline
    func unfit(_ error: any Error) -> Fault { Fault("column \(position + 1): \(error)") }
}
