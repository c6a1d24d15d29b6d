extension Limits {
    /// Rows that an export holds in memory at once; attachments' chunks make 50 MiB of them.
    static let exportedPage_rows = 200
    /// What is gathered before it goes to the disk, and read at once.
    static let exportedBuffer_bytes = 1 << 18
    /// An import's step begins small, since a slow machine must not exceed 50 ms either.
    static let importedStep_rows_min = 25
    static let importedStep_rows_max = 1_000
    /// Two chunks of an attachment and their Base64.
    static let importedStep_bytes = 1 << 20
}
