import Clocks
import Kernel
import Places
import Rulebook
import Storage

/// Which clocks run on a petition or a net matter, and by which values of the rulebook.
///
/// For how long a review may be asked for is a day on the answer and no clock: nobody is late when it passes.
enum PetitionClocks {
    static let registration = "registration"
    static let informing = "informing"
    static let objection = "objection"
    static let handling = "handling"
    static let review = "review"
    static let recheck = "recheck"
    static let net = "net"

    static let keys = [
        registration: Petitions.registrationKey, informing: Petitions.informingKey,
        objection: Petitions.objectionKey, handling: Petitions.handlingKey,
        review: Petitions.reviewKey(.review), recheck: Petitions.reviewKey(.recheck), net: Petitions.netKey,
    ]

    static func rule(_ key: String, at lineage: [PlaceID], in reader: Reader) throws -> Rule? {
        try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
    }

    /// Starts the clock `name`, or its next round; nothing runs where the rulebook sets no limit.
    static func start(
        _ name: String, of owner: AnyID, lineage: [PlaceID], at began: Instant, in transaction: Transaction
    ) throws {
        guard !transaction.origin.isImported, let key = keys[name],
            let rule = try rule(key, at: lineage, in: transaction)
        else { return }
        try Clocks.start(owner: owner, name: name, by: rule, at: began, in: transaction)
    }

    static func running(_ name: String, of owner: AnyID, in reader: Reader) throws -> Bool {
        try Clocks.of(owner, in: reader).contains { $0.name == name && $0.isRunning }
    }

    /// Ends what runs under `names`, if anything does.
    static func finish(_ names: String..., of owner: AnyID, in transaction: Transaction) throws {
        for name in names where try running(name, of: owner, in: transaction) {
            try Clocks.finish(owner: owner, name: name, at: transaction.now, in: transaction)
        }
    }

    /// When the last round of `name` is or was due; nil where there was none, or it stands still.
    static func due(_ name: String, of owner: AnyID, in reader: Reader) throws -> Instant? {
        let calendar = try Clocks.calendar(in: reader)
        return try Clocks.of(owner, in: reader).last { $0.name == name }?.due(in: calendar)?.instant
    }

    /// Whether `name` ended before its time ran out; nil where no such clock ran.
    static func wasInTime(_ name: String, of owner: AnyID, in reader: Reader) throws -> Bool? {
        let calendar = try Clocks.calendar(in: reader)
        guard let kept = try Clocks.of(owner, in: reader).last(where: { $0.name == name }),
            let due = kept.due(in: calendar)
        else { return nil }
        return (kept.clock.finished ?? reader.now) <= due.instant
    }

    /// The last day of a limit that begins with `day`; nil where the rulebook sets none.
    static func lastDay(
        _ key: String, from day: Day, at lineage: [PlaceID], in reader: Reader
    ) throws -> Day? {
        guard let rule = try rule(key, at: lineage, in: reader), let limit = Limit(rule.value) else {
            return nil
        }
        return Clock(started: day.start, limit: limit).due(in: try Clocks.calendar(in: reader))?.day
    }

    /// The days that a limit in days holds; nil where the rulebook sets none.
    static func days(_ key: String, at lineage: [PlaceID], in reader: Reader) throws -> Int? {
        try rule(key, at: lineage, in: reader).flatMap { Limit($0.value) }.map(\.count)
    }
}
