import Kernel
import Outgoing
import Storage

extension Webhooks {
    /// Puts a fact into the line of every receiver that hears of its kind; the same position is told once.
    ///
    /// - Parameters:
    ///   - position: the journal's, which orders the line.
    ///   - recorded: when it was written there; a receiver hears of nothing that came before it was registered.
    package static func announce(
        _ fact: PublicFact, at position: Position, recorded: Instant, in transaction: Transaction
    ) throws {
        for hook in try HookStore.listening(to: fact.kind, in: transaction) where hook.registered <= recorded
        {
            try queue(fact, for: hook, transaction.derivedID(), at: position, in: transaction)
        }
    }

    static func queue(
        _ fact: PublicFact, for hook: Hook, _ id: DeliveryID, at position: Position,
        in transaction: Transaction
    ) throws {
        let isFull = try DeliveryStore.waiting(of: hook.id, in: transaction) >= Limits.waiting_max
        try DeliveryStore.insert(
            Delivery(
                id: id, hook: hook.id, kind: fact.kind, body: fact.body, state: isFull ? .givenUp : .waiting,
                attempts: 0, tries: 0, next: isFull ? nil : transaction.now, queued: transaction.now,
                ended: isFull ? transaction.now : nil),
            at: position, in: transaction)
    }

    /// Sends what is due, receiver by receiver in order; who asks holds the county's lease.
    ///
    /// A message that was sent and not recorded, because the process died between, is sent again under the same id.
    package func deliver(_ send: @escaping Send) async throws {
        let due = try await county.database.read {
            try DeliveryStore.due(limit: Limits.hooksAtOnce_max, in: $0)
        }
        if due.isEmpty { return }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for hook in due { group.addTask { try await serve(hook, send) } }
            try await group.waitForAll()
        }
    }

    private func serve(_ id: HookID, _ send: Send) async throws {
        for _ in 1...Limits.round_max {
            if Task.isCancelled { return }
            let now = county.database.now
            let found = try await county.database.read { reader -> (Hook, Delivery)? in
                guard let hook = try HookStore.find(id, in: reader), hook.state == .active,
                    let first = try DeliveryStore.first(of: id, in: reader), let next = first.next,
                    next <= now
                else { return nil }
                return (hook, first)
            }
            guard let (hook, delivery) = found else { return }
            let (address, secrets) = try opened(hook, at: now)
            let answer = await send(HookSignature.call(delivery, to: address, secrets: secrets, at: now))
            let outcome: Delivery.Outcome
            switch answer {
            case .success(let answer): outcome = .status(answer.status)
            // A stop of this process is no failure of the receiver.
            case .failure(.cancelled), .failure(.busy): return
            case .failure(let fault): outcome = .fault(fault.code)
            }
            if try await !keep(outcome, of: delivery) { return }
        }
    }

    /// Keeps what an attempt came to; whether the next in line may go.
    private func keep(_ outcome: Delivery.Outcome, of sent: Delivery) async throws -> Bool {
        try await county.database.write(by: .system) { transaction in
            guard let hook = try HookStore.find(sent.hook, in: transaction),
                let delivery = try DeliveryStore.find(sent.id, of: sent.hook, in: transaction),
                delivery.state == .waiting, delivery.attempts == sent.attempts
            else { return false }
            let (next, stops) = delivery.tried(outcome, at: transaction.now)
            try DeliveryStore.update(next, in: transaction)
            try DeliveryStore.insertAttempt(next, outcome, in: transaction)
            let failures = next.state == .delivered ? 0 : hook.failures + 1
            if failures != hook.failures {
                try HookStore.setFailures(failures, of: hook.id, in: transaction)
            }
            if stops, hook.state == .active {
                try HookStore.set(.stopped, of: hook.id, in: transaction)
                let (status, fault): (Int?, String?) =
                    switch outcome {
                    case .status(let status): (status, nil)
                    case .fault(let code): (nil, code)
                    }
                try transaction.record(
                    HookStopped(subject: hook.subject, delivery: next.id, status: status, fault: fault))
            }
            return next.state == .delivered
        }
    }

    /// Lets go of what ended a month ago.
    package func prune() async throws {
        let before = county.database.now.adding(days: -Limits.kept_days)
        while try await county.database.write(
            by: .system,
            { transaction in
                try DeliveryStore.prune(before: before, limit: 200, in: transaction)
            }) > 0
        {}
    }

    /// Receivers that were stopped and wait for somebody who runs the machine: each in a sentence, with its page.
    package static func stopped(in reader: Reader) throws -> [(sentence: Sentence, path: String)] {
        try HookStore.stopped(limit: Limits.hooks_max, in: reader).map { hook in
            (Sentence(.hookStoppedBar, ["name": hook.name]), "/webhooks/\(hook.id)")
        }
    }
}
