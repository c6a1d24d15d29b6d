extension Schema {
    /// Every step in order, as one text: what `docs/schema.sql` holds.
    package var text: String {
        var text = """
            -- Every table, index and constraint of a county: the sum of all rooms' steps, in their order.
            -- Renew with: yuanba doctor --schema > docs/schema.sql
            --
            -- The type words are spelled by the engine:
            --            SQLite (tables are STRICT)    PostgreSQL
            --   UUID     BLOB                          uuid
            --   BYTES    BLOB                          bytea
            --   TEXT     TEXT                          text COLLATE "C"
            --   BIGINT   INTEGER                       bigint
            --   DOUBLE   REAL                          double precision

            """
        for step in [StorageSchema.stepTable] + steps {
            let engine = step.onlyOn.map { ", on \($0 == .sqlite ? "SQLite" : "PostgreSQL") only" } ?? ""
            text += "\n-- \(step.name)\(engine)\n\(step.statement);\n"
        }
        return text
    }
}
