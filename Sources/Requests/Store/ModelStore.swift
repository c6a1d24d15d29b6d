import Kernel
import Learning
import Storage

/// Reads and writes the models of categories; the one that was trained last counts.
enum ModelStore {
    static func newest(in reader: Reader) throws -> AnyID? {
        try reader.value("SELECT id FROM requests_model ORDER BY trained_at DESC, id DESC LIMIT 1")
    }

    static func bytes(of id: AnyID, in reader: Reader) throws -> [UInt8]? {
        try reader.value("SELECT bytes FROM requests_model WHERE id = \(id)")
    }

    /// Keeps the new model and forgets the earlier ones.
    static func replace(
        by id: AnyID, _ bytes: [UInt8], _ report: CrossValidation.Report, in transaction: Transaction
    ) throws {
        try transaction.run("DELETE FROM requests_model WHERE trained_at < \(transaction.now)")
        try transaction.run(
            """
            INSERT INTO requests_model (id, bytes, examples, accuracy, macro_f1, trained_at)
            VALUES (\(id), \(bytes), \(report.examples), \(report.accuracy), \(report.macroF1),
                    \(transaction.now))
            """)
    }
}
