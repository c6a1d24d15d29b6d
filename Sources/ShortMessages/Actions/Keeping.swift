import Kernel
import Outgoing
import Sealing
import Storage

extension ShortMessages {
    private static let addressContext = "short-messages.address"
    private static let secretContext = "short-messages.secret"

    /// Sets how messages leave; a blank address or secret stays as it was. Throws `Refusals` of `MessageRefusal`.
    func set(
        _ draft: SettingsDraft, sent: AnyID, digest: [UInt8], networks: [Network] = Network.opened,
        by person: PersonID
    ) async throws -> Claim {
        let address = draft.address.map { county.key.seal($0, context: ShortMessages.addressContext) }
        let secret = draft.secret.map { county.key.seal($0, context: ShortMessages.secretContext) }
        return try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            var settings = try SettingsStore.read(in: transaction)
            try Refusals.check(draft.refusals(over: settings, networks: networks))
            settings.isLive = draft.isLive
            settings.signature = draft.signature
            if let address, let typed = draft.address {
                settings.addressSealed = address
                settings.host = OutgoingAddress.host(typed) ?? ""
            }
            if let secret { settings.secretSealed = secret }
            try SettingsStore.write(settings, in: transaction)
            try transaction.record(MessageSettingsChanged(subject: sent, isLive: settings.isLive))
            return claim
        }
    }

    /// Where messages go, and with what secret; nil until both are set.
    func provider(_ settings: MessageSettings) throws -> (address: String, secret: String)? {
        guard let address = settings.addressSealed, let secret = settings.secretSealed else { return nil }
        return (
            try county.key.open(address, context: ShortMessages.addressContext),
            try county.key.open(secret, context: ShortMessages.secretContext)
        )
    }

    /// Enters a template; it is used once it is approved. Throws `Refusals` of `MessageRefusal`.
    func enter(_ draft: TemplateDraft, digest: [UInt8], by person: PersonID) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let subject = draft.id.as(Marks.Anything.self)
            let claim = try transaction.claim(subject, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            try Refusals.check(draft.refusals)
            guard try TemplateStore.count(in: transaction) < Limits.templates_max else {
                throw MessageRefusal.tooMany
            }
            try TemplateStore.insert(
                MessageTemplate(
                    id: draft.id, moment: draft.moment, text: draft.text, entered: transaction.now,
                    approval: nil, retired: nil), in: transaction)
            try transaction.record(
                MessageTemplateEntered(subject: subject, moment: draft.moment.rawValue))
            return claim
        }
    }

    /// Enters a notice's template that waits for its approval, as the sample county does.
    package func enterTemplate(
        _ id: ShortMessageTemplateID, for moment: MessageMoment, _ text: String, by person: PersonID
    ) async throws {
        _ = try await enter(
            TemplateDraft(id: id, moment: moment, kind: .notice, text: text),
            digest: Digest.sha256(Array(text.utf8)), by: person)
    }

    /// Keeps under which code, on which day and with which number a template was approved.
    func approve(
        _ id: ShortMessageTemplateID, code: String?, on day: Day?, number: String?, sent: AnyID,
        digest: [UInt8], by person: PersonID
    ) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            guard let template = try TemplateStore.find(id, in: transaction) else {
                throw MessageRefusal.templateUnknown
            }
            if template.approval != nil { throw MessageRefusal.approvedAlready }
            guard let code, let day, let number else { throw Refusals(all: [MessageRefusal.approvalMissing]) }
            if day > transaction.now.day { throw Refusals(all: [MessageRefusal.approvedInFuture]) }
            try TemplateStore.approve(
                template, MessageTemplate.Approval(code: code, on: day, number: number), in: transaction)
            try transaction.record(
                MessageTemplateApproved(subject: id.as(Marks.Anything.self), on: day))
            return claim
        }
    }
}
