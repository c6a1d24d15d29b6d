import Kernel

/// One statement that changes the shape of a county's database; steps are only ever added.
///
/// Written with the type words UUID, BYTES, TEXT, BIGINT and DOUBLE, which each engine spells its own way.
package struct SchemaStep: Sendable {
    /// Room, number, effect: `cases-3-add-due-time`.
    package let name: String
    package let statement: String
    /// Set where the engines cannot share a text; the search index is the one such place.
    let onlyOn: Dialect?

    package init(_ name: String, _ statement: String) {
        self.name = name
        self.statement = statement
        onlyOn = nil
    }

    init(_ name: String, on dialect: Dialect, _ statement: String) {
        self.name = name
        self.statement = statement
        onlyOn = dialect
    }

    /// The statement as `dialect` wants it; tables are STRICT on SQLite, texts compare by byte on PostgreSQL.
    package func text(on dialect: Dialect) -> String {
        if onlyOn != nil { return statement }
        let words: [(String, String)] =
            switch dialect {
            case .sqlite: [("UUID", "BLOB"), ("BYTES", "BLOB"), ("BIGINT", "INTEGER"), ("DOUBLE", "REAL")]
            case .postgres:
                [("BYTES", "bytea"), ("TEXT", "text COLLATE \"C\""), ("DOUBLE", "double precision")]
            }
        var text = statement
        for (word, type) in words { text = replacingWord(word, with: type, in: text) }
        return dialect == .sqlite && text.contains("CREATE TABLE") ? text + " STRICT" : text
    }

    func applies(to dialect: Dialect) -> Bool { onlyOn == nil || onlyOn == dialect }
}

/// Whole words only, so that `CONTEXT` keeps its TEXT.
private func replacingWord(_ word: String, with type: String, in text: String) -> String {
    var result = ""
    var token = ""
    for character in text + "\n" {
        if character.isLetter || character.isNumber || character == "_" {
            token.append(character)
        } else {
            result += token == word ? type : token
            token = ""
            result.append(character)
        }
    }
    result.removeLast()
    return result
}

/// The sum of every room's steps, in the order of the rows.
package struct Schema: Sendable {
    package let steps: [SchemaStep]
    /// Tables that an export leaves behind: sessions, cursors, leases, caches.
    let unexported: Set<String>

    /// - Parameters:
    ///   - steps: of all rooms above Storage, lower rows first.
    ///   - unexported: tables of those rooms that an export leaves behind, since they speak of this server only.
    package init(_ steps: [SchemaStep], unexported: Set<String> = []) {
        self.steps = StorageSchema.steps + steps
        self.unexported = unexported.union(StorageSchema.unexported)
        let names = Set(self.steps.map(\.name))
        precondition(names.count == self.steps.count, "two schema steps have one name")
    }

    private init(only steps: [SchemaStep], unexported: Set<String>) {
        self.steps = steps
        self.unexported = unexported
    }

    /// As it was when a county had seen just the steps of these names.
    func limited(to names: Set<String>) -> Schema {
        Schema(only: steps.filter { names.contains($0.name) }, unexported: unexported)
    }

    /// Names of the steps that both engines have, in order.
    var sharedSteps: [String] { steps.filter { $0.onlyOn == nil }.map(\.name) }

    /// Applies what this database has not seen yet; each step commits together with its name.
    func migrate(_ writer: any WritingConnection, now: Instant) throws {
        try writer.exclusively { try migrateInside(writer, now: now) }
    }

    private func migrateInside(_ writer: any WritingConnection, now: Instant) throws {
        try writer.begin()
        do {
            try writer.script(StorageSchema.stepTable.text(on: writer.dialect))
            var applied: Set<String> = []
            try writer.rows("SELECT name FROM storage_step") { applied.insert(try $0.next()) }
            for step in steps where step.applies(to: writer.dialect) && !applied.contains(step.name) {
                try writer.script(step.text(on: writer.dialect))
                _ = try writer.run(
                    "INSERT INTO storage_step (name, applied_at) VALUES (\(step.name), \(now))")
            }
            try writer.commit()
        } catch {
            writer.rollback()
            throw error
        }
    }
}

/// The tables of this room.
enum StorageSchema {
    static let unexported: Set<String> = ["storage_step", "storage_cursor", "storage_lease"]

    static let stepTable = SchemaStep(
        "storage-0-steps",
        "CREATE TABLE IF NOT EXISTS storage_step (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)"
    )

    static let steps: [SchemaStep] = [
        SchemaStep(
            "storage-1-journal",
            """
            CREATE TABLE journal_entry (
                position     BIGINT NOT NULL PRIMARY KEY,
                recorded_at  BIGINT NOT NULL,
                happened_at  BIGINT NOT NULL,
                kind         TEXT NOT NULL,
                actor_id     UUID,
                subject_id   UUID NOT NULL,
                is_imported  BIGINT NOT NULL,
                payload      TEXT NOT NULL,
                digest       BYTES NOT NULL,
                CONSTRAINT entry_positions_start_at_one CHECK (position >= 1),
                CONSTRAINT entry_happened_before_recorded CHECK (happened_at <= recorded_at),
                CONSTRAINT entry_payload_is_short CHECK (length(payload) <= 16384)
            )
            """),
        SchemaStep(
            "storage-2-journal-by-subject",
            "CREATE INDEX journal_entry_subject ON journal_entry (subject_id, position)"),
        SchemaStep(
            "storage-3-openings",
            """
            CREATE TABLE journal_opening (
                digest      BYTES NOT NULL PRIMARY KEY,
                subject_id  UUID NOT NULL,
                name        TEXT NOT NULL,
                salt        BYTES NOT NULL,
                value       TEXT NOT NULL
            )
            """),
        SchemaStep(
            "storage-4-openings-by-subject",
            "CREATE INDEX journal_opening_subject ON journal_opening (subject_id)"),
        SchemaStep(
            "storage-5-claims",
            """
            CREATE TABLE storage_claim (
                id           UUID NOT NULL PRIMARY KEY,
                caller       TEXT NOT NULL,
                digest       BYTES NOT NULL,
                recorded_at  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "storage-6-cursors",
            "CREATE TABLE storage_cursor (name TEXT NOT NULL PRIMARY KEY, position BIGINT NOT NULL)"),
        SchemaStep(
            "storage-7-leases",
            """
            CREATE TABLE storage_lease (
                name      TEXT NOT NULL PRIMARY KEY,
                holder    TEXT NOT NULL,
                until_at  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "storage-8-settings",
            "CREATE TABLE storage_setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"),
        SchemaStep(
            "storage-9-search", on: .sqlite,
            """
            CREATE VIRTUAL TABLE search_index \
            USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')
            """),
        SchemaStep(
            "storage-9-search-table", on: .postgres,
            "CREATE TABLE search_index (position bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL)"),
        SchemaStep(
            "storage-10-search-words", on: .postgres,
            "CREATE INDEX search_index_words ON search_index USING gin (words)"),
    ]
}
