import Access
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// Who is signed in, and what they may do in the county; a mediator may be a villager without a post.
package struct DisputeVisitor: Sendable {
    package let person: PersonID
    package let officer: OfficerCaller?
    package var origin: Origin { Origin(actor: person) }

    package init(person: PersonID, officer: OfficerCaller?) {
        self.person = person
        self.officer = officer
    }

    init(_ visit: Visit, _ member: MemberCaller) {
        self.init(person: member.person, officer: try? OfficerCaller(visit))
    }

    /// What the visitor is to a dispute.
    func hand(on file: DisputeFile, lineage: [PlaceID]) -> DisputeHand {
        DisputeHand(
            person: person, organisation: officer?.organisation,
            isDesk: officer?.may(.dispatch, at: lineage) ?? false,
            isSupervisor: officer?.may(.supervise, at: lineage) ?? false,
            isMediator: file.mediator == person, isReceiver: file.dispute.receiver == person,
            hasPart: officer?.organisation.map { unit in file.parts.contains { $0.organisation == unit } }
                ?? false)
    }
}

extension DisputeFile {
    /// The whole dispute; nil when there is none.
    package static func read(_ id: DisputeID, in reader: Reader) throws -> DisputeFile? {
        guard let dispute = try DisputeStore.find(id, in: reader) else { return nil }
        return try read(dispute, in: reader)
    }

    static func read(_ dispute: Dispute, in reader: Reader) throws -> DisputeFile {
        let id = dispute.id
        return DisputeFile(
            dispute: dispute, parties: try PartyStore.all(of: id, in: reader),
            choices: try MediationStore.choices(of: id, in: reader),
            sessions: try MediationStore.sessions(of: id, in: reader),
            agreement: try AgreementStore.find(id, in: reader),
            items: try AgreementStore.items(of: id, in: reader),
            confirmation: try AgreementStore.confirmation(of: id, in: reader),
            parts: try AgreementStore.parts(of: id, in: reader),
            visits: try AgreementStore.visits(of: id, in: reader),
            evidence: try MediationStore.evidence(of: id, in: reader))
    }
}

/// A dispute in the hands of somebody who acts on it, inside one transaction.
package struct DisputeActing {
    package let file: DisputeFile
    package let hand: DisputeHand
    /// The dispute's place and everything above it.
    package let lineage: [PlaceID]
    let transaction: Transaction

    var id: DisputeID { file.dispute.id }
    var subject: AnyID { id.as(Marks.Anything.self) }
    /// The day on which the act is done.
    package var today: Day { transaction.now.day }

    /// Throws `DisputeRefusal.unknown` for a dispute that the visitor may not know of, `changedMeanwhile`.
    package init(
        on id: DisputeID, by visitor: DisputeVisitor, seen version: Int? = nil, in transaction: Transaction
    ) throws {
        guard let file = try DisputeFile.read(id, in: transaction) else { throw DisputeRefusal.unknown }
        let lineage = try Places.lineage(of: file.dispute.place, in: transaction).map(\.id)
        let hand = visitor.hand(on: file, lineage: lineage)
        guard hand.mayKnow else { throw DisputeRefusal.unknown }
        if let version, version != file.dispute.version { throw DisputeRefusal.changedMeanwhile }
        self.file = file
        self.hand = hand
        self.lineage = lineage
        self.transaction = transaction
    }

    func step(_ kind: DisputeStep.Kind, note: String = "") throws {
        try DisputeStore.step(kind, note: note, of: id, in: transaction)
    }

    func move(to state: Dispute.State) throws {
        var dispute = file.dispute
        dispute.state = state
        try DisputeStore.update(dispute, in: transaction)
    }

    /// The digest of words, for the event that speaks of them; nil for none.
    func sealed(_ words: String, named name: String = "note") throws -> PersonalDigest? {
        words.isEmpty ? nil : try transaction.seal(words, named: name, of: subject)
    }
}

extension Disputes {
    /// Runs one act on a dispute in one commit; the client's id makes a repeated sending harmless.
    ///
    /// - Parameter seen: the version that the visitor had before their eyes.
    package func act(
        on id: DisputeID, by visitor: DisputeVisitor, as actID: AnyID, digest: [UInt8], seen: Int? = nil,
        _ body: @escaping @Sendable (DisputeActing) throws -> Void
    ) async throws -> Claim {
        try await county.database.write(by: visitor.origin) { transaction in
            let claim = try transaction.claim(actID, by: visitor.person.description, digest: digest)
            if case .repeated = claim { return claim }
            try body(try DisputeActing(on: id, by: visitor, seen: seen, in: transaction))
            return claim
        }
    }

    static func lineage(of place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        try Places.lineage(of: place, in: reader).map(\.id)
    }

    /// The kinds of disputes that the rulebook lists for a place.
    package static func kinds(at lineage: [PlaceID], in reader: Reader) throws -> [DisputeTerm] {
        try DisputeClocks.rule(kindsKey, at: lineage, in: reader)?.list
            .compactMap(DisputeTerm.init(line:)) ?? []
    }
}
