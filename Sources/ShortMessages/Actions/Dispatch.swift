import Cases
import Kernel
import Outgoing
import Places
import Requests
import Rulebook
import Sealing
import Storage

extension ShortMessages {
    /// Queues a message for who reported `request`, if they asked to be told so; the same position is told once.
    ///
    /// - Parameter recorded: when it happened by the journal: nobody is told of what is days old.
    package static func announce(
        _ moment: MessageMoment, of request: CaseID, at position: Position, recorded: Instant,
        in transaction: Transaction
    ) throws {
        guard let contact = try Requests.messageContact(of: request, in: transaction), contact.phoneKey != nil
        else { return }
        try MessageStore.insert(
            ShortMessage(
                id: transaction.derivedID(), request: request, moment: moment, state: .waiting, attempts: 0,
                next: transaction.now, queued: recorded),
            phoneKey: contact.phoneKey, at: position, in: transaction)
    }

    /// Takes out of the log what tells whose number it was.
    package static func erase(of request: CaseID, in transaction: Transaction) throws {
        try MessageStore.erase(of: request, in: transaction)
    }

    /// Sends what is due, one after the other; who asks holds the county's lease.
    ///
    /// A message that was sent and not recorded is sent again under the same id, which providers know again.
    package func dispatch(_ send: @escaping Send) async throws {
        let due = try await county.database.read { try MessageStore.due(limit: Limits.round_max, in: $0) }
        for message in due {
            if Task.isCancelled { return }
            try await serve(message, send)
        }
    }

    private func serve(_ message: ShortMessage, _ send: Send) async throws {
        let now = county.database.now
        let key = county.key
        let (turn, settings, values) = try await county.database.read { reader in
            (
                try MessageTurn.read(message, key: key, in: reader), try SettingsStore.read(in: reader),
                try ShortMessages.values(of: message, key: key, in: reader)
            )
        }
        var next = message
        next.template = turn.template?.id
        switch message.decision(turn, at: now) {
        case .drop(let reason):
            next.state = .dropped
            next.reason = reason
            next.next = nil
            next.ended = now
        case .wait(let until): next.next = until
        case .keepDry:
            next.state = .dry
            next.next = nil
            next.ended = now
        case .send:
            guard let call = try call(message, turn, settings, values) else { return }
            switch await send(call) {
            case .failure(.cancelled), .failure(.busy): return
            case .success(let answer): next = next.tried(.success(answer.status), at: county.database.now)
            case .failure(let fault): next = next.tried(.failure(fault), at: county.database.now)
            }
        }
        let kept = next
        _ = try await county.database.write(by: .system) { transaction -> Bool in
            guard let stands = try MessageStore.find(message.id, in: transaction), stands.state == .waiting,
                stands.attempts == message.attempts
            else { return false }
            try MessageStore.update(kept, in: transaction)
            return true
        }
    }

    private func call(
        _ message: ShortMessage, _ turn: MessageTurn, _ settings: MessageSettings, _ values: [String: String]
    ) throws -> OutgoingCall? {
        guard let provider = try provider(settings), let phone = turn.phone, let template = turn.template,
            let approval = template.approval
        else { return nil }
        let places = template.moment.places
        var json = JSONText()
        json.object { json in
            json.field("id", message.id)
            json.field("to", phone.filter { $0 != "-" && $0 != " " })
            json.field("signature", settings.signature)
            json.field("template", approval.code)
            json.field("class", MessageClass.notice.rawValue)
            json.key("params")
            json.object { json in
                for place in places {
                    json.key(named: place)
                    json.write(values[place] ?? "")
                }
            }
            json.field(
                "text", Template.signed(Template.filled(template.text, values), by: settings.signature))
        }
        return OutgoingCall(
            .post, provider.address,
            headers: [
                ("content-type", "application/json"), ("authorization", "Bearer \(provider.secret)"),
                ("idempotency-key", message.id.description),
            ], body: json.bytes, seconds: Limits.call_seconds)
    }

    /// What a template's places stand for.
    static func values(of message: ShortMessage, key: CountyKey, in reader: Reader) throws -> [String: String]
    {
        guard let row = try Cases.rows(of: [message.request], in: reader).first else { return [:] }
        let place = try Places.longNames(of: [row.place], in: reader)[row.place] ?? ""
        let outcome = try CaseFile.read(message.request, in: reader)?.matter.closure?.outcome
        return [
            "number": row.number, "place": place, "code": ReceiptSecrets(of: message.request, key: key).code,
            "outcome": outcome.map { Text.messageOutcome($0)(.chinese) } ?? "",
        ]
    }

    /// Lets go of what ended half a year ago.
    package func prune() async throws {
        let before = county.database.now.adding(days: -Limits.kept_days)
        while try await county.database.write(
            by: .system,
            { transaction in
                try MessageStore.prune(before: before, limit: 200, in: transaction)
            }) > 0
        {}
    }
}

extension MessageTurn {
    fileprivate static func read(
        _ message: ShortMessage, key: CountyKey, in reader: Reader
    ) throws -> MessageTurn {
        let contact = try Requests.messageContact(of: message.request, in: reader)
        let root = try Places.root(in: reader)?.id
        func value(_ key: String, _ otherwise: Int) throws -> Int {
            guard let root, let rule = try Rulebook.rule(key, at: root, in: reader) else { return otherwise }
            return Int(rule.value) ?? otherwise
        }
        let today = reader.now.day.start
        return MessageTurn(
            phone: contact?.phone(of: message.request, key: key),
            template: try TemplateStore.inForce(for: message.moment, in: reader),
            isLive: try SettingsStore.read(in: reader).isLive,
            sentToday: try MessageStore.sent(toNumberOf: message.id, since: today, in: reader),
            quota: try value(ShortMessages.quotaKey, Limits.dailyQuota),
            quiet: QuietHours(
                from: min(24, try value(ShortMessages.quietFromKey, Limits.quietFrom_hour)),
                until: min(24, try value(ShortMessages.quietUntilKey, Limits.quietUntil_hour))))
    }
}
