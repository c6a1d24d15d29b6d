import Foundation
import Kernel
import Sealing

/// Checks the whole chain of a county, while others go on writing.
package struct Verification: Sendable {
    /// What does not fit, at the first entry where it does not.
    package struct Finding: Error, Sendable, Equatable {
        package let position: Position
        /// A code: `gap`, `digest`, `time`, `opening`.
        package let code: String

        package init(position: Position, code: String) {
            self.position = position
            self.code = code
        }
    }

    package let entries: Position
    package let head: [UInt8]

    /// Reads the journal in pieces of `step` entries; throws the first `Finding`.
    package static func ofChain(
        in database: Database, step: Int = 5_000, progress: @Sendable (Position) -> Void = { _ in }
    ) async throws -> Verification {
        var position: Position = 0
        var digest = [UInt8](repeating: 0, count: 32)
        var recorded = Instant(milliseconds: 0)
        while true {
            let after = position
            let entries = try await database.read { try Journal.entries(after: after, limit: step, in: $0) }
            for entry in entries {
                guard entry.position == position + 1 else {
                    throw Finding(position: position + 1, code: "gap")
                }
                guard entry.recorded >= recorded else {
                    throw Finding(position: entry.position, code: "time")
                }
                guard Chain.digest(of: entry, after: digest) == entry.digest else {
                    throw Finding(position: entry.position, code: "digest")
                }
                (position, digest, recorded) = (entry.position, entry.digest, entry.recorded)
            }
            try await checkOpenings(of: entries, in: database)
            progress(position)
            if entries.count < step { return Verification(entries: position, head: digest) }
        }
    }

    /// Every digest of a personal value has an opening that fits it, or its subject's erasure stands in the journal.
    private static func checkOpenings(of entries: [Entry], in database: Database) async throws {
        let spoken = entries.flatMap { entry in digests(in: entry).map { (entry, $0) } }
        guard !spoken.isEmpty else { return }
        try await database.read { reader in
            for (entry, digest) in spoken where entry.kind != PersonalDataErased.kind {
                let opening: (salt: [UInt8], value: String)? = try reader.first(
                    "SELECT salt, value FROM journal_opening WHERE digest = \(Array(digest.utf8))"
                ) { (try $0.next(), try $0.next()) }
                if let opening {
                    guard PersonalDigest(salt: opening.salt, value: opening.value).text == digest else {
                        throw Finding(position: entry.position, code: "opening")
                    }
                } else if try !isErased(digest, of: entry.subject, in: reader) {
                    throw Finding(position: entry.position, code: "opening")
                }
            }
        }
    }

    private static func isErased(_ digest: String, of subject: AnyID, in reader: Reader) throws -> Bool {
        let erasures = try reader.all(
            """
            SELECT payload FROM journal_entry
             WHERE subject_id = \(subject) AND kind = \(PersonalDataErased.kind)
            """
        ) { try $0.next(String.self) }
        return erasures.contains { $0.contains(digest) }
    }

    private static func digests(in entry: Entry) -> [String] {
        var found: [String] = []
        var rest = entry.payload[...]
        while let start = rest.range(of: "\"sha256:") {
            let digest = rest[rest.index(after: start.lowerBound)...].prefix(71)
            found.append(String(digest))
            rest = rest[start.upperBound...]
        }
        return found
    }
}
