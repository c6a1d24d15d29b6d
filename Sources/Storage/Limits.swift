/// The maxima of this room, each with its reason.
enum Limits {
    /// Beyond this the first caller waits longer than the shared commit saves (measured knee: 256).
    static let closuresPerCommit_max = 256
    /// Entries that the relay reads at once: one short transaction, and little to repeat after a crash.
    static let relayedEntries_max = 200
    /// Threads that read beside the lane; a page needs one for less than a millisecond.
    static let sqliteReaders = 2
    /// The lane's pages of some hundred closures; beyond it they go to the file before the commit.
    static let writerCache_kB = 16_000
    /// The inner pages of every index; four readers of a million requests stay below 150 MB together with the rest.
    static let readerCache_kB = 8_000
    /// A payload holds ids, numbers, codes and days; what is longer is a text that does not belong there.
    static let payloadBytes_max = 16_384
    /// Events of one closure; big work is done in steps.
    static let eventsPerClosure_max = 5_000
}
