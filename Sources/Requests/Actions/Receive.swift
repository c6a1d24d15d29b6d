import Access
import Cases
import Clocks
import Duties
import Files
import Kernel
import Pictures
import Places
import Rulebook
import Sealing
import Storage

/// What a request's receipt says.
package struct Receipt: Sendable {
    package let id: CaseID
    package let number: String
    package let code: String
    package let token: String
    /// Whether the request had been received before; nothing was added this time.
    package let isRepeated: Bool
}

extension Requests {
    /// Takes a request in: case, words, photos, search entry, clocks and journal in one commit.
    ///
    /// - Parameters:
    ///   - caller: the account's id, or `anyone`.
    ///   - digest: of everything that was sent, by which a repeated sending is known.
    ///   - photos: prepared outside the transaction: small, upright, without location.
    /// - Throws: `Refusals` of `ReceivingRefusal`, `ClaimRefusal`.
    package func receive(
        _ draft: Draft, photos: [(id: FileID, picture: Picture.Prepared)] = [], by caller: String,
        origin: Origin, digest: [UInt8]
    ) async throws -> Receipt {
        let sealed = try sealing(draft)
        return try await county.database.write(by: origin) { transaction in
            let receipt = try Requests.receive(sealed, by: caller, digest: digest, in: transaction)
            if receipt.isRepeated { return receipt }
            for photo in photos {
                try Files.keepPicture(
                    photo.id, prepared: photo.picture, owner: draft.id.as(Marks.Anything.self),
                    in: transaction)
            }
            return receipt
        }
    }

    /// A draft with what must be drawn before a transaction begins: sealed contact, secrets of the receipt.
    package struct SealedDraft: Sendable {
        package let draft: Draft
        let contact: RequestStore.Contact
        let secrets: ReceiptSecrets
    }

    package func sealing(_ draft: Draft) throws -> SealedDraft {
        SealedDraft(
            draft: draft, contact: try sealed(draft),
            secrets: ReceiptSecrets(of: draft.id, key: county.key))
    }

    /// Takes a request in within the caller's transaction; what the same caller sent before is answered as then.
    ///
    /// - Throws: `Refusals` of `ReceivingRefusal`, `ClaimRefusal`.
    package static func receive(
        _ sealed: SealedDraft, by caller: String, digest: [UInt8], in transaction: Transaction
    ) throws -> Receipt {
        let (id, secrets) = (sealed.draft.id, sealed.secrets)
        let claim = try transaction.claim(id.as(Marks.Anything.self), by: caller, digest: digest)
        if case .repeated = claim {
            guard let file = try CaseFile.read(id, in: transaction) else { throw CaseMissing.noSuchCase }
            return Receipt(
                id: id, number: file.matter.number, code: secrets.code, token: secrets.token,
                isRepeated: true)
        }
        let matter = try take(sealed.draft, contact: sealed.contact, secrets: secrets, in: transaction)
        return Receipt(
            id: id, number: matter.number, code: secrets.code, token: secrets.token, isRepeated: false)
    }

    func sealed(_ draft: Draft) throws -> RequestStore.Contact {
        RequestStore.Contact(
            name: draft.name.map { county.key.seal($0, context: "request.name:\(draft.id)") },
            phone: draft.phone.map { county.key.seal($0, context: "request.phone:\(draft.id)") },
            phoneKey: draft.phone.map { county.key.lookup($0, purpose: "request.phone") })
    }

    /// The part of receiving that other actions share: checks, case, request, search entry, clocks, events.
    static func take(
        _ draft: Draft, contact: RequestStore.Contact, secrets: ReceiptSecrets, in transaction: Transaction
    ) throws -> Case {
        let wrong = draft.refusals(at: transaction.now)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        guard let place = draft.place else { throw Refusals(all: [ReceivingRefusal.placeMissing]) }
        let lineage = try Places.lineage(of: place, in: transaction)
        guard !lineage.isEmpty else { throw Refusals(all: [ReceivingRefusal.placeUnknown]) }
        guard let desk = try DeskLadder.desk(for: place, in: transaction) else {
            throw Refusals(all: [ReceivingRefusal.placeTooHigh])
        }
        if let said = draft.said {
            guard try Duties.onlineGroup(said.group, in: transaction)?.period.contains(said.on) == true else {
                throw Refusals(all: [ReceivingRefusal.groupUnknown])
            }
        }
        let urgency = try urgency(of: draft, in: transaction)
        let matter = try Cases.open(
            Cases.Opening(
                id: draft.id, kind: kind, title: draft.heading, place: place, desk: desk, urgency: urgency,
                note: draft.note, isPublic: draft.note.isEmpty),
            in: transaction)
        let request = Request(
            id: draft.id, category: draft.category, body: draft.body, channel: draft.channel,
            reporter: draft.channel.isOwn ? transaction.origin.actor : nil,
            wish: draft.wish, token: secrets.token, isPublic: draft.isPublic, moderation: .waiting,
            location: draft.location, position: draft.position, consent: draft.consent,
            answers: draft.answers,
            followers: 0)
        try RequestStore.insert(request, contact: contact, in: transaction)
        if let said = draft.said {
            try RequestSourceStore.insert(
                RequestSource(.onlineGroup, said.group.as(Marks.Anything.self), on: said.on), of: draft.id,
                in: transaction)
        }
        try SearchIndex.add(
            RequestText.searched(
                number: matter.number, title: matter.title, body: draft.body, location: draft.location),
            at: matter.position, in: transaction)
        try RequestClocks.start(
            for: matter, category: draft.category, lineage: lineage.map(\.id), in: transaction)
        try transaction.record(
            RequestReceived(
                request: draft.id, place: place, channel: draft.channel.rawValue, category: draft.category,
                on: matter.opened.day,
                body: try transaction.seal(draft.body, named: "body", of: draft.id.as(Marks.Anything.self))))
        return matter
    }

    private static func urgency(of draft: Draft, in transaction: Transaction) throws -> Case.Urgency {
        guard let code = draft.category else { return .ordinary }
        guard let category = try Categories.offered(code, in: transaction) else {
            throw Refusals(all: [ReceivingRefusal.categoryUnknown])
        }
        let unanswered = category.questions.contains { $0.isRequired && (draft.answers[$0.id] ?? "").isEmpty }
        if unanswered { throw Refusals(all: [ReceivingRefusal.answerMissing]) }
        return Case.Urgency(rawValue: category.urgency) ?? .ordinary
    }
}

/// The text under which a request is found.
enum RequestText {
    static func searched(number: String, title: String, body: String, location: String) -> String {
        "\(number) \(title) \(body) \(location)"
    }
}
