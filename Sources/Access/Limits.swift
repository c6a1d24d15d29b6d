/// The maxima of this room, each with its reason.
enum Limits {
    /// GB/T 22239-2019, level 2: five tries, then at least ten minutes.
    static let failures_max = 5
    static let lock_minutes: Int64 = 10
    /// A failure that lies further back than this is forgiven.
    static let failuresKept_minutes: Int64 = 60
    /// GB/T 22239-2019, level 2: an idle session ends after 15 to 30 minutes.
    static let idle_minutes: Int64 = 30
    /// A working day and its overtime.
    static let session_hours: Int64 = 12
    /// Ended sessions tell the security administrator who was here of late.
    static let sessionsKept_days: Int64 = 30
    /// So that reading a page writes to the disk once a minute, not at every click.
    static let seen_seconds: Int64 = 60
    /// How long a revoked session may still be believed by another server of the county.
    static let cached_seconds: Int64 = 2
    static let cachedSessions_max = 20_000
    /// A hash takes 19 MiB and a core's tenth of a second; two leave the machine to the others.
    static let hashesAtOnce_max = 2
    /// Some five seconds of waiting; who comes later is asked to come again.
    static let hashesWaiting_max = 100
    static let accountName_length_min = 2
    static let accountName_length_max = 32
    static let displayName_length_max = 40
    /// A sentence; the reason of a look is read by auditors.
    static let reason_length_max = 200
    static let field_length_max = 60
    /// Far more than the posts of one person give; it keeps the comparison of all pairs short.
    static let grantsOfPerson_max = 400
}
