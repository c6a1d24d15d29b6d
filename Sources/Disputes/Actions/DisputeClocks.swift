import Clocks
import Kernel
import Places
import Rulebook
import Storage

/// Which clocks run on a dispute, and by which values of the rulebook.
///
/// `acceptance`: until the desk says whether it is mediated. `mediation`: from receipt until an agreement.
/// `confirmation`: for how long the parties may apply to the court together. `item-1`, `item-2`, …: until a promise is
/// due. `visit`: until somebody asked after the closing. Mediation and confirmation are two clocks with two sources.
enum DisputeClocks {
    static let mediation = "mediation"
    static let confirmation = "confirmation"
    static let acceptance = "acceptance"
    static let visit = "visit"

    static func item(_ number: Int) -> String { "item-\(number)" }

    static func rule(_ key: String, at lineage: [PlaceID], in reader: Reader) throws -> Rule? {
        try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
    }

    static func start(
        _ name: String, by key: String, of id: DisputeID, lineage: [PlaceID], at began: Instant,
        in transaction: Transaction
    ) throws {
        guard !transaction.origin.isImported, let rule = try rule(key, at: lineage, in: transaction),
            Limit(rule.value) != nil
        else { return }
        try Clocks.start(
            owner: id.as(Marks.Anything.self), name: name, by: rule, at: began, in: transaction)
    }

    /// A promise is due at the end of its day.
    static func start(_ item: AgreedItem, of id: DisputeID, from day: Day, in transaction: Transaction) throws
    {
        guard !transaction.origin.isImported else { return }
        try Clocks.start(
            owner: id.as(Marks.Anything.self), name: self.item(item.number),
            limit: .days(max(0, item.due.number - day.number)), at: day.start, in: transaction)
    }

    /// Ends what still runs under `name`, if anything does.
    static func finish(_ name: String, of id: DisputeID, in transaction: Transaction) throws {
        let owner = id.as(Marks.Anything.self)
        for kept in try Clocks.of(owner, in: transaction) where kept.name == name && kept.isRunning {
            try Clocks.finish(owner: owner, name: name, at: transaction.now, in: transaction)
        }
    }

    static func finishAll(of id: DisputeID, in transaction: Transaction) throws {
        try Clocks.finishAll(of: id.as(Marks.Anything.self), at: transaction.now, in: transaction)
    }

    /// Whether mediation ended before its time ran out; nil where no such clock ran.
    static func wasInTime(_ id: DisputeID, in reader: Reader) throws -> Bool? {
        let calendar = try Clocks.calendar(in: reader)
        guard
            let kept = try Clocks.of(id.as(Marks.Anything.self), in: reader).first(where: {
                $0.name == mediation
            }), let due = kept.due(in: calendar)
        else { return nil }
        return (kept.clock.finished ?? reader.now) <= due.instant
    }

    /// The last day on which the parties may apply together; nil where no such clock ran.
    static func lastDay(of name: String, _ id: DisputeID, in reader: Reader) throws -> Day? {
        let calendar = try Clocks.calendar(in: reader)
        return try Clocks.of(id.as(Marks.Anything.self), in: reader).first { $0.name == name }?
            .due(in: calendar)?.day
    }
}
