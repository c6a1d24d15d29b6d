import Access
import Kernel
import People
import Places
import Sealing
import Storage

/// Whom an accusation is about, and who belongs to them.
enum Accused {
    /// Whether somebody holds a post there today.
    static func includes(
        _ person: PersonID, _ accused: PetitionUnit?, in reader: Reader
    ) throws -> Bool {
        guard let accused else { return false }
        let today = reader.now.day
        return try People.posts(of: person, in: reader).filter { $0.period.contains(today) }.contains {
            post in
            if let unit = accused.organisation { return post.organisation == unit }
            return try Places.isWithin(post.place, accused.place, in: reader)
        }
    }

    /// Whether `unit` is the accused one, or lies in the accused place.
    static func includes(
        _ unit: PetitionUnit, _ accused: PetitionUnit?, in reader: Reader
    ) throws -> Bool {
        guard let accused else { return false }
        if let organisation = accused.organisation { return unit.organisation == organisation }
        return try Places.isWithin(unit.place, accused.place, in: reader)
    }
}

extension OfficerCaller {
    /// What the officer is to a petition.
    func hand(on file: PetitionFile, in reader: Reader) throws -> PetitionHand {
        let petition = file.petition
        let office = try Places.lineage(of: petition.office, in: reader).map(\.id)
        var reviews = false
        if let unit = petition.unit, !petition.isRestricted {
            let line = try Places.lineage(of: unit.place, in: reader).map(\.id)
            let above = unit.organisation == nil && line.count > 1 ? Array(line.dropFirst()) : line
            reviews = may(.supervise, at: file.stage == .recheck ? Array(above.suffix(1)) : above)
        }
        return PetitionHand(
            person: person, isRestricted: petition.isRestricted, isOffice: may(.dispatch, at: office),
            isSupervisor: may(.supervise, at: office), isUnit: petition.unit.map(belongs) ?? false,
            isReviewer: reviews, isRegistrar: petition.registrar == person,
            isAssignee: file.assignees.contains { $0.person == person },
            isAccused: try Accused.includes(person, petition.accused, in: reader))
    }

    /// Whether the officer works for the unit; for a place's own office by a post at that place itself.
    func belongs(to unit: PetitionUnit) -> Bool {
        if let organisation = unit.organisation { return self.organisation == organisation }
        return grants.contains {
            $0.place == unit.place && $0.organisation == nil && [.dispatch, .work].contains($0.permission)
        }
    }

    /// The town's or the county's office that the officer receives petitions for.
    func petitionOffice(in reader: Reader) throws -> Place? {
        for id in places(.dispatch) + places(.report) {
            if let place = try Places.find(id, in: reader), [.town, .county].contains(place.level) {
                return place
            }
        }
        return nil
    }
}

extension PetitionFile {
    /// The whole petition; nil when there is none.
    package static func read(_ id: PetitionID, in reader: Reader) throws -> PetitionFile? {
        try PetitionStore.find(id, in: reader).map { try read($0, in: reader) }
    }

    static func read(_ petition: Petition, in reader: Reader) throws -> PetitionFile {
        PetitionFile(
            petition: petition, answers: try CourseStore.answers(of: petition.id, in: reader),
            hearings: try CourseStore.hearings(of: petition.id, in: reader),
            assignees: try CourseStore.assignees(of: petition.id, in: reader))
    }
}

/// A petition in the hands of somebody who acts on it, inside one transaction.
package struct PetitionActing {
    package let file: PetitionFile
    package let hand: PetitionHand
    /// The office's place and everything above it.
    let lineage: [PlaceID]
    let act: PetitionActID
    /// What was written with the act.
    let note: SealedText
    let transaction: Transaction

    package var petition: Petition { file.petition }
    var id: PetitionID { file.petition.id }
    var subject: AnyID { file.petition.subject }
    var today: Day { transaction.now.day }

    /// Throws `PetitionRefusal.unknown` for a petition that the officer may not know of, `changedMeanwhile`.
    init(
        on id: PetitionID, by officer: OfficerCaller, as act: PetitionActID, seen version: Int?,
        note: SealedText, in transaction: Transaction
    ) throws {
        guard let file = try PetitionFile.read(id, in: transaction) else { throw PetitionRefusal.unknown }
        let hand = try officer.hand(on: file, in: transaction)
        guard hand.mayKnow else { throw PetitionRefusal.unknown }
        if let version, version != file.petition.version { throw PetitionRefusal.changedMeanwhile }
        self.file = file
        self.hand = hand
        self.act = act
        self.note = note
        self.transaction = transaction
        lineage = try Places.lineage(of: file.petition.office, in: transaction).map(\.id)
    }

    func keep(_ petition: Petition) throws { try PetitionStore.update(petition, in: transaction) }

    func step(_ kind: PetitionStep.Kind, detail: String = "", withNote: Bool = true) throws {
        try CourseStore.step(
            kind, as: act, detail: detail, note: withNote ? note : .none, of: id, in: transaction)
    }

    func start(_ clock: String, at began: Instant? = nil) throws {
        try PetitionClocks.start(
            clock, of: subject, lineage: lineage, at: began ?? transaction.now, in: transaction)
    }
}

extension Petitions {
    /// Runs one act on a petition in one commit; the client's id makes a repeated sending harmless.
    ///
    /// - Parameters:
    ///   - seen: the version that the officer had before their eyes.
    ///   - note: what was written with it; sealed before the transaction begins.
    package func act(
        on id: PetitionID, by officer: OfficerCaller, as sent: AnyID, digest: [UInt8], seen: Int? = nil,
        note: String = "", _ body: @escaping @Sendable (PetitionActing) throws -> Void
    ) async throws -> Claim {
        let act = sent.as(Marks.PetitionAct.self)
        let sealed = SealedText(note, "petitions_step.note", of: act, key: county.key)
        return try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            try body(
                try PetitionActing(
                    on: id, by: officer, as: act, seen: seen, note: sealed, in: transaction))
            return claim
        }
    }
}
