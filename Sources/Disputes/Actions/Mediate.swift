import Clocks
import Files
import Kernel
import People
import Rulebook
import Storage

extension DisputeActing {
    /// Proposes who mediates; the parties answer.
    ///
    /// - Parameter isDeclared: whether the mediator has said to be near none of the parties.
    package func propose(_ mediator: MediatorID, isDeclared: Bool) throws {
        let found = try MediatorStore.mediator(mediator, in: transaction)
        try file.checkProposal(
            of: mediator, try standing(found), isDeclared: isDeclared, by: hand)
        guard let found else { throw DisputeRefusal.mediatorUnknown }
        let choice = MediatorChoice(
            id: transaction.derivedID(), mediator: mediator, person: found.person, state: .proposed,
            answers: [:], proposed: transaction.now, ending: nil)
        try MediationStore.insert(
            choice, number: file.choices.count + 1, of: id, in: transaction)
        try step(.proposed, note: try People.name(of: found.person, in: transaction) ?? "")
        try transaction.record(MediatorProposed(subject: subject, choice: choice.id, mediator: mediator))
    }

    private func standing(_ mediator: Mediator?) throws -> MediatorStanding {
        guard let mediator,
            let committee = try MediatorStore.committee(mediator.committee, in: transaction),
            lineage.contains(committee.place)
        else { return MediatorStanding(isInOffice: false, isParty: false, isKin: false) }
        let persons = file.parties.compactMap(\.person)
        let home = try People.household(of: mediator.person, in: transaction)
        let homes = try persons.compactMap { try People.household(of: $0, in: transaction) }
        return MediatorStanding(
            isInOffice: mediator.period.contains(today), isParty: persons.contains(mediator.person),
            isKin: home.map(homes.contains) ?? false)
    }

    /// Enters what a party says to the proposal.
    package func answer(_ party: DisputePartyID, isYes: Bool) throws {
        try file.checkCharge(hand)
        try Disputes.answer(file, party, isYes: isYes, in: transaction)
    }

    /// The mediator stands back, or the parties want another.
    package func replace(because ending: MediatorChoice.Ending, note: String) throws {
        let ended = try file.replaced(because: ending, note: note, by: hand)
        try MediationStore.update(ended, in: transaction)
        try move(to: .choosing)
        try step(.replaced, note: note)
        try transaction.record(
            MediatorReplaced(subject: subject, choice: ended.id, reason: ending.rawValue))
    }

    /// Enters a session that was held.
    package func meet(on day: Day, venue: String, present: [Int], isOpen: Bool, minutes: String) throws {
        let session = Session(
            id: transaction.derivedID(), number: file.sessions.count + 1, on: day, venue: venue,
            present: Array(Set(present)).sorted(), isOpen: isOpen, minutes: minutes)
        try file.checkSession(session, by: hand, on: today)
        try MediationStore.insert(session, of: id, in: transaction)
        try step(.met, note: venue)
        try transaction.record(
            MediationHeld(
                subject: subject, number: session.number, on: day, present: session.present.count,
                minutes: try transaction.seal(minutes, named: "minutes", of: subject)))
    }

    /// Keeps a paper or a picture that somebody brought.
    package func keep(_ bytes: [UInt8], as file: FileID, title: String) throws {
        let type = Disputes.mediaType(of: bytes)
        try self.file.checkEvidence(type: type, by: hand)
        guard let type else { throw DisputeRefusal.fileKind }
        try Files.keep(file, bytes: bytes, type: type, owner: subject, in: transaction)
        let kept = Evidence(file: file, title: title, kept: transaction.now)
        try MediationStore.insert(kept, of: id, in: transaction)
        try step(.evidence, note: title)
        try transaction.record(EvidenceKept(subject: subject, file: file))
    }

    /// More time for the mediation, as all parties want it.
    ///
    /// - Parameter agreed: how many parties said yes.
    package func extend(days: Int, agreed: Int) throws {
        let rule = try DisputeClocks.rule(Disputes.extensionKey, at: lineage, in: transaction)
        let limit = rule.flatMap { Limit($0.value) }
        let most = limit.map { $0.unit == .days ? $0.count : 0 } ?? 0
        try file.checkExtension(days: days, most: most, agreed: agreed, by: hand)
        guard let mediator = file.mediator else { throw DisputeRefusal.noMediator }
        try Clocks.extend(
            owner: subject, name: DisputeClocks.mediation, by: .days(days), requestedBy: mediator,
            approvedBy: hand.person, in: transaction)
        try step(.extended, note: "\(days)")
    }
}

extension Disputes {
    /// Enters a party's own answer, sent with its code.
    package func answer(
        _ number: String, code: String, isYes: Bool, as actID: AnyID, digest: [UInt8]
    ) async throws -> Claim {
        let key = county.key
        return try await county.database.write(by: Origin(actor: nil)) { transaction in
            let (file, party) = try Disputes.find(number, code: code, key: key, in: transaction)
            let claim = try transaction.claim(actID, by: "dispute-party:\(party.id)", digest: digest)
            if case .repeated = claim { return claim }
            try Disputes.answer(file, party.id, isYes: isYes, in: transaction)
            return claim
        }
    }

    static func answer(
        _ file: DisputeFile, _ party: DisputePartyID, isYes: Bool, in transaction: Transaction
    ) throws {
        let choice = try file.answered(party, isYes: isYes)
        try MediationStore.answer(choice.id, party, isYes: isYes, in: transaction)
        try MediationStore.update(choice, in: transaction)
        if choice.state == .agreed {
            var dispute = file.dispute
            dispute.state = .mediating
            try DisputeStore.update(dispute, in: transaction)
        }
        let kind: DisputeStep.Kind = choice.state == .agreed ? .chosen : .answered
        let shown = file.parties.first { $0.id == party }?.shown ?? ""
        try DisputeStore.step(
            kind, note: "\(shown) \(isYes ? "✓" : "✗")", of: file.dispute.id, in: transaction)
        try transaction.record(
            MediatorAnswered(
                subject: file.dispute.id.as(Marks.Anything.self), choice: choice.id, party: party,
                isYes: isYes, state: choice.state.rawValue))
    }

    /// By what the first bytes say; nil for what is not kept.
    static func mediaType(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { return "application/pdf" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        return nil
    }
}
