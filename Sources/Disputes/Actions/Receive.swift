import Access
import Cases
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage

/// What whoever brought a dispute takes home.
package struct DisputeReceipt: Sendable {
    package let id: DisputeID
    package let number: String
    /// Of the party who asked.
    package let code: String
    package let isRepeated: Bool
}

extension DisputePartyID {
    /// A dispute's parties have ids that follow from its own, so that a repeated sending names the same ones.
    package static func of(_ dispute: DisputeID, number: Int) -> DisputePartyID {
        let digest = Digest.sha256(dispute.bytes + Array("party-\(number)".utf8))
        return DisputePartyID(bytes: digest.prefix(16)) ?? DisputePartyID(high: 0, low: UInt64(number))
    }
}

extension Disputes {
    /// Takes a dispute in: parties sealed, clocks and journal in one commit.
    ///
    /// What a desk's officer enters for their own place is accepted at once; the rest waits for the desk.
    ///
    /// Throws `Refusals` of `DisputeRefusal`, `ReceptionRefusal`, `ClaimRefusal`.
    ///
    /// - Parameters:
    ///   - visitor: nil for somebody without an account.
    package func receive(
        _ draft: DisputeDraft, by visitor: DisputeVisitor?, digest: [UInt8]
    ) async throws -> DisputeReceipt {
        let sealed = draft.parties.map(sealed)
        let first = DisputePartyID.of(draft.id, number: 1)
        let code = PartyCode(of: first, key: county.key).text
        let origin = Origin(actor: visitor?.person)
        return try await county.database.write(by: origin) { transaction in
            let caller = visitor?.person.description ?? "anyone"
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: caller, digest: digest)
            if case .repeated = claim {
                guard let dispute = try DisputeStore.find(draft.id, in: transaction) else {
                    throw DisputeRefusal.unknown
                }
                return DisputeReceipt(id: draft.id, number: dispute.number, code: code, isRepeated: true)
            }
            let number = try Disputes.take(draft, sealed, by: visitor, in: transaction)
            return DisputeReceipt(id: draft.id, number: number, code: code, isRepeated: false)
        }
    }

    private func sealed(_ side: DisputeDraft.Side) -> PartyStore.Contact {
        PartyStore.Contact(
            name: county.key.seal(side.name, context: "disputes_party.name:\(side.id)"),
            phone: side.phone.isEmpty
                ? nil : county.key.seal(side.phone, context: "disputes_party.phone:\(side.id)"))
    }

    private static func take(
        _ draft: DisputeDraft, _ sealed: [PartyStore.Contact], by visitor: DisputeVisitor?,
        in transaction: Transaction
    ) throws -> String {
        let wrong = draft.refusals(isOwn: draft.channel == .web)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let lineage = try draft.place.map { try Places.lineage(of: $0, in: transaction).map(\.id) } ?? []
        guard let place = lineage.first else { throw Refusals(all: [DisputeRefusal.placeUnknown]) }
        try checkTerms(draft, at: lineage, in: transaction)
        if let request = draft.request { try link(request, to: draft, by: visitor, in: transaction) }
        let isDesk = draft.channel != .web && (visitor?.officer?.may(.dispatch, at: lineage) ?? false)
        let dispute = Dispute(
            id: draft.id,
            number: try DisputeStore.nextNumber(in: transaction.happened.day.year, transaction),
            kind: draft.kind, place: place, channel: draft.channel, state: isDesk ? .choosing : .received,
            summary: draft.summary, received: transaction.happened,
            receiver: draft.channel == .web ? nil : visitor?.person, request: draft.request, closure: nil,
            version: 0)
        try DisputeStore.insert(dispute, in: transaction)
        for (index, side) in draft.parties.enumerated() {
            let shown = side.isUnit ? maskedUnit(side.name) : Masking.name(side.name)
            try PartyStore.insert(
                Party(
                    id: side.id, number: index + 1, isUnit: side.isUnit, shown: shown, person: side.person),
                sealed[index], of: dispute.id, in: transaction)
        }
        try begin(dispute, lineage: lineage, in: transaction)
        return dispute.number
    }

    private static func begin(
        _ dispute: Dispute, lineage: [PlaceID], in transaction: Transaction
    ) throws {
        try DisputeClocks.start(
            DisputeClocks.mediation, by: mediationKey, of: dispute.id, lineage: lineage,
            at: dispute.received, in: transaction)
        try DisputeStore.step(.received, note: "", of: dispute.id, in: transaction)
        let subject = dispute.id.as(Marks.Anything.self)
        try transaction.record(
            DisputeReceived(
                subject: subject, number: dispute.number, of: dispute.kind, place: dispute.place,
                channel: dispute.channel.rawValue,
                parties: try PartyStore.all(of: dispute.id, in: transaction).count, request: dispute.request,
                summary: try transaction.seal(dispute.summary, named: "summary", of: subject)))
        if dispute.state == .received {
            try DisputeClocks.start(
                DisputeClocks.acceptance, by: acceptanceKey, of: dispute.id, lineage: lineage,
                at: dispute.received, in: transaction)
        } else {
            try DisputeStore.step(.accepted, note: "", of: dispute.id, in: transaction)
            try transaction.record(DisputeAccepted(subject: subject))
        }
    }

    /// 石桥镇小燕砂石厂 → 石桥****: what stands first, and stars.
    static func maskedUnit(_ name: String) -> String { "\(name.prefix(2))****" }

    private static func checkTerms(
        _ draft: DisputeDraft, at lineage: [PlaceID], in reader: Reader
    ) throws {
        guard try kinds(at: lineage, in: reader).contains(where: { $0.code == draft.kind }) else {
            throw Refusals(all: [DisputeRefusal.kindUnknown])
        }
        guard let code = draft.exclusion else { return }
        throw try exclusion(code, at: lineage, in: reader)
    }

    /// The refusal that a listed ground stands for; throws `exclusionMissing` for one that is not listed.
    static func exclusion(
        _ code: String, at lineage: [PlaceID], in reader: Reader
    ) throws -> ReceptionRefusal {
        guard let rule = try DisputeClocks.rule(excludedKey, at: lineage, in: reader),
            let term = rule.list.compactMap(DisputeTerm.init(line:)).first(where: { $0.code == code })
        else { throw DisputeRefusal.exclusionMissing }
        return .excluded(
            chinese: term.chinese, english: term.english, source: rule.source.description,
            isChecked: rule.isChecked)
    }

    /// The request in which a quarrel came up; its file says that it is mediated, and under which number.
    private static func link(
        _ request: CaseID, to draft: DisputeDraft, by visitor: DisputeVisitor?, in transaction: Transaction
    ) throws {
        guard let officer = visitor?.officer, let file = try CaseFile.read(request, in: transaction),
            file.isVisible(to: officer)
        else { throw DisputeRefusal.requestUnknown }
        if try DisputeStore.of(request: request, in: transaction) != nil { throw DisputeRefusal.requestTaken }
        try Cases.addStep(.progressed, to: request, note: "已转矛盾调解", by: officer.person, in: transaction)
    }
}

extension DisputeActing {
    /// Says that the matter is mediated.
    package func accept() throws {
        try file.checkAcceptance(by: hand)
        try move(to: .choosing)
        try step(.accepted)
        try DisputeClocks.finish(DisputeClocks.acceptance, of: id, in: transaction)
        try transaction.record(DisputeAccepted(subject: subject))
    }

    /// Says that it is not, on which ground of the county's list, and whither the parties go.
    package func decline(on ground: String) throws {
        let closed = try file.notTaken(hand: hand, at: transaction.now)
        guard
            case .excluded(let words, _, let source, _) = try Disputes.exclusion(
                ground, at: lineage, in: transaction)
        else { return }
        try close(closed, note: "\(words)（\(source)）")
    }
}
