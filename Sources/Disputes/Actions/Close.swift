import Access
import Cases
import Files
import Kernel
import People
import Sealing
import Storage

extension DisputeActing {
    /// A party does not want mediation.
    package func refuse(by party: DisputePartyID, note: String) throws {
        try close(try file.refused(by: party, hand: hand, at: transaction.now), note: note)
    }

    package func fail(note: String) throws {
        try close(try file.failed(note: note, hand: hand, at: transaction.now), note: note)
    }

    /// Brings the parties to another body.
    package func guide(to body: Dispute.Body, note: String) throws {
        try close(try file.guided(to: body, note: note, hand: hand, at: transaction.now), note: note)
    }

    /// Everything that was promised has been looked at.
    package func settle(note: String) throws {
        try close(try file.settled(hand: hand, at: transaction.now), note: note)
    }

    func close(_ closed: Dispute, note: String) throws {
        let wasInTime = try DisputeClocks.wasInTime(id, in: transaction)
        try DisputeStore.update(closed, in: transaction)
        try DisputeClocks.finishAll(of: id, in: transaction)
        if closed.closure?.outcome != .notTaken {
            try DisputeClocks.start(
                DisputeClocks.visit, by: Disputes.visitKey, of: id, lineage: lineage, at: transaction.now,
                in: transaction)
        }
        try step(.closed, note: note)
        try transaction.record(
            DisputeClosed(
                subject: subject, of: closed.kind, place: closed.place,
                outcome: closed.closure?.outcome.rawValue ?? "", body: closed.closure?.body?.rawValue,
                wasInTime: wasInTime, note: try sealed(note)))
    }

    /// Asks another unit to help: 一揽子调处.
    package func add(_ organisation: OrganisationID, task: String) throws {
        try file.checkPart(task: task, by: hand)
        guard let unit = try People.organisation(organisation, in: transaction) else {
            throw DisputeRefusal.organisationUnknown
        }
        let part = JointPart(
            id: transaction.derivedID(), organisation: unit.id, task: task, opened: transaction.now,
            result: "", finished: nil)
        try AgreementStore.insert(part, of: id, in: transaction)
        try step(.part, note: unit.name)
        try transaction.record(
            JointPartChanged(
                subject: subject, part: part.id, organisation: unit.id, isFinished: false))
    }

    package func finish(_ part: JointPartID, result: String) throws {
        let done = try file.finished(part, result: result, by: hand, at: transaction.now)
        try AgreementStore.finish(done, in: transaction)
        try step(.partDone, note: result)
        try transaction.record(
            JointPartChanged(
                subject: subject, part: part, organisation: done.organisation, isFinished: true))
    }

    /// Enters a visit after the closing: 回访.
    package func visit(isReached: Bool, isQuiet: Bool, note: String) throws {
        let visit = ReturnVisit(
            id: transaction.derivedID(), isReached: isReached, isQuiet: isReached ? isQuiet : nil, note: note,
            at: transaction.now)
        try file.checkVisit(visit, by: hand)
        try AgreementStore.insert(visit, of: id, in: transaction)
        if isReached { try DisputeClocks.finish(DisputeClocks.visit, of: id, in: transaction) }
        try step(.visited, note: note)
        try transaction.record(
            ReturnVisitPaid(subject: subject, isReached: isReached, isQuiet: visit.isQuiet))
    }
}

extension Disputes {
    /// What stands in the place of people's words once they are erased.
    static let erasedWords = "＊＊＊"

    /// Erases everything personal about a closed dispute: names, telephones, words, files, the journal's openings.
    ///
    /// Throws `DisputeRefusal`.
    package static func erase(
        _ id: DisputeID, on ground: ErasureGround, isConfirmed: Bool = true, in transaction: Transaction
    ) throws {
        guard let file = try DisputeFile.read(id, in: transaction) else { throw DisputeRefusal.unknown }
        try file.checkErasure(isConfirmed: isConfirmed)
        let subject = id.as(Marks.Anything.self)
        try PartyStore.erase(id, words: erasedWords, in: transaction)
        try Files.erase(owner: subject, in: transaction)
        try transaction.erasePersonalData(of: subject, ground: ground.rawValue)
        try transaction.record(DisputeErased(subject: subject, ground: ground.rawValue))
    }

    /// For the reaction to `PersonErased`: closed disputes lose everything personal, open ones the person's own.
    package static func erase(
        party person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        for id in try PartyStore.disputes(of: person, in: transaction) {
            guard let dispute = try DisputeStore.find(id, in: transaction), !dispute.isOpen,
                dispute.summary != erasedWords
            else { continue }
            try erase(id, on: ground, in: transaction)
        }
        try PartyStore.forget(person, leaving: erasedWords, in: transaction)
    }

    /// Names and telephones of all parties, to somebody in charge who says why; the look is logged before.
    package func reveal(
        _ id: DisputeID, reason: String, by visitor: DisputeVisitor
    ) async throws -> [DisputePartyID: (name: String?, phone: String?)] {
        let contacts = try await county.database.write(by: visitor.origin) { transaction in
            let acting = try DisputeActing(on: id, by: visitor, in: transaction)
            guard acting.hand.isInCharge || acting.hand.isReceiver else { throw DisputeRefusal.notYours }
            try Access.recordLook(
                by: visitor.person, at: acting.subject, field: "parties", reason: reason, in: transaction)
            return try PartyStore.contacts(of: id, in: transaction)
        }
        var opened: [DisputePartyID: (name: String?, phone: String?)] = [:]
        for (party, contact) in contacts {
            opened[party] = (
                try contact.name.map { try county.key.open($0, context: "disputes_party.name:\(party)") },
                try contact.phone.map { try county.key.open($0, context: "disputes_party.phone:\(party)") }
            )
        }
        return opened
    }

    /// The dispute and the party that a number and a code stand for. Throws `DisputeRefusal.codeWrong`.
    static func find(
        _ number: String, code: String, key: CountyKey, in reader: Reader
    ) throws -> (DisputeFile, Party) {
        let digits = number.filter { ("0"..."9").contains($0) || $0 == "-" }
        guard let dispute = try DisputeStore.find(number: "调\(digits)", in: reader),
            let party = try PartyStore.all(of: dispute.id, in: reader).first(where: {
                PartyCode(of: $0.id, key: key).accepts(code)
            })
        else { throw DisputeRefusal.codeWrong }
        return (try DisputeFile.read(dispute, in: reader), party)
    }
}
