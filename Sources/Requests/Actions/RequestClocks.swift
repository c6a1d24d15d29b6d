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
/// `adjudication`: until a dispute about the dispatch, or about a part, is decided.
/// `review`: until the desk has decided on a return; the other clocks run on meanwhile.
enum RequestClocks {
    static func start(
        for matter: Case, category: String?, lineage: [PlaceID], in transaction: Transaction
    ) throws {
        // Imported history runs no clock (rulings 3).
        guard !transaction.origin.isImported else { return }
        let owner = matter.id.as(Marks.Anything.self)
        for name in ["contact", "resolve"] {
            let keys = try keys(of: name, for: matter, category: category, in: transaction)
            try start(name, by: keys, owner, lineage, transaction)
        }
        try startRung(for: matter, lineage: lineage, in: transaction)
        try Cases.settleDue(of: matter.id, in: transaction)
    }

    /// Gives the clocks that run the limit of what the case turned out to be, from its receipt on, where that is
    /// sooner than what was promised.
    ///
    /// What somebody granted since, a pause or more time, stands.
    static func tighten(
        for matter: Case, category: String?, lineage: [PlaceID], in transaction: Transaction
    ) throws {
        let owner = matter.id.as(Marks.Anything.self)
        let calendar = try Clocks.calendar(in: transaction)
        let kept = try Clocks.of(owner, in: transaction)
        for name in ["contact", "resolve"] {
            let keys = try keys(of: name, for: matter, category: category, in: transaction)
            guard let old = kept.first(where: { $0.name == name }), old.isRunning,
                old.clock.pauses.isEmpty, old.clock.extensions.isEmpty, let promised = old.due(in: calendar),
                let rule = try rule(keys, lineage, on: old.clock.started.day, in: transaction),
                let limit = Limit(rule.value),
                let due = Clock(started: old.clock.started, limit: limit).due(in: calendar),
                due.instant < promised.instant
            else { continue }
            try Clocks.finish(owner: owner, name: name, at: transaction.now, in: transaction)
            _ = try Clocks.start(
                owner: owner, name: name, by: rule, at: old.clock.started, in: transaction)
        }
        try Cases.settleDue(of: matter.id, in: transaction)
    }

    /// The desk's own time, anew at each desk.
    static func startRung(for matter: Case, lineage: [PlaceID], in transaction: Transaction) throws {
        let owner = matter.id.as(Marks.Anything.self)
        try finish("rung", of: owner, in: transaction)
        guard let level = try Places.find(matter.desk, in: transaction)?.level, level != .county else {
            return
        }
        try start("rung", by: ["requests.rung.\(level.rawValue)"], owner, lineage, transaction)
    }

    /// The time of those who decide on returns and disputes: from the asking until the decision, or until it is moot.
    static func followReviews(
        of matter: Case, lineage: [PlaceID], in transaction: Transaction
    ) throws {
        guard matter.isOpen else { return }
        let waiting = try Cases.waitingReviews(of: matter.id, in: transaction)
        let wanted = [
            ("adjudication", "requests.adjudication", matter.isDisputed || waiting.contains(.disputed)),
            ("review", "requests.return-review", waiting.contains(.returned)),
        ]
        let owner = matter.id.as(Marks.Anything.self)
        let running = Set(try Clocks.of(owner, in: transaction).filter(\.isRunning).map(\.name))
        for (name, key, isWanted) in wanted where running.contains(name) != isWanted {
            if isWanted {
                try start(name, by: [key], owner, lineage, transaction)
            } else {
                try finish(name, of: owner, in: transaction)
            }
            try Cases.settleDue(of: matter.id, in: transaction)
        }
    }

    /// The names of a rule for a category, those above it too, the nearest first.
    static func keys(_ prefix: String, ofCategory category: String?, in reader: Reader) throws -> [String] {
        var keys: [String] = []
        var wanted = category
        while let code = wanted {
            keys.append("\(prefix).\(code)")
            wanted = try Categories.find(code, in: reader)?.parent
        }
        return keys
    }

    /// Under which names the rulebook may hold the limit of a clock, the first that it holds applies.
    private static func keys(
        of name: String, for matter: Case, category: String?, in reader: Reader
    ) throws -> [String] {
        let own =
            name == "resolve"
            ? try keys("requests.resolve.category", ofCategory: category, in: reader) : []
        return own + ["requests.\(name).\(matter.urgency.rawValue)", "requests.\(name)"]
    }

    private static func finish(_ name: String, of owner: AnyID, in transaction: Transaction) throws {
        for kept in try Clocks.of(owner, in: transaction) where kept.name == name && kept.isRunning {
            try Clocks.finish(owner: owner, name: name, at: transaction.now, in: transaction)
        }
    }

    private static func rule(
        _ keys: [String], _ lineage: [PlaceID], on day: Day, in reader: Reader
    ) throws -> Rule? {
        for key in keys {
            if let rule = try Rulebook.rule(key, at: lineage, on: day, in: reader), Limit(rule.value) != nil {
                return rule
            }
        }
        return nil
    }

    private static func start(
        _ name: String, by keys: [String], _ owner: AnyID, _ lineage: [PlaceID], _ transaction: Transaction
    ) throws {
        guard let rule = try rule(keys, lineage, on: transaction.now.day, in: transaction) else { return }
        _ = try Clocks.start(owner: owner, name: name, by: rule, at: transaction.now, in: transaction)
    }
}

extension Requests {
    /// Passes a request up one desk because its time there ran out; the next desk's time begins.
    package static func passUp(_ id: CaseID, in transaction: Transaction) throws {
        guard let before = try CaseFile.read(id, in: transaction), before.matter.isOpen else { return }
        try Cases.escalate(id, in: transaction)
        guard let after = try CaseFile.read(id, in: transaction), after.matter.desk != before.matter.desk
        else { return }
        let lineage = after.lineage.map(\.id)
        try RequestClocks.followReviews(of: after.matter, lineage: lineage, in: transaction)
        try RequestClocks.startRung(for: after.matter, lineage: lineage, in: transaction)
        try Cases.settleDue(of: id, in: transaction)
    }
}
