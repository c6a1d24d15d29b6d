/// The maxima of this room, each with its reason.
enum Limits {
    /// Beyond this a queue only grows: a page takes a few milliseconds, so 500 at once are seconds of work.
    static let requestsAtOnce_max = 500
    /// Bodies stand in memory until they are read; half a gigabyte leaves room on the smallest machine we name.
    static let bodyBytesAtOnce_max = 512 << 20
    /// What every request may take to arrive, whatever its size.
    static let patience_seconds = 30.0
    /// The slowest phone that is waited for: 128 kbit/s.
    static let bodyBytesPerSecond_min = 16.0 * 1024
    /// How long a connection stays after its request was given up, so that the answer is still read.
    static let farewell_seconds: Int64 = 2
    /// Names of hosts have no more (RFC 1035), with room for a port.
    static let host_bytes_max = 300
}
