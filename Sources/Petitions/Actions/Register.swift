import Access
import Cases
import Kernel
import People
import Places
import Sealing
import Storage

/// What whoever brought a petition takes home.
package struct PetitionReceipt: Sendable {
    package let id: PetitionID
    package let number: String
    package let code: String
    package let isRepeated: Bool
}

extension Petitions {
    /// Registers a petition: words sealed, the time to hand it on running from its receipt.
    ///
    /// Throws `Refusals` of `PetitionRefusal`, `AccessRefusal`, `ActRefusal` of the request, `ClaimRefusal`.
    package func register(
        _ draft: PetitionDraft, _ opened: OpenedPetition, _ papers: [SealedAttachment] = [],
        by officer: OfficerCaller, digest: [UInt8]
    ) async throws -> PetitionReceipt {
        let sealed = SealedPetition(opened, of: draft.id, key: county.key)
        let code = PetitionCode(of: draft.id, key: county.key).text
        return try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if case .repeated = claim {
                guard let petition = try PetitionStore.find(draft.id, in: transaction) else {
                    throw PetitionRefusal.unknown
                }
                return PetitionReceipt(
                    id: draft.id, number: petition.number, code: code, isRepeated: true)
            }
            let number = try Petitions.take(draft, sealed, papers, by: officer, in: transaction)
            return PetitionReceipt(id: draft.id, number: number, code: code, isRepeated: false)
        }
    }

    private static func take(
        _ draft: PetitionDraft, _ sealed: SealedPetition, _ papers: [SealedAttachment],
        by officer: OfficerCaller, in transaction: Transaction
    ) throws -> String {
        guard let office = try officer.petitionOffice(in: transaction) else { throw AccessRefusal.notAllowed }
        let today = transaction.now.day
        var wrong = draft.refusals(
            isReceiverAccused: try Accused.includes(officer.person, draft.accused, in: transaction),
            today: today)
        if let place = draft.place, try !Places.isWithin(place, office.id, in: transaction) {
            wrong.append(.placeUnknown)
        }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let received = draft.received.flatMap { $0 < today ? $0.start : nil } ?? transaction.happened
        let petition = Petition(
            id: draft.id, number: try PetitionStore.nextNumber("信", today.year, in: transaction),
            form: draft.form, kind: draft.kind, place: draft.place ?? office.id, office: office.id,
            source: draft.source, received: received, registrar: officer.person,
            visitors: draft.form == .visit ? draft.visitors : nil, isReachable: draft.isReachable,
            request: draft.request, accused: draft.kind == .accusation ? draft.accused : nil,
            state: .registered, unit: nil, ask: nil, extended_days: 0, guided: nil, closure: nil,
            isErased: false, version: 0)
        if let request = draft.request {
            try hand(over: request, to: petition.number, by: officer, in: transaction)
        }
        try PetitionStore.insert(petition, sealed, in: transaction)
        try CourseStore.step(
            .registered, as: draft.id.as(Marks.PetitionAct.self), detail: draft.form.rawValue, note: .none,
            of: draft.id, in: transaction)
        let lineage = try Places.lineage(of: office.id, in: transaction).map(\.id)
        try PetitionClocks.start(
            PetitionClocks.registration, of: petition.subject, lineage: lineage, at: received,
            in: transaction)
        try transaction.record(
            PetitionRegistered(
                subject: petition.subject, number: petition.number, form: draft.form.rawValue,
                of: draft.kind.rawValue, office: office.id, request: draft.request))
        for paper in papers {
            try AttachmentStore.insert(paper, of: draft.id, by: officer.person, in: transaction)
            try transaction.record(PetitionPaperKept(subject: petition.subject, file: paper.file))
        }
        if petition.isRestricted {
            try name(officer.person, to: petition, as: transaction.derivedID(), in: transaction)
        }
        return petition.number
    }

    static func name(
        _ person: PersonID, to petition: Petition, as act: PetitionActID, in transaction: Transaction
    ) throws {
        try CourseStore.name(person, to: petition.id, in: transaction)
        try CourseStore.step(
            .assigned, as: act, detail: person.description, note: .none, of: petition.id, in: transaction)
        try transaction.record(
            PetitionAssigned(subject: petition.subject, officer: person, isNamed: true))
    }

    /// A request that is a petition ends as beyond its channel, its reporter is told the number, and a second person
    /// looks as with any other ending.
    private static func hand(
        over request: CaseID, to number: String, by officer: OfficerCaller, in transaction: Transaction
    ) throws {
        guard let file = try CaseFile.read(request, in: transaction), file.isVisible(to: officer) else {
            throw PetitionRefusal.requestUnknown
        }
        if try PetitionStore.of(request: request, in: transaction) != nil {
            throw PetitionRefusal.requestTaken
        }
        _ = try Acting(on: request, by: officer, in: transaction).finish(
            .beyondLaw, note: "这件属于信访事项，已经登记为\(number)，按信访渠道办理。编号和查询码请向登记的窗口领取。",
            evidence: 0, reviewOn: nil)
    }

    /// Names an officer to the petition with that number.
    ///
    /// A supervisor of its office may do so without knowing the file, though never for themselves.
    package func assign(
        _ person: PersonID, to number: String, by officer: OfficerCaller, as sent: AnyID, digest: [UInt8]
    ) async throws -> Claim {
        try await county.database.write(by: officer.origin) { transaction in
            guard let petition = try PetitionStore.find(number: number, in: transaction) else {
                throw PetitionRefusal.unknown
            }
            let file = try PetitionFile.read(petition, in: transaction)
            let hand = try officer.hand(on: file, in: transaction)
            let may = hand.isRestricted ? hand.isAssignee || hand.isSupervisor : hand.mayKnow
            if hand.isAccused || !may { throw PetitionRefusal.unknown }
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            let today = transaction.now.day
            guard
                try People.posts(of: person, in: transaction).contains(where: {
                    $0.period.contains(today)
                })
            else { throw PetitionRefusal.assigneeUnknown }
            try file.checkAssignment(
                of: person,
                isAccused: try Accused.includes(person, petition.accused, in: transaction), by: hand)
            try Petitions.name(
                person, to: petition, as: sent.as(Marks.PetitionAct.self), in: transaction)
            return claim
        }
    }
}

extension PetitionActing {
    /// Takes an officer's name off.
    package func unassign(_ person: PersonID) throws {
        try file.checkUnassignment(of: person, by: hand)
        try CourseStore.unname(person, from: id, in: transaction)
        try step(.unassigned, detail: person.description)
        try transaction.record(PetitionAssigned(subject: subject, officer: person, isNamed: false))
    }
}
