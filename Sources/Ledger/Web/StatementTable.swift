import Kernel
import Web

/// A statement as people read it: day, what for, how much, and what is left; each line with its address.
package struct StatementTable: Sendable {
    private let statement: Statement
    private let words: @Sendable (Statement.Line) -> String
    private let path: @Sendable (Statement.Line) -> String?

    /// - Parameters:
    ///   - words: what a line was for, in the reader's language; the room that posted it knows.
    ///   - path: where a line can be read and asked about.
    package init(
        _ statement: Statement, words: @escaping @Sendable (Statement.Line) -> String,
        path: @escaping @Sendable (Statement.Line) -> String? = { _ in nil }
    ) {
        self.statement = statement
        self.words = words
        self.path = path
    }

    package func html(_ frame: Frame) -> HTML {
        DataTable(
            frame(.ledgerLines), hidesCaption: true,
            columns: [
                .init(frame(.ledgerDay)), .init(frame(.ledgerWhat)),
                .init(frame(.ledgerAmount), isNumeric: true), .init(frame(.ledgerBalance), isNumeric: true),
            ],
            rows: statement.lines.map { row($0, frame) }, empty: frame(.ledgerNothing)
        ).html
    }

    private func row(_ line: Statement.Line, _ frame: Frame) -> [HTML] {
        let unit = statement.account.unit
        return [
            "\(frame.day(line.day))", "\(Address.link(said(line, frame), to: path(line)))",
            "\(line.amount > 0 ? "+" : "")\(unit.text(line.amount))", "\(unit.text(line.balance))",
        ]
    }

    private func said(_ line: Statement.Line, _ frame: Frame) -> String {
        let what = words(line)
        if line.reverses != nil { return frame(.ledgerIsReversal, ["what": what]) }
        return line.reversedBy == nil ? what : frame(.ledgerWasReversed, ["what": what])
    }
}
