import Kernel
import Places
import Storage

extension Rulebook {
    /// Enters what the county's preset brings: confirmed at once, without a second person, on days long past
    /// too.
    ///
    /// It passes no floor, checked or not. Throws `EnteringRefusal`.
    @discardableResult
    package static func enter(
        _ draft: RuleDraft, as key: RuleKey, in transaction: Transaction
    ) throws -> Rule {
        let entering = try consequences(of: draft, as: key, isPreset: true, in: transaction)
        let rule = draft.rule(
            of: key, replaces: nil, state: .confirmed, proposedBy: nil, decidedBy: transaction.origin.actor)
        try carryOut(entering, in: transaction)
        try RuleStore.insert(rule, at: transaction.now, in: transaction)
        try transaction.record(
            RuleConfirmed(
                subject: rule.id.as(Marks.Anything.self), key: rule.key, place: rule.place, from: rule.from,
                replaces: nil))
        return rule
    }

    /// Puts a draft before a second person; until then it applies nowhere. Throws `EnteringRefusal`.
    @discardableResult
    package static func propose(
        _ draft: RuleDraft, as key: RuleKey, by person: PersonID, in transaction: Transaction
    ) throws -> Rule {
        let entering = try consequences(of: draft, as: key, in: transaction)
        let rule = draft.rule(
            of: key, replaces: entering.replaces, state: .proposed, proposedBy: person, decidedBy: nil)
        try RuleStore.insert(rule, at: transaction.now, in: transaction)
        try transaction.record(
            RuleProposed(
                subject: rule.id.as(Marks.Anything.self), key: rule.key, place: rule.place, from: rule.from))
        return rule
    }

    /// The second person's yes. What stands now decides whether it may enter, not what stood when it was
    /// proposed.
    ///
    /// Throws `ConfirmingRefusal` or `EnteringRefusal`.
    package static func confirm(
        _ id: RuleID, as key: RuleKey, by person: PersonID, in transaction: Transaction
    ) throws {
        guard let rule = try RuleStore.find(id, in: transaction) else { throw ConfirmingRefusal.unknown }
        try rule.checkConfirmation(by: person)
        let entering = try consequences(of: rule.draft, as: key, in: transaction)
        try carryOut(entering, in: transaction)
        try RuleStore.decide(id, .confirmed, replaces: entering.replaces, by: person, in: transaction)
        try transaction.record(
            RuleConfirmed(
                subject: id.as(Marks.Anything.self), key: rule.key, place: rule.place, from: rule.from,
                replaces: entering.replaces))
    }

    /// Turns a proposal down. Throws `ConfirmingRefusal`.
    package static func reject(_ id: RuleID, by person: PersonID, in transaction: Transaction) throws {
        guard let rule = try RuleStore.find(id, in: transaction) else { throw ConfirmingRefusal.unknown }
        try rule.checkRejection()
        try drop(rule, by: person, in: transaction)
    }

    private static func consequences(
        of draft: RuleDraft, as key: RuleKey, isPreset: Bool = false, in transaction: Transaction
    ) throws -> RuleEntering {
        let standing = try RuleStore.confirmed(key.code, in: transaction)
        let below = try Set(standing.map(\.place)).filter {
            try Places.isWithin($0, draft.place, in: transaction)
        }
        return try draft.entering(
            as: key, among: standing, lineage: Places.lineage(of: draft.place, in: transaction).map(\.id),
            below: below, today: transaction.now.day, isPreset: isPreset)
    }

    private static func carryOut(_ entering: RuleEntering, in transaction: Transaction) throws {
        for ending in entering.ended {
            if let until = ending.until {
                try end(ending.entry, on: until, in: transaction)
            } else {
                try drop(ending.entry, by: ending.entry.decidedBy, in: transaction)
            }
        }
    }

    private static func drop(_ rule: Rule, by person: PersonID?, in transaction: Transaction) throws {
        try RuleStore.decide(rule.id, .dropped, replaces: rule.replaces, by: person, in: transaction)
        try transaction.record(
            RuleDropped(subject: rule.id.as(Marks.Anything.self), key: rule.key, place: rule.place))
    }

    static func end(_ rule: Rule, on day: Day, in transaction: Transaction) throws {
        try RuleStore.end(rule.id, on: day, in: transaction)
        try transaction.record(
            RuleEnded(subject: rule.id.as(Marks.Anything.self), key: rule.key, place: rule.place, until: day))
    }
}
