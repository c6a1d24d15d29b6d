import Kernel

/// The maxima of this room, each with its reason.
enum Limits {
    /// Instants reached in one write, which with their reactions stays under 50 ms.
    static let reachedPerWrite_max = 50
    /// Clocks computed anew in one write, for the same reason.
    static let recomputedPerWrite_max = 100
    /// Every engine takes this many parameters, with room for others beside them.
    static let idsPerQuery_max = 400
    /// Four parameters a day, far below what either engine takes.
    static let daysPerStatement_max = 50
    /// The ticker runs every few seconds; what fires later than this fires late, after downtime.
    static let lateAfter_seconds: Int64 = 300
    /// The lease lasts 30 s; it is renewed while there is time for a slow disk.
    static let leaseRenewal_seconds: Int64 = 10
    /// A county has one calendar, a process a few counties.
    static let calendarsInMemory_max = 32
    /// A code such as `handling`, never a sentence.
    static let nameCharacters_max = 60
    /// Years that a county may enter: those announced are built in, a century ahead is a slip of the
    /// keyboard.
    static let years = 2000...2099
    /// A year's notice names seven festivals; even word for word it is shorter.
    static let noticeCharacters_max = 4_000
}
