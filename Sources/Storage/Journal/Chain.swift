import Kernel
import Sealing

/// The journal's end, and the entries that are being added to it.
struct Chain {
    private(set) var position: Position = 0
    private(set) var recorded = Instant(milliseconds: 0)
    private var digest = [UInt8](repeating: 0, count: 32)
    private var pending: [Transaction.PendingEntry] = []

    /// Reads the journal's last entry; an empty journal continues from 32 zero bytes.
    init(continuing connection: any Connection) throws {
        var last: (Position, Instant, [UInt8])?
        try connection.rows(
            "SELECT position, recorded_at, digest FROM journal_entry ORDER BY position DESC LIMIT 1"
        ) { row in last = (try row.next(), try row.next(), try row.next()) }
        if let last { (position, recorded, digest) = last }
    }

    mutating func take(_ entries: [Transaction.PendingEntry]) throws {
        guard entries.count <= Limits.eventsPerClosure_max else {
            throw Fault(
                "one closure recorded \(entries.count) events, more than \(Limits.eventsPerClosure_max)")
        }
        pending += entries
        position += Position(entries.count)
    }

    mutating func write(to connection: any Connection, recorded: Instant) throws {
        for entry in pending {
            let kept = Entry(
                position: entry.position, recorded: recorded, happened: entry.happened, kind: entry.kind,
                actor: entry.origin.actor, subject: entry.subject, isImported: entry.origin.isImported,
                payload: entry.payload, digest: [])
            digest = Chain.digest(of: kept, after: digest)
            _ = try connection.run(
                """
                INSERT INTO journal_entry (position, recorded_at, happened_at, kind, actor_id, subject_id, is_imported,
                                           payload, digest)
                VALUES (\(kept.position), \(recorded), \(kept.happened), \(kept.kind), \(kept.actor), \(kept.subject),
                        \(kept.isImported), \(kept.payload), \(digest))
                """)
        }
        pending = []
    }

    /// SHA-256 over the previous digest and the entry's fields, each led by its length so that no two entries
    /// read alike.
    static func digest(of entry: Entry, after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = previous
        bytes.reserveCapacity(160 + entry.payload.utf8.count)
        func add(_ number: Int64) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
        func add(_ text: String) {
            add(Int64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
        add(entry.position)
        add(entry.recorded.milliseconds)
        add(entry.happened.milliseconds)
        add(entry.kind)
        add(entry.actor?.description ?? "")
        add(entry.subject.description)
        add(entry.isImported ? 1 : 0)
        add(entry.payload)
        return Digest.sha256(bytes)
    }
}
