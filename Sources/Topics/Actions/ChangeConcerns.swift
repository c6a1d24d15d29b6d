import Kernel
import Storage

/// What a supervisor does to a concern, each with a reason that stays in its course.
extension Topics {
    /// Calls it otherwise; from then on no run does. Throws `ConcernRefusal`.
    static func name(_ id: ConcernID, _ name: String, note: String, in transaction: Transaction) throws {
        var concern = try found(id, in: transaction)
        try concern.checkChange(note: note)
        try Concern.checkName(name)
        concern.name = name
        concern.isNamedByHand = true
        try ConcernStore.keep(concern, in: transaction)
        try changed(concern, .named, note, in: transaction)
    }

    /// Puts its requests into another concern of the same place; later ones go there too. Throws `ConcernRefusal`.
    static func merge(
        _ id: ConcernID, into other: ConcernID?, note: String, in transaction: Transaction
    ) throws {
        var concern = try found(id, in: transaction)
        try concern.checkChange(note: note)
        let target = try other.flatMap { try ConcernStore.find($0, in: transaction) }
        try concern.checkMerging(with: target)
        guard var target else { throw ConcernRefusal.otherMissing }
        if target.task == nil, concern.task != nil {
            (target.task, target.tasked) = (concern.task, concern.tasked)
            try ConcernStore.keep(target, in: transaction)
        }
        try ConcernStore.move(from: id, to: target.id, in: transaction)
        concern.state = .merged
        concern.mergedInto = target.id
        try ConcernStore.keep(concern, in: transaction)
        try Topics.note(.merged, on: target.id, note, other: id, in: transaction)
        try changed(concern, .merged, note, other: target.id, in: transaction)
    }

    /// Makes a concern of its own of some requests; they stay there. Throws `ConcernRefusal`.
    static func split(
        _ id: ConcernID, _ requests: [CaseID], name: String, note: String, in transaction: Transaction
    ) throws -> ConcernID {
        let concern = try found(id, in: transaction)
        try concern.checkChange(note: note)
        try Concern.checkName(name)
        let members = try ConcernStore.members(of: id, limit: .max, in: transaction)
        try Concern.checkSplitting(Set(requests), of: Set(members.map(\.request)))
        let chosen = members.filter { requests.contains($0.request) }.map { (request: $0.request, on: $0.on) }
        let new = Concern(
            id: transaction.derivedID(), place: concern.place, name: name, isNamedByHand: true,
            category: concern.category, state: .open, mergedInto: nil, task: nil, tasked: nil,
            since: chosen.map(\.on).min() ?? transaction.now.day, position: transaction.nextPosition)
        try ConcernStore.insert(new, in: transaction)
        try ConcernStore.put(chosen, into: new.id, isPinned: true, in: transaction)
        try Topics.note(.split, on: id, note, other: new.id, in: transaction)
        try changed(new, .split, note, other: id, in: transaction)
        return new.id
    }

    /// Says that nothing is to be done about it as a whole: it opens no task and is shown to nobody outside.
    static func dismiss(_ id: ConcernID, note: String, in transaction: Transaction) throws {
        var concern = try found(id, in: transaction)
        try concern.checkChange(note: note)
        if concern.state != .open { throw ConcernRefusal.notOpen }
        concern.state = .dismissed
        try ConcernStore.keep(concern, in: transaction)
        try changed(concern, .dismissed, note, in: transaction)
    }

    /// Takes a dismissed concern up again.
    static func reinstate(_ id: ConcernID, note: String, in transaction: Transaction) throws {
        var concern = try found(id, in: transaction)
        try concern.checkChange(note: note)
        if concern.state != .dismissed { throw ConcernRefusal.notDismissed }
        concern.state = .open
        try ConcernStore.keep(concern, in: transaction)
        try changed(concern, .reinstated, note, in: transaction)
    }

    private static func found(_ id: ConcernID, in reader: Reader) throws -> Concern {
        guard let concern = try ConcernStore.find(id, in: reader) else { throw ConcernRefusal.unknown }
        return concern
    }

    private static func changed(
        _ concern: Concern, _ kind: ConcernAct.Kind, _ words: String, other: ConcernID? = nil,
        in transaction: Transaction
    ) throws {
        try note(kind, on: concern.id, words, other: other, in: transaction)
        try transaction.record(
            ConcernChanged(
                subject: concern.subject, change: kind.rawValue, other: other?.as(Marks.Anything.self),
                note: try transaction.seal(words, named: "note", of: concern.subject)))
    }
}
