import Kernel
import Outgoing
import Sealing
import Storage

extension Webhooks {
    /// Registers a receiver; nil for the secret when the same was sent before, for it is told once.
    ///
    /// Throws `Refusals` of `HookRefusal`.
    func register(
        _ draft: HookDraft, sent digest: [UInt8], networks: [Network] = Network.opened, by person: PersonID
    ) async throws -> (hook: Hook, secret: String?) {
        let secret = Randomness.bytes(Limits.secret_bytes)
        let (address, sealed) = (seal(draft.address, "address", of: draft.id), seal(secret, of: draft.id))
        let hook = try await county.database.write(by: Origin(actor: person)) { transaction -> (Hook, Bool) in
            let subject = draft.id.as(Marks.Anything.self)
            if case .repeated = try transaction.claim(subject, by: person.description, digest: digest) {
                guard let hook = try HookStore.find(draft.id, in: transaction) else {
                    throw HookRefusal.unknown
                }
                return (hook, false)
            }
            try Refusals.check(draft.refusals(networks: networks))
            guard try HookStore.count(in: transaction) < Limits.hooks_max else { throw HookRefusal.tooMany }
            let hook = Hook(
                id: draft.id, name: draft.name, host: OutgoingAddress.host(draft.address) ?? "",
                kinds: draft.chosen,
                state: .active, failures: 0, registered: transaction.now, changed: transaction.now,
                addressSealed: address, secretSealed: sealed, formerSealed: nil, formerUntil: nil)
            try HookStore.insert(hook, by: person, in: transaction)
            try transaction.record(
                HookRegistered(
                    subject: subject, name: try transaction.seal(draft.name, named: "name", of: subject),
                    kinds: draft.chosen.map(\.rawValue).joined(separator: " ")))
            return (hook, true)
        }
        return (hook.0, hook.1 ? HookSignature.text(of: secret) : nil)
    }

    /// Registers a receiver that is told nothing before somebody resumes it, as the sample county does.
    package func registerPaused(
        _ id: HookID, name: String, address: String, kinds: [PublicKind], by person: PersonID
    ) async throws {
        let draft = HookDraft(id: id, name: name, address: address, kinds: kinds.map(\.rawValue))
        _ = try await register(draft, sent: Digest.sha256(Array(name.utf8)), by: person)
        _ = try await county.database.write(by: Origin(actor: person)) { transaction in
            guard let hook = try HookStore.find(id, in: transaction) else { throw HookRefusal.unknown }
            try Webhooks.pause(hook, in: transaction)
        }
    }

    /// What somebody does to a receiver that is not ended; what was sent before changes nothing.
    func act(
        on id: HookID, sent: AnyID, digest: [UInt8], by person: PersonID,
        _ body: @escaping @Sendable (Hook, Transaction) throws -> Void
    ) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            guard let hook = try HookStore.find(id, in: transaction) else { throw HookRefusal.unknown }
            if hook.state == .ended { throw HookRefusal.ended }
            try body(hook, transaction)
            return claim
        }
    }

    /// What happens waits until the receiver is resumed.
    static func pause(_ hook: Hook, in transaction: Transaction) throws {
        if hook.state == .paused { throw HookRefusal.pausedAlready }
        try HookStore.set(.paused, of: hook.id, in: transaction)
        try transaction.record(HookPaused(subject: hook.subject))
    }

    /// What waits goes out in order; what was given up is put in line again one by one.
    static func resume(_ hook: Hook, in transaction: Transaction) throws {
        if hook.state == .active { throw HookRefusal.activeAlready }
        try HookStore.set(.active, of: hook.id, in: transaction)
        try HookStore.setFailures(0, of: hook.id, in: transaction)
        try transaction.record(HookResumed(subject: hook.subject))
    }

    /// For good; what waited is given up.
    static func end(_ hook: Hook, in transaction: Transaction) throws {
        try HookStore.set(.ended, of: hook.id, in: transaction)
        try DeliveryStore.giveUpAll(of: hook.id, in: transaction)
        try transaction.record(HookEnded(subject: hook.subject))
    }

    /// Puts a message in line that holds nothing but the receiver's id.
    static func test(_ hook: Hook, _ id: DeliveryID, in transaction: Transaction) throws {
        if hook.state != .active { throw HookRefusal.notActive }
        let position = try transaction.record(HookTested(subject: hook.subject))
        let fact = PublicFact(.test, happened: transaction.now, [.id(hook.id)])
        try queue(fact, for: hook, id, at: position, in: transaction)
    }

    /// Puts a message in line again, under the same id; it stands where it stood.
    static func `repeat`(_ id: DeliveryID, for hook: Hook, in transaction: Transaction) throws {
        guard var delivery = try DeliveryStore.find(id, of: hook.id, in: transaction) else {
            throw HookRefusal.deliveryUnknown
        }
        if delivery.state == .waiting { throw HookRefusal.deliveryWaits }
        delivery.state = .waiting
        delivery.tries = 0
        delivery.next = transaction.now
        delivery.ended = nil
        try DeliveryStore.update(delivery, in: transaction)
        try transaction.record(DeliveryRepeated(subject: hook.subject, delivery: id))
    }

    /// A new secret; the former one signs beside it for a day.
    func renewSecret(
        of id: HookID, sent: AnyID, digest: [UInt8], by person: PersonID
    ) async throws -> (claim: Claim, secret: String?) {
        let secret = Randomness.bytes(Limits.secret_bytes)
        let sealed = seal(secret, of: id)
        let claim = try await act(on: id, sent: sent, digest: digest, by: person) { hook, transaction in
            try HookStore.setSecret(
                sealed, of: id, formerUntil: transaction.now.adding(hours: Limits.formerSecret_hours),
                in: transaction)
            try transaction.record(HookSecretRenewed(subject: hook.subject))
        }
        return (claim, claim == .fresh ? HookSignature.text(of: secret) : nil)
    }

    private func seal(_ text: String, _ name: String, of id: HookID) -> [UInt8] {
        county.key.seal(text, context: "webhooks.\(name):\(id)")
    }

    private func seal(_ secret: [UInt8], of id: HookID) -> [UInt8] {
        county.key.seal(secret, context: "webhooks.secret:\(id)")
    }

    /// Where a receiver is, and with what its messages are signed now: the new secret first.
    func opened(_ hook: Hook, at now: Instant) throws -> (address: String, secrets: [[UInt8]]) {
        let former = hook.formerUntil.map { $0 > now } == true ? hook.formerSealed : nil
        return (
            try county.key.open(hook.addressSealed, context: "webhooks.address:\(hook.id)"),
            try ([hook.secretSealed] + (former.map { [$0] } ?? [])).map {
                try county.key.openBytes($0, context: "webhooks.secret:\(hook.id)")
            }
        )
    }
}

extension Hook {
    var subject: AnyID { id.as(Marks.Anything.self) }
}
