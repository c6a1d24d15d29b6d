/// The maxima of this room, each with its reason.
enum Limits {
    /// Calls at once: enough that one slow receiver holds nobody up, few enough to cost no memory.
    static let atOnce_max = 8
    /// Calls that wait; whoever sends more has a list of its own to try again from.
    static let waiting_max = 512
    /// A receiver's answer is a word; a menu or a token is some kilobytes.
    static let body_bytes_max = 1 << 20
    /// Headers of an answer altogether.
    static let header_bytes_max = 64 << 10
    /// Seconds until a line stands; longer means that nobody is there.
    static let connect_seconds = 5
}
