import Foundation
import Kernel

/// Puts the rows of one file into its table, in transactions that are short whatever the machine.
final class Filling {
    private let shape: TableShape
    private let file: String
    private let database: Database
    /// Columns that point at the table's own rows, by their places in a row.
    private let own: [(column: Int, target: Int)]
    private var size = Limits.importedStep_rows_min
    private var open: [[Value]] = []
    private var open_bytes = 0
    private var present: Set<Value> = []
    /// Rows that point at rows which have not come yet.
    private var waiting: [[Value]] = []

    init(_ shape: TableShape, file: String, _ database: Database) {
        self.shape = shape
        self.file = file
        self.database = database
        let names = shape.columns.map(\.name)
        own = shape.references.filter { $0.table == shape.name }.compactMap { reference in
            guard let column = names.firstIndex(of: reference.column),
                let target = names.firstIndex(of: reference.target)
            else { return nil }
            return (column, target)
        }
    }

    func run() async throws {
        try await ExportedLines(path: file).each { number, line in
            let cells: [Value]
            do { cells = try shape.cells(line) } catch {
                throw Fault("\(file):\(number): \(Import.plain(error))")
            }
            try await take(cells, bytes: line.count)
        }
        while !waiting.isEmpty {
            let rows = waiting
            waiting = []
            for cells in rows { try await take(cells, bytes: 0) }
            if waiting.count == rows.count {
                throw Fault("\(file): \(rows.count) rows point at rows that are not there, or in a circle")
            }
        }
        try await write()
    }

    private func take(_ cells: [Value], bytes: Int) async throws {
        let isReady = own.allSatisfy { column, target in
            cells[column] == .null || cells[column] == cells[target] || present.contains(cells[column])
        }
        guard isReady else { return waiting.append(cells) }
        for (_, target) in own { present.insert(cells[target]) }
        open.append(cells)
        open_bytes += bytes
        if open.count >= size || open_bytes >= Limits.importedStep_bytes { try await write() }
    }

    /// Steps grow while they are quick and shrink when they are slow.
    private func write() async throws {
        if open.isEmpty { return }
        let (shape, rows) = (shape, open)
        let began = ContinuousClock.now
        try await database.write(by: .system) { transaction in
            for cells in rows { try shape.insert(cells, in: transaction) }
        }
        let took = ContinuousClock.now - began
        if took < .milliseconds(15) { size = min(2 * size, Limits.importedStep_rows_max) }
        if took > .milliseconds(30) { size = max(size / 2, Limits.importedStep_rows_min) }
        open = []
        open_bytes = 0
    }
}
