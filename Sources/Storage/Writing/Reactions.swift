import Kernel

/// One "when this, then that": what a room does because of an event of another room.
///
/// `Reaction(to:)` runs inside the event's transaction, in the name of the event's actor, and may not refuse.
/// It is for what must be true together. `Reaction(later:)` runs after the commit, by the relay, in a
/// transaction of its own that also moves the relay's cursor, so that its changes to the county happen once.
package struct Reaction: Sendable {
    /// The kind of event that it answers to.
    package let kind: String
    /// The kinds of events that it may record itself; to record another one is a fault.
    package let records: Set<String>
    let cause: Cause

    enum Cause: Sendable {
        case now(@Sendable (any Event, Transaction) throws -> Void)
        case later(name: String, @Sendable (Entry, Transaction) throws -> Void)
    }

    /// - Parameter recording: every event that `body` may record, so that a test can see that no chain runs in a ring.
    package init<Fact: Event>(
        to _: Fact.Type, recording: [any Event.Type] = [],
        _ body: @escaping @Sendable (Fact, Transaction) throws -> Void
    ) {
        kind = Fact.kind
        let allowed = Set(recording.map { $0.kind })
        records = allowed
        cause = .now { event, transaction in
            guard let fact = event as? Fact else { return }
            try transaction.recordingOnly(allowed, because: Fact.kind) { try body(fact, transaction) }
        }
    }

    /// - Parameters:
    ///   - name: names the reaction in logs; it never changes.
    ///   - recording: every event that `body` may record.
    package init<Fact: Event>(
        later _: Fact.Type, named name: String, recording: [any Event.Type] = [],
        _ body: @escaping @Sendable (Fact, Entry, Transaction) throws -> Void
    ) {
        kind = Fact.kind
        let allowed = Set(recording.map { $0.kind })
        records = allowed
        cause = .later(name: name) { entry, transaction in
            let fact = try EventCoding.decode(Fact.self, from: entry.payload)
            try transaction.recordingOnly(allowed, because: Fact.kind) { try body(fact, entry, transaction) }
        }
    }
}

/// Every reaction of the house, in the order in which they run.
package struct Reactions: Sendable {
    private let immediate: [String: [@Sendable (any Event, Transaction) throws -> Void]]
    let later: [String: [@Sendable (Entry, Transaction) throws -> Void]]

    package init(_ reactions: [Reaction] = []) {
        var immediate: [String: [@Sendable (any Event, Transaction) throws -> Void]] = [:]
        var later: [String: [@Sendable (Entry, Transaction) throws -> Void]] = [:]
        for reaction in reactions {
            switch reaction.cause {
            case .now(let body): immediate[reaction.kind, default: []].append(body)
            case .later(_, let body): later[reaction.kind, default: []].append(body)
            }
        }
        self.immediate = immediate
        self.later = later
    }

    func run(on event: some Event, in transaction: Transaction) throws {
        for body in immediate[type(of: event).kind] ?? [] { try body(event, transaction) }
    }
}
