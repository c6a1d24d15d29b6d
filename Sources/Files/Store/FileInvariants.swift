import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum FileInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "The pieces of a file are numbered without a gap and come to its size",
            key: "f.id",
            rows: """
                FROM files_file f
                 WHERE f.bytes_count <> (SELECT coalesce(sum(length(c.bytes)), 0) FROM files_chunk c
                                          WHERE c.file_id = f.id)
                    OR EXISTS (SELECT 1 FROM files_chunk c
                                WHERE c.file_id = f.id AND c.number > 0
                                  AND NOT EXISTS (SELECT 1 FROM files_chunk b
                                                   WHERE b.file_id = c.file_id AND b.number = c.number - 1))
                """)
    ]
}
