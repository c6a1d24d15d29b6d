import Cases
import Clocks
import Kernel
import Places
import Rulebook
import Storage

/// Which clocks run on a request, and by which values of the rulebook.
///
/// `contact`: until somebody speaks with the one who reported. `resolve`: until it is said to be done.
/// `rung`: until the desk that has it must pass it up; a desk that runs out loses it to the one above.
enum RequestClocks {
    static func start(
        for matter: Case, category: String?, lineage: [PlaceID], in transaction: Transaction
    ) throws {
        // Imported history runs no clock (rulings 3).
        guard !transaction.origin.isImported else { return }
        let owner = matter.id.as(Marks.Anything.self)
        try start(
            "contact", by: ["requests.contact.\(matter.urgency.rawValue)", "requests.contact"], owner,
            lineage, transaction)
        var keys = ["requests.resolve.\(matter.urgency.rawValue)", "requests.resolve"]
        if let category { keys.insert("requests.resolve.category.\(category)", at: 0) }
        try start("resolve", by: keys, owner, lineage, transaction)
        try startRung(for: matter, lineage: lineage, in: transaction)
        try Cases.settleDue(of: matter.id, in: transaction)
    }

    /// The desk's own time, anew at each desk.
    static func startRung(for matter: Case, lineage: [PlaceID], in transaction: Transaction) throws {
        let owner = matter.id.as(Marks.Anything.self)
        for kept in try Clocks.of(owner, in: transaction) where kept.name == "rung" && kept.isRunning {
            try Clocks.finish(owner: owner, name: "rung", at: transaction.now, in: transaction)
        }
        guard let level = try Places.find(matter.desk, in: transaction)?.level, level != .county else {
            return
        }
        try start("rung", by: ["requests.rung.\(level.rawValue)"], owner, lineage, transaction)
    }

    private static func start(
        _ name: String, by keys: [String], _ owner: AnyID, _ lineage: [PlaceID], _ transaction: Transaction
    ) throws {
        for key in keys {
            guard let rule = try Rulebook.rule(key, at: lineage, on: transaction.now.day, in: transaction),
                Limit(rule.value) != nil
            else { continue }
            _ = try Clocks.start(owner: owner, name: name, by: rule, at: transaction.now, in: transaction)
            return
        }
    }
}

extension Requests {
    /// Passes a request up one desk because its time there ran out; the next desk's time begins.
    package static func passUp(_ id: CaseID, in transaction: Transaction) throws {
        guard let before = try CaseFile.read(id, in: transaction), before.matter.isOpen else { return }
        try Cases.escalate(id, in: transaction)
        guard let after = try CaseFile.read(id, in: transaction), after.matter.desk != before.matter.desk
        else { return }
        try RequestClocks.startRung(for: after.matter, lineage: after.lineage.map(\.id), in: transaction)
        try Cases.settleDue(of: id, in: transaction)
    }
}
