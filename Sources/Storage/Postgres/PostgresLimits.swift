extension Limits {
    /// Connections that read beside the lane; a page needs one for a few milliseconds.
    static let postgresReaders = 4
    /// Prepared statements a connection keeps; more than a busy server has distinct texts on its hot paths.
    static let preparedStatements_max = 200
    /// How long a connection tries to come back; a standby is promoted in less.
    static let reconnecting_ms_max = 5_000
    /// A process that hangs inside its transaction loses it then, and with it the county's lock.
    static let idleWriter_ms_max = 60_000
    /// How much SQL a fault's message quotes.
    static let quotedSQL_max = 200
    /// What a backup gathers before it writes; one row may be longer.
    static let backupFrame_bytes = 1 << 16
    /// A longer frame than a row can be is a torn file, not a wish for memory.
    static let backupFrame_bytes_max = 1 << 30
}
