import Assemblies
import Cases
import Kernel
import Places
import Rulebook
import Storage

extension Deliberation {
    /// Raises a topic. Throws `Refusals` of `TopicRefusal`.
    @discardableResult
    package static func raise(_ draft: TopicDraft, in transaction: Transaction) throws -> Topic {
        let actor = transaction.origin.actor
        let open = try actor.map { try TopicStore.openCount(of: $0, in: transaction) } ?? 0
        var wrong = draft.refusals(open: open)
        if try Places.find(draft.place, in: transaction) == nil { wrong.insert(.placeUnknown, at: 0) }
        if let matter = draft.matter, try CaseFile.read(matter, in: transaction) == nil {
            wrong.append(.caseUnknown)
        }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let topic = Topic(
            id: draft.id,
            number: try ProcedureStore.nextNumber("topic", year: transaction.now.day.year, in: transaction),
            place: draft.place, forum: draft.forum, title: draft.title, words: draft.words,
            source: draft.source, person: actor, matter: draft.matter, raised: transaction.now,
            standing: Topic.Standing(changed: transaction.now), position: transaction.nextPosition)
        try TopicStore.insert(topic, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            TopicRaised(
                subject: subject, place: draft.place, number: topic.number, forum: draft.forum,
                source: draft.source.rawValue, matter: draft.matter,
                words: try transaction.seal(draft.words, named: "words", of: subject)))
        return topic
    }

    /// Puts a topic on the agenda of a day, and of a meeting where one is called.
    package static func schedule(
        _ id: TopicID, on day: Day, assembly: AssemblyID? = nil, in transaction: Transaction
    ) throws {
        let topic = try foundTopic(id, in: transaction)
        try move(topic, to: try topic.scheduled(on: day, assembly, at: transaction.now), in: transaction)
    }

    /// Keeps what was agreed.
    package static func settle(
        _ id: TopicID, _ agreement: String, on day: Day, ownersMatter: String?, in transaction: Transaction
    ) throws {
        let topic = try foundTopic(id, in: transaction)
        let known = try ownersMatters(at: topic.place, in: transaction)
        try move(
            topic,
            to: try topic.settled(
                agreement, on: day, ownersMatter: ownersMatter, known: known, at: transaction.now),
            in: transaction)
    }

    /// Tells what came of it; what only the owners decide waits for their vote.
    package static func readBack(
        _ id: TopicID, _ outcome: String, in transaction: Transaction
    ) throws {
        let topic = try foundTopic(id, in: transaction)
        try move(
            topic,
            to: try topic.readBack(
                outcome, hasOwnersVote: try hasOwnersVote(topic, in: transaction), at: transaction.now),
            in: transaction)
    }

    package static func decline(
        _ id: TopicID, because reason: String, in transaction: Transaction
    ) throws {
        let topic = try foundTopic(id, in: transaction)
        try move(topic, to: try topic.declined(because: reason, at: transaction.now), in: transaction)
    }

    /// A proposal came of a topic.
    package static func proposed(
        from id: TopicID, _ procedure: ProcedureID, in transaction: Transaction
    ) throws {
        guard var topic = try TopicStore.find(id, in: transaction) else { return }
        topic.standing.procedure = procedure
        try move(topic, to: topic.standing, in: transaction)
    }

    private static func move(
        _ topic: Topic, to standing: Topic.Standing, in transaction: Transaction
    ) throws {
        try TopicStore.keep(standing, of: topic.id, in: transaction)
        try transaction.record(
            TopicMoved(
                subject: topic.id.as(Marks.Anything.self), state: standing.state.rawValue,
                on: transaction.now.day, ownersMatter: standing.ownersMatter,
                procedure: standing.procedure))
    }

    /// The code by which this room knows the owners' resolutions about a topic.
    package static let topicSubjectKind = "deliberation.topic"

    static func hasOwnersVote(_ topic: Topic, in reader: Reader) throws -> Bool {
        try Assemblies.resolutions(about: topic.id.as(Marks.Anything.self), in: reader)
            .contains { $0.kind == .ownersAssembly && $0.isPassed }
    }

    /// What the owners alone decide (民法典 Art. 278), as the rulebook lists it.
    package static func ownersMatters(at place: PlaceID, in reader: Reader) throws -> [DecisionMatter] {
        let demands = Set(DecisionMatter.OwnersDemand.allCases.map(\.rawValue))
        return try Rulebook.rule(ownersMattersKey, at: place, in: reader)
            .flatMap { DecisionMatter.list($0.value, demands: demands) } ?? []
    }

    static func foundTopic(_ id: TopicID, in reader: Reader) throws -> Topic {
        guard let topic = try TopicStore.find(id, in: reader) else { throw TopicRefusal.unknown }
        return topic
    }
}
