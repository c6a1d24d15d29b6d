import Kernel
import Sealing
import Storage

/// Files as rows of at most 256 KiB, so that neither engine ever holds a large value in one piece.
enum FileStore {
    static func insert(
        _ id: FileID, _ bytes: [UInt8], type: String, owner: AnyID, original: FileID? = nil,
        size_px: (width: Int, height: Int)? = nil, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO files_file
                   (id, owner_id, original_id, type, bytes_count, sha256, width_px, height_px, kept_at)
            VALUES (\(id), \(owner), \(original), \(type), \(bytes.count), \(Digest.sha256(bytes)),
                    \(size_px?.width), \(size_px?.height), \(transaction.now))
            """)
        for (number, start) in stride(from: 0, to: bytes.count, by: FileLimits.chunk_bytes).enumerated() {
            let chunk = Array(bytes[start..<min(start + FileLimits.chunk_bytes, bytes.count)])
            try transaction.run(
                "INSERT INTO files_chunk (file_id, number, bytes) VALUES (\(id), \(number), \(chunk))")
        }
    }

    static func head(of id: FileID, in reader: Reader) throws -> (type: String, count: Int, sha256: [UInt8])?
    {
        try reader.first("SELECT type, bytes_count, sha256 FROM files_file WHERE id = \(id)") { row in
            (try row.next(), try row.next(), try row.next())
        }
    }

    static func bytes(of id: FileID, expecting count: Int, in reader: Reader) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        try reader.each("SELECT bytes FROM files_chunk WHERE file_id = \(id) ORDER BY number") { row in
            bytes.append(contentsOf: try row.next([UInt8].self))
        }
        return bytes
    }

    static func thumbnail(of id: FileID, in reader: Reader) throws -> FileID? {
        try reader.value("SELECT id FROM files_file WHERE original_id = \(id)")
    }

    static func find(_ id: FileID, in reader: Reader) throws -> Files.Kept? {
        try list("id = \(id)", in: reader).first
    }

    static func list(owner: AnyID, in reader: Reader) throws -> [Files.Kept] {
        try list("owner_id = \(owner)", in: reader)
    }

    static func list(owners: [AnyID], in reader: Reader) throws -> [Files.Kept] {
        try list("owner_id IN (\(list: owners))", in: reader)
    }

    static func erase(owner: AnyID, in transaction: Transaction) throws {
        try transaction.run(
            "DELETE FROM files_chunk WHERE file_id IN (SELECT id FROM files_file WHERE owner_id = \(owner))")
        try transaction.run("DELETE FROM files_file WHERE owner_id = \(owner) AND original_id IS NOT NULL")
        try transaction.run("DELETE FROM files_file WHERE owner_id = \(owner)")
    }

    private static func list(_ condition: Query, in reader: Reader) throws -> [Files.Kept] {
        try reader.all(
            """
            SELECT id, owner_id, type, bytes_count, sha256, width_px, height_px, kept_at,
                   (SELECT count(*) FROM files_file t WHERE t.original_id = files_file.id)
              FROM files_file
             WHERE \(condition) AND original_id IS NULL
             ORDER BY kept_at, id
            """
        ) { row in
            Files.Kept(
                id: try row.next(), owner: try row.next(), type: try row.next(), byteCount: try row.next(),
                sha256: try row.next(), width: try row.next(), height: try row.next(), kept: try row.next(),
                hasThumbnail: try row.next(Int.self) > 0)
        }
    }
}
