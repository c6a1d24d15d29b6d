import Storage

extension Files {
    /// The tables of this room.
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "files-1-files",
            """
            CREATE TABLE files_file (
                id           UUID NOT NULL PRIMARY KEY,
                owner_id     UUID NOT NULL,
                original_id  UUID REFERENCES files_file (id),
                type         TEXT NOT NULL,
                bytes_count  BIGINT NOT NULL,
                sha256       BYTES NOT NULL,
                width_px     BIGINT,
                height_px    BIGINT,
                kept_at      BIGINT NOT NULL,
                CONSTRAINT file_fits CHECK (bytes_count BETWEEN 1 AND 20971520),
                CONSTRAINT file_type_fits CHECK (length(type) BETWEEN 3 AND 100)
            )
            """),
        SchemaStep("files-2-files-by-owner", "CREATE INDEX files_file_owner ON files_file (owner_id, id)"),
        SchemaStep(
            "files-3-thumbnails", "CREATE UNIQUE INDEX files_file_original ON files_file (original_id)"),
        SchemaStep(
            "files-4-chunks",
            """
            CREATE TABLE files_chunk (
                file_id  UUID NOT NULL REFERENCES files_file (id),
                number   BIGINT NOT NULL,
                bytes    BYTES NOT NULL,
                PRIMARY KEY (file_id, number),
                CONSTRAINT chunk_fits CHECK (length(bytes) BETWEEN 1 AND 262144)
            )
            """),
    ]
}
